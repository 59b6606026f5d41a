"""The date field: takes 5, 3-5, 20260305, 今天, +3; shows the date it understood on leaving."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from gui.forms.field import LineField
from gui.theme.icons import icon
from gui.theme.theme import colour

WIDTH = 138

Parse = Callable[[str], date]


class CalendarPopup(QFrame):
    """A month to choose a day from; Esc closes it."""

    def __init__(self, chosen: Callable[[date], object], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        self.calendar = QCalendarWidget()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        )
        box.addWidget(self.calendar)
        self._chosen = chosen
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)

    def _quiet_weekends(self) -> None:
        # Qt prints Saturday and Sunday red, and red means late here.
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            looks = QTextCharFormat()
            looks.setForeground(colour("hint"))
            self.calendar.setWeekdayTextFormat(day, looks)

    def open_at(self, day: date, below: QWidget) -> None:
        """Open below a field, on the month of `day`."""
        self._quiet_weekends()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(below.mapToGlobal(QPoint(0, below.height() + 2)))
        self.show()
        self.calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        self.hide()
        self._chosen(date(day.year(), day.month(), day.day()))


class DateField(LineField):
    """A date. `parse` reads what was typed and raises `Refusal` with the sentence to show."""

    def __init__(self, parse: Parse, *, example: str = "", width: int = WIDTH) -> None:
        super().__init__(example, parse=parse, show=_iso, width=width)
        self.popup: CalendarPopup | None = None
        action = self.line.addAction(
            icon("calendar", 16, "text2"), QLineEdit.ActionPosition.TrailingPosition
        )
        action.setText("日历")
        action.triggered.connect(self.open_calendar)

    def normalise(self) -> None:
        """Show the date that was understood; `Refusal` when there is none."""
        if not self.is_empty():
            self.set_value(self.value())

    def open_calendar(self) -> None:
        """Open the calendar on the day typed, else on today."""
        if self.popup is None:
            self.popup = CalendarPopup(self._take, self)
        self.popup.open_at(self._day(), self.line)

    def _day(self) -> date:
        try:
            return date.fromisoformat(self.line.text().strip())
        except ValueError:
            return date.today()

    def _take(self, day: date) -> None:
        self.set_value(day)
        self.edited.emit()
        self.left.emit()
        self.line.setFocus()

    def _key_pressed(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (event.key() == Qt.Key.Key_Down and alt):
            self.open_calendar()
            return True
        return super()._key_pressed(event)


def _iso(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")
