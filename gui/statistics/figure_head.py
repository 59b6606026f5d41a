"""The head over the records of a bar or a figure: what it is, how many, and by which law."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.controls.amount import Amount
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.cited import CitedLabel
from gui.controls.controls import label
from gui.dialogs.article import ArticleDialog
from gui.theme.theme import px
from reports.periods.words import MEASURES

_COUNTED = Chip(ChipKind.FACT, "台账统计")


@dataclass(frozen=True)
class Shown:
    """What is shown: a name, the records of a measure, and what it says of the compared.

    `article` is the article of law by which a category is published.
    """

    name: str
    measure: str
    ids: Sequence[int]
    said: str = ""
    article: str = ""

    @property
    def unit(self) -> str:
        """In what its records are counted."""
        return MEASURES[self.measure][1]


class FigureHead(QFrame):
    """Says what is shown, or that nothing is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self._name, self._amount = label(kind="section"), Amount()
        self._name.setWordWrap(True)
        self._chip, self.article, self._said = ChipLabel(_COUNTED), CitedLabel(), label(kind="hint")
        self.article.article_pressed.connect(lambda law: ArticleDialog(law, self.window()).open())
        box = QVBoxLayout(self)
        box.setContentsMargins(px(18), px(12), px(18), px(10))
        box.setSpacing(px(6))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._name, 1)
        first.addWidget(self._amount, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self._chip)
        second.addWidget(self.article, 1)
        second.addWidget(self._said)
        box.addLayout(first)
        box.addLayout(second)

    def show_head(self, shown: Shown | None) -> None:
        """Say what is shown, None for nothing."""
        self._name.setText(shown.name if shown else "没有选中")
        self._said.setText(shown.said if shown else "")
        self.article.cite("", shown.article if shown else "")
        if shown:
            self._amount.show_amount(f"{len(shown.ids):,}", shown.unit)
        for part in (self._amount, self._chip):
            part.setVisible(shown is not None)
