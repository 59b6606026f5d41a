"""设置: what is changed there holds at once, and after a restart."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms import drafts
from gui.settings.about import AboutCard, DiagnosisCard, FontCard, fonts_in_words
from gui.settings.clearance import ClearanceCard
from gui.settings.county import ReportDayCard
from gui.settings.display import DisplayCard
from gui.settings.index_number import IndexNumberCard
from gui.settings.letters import LettersCard
from gui.settings.page import SettingsPage
from gui.settings.profile import ProfileCard
from gui.settings.settings_card import FormCard, SavingCard
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from gui.theme.theme import px
from models.office.profile import office
from models.pc.program import version
from models.store.settings import setting
from reports.writers.setting.fonts import Role, Typeface

TODAY = date(2026, 12, 21)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> MainWindow:
    """The window on 设置; it is December, and the notice of next year is missing."""
    made = Keeper(restored, lambda: TODAY).window
    qtbot.addWidget(made, before_close_func=lambda _: _let_go(made))
    with qtbot.waitActive(made):
        made.showNormal()
    made.resize(1440, 900)
    QTest.keyClick(made, Qt.Key.Key_0, CONTROL)
    QApplication.processEvents()
    return made


def _let_go(window: MainWindow) -> None:
    for card in settings(window).saving_cards():
        card.let_go()


def settings(window: MainWindow) -> SettingsPage:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def line(window: MainWindow, key: str) -> QLineEdit:
    found = settings(window).card(ProfileCard).form.field(key).focusProxy()
    assert isinstance(found, QLineEdit)
    return found


CARDS: tuple[type[SavingCard], ...] = (
    ProfileCard,
    LettersCard,
    IndexNumberCard,
    ReportDayCard,
    ClearanceCard,
)


def type_into(window: MainWindow, card: type[SavingCard]) -> None:
    """Change something in a card, as a clerk does."""
    page = settings(window)
    if card is ClearanceCard:
        page.card(ClearanceCard).add()
        return
    form = page.card(card)
    assert isinstance(form, FormCard)
    form.form.focus_first()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "1")


def toggle(window: MainWindow, word: str) -> QPushButton:
    page = settings(window)
    return next(b for b in page.card(DisplayCard).findChildren(QPushButton) if b.text() == word)


def test_the_profile_is_saved_named_everywhere_and_put_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    line(window, "name").setFocus()
    line(window, "name").selectAll()
    QTest.keyClicks(line(window, "name"), "New Town")
    assert window.status.saved_label.text() == "有 1 处未保存"
    QTest.keyClick(line(window, "name"), Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: office().name == "New Town")
    assert window.windowTitle() == "New Town · 公开簿"
    assert window.status.saved_label.text() == "全部已保存"
    window.undo()
    assert office().name == "示例镇人民政府"
    assert line(window, "name").text() == "示例镇人民政府"


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("name", "", "机关名称不能空着"),
        ("credit_code", "11622", "18 位"),
        ("postcode", "7450", "6 位"),
        ("email", "zwgk", "名称@网站"),
        ("region_code", "6211", "6 到 12 位数字"),
    ],
)
def test_what_cannot_be_is_said_under_its_field(
    window: MainWindow, key: str, typed: str, said: str
) -> None:
    form = settings(window).card(ProfileCard).form
    line(window, key).selectAll()
    QTest.keyClicks(line(window, key), typed)
    QTest.keyClick(line(window, key), Qt.Key.Key_Backspace if not typed else Qt.Key.Key_End)
    assert not settings(window).card(ProfileCard).save()
    assert said in form.error(key)
    assert form.is_dirty()


@pytest.mark.parametrize(
    "key", ["work_unit", "website", "reading_place", "organ_code", "region_code"]
)
def test_what_the_guide_and_the_numbers_need_is_kept(
    window: MainWindow, key: str, qtbot: QtBot
) -> None:
    line(window, key).setFocus()
    QTest.keyClicks(line(window, key), "621002")
    QTest.keyClick(line(window, key), Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: getattr(office(), key) == "621002")
    window.undo()
    assert getattr(office(), key) == ""
    assert line(window, key).text() == ""


@pytest.mark.parametrize("card", CARDS, ids=lambda each: each.title)
def test_what_is_typed_into_a_card_is_there_again_after_closing_without_a_question(
    window: MainWindow, qtbot: QtBot, restored: Application, card: type[SavingCard]
) -> None:
    type_into(window, card)
    typed = dict(settings(window).card(card).raw())
    assert window.status.saved_label.text() == "有 1 处未保存"
    assert window.close()
    again = Keeper(restored, lambda: TODAY).window
    qtbot.addWidget(again, before_close_func=lambda _: _let_go(again))
    again.show()
    assert again.status.saved_label.text() == "有 1 处未保存"
    again.show_page("settings")
    shown = settings(again).card(card)
    assert shown.raw() == typed
    assert shown.band.sentence.endswith("没有保存完的内容，已恢复。")
    shown.band.way_out.click()
    assert shown.raw() != typed
    assert not shown.is_dirty()
    assert again.status.saved_label.text() == "全部已保存"
    assert drafts.waiting() == []


@pytest.mark.parametrize("card", CARDS, ids=lambda each: each.title)
def test_what_is_typed_into_a_card_is_kept_after_a_pause(
    window: MainWindow, qtbot: QtBot, card: type[SavingCard]
) -> None:
    type_into(window, card)
    qtbot.waitUntil(lambda: drafts.waiting() != [])
    settings(window).card(card).let_go()
    assert drafts.waiting() == []


def test_a_step_that_was_added_and_removed_again_leaves_nothing_to_save(
    window: MainWindow,
) -> None:
    card = settings(window).card(ClearanceCard)
    card.add()
    assert card.save_button.isEnabled()
    card.rows[-1].drop.click()
    assert not card.save_button.isEnabled()


def test_the_size_is_applied_at_once_and_remembered(
    window: MainWindow, qtbot: QtBot, restored: Application
) -> None:
    before = window.status.height()
    toggle(window, "16").click()
    qtbot.waitUntil(lambda: restored.dresser.theme.points == 16)
    assert window.page_key == "settings"
    assert window.status.height() == px(28) > before
    assert toggle(window, "16").isChecked()
    assert toggle(window, "16").hasFocus()
    restored.dresser.set_points(10.5)
    again = Keeper(restored, lambda: TODAY)
    qtbot.addWidget(again.window)
    assert restored.dresser.theme.points == 16
    window.undo()
    qtbot.waitUntil(lambda: restored.dresser.theme.points == 10.5)
    assert setting("points") == "10.5"


def test_what_is_typed_stays_where_it_was_in_another_size(
    window: MainWindow, qtbot: QtBot, restored: Application
) -> None:
    QTest.keyClicks(line(window, "phone"), "1")
    toggle(window, "14").click()
    qtbot.waitUntil(lambda: restored.dresser.theme.points == 14)
    assert line(window, "phone").text() == "1"
    assert window.status.saved_label.text() == "有 1 处未保存"


def test_the_mode_is_applied_at_once_and_remembered(
    window: MainWindow, qtbot: QtBot, restored: Application
) -> None:
    toggle(window, "深色").click()
    assert restored.dresser.theme.mode == "dark"
    assert setting("choice") == "dark"
    restored.dresser.choose(choice="light")
    again = Keeper(restored, lambda: TODAY)
    qtbot.addWidget(again.window)
    assert restored.dresser.choice == "dark"


def test_missing_typefaces_are_said_once_with_their_stand_in(
    window: MainWindow, qtbot: QtBot
) -> None:
    card = settings(window).card(FontCard)
    qtbot.waitUntil(lambda: "正在查看" not in card.sentence.text())
    lacking = [
        Typeface(Role.FANGSONG, "仿宋", "", "思源宋体"),
        Typeface(Role.KAI, "楷体", "", "霞鹜文楷"),
    ]
    assert fonts_in_words(lacking).startswith("这台电脑没有仿宋、楷体，")
    assert "仿宋用思源宋体代替，楷体用霞鹜文楷代替" in fonts_in_words(lacking)
    assert "都已安装" in fonts_in_words([])


def test_about_tells_a_helper_what_there_is(window: MainWindow, qtbot: QtBot) -> None:
    page = settings(window)
    assert page.card(AboutCard).facts()["版本"] == f"公开簿 {version()}"
    card = page.card(DiagnosisCard)
    qtbot.waitUntil(card.copy_button.isEnabled)
    card.copy()
    text = QGuiApplication.clipboard().text()
    for part in (version(), "Qt：6", "显示方式：offscreen", "屏幕：", "放假安排", "备份"):
        assert part in text
    assert office().name not in text


@pytest.mark.parametrize("points", [16, 10.5])
def test_every_page_fits_the_small_screen(
    window: MainWindow, restored: Application, points: float
) -> None:
    restored.dresser.set_points(points)
    window.rebuild()
    window.resize(1366, 768)
    for key in ("home", "items", "requests", "catalogue", "annual", "settings"):
        window.show_page(key)
        QApplication.processEvents()
        assert window.minimumSizeHint().boundedTo(QSize(1366, 768)) == window.minimumSizeHint()
        assert overlapping(window) == [], key


def overlapping(window: MainWindow) -> list[str]:
    """Return buttons and lines that stand on one another or reach out of their parent."""
    found: list[str] = []
    every = (*window.findChildren(QPushButton), *window.findChildren(QLineEdit))
    parts: list[QWidget] = [each for each in every if each.isVisible()]
    for part in parts:
        parent = part.parentWidget()
        if parent is not None and not parent.rect().contains(part.geometry()):
            found.append(f"{part.accessibleName()} reaches out")
        own = QRect(part.mapTo(window, QPoint()), part.size())
        for other in parts:
            area = QRect(other.mapTo(window, QPoint()), other.size())
            family = part.isAncestorOf(other) or other.isAncestorOf(part)
            same = part.parentWidget() is other.parentWidget()
            if other is not part and same and not family and own.intersects(area):
                found.append(f"{part.accessibleName()} on {other.accessibleName()}")
    return found
