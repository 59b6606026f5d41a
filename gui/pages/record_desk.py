"""A list of records and the form of one beside it: what keys and menus do with them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.list_and_pane import Beside, ListAndPane
from gui.pages import drafts
from gui.pages.bin_dialog import BinDialog
from gui.pages.record_book import RecordBook
from gui.pages.record_list import RecordList
from gui.pages.record_pane import RecordPane
from gui.tables.list_menu import RowAction

P = TypeVar("P", bound=RecordPane[Any])

_FOLLOW_AFTER_MS = 60


class RecordDesk(QObject, Generic[P]):
    """Works a list and the form beside it, which is made when it is first wanted.

    `unsaved(count)` as a page knows it. With `follows` the open form follows the cursor of the
    list. `actions` stand in the menu of the rows between 打开 and the bin. `opens(id)` shows a
    record otherwise than in the form, which is then reached by F2 alone.
    """

    unsaved = Signal(int)

    def __init__(
        self,
        book: RecordBook[Any],
        listing: RecordList,
        make_pane: Callable[[], P],
        *,
        beside: Beside | None = None,
        follows: bool = False,
        opens: Callable[[int], object] | None = None,
        actions: Sequence[RowAction] = (),
    ) -> None:
        place = beside or ListAndPane(listing)
        super().__init__(place)
        self.beside = place
        self.book, self.list = book, listing
        self._make_pane = make_pane
        self._pane: P | None = None
        self._is_first = True
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_AFTER_MS)
        self._follow.timeout.connect(self._follow_cursor)
        if follows:
            listing.chosen.connect(lambda _row: self._follow.start())
        self._opens = opens or self.open
        self._connect(listing, actions)

    def _connect(self, listing: RecordList, actions: Sequence[RowAction]) -> None:
        listing.opened.connect(lambda row: self._opens(row.id))
        listing.bar.field.returnPressed.connect(self.enter_list)
        for keys, press in (("F2", self.open_row), ("Del", self.remove), ("R", self.restore)):
            self.add_key(keys, press)
        listing.menu.actions = (
            RowAction("打开", "file-text", "Enter", lambda: self._at_row(self._opens)),
            *actions,
            RowAction("修改", "pencil-line", "F2", self.open_row, lambda: self._opens != self.open),
            RowAction("恢复", "undo-2", "R", self.restore, lambda: listing.in_bin),
            RowAction("移入回收站", "trash-2", "Del", self.remove, lambda: not listing.in_bin),
        )

    def add_key(self, keys: str, press: Callable[[], object]) -> None:
        """Let keys do something while the list has the cursor."""
        made = QShortcut(QKeySequence(keys), self.list.view)
        made.setContext(Qt.ShortcutContext.WidgetShortcut)
        made.activated.connect(press)

    @property
    def pane(self) -> P:
        """The form beside the list."""
        if self._pane is None:
            self._pane = self._make_pane()
            self._pane.left.connect(self.beside.close_pane)
            self._pane.saved.connect(self.list.go_to)
            self._pane.unsaved.connect(self.unsaved)
            self._pane.restore_wanted.connect(self._restore_shown)
            self.beside.set_pane(self._pane)
        return self._pane

    @property
    def is_open(self) -> bool:
        """Whether the form is open."""
        return self._pane is not None and self.beside.is_open

    def refresh(self) -> None:
        """Show list and form anew; the first time, what was typed and not saved is back."""
        self.list.refresh()
        draft = drafts.kept(self.book.key) if self._is_first else None
        self._is_first = False
        if draft is not None:
            self.pane.resume(draft)
            self.beside.open_pane()
        elif self._pane is not None and self.beside.is_open:
            self._pane.refresh()

    # --- opening

    def start_new(self, about: Any = None) -> bool:
        """Open the form for a new record; False when the clerk stays with her changes."""
        self._follow.stop()  # the cursor may have just moved
        return self._enter() if self.pane.start_new(about) else False

    def open(self, key: int) -> bool:
        """Open the form of a record; False when she stays with her changes or it is no more."""
        self._follow.stop()
        if not self.pane.show_key(key):
            return False
        self.list.go_to(key)
        return self._enter()

    def _enter(self) -> bool:
        self.beside.open_pane()
        self.pane.enter()
        return True

    def open_row(self) -> None:
        """Open the form of the record under the cursor (F2)."""
        self._at_row(self.open)

    def _at_row(self, do: Callable[[int], object]) -> None:
        row = self.list.view.current_row()
        if row is not None:
            do(row.id)

    def enter_list(self) -> None:
        """Give the cursor to the list."""
        self.list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow_cursor(self) -> None:
        row = self.list.view.current_row()
        beside = self.is_open and self.list.isVisible() and not self.list.in_bin
        if beside and row is not None and not self.pane.form.is_dirty():
            self.pane.show_key(row.id)

    def may_leave(self) -> bool:
        """Tell whether the form may be left; asks once about unsaved changes."""
        return self._pane is None or self._pane.may_leave()

    def go_back(self) -> bool:
        """Close the form; tell whether it was open."""
        if not self.is_open:
            return False
        self.pane.close_pane()
        return True

    def keep_draft(self) -> bool:
        """Keep what is unsaved for the next start; False when it cannot be kept."""
        return self._pane is None or self._pane.keep_draft()

    # --- the bin

    def remove(self) -> None:
        """Put the chosen records into the bin, with a reason (Delete)."""
        keys = [] if self.list.in_bin else self.list.chosen_ids()
        shown = self._pane.record_id if self._pane is not None else None
        if keys and (shown not in keys or self.may_leave()):
            self.removal_of(keys).open()

    def removal_of(self, keys: Sequence[int]) -> BinDialog:
        """Return the dialog that asks why records go into the bin."""
        what = self.book.named(keys)
        put = partial(self.put_away, keys, what)
        return BinDialog(what, self.book.words, put, self.beside.window())

    def put_away(self, keys: Sequence[int], what: str, reason: str) -> None:
        """Put records into the bin; `what` names them. Refusals pass through."""
        with acting("移入回收站", what):
            for record in map(self.book.find, keys):
                if record is not None:
                    self.book.remove(record, reason)

    def restore(self) -> None:
        """Take the chosen records out of the bin (R)."""
        keys = self.list.chosen_ids() if self.list.in_bin else []
        if keys:
            self.take_out(keys)

    def _restore_shown(self) -> None:
        key = self.pane.record_id
        if key is not None:
            self.take_out([key])

    def take_out(self, keys: Sequence[int]) -> None:
        """Take records out of the bin."""
        what = self.book.named(keys)
        with telling(self.beside), acting("从回收站恢复", what, f"已恢复：{what}"):
            for record in map(self.book.find, keys):
                if record is not None:
                    self.book.restore(record)
