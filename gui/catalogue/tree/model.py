"""The catalogue as the tree view reads it: entries with their counts, dropped and renamed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from models.office.category_tree import Tree
from models.store.sought.cutting import fold, initials

Index = QModelIndex | QPersistentModelIndex

NAME, COUNT = 0, 1
_TITLES = ("栏目", "条数")
_MIME = "application/x-gongkaibu-entry"
_NO_INDEX = QModelIndex()


@dataclass
class Node:
    """One entry as shown; `total` counts its items and those of all its lower levels."""

    id: int
    name: str
    path: str
    withdrawn: bool
    total: int
    parent: "Node | None" = None
    row: int = 0
    children: list["Node"] = field(default_factory=list)


def nodes(tree: Tree, totals: dict[int, int], words: str, withdrawn: bool) -> list[Node]:
    """Return the entries to show, those of the top first.

    With `words` those whose name they are part of, or the initials of it, with their upper
    levels; withdrawn ones only when wanted.
    """
    sought = fold(words)
    top: list[Node] = []
    made: dict[int, Node] = {}
    shown = _found(tree, sought) if sought else set(tree.entries)
    for entry, _ in tree.in_order():
        if entry.id not in shown or (entry.withdrawn_on is not None and not withdrawn):
            continue
        parent = made.get(entry.parent_id) if entry.parent_id is not None else None
        beside = parent.children if parent is not None else top
        node = Node(
            entry.id,
            entry.name,
            entry.path,
            entry.withdrawn_on is not None,
            totals[entry.id],
            parent,
            len(beside),
        )
        beside.append(node)
        made[entry.id] = node
    return top


def first_fit(top: Sequence[Node], words: str) -> Node | None:
    """Return the first of the entries shown that the words mean, from the top."""
    for node in top:
        found = node if fits(node.name, words) else first_fit(node.children, words)
        if found is not None:
            return found
    return None


def fits(name: str, words: str) -> bool:
    """Tell whether words are a part of a name, or of its initials."""
    return _names(name, fold(words))


def _found(tree: Tree, sought: str) -> set[int]:
    found: set[int] = set()
    for entry in tree.entries.values():
        if _names(entry.name, sought):
            found.add(entry.id)
            found |= {each.id for each in tree.above(entry.id)}
    return found


def _names(name: str, sought: str) -> bool:
    return sought in fold(name) or (sought.isascii() and sought in initials(name))


class TreeModel(QAbstractItemModel):
    """Shows nodes. `renamed(id, name)` and `moved(id, parent, before)` ask for the verbs."""

    renamed = Signal(int, str)
    moved = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: Sequence[Node] = ()
        self._nodes: dict[int, Node] = {}

    def show(self, top: Sequence[Node]) -> None:
        """Show other nodes."""
        self.beginResetModel()
        self._top = top
        self._nodes = {}
        waiting = list(top)
        while waiting:
            node = waiting.pop()
            self._nodes[node.id] = node
            waiting += node.children
        self.endResetModel()

    def node(self, index: Index) -> Node | None:
        """Return the node of an index, None for no index."""
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def has(self, key: int) -> bool:
        """Tell whether an entry is shown."""
        return key in self._nodes

    def __len__(self) -> int:
        return len(self._nodes)

    def index_of(self, key: int) -> QModelIndex:
        """Return where an entry is, an empty index when it is not shown."""
        node = self._nodes.get(key)
        return self.createIndex(node.row, NAME, node.id) if node else QModelIndex()

    def _below(self, index: Index) -> Sequence[Node]:
        node = self.node(index)
        return node.children if node is not None else self._top

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        beside = self._below(parent)
        if not (0 <= row < len(beside) and 0 <= column < len(_TITLES)):
            return QModelIndex()
        return self.createIndex(row, column, beside[row].id)

    def parent(self, index: Index = _NO_INDEX) -> Any:  # Qt has another method of that name
        node = self.node(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.row, NAME, node.parent.id)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() and parent.column() else len(self._below(parent))

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return len(_TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return node.name
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NAME:
            withdrawn = "，已停用" if node.withdrawn else ""
            return f"{node.name}{withdrawn}，{node.total} 条信息"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return node.name if index.column() == NAME else f"{node.total:,}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self.node(index)
        if node is not None and str(value) != node.name:
            # Later, when the editor is closed: the model is made anew.
            QTimer.singleShot(0, self, lambda: self.renamed.emit(node.id, str(value)))
        return False

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        return _TITLES[section] if across and role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.node(index)
        flag = Qt.ItemFlag
        if node is None:
            return flag.ItemIsDropEnabled
        found = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled
        if not node.withdrawn:
            found |= flag.ItemIsDropEnabled
        return found | flag.ItemIsEditable if index.column() == NAME else found

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        node = self.node(indexes[0])
        data.setData(_MIME, QByteArray(str(node.id if node else 0).encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move; the view takes nothing away by itself, so this is never done here."""
        key = int(bytes(data.data(_MIME).data()) or b"0")
        upper = self.node(parent)
        beside = self._below(parent)
        before = beside[row].id if 0 <= row < len(beside) else None
        if key in self._nodes and before != key:
            QTimer.singleShot(
                0, self, lambda: self.moved.emit(key, upper.id if upper else None, before)
            )
        return False
