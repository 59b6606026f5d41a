"""The columns of the sheet of templates: kinds, text and page; where it is narrow, tabs share."""

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.controls import Button, hair_line
from gui.controls.tab_bar import TabStrip
from gui.theme.theme import em, px

_LIST = 262
_BELOW_EM = 72  # under which the parts are added below the names
_ALONE_BELOW_EM = 69  # under which the text and its page are not seen together
_WORDS = ("模板", "打印样张")


class TemplateColumns(QWidget):
    """Lays out what is `listed` one below the other, the text under its tools, and its page.

    `width` is that of the sheet in pixels.
    """

    def __init__(
        self,
        listed: tuple[QWidget, QWidget],
        tools: tuple[QWidget, list[Button]],
        text: QWidget,
        paper: QWidget,
        width: int,
    ) -> None:
        super().__init__()
        self._width, self.is_narrow = width, width < em(_ALONE_BELOW_EM)
        self._paper = paper
        self._edited = self._column(text, tools)
        self.tabs = TabStrip(_WORDS)
        self.tabs.chosen.connect(self._show_part)
        row = QHBoxLayout(self)
        row.setSpacing(px(12))
        row.addWidget(self._side(listed))
        row.addWidget(hair_line(upright=True))
        row.addLayout(self._shared(), 1)
        row.setContentsMargins(0, 0, 0, 0)
        self.tabs.setVisible(self.is_narrow)
        self._show_part(0)

    def _side(self, listed: tuple[QWidget, QWidget]) -> QWidget:
        side = QWidget()
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(listed[0])
        box.addWidget(listed[1], 1)
        side.setFixedWidth(min(px(_LIST), self._width * 6 // 25))
        return side

    def _column(self, text: QWidget, tools: tuple[QWidget, list[Button]]) -> QFrame:
        way, names = QBoxLayout.Direction, tools[0]
        below = not self.is_narrow and self._width < em(_BELOW_EM)
        head, parts = QBoxLayout(way.TopToBottom if below else way.LeftToRight), QHBoxLayout()
        head.addWidget(names, 1)
        for made in tools[1]:
            parts.addWidget(made)
        parts.addStretch(1)
        head.addLayout(parts)
        column = QFrame()
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(head)
        box.addWidget(text, 1)
        return column

    def _shared(self) -> QBoxLayout:
        """The text and its page, one beside the other, or one at a time under the tabs."""
        way = QBoxLayout.Direction
        shared = QBoxLayout(way.TopToBottom if self.is_narrow else way.LeftToRight)
        shared.setContentsMargins(0, 0, 0, 0)
        shared.setSpacing(px(6 if self.is_narrow else 12))
        shared.addWidget(self.tabs)
        shared.addWidget(self._edited, 1)
        shared.addWidget(self._paper, 1)
        return shared

    def _show_part(self, at: int) -> None:
        self._edited.setVisible(not self.is_narrow or at == 0)
        self._paper.setVisible(not self.is_narrow or at == 1)

    def show_text(self) -> None:
        """Bring the text into sight."""
        self.tabs.bar.show_chosen(0)
        self._show_part(0)
