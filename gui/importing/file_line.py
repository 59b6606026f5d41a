"""The line that names the chosen file and what is known of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from gui.controls.controls import CutLabel, IconLabel, button, label
from gui.importing.layouts import Layouts
from gui.theme.theme import px


class FileLine(QFrame):
    """File and summary at the left; layouts, the template and another file at the right.

    All is in one line where the window is low.
    """

    def __init__(
        self, kind: str, choose: Callable[[], object], template: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(12), px(8))
        row.setSpacing(px(12))
        self._box, self._words = row, QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(0)
        self._name, self._summary = label(kind="strong"), CutLabel(kind="hint")
        self._words.addWidget(self._name)
        self._words.addWidget(self._summary, 1)
        row.addWidget(IconLabel("file-spreadsheet", 22, "accent"))
        row.addLayout(self._words, 1)
        self.layouts = Layouts(kind)
        row.addWidget(self.layouts)
        row.addWidget(button("下载空白模板", "link", icon_name="download", press=template))
        self._choose = button("换文件", icon_name="folder", press=choose)
        row.addWidget(self._choose)
        self.tell("", "")

    def tell(self, name: str, summary: str) -> None:
        """Name the file and say what is known of it; "" for no file."""
        self._name.setText(name or "还没有选择文件")
        self._said = summary or "xlsx 或 csv；只有必填列也可以"
        self._summary.say(self._said)
        self._choose.setVisible(bool(name))
        self.layouts.tell(can_choose=bool(name))

    def set_low(self, *, low: bool) -> None:
        """Stand in one line, or in two."""
        way = QBoxLayout.Direction
        self._words.setDirection(way.LeftToRight if low else way.TopToBottom)
        self._words.setSpacing(px(12 if low else 0))
        self._box.setContentsMargins(px(14), px(1 if low else 8), px(12), px(1 if low else 8))

    @property
    def summary(self) -> str:
        """What is said of the file."""
        return self._said
