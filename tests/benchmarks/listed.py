"""Lists and searches without the window: count and first page, beside the bare queries."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from models.items.deadlines import Deadlines
from models.items.listing import ItemFilter, ItemListing
from models.law.workday_notice import calendar
from models.store.sought.cutting import phrase
from reports.search.found_lines import search
from tests.benchmarks import big
from tests.benchmarks.measure import Row, Work, pair

_KEYS = ("防", "防汛", "防汛抢", "防汛抢险应急", "fangxun")
_KEPT = "removed_at IS NULL AND attribute IN ('', '主动公开')"


def keystrokes(file: Path, words: str) -> Iterator[Row]:
    """Yield what a key costs with more and more typed, beside count and page of the bare index."""
    with closing(sqlite3.connect(file)) as bare:
        for typed in _KEYS:
            yield pair(f"搜索 {typed}, {words}", _found(typed), _bare(bare, typed), 1.5)
        ours = _everything
        yield pair(f"查找全部 防汛, {words}", ours, _bare(bare, "防汛"), note="of every kind")


def _found(typed: str) -> Work:
    def ours() -> None:
        listing = ItemListing(ItemFilter(text=typed))
        listing.count()
        listing.window(0, 100)

    return ours


def _everything() -> None:
    search("防汛", big.TODAY)


def _bare(bare: sqlite3.Connection, typed: str) -> Work:
    where = "search_index MATCH ?"
    asked = (phrase(typed) or '""',)

    def floor() -> None:
        bare.execute(f"SELECT COUNT(*) FROM search_index WHERE {where}", asked).fetchone()
        bare.execute(
            "SELECT x.id, x.title FROM published_item x"
            f" WHERE x.id IN (SELECT rowid FROM search_index WHERE {where})"
            " ORDER BY x.published_on DESC LIMIT 100",
            asked,
        ).fetchall()

    return floor


def states(file: Path, words: str) -> Iterator[Row]:
    """Yield the lists whose days the calendar reckons, beside SQL with four weeks for 20 days."""
    late = "published_on IS NULL AND date(made_on, '+28 days') < '2026-03-26'"
    for state, plain in (("逾期", late), ("迟公开", "published_on > date(made_on, '+28 days')")):
        with closing(sqlite3.connect(file)) as bare:
            yield pair(f"{state}, {words}", _in_state(state), _plain(bare, plain))


def _in_state(state: str) -> Work:
    by = Deadlines(calendar(), big.TODAY)

    def ours() -> None:
        listing = ItemListing(ItemFilter(state=state), deadlines=by)
        listing.count()
        listing.window(0, 100)

    return ours


def _plain(bare: sqlite3.Connection, plain: str) -> Work:
    def floor() -> None:
        where = f"{_KEPT} AND {plain}"
        bare.execute(f"SELECT COUNT(*) FROM published_item WHERE {where}").fetchone()
        bare.execute(
            f"SELECT id, title FROM published_item WHERE {where}"
            " ORDER BY published_on DESC LIMIT 100"
        ).fetchall()

    return floor
