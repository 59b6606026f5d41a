"""A search as a clerk writes it in one line: when, who, where, with which words, what was found."""

import re
from datetime import date
from typing import Any

from models.requests import search_record
from models.requests.case import Case
from models.store.dates import read_date
from models.store.plain_text import one_line
from models.store.refusal import Refusal

_DAY = re.compile(r"((?:\d{4}[-年.])?\d{1,2}[-月.]\d{1,2}日?)\s*[,，由]?\s*")
_WHERE = re.compile(
    r"(?P<who>[^\s，,。；“]{2,16}?)?\s*(?:查阅|查找|检索|查|在|到)了?(?P<place>[^，,。；;“”（）]{2,60})"
)
_WORDS = re.compile("“([^”]+)”")
_OURS = ("本机关", "本镇", "本单位")


def read_search(said: str, today: date) -> dict[str, Any]:
    """Return the values of a search record that a line names, as `search_record.record` takes them.

    Without a day it is `today`. Where no place is told apart, it is the office.
    """
    line = one_line(said)
    day, rest = _day_and_rest(line)
    where = _WHERE.match(rest)
    keys = _WORDS.findall(rest) if "检索词" in rest else []
    return {
        "searched_on": (_read(day, today) if day else None) or today,
        "place": _place(where) if where else _OURS[0],
        "person": (where["who"] or "").strip() if where else "",
        "words": " ".join(keys),
        "found": line,
    }


def record_search(case: Case, said: str, field: str, today: date) -> None:
    """Write the record of a search that a letter tells of, unless it is recorded already.

    Refuses, beside the field of the letter, a day that cannot be.
    """
    found = read_search(said, case.on)
    same = "place" if place_of(said) else "found"
    known = search_record.searches_of(case.request)
    if (found["searched_on"], found[same]) in [(e.searched_on, getattr(e, same)) for e in known]:
        return
    try:
        search_record.record(case.request, today, **found)
    except Refusal as refusal:
        raise Refusal(field, refusal.sentence) from refusal


def place_of(said: str) -> str:
    """Return where was searched as the letter says it: 本机关档案室; "" where no place is told."""
    line = one_line(said)
    where = _WHERE.match(_day_and_rest(line)[1])
    if where is None:
        return ""
    place = _place(where)
    return place if place.startswith(_OURS) else f"本机关{place}"


def _day_and_rest(line: str) -> tuple[str, str]:
    day = _DAY.match(line)
    return (day[1], line[day.end() :]) if day else ("", line)


def _read(text: str, today: date) -> date | None:
    try:
        return read_date(text.replace("年", "-").replace("月", "-").rstrip("日"), today)
    except Refusal:
        return None


def _place(where: re.Match[str]) -> str:
    return re.sub("(进行)?(检索|查找|查询|查阅)(?=$|[0-9]).*$", "", where["place"].strip())
