"""The tab of the activities: the kinds, the list, and the form of one beside it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from gui.activities.asked import Today
from gui.activities.book import activity_book
from gui.activities.kinds_pane import KindsPane, WithKinds
from gui.activities.list import KIND, activity_list, built_in
from gui.activities.pane import ActivityPane
from gui.controls.controls import button
from gui.controls.list_and_pane import ListAndPane
from gui.dialogs.messages import ProgressLine
from gui.importing.exchange import Exchange
from gui.pages.papers import show_paper
from gui.pages.record_book import RecordBook
from gui.pages.record_desk import RecordDesk
from gui.pages.record_page import RecordTab
from gui.pages.tab import Action
from gui.spelling.offering import KEY, SpellingActions
from gui.tables.views import Views
from models.activities.activity import Activity
from models.activities.kinds import kinds
from models.activities.listing import numbers
from reports.activities import activity_list as paper
from reports.ways import Step

_LIST_EM = 30  # rows of two lines, beside the kinds


class ActivityTab(RecordTab[ActivityPane]):
    """The tab. `today` says which day it is."""

    kinds = frozenset({"activity", "department"})

    def __init__(self, today: Today) -> None:
        book = activity_book(today)
        listing = activity_list(today)
        spelling = SpellingActions("activities", listing)
        desk = RecordDesk(
            book,
            listing,
            partial(self._make_pane, book, today),
            beside=ListAndPane(listing, key=book.key, list_em=_LIST_EM),
            actions=spelling.rows(),
        )
        desk.add_key(KEY, spelling.replace)
        self.kinds_pane = KindsPane()
        self._counts_said = ""
        inside = WithKinds(self.kinds_pane, desk.beside)
        super().__init__(today, desk, inside)
        self.views = Views(self.list, "activities.views", lambda: built_in(today()))
        inside.shown.connect(self._show_kind_once)
        self.kinds_pane.chosen.connect(self._choose_kind)
        self.list.shown.connect(lambda _count: self._follow_list())
        self.exchange = Exchange(self, "activities", today, self.list)
        self._line = ProgressLine()
        for line in (self._line, self.exchange.progress):
            self.body.addWidget(line)
        self.list.set_empty(
            "notebook-pen",
            "工作台账还没有登记",
            "按 Ctrl+N 登记一次培训、会议或检查，或从 Excel 导入",
            button("新增", "primary", icon_name="plus", press=self.start_new),
            self.exchange.import_button(),
        )

    def _make_pane(self, book: RecordBook[Activity], today: Today) -> ActivityPane:
        made = ActivityPane(book, today)
        made.going.connect(self.going)
        return made

    @property
    def kind(self) -> str:
        """The kind that the list shows, "" for all."""
        return str(self.list.query.filters.get(KIND, ""))

    def _choose_kind(self, kind: str) -> None:
        if kind == self.kind:
            return
        if kind:
            self.list.bar.set_filter(KIND, kind, kinds()[kind].name)
        else:
            self.list.bar.unset(KIND)

    def _show_kind_once(self, beside: bool) -> None:
        """Let the kind be chosen in one place: at the left, or in the bar."""
        self.list.bar.leave_out(*([KIND] if beside else []))

    def _follow_list(self) -> None:
        year = self.list.query.filters.get("year", self.today().year)
        found = numbers(year)
        self.kinds_pane.show_numbers(found, self.kind)
        in_hand = sum(each.in_hand for each in found.values())
        of_year = sum(each.of_year for each in found.values())
        word = "本年" if year == self.today().year else f"{year} 年"
        self._counts_said = f"{word} {of_year:,} 条　在办 {in_hand:,} 条"
        self.counted.emit()

    @property
    def head_actions(self) -> Sequence[Action]:
        """What can be done, the primary action last."""
        return (
            *self.exchange.actions,
            Action("打印", "printer", self.print, "Ctrl+P"),
            Action("新增", "plus", self.start_new, "Ctrl+N", "primary"),
        )

    @property
    def counts(self) -> str:
        """How many there were in the year, and how many are in hand."""
        return self._counts_said

    def print(self) -> None:
        """Show the list as pages, or the rows selected where there are several (Ctrl+P)."""
        ids, words = self.list.wanted()
        show_paper(self, self._line, partial(paper.activity_list, ids, words, self.today()))

    def start_new(self) -> None:
        """Begin an activity of the kind that the list shows (Ctrl+N)."""
        self.desk.start_new(self.kind or None)

    def panes(self) -> list[QWidget]:
        """Return list and form, then the kinds where they stand beside them."""
        kinds_view = self.kinds_pane.view
        return [*super().panes(), *([kinds_view] if kinds_view.isVisible() else [])]

    def take_step(self, way: Step) -> None:
        """Open an activity for a further problem."""
        if way.id is not None and self.desk.open(int(way.id)):
            self.pane.add_problem()
