"""What stands in a file, one line or one row of a table after the other."""

import re
from typing import NamedTuple

_LINES = re.compile(r"[\n\u2028\x0b\x0c]")


class Row(NamedTuple):
    """A line of text, or with `ruled` the cells of a row, those that spans cover left out.

    `where` says for people where it stands; `page` is what a web page says of itself, its title
    first.
    """

    cells: tuple[str, ...]
    where: str
    ruled: bool = False
    page: bool = False

    @property
    def text(self) -> str:
        """The row as one text."""
        return " ".join(cell for cell in self.cells if cell)


def tidy(text: str) -> str:
    """Return a text in one line, with its blanks made one, without those at its ends."""
    return " ".join(text.split())


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, tidied, those that hold nothing left out."""
    return [line for line in map(tidy, _LINES.split(text)) if line]
