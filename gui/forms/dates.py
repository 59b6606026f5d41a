"""The date field: takes 5, 3-5, 20260305, 今天, +3; shows the date it understood on leaving."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.controls.tips import set_tip
from gui.forms.calendar_popup import CalendarPopup
from gui.forms.field import LineField
from gui.theme.dress import grow_icons
from gui.theme.icons import icon

WIDTH = 138

Parse = Callable[[str], date]


class DateField(LineField):
    """A date. `parse` reads what was typed and raises `Refusal` with the sentence to show.

    Who enters it writes another date over the one that stands there.
    """

    def __init__(self, parse: Parse, *, example: str = "", width: int = WIDTH) -> None:
        super().__init__(example, parse=parse, show=_iso, width=width)
        self.popup: CalendarPopup | None = None
        grow_icons(self.line)
        action = self.line.addAction(
            icon("calendar", 16, "text2"), QLineEdit.ActionPosition.TrailingPosition
        )
        action.setText("日历")
        set_tip(action, "日历　Alt+↓")
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus():
            if event.reason() is Qt.FocusReason.MouseFocusReason:
                QTimer.singleShot(0, self.line, self._select)  # the press puts the cursor first
            else:
                self._select()
        return super().eventFilter(watched, event)

    def _select(self) -> None:
        if not self.line.isModified():  # what is half typed is gone on with
            self.line.selectAll()

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
