"""The date field and the month under it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.forms.calendar_popup import MonthView
from gui.forms.dates import DateField
from gui.forms.field import LineField
from tests.gui.gallery import parse_date


def test_the_calendar_gives_its_day_to_the_field(opened: Path, qtbot: QtBot) -> None:
    field = DateField(parse_date)
    qtbot.addWidget(field)
    field.show()
    field.set_value(date(2026, 3, 5))
    field.open_calendar()
    assert field.popup is not None
    field.popup.calendar.clicked.emit(field.popup.calendar.selectedDate().addDays(1))
    assert field.value() == date(2026, 3, 6)
    assert field.popup.head.text() == "2026年3月"


def test_the_calendar_knows_the_days_of_rest(opened: Path, qtbot: QtBot) -> None:
    shown = MonthView()
    qtbot.addWidget(shown)
    shown.take_calendar()
    days = {date(2026, 2, 14): False, date(2026, 2, 16): True, date(2026, 3, 7): True}
    assert {day: shown.rests(day) for day in days} == days  # a Saturday of work, a holiday
    assert shown.rests(date(2050, 1, 1))  # a Saturday of a year without notice


def test_who_enters_a_date_writes_over_it(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    box = QVBoxLayout(holder)
    other, field = LineField(), DateField(parse_date)
    for each in (other, field):
        box.addWidget(each)
        each.set_value("2026-03-05")
    holder.show()
    qtbot.waitActive(holder)
    for enter in (
        lambda: field.setFocus(Qt.FocusReason.OtherFocusReason),
        lambda: QTest.mouseClick(field.line, Qt.MouseButton.LeftButton, pos=QPoint(4, 4)),
    ):
        other.line.setFocus()
        field.set_value("2026-03-05")
        enter()
        QApplication.processEvents()
        QTest.keyClicks(field.line, "10-8")
        assert field.raw() == "10-8"
