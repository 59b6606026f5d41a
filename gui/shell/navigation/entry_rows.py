"""The pages in their groups, as the navigation lists them."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from gui.pages.page import PageEntry

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()


@dataclass
class Row:
    entry: PageEntry | None = None  # None: a line between the groups
    stretch: bool = False
    badge: int = 0
    late: bool = False


class Rows(QAbstractListModel):
    """The pages in their groups; lines and the gap above 设置 are disabled rows."""

    def __init__(self, entries: list[PageEntry], parent: QWidget) -> None:
        super().__init__(parent)
        self.says_words = False  # in tooltips, where only icons are seen
        self.rows: list[Row] = []
        for group in ("daily", "yearly", "bottom"):
            found = [Row(entry) for entry in entries if entry.group == group]
            if found and self.rows:
                self.rows.append(Row(stretch=group == "bottom"))
            self.rows += found

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if row.entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.word
        if role == Qt.ItemDataRole.ToolTipRole and self.says_words:
            number = row.entry.number
            return row.entry.word if number is None else f"{row.entry.word} Ctrl+{number}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.entry.word}，{row.badge} 件待办" if row.badge else row.entry.word
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].entry is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, key: str) -> int:
        """Return the row of a page; KeyError when there is no such page."""
        for at, row in enumerate(self.rows):
            if row.entry is not None and row.entry.key == key:
                return at
        raise KeyError(key)

    def set_badge(self, key: str, count: int, late: bool) -> None:
        """Set the number of things due."""
        at = self.row_of(key)
        self.rows[at].badge, self.rows[at].late = count, late
        self.dataChanged.emit(self.index(at), self.index(at))
