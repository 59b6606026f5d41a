"""重新答复: the duty of a new reply after a decision has annulled or corrected the first.

A 复议 decision or a judgment sets the period (行政复议法 64, 行政诉讼法 70); where it sets none, 20
working days are our default. The clock of the first reply stays as it was: table 三 counts it.
"""

from dataclasses import dataclass, replace
from datetime import date

from models.law.event import IN_PERSON, POST, Event, EventKind, EventLog
from models.law.law import common
from models.law.workdays import Calendar, CalendarMissing


@dataclass(frozen=True)
class NewReply:
    """A new reply that a decision ordered, as it stands on a day. Counts are working days.

    `made` is the reply, once there is one, `counts_on` the day it is judged by, `is_served`
    whether its service is known. `due_on` is None in a year whose 放假安排 is wanted, `days_left`
    also where it is overdue by days of such a year.
    """

    ordered: Event
    made: Event | None = None
    counts_on: date | None = None
    is_served: bool = False
    due_on: date | None = None
    days_left: int | None = None
    overdue: bool = False
    on_time: bool | None = None
    calendar_missing: int | None = None

    @property
    def is_owed(self) -> bool:
        """Whether it is still to be made."""
        return self.made is None


def usual_days() -> int:
    """Return the working days of an order that sets no period: our default."""
    return int(common("new_reply"))


def counted_day(log: EventLog, reply: Event) -> tuple[date, str]:
    """Return the day by which a reply is judged, and why: its own, or the later one of its service.

    Handed over in person it counts from 签收, sent by post from 交邮; served on several applicants
    the last of these days counts.
    """
    served = log.services_of(reply)
    days = [(reply.on, "")]
    days += [(event.on, "签收") for event in served if event.way in IN_PERSON]
    days += [(event.posted, "交邮") for event in served if event.way == POST and event.posted]
    return max(days, key=lambda each: each[0])


def new_reply_of(log: EventLog, calendar: Calendar, on: date) -> NewReply | None:
    """Return the last new reply that was ordered, as it stands on the day `on`; None for none."""
    ordered = log.last(EventKind.REPLY_ORDERED)
    if ordered is None:
        return None
    made = log.last(EventKind.REPLIED_AGAIN) if log.open_order is None else None
    found = NewReply(ordered, made)
    if made is not None:
        served = bool(log.services_of(made))
        found = replace(found, counts_on=counted_day(log, made)[0], is_served=served)
    try:
        return _with_dates(found, calendar, on)
    except CalendarMissing as missing:
        return replace(found, calendar_missing=missing.year)


def _with_dates(found: NewReply, calendar: Calendar, on: date) -> NewReply:
    ordered = found.ordered
    due = ordered.until or calendar.after(ordered.on, ordered.days or usual_days())
    if found.counts_on is not None:
        return replace(found, due_on=due, on_time=found.counts_on <= due)
    if on <= due:
        return replace(found, due_on=due, days_left=calendar.count(on, due))
    found = replace(found, due_on=due, overdue=True)
    try:
        return replace(found, days_left=-max(1, calendar.count(due, on)))
    except CalendarMissing as missing:  # late all the same
        return replace(found, calendar_missing=missing.year)
