"""更新内容 in a sheet: version by version what a clerk notices."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gui.acting.news import News
from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import px

_WIDTH = 640


class NewsDialog(SheetDialog):
    """Shows what each of these versions brought."""

    def __init__(self, news: Sequence[News], parent: QWidget | None = None) -> None:
        super().__init__("更新内容", "", parent, width=_WIDTH)
        box = self.add_reading()
        for each in news:
            box.addWidget(label(f"{each.number} 版", "strong"))
            for line in each.lines:
                said = label(line)
                said.setWordWrap(True)
                box.addWidget(said)
            box.addSpacing(px(8))
        box.addStretch(1)
        self.close_reading()
