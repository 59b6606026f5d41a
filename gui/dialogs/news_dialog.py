"""更新内容 in a sheet: version by version what a clerk notices."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import px

_WIDTH = 640


class NewsDialog(SheetDialog):
    """Shows what versions brought: each its number and its lines."""

    def __init__(self, news: Iterable[tuple[str, Sequence[str]]], parent: QWidget) -> None:
        super().__init__("更新内容", "", parent, width=_WIDTH)
        box = self.add_reading()
        for number, lines in news:
            box.addWidget(label(f"{number} 版", "strong"))
            for line in lines:
                said = label(line)
                said.setWordWrap(True)
                box.addWidget(said)
            box.addSpacing(px(8))
        box.addStretch(1)
        self.close_reading()
