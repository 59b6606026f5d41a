"""The strict readings of a period: the due date as if what is in doubt had moved nothing.

A demand for a supplement that was told after its 7 working days, or a second one (条例 30: 一次性),
restarts the period by the log; whether it may is not settled. The same log is walked once more
without it, so that the law stands once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.law.event import Event, EventKind, EventLog
from models.law.law import era_of
from models.law.period import LeftOut, Period, period_of
from models.law.workdays import Calendar, CalendarMissing


class Doubt(StrEnum):
    """What a strict reading does not grant the office."""

    OPINION_DAY = "opinion_day"  # that the day on which an opinion arrived is left out
    LATE_DEMAND = "late_demand"
    SECOND_DEMAND = "second_demand"


@dataclass(frozen=True)
class Reading:
    """A due date earlier than that of the log, and why; `step` is the demand in doubt."""

    due_on: date
    doubt: Doubt
    step: Event | None = None


def late_supplement(on: date, until: date, due: date | None) -> tuple[str, str]:
    """Say that a supplement came after its date, and what follows on both readings (条例 30)."""
    answer = f"，{due} 前答复" if due else ""
    return (
        f"补正 {on} 收到，晚于补正期限 {until}",
        f"有正当理由的，期限从次日重新起算{answer}；没有正当理由的视为放弃申请，"
        "可以按逾期不补正办结",
    )


def doubt_of(log: EventLog, demand: Event, calendar: Calendar) -> Doubt | None:
    """Return why a demand for a supplement may restart nothing; `log` is what came before it."""
    days = era_of(log.received.on).supplement_notice
    if not days:
        return None
    if log.last(EventKind.SUPPLEMENT_ASKED) is not None:
        return Doubt.SECOND_DEMAND
    try:
        late = demand.on > calendar.after(log.received.on, days)
    except CalendarMissing:
        return None
    return Doubt.LATE_DEMAND if late else None


def readings(log: EventLog, period: Period, due: date | None, calendar: Calendar) -> list[Reading]:
    """Return the strict readings that give another due date than `due`, the earliest first.

    `period` is the log walked to its end; `due` is None while a supplement or a fee is waited for.
    """
    found = list(_opinion_day(period, due, calendar)) + list(_demand(log, calendar))
    earlier = [each for each in found if due is None or each.due_on < due]
    return sorted(earlier, key=lambda each: each.due_on)


def _opinion_day(period: Period, due: date | None, calendar: Calendar) -> Iterator[Reading]:
    left_out = LeftOut(period.pauses(), strict=True)
    if left_out and due is not None and period.delay is None:
        yield Reading(calendar.after(period.start.on, period.days, left_out), Doubt.OPINION_DAY)


def _demand(log: EventLog, calendar: Calendar) -> Iterator[Reading]:
    kept, first, granted = [], None, True
    for step in log.events:
        if step.kind is EventKind.SUPPLEMENT_ASKED:
            doubt = doubt_of(log.before(step), step, calendar)
            granted = doubt is None
            first = first or (doubt and (doubt, step))
        supplement = step.kind in (EventKind.SUPPLEMENT_ASKED, EventKind.SUPPLEMENT_RECEIVED)
        if granted or not supplement:
            kept.append(step)
    if first is None:
        return
    due = period_of(EventLog(kept, date.max), calendar).due()
    if due is not None:
        yield Reading(due, *first)
