"""主动公开: the list of published items and the form of one beside it."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from gui import background
from gui.controls import button
from gui.importing.dialog import ImportDialog, dropped_workbook
from gui.items.fields import Today
from gui.items.listing import EXAMPLE, filters, listing, shape
from gui.items.pane import ItemPane
from gui.items.removal import RemovalDialog
from gui.list_and_pane import ListAndPane
from gui.messages import ProgressLine
from gui.page import Page
from gui.tables.record_table import RecordTable
from models.database import own_connection
from models.listing import ItemRow, item_counts
from models.workday_notice import calendar
from reports.ledgers.exporting import export_ledger

_FOLLOW_AFTER_MS = 60
_HINTS = "↑↓ 选择　Enter 打开　Del 回收站"


class ItemsPage(Page):
    """The page. `today` says what day it is."""

    kinds = frozenset({"item", "catalogue", "department", "office", "holiday"})

    def __init__(self, today: Today) -> None:
        super().__init__("主动公开")
        self._today = today
        self._calendar = calendar()
        self._kept = 0
        self._opened_first = True
        self.table = RecordTable(
            shape(lambda: self._calendar, today),
            listing,
            example=EXAMPLE,
            filters=filters(today),
            total=lambda: self._kept,
            hints=_HINTS,
        )
        self.pane = ItemPane(today)
        self.split = ListAndPane(self.table, self.pane)
        self.progress = ProgressLine()
        self._follow = QTimer(self)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    def _lay_out(self) -> None:
        self.head.add_action("导入", self.open_import, icon_name="upload")
        self.head.add_action("导出", self.export, icon_name="download")
        self.head.add_action("新增", self.start_new, icon_name="plus", kind="primary", key="Ctrl+N")
        self.table.set_empty(
            "file-plus",
            "还没有公开信息",
            "按 Ctrl+N 新增，或从 Excel 导入",
            button("新增", "primary", icon_name="plus", press=self.start_new),
            button("从 Excel 导入", icon_name="upload", press=self.open_import),
        )
        self.body.addWidget(self.split, 1)
        self.body.addWidget(self.progress)

    def _connect(self) -> None:
        self.table.opened.connect(lambda row: self._open(row.id))
        self.table.chosen.connect(lambda _row: self._follow.start())
        self.table.bar.field.returnPressed.connect(self._enter_list)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_AFTER_MS)
        self._follow.timeout.connect(self._follow_cursor)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)
        self.pane.left.connect(self.split.close_pane)
        self.pane.saved.connect(self._select)
        self.pane.said.connect(self.said)
        self.pane.unsaved.connect(self.unsaved)

    def refresh(self) -> None:
        """Show list, counts and form anew; the list opens on the current year if it has any."""
        self._calendar = calendar()
        year, month, self._kept = item_counts(self._today())
        self.head.set_counts(f"本年 {year:,} 条　本月 {month:,} 条")
        before = self.table.view.currentIndex().row()
        first, self._opened_first = self._opened_first, False
        if first and year:
            self.table.bar.set_filter("year", self._today().year, str(self._today().year))
        else:
            self.table.refresh()
        if before >= 0 and self.table.view.current_row() is None:
            self.table.view.go_to(min(before, self.table.view.records.rowCount() - 1))
        self.pane.refresh()

    def show_record(self, record: object) -> None:
        """Open the item with this id."""
        if isinstance(record, int):
            self._open(record)

    def start_new(self) -> None:
        """Open an empty form (Ctrl+N)."""
        if self.pane.start_new():
            self.split.open_pane()
            self.pane.form.focus_first()

    def _open(self, item_id: int) -> None:
        if self.pane.show_item(item_id):
            self.split.open_pane()
            self.pane.form.focus_first()

    def _enter_list(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow_cursor(self) -> None:
        row: ItemRow | None = self.table.view.current_row()
        beside = self.split.is_open and self.table.isVisible()
        if beside and row is not None and not self.pane.form.is_dirty():
            self.pane.show_item(row.id)

    def _select(self, item_id: int) -> None:
        self.table.view.records.row(0)
        at = self.table.view.records.row_of(item_id)
        if at >= 0:
            self.table.view.select_only(at)

    def remove(self) -> None:
        """Put the chosen items into the bin, with a reason (Delete)."""
        rows = self.table.view.selected_rows()
        if not rows:
            return
        dialog = RemovalDialog(rows, self.said.emit, self)
        if self.pane.item_id in {row.id for row in rows}:
            dialog.accepted.connect(self.pane.forget)
        dialog.open()

    def open_import(self, path: Path | None = None) -> None:
        """Open the import of a ledger, with a file or to choose one."""
        dialog = ImportDialog("items", self._today, self)
        dialog.said.connect(self.said)
        dialog.open()
        if path is not None:
            dialog.check(path)

    def export(self) -> None:
        """Ask for a file and write the ledger into it."""
        proposed = f"主动公开台账{self._today():%Y%m%d}.xlsx"
        name, _ = QFileDialog.getSaveFileName(
            self, "导出主动公开台账", proposed, "Excel 工作簿 (*.xlsx)"
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> background.Job:
        """Write the ledger in the background."""

        def work(progress: background.Progress) -> int:
            progress(0.05, f"正在导出 {path.name}")
            with own_connection():
                return export_ledger("items", path)

        def done(count: int) -> None:
            self.said.emit(f"已导出 {count:,} 条：{path}", None)

        return background.run(work, self, done=done, line=self.progress)

    def search_field(self) -> QLineEdit:
        """Return the search of the list."""
        return self.table.bar.field

    def panes(self) -> list[QWidget]:
        """Return list and form."""
        return [self.table.view, self.pane.form]

    def go_back(self) -> bool:
        """Close the form."""
        if not self.split.is_open:
            return False
        self.pane.close_pane()
        return True

    def may_close(self) -> bool:
        """Ask about changes that are not saved."""
        return self.pane.may_leave()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_workbook(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_workbook(event.mimeData())
        if path is not None:
            self.open_import(path)
