"""主动公开: the list of published items and the form of one beside it."""

from functools import partial

from gui.controls.controls import button
from gui.dialogs.messages import ProgressLine
from gui.importing.exchange import Exchange
from gui.items.actions import ListActions
from gui.items.book import item_book
from gui.items.bulk import Bulk
from gui.items.desk import ItemDesk
from gui.items.fields import Today
from gui.items.list import ItemList
from gui.items.listing import VIEWS_KEY
from gui.items.pane import ItemPane
from gui.items.views import built_in
from gui.pages.record_book import RecordBook
from gui.spelling.offering import SpellingActions
from gui.tables.list_menu import RowAction
from gui.tables.views import Views
from gui.website.over_records import RecordsBesideWebsite
from models.items.dues import pressing
from models.items.item import PublishedItem
from models.items.listing import item_counts
from models.office import category as catalogue
from reports.ways import Book, Narrow, New, Show, Step, Way, Work


class ItemsPage(RecordsBesideWebsite[ItemPane]):
    """The page. `today` says what day it is."""

    desk: ItemDesk
    kinds = frozenset({"item", "catalogue", "department", "office", "holiday"})

    def __init__(self, today: Today) -> None:
        self._today = today
        self._items = listing = ItemList(today)
        self._line = ProgressLine()
        self.bulk = Bulk(listing, self._line)
        self.views = Views(listing, VIEWS_KEY, lambda: built_in(today()))
        acts = ListActions(listing, self.views, self.bulk, self._line, self._go)
        self.list_actions = acts
        book = item_book()
        many = RowAction(
            "批量修改", "list-checks", "Ctrl+B", acts.change_many, lambda: not listing.in_bin
        )
        paper = RowAction("打印", "printer", "Ctrl+P", acts.print)
        make_pane = partial(self._make_pane, book, today)
        desk = ItemDesk(book, listing, make_pane, self.bulk, (many, paper))
        super().__init__("主动公开", desk, today)
        self.exchange = Exchange(self, "items", today, listing)
        for line in (self._line, self.exchange.progress):
            self.body.addWidget(line)
        self._fill_head()
        SpellingActions("items", listing).put_into(self.head, desk)
        listing.bin_entered.connect(self._enter_bin)

    def _fill_head(self) -> None:
        add, acts = self.head.add_action, self.list_actions
        add("打印", acts.print, icon_name="printer", key="Ctrl+P")
        add("批量修改", acts.change_many, icon_name="list-checks", key="Ctrl+B")
        add("核查", acts.check, icon_name="shield-check")
        self._restore = add("恢复", self.desk.restore, icon_name="undo-2", kind="")
        self.head.leave_out((self._restore,))
        add("新增", self.start_new, icon_name="plus", kind="primary", key="Ctrl+N")
        self.list.set_empty(
            "file-plus",
            "还没有公开信息",
            "按 Ctrl+N 新增，或从 Excel 导入",
            button("新增", "primary", icon_name="plus", press=self.start_new),
            self.exchange.import_button(),
        )

    def _make_pane(self, book: RecordBook[PublishedItem], today: Today) -> ItemPane:
        made = ItemPane(book, today)
        made.posting_wanted.connect(lambda key: self.going.emit(New(Book.POSTING, key)))
        made.item_wanted.connect(self.desk.open)
        made.profile_wanted.connect(lambda: self.going.emit(Show(Book.CHOICE, "organ_code")))
        return made

    def _go(self, way: Way) -> None:
        self.going.emit(way)

    def _enter_bin(self, in_bin: bool) -> None:
        self.head.leave_out(() if in_bin else (self._restore,))
        if in_bin and self.desk.is_open and not self.pane.form.is_dirty():
            self.pane.close_pane()

    def refresh(self) -> None:
        """Show list, counts and form anew."""
        self._items.reckon()
        year, month, self._items.kept = item_counts(self._today())
        self.head.set_counts(f"本年 {year:,} 条　本月 {month:,} 条")
        self.badge.emit(*pressing(self._items.deadlines))
        super().refresh()

    def begin(self, way: New) -> None:
        """Begin a new item, in the category with this path when one is given."""
        entry = catalogue.find(way.about) if isinstance(way.about, str) else None
        if self.desk.start_new() and entry is not None:
            self.pane.guide.proposals.settle_category(entry.id)
            self.pane.form.set_dirty(False)  # it is not typed

    def narrow(self, way: Narrow) -> None:
        """List what the filters find, over the whole width."""
        if self.desk.is_open and not self.pane.form.is_dirty():
            self.pane.close_pane()
        super().narrow(way)
        self.desk.enter_list()

    def take_step(self, way: Step) -> None:
        """Open an item for its review, or at the day of its publication; or import the ledger."""
        if way.action is Work.IMPORT:
            self.exchange.open_import()
            return
        if not self.desk.open(int(way.id or 0)):
            return  # she stays with her changes
        if way.action is Work.REVIEW:
            self.pane.belongings.review()
        else:
            self.pane.form.go_to("published_on")
