"""A problem as resources/narrative/problems.toml describes it, and the words that all share."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import resources
from reports.annual.narrative import wordings as taking_turns

_DATA = "narrative/problems.toml"


@dataclass(frozen=True)
class Problem:
    """What went wrong in a year, by the fact that counts it; the gravest stand first in the file.

    Problems of one `about` are told together. `month` is the one of the next year by whose end a
    measure is proposed to be carried out.
    """

    fact: str
    about: str
    sentences: list[str]
    measures: list[str]
    words: str
    month: int = 6
    last: str = ""
    at_end: bool = False
    none: str = ""
    unless: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    among: list[str] = field(default_factory=list)
    nothing: str = ""


@cache
def known_problems() -> tuple[Problem, ...]:
    """Return the problems that a report may tell, the gravest first."""
    rows: list[dict[str, Any]] = resources.toml(_DATA)["problem"]
    return tuple(Problem(**row) for row in rows)


def wordings(name: str) -> list[str]:
    """Return the wordings that all problems share: leads, tails, solved, better, same, worse …"""
    found: list[str] = resources.toml(_DATA)["wordings"][name]
    return found


@dataclass(frozen=True)
class Turn:
    """Whose turn it is among several wordings, for an office in a year (wordings.turn)."""

    office: str
    year: int

    def of(self, place: str, number: int) -> int:
        """Return which of so many is chosen at a place of the text."""
        return taking_turns.turn(self.office, self.year, place, number)

    def one_of(self, place: str, wordings: Sequence[str]) -> str:
        """Return the wording whose turn it is at a place of the text."""
        return wordings[self.of(place, len(wordings))]

    def shared(self, name: str) -> str:
        """Return the wording of what all problems share whose turn it is."""
        return self.one_of(name, wordings(name))
