"""An amber block of rows beside the report, hidden while there is nothing to say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from gui.theme.theme import px


class AmberBlock(QFrame):
    """`rows` is filled anew by each report; `wanted(figure)` by a press on 去看."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("band", "soon")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(px(18), px(9), px(12), px(10))
        self.rows.setSpacing(px(4))
        self.sentences: list[str] = []
        self.hide()

    def clear(self) -> None:
        """Take all rows out."""
        while (item := self.rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
