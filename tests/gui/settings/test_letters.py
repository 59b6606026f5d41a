"""文书 in 设置, by real keys: the templates, the pattern of numbers, what letters say of the office."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.settings.letters import LettersCard
from gui.settings.profile import ProfileCard
from gui.settings.templates.dialog import TemplateDialog
from gui.shell.main_window import MainWindow
from models.arrivals import paper_code
from models.letters import texts as letter_texts
from models.letters.kinds import kind
from models.office.profile import office
from reports.paper.document import Paragraph
from tests.gui.keyboard import CTRL, modal, press, write
from tests.gui.parts import step_into
from tests.gui.requests.letter_window import letter_window, ready, settings

DOWN, ESC = Qt.Key.Key_Down, Qt.Key.Key_Escape


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on the case 2026-001; today is 2026-03-10."""
    with letter_window(qtbot) as made:
        yield made


def templates(window: MainWindow) -> TemplateDialog:
    settings(window).card(LettersCard).templates_button.click()
    found = modal()
    assert isinstance(found, TemplateDialog)
    ready(found)
    return found


def test_a_template_is_changed_shown_and_given_back_by_keys(window: MainWindow) -> None:
    dialog = templates(window)
    write("撤回")
    press(DOWN)
    assert dialog.kind.id == "o3"
    dialog.text.setFocus()
    press(Qt.Key.Key_A, modifier=CTRL)
    write("准予〔申请人〕撤回。")
    shown = dialog.sample()
    assert shown is not None
    assert Paragraph("准予张××撤回。") in shown.blocks
    press(Qt.Key.Key_S, modifier=CTRL)
    assert letter_texts.template_of(kind("o3")) == "准予{{ 申请人 }}撤回。"
    assert (
        settings(window).card(LettersCard).form.field("changed").value() == "终止告知书（撤回申请）"
    )
    dialog.restore_button.click()
    dialog.text.setFocus()
    assert not letter_texts.is_changed(kind("o3"))
    assert "特此告知。" in dialog.text.toPlainText()
    assert not set(dialog.text.toPlainText()) & set("{}%【｜")
    press(ESC)
    assert QApplication.activeModalWidget() is None


def test_a_template_with_a_fault_is_refused_with_its_line(window: MainWindow) -> None:
    dialog = templates(window)
    dialog.show_kind(kind("o3"))
    dialog.text.set_body("一\n〔''.__class__〕")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert dialog.band.sentence.startswith("第 2 行：只能写名称本身")
    assert dialog.text.textCursor().blockNumber() == 1
    assert not letter_texts.is_changed(kind("o3"))
    dialog.text.set_body("一\n〔登记好〕")
    assert not dialog.save()
    assert dialog.band.sentence == "第 2 行：没有“登记好”这一项，是不是“登记号”？"
    dialog.text.set_body("一\n〔如有 附件〕")
    assert not dialog.save()
    assert not set(dialog.band.sentence) & set("{}%")
    dialog.show_kind(kind("o3"))


def test_a_template_without_article_relief_and_signature_is_warned_of_when_it_is_saved(
    window: MainWindow,
) -> None:
    made = templates(window)
    made.show_kind(kind("granted"))
    made.text.set_body("现予公开〔公开的信息〕，〔怎样提供〕。")
    assert made.save()
    assert made.band.property("band") == "soon"
    assert made.band.sentence == (
        "已保存，但是“答复书（予以公开）”的模板里没有：依据的条款、复议、诉讼的告知（〔救济〕）、"
        "落款和日期；请补上，或者恢复原文"
    )


def test_a_name_is_put_into_the_template_where_the_cursor_is(window: MainWindow) -> None:
    dialog = templates(window)
    dialog.show_kind(kind("o3"))
    dialog.text.moveCursor(dialog.text.textCursor().MoveOperation.End)
    dialog.names.set_value("登记号")
    dialog.names.edited.emit()
    assert dialog.text.toPlainText().endswith("〔登记号〕")
    dialog.show_kind(kind("o3"))


def test_the_pattern_of_numbers_shows_the_next_one_and_is_put_back(window: MainWindow) -> None:
    card = settings(window).card(LettersCard)
    assert card.form.field("example").value() == "示镇公复〔2026〕1号"
    step_into(card.form, "pattern")
    press(Qt.Key.Key_A, modifier=CTRL)
    write("{word}{year}-{seq:3}")
    assert card.form.field("example").value() == "示镇公复2026-001"
    card.save_button.click()
    window.undo()
    assert card.form.field("example").value() == "示镇公复〔2026〕1号"


def test_an_office_that_wants_no_code_on_its_papers_ticks_it_off(window: MainWindow) -> None:
    card = settings(window).card(LettersCard)
    assert card.form.field("code").value() == [True]
    card.form.field("code").set_value([])
    card.form.field("code").edited.emit()
    card.save_button.click()
    assert not paper_code.are_printed()
    window.undo()
    assert paper_code.are_printed()
    assert card.form.field("code").value() == [True]


def test_the_profile_takes_one_office_and_one_court(window: MainWindow) -> None:
    card = settings(window).card(ProfileCard)
    for key, wrong, said in (
        ("authority", "上级主管部门或者同级人民政府、县政府", "一个机关的全称"),
        ("court", "示例县", "一个法院的全称"),
    ):
        step_into(card.form, key)
        press(Qt.Key.Key_A, modifier=CTRL)
        write(wrong)
        assert not card.save()
        assert said in card.form.error(key)
        card.form.set_values({key: getattr(office(), key)})
    step_into(card.form, "letter_word")
    press(Qt.Key.Key_A, modifier=CTRL)
    write("示镇告")
    assert card.save()
    assert office().letter_word == "示镇告"
