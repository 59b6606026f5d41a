"""The days that the office has to keep, as they leave for a calendar elsewhere.

A telephone's calendar is read by more than the office: of an applicant nothing goes there but the
登记号 of his request, and no note that somebody typed.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import date, timedelta
from hashlib import sha256

from models.disputes.listing import DisputeFilter, DisputeListing
from models.law.workday_notice import calendar
from models.office.profile import office
from models.postings.listing import PostingFilter, PostingListing
from models.store import register
from models.store.plain_text import one_line
from models.store.settings import remember, setting
from models.year.duties import own_duties, upcoming, yearly
from models.year.report_day import NextReport
from reports.paper.calendar_day import CalendarDay
from reports.ways import Book
from reports.workbench.cases import next_date, open_cases
from reports.workbench.follow_ups import BOOKS, followed_up

_LEFT = "calendar.left"  # what the last calendar held, by its key
_MOST = 500
_FAR = timedelta(days=366)
_NAMES_PEOPLE = (Book.REQUEST, Book.DISPUTE)


def days_ahead(today: date, report: NextReport) -> list[CalendarDay]:
    """Return what falls due, the soonest first, and what fell due in the last calendar no more."""
    of = sha256(f"{office().credit_code or office().name}".encode()).hexdigest()[:12]
    found = [*_cases(today), *_postings(today), *_disputes(), *_followed(today), *_duties(today)]
    found.append(CalendarDay("report", report.day, "公布上一年度信息公开年度报告", yearly=True))
    named = [replace(e, key=f"{e.key}.{of}", words=one_line(e.words)) for e in found]
    known = {each.key for each in named}
    gone = [each for each in _left() if each.key not in known]
    return sorted([*named, *gone], key=lambda each: (each.day, each.key))


def note_left(days: Iterable[CalendarDay]) -> None:
    """Note what a calendar that was saved holds, so that the next one takes out what is done."""
    if register.why_only_read():
        return
    rows = [{**asdict(each), "day": each.day.isoformat()} for each in days if not each.gone]
    remember(_LEFT, json.dumps(rows, ensure_ascii=False))


def _left() -> list[CalendarDay]:
    rows = json.loads(setting(_LEFT) or "[]")
    return [
        CalendarDay(**{**row, "day": date.fromisoformat(row["day"]), "gone": True}) for row in rows
    ]


def _cases(today: date) -> Iterator[CalendarDay]:
    for row in open_cases(calendar(), today):
        day, word, _ = next_date(row.clock)
        if day is not None:
            yield CalendarDay(f"request-{row.number}", day, f"{word}：{row.number}")


def _postings(today: date) -> Iterator[CalendarDay]:
    for state in ("应取下", "在贴"):
        for row in PostingListing(PostingFilter(state=state), today).window(0, _MOST):
            if row.last_on:
                day = date.fromisoformat(row.last_on) + timedelta(days=1)
                yield CalendarDay(f"posting-{row.id}", day, f"取下公示：{row.title}")


def _disputes() -> Iterator[CalendarDay]:
    listing = DisputeListing(DisputeFilter(state="尚未审结"), [("until", False)])
    for row in listing.window(0, _MOST):
        if row.until:
            words = "：".join(filter(None, (row.kind, row.stage)))
            yield CalendarDay(
                f"dispute-{row.number}", date.fromisoformat(row.until), f"{words} {row.number}"
            )


def _followed(today: date) -> Iterator[CalendarDay]:
    for each, record in followed_up(today + _FAR):
        book = BOOKS[type(record)]
        number = getattr(record, "number", "") if book in _NAMES_PEOPLE else record.in_words()
        yield CalendarDay(f"follow-up-{each.id}", each.due_on, f"跟进 {number}")


def _duties(today: date) -> Iterator[CalendarDay]:
    """Yield what every office hands in, year by year, and what this one does, as it comes next."""
    at = dict[str, int]()
    for each in yearly(today):
        at[each.key] = at.get(each.key, 0) + 1
        yield CalendarDay(f"duty-{each.key}-{at[each.key]}", each.day, each.title, yearly=True)
    own = {each.key for each in own_duties()}
    for each in upcoming(today):
        if each.key in own:
            yield CalendarDay(f"duty-{each.key}", each.day, each.title)
