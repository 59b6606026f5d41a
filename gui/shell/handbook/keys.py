"""Every shortcut of the window, in two columns."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

import resources
from gui.controls.controls import KeyCap, label
from gui.theme.theme import px

Group = dict[str, Any]


def matching(words: Sequence[str]) -> list[Group]:
    """Return the groups of shortcuts with the keys whose meaning holds every one of `words`."""
    found = []
    for group in resources.toml("help/shortcuts.toml")["group"]:
        keys = [each for each in group["keys"] if _holds((group["title"], *each), words)]
        found += [{**group, "keys": keys}] if keys else []
    return found


def ordered(groups: list[Group], page: str) -> list[Group]:
    """Return the groups with those of a page before those that hold everywhere."""
    return sorted(groups, key=lambda group: group.get("page") != page)


def _holds(texts: Sequence[str], words: Sequence[str]) -> bool:
    text = " ".join(texts).casefold()
    return all(word.casefold() in text for word in words)


def shortcuts(groups: list[Group]) -> QWidget:
    """Return these groups side by side."""
    holder = QWidget()
    half = _half(groups)
    columns = QHBoxLayout(holder)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(px(28))
    columns.addLayout(_column(groups[:half]), 1)
    columns.addLayout(_column(groups[half:]), 1)
    return holder


def _half(groups: list[Group]) -> int:
    """Return how many groups the first column takes for both to be about as long."""
    rows = [1 + len(group["keys"]) for group in groups]
    return min(range(len(rows)), key=lambda at: abs(sum(rows[:at]) - sum(rows[at:])))


def _column(groups: list[Group]) -> QVBoxLayout:
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
