"""What a list of a column of the website says: its lines, each a title with its day and address."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Link:
    """What a line of a page leads to: its address, and the title as the page holds it in full."""

    title: str
    url: str


@dataclass(frozen=True)
class Piece:
    """A line of a page, a text or a sheet: its cells and its links, before it is understood.

    `place` are the elements of a page around it, each as its number among its neighbours, a blank,
    and what it is.
    """

    cells: tuple[str, ...]
    links: tuple[Link, ...] = ()
    place: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The line as one text."""
        return " ".join(filter(None, self.cells))


@dataclass(frozen=True)
class Page:
    """What was pasted or opened at once; `column` is what it calls itself, or ""."""

    pieces: tuple[Piece, ...]
    column: str = ""


@dataclass(frozen=True)
class SiteLine:
    """One entry of the list, at its place (counted from 1); `day` is None where none is written.

    The year of a `guessed` day was not written. A `cut` title ended with … on the page. A `dead`
    link leads nowhere, where those of the others lead to their pages.
    """

    at: int
    title: str
    day: date | None = None
    url: str = ""
    guessed: bool = False
    cut: bool = False
    dead: bool = False


@dataclass(frozen=True)
class SiteList:
    """The entries of a column of the website, in their order."""

    column: str = ""
    lines: tuple[SiteLine, ...] = ()

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of the list, None where no line has one."""
        days = [each.day for each in self.lines if each.day is not None]
        return (min(days), max(days)) if days else None
