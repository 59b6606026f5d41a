"""Which days are counted, and with which they are compared."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.controls import button, label, set_state
from gui.controls.menus import menu
from gui.forms.choices import ToggleField
from gui.forms.dates import DateField
from gui.theme.theme import px
from models.store.dates import in_order, read_date
from models.store.refusal import Refusal
from models.year.period import Period
from models.year.spans.span import Span
from reports.periods.overview import Against, compared, month_of

_QUARTERS = "一二三四"
_YEARS = 4  # so many past ones are offered
_OWN_DATES = "自选起止日期"


def usual(today: date) -> dict[str, Period]:
    """Return the periods of the buttons by their words."""
    quarter = (today.month - 1) // 3
    return {
        "本月": month_of(today),
        "上月": month_of(today).preceding(),
        f"{_QUARTERS[quarter]}季度": Period.of(today.year, f"q{quarter + 1}"),
        "本年": Period.of(today.year),
    }


def others(today: date) -> Iterator[tuple[str, Period] | None]:
    """Yield the periods of the menu with their words; None parts what belongs together."""
    for year in (today.year, today.year - 1):
        for at, word in enumerate(_QUARTERS, 1):
            yield f"{year} 年{word}季度", Period.of(year, f"q{at}")
        yield None
    for year in (today.year, today.year - 1):
        for part, word in (("h1", "上半年"), ("h2", "下半年")):
            yield f"{year} 年{word}", Period.of(year, part)
    yield None
    for year in range(today.year - 1, today.year - 1 - _YEARS, -1):
        yield f"{year} 年", Period.of(year)


class PeriodBar(QFrame):
    """`changed` when another period or another comparison is wanted; `refused(sentence)`."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arranged: list[int] = []
        self._today = today
        self._usual = usual(today())
        self.span = Span(self._usual[self._running], today())
        self.usual = ToggleField([(word, word) for word in self._usual])
        self.other = button("自选", icon_name="chevron-down")
        self.other.setCheckable(True)
        self._menu = menu(self)
        self.other.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.first, self.last = self._day("from"), self._day("to")
        self.against = ToggleField([(each, each.value) for each in Against])
        self.compared = label(kind="hint")
        self._by_hand = False
        self._lay_out()
        self._show()
        self.usual.edited.connect(lambda: self.show_period(self._usual[self.usual.value()]))
        self.against.edited.connect(self._tell)
        for field in (self.first, self.last):
            field.left.connect(self._take_days)
            field.next_wanted.connect(self._take_days)
            field.edited.connect(partial(setattr, self, "_by_hand", True))

    @property
    def _running(self) -> str:
        return next(word for word in self._usual if word.endswith("季度"))

    def _day(self, field: str) -> DateField:
        made = DateField(lambda text: read_date(text, self._today(), field))
        made.line.setAccessibleName("开始日期" if field == "from" else "结束日期")
        return made

    def _lay_out(self) -> None:
        self.against.set_value(Against.LAST_YEAR)
        self.other.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the word
        parts: tuple[tuple[QWidget, ...], ...] = (
            (self.usual, self.other),
            (self.first, label("至", "label"), self.last),
            (label("比", "label"), self.against, self.compared),
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(9), px(20), px(9))
        box.setSpacing(px(8))
        self._rows = [QHBoxLayout() for _ in parts]
        self._groups: list[QWidget] = []
        for row, widgets in zip(self._rows, parts, strict=True):
            row.setSpacing(px(14))
            box.addLayout(row)
            held = QWidget()
            group = QHBoxLayout(held)
            group.setContentsMargins(0, 0, 0, 0)
            group.setSpacing(px(6))
            for each in widgets:
                group.addWidget(each)
            self._groups.append(held)
        self._arrange([0, 1, 2])

    def _arrange(self, rows: list[int]) -> None:
        """Put each group into one of the rows, the last at the right end."""
        if rows == self._arranged:
            return
        self._arranged = rows
        for row in self._rows:
            while row.count():
                row.takeAt(0)
        for at, group in zip(rows, self._groups, strict=True):
            if group is self._groups[-1] and at == 0:
                self._rows[at].addStretch(1)
            self._rows[at].addWidget(group)
        for at in sorted({*rows} - {0 if rows[-1] == 0 else -1}):
            self._rows[at].addStretch(1)
        high = px(32) * len({*rows}) + px(8) * (len({*rows}) - 1) + 2 * px(10)
        self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take as few rows as there is room for."""
        wide = [each.sizeHint().width() + px(14) for each in self._groups]
        room = self.width() - px(44)
        if sum(wide) <= room:
            self._arrange([0, 0, 0])
        elif wide[0] + wide[1] <= room:
            self._arrange([0, 0, 1])
        else:
            self._arrange([0, 1, 2])

    def _fill_menu(self) -> None:
        fill(self._menu, self._today(), self.show_period, self._to_dates)

    def _to_dates(self) -> None:
        self.usual.set_value(None)
        self._by_hand = True
        self.first.setFocus()

    def renew(self) -> None:
        """Follow the day: a period that runs goes on."""
        if self.span.today != self._today():
            self._usual = usual(self._today())
            self.span = Span(self.span.whole, self._today())
            self._show()

    def show_period(self, period: Period) -> None:
        """Count another period."""
        self.span = Span(period, self._today())
        self._by_hand = False
        self._tell()

    def _take_days(self) -> None:
        if not self._by_hand:
            return
        try:
            first, last = self.first.value(), self.last.value()
            if not first or not last:
                raise Refusal("last", "请填写起止两个日期。")
            in_order(first, last)
        except Refusal as refusal:
            self.refused.emit(refusal.sentence)
        else:
            self.show_period(Period(first, last))

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        span = self.span
        known = next((word for word, each in self._usual.items() if each == span.whole), None)
        self.usual.set_value(known)
        self.other.setChecked(known is None)
        shown = span.period
        for field, day in ((self.first, shown.first), (self.last, shown.last)):
            field.set_value(day)
            set_state(field.line, "state", "" if known is None else "auto")
        then = compared(span, self.against.value())
        same = then.first.year == then.last.year
        last = f"{then.last:%m-%d}" if same else str(then.last)
        self.compared.setText(f"{then.first} 至 {last}")
        self._fit()


def fill(
    into: QMenu, today: date, choose: Callable[[Period], object], by_hand: Callable[[], object]
) -> None:
    """Fill the menu of other periods."""
    into.clear()
    for each in others(today):
        if each is None:
            into.addSeparator()
            continue
        word, period = each
        if period.first <= today:
            into.addAction(word).triggered.connect(partial(_chosen, choose, period))
    into.addSeparator()
    into.addAction(_OWN_DATES).triggered.connect(lambda _checked=False: by_hand())


def _chosen(choose: Callable[[Period], object], period: Period, _checked: bool = False) -> None:
    choose(period)
