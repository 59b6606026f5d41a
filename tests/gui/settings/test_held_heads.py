"""设置: where a way leads to a field far down, that field and the 保存 of its card are in sight."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.settings.card_sheet import CardSheet
from gui.settings.page import SettingsPage
from gui.settings.profile import ProfileCard
from models.office.profile import office
from reports.ways import Book, Show
from tests.gui.keyboard import write
from tests.gui.windows import settle, window_with


def in_sight(part: QWidget) -> bool:
    """Whether a part is shown whole, and what lies in its middle is the part itself."""
    whole = part.visibleRegion().boundingRect() == part.rect()
    window = part.window()
    there = window.childAt(part.mapTo(window, part.rect().center()))
    return whole and there in (part, *part.findChildren(QWidget))


def settings_page(qtbot: QtBot, part: str) -> SettingsPage:
    """Return 设置 in a small window, led to a field."""
    window = window_with(qtbot, "settings", width=1366, height=768)
    window.follow(Show(Book.CHOICE, part))
    QTest.qWait(400)
    settle()
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


@pytest.mark.parametrize("points", [10.5, 16])
@pytest.mark.parametrize("part", ["supervision_phone", "phone", "work_unit", "name"])
def test_the_field_and_the_way_to_save_it_are_in_sight(
    opened: Path, qtbot: QtBot, restored: Application, points: float, part: str
) -> None:
    restored.dresser.choose(points=points, choice="light")
    page = settings_page(qtbot, part)
    card, field = page.card(ProfileCard), page.card(ProfileCard).form.field(part)
    assert in_sight(card.save_button)
    assert in_sight(field)
    head = QRect(card.head_row.mapToGlobal(QPoint()), card.head_row.size())
    assert not head.intersects(QRect(field.mapToGlobal(QPoint()), field.size()))


def test_what_is_typed_there_is_saved_by_a_press_without_scrolling(
    opened: Path, qtbot: QtBot
) -> None:
    page = settings_page(qtbot, "supervision_phone")
    write("0934-0000009")
    button = page.card(ProfileCard).save_button
    handle = page.window().windowHandle()
    place = button.mapTo(page.window(), button.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=place)
    assert office().supervision_phone == "0934-0000009"


def test_the_head_goes_back_to_its_place_and_never_leaves_its_card(
    opened: Path, qtbot: QtBot
) -> None:
    page = settings_page(qtbot, "supervision_phone")
    card = page.card(ProfileCard)
    sheet = next(each for each in page.findChildren(CardSheet) if each.isAncestorOf(card))
    top = card.head_row.y()
    sheet.verticalScrollBar().setValue(0)
    assert card.head_row.y() < top
    assert card.head_row.property("role") == ""
    sheet.verticalScrollBar().setValue(sheet.verticalScrollBar().maximum())
    assert card.head_row.geometry().bottom() < card.height()
