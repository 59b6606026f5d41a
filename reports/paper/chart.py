"""A chart of a paper: bars that lie below one another, each beside what it is compared with."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ChartBar:
    """A bar of a chart: its words, its number, and what it is compared with."""

    words: str
    now: int
    then: int


@dataclass(frozen=True)
class Chart:
    """Lying bars: thick ones of `now`, thin ones of `then` below; both are words for the reader."""

    title: str
    now: str
    then: str
    bars: tuple[ChartBar, ...]
