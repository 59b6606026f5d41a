"""What is written beside a figure on the screen, and what is shown of a table besides it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol


class Mark(StrEnum):
    """What is written beside a figure on the screen; it is never printed."""

    ENTERED = "录"
    OVERRIDDEN = "改"
    WRONG = "错"
    DOUBTFUL = "疑"

    @property
    def spoken(self) -> str:
        """What is heard of it after the figure, "" where that is said otherwise."""
        return {Mark.WRONG: "，有错误", Mark.DOUBTFUL: "，有提示"}.get(self, "")


class Marked(Protocol):
    """Whatever has tables to be drawn: the marks of their figures, and what each is called."""

    @property
    def marks(self) -> Mapping[str, Mark]:
        """The mark of each figure that has one, by the id of the form's cell."""

    def spoken(self, figure: str) -> str:
        """Say a figure as one hears it: what it is, how much, and what is marked beside it."""
