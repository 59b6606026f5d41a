"""The kinds of activity: a file of ``resources/activities`` for each, in the order of their places.

A kind says what is asked of its activities beside what all have, by which stages they pass, and
which figures of the yearly forms and of the text they feed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import Any

import resources

FOLDER = "activities"
# What a figure may add up beside a field of the kind.
TIMES, PEOPLE, PROBLEMS, FIXED = "times", "people", "problems", "fixed"


@dataclass(frozen=True)
class Fact:
    """What a kind asks beside what all have.

    `kind`: count, money (in 分), points (decimal text), date, choice, choices, text, yes_no or
    account (the name of one of models.accounts).
    `at_most` names the number that it may not pass.
    """

    key: str
    label: str
    kind: str
    unit: str = ""
    hint: str = ""
    choices: tuple[str, ...] = ()
    at_most: str = ""


@dataclass(frozen=True)
class Stage:
    """A stage that is reached when the date or number `field` is there; the last one counts.

    `waits` says that another office has the turn, `settles` that it is a word for a settled one.
    """

    field: str
    word: str
    waits: bool = False
    settles: bool = False


@dataclass(frozen=True)
class Alias:
    """Words of ledgers that say more than the kind: also `facts`, or for what 次数 stands."""

    words: tuple[str, ...]
    facts: Mapping[str, str] = field(default_factory=dict)
    times: str = ""


@dataclass(frozen=True)
class Feed:
    """A figure that activities feed: the sum of times, people, problems, fixed or a fact.

    `figure` is the id of a cell, or of a figure of the text, of which `label` is the name. Only
    activities count that hold `where` and nothing of `unless`, with `done` those that are settled;
    one that has the fact `known_by` says that the rest is 0.
    Money is kept in 分; a figure in `unit` 万元 is a 1,000,000th of it.
    """

    figure: str
    sum: str
    label: str = ""
    unit: str = ""
    where: Mapping[str, str] = field(default_factory=dict)
    unless: Mapping[str, list[str]] = field(default_factory=dict)
    done: bool = False
    known_by: str = ""


@dataclass(frozen=True)
class KindOfActivity:
    """One kind. `open` is the word for one in hand, "" where it is settled by being registered.

    `times` is what 次数 counts here, `place` where the kind counts, `since` the first day of its
    `basis`; `sentence` tells its figures, each by its id in braces.
    """

    key: str
    name: str
    position: int
    words: tuple[str, ...]
    basis: str
    since: date
    place: str
    settled: str
    sentence: str
    open: str = ""
    times: str = "次数"
    times_unit: str = "次"
    facts: tuple[Fact, ...] = ()
    stages: tuple[Stage, ...] = ()
    aliases: tuple[Alias, ...] = ()
    feeds: tuple[Feed, ...] = ()

    @cached_property
    def by_key(self) -> Mapping[str, Fact]:
        """What the kind asks, by its key."""
        return {each.key: each for each in self.facts}

    @property
    def asks_problems(self) -> bool:
        """Whether problems and what became of them are asked: a figure adds them up."""
        return any(feed.sum in (PROBLEMS, FIXED) for feed in self.feeds)

    @property
    def counts_occasions(self) -> bool:
        """Whether it counts how often something was, or who was there."""
        return any(feed.sum in (TIMES, PEOPLE) for feed in self.feeds)

    def word_of(self, facts: Mapping[str, Any], *, is_done: bool) -> str:
        """Return the word for the state of an activity with these facts."""
        word = self.settled if is_done else self.open or "在办"
        for stage in self.stages:
            if stage.settles == is_done and facts.get(stage.field) not in (None, "", 0):
                word = stage.word
        return word


@cache
def kinds() -> Mapping[str, KindOfActivity]:
    """Return the kinds by their key, in the order of their places."""
    found = [_kind(name) for name in resources.names(FOLDER, "toml")]
    return {each.key: each for each in sorted(found, key=lambda kind: (kind.position, kind.key))}


@cache
def kinds_feeding() -> Mapping[str, tuple[KindOfActivity, ...]]:
    """Return the kinds that feed each figure, by its id."""
    found: dict[str, list[KindOfActivity]] = {}
    for kind in kinds().values():
        for figure in dict.fromkeys(feed.figure for feed in kind.feeds):
            found.setdefault(figure, []).append(kind)
    return {figure: tuple(each) for figure, each in found.items()}


def own_figures() -> list[Feed]:
    """Return the figures that the kinds name themselves: no form has a cell for them."""
    return [feed for kind in kinds().values() for feed in kind.feeds if feed.label]


def _kind(name: str) -> KindOfActivity:
    """Read one file. Raises ValueError where a part of it names a fact that it has not."""
    data = dict(resources.toml(f"{FOLDER}/{name}.toml"))
    made = KindOfActivity(
        key=name,
        facts=tuple(Fact(**resources.tupled(each)) for each in data.pop("field", ())),
        stages=tuple(Stage(**each) for each in data.pop("stage", ())),
        aliases=tuple(Alias(**resources.tupled(each)) for each in data.pop("alias", ())),
        feeds=tuple(Feed(**each) for each in data.pop("feeds", ())),
        **resources.tupled(data),
    )
    _check(made)
    return made


def _check(kind: KindOfActivity) -> None:
    summed = {TIMES, PEOPLE, PROBLEMS, FIXED, *kind.by_key}
    named = [
        *(each.field for each in kind.stages),
        *(key for feed in kind.feeds for key in (*feed.where, *feed.unless, feed.known_by) if key),
        *(key for alias in kind.aliases for key in (*alias.facts, alias.times) if key),
    ]
    unknown = [key for key in named if key not in kind.by_key]
    unknown += [feed.sum for feed in kind.feeds if feed.sum not in summed]
    unknown += [each.at_most for each in kind.facts if each.at_most and each.at_most not in summed]
    if unknown:
        raise ValueError(f"{FOLDER}/{kind.key}.toml: no field {unknown[0]!r}")
