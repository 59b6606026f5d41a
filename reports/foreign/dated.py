"""The days that a published report bears: when its page says it was published, and its own date."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from models.store.dates import read_date
from models.store.refusal import Refusal
from reports.foreign.files.stream import Row
from reports.foreign.folding import folded

_DAY = r"20\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}(?!\d)日?"
_WRITTEN = (
    r"(?:20\d\d|二[〇○零Oo0][〇○零Oo0一二三四五六七八九]{2})\s?年\s?"
    r"[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日"
)
_PUBLISHED = re.compile(rf"(?:发布|公开|公布)(?:时间|日期)[^\d]{{0,6}}({_DAY})")
_MADE = re.compile(rf"(?:成文|生成|印发|发文)(?:时间|日期)[^\d]{{0,6}}({_DAY})")
# The date of a report alone in its line, as below its text or in brackets below its title.
_SIGNED = re.compile(
    rf"\(?(?:[\u4e00-\u9fff]{{2,30}}[府处局室会站院队所委办心]\s*)?({_WRITTEN})\)?"
)
_ZERO = re.compile("[○Oo]")
_OPENING, _BELOW_TITLE = 40, 4  # lines


@dataclass(frozen=True)
class Dated:
    """A day as it stands in a report: what it is the day of, and the words that say it."""

    day: date
    what: str
    words: str


def days_of(lines: Sequence[Row], begin: int, last: int) -> tuple[Dated, ...]:
    """Return the day of publication and that of the report itself, as far as they are given.

    `begin` is the line behind the title, `last` that of the last heading.
    """
    texts = [folded(line.text) for line in lines]
    foot = texts[last:]
    published = _first(_PUBLISHED.search, "发布日期", [*texts[:_OPENING], *foot])
    made = _first(_MADE.search, "成文日期", [*texts[:_OPENING], *foot]) or _first(
        _SIGNED.fullmatch, "落款日期", [*foot, *texts[begin : begin + _BELOW_TITLE]]
    )
    return tuple(each for each in (published, made) if each is not None)


def _first(
    find: Callable[[str], re.Match[str] | None], what: str, texts: Sequence[str]
) -> Dated | None:
    for text in texts:
        found = find(text)
        if found is None:
            continue
        try:
            day = read_date(_ZERO.sub("〇", found[1].replace(" ", "")), date.max)
        except Refusal:  # 2025年13月1日
            continue
        return Dated(day, what, found[1])
    return None
