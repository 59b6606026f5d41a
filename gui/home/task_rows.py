"""The groups of 工作台 as one flat list: heads, which nothing can be done with, and tasks."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from gui.controls.chips import Chip, ChipKind
from reports.workbench.task import Group, Task

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()


def task_chip(task: Task) -> Chip:
    """Return the chip of a task: what to do about it, in colour and word."""
    return Chip(ChipKind(task.state.tone.value), task.state.word, task.icon)


class TaskRows(QAbstractListModel):
    """Heads are `Group`s, rows are `Task`s."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Group | Task] = []

    def take(self, groups: Sequence[Group]) -> None:
        """Show these groups; those without tasks are left out."""
        self.beginResetModel()
        self.rows = []
        for group in groups:
            if group.tasks:
                self.rows += [group, *group.tasks]
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.word if isinstance(row, Group) else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _head_words(row) if isinstance(row, Group) else _task_words(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def task(self, index: Index) -> Task | None:
        """Return the task of a row, None for a head and for no row."""
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Task) else None

    def row_of(self, wanted: Task | None) -> int:
        """Return the row that opens what `wanted` opens, else the first task; -1 without tasks."""
        tasks = [at for at, row in enumerate(self.rows) if isinstance(row, Task)]
        same = [at for at in tasks if wanted and self._opens(at) == wanted.open]
        return next(iter([*same, *tasks]), -1)

    def _opens(self, at: int) -> object:
        row = self.rows[at]
        return row.open if isinstance(row, Task) else None


def _head_words(group: Group) -> str:
    return "，".join(filter(None, (group.word, group.counts, group.note)))


def _task_words(task: Task) -> str:
    day = f"{task.day_word} {task.day}" if task.day else ""
    step = f"下一步：{task.step}" if task.step else ""
    title = " ".join(filter(None, (task.number, task.title)))
    return "，".join(filter(None, (task.state.word, title, task.sub, day, step)))
