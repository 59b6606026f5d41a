"""公开栏: the postings, the editor of one, and its pages as they will be printed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gui.acting.telling import telling
from gui.controls.controls import button
from gui.controls.tips import set_tip
from gui.dialogs.messages import EmptyState
from gui.pages.record_book import RecordBook
from gui.pages.record_desk import RecordDesk
from gui.pages.record_page import RecordPage
from gui.postings.book import posting_book
from gui.postings.desk import Desk
from gui.postings.fields import Today
from gui.postings.list import posting_list
from gui.postings.pane import PostingPane
from gui.postings.papers import Papers
from gui.postings.preview_pane import PreviewPane
from gui.spelling.offering import SpellingActions
from models.items import item as items
from models.postings import posting as postings
from models.postings.listing import posting_counts
from models.postings.posting import Posting
from reports.postings.ready import Ready, from_item
from reports.ways import Book, New, Show, Step, Work

Make = Callable[[], PostingPane]


class PostingsPage(RecordPage[PostingPane]):
    """The page. `today` says which day it is."""

    kinds = frozenset({"posting", "office", "holiday"})

    def __init__(self, today: Today) -> None:
        self._today = today
        listing, book = posting_list(today), posting_book(today)
        preview, empty = PreviewPane(), EmptyState()
        empty.tell("presentation", "选一张公示", "左边点一张公示来修改、预览、打印；按 Ctrl+N 新建")
        self._place = place = Desk(listing, empty, preview)
        make_pane = partial(self._make_pane, book, today)
        super().__init__("公开栏", RecordDesk(book, listing, make_pane, beside=place))
        self.preview, self.empty = preview, empty
        self.papers = Papers(self, preview, self._ready, self._shown, today, self._fill_in)
        self._fill_head()
        SpellingActions("postings", listing).put_into(self.head, self.desk)
        place.turned.connect(self._follow)
        place.arranged.connect(self._fit)
        preview.prepared.connect(self._prepared)
        listing.view.clicked.connect(lambda _index: self._open_beside())
        preview.paper_chosen.connect(self._choose_paper)
        preview.print_wanted.connect(self.papers.print)
        preview.save_wanted.connect(self.papers.save)

    def _fill_head(self) -> None:
        add = self.head.add_action
        self._copy = add("复制到网站", self.papers.copy, icon_name="copy", key="Ctrl+Shift+C")
        self._copy.setEnabled(False)
        week = add("打印本周", self.papers.week, icon_name="printer")
        set_tip(week, "公示期在本周开始的各张，排成一份打印")
        add("张贴台账", self.papers.register, icon_name="list")
        add("新建公示", self.start_new, icon_name="plus", kind="primary", key="Ctrl+N")
        self.list.set_empty(
            "presentation",
            "还没有公示",
            "从样稿开始，或者把 Word 里写好的整篇粘贴进来；"
            "也可以在“主动公开”里打开一条信息，按“出公示”",
            button("新建公示", "primary", icon_name="plus", press=self.start_new),
        )
        printing = QShortcut(QKeySequence("Ctrl+P"), self)
        printing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        printing.activated.connect(self.papers.print)

    def _make_pane(self, book: RecordBook[Posting], today: Today) -> PostingPane:
        made = PostingPane(book, today)
        made.changed.connect(self.preview.touch)
        made.slip_wanted.connect(self.papers.slip)
        made.preview_wanted.connect(self.papers.preview)
        made.profile_wanted.connect(lambda name: self.going.emit(Show(Book.CHOICE, name)))
        self.preview.prepared.connect(made.show_ready)
        return made

    def refresh(self) -> None:
        """Show list, counts and editor anew."""
        hanging, due, total = posting_counts(self._today())
        self.head.set_counts(f"在贴 {hanging} 张　应取下 {due} 张")
        self._place.offer(has_any=bool(total))
        self.badge.emit(due, False)
        super().refresh()

    def begin(self, way: New) -> None:
        """Begin a new posting; the one of an item is opened, or made from it."""
        if way.about is None:
            self.start_new()
            return
        item = items.find(int(way.about))
        known = postings.of_item(item)
        if known:
            self.desk.open(known[0].id)
        else:
            self.desk.start_new(from_item(item, self._today()))

    def take_step(self, way: Step) -> None:
        """Open a posting to register that it hangs, or that it was taken down."""
        if way.id is None or not self.desk.open(int(way.id)):
            return
        if way.action is Work.TAKE_DOWN:
            self.pane.work.take_all_down()
        elif way.action is Work.OBJECT:
            self.pane.work.object()
        else:
            self.pane.work.put_up()

    def panes(self) -> list[QWidget]:
        """Return list, editor and pages, as many as are shown."""
        return [part for part in (*super().panes(), self.preview) if part.isVisibleTo(self)]

    def _fit(self) -> None:
        if self.desk.is_open:
            self.pane.offer_preview(self.preview.isHidden())

    def _choose_paper(self, paper: str) -> None:
        self.pane.choose_paper(paper)

    def _follow(self, is_open: bool) -> None:
        self.preview.follow(self.pane.ready if is_open else lambda: None)

    def _prepared(self, ready: Ready | None) -> None:
        self._copy.setEnabled(ready is not None and bool(ready.sheet.body or ready.sheet.table))

    def _ready(self) -> Ready | None:
        if not self.desk.is_open:
            return None
        with telling(self.pane.form):
            return self.pane.ready()
        return None

    def _fill_in(self) -> None:
        self.pane.text.go()

    def _open_beside(self) -> None:
        """A press on a row opens it where there is room beside the list."""
        key = self.desk.current()
        if key is not None and not self.desk.is_open and not self.empty.isHidden():
            self.desk.show_beside(key)

    def _shown(self) -> Posting | None:
        return self.pane.record if self.desk.is_open else None
