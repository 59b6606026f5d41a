"""A posting that goes up on the first day of its period or later, which then counts from the next
day, for the day of posting is not counted (民法典 201)."""

from datetime import date, timedelta

from models.law.workdays import Calendar, CalendarMissing
from models.postings.boards import places_of
from models.postings.period import last_day
from models.postings.posting import Posting, period_of

_DAY = timedelta(days=1)


def moved(posting: Posting, on: date, calendar: Calendar) -> tuple[date, date | None] | None:
    """Return first and last day of the period of a posting that goes up on a day, moved back.

    None where it goes up in time, or hangs or hung already. The last day stays where there are
    days enough; without a period by law or by hand all of it moves.
    """
    first, last = posting.first_on, posting.last_on
    if first is None or on < first or places_of(posting):
        return None
    start = on + _DAY
    if last is None:
        return start, None
    period = period_of(posting)
    try:
        wanted = last_day(start, *period, calendar) if period else last + (start - first)
    except CalendarMissing:
        wanted = last + (start - first)
    return start, max(wanted, last)
