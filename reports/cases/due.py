"""Requests with their clock: what is due, when, and how far away."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from models.law.clock import Clock, clock
from models.law.new_reply import NewReply
from models.law.workday_notice import calendar
from models.requests.listing import received
from models.requests.log import logs_of
from models.requests.request import InformationRequest
from models.requests.state import WORDS
from models.store.plain_text import natural


@dataclass(frozen=True)
class Due:
    """One request and its clock on a day."""

    request: InformationRequest
    clock: Clock

    def as_json(self) -> dict[str, Any]:
        """Return the fixed keys of ``due --json``; dates as ISO text.

        They are those of the first reply: once closed they never change. Where a decision ordered
        a new reply, its own dates stand beside them under ``new_reply``; help for another organ is
        owed like any other and names it under ``helps``.
        """
        state = self.clock
        found: dict[str, Any] = {
            "number": self.request.number,
            "received_on": _day(state.received_on),
            "clock_start": _day(state.clock_start),
            "due_on": _day(state.due_on),
            "waiting_until": _day(state.waiting_until),
            "status": state.status.value,
            "days_left": state.days_left,
            "overdue": state.overdue,
            "on_time": state.on_time,
        }
        if self.request.helps:
            found["helps"] = self.request.helps
        if state.new_reply is not None:
            found["new_reply"] = _new_reply(state.new_reply)
        if state.calendar_missing is not None:
            found["calendar_missing"] = state.calendar_missing
        return found


def _new_reply(found: NewReply) -> dict[str, Any]:
    """Return the new reply that a decision ordered: when owed, by when, and how it stands."""
    return {
        "ordered_on": _day(found.ordered.on),
        "due_on": _day(found.due_on),
        "replied_on": _day(found.made.on if found.made else None),
        "days_left": found.days_left,
        "overdue": found.overdue,
        "on_time": found.on_time,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def due(on: date, everything: bool = False) -> list[Due]:
    """Return the requests received by the day `on` with their clock on that day.

    Open ones and closed ones that owe a new reply, the most urgent first; with `everything` all
    of them by 登记号.
    """
    requests = received()
    logs = logs_of(request.id for request in requests)
    days = calendar()
    every = (Due(request, clock(logs[request.id], days, on)) for request in requests)
    found = [each for each in every if each.clock.received_on <= on]
    if everything:
        return sorted(found, key=lambda each: str(natural(each.request.number)))
    waiting = [each for each in found if each.clock.is_in_hand]
    return sorted(waiting, key=_urgency)


def _urgency(each: Due) -> tuple[date, str]:
    return each.clock.owed_on or date.max, str(natural(each.request.number))


def line(each: Due) -> str:
    """Return one request and its clock as a line for a person."""
    state = each.clock
    parts = [each.request.number, f"收到 {state.received_on}", WORDS[state.status]]
    if each.request.helps:
        parts.append(f"协助{each.request.helps}")
    if state.waiting_until:
        parts.append(f"对方期限 {state.waiting_until}")
    if state.due_on:
        parts.append(f"答复期限 {state.due_on}")
    if state.calendar_missing:
        unknown = "逾期天数" if state.overdue else "期限"
        parts.append(f"{state.calendar_missing}年节假日安排未录入，{unknown}算不出来")
    parts.append(_left(state))
    if state.new_reply is not None:
        parts.append(_again(state.new_reply))
    return "　".join(part for part in parts if part)


def _again(found: NewReply) -> str:
    until = f"，期限 {found.due_on}" if found.due_on else ""
    if found.made is not None:
        late = "，超过期限" if found.on_time is False else ""
        return f"{found.made.on} 重新答复{until}{late}"
    if found.overdue:
        late = f" {-found.days_left} 个工作日" if found.days_left else ""
        return f"责令重新答复{until}，逾期{late}"
    left = "" if found.days_left is None else f"，剩 {found.days_left} 个工作日"
    return f"责令重新答复{until}{left}"


def _left(state: Clock) -> str:
    if state.on_time is not None:
        return "按期" if state.on_time else "超期答复"
    if state.overdue:
        return f"逾期 {-state.days_left} 个工作日" if state.days_left else "逾期"
    return "" if state.days_left is None else f"剩 {state.days_left} 个工作日"
