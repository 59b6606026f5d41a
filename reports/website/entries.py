"""The entries of a list out of the lines of a page: titles with their days, nothing around them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import resources
from models.store.plain_text import one_line
from reports.website.days import Day, day_in, joined_days
from reports.website.lists_apart import Line, Place, Region, regions, undated_regions
from reports.website.site_list import Link, Page, Piece, SiteLine
from reports.website.table_rows import table_lines

_HAN = re.compile(r"[\u3400-\u9fff]")
_LEAST, _LEAST_UNDATED = 4, 6  # Chinese characters of a title
_MOST = 160  # characters of a title
_LONG_RUN = 3  # lines without a day, one behind the other, between dated ones: no entries
_MARK = re.compile(r"^(?:[·•●○◆◇■□▪▸►>»→*\-]+|\d{1,3}(?:[、．]|\.(?!\d))|[①-⑳]|\[\s*\]|＞)\s*")
_CUT = re.compile(r"(?:…+|\.{2,}|。{2,}|⋯+)$")
_SENTENCE = re.compile(r"[。！？；!?;]$")
_ADDRESS = re.compile(r"^(?:javascript|mailto|tel):|^#|^$", re.IGNORECASE)

_TABLE, _TEXT = "table", "text"  # lists that are the only one of their page


@dataclass(frozen=True)
class _Heard:
    """A line as far as it is understood: a title, a day, or both."""

    title: str = ""
    day: Day | None = None
    link: Link | None = None


@cache
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = resources.toml("website/reading.toml")
    return found


def lists_in(page: Page, today: date) -> dict[str, list[SiteLine]]:
    """Return the lists on a page by what they are, so that those of the next page are known again.

    There is at least one, which may be empty.
    """
    if rows := table_lines(page.pieces, today):
        return {_TABLE: rows}
    pieces = _split_days_joined(page.pieces)
    heard = [_heard(each, today) for each in pieces]
    placed = list(zip(pieces, heard, strict=True))
    links = any(it.link is not None for it in heard)
    parts = regions([_placed(one.place, it, links) for one, it in placed])
    outside = [(one, it) for one, it in placed if not any(p.holds(one.place) for p in parts)]
    undated = undated_regions([_undated_line(one.place, it) for one, it in outside])
    if len(parts) == 1:
        return {_TEXT: _read(heard, today), **_lists(undated, outside, today)}
    return {**_lists(parts, placed, today), **_lists(undated, outside, today)}


def _lists(
    parts: Sequence[Region], placed: Sequence[tuple[Piece, _Heard]], today: date
) -> dict[str, list[SiteLine]]:
    met, found = Counter[str](), dict[str, list[SiteLine]]()
    for part in parts:
        met[part.kind] += 1
        inside = [it for one, it in placed if part.holds(one.place)]
        found[f"{part.kind} {met[part.kind]}"] = _read(inside, today)
    return found


def _undated_line(place: Place, heard: _Heard) -> Line:
    return Line(place, None, heard.link is not None and _may_stand_alone(heard))


def _placed(place: Place, heard: _Heard, links: bool) -> Line:
    is_title = heard.link is not None if links else bool(heard.title)
    return Line(place, heard.day.day if heard.day is not None else None, is_title)


def _read(pieces: Sequence[_Heard], today: date) -> list[SiteLine]:
    heard = _joined(pieces)
    dated = [at for at, each in enumerate(heard) if each.day is not None]
    kept = _kept(heard, dated[0], dated[-1]) if dated else _undated(heard)
    linked = sum(each.link is not None for each in kept)
    if 2 * linked > len(kept):  # a summary below a title leads nowhere
        kept = [each for each in kept if each.link is not None or each.day is not None]
    lines = list(_with_years(map(_line, kept), today))
    leads = 2 * sum(bool(each.url) for each in lines) > len(lines)
    return [
        replace(line, dead=leads and it.link is not None and not line.url)
        for line, it in zip(lines, kept, strict=True)
    ]


def _split_days_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Let a day whose parts stand in two lines (05 over 2026-03) be one line."""
    return [
        Piece((found,), one.links, one.place) if isinstance(found, str) else one
        for one, found in joined_days(pieces)
    ]


def _heard(piece: Piece, today: date) -> _Heard:
    """Understand a line; one that belongs to the page around the list is empty."""
    if _is_around(piece.text):
        return _Heard()
    link = max(
        (each for each in piece.links if _title(each.title) and not _is_around(each.title)),
        key=lambda each: len(each.title),
        default=None,
    )
    day, rest = day_in(piece.cells, today)
    titles = [each for each in map(_title, rest) if each]
    if link is None:
        return _Heard(max(titles, key=len, default=""), day)
    held = day_in([link.title], today)[1]  # a whole card may be one link
    return _Heard(_title_of(_title(max(held, key=len, default="")), titles), day, link)


def _is_around(text: str) -> bool:
    return any(word in text for word in _words()["around"]) and not day_at_end(text)


def day_at_end(text: str) -> bool:
    """Tell whether a line ends with a day: an entry, whatever words its title holds."""
    return re.search(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\]】)）]?$", text) is not None


def _title_of(title: str, shown: Sequence[str]) -> str:
    """Return the title of a link in full: a page may hold it whole and show it cut, or not."""
    begin = _CUT.sub("", title)
    whole = [each for each in shown if each.startswith(begin) and not _CUT.search(each)]
    return whole[0] if begin != title and whole else title


def _title(text: str) -> str:
    """Return a title without list marks and signs of news, "" where it can be none."""
    plain = one_line(text).strip("|｜ ")
    plain = re.sub(r"^(?:标题|名称)[:：]\s*", "", plain)
    while (shorter := _MARK.sub("", plain)) != plain:
        plain = shorter
    for word in _words()["before"]:
        plain = re.sub(rf"^[\[【(（]?{word}[\]】)）]?\s+|[\[【]{word}[\]】]$", "", plain)
    if plain in _words()["dated"]:
        return ""
    return plain if len(_HAN.findall(plain)) >= _LEAST and len(plain) <= _MOST else ""


def _joined(heard: Sequence[_Heard]) -> list[_Heard]:
    """Let a day in a line of its own belong to the title before it, or to the one behind it."""
    lines = [each for each in heard if each.title or each.day is not None]
    alone = [at for at, each in enumerate(lines) if each.day is not None and not each.title]
    if not alone:
        return lines
    step = 1 if _days_lead(lines, alone) else -1
    found: list[_Heard | None] = list(lines)
    for at in alone:
        beside = _title_beside(lines, at, step)
        found[at] = None
        if beside is not None:
            found[beside] = replace(lines[beside], day=lines[at].day)
    return [each for each in found if each is not None]


def _days_lead(lines: Sequence[_Heard], alone: Sequence[int]) -> bool:
    """Tell whether days stand over their titles: one behind the last day, none before the first."""
    behind = lines[alone[-1] + 1 : alone[-1] + 2]
    before = lines[alone[0] - 1 : alone[0]] if alone[0] else []
    return any(map(_lacks_day, behind)) and not any(map(_lacks_day, before))


def _lacks_day(line: _Heard) -> bool:
    return line.day is None and len(_HAN.findall(line.title)) >= _LEAST_UNDATED


def _title_beside(lines: Sequence[_Heard], at: int, step: int) -> int | None:
    """Return the place of the title that a day belongs to; a linked one before a summary."""
    places = list[int]()
    at += step
    while 0 <= at < len(lines) and lines[at].day is None:
        places.append(at)
        at += step
    linked = [each for each in places if lines[each].link is not None]
    return next(iter(linked or places), None)


def _kept(heard: Sequence[_Heard], first: int, last: int) -> list[_Heard]:
    """Keep what is dated, and between it the few lines that lack their day."""
    found, run = list[_Heard](), list[_Heard]()
    for each in heard[first : last + 1]:
        if each.day is None:
            run.append(each)
            continue
        found += _entries_without_day(run)
        found.append(each)
        run = []
    return [each for each in found if each.title]


def _entries_without_day(run: Sequence[_Heard]) -> list[_Heard]:
    titles = [each for each in run if _may_stand_alone(each)]
    return titles if len(run) <= _LONG_RUN else []


def _undated(heard: Sequence[_Heard]) -> list[_Heard]:
    """Keep of a list without days what reads like a title."""
    return [each for each in heard if _may_stand_alone(each)]


def _may_stand_alone(line: _Heard) -> bool:
    return _lacks_day(line) and not _SENTENCE.search(line.title)


def _line(heard: _Heard) -> SiteLine:
    day, link = heard.day, heard.link
    url = link.url if link is not None and not _ADDRESS.search(link.url) else ""
    return SiteLine(
        0,
        _CUT.sub("", heard.title).rstrip(),
        day.day if day is not None else None,
        url,
        day is not None and day.guessed,
        _CUT.search(heard.title) is not None,
    )


def _with_years(lines: Iterable[SiteLine], today: date) -> Iterator[SiteLine]:
    """Give days without a year the newest one that fits: a list runs back from its newest entry."""
    latest = today
    for line in lines:
        day = line.day
        if day is not None and line.guessed:
            later = (day.month, day.day) > (latest.month, latest.day)
            day = _in_year(day, latest.year - later)
        if day is not None:
            latest = min(day, today)
        yield replace(line, day=day)


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None


def column_of(page: Page) -> str:
    """Return what a page calls its column: the end of the way to it, else its title."""
    for piece in page.pieces:
        if "位置" in piece.text or re.match(r"首页\s*[>＞»›/]", piece.text):
            parts = re.split(r"[>＞»›/\\:：]|-{2,}", " > ".join(piece.cells))
            names = [each.strip() for each in parts if each.strip()]
            names = [each for each in names if each not in _words()["no_column"]]
            if len(names) > 1 and len(names[-1]) <= _LONGEST_COLUMN:
                return names[-1]
    return page.column


_LONGEST_COLUMN = 24
