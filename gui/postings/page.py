"""公开栏: the postings, the editor of one, and its pages as they will be printed."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from gui.controls.controls import button
from gui.dialogs.messages import EmptyState
from gui.forms.dialog import FormDialog
from gui.pages.page import Page
from gui.postings.desk import Desk
from gui.postings.list import PostingList
from gui.postings.pane import PostingPane
from gui.postings.papers import Papers
from gui.postings.preview_pane import PreviewPane
from gui.postings.removing import remove_dialog
from gui.tables.list_menu import RowAction
from models.items import item as items
from models.postings import posting as postings
from models.postings.listing import posting_counts
from models.postings.posting import Posting
from reports.postings.ready import from_item
from reports.ways import Narrow, New, Open


class PostingsPage(Page):
    """The page. `today` says which day it is."""

    kinds = frozenset({"posting", "office", "holiday"})

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__("公开栏")
        self._today = today
        self.list = PostingList(today)
        self.pane, self.preview = PostingPane(today), PreviewPane()
        self.empty, self.papers = EmptyState(), Papers(self, today)
        self._middle = QStackedWidget()
        self._desk = Desk(self.list, self._middle, self.preview)
        add = self.head.add_action
        add("复制到网站", self.papers.copy, icon_name="copy", key="Ctrl+Shift+C")
        add("打印本周", self.papers.week, icon_name="printer")
        add("张贴台账", self.papers.register, icon_name="list")
        add("新建公示", self.start_new, icon_name="plus", kind="primary", key="Ctrl+N")
        self.list.set_empty(
            "presentation",
            "还没有公示",
            "按 Ctrl+N 新建，从样稿开始；或在“主动公开”里打开一条信息，按“出公示”",
            button("新建公示", "primary", icon_name="plus", press=self.start_new),
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.empty.tell(
            "presentation",
            "选一张公示，或者新建",
            "左边选一张公示来修改、预览、打印；按 Ctrl+N 新建",
            button("新建公示", press=self.start_new),
        )
        self._middle.addWidget(self.empty)
        self._middle.addWidget(self.pane)
        self.body.addWidget(self._desk, 1)

    def _connect(self) -> None:
        self.list.opened.connect(lambda row: self.open(row.id))
        self.list.menu.actions = (
            RowAction("打开", "file-text", "Enter", self._open_row),
            RowAction("恢复", "undo-2", "R", self._restore_row, lambda: self.list.in_bin),
            RowAction("移入回收站", "trash-2", "Del", self.remove, lambda: not self.list.in_bin),
        )
        for keys, verb in (("F2", self._open_row), ("Del", self.remove), ("R", self._restore_row)):
            made = QShortcut(QKeySequence(keys), self.list.view)
            made.setContext(Qt.ShortcutContext.WidgetShortcut)
            made.activated.connect(verb)
        printing = QShortcut(QKeySequence("Ctrl+P"), self)
        printing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        printing.activated.connect(self.papers.print)
        self.pane.saved.connect(self._saved)
        self.pane.said.connect(self.said)
        self.pane.left.connect(self._close)
        self.pane.dirty.connect(lambda dirty: self.unsaved.emit(int(dirty)))
        self.pane.changed.connect(self.preview.touch)
        self.pane.slip_wanted.connect(self.papers.slip)
        self.pane.preview_wanted.connect(self.papers.preview)
        self._desk.arranged.connect(lambda: self.pane.offer_preview(self.preview.isHidden()))
        self.preview.paper_chosen.connect(self.pane.choose_paper)
        self.preview.print_wanted.connect(self.papers.print)
        self.preview.save_wanted.connect(self.papers.save)

    # --- what the main window asks

    def refresh(self) -> None:
        """Show list, counts and editor anew."""
        hanging, due, _ = posting_counts(self._today())
        self.head.set_counts(f"在贴 {hanging} 张　应取下 {due} 张")
        self.badge.emit(due, False)
        row = self.list.view.current_row()
        self.list.refresh()
        if row is not None:
            self.list.go_to(row.id)
        if self.is_open:
            self.pane.refresh()

    def open_record(self, way: Open) -> None:
        """Open a posting by its id."""
        self.open(int(way.id))

    def narrow(self, way: Narrow) -> None:
        """List what the filters find."""
        self.list.bar.take("", way.filters)

    def begin(self, way: New) -> None:
        """Begin a new posting; the one of an item is opened, or made from it."""
        if way.about is None:
            self.start_new()
            return
        item = items.find(int(way.about))
        known = postings.of_item(item)
        if known:
            self.open(known[0].id)
            return
        draft = from_item(item, self._today())
        self.pane.leave(partial(self._start_new, draft))

    @property
    def is_open(self) -> bool:
        """Whether a posting is being edited."""
        return self._middle.currentWidget() is self.pane

    def search_field(self) -> QLineEdit:
        return self.list.bar.field

    def panes(self) -> list[QWidget]:
        shown: list[QWidget] = [self.list.view]
        if self.is_open:
            shown += [self.pane.form, self.preview]
        return [part for part in shown if part.isVisibleTo(self)]

    def go_back(self) -> bool:
        """Close the editor."""
        if not self.is_open:
            return False
        self.pane.leave(self._close)
        return True

    def may_close(self) -> bool:
        """Ask about unsaved changes before the window closes."""
        gone: list[bool] = []
        self.pane.leave(lambda: gone.append(True))
        return bool(gone)

    # --- list and editor

    def start_new(self) -> None:
        """Begin a new posting (Ctrl+N)."""
        self.pane.leave(self._start_new)

    def _start_new(self, draft: Posting | None = None) -> None:
        self.pane.start_new(draft)
        self._open_pane("title" if draft else "template")

    def open(self, key: int) -> None:
        """Open a posting; unsaved changes of another are asked about."""
        self.pane.leave(partial(self._open, key))

    def _open(self, key: int) -> None:
        self.pane.open_posting(postings.find(key))
        self._open_pane("title")
        self.list.go_to(key)

    def _open_pane(self, field: str) -> None:
        self._middle.setCurrentWidget(self.pane)
        self._desk.show_editor(self.is_open)
        self.preview.follow(self.pane.ready)
        self.pane.form.go_to(field)
        # Both fields stand at the top; a page shown for the first time is laid out only later.
        QTimer.singleShot(0, self.pane.form, self._to_top)

    def _to_top(self) -> None:
        self.pane.form.verticalScrollBar().setValue(0)

    def _close(self) -> None:
        self._middle.setCurrentWidget(self.empty)
        self._desk.show_editor(self.is_open)
        self.preview.follow(lambda: None)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_row(self) -> None:
        row = self.list.view.current_row()
        if row is not None:
            self.open(row.id)

    def _saved(self, posting: Posting, old: dict[str, Any] | None, again: bool) -> None:
        self._announce()
        name = " ".join(posting.title.split())
        word = "已保存" if old is not None else "已新建"
        self.said.emit(f"{word}：{name}", partial(self._undo_save, posting.id, old))
        self.list.go_to(posting.id)
        if again:
            self._start_new()

    def _undo_save(self, key: int, old: dict[str, Any] | None) -> None:
        with telling(self.pane if self.is_open else self):
            record = postings.find(key)
            if old is None:
                record.remove("撤销新建")
                self._close_if(record)
            else:
                postings.change(record, self._today(), verb="撤销修改", **old)
            self._announce()
            self.pane.refresh()
            self.said.emit("已撤销", None)

    def _close_if(self, posting: Posting) -> None:
        shown = self.pane.posting
        if shown is not None and shown.id == posting.id:
            self.pane.discard()
            self._close()

    # --- the bin

    def remove(self) -> None:
        """Put the posting of the row into the bin, with a reason (Delete)."""
        row = self.list.view.current_row()
        if row is not None and not self.list.in_bin:
            self._ask_reason(postings.find(row.id)).open()

    def _ask_reason(self, posting: Posting) -> FormDialog:
        return remove_dialog(posting, self._removed, self.window())

    def _removed(self, posting: Posting) -> None:
        self._close_if(posting)
        self._announce()
        undo = partial(self._restore, posting.id)
        self.said.emit(f"已移入回收站：{' '.join(posting.title.split())}", undo)

    def _restore_row(self) -> None:
        row = self.list.view.current_row()
        if row is not None and self.list.in_bin:
            self._restore(row.id)

    def _restore(self, key: int) -> None:
        record = postings.find(key)
        record.restore()
        self._announce()
        self.said.emit(f"已恢复：{' '.join(record.title.split())}", None)

    def _announce(self) -> None:
        application().announce("posting")
