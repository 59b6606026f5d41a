"""The history of one record: when, who, what was done, old and new value of each field."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.controls import hair_line, label
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import px

_WIDTH = 560


@dataclass(frozen=True)
class HistoryEntry:
    """One change in words; `changes` are (field, old, new), old "" where there was nothing."""

    at: datetime
    who: str
    verb: str
    changes: tuple[tuple[str, str, str], ...]

    def head(self) -> str:
        """Return the line of what was done."""
        return "　".join(filter(None, (f"{self.at:%Y-%m-%d %H:%M}", self.verb, self.who)))

    def lines(self) -> list[str]:
        """Return one line for each field."""
        return [
            f"{name}：{old} → {new}" if old else f"{name}：{new}" for name, old, new in self.changes
        ]


class HistoryDialog(SheetDialog):
    """Shows the entries, newest first; arrows and page keys scroll, Esc closes."""

    def __init__(
        self, title: str, entries: Sequence[HistoryEntry], parent: QWidget | None = None
    ) -> None:
        super().__init__("历史", title, parent, width=_WIDTH)
        box = self.add_reading()
        for at, entry in enumerate(entries):
            if at:
                box.addWidget(hair_line())
            self._add(entry, box)
        box.addStretch(1)
        self.close_reading()

    def _add(self, entry: HistoryEntry, box: QVBoxLayout) -> None:
        box.addWidget(label(entry.head(), "strong"))
        for line in entry.lines():
            said = label(line, "label")
            said.setWordWrap(True)
            box.addWidget(said)
        box.addSpacing(px(4))
