"""期限速算: a due date reckoned from days alone, without a request in the register."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from models.law.event import Event, EventKind, Party
from models.law.law import era_of
from models.law.rules.statement import history
from models.law.workdays import Calendar
from models.requests.case import Case
from models.requests.request import InformationRequest

# The steps that may be tried, in the order of handling.
STEPS = {
    "supplement_asked": EventKind.SUPPLEMENT_ASKED,
    "supplement_received": EventKind.SUPPLEMENT_RECEIVED,
    "consulted": EventKind.CONSULTED,
    "consultation_told": EventKind.CONSULTATION_TOLD,
    "opinion_received": EventKind.OPINION_RECEIVED,
    "fee_notified": EventKind.FEE_NOTIFIED,
    "fee_paid": EventKind.FEE_PAID,
    "extended": EventKind.EXTENDED,
    "replied": EventKind.REPLIED,
}


_DAYS = ("on", "days")


@dataclass(frozen=True)
class Trial(Case):
    """A case of nothing but its steps: clock and proof are those of any case."""

    steps: tuple[Event, ...]

    @cached_property
    def plain(self) -> list[Event]:
        """The steps as the clock knows them."""
        return list(self.steps)

    @property
    def remarks(self) -> list[str]:
        """What the law has against the days of the steps, a sentence each."""
        found = (said for _, said in history(self.plain, self.calendar) if said.field in _DAYS)
        return list(dict.fromkeys(f"{said.sentence}，{said.advice}" for said in found))


def trial(
    received_on: date,
    days: Mapping[str, date],
    extension: int | None,
    calendar: Calendar,
    on: date,
    party: Party = Party.THIRD_PARTY,
) -> Trial:
    """Return the case of these days, by the names of `STEPS`, as it stands on `on` or its last day.

    `extension` are the working days of an extension, None for the most that the law of the day
    of receipt allows, `party` whose opinion is asked. The time of a supplement is left open.
    """
    longest = era_of(received_on).extension
    steps = [Event(EventKind.RECEIVED, received_on, id=0)]
    for at, (name, day) in enumerate(days.items(), 1):
        step = Event(STEPS[name], day, id=at)
        if step.kind is EventKind.EXTENDED:
            step = replace(step, days=longest if extension is None else extension)
        elif step.kind is EventKind.CONSULTED:
            step = replace(step, party=party)
        elif step.kind is EventKind.REPLIED:
            step = replace(step, outcome="granted")
        steps.append(step)
    asked = InformationRequest(number="", received_on=received_on)
    last = max([on, *(step.on for step in steps)])
    return Trial(asked, last, calendar, tuple(steps))
