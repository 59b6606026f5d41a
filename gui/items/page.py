"""主动公开: the list of published items and the form of one beside it."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.controls.controls import button
from gui.controls.list_and_pane import ListAndPane
from gui.dialogs.findings import FindingLine, FindingsDialog
from gui.dialogs.messages import ProgressLine
from gui.importing.exchange import Exchange
from gui.items.actions import ListActions
from gui.items.bin import BinDialog
from gui.items.fields import Today
from gui.items.listing import (
    BIN,
    BIN_COLUMNS,
    COLUMNS_KEY,
    EXAMPLE,
    SORT,
    VIEWS_KEY,
    filters,
    listing,
    shape,
)
from gui.items.pane import ItemPane
from gui.items.removal import RemovalDialog
from gui.items.views import built_in
from gui.pages import drafts
from gui.pages.page import Page
from gui.tables.columns import Query
from gui.tables.list_menu import RowAction
from gui.tables.record_table import RecordTable
from gui.tables.views import Views
from models.items.deadlines import Deadlines
from models.items.listing import ItemListing, ItemRow, item_counts, pressing
from models.law.workday_notice import calendar
from models.office import category as catalogue
from reports.ways import Book, Narrow, New, Open, Step, Work

_FOLLOW_AFTER_MS = 60
_HINTS = "↑↓ 选择　Enter 打开　Del 回收站"
_IN_ORDER = "没有发现问题：期限、审查、类别、属性、解读和文件效力都齐全。"
_BIN_HINTS = "↑↓ 选择　Enter 查看　R 恢复"


class ItemsPage(Page):
    """The page. `today` says what day it is."""

    kinds = frozenset({"item", "catalogue", "department", "office", "holiday"})

    def __init__(self, today: Today) -> None:
        super().__init__("主动公开")
        self._today = today
        self._deadlines = Deadlines(calendar(), today())
        self._kept = 0
        self._opened_first = True
        self._in_bin = False
        self.table = RecordTable(
            shape(lambda: self._deadlines),
            self._listing,
            example=EXAMPLE,
            filters=filters(today),
            total=lambda: None if self._in_bin else self._kept,
            hints=_HINTS,
            columns_key=COLUMNS_KEY,
        )
        self.views = Views(self.table, VIEWS_KEY, lambda: built_in(today()))
        self._pane: ItemPane | None = None
        self.split = ListAndPane(self.table)
        self._progress = ProgressLine()
        self.list_actions = ListActions(
            self, self.table, self.views, self._progress, lambda: self._deadlines
        )
        self.exchange = Exchange(self, "items", today, self.list_actions.scopes)
        self._follow = QTimer(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        acts = self.list_actions
        add = self.head.add_action
        add("打印", acts.print, icon_name="printer", key="Ctrl+P")
        add("批量修改", acts.change_many, icon_name="list-checks", key="Ctrl+B")
        add("核查", self.check, icon_name="shield-check")
        self._restore = add("恢复", acts.restore, icon_name="undo-2", kind="")
        self._restore.hide()
        self.head.add_action("新增", self.start_new, icon_name="plus", kind="primary", key="Ctrl+N")
        self.table.set_empty(
            "file-plus",
            "还没有公开信息",
            "按 Ctrl+N 新增，或从 Excel 导入",
            button("新增", "primary", icon_name="plus", press=self.start_new),
            button("从 Excel 导入", icon_name="upload", press=self.exchange.open_import),
        )
        self.body.addWidget(self.split, 1)
        for line in (self._progress, self.exchange.progress):
            self.body.addWidget(line)

    def _connect(self) -> None:
        self.table.opened.connect(self._open_row)
        self.table.chosen.connect(lambda _row: self._follow.start())
        self.table.bar.field.returnPressed.connect(self._enter_list)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_AFTER_MS)
        self._follow.timeout.connect(self._follow_cursor)
        self.table.say_nothing_by(_say_empty_bin)
        for keys, action in (("Del", self.remove), ("R", self.list_actions.restore)):
            made = QShortcut(QKeySequence(keys), self.table.view)
            made.setContext(Qt.ShortcutContext.WidgetShortcut)
            made.activated.connect(action)
        self.table.menu.actions = (
            RowAction("打开", "file-text", "Enter", self._open_current, self._is_kept),
            RowAction("查看", "file-text", "Enter", self._open_current, lambda: self._in_bin),
            RowAction("恢复", "undo-2", "R", self.list_actions.restore, lambda: self._in_bin),
            RowAction(
                "批量修改", "list-checks", "Ctrl+B", self.list_actions.change_many, self._is_kept
            ),
            RowAction("打印", "printer", "Ctrl+P", self.list_actions.print),
            RowAction("移入回收站", "trash-2", "Del", self.remove, self._is_kept),
        )

    def _is_kept(self) -> bool:
        return not self._in_bin

    def _listing(self, query: Query) -> ItemListing:
        in_bin = BIN in query.filters
        if in_bin != self._in_bin:
            self._enter_bin(in_bin)
        return listing(self.table.query, self._deadlines)

    def _enter_bin(self, in_bin: bool) -> None:
        """Show what was removed with its reasons, or what is kept in its usual columns."""
        self._in_bin = in_bin
        self.table.show_only(BIN_COLUMNS if in_bin else None)
        self.table.set_hints(_BIN_HINTS if in_bin else _HINTS)
        self._restore.setVisible(in_bin)
        if in_bin and self._pane is not None and not self._pane.form.is_dirty():
            self._pane.close_pane()
        header = self.table.view.header
        if not in_bin and any(key.column.startswith("removed") for key in header.sort_keys):
            header.take_sort(SORT)

    @property
    def pane(self) -> ItemPane:
        """The form beside the list; made when it is first wanted."""
        if self._pane is None:
            self._pane = ItemPane(self._today)
            self._pane.left.connect(self.split.close_pane)
            self._pane.saved.connect(self._select)
            self._pane.said.connect(self.said)
            self._pane.posting_wanted.connect(lambda key: self.going.emit(New(Book.POSTING, key)))
            self._pane.unsaved.connect(self.unsaved)
            self.split.set_pane(self._pane)
        return self._pane

    def refresh(self) -> None:
        """Show list, counts and form anew; the list opens on the current year if it has any."""
        known, today = calendar(), self._today()
        if (known, today) != (self._deadlines.calendar, self._deadlines.today):
            self._deadlines = Deadlines(known, today)
        self._forget_lost_category()
        year, month, self._kept = item_counts(self._today())
        self.head.set_counts(f"本年 {year:,} 条　本月 {month:,} 条")
        self.badge.emit(*pressing(self._deadlines))
        before = self.table.view.currentIndex().row()
        first, self._opened_first = self._opened_first, False
        if first:
            self._resume()
        if first and year:
            self.table.bar.set_filter("year", self._today().year, str(self._today().year))
        else:
            self.table.refresh()
        if before >= 0 and self.table.view.current_row() is None:
            self.table.view.go_to(min(before, self.table.view.records.rowCount() - 1))
        if self._pane is not None:
            self._pane.refresh()

    def _resume(self) -> None:
        """Open what was typed and not saved the last time."""
        draft = drafts.kept("items")
        if draft is not None:
            self.pane.resume(draft)
            self.split.open_pane()

    def _forget_lost_category(self) -> None:
        """Do not filter by a category whose name has changed meanwhile."""
        path = self.table.bar.filters.get("category")
        if path and catalogue.find(path) is None:
            self.table.bar.unset("category")

    def open_record(self, way: Open) -> None:
        """Open the item with this id."""
        self.open_item(int(way.id))

    def begin(self, way: New) -> None:
        """Begin a new item, in the category with this path when one is given."""
        self.start_new()
        entry = catalogue.find(way.about) if isinstance(way.about, str) else None
        if entry is not None and not self.pane.form.is_dirty():
            self.pane.guide.proposals.settle_category(entry.id)

    def narrow(self, way: Narrow) -> None:
        """List what the filters find, over the whole width."""
        self._opened_first = False
        if self._pane is not None and not self._pane.form.is_dirty():
            self.split.close_pane()
        self.table.bar.take("", way.filters)
        self._enter_list()

    def take_step(self, way: Step) -> None:
        """Open an item for its review, or at the day of its publication."""
        key = int(way.id or 0)
        self.open_item(key)
        if self.pane.item_id != key:
            return  # she stays with her changes
        if way.action is Work.REVIEW:
            self.pane.belongings.review()
        else:
            self.pane.form.go_to("published_on")

    def start_new(self) -> None:
        """Open an empty form (Ctrl+N)."""
        self._follow.stop()  # the cursor may have just moved
        if self.pane.start_new():
            self.split.open_pane()
            self.pane.form.focus_first()

    def _open_row(self, row: ItemRow) -> None:
        if self._in_bin:
            BinDialog(row.id, self.list_actions.restore, self.window()).open()
        else:
            self.open_item(row.id)

    def _open_current(self) -> None:
        row = self.table.view.current_row()
        if row is not None:
            self._open_row(row)

    def open_item(self, item_id: int) -> None:
        """Open an item beside the list, unless the clerk stays with her changes."""
        if self.pane.show_item(item_id):
            self.split.open_pane()
            self.pane.form.focus_first()

    def _enter_list(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow_cursor(self) -> None:
        row: ItemRow | None = self.table.view.current_row()
        beside = self.split.is_open and self.table.isVisible() and not self._in_bin
        if beside and row is not None and not self.pane.form.is_dirty():
            self.pane.show_item(row.id)

    def _select(self, item_id: int) -> None:
        self.table.view.records.row(0)
        at = self.table.view.records.row_of(item_id)
        if at >= 0:
            self.table.view.select_only(at)

    def remove(self) -> None:
        """Put the chosen items into the bin, with a reason (Delete)."""
        view = self.table.view
        ids = [] if self._in_bin else view.selected_identities()
        row = view.current_row()
        if not ids:
            return
        what = str(row.title) if len(ids) == 1 and row is not None else f"{len(ids):,} 条信息"
        dialog = RemovalDialog(ids, what, self.list_actions.bulk.remove, self)
        if self._pane is not None and self._pane.item_id in set(ids):
            dialog.accepted.connect(self._pane.forget)
        dialog.open()

    def check(self) -> None:
        """Show what is not in order, each kind leading to its records."""
        from reports.checks.items import item_findings  # noqa: PLC0415 (only when asked)

        lines = [
            FindingLine(each.finding, show=partial(self.going.emit, each.way))
            for each in item_findings(self._deadlines)
        ]
        FindingsDialog(lines, _IN_ORDER, self.window()).open()

    def search_field(self) -> QLineEdit:
        """Return the search of the list."""
        return self.table.bar.field

    def panes(self) -> list[QWidget]:
        """Return list and form."""
        return [self.table.view, self._pane.form] if self._pane else [self.table.view]

    def go_back(self) -> bool:
        """Close the form."""
        if not self.split.is_open:
            return False
        self.pane.close_pane()
        return True

    def may_close(self) -> bool:
        """Keep what is not saved as a draft: it is there again at the next start."""
        return self._pane is None or self._pane.keep_draft()


def _say_empty_bin(query: Query) -> tuple[str, str, str] | None:
    if BIN in query.filters and not query.search and len(query.filters) == 1:
        return ("trash-2", "回收站是空的", "删除的信息会放在这里，随时可以恢复。")
    return None
