"""回收站: what was removed, read-only, and the way back."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.items.words import NAMES, in_words
from gui.theme.theme import px
from models.items import item
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.office import departments

_WIDTH = 600


class BinDialog(SheetDialog):
    """Shows all that is recorded of a removed item; Ctrl+Enter restores it."""

    def __init__(self, item_id: int, restore: Callable[[], object], parent: QWidget) -> None:
        record = item.find(item_id)
        super().__init__("回收站", record.title, parent, width=_WIDTH)
        self._restore = restore
        box = self.add_reading()
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(5))
        grid.setColumnStretch(1, 1)
        for at, (name, words) in enumerate(_facts(record)):
            grid.addWidget(label(name, "label"), at, 0, Qt.AlignmentFlag.AlignTop)
            said = label(words)
            said.setWordWrap(True)
            grid.addWidget(said, at, 1)
        box.addLayout(grid)
        box.addStretch(1)
        self.close_reading()
        self.add_button("恢复", self._take_out, key="Ctrl+Enter", kind="primary")

    def _take_out(self) -> None:
        self.accept()
        self._restore()


def _facts(record: PublishedItem) -> list[tuple[str, str]]:
    """Return what is recorded of an item, the reason and time of its removal first."""
    values: dict[str, Any] = {**record.__data__, "channels": "、".join(item.channel_names(record))}
    values |= {"removed_at": str(record.removed_at)[:16], "village_affairs": ""}
    if record.village_affairs:
        values["village_affairs"] = "是"
    entry = catalogue.by_id(record.category_id) if record.category_id else None
    values["category"] = entry.path.replace("/", " / ") if entry else ""
    names = {"department": {each.id: each.name for each in departments.departments()}}
    order = ["removed_reason", "removed_at", *(name for name in NAMES if name in values)]
    return [
        (NAMES[name], in_words(name, values[name], names))
        for name in dict.fromkeys(order)
        if values[name] not in (None, "") and name != "title"
    ]
