"""答复书（分项答复） in the window, by real keys: the parts, the row that counts, the paper beside."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.dialogs.unsaved import Answer
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.requests.letters import letter_page
from gui.requests.letters.chooser import LetterChooser
from gui.shell.main_window import MainWindow
from models.letters.letter import letters_of
from models.letters.parts import Part
from models.requests import request, search_record
from reports.ways import Book, Open
from tests.gui.keyboard import ALT, CTRL, ENTER, SHIFT, focus, modal, press, write
from tests.gui.parts import current
from tests.gui.requests.letter_window import TODAY, page, ready, written
from tests.gui.requests.mixed_window import GIVEN, PRIVATE, choose, fill, mixed_window, parts_of
from tests.gui.windows import settle, window_with

UP, DOWN, TAB, ESC, DEL = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Delete,
)  # fmt: skip
SEARCH = "03-09 陈×× 查档案室，检索词“核定”，没有找到"


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on a case that asks for three things; today is 2026-03-10."""
    with mixed_window(qtbot) as made:
        yield made


def pick(times: int) -> None:
    """Go down in the choice that has the cursor, then on to the next field."""
    press(*[DOWN] * times)
    press(ENTER)


def test_a_letter_of_three_parts_is_written_and_issued_by_keys_alone(window: MainWindow) -> None:
    made = choose(window)
    assert [part.asked for part in parts_of(made).parts.parts()] == [
        "补贴标准",
        "身份证号码",
        "核定底册",
    ]
    pick(1)  # 予以公开
    press(ENTER)  # its usual article
    write("随本答复书提供，共12页")
    press(ENTER)
    press(ENTER)
    pick(6)  # 保护第三方合法权益
    press(ENTER)
    write("涉及个人隐私")
    press(ENTER)
    press(ENTER)
    pick(11)  # 本机关不掌握
    press(ENTER)
    write(SEARCH)
    parts = parts_of(made).parts.parts()
    assert [part.outcome for part in parts] == ["granted", "d4", "u1"]
    assert [part.said for part in parts] == ["随本答复书提供，共12页", "涉及个人隐私", SEARCH]
    assert parts_of(made).counted.title.text() == "计入：（二）部分公开"
    assert parts_of(made).counted.said.article == "条例第三十七条"
    assert made.foot.sentence == ""
    press(ENTER, modifier=CTRL)
    assert page(window).letters.page is None
    closed = request.find("2026-001")
    assert (closed.outcome, closed.reply_number) == ("partial", "示镇公复〔2026〕1号")
    (found,) = search_record.searches_of(closed)
    assert (found.place, found.words) == ("档案室", "核定")
    assert window.status.sentence == "已出具答复书（分项答复）　示镇公复〔2026〕1号"
    window.undo()
    assert request.find("2026-001").closed_on is None
    assert search_record.searches_of(closed) == []
    (draft,) = letters_of(closed)
    assert draft.issued_at is None


def test_what_is_missing_is_said_in_the_foot_and_issuing_waits(window: MainWindow) -> None:
    made = choose(window)
    assert made.foot.sentence == "还差 3 处：第一项的结果、第二项的结果、第三项的结果"
    assert not made.issue_button.isEnabled()
    made.foot.missing_button.click()
    assert focus() is parts_of(made).parts.views[0].fields["outcome"].focusProxy()
    pick(11)
    assert made.foot.sentence == "还差 3 处：第一项的怎样查的、第二项的结果、第三项的结果"
    press(TAB)
    write("查了档案室")
    assert made.foot.sentence == "还差 2 处：第二项的结果、第三项的结果"


def test_a_result_is_opened_by_its_key_and_after_a_move_tab_goes_in_the_order_that_is_seen(
    window: MainWindow,
) -> None:
    made = fill(window, GIVEN, PRIVATE)
    views = parts_of(made).parts.views
    parts_of(made).parts.go_to(0, "outcome")
    press(DOWN, modifier=ALT)
    assert parts_of(made).parts.parts() == (GIVEN, PRIVATE)
    outcome = views[0].fields["outcome"]
    assert isinstance(outcome, ComboField)
    assert outcome.combo.view().isVisible()
    outcome.combo.hidePopup()
    press(DOWN, modifier=ALT | SHIFT)
    parts_of(made).parts.go_to(0, "asked")
    walked = []
    for _ in range(8):
        walked += [
            (at, name)
            for at, view in enumerate(views)
            for name, field in view.fields.items()
            if focus() in (field, field.focusProxy())
        ]
        press(TAB)
    names = ("asked", "outcome", "article", "said")
    assert walked == [(at, name) for at in (0, 1) for name in names]


def test_parts_are_added_moved_and_taken_out_by_keys(window: MainWindow) -> None:
    made = fill(window, GIVEN, PRIVATE)
    parts_of(made).parts.go_to(0, "outcome")
    press(DOWN, modifier=ALT | SHIFT)
    assert parts_of(made).parts.parts() == (PRIVATE, GIVEN)
    assert parts_of(made).parts.in_hand == 1
    press(UP, modifier=ALT | SHIFT)
    assert parts_of(made).parts.parts() == (GIVEN, PRIVATE)
    press(Qt.Key.Key_N, modifier=CTRL)
    write("会议记录")
    assert [part.asked for part in parts_of(made).parts.parts()] == [
        "补贴标准",
        "会议记录",
        "身份证号码",
    ]
    press(DEL)  # inside a text it only deletes
    assert len(parts_of(made).parts.views) == 3
    press(TAB, DEL)
    assert parts_of(made).parts.parts() == (GIVEN, PRIVATE)
    assert window.status.sentence == "已去掉第二项"
    window.undo()
    assert [part.asked for part in parts_of(made).parts.parts()] == [
        "补贴标准",
        "会议记录",
        "身份证号码",
    ]


def test_the_rule_and_the_field_follow_the_result(window: MainWindow) -> None:
    made = choose(window)
    view = parts_of(made).parts.views[0]
    pick(11)
    assert (view.rule.article, view.part().article) == ("条例第三十六条", "第三十六条第（四）项")
    assert "写进检索记录" in view.rule.said
    assert view.fields["said"].focusProxy() is not None
    press(DOWN)
    assert view.part().article == "第三十六条第（五）项"
    assert view.rule.said.startswith("理由；能够确定负责机关的")


def test_where_the_law_is_silent_the_clerk_is_asked_and_issuing_waits(window: MainWindow) -> None:
    made = fill(window, PRIVATE, Part("底册", "u2", "第三十八条", "要汇总"))
    card = parts_of(made).counted
    assert card.choice.isVisible()
    assert made.foot.sentence == "还差 1 处：计入哪一项"
    assert not made.issue_button.isEnabled()
    made.foot.missing_button.click()
    press(DOWN)
    assert (card.chosen, made.foot.sentence) == ("d4", "")
    press(ENTER, modifier=CTRL)
    assert request.find("2026-001").outcome == "d4"


def test_another_row_is_taken_with_a_reason(window: MainWindow) -> None:
    made = fill(window, GIVEN, PRIVATE)
    parts_of(made).counted.change_button.click()
    dialog = modal()
    assert isinstance(dialog, FormDialog)
    ready(dialog)
    dialog.form.field("counted").set_value("granted")
    press(ENTER, modifier=CTRL)
    assert dialog.form.error("reason").endswith("请写明理由。")
    write("号码不是申请的内容")
    press(ENTER, modifier=CTRL)
    assert parts_of(made).counted.title.text() == "计入：（一）予以公开"
    window.activateWindow()
    settle()
    press(ENTER, modifier=CTRL)
    assert request.find("2026-001").closing_reason == "改计入：号码不是申请的内容"


def test_a_refusal_stands_under_the_field_of_its_part(window: MainWindow) -> None:
    made = fill(window, GIVEN, Part("底册", "u1", "第三十六条第（四）项", "02-01 查档案室"))
    press(ENTER, modifier=CTRL)
    assert "不能早于收到日期" in parts_of(made).parts.views[1].error("said")
    assert parts_of(made).parts.in_hand == 1
    assert request.find("2026-001").closed_on is None


def test_what_the_steps_have_against_a_part_asks_for_a_reason_on_the_page(
    window: MainWindow,
) -> None:
    made = fill(window, GIVEN, Part("底册", "u3", "第三十条", "仍不清楚"))
    row = parts_of(made).more["closing_reason"]
    assert row.isVisible()
    assert "没有登记过收到补正" in row.rule.said
    press(ENTER, modifier=CTRL)
    assert row.error.startswith("没有登记过收到补正")
    write("补正在纸质案卷里")
    press(ENTER, modifier=CTRL)
    assert request.find("2026-001").closing_reason == "补正在纸质案卷里"


def test_a_draft_is_kept_and_gone_on_with(window: MainWindow) -> None:
    fill(window, GIVEN, PRIVATE)
    press(Qt.Key.Key_S, modifier=CTRL)
    assert window.status.sentence == "已保存草稿：答复书（分项答复）"
    press(ESC)
    assert page(window).letters.page is None
    (draft,) = letters_of(request.find("2026-001"))
    page(window).case.letters.lines.pressed.emit(f"open:{draft.id}")
    assert parts_of(written(window)).parts.parts() == (GIVEN, PRIVATE)


def test_the_next_step_of_the_case_is_the_letter_and_then_its_draft(window: MainWindow) -> None:
    page(window).today = lambda: date(2026, 3, 26)
    page(window).refresh()
    (step,) = (each for each in page(window).case.next.action_buttons if "分项" in each.text())
    step.click()
    made = written(window)
    parts_of(made).parts.set_parts((GIVEN, PRIVATE))
    parts_of(made).parts.edited.emit()
    assert made.save()
    press(ESC)
    page(window).letters.take("mixed")
    assert parts_of(written(window)).parts.parts() == (GIVEN, PRIVATE)
    assert len(letters_of(request.find("2026-001"))) == 1


@pytest.mark.parametrize(
    ("answer", "kept", "closed"),
    [(Answer.SAVE, 1, True), (Answer.DISCARD, 0, True), (Answer.STAY, 0, False)],
)
def test_leaving_asks_about_what_is_not_kept(
    window: MainWindow, answer: Answer, kept: int, closed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter_page, "ask", lambda *_: answer)
    fill(window, GIVEN, PRIVATE)
    window.follow(Open(Book.REQUEST, "2026-001"))
    assert (page(window).letters.page is None) is closed
    assert len(letters_of(request.find("2026-001"))) == kept


def test_closing_the_window_keeps_the_parts_for_the_next_start(
    window: MainWindow, qtbot: QtBot
) -> None:
    fill(window, GIVEN, PRIVATE)
    assert window.close()
    assert letters_of(request.find("2026-001")) == []
    again = window_with(qtbot, "requests", today=TODAY)
    qtbot.waitUntil(lambda: page(again).letters.page is not None)
    assert parts_of(written(again)).parts.parts() == (GIVEN, PRIVATE)
    written(again).left.emit()


def test_the_matters_are_split_anew_and_answers_given_stay(window: MainWindow) -> None:
    made = fill(window, GIVEN, Part("别的", "u2", "第三十八条", "要汇总"))
    made.form_button.click()
    assert parts_of(made).parts.parts() == (GIVEN, Part("身份证号码"), Part("核定底册"))
    window.undo()
    assert [part.asked for part in parts_of(made).parts.parts()] == ["补贴标准", "别的"]


def test_another_kind_is_chosen_from_the_page(window: MainWindow) -> None:
    choose(window)
    press(Qt.Key.Key_L, modifier=CTRL)
    chooser = modal()
    assert isinstance(chooser, LetterChooser)
    assert current(chooser.view).proposal.kind.id
    press(ESC)
