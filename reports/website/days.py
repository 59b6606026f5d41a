"""The day of an entry of a list, in whatever form and wherever in its line it is written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources
from models.store.dates import read_written
from models.store.refusal import Refusal
from reports.website.site_list import Piece

_CLOCK = r"(?:[T\s]*\d{1,2}:\d{2}(?::\d{2})?)?"
_FULL = rf"(?:19|20)\d\d\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?\d{{1,2}}{_CLOCK}"
_WRITTEN = rf"(?:19|20)\d\d\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日{_CLOCK}"
_SHORT = r"\d{1,2}[-/.]\d{1,2}|\d{1,2}月\d{1,2}日"
_OPEN, _SHUT = r"[\[【(（〔]\s*", r"\s*[\]】)）〕]"
_WHOLE = re.compile(rf"(?:{_OPEN})?(?:{_FULL}|{_WRITTEN}|{_SHORT}|20\d{{6}})(?:{_SHUT})?")
_DAY = rf"(?:{_FULL}|(?<=\s){_WRITTEN}|{_OPEN}(?:{_FULL}|{_SHORT}){_SHUT})"
_AT_END = re.compile(rf"^(.*?\S)\s*({_DAY})$")
_FIRST = rf"{_OPEN}(?:{_FULL}|{_SHORT}){_SHUT}|(?:{_FULL}|{_WRITTEN})(?=\D)|(?:{_SHORT})(?=\s)"
_AT_BEGIN = re.compile(rf"^({_FIRST})\s*(.+)$")
_MONTH, _NUMBER = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}月?"), re.compile(r"(\d{1,2})日?")
_MONTH_DAY, _YEAR = re.compile(r"\d{1,2}[-/.月]\d{1,2}日?"), re.compile(r"((?:19|20)\d\d)年?")


@dataclass(frozen=True)
class Day:
    """A day; `guessed` where its year was not written."""

    day: date
    guessed: bool = False


@cache
def _said_before() -> re.Pattern[str]:
    words = "|".join(resources.toml("website/reading.toml")["dated"])
    return re.compile(rf"(?:{words})\s*[:：]\s*")


def day_in(cells: Sequence[str], today: date) -> tuple[Day | None, list[str]]:
    """Return the day of a line and its cells without it.

    A cell of its own counts before a day at the end or begin of another, the last one of several.
    """
    rest = [_said_before().sub(" ", each).strip() for each in cells]
    for at in range(len(rest) - 1):
        if (joined := _day_of_two(*rest[at : at + 2])) is not None:
            return _read(joined, today), [*rest[:at], *rest[at + 2 :]]
    for at in reversed(range(len(rest))):
        if _WHOLE.fullmatch(rest[at]) and (day := _read(rest[at], today)) is not None:
            return day, _without_days([*rest[:at], *rest[at + 1 :]])
    for at in reversed(range(len(rest))):
        for pattern, place in ((_AT_END, 1), (_AT_BEGIN, 0)):
            found = pattern.fullmatch(rest[at])
            if found is not None and (day := _read(found[1 + place], today)) is not None:
                return day, [*rest[:at], found[2 - place], *rest[at + 1 :]]
    return None, rest


def _without_days(cells: Sequence[str]) -> list[str]:
    return [each for each in cells if not _WHOLE.fullmatch(each)]


def _read(text: str, today: date) -> Day | None:
    try:
        found = read_written(text.strip("[]【】()（）〔〕 "), today)
    except Refusal:
        return None
    return Day(found.day, found.guessed)


def joined_days(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, str | None]]:
    """Yield every line, with the day in words where it and the next one are the parts of one."""
    at = 0
    while at < len(pieces):
        day = _day_of_two(*(each.text for each in pieces[at : at + 2]))
        yield pieces[at], day
        at += 2 if day is not None else 1


def _day_of_two(one: str, other: str = "") -> str | None:
    for first, second in ((one, other), (other, one)):
        day = _NUMBER.fullmatch(second)
        if day is not None and _MONTH.fullmatch(first):
            return "-".join([*_numbers(first), day[1]])
        if (year := _YEAR.fullmatch(first)) and _MONTH_DAY.fullmatch(second):
            return "-".join([year[1], *_numbers(second)])
    return None


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)
