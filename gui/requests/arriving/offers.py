"""What papers that were filed prove: the steps that can be registered now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.controls.controls import button, label
from gui.dialogs.sheet import SheetDialog
from models.law.action import Action
from reports.ways import Book, Step, Way


@dataclass(frozen=True)
class Offer:
    """A step that a paper proves, of the case with that 登记号."""

    number: str
    paper: str
    action: Action

    @property
    def way(self) -> Way:
        """Where the step is registered."""
        return Step(Book.REQUEST, self.number, self.action)


class OffersDialog(SheetDialog):
    """Names the steps of several cases; a press on one calls `take`."""

    def __init__(
        self, offers: Sequence[Offer], take: Callable[[Offer], object], parent: QWidget
    ) -> None:
        super().__init__("可以登记的步骤", "扫描件已经归入申请，可以接着登记：", parent)
        self._take = take
        for each in offers:
            row = QHBoxLayout()
            row.addWidget(label(f"{each.number}　{each.paper}"), 1)
            row.addWidget(button(each.action.word, "link", press=partial(self._follow, each)))
            self.body.addLayout(row)
        self.add_button("关闭", self.reject, key="Esc")

    def _follow(self, offer: Offer) -> None:
        self.accept()
        self._take(offer)
