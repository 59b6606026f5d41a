"""The table of backups: the newest first, chosen by the arrows."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from gui.tables.plain_table import Index, PlainModel, PlainTable
from gui.tables.rows_out import let_out
from gui.theme.icons import icon
from gui.theme.theme import colour, px, theme
from models.backups.manifest import REASONS
from models.backups.shelf import STATES, Backup, State
from models.store.words import size

_ROW, _HEAD = 31, 32
_LEAST_ROWS, _MOST_ROWS = 5, 9
_HEADS = ("时间", "来由", "大小", "公开信息", "申请", "核对")
_NUMBERS = (2, 3, 4)
_WHY = 1
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def _cells(each: Backup) -> tuple[str, ...]:
    manifest = each.manifest
    counts = manifest.counts if manifest else {}
    return (
        f"{each.made_at:%Y-%m-%d %H:%M}",
        REASONS[manifest.reason] if manifest else "—",
        size(each.size),
        *(f"{counts[key]:,}" if key in counts else "—" for key in ("items", "requests")),
        STATES[each.state],
    )


class BackupModel(PlainModel[Backup]):
    """The rows, ready to be shown."""

    def __init__(self) -> None:
        super().__init__(_HEADS)
        self._shown: list[tuple[str, ...]] = []

    def take(self, rows: Sequence[Backup]) -> None:
        self._shown = [_cells(each) for each in rows]
        super().take(rows)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._shown[row][column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if column == len(_HEADS) - 1 and self.rows[row].state is State.DAMAGED:
            if role == Qt.ItemDataRole.ForegroundRole:
                return colour("late")
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("circle-alert", 14, "late")
        return None


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | _MIDDLE


class BackupTable(PlainTable):
    """Emits `picked(backup)` when another row is chosen, `opened` by Enter or a double press."""

    picked = Signal(object)
    opened = Signal()

    def __init__(self) -> None:
        self.shown = BackupModel()
        super().__init__(self.shown, "备份", _ROW)
        self.setProperty("role", "rows")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(_WHY, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        theme().theme_changed.connect(self._measure)
        let_out(self, "备份", "份")
        self._measure()

    def take(self, backups: Sequence[Backup]) -> None:
        """Show other rows; the chosen one stays chosen while it is there, else the newest is."""
        if list(backups) == list(self.shown.rows):
            return
        before = self.chosen()
        self.shown.take(backups)
        self._measure()
        kept = [at for at, each in enumerate(backups) if each.file == before]
        if backups:
            self.choose(kept[0] if kept else 0)

    def choose(self, row: int) -> None:
        """Choose a row."""
        index = self.shown.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        mode = flags.ClearAndSelect | flags.Rows
        self.selectionModel().setCurrentIndex(index, mode)
        self.scrollTo(index)

    def chosen(self) -> Path | None:
        """Return the file that is chosen, or None."""
        row = self.currentIndex().row()
        return self.shown.rows[row].file if 0 <= row < len(self.shown.rows) else None

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.picked.emit(self.shown.rows[now.row()])

    def _measure(self) -> None:
        self.verticalHeader().setMinimumSectionSize(px(_ROW))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.horizontalHeader().setFixedHeight(px(_HEAD))
        rows = min(max(self.shown.rowCount(), _LEAST_ROWS), _MOST_ROWS)
        self.setFixedHeight(px(_HEAD) + rows * px(_ROW) + 2)

    def sizeHint(self) -> QSize:
        return QSize(px(400), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
