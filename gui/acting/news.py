"""更新内容: what is new since the version that this PC ran before, told once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import resources
from models.disk import of_this_pc
from models.pc.program import version

_KEY = "version"


@dataclass(frozen=True)
class News:
    """What a clerk notices of a version: `short` in one line, `lines` with the places."""

    number: str
    short: str
    lines: tuple[str, ...]


@cache
def every() -> tuple[News, ...]:
    """Return what each version brought, the newest first."""
    rows = resources.toml("news/versions.toml")["version"]
    return tuple(News(**resources.tupled(row)) for row in rows)


def until_now() -> list[News]:
    """Return what the versions up to the running one brought, the newest first."""
    return [each for each in every() if rank(each.number) <= rank(version())]


def in_lines(news: Iterable[News]) -> list[tuple[str, tuple[str, ...]]]:
    """Return versions with what a clerk notices of each, to be shown."""
    return [(each.number, each.lines) for each in news]


def untold(*, is_new: bool) -> list[News]:
    """Return what is new to this PC, the newest first; [] where it ran this version before.

    A PC that never noted a version `is_new`, or ran one from before that was noted: then this
    version alone is news.
    """
    before = of_this_pc.known(_KEY)
    if not before:
        return [] if is_new else until_now()[:1]
    return [each for each in until_now() if rank(each.number) > rank(before)]


def note_told() -> None:
    """Note the running version as known; an older one that is run again tells nothing twice."""
    if rank(version()) > rank(of_this_pc.known(_KEY)):
        of_this_pc.remember(_KEY, version())


def rank(number: str) -> tuple[tuple[int, ...], bool]:
    """Return the place of a version among others: 1.10 comes after 1.9, 1.0rc1 before 1.0."""
    plain = re.match(r"[0-9]+(?:\.[0-9]+)*", number)
    parts = [int(part) for part in plain[0].split(".")] if plain else []
    while parts and not parts[-1]:
        parts.pop()
    return tuple(parts), plain is not None and plain[0] == number
