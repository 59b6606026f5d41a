"""A month to choose a day from, as it is read here: 2026年11月, the rest days on their ground."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.controls import button, label
from gui.controls.tips import set_tip
from gui.theme.theme import colour, font, px
from models.law.workday_notice import calendar
from models.law.workdays import Calendar, CalendarMissing

_FIRST_OF_REST = 5  # Saturday, as Python counts


class MonthView(QCalendarWidget):
    """The days of one month; those of the months beside it are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setNavigationBarVisible(False)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self._known: Calendar | None = None

    def take_calendar(self) -> None:
        """Know the rest days as the notices of now have them; Qt prints a weekend red."""
        self._known = calendar()
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            looks = QTextCharFormat()
            looks.setForeground(colour("text2"))
            self.setWeekdayTextFormat(day, looks)

    def rests(self, day: date) -> bool:
        """Tell whether nobody works on a day; by the week where its 放假安排 is not known."""
        try:
            if self._known is not None:
                return not self._known.is_workday(day)
        except CalendarMissing:
            pass
        return day.weekday() >= _FIRST_OF_REST

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        shown = day if isinstance(day, date) else date(day.year(), day.month(), day.day())
        is_chosen = self.selectedDate() == QDate(shown.year, shown.month, shown.day)
        painter.save()
        painter.fillRect(rect, colour("surface"))
        if (shown.year, shown.month) == (self.yearShown(), self.monthShown()):
            ground = "accent" if is_chosen else "rest" if self.rests(shown) else "surface"
            painter.fillRect(rect.adjusted(1, 1, -1, -1), colour(ground))
            painter.setFont(font())
            painter.setPen(colour("onacc" if is_chosen else "text"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(shown.day))
            if shown == date.today() and not is_chosen:
                painter.setPen(QPen(colour("accent"), 1))
                painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


class CalendarPopup(QFrame):
    """The month under a field, with ways to the months and years beside it; Esc closes it."""

    def __init__(self, chosen: Callable[[date], object], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.calendar = MonthView()
        self.head = label(kind="strong")
        self._chosen = chosen
        box = QVBoxLayout(self)
        box.setContentsMargins(1, px(4), 1, 1)
        box.setSpacing(px(2))
        box.addLayout(self._ways())
        box.addWidget(self.calendar)
        self.calendar.currentPageChanged.connect(self._name)
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(4), 0, px(4), 0)
        shown = self.calendar
        ways = (
            ("", "上一年", shown.showPreviousYear),
            ("chevron-left", "上一月", shown.showPreviousMonth),
            ("chevron-right", "下一月", shown.showNextMonth),
            ("", "下一年", shown.showNextYear),
        )
        for at, (icon_name, word, press) in enumerate(ways):
            if at == len(ways) // 2:
                row.addStretch(1)
                row.addWidget(self.head)
                row.addStretch(1)
            shown_word = "" if icon_name else word
            way = button(shown_word, "quiet", icon_name=icon_name, size="card", press=press)
            set_tip(way, word)
            way.setAccessibleName(word)
            way.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(way)
        return row

    def _name(self, year: int, month: int) -> None:
        self.head.setText(f"{year}年{month}月")

    def open_at(self, day: date, below: QWidget) -> None:
        """Open below a field, on the month of `day`."""
        self.calendar.take_calendar()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._name(day.year, day.month)
        self.move(below.mapToGlobal(QPoint(0, below.height() + 2)))
        self.show()
        self.calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        self.hide()
        self._chosen(date(day.year(), day.month(), day.day()))
