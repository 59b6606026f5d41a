"""The day of receipt that letters say, and the one that the register holds now.

A letter is frozen when it is issued; where the day of receipt was changed afterwards, it says
another one (条例 31: the period is counted from that day).
"""

from collections.abc import Iterator
from datetime import date, datetime

from models.cases.whole import WholeCase
from models.law.event import EventKind
from models.letters.letter import Letter
from models.requests.request import RequestEvent
from models.store.words import full_day


def changed_since(case: WholeCase) -> Iterator[tuple[Letter, date]]:
    """Yield each letter that holds and says a day of receipt which is not the present one."""
    now = case.last(EventKind.RECEIVED)
    if now is None:
        return
    before = [each for each in case.issued if _went_out(each) < now.recorded_at]
    if not before:
        return
    known = _earlier(case, now)
    for letter in before:
        said = next((day for day in known if full_day(day) in letter.body), None)
        says_it_now = full_day(now.on_date) in letter.body
        if said is not None and not says_it_now and not case.is_cancelled(letter):
            yield letter, said


def _went_out(letter: Letter) -> datetime:
    return letter.issued_at or datetime.max


def _earlier(case: WholeCase, now: RequestEvent) -> list[date]:
    """Return the days of receipt that were registered before, the last first."""
    rows = RequestEvent.select(RequestEvent.on_date).where(
        (RequestEvent.request == case.request)
        & (RequestEvent.kind == EventKind.RECEIVED.value)
        & (RequestEvent.id < now.id)
    )
    days = [row.on_date for row in rows.order_by(RequestEvent.id.desc())]
    return [day for day in days if day != now.on_date]
