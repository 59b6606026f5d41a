"""A ready text taken into a posting: which fields it fills, and in which words that is said."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.law.workday_notice import calendar
from models.law.workdays import CalendarMissing
from models.postings.own_words import Said
from models.postings.period import counted, matter_in
from models.postings.posting import PostingKind
from models.postings.ready_text import Apart, kind_in, kind_of, taken_apart

_WORDS = {
    "title": "标题",
    "subtitle": "题下编号",
    "addressee": "称呼",
    "period": "公示时间",
    "phone": "电话",
    "supervision": "监督电话",
    "ending": "特此语",
    "organ": "落款",
    "dated": "日期",
    "note": "附注",
}


@dataclass(frozen=True)
class Taken:
    """What a text gives: the values of fields by name, and the words of what left the text."""

    values: Mapping[str, Any]
    moved: tuple[str, ...] = ()


def taken(text: str, title: str, kind: str) -> Taken:
    """Return what a text gives that came whole; `title` and `kind` stand in the form already.

    A text with its own signature or 特此公告 is complete: what the office usually adds (telephones,
    特此公告) is left out where the text has none. How to object has to stand on a 公示: only a text
    that says it itself takes the place of ours.
    """
    matter = matter_in(title or text.lstrip().partition("\n")[0])
    unit = matter.unit if matter is not None else None
    apart = taken_apart(text, title, kind, lambda said: _is_ours(said, unit))
    said, heading = apart.said, title or apart.title
    found: dict[str, Any] = {
        name: value
        for name in ("title", "subtitle", "addressee", "organ", "dated", "note")
        if (value := getattr(apart, name))
    }
    if named := kind_of(heading) or kind_in(text):
        found["kind"] = PostingKind(named).value
    if matter is not None:
        found["matter"] = matter.id
    period = apart.period or said
    if period.first_on and period.last_on:
        found |= {"first_on": period.first_on, "last_on": period.last_on}
    if apart.is_signed or apart.ending:
        found |= {
            "phone": apart.phone or said.phone,
            "supervision": apart.supervision or said.supervision,
            "ending": bool(apart.ending or said.ending),
        }
        if said.objection or found.get("kind", kind) != PostingKind.NOTICE:
            found["objections_to"] = ""  # it says so itself; else ours stays offered
    return Taken({**found, "body": apart.body}, _moved(apart))


def _is_ours(said: Said, unit: str | None) -> bool:
    """Tell whether the closing would name the same number of days in the same unit."""
    if said.number is None or said.first_on is None or said.last_on is None:
        return said.number is None
    try:
        have = counted(said.first_on, said.last_on, said.unit, calendar())
    except CalendarMissing:
        return False
    return have == said.number and said.unit == unit


def _moved(apart: Apart) -> tuple[str, ...]:
    return tuple(words for name, words in _WORDS.items() if getattr(apart, name))
