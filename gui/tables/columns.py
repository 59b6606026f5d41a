"""Columns, sort keys and queries as data: what a list shows and what it asks for."""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import Qt

from gui.acting.copied_cells import Value, valued
from gui.controls.chips import Chip

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
Row = Any  # a record of whatever kind the list shows


class Kind(StrEnum):
    """How a cell is painted."""

    TEXT = "text"
    TWO_LINE = "two_line"  # prefix, title in Medium, below it the sub-line
    CHIP = "chip"
    CHECK = "check"
    NUMBER = "number"  # right-aligned with its heading
    DATE = "date"
    LINK = "link"  # a next step, right-aligned, pressed by the mouse or by its key


@dataclass(frozen=True)
class Column:
    """One column. `text` and the others are functions of the row; "" shows as —.

    `width_em` 0 takes the room that is left. `key` is what the source sorts by. A `hidden` column
    is shown when the clerk chooses it; one that stands `apart` belongs to another kind of list
    (the bin) and is never offered. Where one `spills`, every row has two lines: its `sub` runs on
    under the columns behind it. A `bar` before a number is as long as its share of 1. A row that
    is `strong` is in Medium.
    """

    key: str
    title: str
    text: Callable[[Row], str] = str
    width_em: float = 0
    kind: Kind = Kind.TEXT
    chip: Callable[[Row], Chip | None] | None = None
    sub: Callable[[Row], str] | None = None
    prefix: Callable[[Row], str] | None = None
    icon: Callable[[Row], str] | None = None
    tooltip: Callable[[Row], str] | None = None
    bar: Callable[[Row], float] | None = None
    strong: Callable[[Row], bool] | None = None
    quiet: bool = False  # text2, for secondary columns
    sortable: bool = True
    spare: bool = False  # left out where the rest would be cramped
    hidden: bool = False
    apart: bool = False
    spills: bool = False
    align: Qt.AlignmentFlag | None = None

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Left, or right for numbers and links."""
        if self.align is not None:
            return self.align
        right = self.kind in (Kind.NUMBER, Kind.LINK)
        return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft

    @property
    def is_told(self) -> bool:
        """Whether a cell says something of its row, in words that go elsewhere with it."""
        return self.kind not in (Kind.CHECK, Kind.LINK)

    def words(self, row: Row) -> str:
        """Return what a cell says, in one line."""
        if self.chip is not None:
            chip = self.chip(row)
            return chip.text if chip else ""
        prefix = self.prefix(row) if self.prefix else ""
        return " ".join(f"{prefix} {self.text(row)}".split())

    def value(self, row: Row) -> Value:
        """Return what a cell says as a table elsewhere keeps it: a number and a day as such."""
        words = self.words(row)
        if self.kind == Kind.NUMBER:
            return valued(words)
        if _DAY.fullmatch(words):
            with suppress(ValueError):
                return date.fromisoformat(words)
        return words


@dataclass(frozen=True)
class Fold:
    """How a narrow list folds: one column's text as title, `sub` below, one chip column kept.

    Settled words, which have no ground, are left out of that unless `settled`. A long title is cut
    at its end, or in its `middle` where the end tells one from another.
    """

    title: str
    sub: Callable[[Row], str]
    chip: str = ""
    settled: bool = False
    middle: bool = False


@dataclass(frozen=True)
class SortKey:
    """One key of the order."""

    column: str
    descending: bool = False


@dataclass(frozen=True)
class Query:
    """What the clerk asks of the list: search words, filters by key, order."""

    search: str = ""
    filters: Mapping[str, Any] = field(default_factory=dict)
    sort: tuple[SortKey, ...] = ()

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is searched or filtered."""
        return bool(self.search or self.filters)


class Listing(Protocol):
    """A list of records behind a table, read in windows."""

    def count(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def window(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset` on."""
        raise NotImplementedError


class Held:
    """A listing that is held in full: a few records at once."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows

    def count(self) -> int:
        """Return how many there are."""
        return len(self.rows)

    def window(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset` on."""
        return self.rows[offset : offset + limit]


@runtime_checkable
class KnowsIds(Protocol):
    """A listing that can name all its records at once."""

    def ids(self) -> Sequence[Hashable]:
        """Return the identities of all rows, in order."""
        raise NotImplementedError


@runtime_checkable
class Reckons(Protocol):
    """A listing that reckons before it can be counted: so much that the window would stand."""

    def in_parts(self) -> Iterator[None]:
        """Do it a part at a time."""
        raise NotImplementedError


@dataclass(frozen=True)
class Shape:
    """Everything a page declares about its list; `name` is that of its files too."""

    columns: tuple[Column, ...]
    identity: Callable[[Row], Hashable] = attrgetter("id")
    fold: Fold | None = None
    sort: tuple[SortKey, ...] = ()
    name: str = field(kw_only=True)

    @property
    def title(self) -> int:
        """The place of the column that takes the room that is left, -1 where none does."""
        return next((at for at, each in enumerate(self.columns) if not each.width_em), -1)
