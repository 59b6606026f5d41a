"""Everything the case shows of one request, read once: facts, steps, clock and its proof."""

from dataclasses import dataclass
from datetime import date

from models.law.clock import Clock, clock
from models.law.event import Event, EventLog
from models.law.explanation import Explanation, explain
from models.law.urgency import State
from models.law.workday_notice import calendar
from models.law.workdays import Calendar, YearCalendar
from models.requests import state as request_state
from models.requests.request import InformationRequest, RequestEvent, events_of, find, kept_word


@dataclass(frozen=True)
class Dossier:
    """A request on the day `today`. Without a day of receipt there is no clock and no proof.

    `estimate` is the due date reckoned by weekends alone where a year's 放假安排 is missing.
    """

    request: InformationRequest
    events: list[RequestEvent]
    calendar: Calendar
    today: date
    clock: Clock | None = None
    proof: Explanation | None = None
    estimate: date | None = None

    @property
    def state(self) -> State:
        """The state in one word."""
        return request_state.of_request(self.clock, kept_word(self.request))

    @property
    def log(self) -> EventLog | None:
        """The whole log, later steps included; None before a day of receipt."""
        plain = [event.plain() for event in self.events]
        return EventLog(plain, date.max) if self.clock else None

    def open_letters(self) -> list[RequestEvent]:
        """Return the letters that asked for an opinion and have no answer yet."""
        log = self.log
        asked = [letter.id for letter, answer in log.consultations() if not answer] if log else []
        return [event for event in self.events if event.id in asked]


def read(number: str, today: date) -> Dossier:
    """Read the request with the 登记号. Refuses an unknown one."""
    request = find(number)
    events = events_of(request)
    days = calendar()
    bare = Dossier(request, events, days, today)
    plain = [event.plain() for event in events]
    if not request.received_on or not plain:
        return bare
    state = clock(plain, days, today)
    proof = explain(state, plain, days)
    return Dossier(request, events, days, today, state, proof, _estimate(state, plain, days))


def _estimate(state: Clock, plain: list[Event], days: Calendar) -> date | None:
    if state.calendar_missing is None:
        return None
    plain_years = {
        year: YearCalendar(frozenset(), frozenset())
        for year in range(state.calendar_missing, state.calendar_missing + 3)
    }
    return clock(plain, Calendar({**plain_years, **days.years}), state.on).due_on
