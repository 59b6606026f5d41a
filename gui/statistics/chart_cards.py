"""The cards of the page 统计: the figures, the two small charts, the large one with its chooser."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.controls.combo import Combo
from gui.controls.controls import Label, label
from gui.statistics.also_card import AlsoCard
from gui.statistics.chart import Chart, Chosen
from gui.statistics.figures_card import FiguresCard
from gui.statistics.lying_bars import SMALL_COLUMN, LyingBars
from gui.statistics.month_bars import MonthBars
from gui.theme.theme import em, px
from models.year.period import By
from reports.periods.overview import Bars, Overview, few, year_words
from reports.periods.words import HEADS

_SIDE_BY_SIDE_EM = 42
_CHOICES = tuple(by for by in By if not by.is_of_time)


class ChartCard(QFrame):
    """A chart under its title; `head` takes what stands at the right of that."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.chart = chart
        self._title, self._how = label(kind="section"), label(kind="label")
        self._how.setContentsMargins(px(8), 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(px(18), px(8), px(16), px(6))
        self.head.setSpacing(0)
        self.head.addWidget(self._title)
        self.head.addWidget(self._how)
        self.head.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 0, 1, 1)
        box.setSpacing(0)
        box.addLayout(self.head)
        box.addWidget(chart, 1)
        self._years: list[Label] = []

    def add_years(self) -> None:
        """Say in the head which column of figures is of which period."""
        self.head.setContentsMargins(px(18), px(8), px(18), px(6))
        for _ in range(2):
            made = label(kind="hint")
            made.setFixedWidth(px(SMALL_COLUMN))
            made.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.head.addWidget(made)
            self._years.append(made)

    def show_bars(self, bars: Bars, years: tuple[str, str]) -> None:
        """Show other bars under their own title."""
        for words, year in zip(self._years, years, strict=False):
            words.setText(year)
        self._title.setText(bars.title)
        self._how.setText(bars.how)
        self.chart.show_bars(bars, years)


class Cards(QScrollArea):
    """All cards, one below the other; only one bar or figure of them is chosen.

    `figure_wanted(key)`, `bar_wanted(chart)`, `entered` by Enter, `by_wanted(by)` of the chooser.
    """

    figure_wanted = Signal(str)
    bar_wanted = Signal(Chart)
    entered = Signal()
    by_wanted = Signal(By)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.figures = FiguresCard()
        self.months, self.outcomes = MonthBars(), LyingBars(small=True)
        self.groups, self.also = LyingBars(), AlsoCard()
        self.charts: tuple[Chart, ...] = (self.months, self.outcomes, self.groups)
        self.chooser = Combo()
        self.chooser.setAccessibleName("按什么分组")
        for by in _CHOICES:
            self.chooser.addItem(HEADS[by], by)
        self._cards = [ChartCard(chart) for chart in self.charts]
        self._cards[1].add_years()
        self._cards[-1].head.addWidget(self.chooser)
        self._lay_out()
        self.figures.wanted.connect(self._want_figure)
        for chart in self.charts:
            chart.chosen.connect(lambda chart=chart: self._want_bar(chart))
            chart.entered.connect(self.entered)
        self.chooser.activated.connect(lambda _at: self.by_wanted.emit(self.by))

    @property
    def by(self) -> By:
        """How the large chart is grouped."""
        return By(self.chooser.currentData())

    def _lay_out(self) -> None:
        self._sheet = held = QWidget()
        box = QVBoxLayout(held)
        box.setContentsMargins(px(24), px(14), px(12), px(14))
        box.setSpacing(px(12))
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(px(12))
        for card in self._cards[:2]:
            self._pair.addWidget(card, 1)
        box.addWidget(self.figures)
        box.addLayout(self._pair)
        box.addWidget(self._cards[2])
        box.addWidget(self.also)
        box.addStretch(1)
        self.setWidget(held)

    def show_overview(self, told: Overview) -> None:
        """Show what was counted; what was chosen stays chosen where it is still there."""
        years = year_words(told)
        self.figures.show_overview(told)
        self.groups.head = HEADS[told.groups.by]
        shown = (told.months, told.outcomes, few(told.groups))
        for card, bars in zip(self._cards, shown, strict=True):
            card.show_bars(bars, years)

    def begin(self) -> None:
        """Choose the largest bar: of the groups, else the first month."""
        chart = self.groups if self.groups.rows else self.months
        chart.choose(Chosen(0))

    @property
    def chosen(self) -> Chart | None:
        """The chart of which a bar is chosen."""
        return next((each for each in self.charts if each.choice is not None), None)

    def _want_bar(self, chart: Chart) -> None:
        self.figures.choose("")
        for other in self.charts:
            if other is not chart:
                other.forget()
        self._bring(chart)
        self.bar_wanted.emit(chart)

    def _bring(self, chart: Chart) -> None:
        """Scroll to the bar that is chosen."""
        box = next((box for each, box in chart.places() if each == chart.choice), None)
        if box is not None and chart.hasFocus():
            at = chart.mapTo(self._sheet, box.center())
            self.ensureVisible(at.x(), at.y(), 0, px(48))

    def _want_figure(self, key: str) -> None:
        self.figures.choose(key)
        for chart in self.charts:
            chart.forget()
        self.figure_wanted.emit(key)

    def fit(self) -> None:
        """Put the two small charts side by side where there is room."""
        beside = self.viewport().width() > em(_SIDE_BY_SIDE_EM)
        way = QBoxLayout.Direction
        self._pair.setDirection(way.LeftToRight if beside else way.TopToBottom)
