"""复议诉讼: the list of disputes and the form of one beside it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from gui.controls.controls import button
from gui.controls.list_and_pane import ListAndPane
from gui.disputes.list import DisputeList
from gui.disputes.pane import DisputePane
from gui.disputes.removing import RemoveDialog
from gui.importing.exchange import Exchange
from gui.pages.page import Page
from gui.tables.list_menu import RowAction
from models.disputes import dispute as disputes
from models.disputes.dispute import Dispute
from models.disputes.listing import dispute_counts
from reports.ways import Book, New, Open


class DisputesPage(Page):
    """The page. `today` says which day it is."""

    kinds = frozenset({"dispute", "request"})

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__("复议诉讼")
        self._today = today
        self.list = DisputeList(today)
        self.pane = DisputePane(today)
        self.beside = ListAndPane(self.list, self.pane)
        self.exchange = Exchange(self, "disputes", today)
        self.body.addWidget(self.beside, 1)
        self.body.addWidget(self.exchange.progress)
        self.head.add_action("新增", self.start_new, icon_name="plus", kind="primary", key="Ctrl+N")
        self.list.set_empty(
            "scale",
            "还没有复议诉讼",
            "收到复议答复通知书或者应诉通知书后按 Ctrl+N 登记，或从 Excel 导入往年台账",
            button("新增", "primary", icon_name="plus", press=self.start_new),
            button("从 Excel 导入", icon_name="upload", press=self.exchange.open_import),
        )
        self._connect()

    def _connect(self) -> None:
        self.list.opened.connect(lambda row: self.open(row.id))
        view = self.list.view
        for keys, verb in (("F2", self._open_row), ("Del", self.remove), ("R", self._restore_row)):
            made = QShortcut(QKeySequence(keys), view)
            made.setContext(Qt.ShortcutContext.WidgetShortcut)
            made.activated.connect(verb)
        self.list.menu.actions = (
            RowAction("打开", "file-text", "Enter", self._open_row),
            RowAction("看申请", "inbox", "", self._show_request, self._has_request),
            RowAction("恢复", "undo-2", "R", self._restore_row, lambda: self.list.in_bin),
            RowAction("移入回收站", "trash-2", "Del", self.remove, lambda: not self.list.in_bin),
        )
        self.pane.saved.connect(self._saved)
        self.pane.said.connect(self.said)
        self.pane.left.connect(self.beside.close_pane)
        self.pane.dirty.connect(lambda dirty: self.unsaved.emit(int(dirty)))
        self.pane.request_wanted.connect(self._go_to_request)
        self.pane.restore_wanted.connect(self._restore_shown)

    # --- what the main window asks

    def refresh(self) -> None:
        """Show list, counts and form anew."""
        waiting, kept = dispute_counts()
        self.head.set_counts(f"尚未审结 {waiting:,} 件　共 {kept:,} 件")
        row = self.list.view.current_row()
        self.list.refresh()
        if row is not None:
            self.list.go_to(row.id)
        if self.beside.is_open:
            self.pane.refresh()

    def open_record(self, way: Open) -> None:
        """Open a dispute by its id."""
        self.open(int(way.id))

    def begin(self, way: New) -> None:
        """Begin a new dispute, about a request when its 登记号 is given."""
        self.pane.leave(partial(self._start_new, str(way.about or "")))

    def _go_to_request(self, number: str) -> None:
        self.going.emit(Open(Book.REQUEST, number))

    def search_field(self) -> QLineEdit:
        return self.list.bar.field

    def panes(self) -> list[QWidget]:
        return [self.list.view, self.pane.form] if self.beside.is_open else [self.list.view]

    def go_back(self) -> bool:
        """Close the form."""
        if not self.beside.is_open:
            return False
        self.pane.leave(self.beside.close_pane)
        return True

    def may_close(self) -> bool:
        """Ask about unsaved changes before the window closes."""
        gone: list[bool] = []
        self.pane.leave(lambda: gone.append(True))
        return bool(gone)

    # --- list and form

    def start_new(self) -> None:
        """Open the form for a new dispute (Ctrl+N)."""
        self.pane.leave(self._start_new)

    def _start_new(self, request_number: str = "") -> None:
        self.pane.start_new(request_number)
        self.beside.open_pane()
        self.pane.form.go_to("received_on" if request_number else "kind")

    def open(self, key: int) -> None:
        """Open the form of a dispute; unsaved changes of another are asked about."""
        self.pane.leave(partial(self._open, key))

    def _open(self, key: int) -> None:
        self.pane.open_dispute(disputes.find(key))
        self.beside.open_pane()
        self.pane.form.focus_first()

    def _open_row(self) -> None:
        row = self.list.view.current_row()
        if row is not None:
            self.open(row.id)

    def _has_request(self) -> bool:
        row = self.list.view.current_row()
        return row is not None and bool(row.request)

    def _show_request(self) -> None:
        row = self.list.view.current_row()
        if row is not None and row.request:
            self._go_to_request(row.request)

    def _saved(self, dispute: Dispute, old: dict[str, Any] | None, again: bool) -> None:
        word = "已登记" if old is None else "已保存"
        self._announce()
        self.said.emit(f"{word}：{dispute.number}", partial(self._undo_save, dispute, old))
        self.list.go_to(dispute.id)
        if again:
            self._start_new()

    def _undo_save(self, dispute: Dispute, old: dict[str, Any] | None) -> None:
        with telling(self.pane if self.beside.is_open else self):
            record = disputes.find(dispute.id)
            if old is None:
                record.remove("撤销登记")
                self._close_if(record)
            else:
                disputes.change(record, self._today(), verb="撤销修改", **old)
            self._announce()
            self.said.emit(f"已撤销：{record.number}", None)

    def _close_if(self, dispute: Dispute) -> None:
        shown = self.pane.dispute
        if shown is not None and shown.id == dispute.id:
            self.pane.discard()
            self.beside.close_pane()

    # --- the bin

    def remove(self) -> None:
        """Put the dispute of the row into the bin, with a reason (Delete)."""
        row = self.list.view.current_row()
        if row is not None and not self.list.in_bin:
            RemoveDialog(disputes.find(row.id), self._removed, self.window()).open()

    def _removed(self, dispute: Dispute) -> None:
        self._close_if(dispute)
        self._announce()
        self.said.emit(f"已移入回收站：{dispute.number}", partial(self._restore, dispute.id))

    def _restore_row(self) -> None:
        row = self.list.view.current_row()
        if row is not None and self.list.in_bin:
            self._restore(row.id)

    def _restore_shown(self) -> None:
        if self.pane.dispute is not None:
            self._restore(self.pane.dispute.id)

    def _restore(self, key: int) -> None:
        record = disputes.find(key)
        record.restore()
        self._announce()
        self.said.emit(f"已恢复：{record.number}", None)

    def _announce(self) -> None:
        application().announce("dispute")
