"""A case: a request with its log as it stands on one day; the whole of it is in `models/cases`."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Self

from models.law.clock import Clock, clock
from models.law.event import Event, EventKind, EventLog
from models.law.explanation import Explanation, explain
from models.law.law import Era, era_of, eras
from models.law.urgency import State
from models.law.workdays import Calendar, YearCalendar
from models.requests import applicant, search_record
from models.requests import state as request_state
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.requests.search_record import SearchRecord

_RECKONED = frozenset({"on", "clock", "proof", "estimate"})  # for the day; the rest was read


@dataclass(frozen=True)
class Case:
    """A request on the day `on`. All else is read when it is first wanted, and once.

    What is registered afterwards is not in it: a case is made anew where that matters. Without a
    day of receipt there is no log, no clock and no proof.
    """

    request: InformationRequest
    on: date
    calendar: Calendar

    def at(self, on: date) -> Self:
        """Return the case on another day; what was read is not read again."""
        other = replace(self, on=on)
        vars(other).update({k: v for k, v in vars(self).items() if k not in _RECKONED})
        return other

    def before(self, step: RequestEvent) -> Self:
        """Return the case on the day of a step, as it stood before that was registered."""
        other = replace(self, on=step.on_date)
        vars(other)["events"] = [
            each
            for each in self.events
            if each.kind == EventKind.RECEIVED or (each.on_date, each.id) < (step.on_date, step.id)
        ]
        return other

    @cached_property
    def events(self) -> list[RequestEvent]:
        """The valid steps, oldest first."""
        return events_of(self.request)

    @cached_property
    def searches(self) -> list[SearchRecord]:
        """The searches, oldest first."""
        return search_record.searches_of(self.request)

    @cached_property
    def plain(self) -> list[Event]:
        """The steps as the clock knows them."""
        return [event.plain() for event in self.events]

    @cached_property
    def is_received(self) -> bool:
        """Whether the day of receipt is known."""
        return any(event.kind is EventKind.RECEIVED for event in self.plain)

    @cached_property
    def log(self) -> EventLog | None:
        """The whole log, later steps included."""
        return EventLog(self.plain, date.max) if self.is_received else None

    @cached_property
    def clock(self) -> Clock | None:
        """The clock on the day."""
        return clock(self.plain, self.calendar, self.on) if self.is_received else None

    @cached_property
    def proof(self) -> Explanation | None:
        """Why the due date is what it is, day by day."""
        return explain(self.clock, self.plain, self.calendar) if self.clock else None

    @cached_property
    def estimate(self) -> date | None:
        """The due date by weekends alone, where the 放假安排 of a year is missing."""
        if self.clock is None or self.clock.calendar_missing is None:
            return None
        first = self.clock.calendar_missing
        bare = {year: YearCalendar(frozenset(), frozenset()) for year in range(first, first + 3)}
        return clock(self.plain, Calendar({**bare, **self.calendar.years}), self.on).due_on

    @property
    def era(self) -> Era:
        """The law of the day of receipt."""
        return era_of(self.request.received_on or self.on)

    @property
    def left_out(self) -> list[str]:
        """What the request does not say of who asks, though the law wants it; [] of a named one."""
        return applicant.left_out(self.request, self.era.contents)

    @property
    def is_old(self) -> bool:
        """Whether the law of 2007 governs the request."""
        return self.era is eras()[0]

    @property
    def state(self) -> State:
        """The state in one word."""
        return request_state.of_request(self.clock, request_state.kept_word(self.request))

    def last(self, *wanted: EventKind) -> RequestEvent | None:
        """Return the last step of these kinds."""
        return next((event for event in reversed(self.events) if event.kind in wanted), None)

    def open_letters(self) -> list[RequestEvent]:
        """Return the letters that asked for an opinion and have no answer yet."""
        asked = self.log.consultations() if self.log else ()
        waiting = [letter.id for letter, answer in asked if not answer]
        return [event for event in self.events if event.id in waiting]

    def untold_letters(self) -> list[RequestEvent]:
        """Return the letters that asked for an opinion and whose receipt is not known."""
        asked = self.log.told() if self.log else ()
        waiting = [letter.id for letter, got in asked if not got]
        return [event for event in self.events if event.id in waiting]

    def lacks_search_record(self, outcome: str = "", basis: str | None = None) -> bool:
        """Say whether the case is (or with these would be) answered as not held unsearched.

        The office must be able to prove a reasonable search: who, where, with which words.
        """
        cited = self.request.basis if basis is None else basis
        needed = search_record.needs_search(outcome or self.request.outcome, cited)
        return needed and not self.searches
