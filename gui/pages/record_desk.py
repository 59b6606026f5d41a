"""A list of records and the form of one beside it: what keys and menus do with them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from gui.acting.act import acting, say
from gui.acting.telling import telling
from gui.controls.list_and_pane import Beside, ListAndPane
from gui.pages.bin_dialog import BinDialog
from gui.pages.follow_up_button import ICON, KEY, WORD
from gui.pages.follow_up_dialog import ask_follow_up
from gui.pages.pane_desk import PaneDesk
from gui.pages.record_book import RecordBook, Verb
from gui.pages.record_list import RecordList
from gui.pages.record_pane import RecordPane
from gui.tables.list_menu import RowAction
from models.store.database import Table
from models.store.held import seat
from models.store.record import Record
from reports.ways import Way

P = TypeVar("P", bound=RecordPane[Any])
_FEW = 10  # records that go into the bin for one usual reason


class RecordDesk(PaneDesk[P]):
    """Works a list and the form beside it.

    The open form follows the cursor of the list, and the list marks the record that is open;
    where the clerk stays with her changes, that one is chosen again. `actions` stand in the menu
    of the rows between 打开 and the bin. `opens(id)` shows a record otherwise than in the form,
    which is then reached by F2 alone.
    """

    def __init__(
        self,
        book: RecordBook[Any],
        listing: RecordList,
        make_pane: Callable[[], P],
        *,
        beside: Beside | None = None,
        opens: Callable[[int], object] | None = None,
        actions: Sequence[RowAction] = (),
    ) -> None:
        super().__init__(book, beside or ListAndPane(listing, key=book.key), make_pane)
        self.list = listing
        self._opens = opens or self.open
        listing.chosen.connect(lambda _row: self.follow())
        if self._opens == self.open:
            listing.view.clicked.connect(self._show_pressed)
        self._connect(listing, actions)

    def under_cursor(self) -> int | None:
        """Return the record selected, or under the cursor."""
        return next(iter(self.list.chosen_ids()), None)

    def subjects(self) -> list[Table]:
        """Return what 跟进 is about: all that are chosen, where they are several."""
        keys = self.list.chosen_ids()
        return self.followed(keys) if len(keys) > 1 else super().subjects()

    def _connect(self, listing: RecordList, actions: Sequence[RowAction]) -> None:
        listing.opened.connect(lambda row: self._opens(row.id))
        for keys, press in (
            ("F2", self.open_row),
            ("Del", self.remove),
            ("Ctrl+Shift+R", self.restore),
        ):
            self.add_key(keys, press)
        for verb in self.book.verbs:
            if verb.key:
                self.add_key(verb.key, partial(self._do, verb))
        edits = self._opens != self.open
        listing.menu.actions = (
            RowAction("打开", "file-text", "Enter", self._open_current, against=self._against_one),
            *(self._action(verb) for verb in self.book.verbs),
            *actions,
            RowAction("修改", "pencil-line", "F2", self.open_row, lambda: edits, self._against_one),
            RowAction(
                *("复制为新的", "copy", "", lambda: self._at_row(self.copy)),
                lambda: self.book.copied is not None and not listing.in_bin,
                self._against_one,
            ),
            RowAction(WORD, ICON, KEY, self._ask_follow_up, self._may_follow_up),
            RowAction("恢复", "undo-2", "Ctrl+Shift+R", self.restore, lambda: listing.in_bin),
            RowAction("移入回收站", "trash-2", "Del", self.remove, lambda: not listing.in_bin),
        )

    def _do(self, verb: Verb[Any]) -> None:
        """Do a verb with the record chosen, or say why it cannot be done."""
        way = self._way(verb)
        if isinstance(way, Way):
            self.going.emit(way)
        else:
            say(way)

    def _action(self, verb: Verb[Any]) -> RowAction:
        def against() -> str:
            way = self._way(verb)
            return way if isinstance(way, str) else ""

        return RowAction(
            verb.word,
            verb.icon,
            verb.key,
            partial(self._do, verb),
            lambda: not self.list.in_bin,
            against,
        )

    def _way(self, verb: Verb[Any]) -> Way | str:
        """Return where a verb of the chosen record leads, or why it does not hold."""
        many = seat.objection(verb.word) or self._against_one()
        record = None if many else self.book.find(self.list.chosen_ids()[0])
        return verb.way(record) if record is not None else many

    def _against_one(self) -> str:
        """Return why what is done with one record cannot be done with those chosen."""
        return "" if len(self.list.chosen_ids()) == 1 else "请只选一行"

    def _may_follow_up(self) -> bool:
        return self.book.followed and not self.list.in_bin

    def _ask_follow_up(self) -> None:
        ask_follow_up(self.followed(self.list.chosen_ids()), self.beside.window())

    def _open_current(self) -> None:
        self._at_row(self._opens)

    def add_key(self, keys: str, press: Callable[[], object]) -> None:
        """Let keys do something while the list has the cursor."""
        made = QShortcut(QKeySequence(keys), self.list.view)
        made.setContext(Qt.ShortcutContext.WidgetShortcut)
        made.activated.connect(press)

    def read(self) -> None:
        """Read the list anew."""
        self.list.refresh()

    def current(self) -> int | None:
        """Return the record under the cursor."""
        row = self.list.view.current_row()
        return int(row.id) if row is not None and self.list.isVisible() else None

    def may_ask(self) -> bool:
        """Tell whether the clerk moved the cursor herself, so that she may be asked."""
        view = self.list.view
        return view.hasFocus() and not view.is_just_entered

    def mark_open(self, key: int | None) -> None:
        """Mark the record whose form is open; once it is closed, choose where the cursor is."""
        view = self.list.view
        view.mark_opened(key)
        if not self.is_open and not view.selected_count and view.current_row() is not None:
            view.select_only(view.currentIndex().row())

    def choose(self, key: int | None) -> None:
        """Let the list agree with the form: with a record, or none while it is new."""
        if key is None:
            self.list.view.select_none()
        else:
            self.list.go_to(key)

    def beyond(self, key: int) -> str:
        """Say of a record that search or filters leave it out."""
        return "；不在当前筛选里" if self.list.leaves_out(key) else ""

    def go_to(self, key: int) -> None:
        """Put the cursor on a record that is listed."""
        self.list.go_to(key)

    def open_row(self) -> None:
        """Open the form of the record under the cursor (F2)."""
        self._at_row(self.open)

    def _show_pressed(self, _index: QModelIndex) -> None:
        """Show the form of a row that was pressed beside the list, where there is room."""
        view, row = self.list.view, self.list.view.current_row()
        plain = QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        one = plain and view.selected_count <= 1
        if one and row is not None and not self.is_open and self.beside.has_room:
            self.show_beside(row.id)
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _at_row(self, do: Callable[[int], object]) -> None:
        row = self.list.view.current_row()
        if row is not None:
            do(row.id)

    def enter_list(self) -> None:
        """Give the cursor to the list."""
        self.list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        many = len(keys) > _FEW
        return BinDialog(what, self.book, put, self.beside.window(), many=many)

    def put_away(self, keys: Sequence[int], what: str, reason: str) -> None:
        """Put records into the bin; `what` names them. Refusals pass through."""
        with acting("移入回收站", what):
            for record in self._records(keys):
                record.remove(reason)

    def restore(self) -> None:
        """Take the chosen records out of the bin (Ctrl+Shift+R)."""
        keys = self.list.chosen_ids() if self.list.in_bin else []
        if keys:
            self.take_out(keys)

    def restore_shown(self) -> None:
        """Take the record in the form out of the bin."""
        key = self.pane.record_id
        if key is not None:
            self.take_out([key])

    def take_out(self, keys: Sequence[int]) -> None:
        """Take records out of the bin."""
        what = self.book.named(keys)
        with telling(self.beside), acting("从回收站恢复", what, f"已恢复：{what}"):
            for record in self._records(keys):
                record.restore()

    def _records(self, keys: Sequence[int]) -> Iterator[Record]:
        for record in map(self.book.find, keys):
            if isinstance(record, Record):
                yield record
