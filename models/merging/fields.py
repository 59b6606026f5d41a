"""What two records that are one differ in, and which side changed it since they were the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from models.merging.kinds import Kind, is_empty, numbered
from models.merging.matching import Matching
from models.store import rows
from models.store.plain_text import number_key

# What says together that a record lies in the bin, and why.
BIN = ("removed_at", "removed_reason")


class Newer(Enum):
    """Who changed a field since both sides held the same."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True)
class Differing:
    """Fields that go together, what either side holds, and which is newer."""

    names: tuple[str, ...]
    ours: Mapping[str, Any]
    theirs: Mapping[str, Any]
    newer: Newer
    is_taken_here: bool = False  # a number that another record here bears

    @property
    def is_bin(self) -> bool:
        """Whether it is about the bin."""
        return self.names == BIN


def differing(matching: Matching, kind: Kind, there: int, here: int) -> list[Differing]:
    """Return what the record `there` and its pair `here` differ in."""
    ours, theirs = matching.ours.rows(kind.table)[here], matching.there[kind.table][there]
    names = [name for name in kind.compared if not _same(name, ours[name], theirs[name])]
    if not names:
        return []
    groups: list[tuple[str, ...]] = [(name,) for name in names if name not in BIN]
    if set(names) & set(BIN):
        groups.append(BIN if "removed_reason" in ours else BIN[:1])
    apart = there in matching.apart[kind.table]
    held = matching.ours.held(kind.table, here)
    held_there = _translated(matching, kind, matching.theirs.held(kind.table, there))
    found = []
    for group in groups:
        name = group[0]
        newer = _newer(ours[name], theirs[name], held[name], held_there.get(name, set()))
        if apart and newer is Newer.BOTH:
            newer = _filled(ours[name], theirs[name])
        found.append(
            Differing(
                group,
                {each: ours[each] for each in group},
                {each: theirs[each] for each in group},
                newer,
                is_borne(matching, kind, name, theirs, here),
            )
        )
    return found


def is_borne(
    matching: Matching, kind: Kind, name: str, values: Mapping[str, Any], but: int
) -> bool:
    """Tell whether another record here has what no two share, as `values` say."""
    sets = [names for names in rows.unique_sets(kind.table) if name in names]
    if not sets or values[name] is None:
        return False
    is_number = name == numbered(kind.table)
    say = number_key if is_number else lambda value: value
    return any(
        key != but
        and all(
            say(row[each]) == say(values[each]) if row[each] is not None else False
            for each in names
        )
        for names in sets
        for key, row in matching.ours.rows(kind.table).items()
    )


def _same(name: str, ours: Any, theirs: Any) -> bool:
    if name == "removed_at":
        return (ours is None) == (theirs is None)
    return bool(ours == theirs)


def _newer(ours: Any, theirs: Any, held: set[Any], held_there: set[Any]) -> Newer:
    if ours in held_there and theirs not in held:
        return Newer.THEIRS
    if theirs in held and ours not in held_there:
        return Newer.OURS
    return Newer.BOTH


def _filled(ours: Any, theirs: Any) -> Newer:
    """Say of what was typed on both sides that the one that says something is the newer."""
    if is_empty(ours):
        return Newer.THEIRS
    return Newer.OURS if is_empty(theirs) else Newer.BOTH


def _translated(
    matching: Matching, kind: Kind, held: Mapping[str, set[Any]]
) -> dict[str, set[Any]]:
    return {
        name: {matching.named_here(kind.table, {name: value})[name] for value in values}
        for name, values in held.items()
        if name in kind.compared
    }
