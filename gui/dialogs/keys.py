"""F1: every shortcut on one sheet."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

import resources
from gui.controls.controls import KeyCap, label
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import px

_HEIGHT = 700


class HelpDialog(SheetDialog):
    """The shortcuts, in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("快捷键", "所有操作都可以不用鼠标。", parent, width=760)
        groups = resources.toml("help/shortcuts.toml")["group"]
        half = _half(groups)
        columns = QHBoxLayout()
        columns.setSpacing(px(28))
        columns.addLayout(_column(groups[:half]), 1)
        columns.addLayout(_column(groups[half:]), 1)
        self.add_reading(_HEIGHT).addLayout(columns)
        self.close_reading()


def _half(groups: list[dict[str, Any]]) -> int:
    """Return how many groups the first column takes for both to be about as long."""
    rows = [1 + len(group["keys"]) for group in groups]
    return min(range(len(rows)), key=lambda at: abs(sum(rows[:at]) - sum(rows[at:])))


def _column(groups: list[dict[str, Any]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(px(8))
    for group in groups:
        column.addWidget(label(str(group["title"]), "legend"))
        column.addLayout(_keys(group["keys"]))
    column.addStretch(1)
    return column


def _keys(pairs: object) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(5))
    grid.setColumnStretch(1, 1)
    assert isinstance(pairs, list)
    for row, (keys, meaning) in enumerate(pairs):
        grid.addWidget(KeyCap(keys), row, 0, Qt.AlignmentFlag.AlignLeft)
        said = label(meaning)
        said.setWordWrap(True)
        grid.addWidget(said, row, 1)
    return grid
