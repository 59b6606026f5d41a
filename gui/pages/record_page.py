"""The page, or the tab, of one kind of record: a list and the form of one beside it."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget

from gui.pages.page import Page
from gui.pages.pane_desk import PaneDesk
from gui.pages.record_desk import RecordDesk
from gui.pages.record_list import RecordList
from gui.pages.record_pane import RecordPane
from gui.pages.surface import Surface
from gui.pages.tab import Tab, Today
from gui.tables.columns import Query
from models.store.database import Table
from reports.ways import Narrow, New, Open

P = TypeVar("P", bound=RecordPane[Any])
Parts = list[QWidget]


def _tell_what_is_told(surface: Surface, desk: PaneDesk[Any]) -> None:
    surface.count_unsaved(desk)
    desk.closed.connect(surface.tell_closed)
    desk.going.connect(surface.going)


class _OfDesk(Generic[P]):
    """What page and tab answer alike, out of their desk."""

    desk: PaneDesk[P]

    @property
    def pane(self) -> P:
        """The form."""
        return self.desk.pane

    def refresh(self) -> None:
        """Show records and form anew."""
        self.desk.refresh()

    def subjects(self) -> Sequence[Table]:
        """Return the record in the form, else those chosen."""
        return self.desk.subjects()

    def open_record(self, way: Open) -> None:
        """Open a record by its id."""
        self.desk.open(int(way.id))

    def go_back(self) -> bool:
        """Close the form; tell whether it was open."""
        return self.desk.go_back()


class _OfRecords(_OfDesk[P]):
    """What page and tab answer alike where the records stand in a list."""

    desk: RecordDesk[P]

    @property
    def list(self) -> RecordList:
        """What lists the records, with its search and its filters."""
        return self.desk.list

    def start_new(self) -> None:
        """Open the form for a new record (Ctrl+N)."""
        self.desk.start_new()

    def begin(self, way: New) -> None:
        """Begin a new record, about another one when the way names it."""
        self.desk.start_new(way.about)

    def narrow(self, way: Narrow) -> None:
        """List what the filters find."""
        self.list.bar.take("", way.filters)

    def place(self) -> Callable[[], object]:
        """Return what lists, chooses and opens again what is listed, chosen and open now."""
        query, chosen = self.list.query, self.list.chosen_ids()
        opened = self.pane.record_id if self.desk.is_open else None
        return lambda: self._show_again(query, chosen, opened)

    def _show_again(self, query: Query, chosen: Sequence[int], opened: int | None) -> None:
        if self.list.query != query:
            self.list.show_query(query)
        if self.list.chosen_ids() != chosen:
            self.list.choose(chosen)
        shown = self.pane.record_id if self.desk.is_open else None
        if opened is not None and opened != shown:
            self.desk.show_beside(opened)

    def search_field(self) -> QLineEdit | None:
        """Return the search of the list."""
        return self.list.bar.field

    def panes(self) -> Parts:
        """Return list and form, a form that is not saved first: nobody is asked to leave it."""
        if not self.desk.is_open:
            return [self.list.front]
        form = self.pane.form
        front = self.list.front
        return [form, front] if form.is_dirty() else [front, form]


class RecordPage(_OfRecords[P], Page):
    """A page of records; a subclass adds what stands in its head.

    `inside` holds the desk among others, where the desk is not all that there is.
    """

    def __init__(self, title: str, desk: RecordDesk[P], inside: QWidget | None = None) -> None:
        super().__init__(title)
        self.desk = desk
        self.body.addWidget(inside or desk.beside, 1)
        _tell_what_is_told(self, desk)


class DeskTab(_OfDesk[P], Tab):
    """A tab with a desk; a subclass adds what shows the records and what the head offers."""

    def __init__(self, today: Today, desk: PaneDesk[P]) -> None:
        super().__init__(today)
        self.desk = desk
        self.body.addWidget(desk.beside, 1)
        _tell_what_is_told(self, desk)


class RecordTab(_OfRecords[P], Tab):
    """A tab of records; a subclass adds what the head of the page offers. `inside` as of a page."""

    def __init__(self, today: Today, desk: RecordDesk[P], inside: QWidget | None = None) -> None:
        super().__init__(today)
        self.desk = desk
        self.body.addWidget(inside or desk.beside, 1)
        _tell_what_is_told(self, desk)
