"""The days of a period as they are painted: what happened never lies on the date."""

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.requests.case.day_calendar import DayCalendar
from gui.theme.theme import px
from models.law.explanation import DayKind, DayMark

_FIRST = date(2026, 12, 1)


@pytest.fixture
def calendar(qtbot: QtBot, restored: Application) -> DayCalendar:
    """A calendar of its own."""
    made = DayCalendar()
    qtbot.addWidget(made)
    return made


def cell(calendar: DayCalendar, words: str) -> QImage:
    """Return how 1 December, a Tuesday and the 4th day, is painted."""
    days = [DayMark(date(2026, 11, 30) + timedelta(each), DayKind.COUNTED) for each in range(7)]
    days[1] = DayMark(_FIRST, DayKind.COUNTED, 4, words)
    calendar.show_days(tuple(days), date.min, _FIRST)
    box = next(box for box, mark in calendar.cells() if mark.day == _FIRST)
    return calendar.grab(box).toImage()


@pytest.mark.parametrize("width", [340, 380, 440])
def test_what_happened_on_the_first_of_a_month_leaves_its_date_clear(
    calendar: DayCalendar, width: int
) -> None:
    calendar.resize(px(width), calendar.height())
    bare, told = cell(calendar, ""), cell(calendar, "答复")
    assert bare != told
    date_of = (0, 0, min(px(34), bare.width()), px(14))
    assert bare.copy(*date_of) == told.copy(*date_of)
