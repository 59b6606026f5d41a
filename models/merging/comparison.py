"""What two states of the same records differ in, as plain values that a view can show and ask of.

A register from elsewhere is compared with this one, or a ledger with the records that hold its
rows: the one here is ours, the other theirs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

# For the key of a difference, whether theirs is taken; the others stay as they are proposed.
Choices = Mapping[str, bool]


class State(StrEnum):
    """What a record is beside the register here."""

    NEW = "new"
    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Difference:
    """One thing of a record of which the two sides say otherwise, in words.

    `takes_theirs` is what is proposed; of a `is_conflict` nothing says which is newer, and ours is
    kept. `why` says more of it; where it `is_fixed` ours stays whatever is chosen.
    """

    key: str
    label: str
    ours: str
    theirs: str
    takes_theirs: bool = False
    is_conflict: bool = False
    is_fixed: bool = False
    why: str = ""
    kind: str = ""
    field: str = ""

    def is_taken(self, choices: Choices) -> bool:
        """Tell whether theirs is taken."""
        return not self.is_fixed and choices.get(self.key, self.takes_theirs)


@dataclass(frozen=True)
class Compared:
    """A record: its kind by the name of its table, how a clerk knows it, and what differs.

    `said` is what has to be known of it beside its differences.
    """

    key: str
    kind: str
    number: str
    title: str
    day: str
    state: State
    differences: tuple[Difference, ...] = ()
    said: str = ""
    is_counted: bool = True

    @property
    def is_conflict(self) -> bool:
        """Whether somebody has to look at it."""
        return bool(self.said) or any(each.is_conflict for each in self.differences)


@dataclass(frozen=True)
class Comparison:
    """All records of the other side that there are."""

    records: Sequence[Compared]

    def count(self, state: State) -> int:
        """How many records that the clerk counts by are in a state."""
        return sum(each.state is state and each.is_counted for each in self.records)

    def of(self, state: State) -> list[Compared]:
        """Return the records in a state."""
        return [each for each in self.records if each.state is state]

    @property
    def conflicts(self) -> list[Compared]:
        """The records that somebody has to look at."""
        return [each for each in self.records if each.is_conflict]

    def taken(self, choices: Choices) -> Iterator[Difference]:
        """Give the differences of which theirs is taken."""
        for each in self.records:
            yield from (one for one in each.differences if one.is_taken(choices))
