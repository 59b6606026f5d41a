"""The one table model: reads a listing in windows of 200 rows and keeps the last few."""

from collections import OrderedDict
from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.tables.columns import Column, Held, Kind, KnowsIds, Listing, Row, Shape

Index = QModelIndex | QPersistentModelIndex

PAGE = 200
_KEPT_PAGES = 24
_NO_PARENT = QModelIndex()
EMPTY = "—"


class RecordModel(QAbstractTableModel):
    """Rows of a `Listing` under the columns of a `Shape`.

    After an error of the listing no further rows are read until the next `show`, so that one
    fault is told once and not for every cell.
    """

    ticked_changed = Signal()

    def __init__(self, shape: Shape, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shape = shape
        self.listing: Listing = Held(())
        self._count = 0
        self.held_pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._broken = False
        self._ticked: set[Hashable] = set()

    def show(self, listing: Listing) -> None:
        """Show another listing, or the same one read anew."""
        count = listing.count()
        self.beginResetModel()
        self.listing = listing
        self._count = count
        self.held_pages.clear()
        self._broken = False
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """Return the record of a row; None when the listing has lost it meanwhile."""
        page, at = divmod(number, PAGE)
        rows = self._page(page)
        return rows[at] if at < len(rows) else None

    def _page(self, number: int) -> Sequence[Row]:
        found = self.held_pages.get(number)
        if found is not None:
            self.held_pages.move_to_end(number)
            return found
        if self._broken:
            return ()
        try:
            found = self.listing.window(number * PAGE, PAGE)
        except BaseException:
            self._broken = True
            raise
        self.held_pages[number] = found
        if len(self.held_pages) > _KEPT_PAGES:
            self.held_pages.popitem(last=False)
        return found

    def identities(self, numbers: Sequence[int]) -> list[Hashable]:
        """Return the identities of these rows; many are asked of the listing at once."""
        if len(numbers) > PAGE and isinstance(self.listing, KnowsIds):
            every = self.listing.ids()
            return [every[number] for number in numbers if number < len(every)]
        rows = (self.row(number) for number in numbers)
        return [self.shape.identity(row) for row in rows if row is not None]

    def row_of(self, identity: Hashable) -> int:
        """Return the row of a record among the rows read so far, or -1."""
        for page, rows in self.held_pages.items():
            for at, row in enumerate(rows):
                if self.shape.identity(row) == identity:
                    return page * PAGE + at
        return -1

    def find(self, identity: Hashable) -> int:
        """Return the row of a record wherever it is listed, or -1."""
        at = self.row_of(identity)
        if at >= 0 or not isinstance(self.listing, KnowsIds):
            return at
        every = self.listing.ids()
        return every.index(identity) if identity in every else -1

    def column(self, number: int) -> Column:
        """Return the declaration of a column."""
        return self.shape.columns[number]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.shape.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.column(index.column()).alignment | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if row is None:
            return None
        return self._words(row, self.column(index.column()))

    def _words(self, row: Row, column: Column) -> str:
        if column.kind == Kind.CHECK:
            return "已勾选" if self.shape.identity(row) in self._ticked else ""
        if column.chip is not None:
            chip = column.chip(row)
            return chip.text if chip else ""
        return column.text(row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment | Qt.AlignmentFlag.AlignVCenter
        return None

    def ticked(self) -> set[Hashable]:
        """Return the identities of the ticked records."""
        return set(self._ticked)

    def is_ticked(self, row: Row) -> bool:
        """Tell whether a record is ticked."""
        return self.shape.identity(row) in self._ticked

    def toggle(self, numbers: Iterable[int]) -> None:
        """Tick these rows, or untick them when all are ticked."""
        rows = [row for number in numbers if (row := self.row(number)) is not None]
        identities = {self.shape.identity(row) for row in rows}
        if identities <= self._ticked:
            self._ticked -= identities
        else:
            self._ticked |= identities
        self._tell_ticked()

    def _tell_ticked(self) -> None:
        if self._count:
            last = self.index(self._count - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.ticked_changed.emit()
