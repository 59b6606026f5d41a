"""The case shown as a record of the list: its neighbours, its form and its bin."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from gui.pages.record_desk import RecordDesk
from gui.requests.case.view import CaseView
from gui.requests.form import EntryPane
from gui.requests.list import RequestList


class CaseAsRecord(QObject):
    """Leads from the case to its neighbours, to its form and back, and to the bin.

    `show(id)` shows a request as a case, `leave` goes back to the list, `open_dialog` shows a
    dialog and takes the keyboard back.
    """

    def __init__(
        self,
        case: CaseView,
        desk: RecordDesk[EntryPane],
        rows: RequestList,
        show: Callable[[int], object],
        leave: Callable[[], object],
        open_dialog: Callable[[QDialog], object],
    ) -> None:
        super().__init__(case)
        self._case, self._desk, self._rows = case, desk, rows
        self._show, self._leave, self._open = show, leave, open_dialog
        self._came_from: int | None = None  # the case from which the form was opened
        case.neighbour_wanted.connect(self._go_to_neighbour)
        case.edit_wanted.connect(self._edit)
        case.remove_wanted.connect(self.ask_removal)
        case.restore_wanted.connect(self._restore)

    @property
    def _id(self) -> int | None:
        return self._case.shown.request.id if self._case.shown is not None else None

    def _go_to_neighbour(self, step: int) -> None:
        row = self._rows.neighbour(self._id, step) if self._id is not None else None
        if row is not None:
            self._show(row.id)

    def _edit(self) -> None:
        shown = self._id
        if shown is not None and self._desk.may_leave():
            self._leave()
            self._desk.open(shown)
            self._came_from = shown

    def come_back(self, left: int | None) -> None:
        """Show the case again from which the form that was left had been opened."""
        came_from, self._came_from = self._came_from, None
        if came_from is not None and came_from == left:
            self._show(came_from)

    def ask_removal(self) -> None:
        """Ask why the case shown goes to the bin."""
        if self._id is not None:
            dialog = self._desk.removal_of([self._id])
            dialog.accepted.connect(self._leave)
            self._open(dialog)

    def _restore(self) -> None:
        if self._id is not None:
            self._desk.take_out([self._id])
