"""放假安排 from a file: a small workbook or a json file, read as the wording of a notice.

The workbook has the columns 日期｜类型（休、班）｜名称, the json the keys year, rest, work with
days as MMDD or 2027-01-01. What is read goes the way of a pasted text: one set of checks holds.
"""

import json
import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

from models.law.notice_reading import read_days
from models.store.dates import read_written
from models.store.refusal import Refusal
from models.store.words import full_day, month_day
from reports.ledgers.books.workbook import tables
from reports.ledgers.cells.cell import text_of

KINDS = ("xlsx", "json")
_NAME = re.compile(r"[\u4e00-\u9fff]{1,8}")
_EPOCH = date(1899, 12, 30)  # of Excel's serial numbers
_SERIALS = range(36526, 73051)  # 2000 to 2099

Day = tuple[date, bool, str]  # the day, whether it is worked, the holiday


def read_notice_file(path: Path, year: int) -> str:
    """Return the days of `path` as the wording of the notice of `year`.

    Refuses a file that is no such list, another year, and what contradicts itself, naming the day.
    """
    days = _json(path, year) if path.suffix.lower() == ".json" else _workbook(path, year)
    if not days:
        raise Refusal("text", f"“{path.name}”里没有日期；要有 日期、类型（休或班）、名称 三列。")
    before = date(year - 1, 12, 1)  # New Year's holiday may begin in December
    wrong = next((day for day, _, _ in days if not before <= day <= date(year, 12, 31)), None)
    if wrong is not None:
        raise Refusal("text", f"“{path.name}”里有 {wrong}，不是 {year} 年的安排；请核对年份。")
    wording = _wording(days, year)
    read_days(year, wording)
    return wording


def _wording(days: Sequence[Day], year: int) -> str:
    found = []
    for (works, name), group in groupby(days, lambda each: each[1:]):
        own = [month_day(day) if day.year == year else full_day(day) for day, _, _ in group]
        words = "、".join(own)
        title = f"{name}：" if _NAME.fullmatch(name) and "班" not in name else ""
        found.append(f"{title if not works else ''}{words}{'上班' if works else '放假'}。")
    return "\n".join(found)


def _json(path: Path, year: int) -> list[Day]:
    try:
        facts = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError):
        raise Refusal("text", f"“{path.name}”读不了或不是 json 文件，请核对。") from None
    lists = [(facts.get(key, []), key == "work") for key in ("rest", "work")] if _is(facts) else []
    if not lists or not all(isinstance(each, list) for each, _ in lists):
        sentence = '要写成 {"year": 2027, "rest": ["0101"], "work": []} 的样子。'
        raise Refusal("text", f"“{path.name}”{sentence}")
    if facts.get("year", year) != year:
        raise Refusal("text", f"“{path.name}”是 {facts['year']} 年的，不是 {year} 年；请核对。")
    return [(_day(word, year, path), works, "") for words, works in lists for word in words]


def _is(facts: Any) -> bool:
    return isinstance(facts, dict)


def _workbook(path: Path, year: int) -> list[Day]:
    days = []
    try:
        sheets = [table.rows for table in tables(path)]
    except Refusal as refusal:
        raise Refusal("text", refusal.sentence) from None
    for row in (row for sheet in sheets for row in sheet):
        cells = [*row, "", "", ""]
        works = _works(text_of(cells[1]))
        if works is not None and text_of(cells[0]):
            days.append((_day(cells[0], year, path), works, text_of(cells[2])))
    return days


def _works(word: str) -> bool | None:
    """Tell 班 from 休; None for a head or a remark."""
    if word == "类型" or len(word) > 6:
        return None
    if "班" in word:
        return True
    return False if "休" in word or "假" in word else None


def _day(cell: Any, year: int, path: Path) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = text_of(cell)
    if re.fullmatch(r"\d{4}", text):  # MMDD
        text = f"{year}-{text[:2]}-{text[2:]}"
    if re.fullmatch(r"\d{5}", text) and int(text) in _SERIALS:
        return _EPOCH + timedelta(days=int(text))
    try:
        written = read_written(text, date(year, 7, 1), "text")
        return written.day.replace(year=year) if written.guessed else written.day
    except (Refusal, ValueError):
        raise Refusal("text", f"“{path.name}”里的“{text}”不是日期，请核对。") from None
