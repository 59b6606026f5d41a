"""A card of the check of an import: its title and count over what it shows."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.controls.controls import CutLabel, label
from gui.theme.theme import px


class Card(QFrame):
    """`count` says how much there is; `head` and `box` take what else a card has."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.count = CutLabel(kind="hint")
        self.head, self.box = QHBoxLayout(), QVBoxLayout(self)
        self.head.setContentsMargins(px(16), px(7), px(14), px(6))
        self.head.setSpacing(px(12))
        self.head.addWidget(label(title, "section"))
        self.head.addWidget(self.count, 1)
        self.box.setContentsMargins(1, 1, 1, 1)
        self.box.setSpacing(0)
        self.box.addLayout(self.head)
