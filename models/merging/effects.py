"""What taking theirs of one difference does to the register here, by ids of both sides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models.merging.comparison import Comparison
from models.store.database import Table

Place = tuple[type[Table], int]


@dataclass(frozen=True)
class Taking:
    """What is done when theirs is taken.

    `changes` gives values to records here; `adds` brings records in by their id there, with all
    that belongs to them, `numbers` under another number; `removes` deletes records here and `bins`
    puts them into the bin; `cancels` are steps here that a log from there takes the place of.
    `of` names the records of which some fields come with their history: there, here, the fields.
    """

    changes: Mapping[Place, Mapping[str, Any]] = field(default_factory=dict)
    adds: tuple[Place, ...] = ()
    numbers: Mapping[Place, str] = field(default_factory=dict)
    removes: tuple[Place, ...] = ()
    bins: tuple[Place, ...] = ()
    cancels: tuple[int, ...] = ()
    of: tuple[tuple[type[Table], int, int, frozenset[str]], ...] = ()


@dataclass(frozen=True)
class Prepared:
    """A comparison, what is new, and by the key of each difference what taking theirs does."""

    comparison: Comparison
    new: tuple[Place, ...]
    takings: Mapping[str, Taking]
