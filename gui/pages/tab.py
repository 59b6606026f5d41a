"""What a tab of a page is: a widget with its own actions, known to the page by its entry."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from gui.controls.chips import Chip
from gui.dialogs.messages import Band
from gui.pages.surface import Surface

Today = Callable[[], date]


class Action(NamedTuple):
    """Something the page head offers while the tab is shown; `kind` as of `PageHead.add_action`.

    With `files` it is a menu of `what` as these kinds of files; `press` is given the one chosen.
    """

    word: str
    icon: str
    press: Callable[..., object]
    key: str = ""
    kind: str = "quiet"
    files: Sequence[str] = ()
    what: str = ""


class Tab(Surface):
    """One tab; subclasses fill `body`. `counted` tells that `counts` says something else."""

    counted = Signal()

    kinds: frozenset[str] = frozenset({"catalogue"})

    def __init__(self, today: Today) -> None:
        super().__init__()
        self.today = today
        self.band = Band()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.band)

    @classmethod
    def chip(cls, on: date) -> Chip | None:
        """Return what stands behind the word of the tab, also before the tab is opened."""
        return None

    @property
    def head_actions(self) -> Sequence[Action]:
        """What can be done, the primary action last."""
        return ()

    @property
    def counts(self) -> str:
        """The sentence of counts beside the title of the page."""
        return ""
