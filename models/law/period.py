"""The running period of a request as its steps change it, and the steps that change nothing.

The log is walked once, in the order its steps count. A step that was told too late, or that the
law of the case does not know, stays in the log and is kept here as a `Void` with the reason; the
due date is reckoned as if it had not been (条例 33; 国办函〔2020〕109号).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.law.event import CLOSINGS, FEES, Event, EventKind, EventLog, Party, consultations, told
from models.law.law import Era, era_of
from models.law.workdays import Calendar, CalendarMissing


@dataclass(frozen=True)
class Pause:
    """A consultation: working days after `sent` up to and including `end` are not counted.

    `limit` is the last day the other side has (None: it lies in a year without a calendar),
    `by_hand` whether the office set it; `answered` is None while the other side is silent, `told`
    the day it received the letter: its days run from it (条例 32), else from `sent`.
    """

    sent: date
    limit: date | None
    answered: date | None
    party: Party
    by_hand: bool
    told: date | None = None

    @property
    def end(self) -> date:
        """The last day left out: the answer, at the latest the limit."""
        return min(self.answered or date.max, self.limit or date.max)


class LeftOut:
    """The days that consultations keep out of the count; `strict` counts the day of the answer."""

    def __init__(self, pauses: Sequence[Pause], strict: bool = False) -> None:
        self.pauses, self.strict = pauses, strict

    def __bool__(self) -> bool:
        return bool(self.pauses)

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        return any(
            pause.sent < day and (day < pause.end if self.strict else day <= pause.end)
            for pause in self.pauses
        )


class Why(StrEnum):
    """Why a step changes nothing."""

    LATE = "late"
    SECOND = "second"
    NO_DAYS = "no_days"
    NOT_IN_LAW = "not_in_law"


@dataclass(frozen=True)
class Void:
    """A step without effect on the period, and why; `due` is the due date as it then stood."""

    step: Event
    why: Why
    due: date | None = None

    @property
    def sentence(self) -> str:
        """Say that the step changes nothing, with its dates."""
        on, kind = self.step.on, self.step.kind
        if self.why is Why.SECOND:
            return f"{on} 在同一期限内第二次延期"
        if self.why is Why.NO_DAYS:
            return f"{on} 的延期没有写延期工作日，不发生延期效力"
        if self.why is Why.NOT_IN_LAW:
            if kind is EventKind.DELAYED:
                effect = "告知的延迟答复，收到申请时的条例没有规定，不改变答复期限"
            else:
                effect = "的收费通知不影响答复期限，缴费后也不重新起算"
            return f"{on} {effect}"
        if kind is EventKind.EXTENDED:
            return f"延期 {on} 告知，已过答复期限 {self.due}，不发生延期效力"
        if kind is EventKind.DELAYED:
            return f"延迟答复 {on} 告知，已过答复期限 {self.due}，不改变答复期限"
        word = "发出" if kind is EventKind.FEE_ISSUED else "送达、没有发出日期"
        return f"收费通知要在答复期限（{self.due}）内发出，{on} {word}的不改变答复期限"


@dataclass
class Period:
    """Where the reckoning stands after the steps taken so far.

    `start` is the step it is counted from, `added` the working days of `extension`, `delay` the
    delayed reply told (条例 35); `supplement` and `fee` are waited for. `charged` tells whether the
    last fee notice has an effect, `missed` the last
    day that the other side had, where its payment or supplement came after it.
    """

    era: Era
    calendar: Calendar
    start: Event
    extension: Event | None = None
    added: int = 0
    delay: Event | None = None
    supplement: Event | None = None
    fee: Event | None = None
    charged: bool = False
    missed: date | None = None
    voids: list[Void] = field(default_factory=list)
    known: list[Event] = field(default_factory=list)
    undelivered: bool = False

    @property
    def days(self) -> int:
        """The working days of the period, its extension included."""
        return self.era.reply + self.added

    def pauses(self) -> list[Pause]:
        """Return the consultations as they are known so far."""
        pairs = zip(consultations(self.known), told(self.known), strict=True)
        return [
            _pause(letter, answer, got, self.era, self.calendar)
            for (letter, answer), (_, got) in pairs
        ]

    def due(self) -> date | None:
        """Return the due date as it stands; None while it is waited for, or cannot be known."""
        if self.supplement or self.fee:
            return None
        if self.delay:
            return self.delay.until
        try:
            return self.calendar.after(self.start.on, self.days, LeftOut(self.pauses()))
        except CalendarMissing:
            return None

    def take(self, step: Event) -> None:
        """Let the next step have its effect."""
        kind = step.kind
        if kind is EventKind.SUPPLEMENT_ASKED:
            self.supplement = step
        elif kind is EventKind.SUPPLEMENT_RECEIVED:
            self._restart(step, late_after(self.supplement, step, self.era))
            self.supplement = None
        elif kind in FEES:
            self._charge(step)
        elif kind is EventKind.FEE_PAID:
            self._pay(step)
        elif kind is EventKind.EXTENDED:
            self._extend(step)
        elif kind is EventKind.DELAYED:
            self._delay(step)
        self.known.append(step)

    def _restart(self, step: Event, missed: date | None) -> None:
        self.start, self.extension, self.added, self.delay = step, None, 0, None
        self.missed = missed

    def _extend(self, step: Event) -> None:
        due, days = self.due(), step.days or 0
        if self.extension is not None:
            self.voids.append(Void(step, Why.SECOND, due))
        elif due and step.on > due:
            self.voids.append(Void(step, Why.LATE, due))
        elif days < 1:
            self.voids.append(Void(step, Why.NO_DAYS, due))
        else:
            self.extension, self.added = step, min(days, self.era.extension)

    def _delay(self, step: Event) -> None:
        due = self.due()
        if not self.era.knows_excess:
            self.voids.append(Void(step, Why.NOT_IN_LAW))
        elif due and step.on > due:
            self.voids.append(Void(step, Why.LATE, due))
        else:
            self.delay = step

    def _charge(self, step: Event) -> None:
        """A notice counts by the day it was issued; by its receipt where that is all we know."""
        delivered = step.kind is EventKind.FEE_NOTIFIED
        if delivered and self.undelivered:
            self.undelivered = False
            self.fee = step if self.charged else self.fee
            return
        self.undelivered = not delivered
        due, since = self.due(), self.era.fee_from
        if since is None or step.on < since:
            self.voids.append(Void(step, Why.NOT_IN_LAW))
        elif due and step.on > due:
            self.voids.append(Void(step, Why.LATE, due))
        else:
            self.charged, self.fee = True, step
            return
        self.charged = False

    def _pay(self, step: Event) -> None:
        notice, self.fee, self.undelivered = self.fee, None, False
        if not self.charged:
            return
        last = payment_until(notice, self.era, self.calendar)
        self._restart(step, last if last and step.on > last else None)


def period_of(log: EventLog, calendar: Calendar) -> Period:
    """Walk the log of a request up to its closing, which no later step changes."""
    period = Period(era_of(log.received.on), calendar, log.received)
    for step in log.events:
        period.take(step)
        if step.kind in CLOSINGS:
            break
    return period


def late_after(demand: Event | None, received: Event, era: Era) -> date | None:
    """Return the date of a demand after which its supplement came; None where it came in time.

    A law without 视为放弃申请 knows no supplement that is too late.
    """
    until = demand.until if demand is not None and era.supplement_lapses else None
    return until if until is not None and received.on > until else None


def payment_until(notice: Event | None, era: Era, calendar: Calendar) -> date | None:
    """Return the last day to pay, counted from the receipt of the notice; None if not known."""
    if notice is None or notice.kind is not EventKind.FEE_NOTIFIED:
        return None
    try:
        return calendar.after(notice.on, era.payment)
    except CalendarMissing:
        return None


def _pause(
    letter: Event, answer: Event | None, got: Event | None, era: Era, calendar: Calendar
) -> Pause:
    limit, by_law = letter.until, letter.party is Party.THIRD_PARTY and era.third_party_fixed
    if limit is None or (got is not None and by_law):
        try:
            full = calendar.after((got or letter).on, era.consultation)
            limit = max(full, limit or full)
        except CalendarMissing:
            limit = None  # later than every day of a known year, so nothing is guessed
    return Pause(
        sent=letter.on,
        limit=limit,
        answered=answer.on if answer else None,
        party=letter.party or Party.THIRD_PARTY,
        by_hand=letter.until is not None and limit == letter.until,
        told=got.on if got else None,
    )
