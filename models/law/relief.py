"""告知救济: who may be asked to reconsider, which court, within what time (复议法 20–24, 34).

The paragraph follows from the date of the letter and the articles it cites. Its eras and its words
are data in ``law/relief.toml``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

import resources
from models.store.refusal import Refusal
from models.store.words import numeral

_DATA = "law/relief.toml"


class ReliefKind(StrEnum):
    """What the addressee is told: nothing, a free choice, 行政复议 first, or that for a part."""

    NONE = "none"
    ORDINARY = "ordinary"
    FIRST = "first"
    PARTLY = "partly"


@dataclass(frozen=True)
class ReliefEra:
    """The periods for letters of a time. `after` is the time to sue after a 复议决定."""

    reconsideration: str
    suit: str
    basis: str
    reconsider_first: bool
    after: str = ""
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True)
class Remedy:
    """Who hears a case: 复议机关 and 法院 of the office's profile; both may be empty.

    `channel` is the way to apply by internet, for a letter that is served by internet.
    """

    authority: str = ""
    court: str = ""
    channel: str = ""


@dataclass(frozen=True)
class Scope:
    """What of a decision goes to 行政复议 first, and what is left, in words behind its subject."""

    first: str = ""
    others: str = ""


@dataclass(frozen=True)
class PartDecided:
    """One part of a letter with several: the articles it cites, whether it gives a part."""

    cited: tuple[str, ...]
    partly: bool = False


@cache
def eras() -> tuple[ReliefEra, ...]:
    """Return the periods by the date of the letter, oldest first."""
    found = []
    for entry in resources.toml(_DATA)["era"]:
        facts = dict(entry)
        found.append(
            ReliefEra(start=facts.pop("from", None), end=facts.pop("until", None), **facts)
        )
    return tuple(found)


def era_on(dated: date) -> ReliefEra:
    """Return the periods that a letter of a day names."""
    return next(era for era in eras() if era.end is None or dated <= era.end)


def withholds(cited: Iterable[str]) -> bool:
    """Tell whether one of the cited articles (条例14, 旧条例8 …) is one of 不予公开."""
    return bool(set(cited) & set(resources.toml(_DATA)["withheld"]))


def relief_kind(dated: date, cited: Iterable[str], *, partly: bool = False) -> ReliefKind:
    """Return what a decision of that day, resting on the `cited` articles, has to tell.

    `partly` says that only a part was withheld.
    """
    if not era_on(dated).reconsider_first or not withholds(cited):
        return ReliefKind.ORDINARY
    return ReliefKind.PARTLY if partly else ReliefKind.FIRST


def of_parts(dated: date, parts: Sequence[PartDecided]) -> tuple[ReliefKind, Scope]:
    """Return what a letter of that day with these parts has to tell, and of which parts.

    Parts that withhold go to 行政复议 first; of one given in part only what is withheld.
    """
    kinds = [relief_kind(dated, each.cited, partly=each.partly) for each in parts]
    words = resources.toml(_DATA)["text"]
    first = [
        words["nth"].format(numeral=numeral(at))
        + (words["part_first"] if kind is ReliefKind.PARTLY else "")
        for at, kind in enumerate(kinds, 1)
        if kind is not ReliefKind.ORDINARY
    ]
    if not first:
        return ReliefKind.ORDINARY, Scope()
    if all(kind is ReliefKind.FIRST for kind in kinds):
        return ReliefKind.FIRST, Scope()
    partly = ReliefKind.PARTLY in kinds
    others = words["nth_partly_others" if partly else "nth_others"]
    return ReliefKind.PARTLY, Scope("、".join(first), others)


def why(kind: ReliefKind, dated: date) -> tuple[str, str]:
    """Return in a sentence why the paragraph of such a letter reads as it does; its article."""
    data = resources.toml(_DATA)["why"]
    early = kind is ReliefKind.ORDINARY and not era_on(dated).reconsider_first
    told = "early" if early else kind.value
    return data[told], "" if kind is ReliefKind.NONE else data["article"]


def paragraph(
    kind: ReliefKind, dated: date, subject: str, remedy: Remedy, scope: Scope | None = None
) -> str:
    """Return the paragraph for `subject` (本答复, 本告知 …), "" when nothing is to be told.

    An office or a court that the profile lacks stands as a visible remark, see `lacking`.
    """
    if kind is ReliefKind.NONE:
        return ""
    era, data = era_on(dated), resources.toml(_DATA)
    words = data["text"]
    of = scope or Scope(words["part_first"], words["part_others"])
    said: str = words[kind.value].format(
        subject=subject,
        first=of.first,
        others=of.others,
        authority=remedy.authority or data["no_authority"],
        court=remedy.court or data["no_court"],
        reconsideration=era.reconsideration,
        suit=era.suit,
        after=era.after,
    )
    channel = remedy.channel.strip()
    return said + (data["text"]["channel"].format(channel=channel) if channel else "")


def online(dated: date) -> str:
    """Return the usual way to apply for 行政复议 by internet; "" for a letter that names none."""
    return str(resources.toml(_DATA)["online"]) if era_on(dated).after else ""


def check_named(text: str) -> None:
    """Refuse a text in which the office or the court is still to be filled in."""
    data = resources.toml(_DATA)
    for field, key, word in (
        ("authority", "no_authority", "复议机关"),
        ("court", "no_court", "管辖法院"),
    ):
        if data[key] in text:
            raise Refusal(
                field, f"还没有填{word}，不能出具；请先在“设置”的机关信息里填写，再重新生成正文。"
            )
