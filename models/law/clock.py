"""The statutory clock of one request: due date and how it came about.

A pure reckoning from the event log; nothing of it is ever stored. It rests on 条例 29–34 and 42
(旧条例 21 and 24 for receipts before 2019-05-15), 国办函〔2020〕109号 and 民法典 201. The periods
are data in ``law/periods.toml``. The rules:

* the day of receipt is not counted, day 1 is the next working day;
* a supplement received, or a fee paid, starts the whole period anew;
* a consultation leaves out every working day d with sent < d ≤ its end; one that is open when
  the period starts anew goes on leaving days out of the new period;
* an extension adds to the period then running and is dropped by a restart;
* a delayed reply (条例 35) is due on the day that the office set and told;
* a demand for a supplement told late, or a second one, restarts the period by the log, and the
  date without it stands beside (`stricter`);
* a step told too late, or that the law of the receipt does not know, changes nothing (`voids`);
* a request that was taken back is owed no reply from that day on;
* a reply handed over in person counts from the day it was signed for, one sent by post from the
  day it was posted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.law.event import Event, EventKind, EventLog, Status
from models.law.law import Era
from models.law.new_reply import NewReply, counted_day, new_reply_of
from models.law.period import LeftOut, Pause, Period, Void, period_of
from models.law.rules.results import taken_back
from models.law.strict import Reading, readings
from models.law.workdays import Calendar, CalendarMissing


@dataclass(frozen=True)
class Clock:
    """Where a request stands on the day `on`. All counts are working days.

    `clock_start` is the day from which the running period of `period` days is counted.
    `due_on` is None while it cannot be computed: the other side has the turn, or the
    放假安排 of the year `calendar_missing` is wanted. `stricter` are the readings that give an
    earlier date; `safe_due_on` is the day to keep: the earliest of them that is not past, else the
    due date. `days_left` is negative when overdue, None when closed. `ended` when closed without a
    reply; `lapsed` when that end, or the withdrawal `taken_back_on`, came past the due date.
    `on_time` is given only when closed by a reply; `counts_on` is the day that counts for it,
    `counts_by` 签收 or 交邮.
    `waiting_for` is the demand for a supplement or the fee notice that stops the period. `voids`
    are the steps without effect; `missed` is the last day that the other side had, where
    what restarted the period, a payment or a supplement, came after it.
    `new_reply` is what a decision ordered after the first reply; all else is of the first.
    """

    era: Era
    on: date
    status: Status
    received_on: date
    clock_start: date
    start_kind: EventKind
    period: int
    taken_back_on: date | None = None
    closed_on: date | None = None
    ended: bool = False
    counts_on: date | None = None
    counts_by: str = ""
    pauses: tuple[Pause, ...] = ()
    extension: Event | None = None
    delay: Event | None = None
    voids: tuple[Void, ...] = ()
    missed: date | None = None
    due_on: date | None = None
    stricter: tuple[Reading, ...] = ()
    waiting_until: date | None = None
    waiting_for: Event | None = None
    days_left: int | None = None
    overdue: bool = False
    lapsed: bool = False
    on_time: bool | None = None
    calendar_missing: int | None = None
    used: int = 0
    left_out: tuple[date, ...] = ()
    new_reply: NewReply | None = None

    @property
    def over_on(self) -> date:
        """The day up to which days matter: of the end or the withdrawal, else the one looked at."""
        return min(self.on, self.closed_on or self.taken_back_on or self.on)

    @property
    def safe_due_on(self) -> date | None:
        """The day to keep on every reading; never one that is past while the case is open."""
        known = self.closed_on is not None
        ahead = [each.due_on for each in self.stricter if known or each.due_on >= self.on]
        return min(ahead, default=self.due_on)

    @property
    def wants_calendar(self) -> int | None:
        """The year whose 放假安排 is wanted; None where it ended: no day counts any more."""
        return None if self.ended else self.calendar_missing

    @property
    def owed(self) -> NewReply | None:
        """The new reply that a decision ordered and that is still to be made."""
        again = self.new_reply
        return again if again is not None and again.is_owed else None

    @property
    def is_in_hand(self) -> bool:
        """Whether a reply, or a new one, is still to be made."""
        return self.status is not Status.CLOSED or self.owed is not None

    @property
    def owed_on(self) -> date | None:
        """By when the reply that is in hand has to be made: the new one's date where one is."""
        return self.owed.due_on if self.owed is not None else self.due_on


def clock(events: Iterable[Event], calendar: Calendar, on: date) -> Clock:
    """Reckon the clock of one request as it stands on the day `on`.

    Steps after `on` are not yet known that day; the receipt always counts. Never raises for a
    missing calendar: the dates concerned are None and `calendar_missing` names the year.
    Raises ValueError when the log holds no receipt.
    """
    log = EventLog(events, on)
    period, withdrawal = period_of(log, calendar), taken_back(log)
    pauses = tuple(period.pauses())
    counts_on, counts_by = counted_day(log, log.closing) if log.closing else (None, "")
    state = Clock(
        era=period.era,
        on=on,
        status=_status(log, period, pauses, on),
        received_on=log.received.on,
        clock_start=period.start.on,
        start_kind=period.start.kind,
        period=period.days,
        taken_back_on=withdrawal.on if withdrawal else None,
        closed_on=log.closing.on if log.closing else None,
        ended=log.closing is not None and log.closing.kind is EventKind.ENDED,
        counts_on=counts_on,
        counts_by=counts_by,
        pauses=pauses,
        extension=period.extension,
        delay=period.delay,
        voids=tuple(period.voids),
        missed=period.missed,
        waiting_for=period.supplement or period.fee,
        new_reply=new_reply_of(log, calendar, on),
    )
    state = _with_dates(state, period, calendar)
    if state.status is Status.TAKEN_BACK:
        return replace(state, calendar_missing=None)  # no day counts any more
    if state.calendar_missing is not None and state.due_on is None:
        return state
    stricter = tuple(readings(log, period, state.due_on, calendar))
    return replace(state, stricter=stricter) if stricter else state


def _with_dates(state: Clock, period: Period, calendar: Calendar) -> Clock:
    for step in (_with_waiting, _with_due, _with_days_left):
        try:
            state = step(state, period, calendar)
        except CalendarMissing as missing:
            state = replace(state, calendar_missing=state.calendar_missing or missing.year)
    return state


def _status(log: EventLog, period: Period, pauses: Sequence[Pause], on: date) -> Status:
    if log.closing:
        return Status.CLOSED
    if taken_back(log):
        return Status.TAKEN_BACK
    if period.supplement:
        return Status.WAITING_SUPPLEMENT
    if period.fee:
        return Status.WAITING_PAYMENT
    if any(_pending(pause, on) for pause in pauses):
        return Status.WAITING_CONSULTATION
    return Status.OPEN


def _pending(pause: Pause, on: date) -> bool:
    return pause.answered is None and on <= pause.end


def _with_waiting(state: Clock, period: Period, calendar: Calendar) -> Clock:
    """Until when the other side has time; none yet for a fee notice that has not arrived."""
    if state.status is Status.WAITING_SUPPLEMENT and period.supplement:
        return replace(state, waiting_until=period.supplement.until)
    if state.status is Status.WAITING_PAYMENT and period.fee:
        if period.fee.kind is EventKind.FEE_ISSUED:
            return state  # the applicant's time runs from the day the notice reached him
        return replace(state, waiting_until=calendar.after(period.fee.on, state.era.payment))
    if state.status is Status.WAITING_CONSULTATION:
        limits = [pause.limit for pause in state.pauses if _pending(pause, state.on)]
        if None in limits:
            raise CalendarMissing(_unknown_after(state.pauses[-1].sent, calendar))
        return replace(state, waiting_until=max(limit for limit in limits if limit))
    return state


def _unknown_after(day: date, calendar: Calendar) -> int:
    year = day.year
    while year in calendar.years:
        year += 1
    return year


def _with_due(state: Clock, period: Period, calendar: Calendar) -> Clock:
    """The due date, and what the period was made of."""
    if period.supplement or period.fee:
        return state
    start, left_out = state.clock_start, LeftOut(state.pauses)
    delayed = state.delay.until if state.delay else None
    due = delayed or calendar.after(start, state.period, left_out)
    last = min(due, state.closed_on or state.on)
    if not left_out:
        return replace(state, due_on=due, used=calendar.count(start, last))
    return replace(
        state,
        due_on=due,
        left_out=tuple(day for day in calendar.between(start, due) if day in left_out),
        used=sum(day not in left_out for day in calendar.between(start, last)),
    )


def _with_days_left(state: Clock, period: Period, calendar: Calendar) -> Clock:
    """How far the due date is, or whether the reply was in time."""
    due = state.due_on
    if due is None:
        return state
    if state.ended or state.status is Status.TAKEN_BACK:
        ends = [day for day in (state.taken_back_on, state.closed_on) if day is not None]
        return replace(state, lapsed=min(ends) > due, due_on=due if state.ended else None)
    if state.counts_on is not None:
        return replace(state, on_time=state.counts_on <= due)
    if state.on <= due:
        return replace(state, days_left=calendar.count(state.on, due))
    # Past due on a rest day is still a day late: the reply was owed by `due`.
    try:
        days_late = max(1, calendar.count(due, state.on))
    except CalendarMissing as missing:
        return replace(state, overdue=True, calendar_missing=missing.year)
    return replace(state, overdue=True, days_left=-days_late)
