"""统计: any period beside another, in figures and bars, each with its records."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from gui.acting.long_reading import LongReading
from gui.controls.controls import button
from gui.controls.folding_pane import FoldingBorder
from gui.dialogs.messages import EmptyState, ProgressLine
from gui.pages.page import Page
from gui.statistics.behind import RecordsPane
from gui.statistics.chart import Chart
from gui.statistics.chart_cards import Cards
from gui.statistics.figure_head import Shown
from gui.statistics.leaving import Leaving
from gui.statistics.period_bar import PeriodBar
from models.office import category
from models.year.period import By, Period
from reports.periods.also import also
from reports.periods.overview import (
    Answered,
    Overview,
    answered,
    overview,
    span_words,
    year_words,
)
from reports.periods.words import MEASURES
from reports.ways import Show


class StatisticsPage(Page):
    """The page. `today` gives the day; `going` asks for records and lists."""

    kinds = frozenset({"item", "request", "posting", "dispute", "catalogue", "office"})

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__("统计")
        self.bar, self.cards, self.side = PeriodBar(today), Cards(), RecordsPane()
        self.told: Overview | None = None
        self._figure = ""
        self.progress, self.empty = ProgressLine(), EmptyState()
        self.stack, self._content = QStackedWidget(), QWidget()
        self._reading = LongReading(self, self._take, "正在统计", self.progress)
        self._timing = LongReading(self, self._take_days)
        self.leaving = Leaving(self, self.bar, self.cards, self.progress, today)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.cards, 100)
        self._border = FoldingBorder(
            self._content, "statistics.side", self.fit, self._row, self.side, self.cards
        )
        self.stack.addWidget(self._content)
        self.stack.addWidget(self.empty)
        for part in (self.bar, self.progress):
            self.body.addWidget(part)
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.bar.changed.connect(self._begin_anew)
        self.bar.refused.connect(partial(self.band.say, "late"))
        self.cards.bar_wanted.connect(self._show_bar)
        self.cards.figure_wanted.connect(self._show_figure)
        self.cards.by_wanted.connect(self._group)
        self.cards.also.way_wanted.connect(self.going)
        self.cards.entered.connect(self.side.enter)
        self.side.way_wanted.connect(self.going)
        self.side.left.connect(self._leave_side)

    def _leave_side(self) -> None:
        (self.cards.chosen or self.cards.groups).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _begin_anew(self) -> None:
        self.band.silence()
        self.refresh()

    def refresh(self) -> None:
        self.bar.renew()
        span, against = self.bar.span, self.bar.against.value()
        self._reading.want(partial(overview, span, against, self.cards.by))

    def _group(self, _by: By) -> None:
        """Count the large chart by something else; what was chosen in it is gone."""
        self.cards.groups.choice = None
        self.refresh()

    @property
    def is_filled(self) -> bool:
        """Whether what is shown is what the register holds."""
        return self._reading.is_done and self._timing.is_done and self.side.is_filled

    def _take(self, told: Overview) -> None:
        self.told = told
        words = span_words(told.span)
        self.head.set_counts(f"{words}，截至今天" if told.span.runs else words)
        self.leaving.offer(not told.now.is_empty)
        if told.now.is_empty:
            self._tell_nothing(words)
            return
        self.stack.setCurrentWidget(self._content)
        self.cards.show_overview(told)
        self._show_again()
        ids = (told.now.closed, told.then.closed)
        periods = (told.span.period, told.compared)
        self._timing.want(
            lambda: (told, *(answered(each) for each in ids), *(also(each) for each in periods))
        )

    def _show_again(self) -> None:
        """Show the records of what was chosen, as they are now."""
        chart = self.cards.chosen
        if self._figure:
            self._show_figure(self._figure)
        elif chart is not None:
            self._show_bar(chart)
        else:
            self.cards.begin()

    def _take_days(self, found: tuple[Overview, Answered, Answered, str, str]) -> None:
        told, now, then, ended, ended_then = found
        if told is self.told:
            self.cards.figures.show_answered(now, then, told)
            year = told.span.period.last.year
            self.cards.also.tell(year, ended, f"{told.against}：{ended_then}")

    def _tell_nothing(self, words: str) -> None:
        self.empty.tell(
            "chart-column",
            f"{words}还没有记录",
            "这段时间没有公开信息，没有收到或办结申请，也没有张贴公示。",
            button("换一个时间", "primary", press=self.bar.other.showMenu),
        )
        self.stack.setCurrentWidget(self.empty)

    def _show_bar(self, chart: Chart) -> None:
        told, bar, choice = self.told, chart.bar, chart.choice
        if told is None or bar is None or choice is None or chart.bars is None:
            return
        self._figure = ""
        measure, ids = chart.bars.measure, bar.then if choice.then else bar.now
        period = year_words(told)[1] if choice.then else span_words(told.span)
        said = "" if choice.then else _compared(told, measure, len(bar.now) - len(bar.then))
        article = _article(bar.whole) if chart.bars.by is By.CATEGORY else ""
        self.side.show_records(Shown(f"{bar.words} · {period}", measure, ids, said, article))

    def _show_figure(self, key: str) -> None:
        if self.told is None:
            return
        self._figure = key
        measure = "closed" if key == "answered" else key
        now, then = (getattr(each, measure) for each in (self.told.now, self.told.then))
        said = _compared(self.told, measure, len(now) - len(then))
        name = f"{MEASURES[measure][0]} · {span_words(self.told.span)}"
        self.side.show_records(Shown(name, measure, now, said))

    def show_part(self, way: Show) -> None:
        """Show a year or a part of it, as 2026-q1; any other way the period that was shown."""
        year, _, part = way.part.partition("-")
        if year:
            self.bar.show_period(Period.of(int(year), part))

    def panes(self) -> list[QWidget]:
        if self.stack.currentWidget() is self.empty:
            return [self.bar.usual]
        return [self.cards.groups, self.side.door, *self.cards.charts[:2]]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Put the records at the right, or below where there is no room."""
        self._border.fit(self.width())
        self.cards.fit()


def _article(path: str) -> str:
    """Return the article of law beside a category, "" where it has none."""
    entry = category.find(path) if path else None
    return str(entry.article) if entry is not None else ""


def _compared(told: Overview, measure: str, more: int) -> str:
    unit = MEASURES[measure][1]
    if not more:
        return f"与{told.against}相同"
    return f"比{told.against}{'多' if more > 0 else '少'} {abs(more):,} {unit}"
