"""已在别处发布: a report that was published without this register; nobody asks for it here."""

import json
from datetime import date
from typing import NamedTuple

from models.store.refusal import Refusal
from models.store.settings import choose, setting
from models.year.report import is_final

_KEY = "report_elsewhere"


class Elsewhere(NamedTuple):
    """The day a report was published, and where: an address or a place."""

    day: date
    where: str


def published_elsewhere(year: int) -> Elsewhere | None:
    """Return how the report of a year was published without this register, None if unknown."""
    kept = setting(f"{_KEY}.{year}")
    if not kept:
        return None
    day, where = json.loads(kept)
    return Elsewhere(date.fromisoformat(day), where)


def note_elsewhere(year: int, day: date, where: str, today: date) -> None:
    """Note that the report of a year is published.

    Refuses a day before the year is over or after today, and an empty place.
    """
    first = date(year, 12, 31)
    if day < first:
        raise Refusal("day", f"{year} 年度报告在 {first} 以前还不能发布，请核对日期。")
    if day > today:
        raise Refusal("day", f"公布日期在今天（{today}）以后；等发布了再登记。")
    if not where.strip():
        raise Refusal("where", "请写明发布在哪里，如网址或者“县政府网站政务公开栏目”。")
    kept = json.dumps([day.isoformat(), where.strip()], ensure_ascii=False)
    choose("登记已在别处发布", f"{_KEY}.{year}", kept)


def forget_elsewhere(year: int) -> None:
    """Let go what was noted: the report is asked for again."""
    choose("取消已在别处发布", f"{_KEY}.{year}", None)


def is_done(year: int) -> bool:
    """Say whether the report of a year is final here or was published without this register."""
    return is_final(year) or published_elsewhere(year) is not None
