"""Requests with their clock: what is due, when, and how far away."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from models.law.clock import Clock, clock
from models.law.event import Status
from models.law.workday_notice import calendar
from models.requests.listing import received
from models.requests.log import logs_of
from models.requests.request import InformationRequest


@dataclass(frozen=True)
class Due:
    """One request and its clock on a day."""

    request: InformationRequest
    clock: Clock

    def as_json(self) -> dict[str, Any]:
        """Return the fixed keys of ``due --json``; dates as ISO text."""
        state = self.clock
        found = {
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
        if state.calendar_missing is not None:
            found["calendar_missing"] = state.calendar_missing
        return found


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def due(on: date, everything: bool = False) -> list[Due]:
    """Return the requests with their clock on the day `on`.

    Open ones received by then, the most urgent first; with `everything` all requests by 登记号.
    """
    requests = received()
    logs = logs_of(request.id for request in requests)
    days = calendar()
    found = [Due(request, clock(logs[request.id], days, on)) for request in requests]
    if everything:
        return sorted(found, key=lambda each: each.request.number)
    waiting = [
        each
        for each in found
        if each.clock.status is not Status.CLOSED and each.clock.received_on <= on
    ]
    return sorted(waiting, key=lambda each: (each.clock.due_on or date.max, each.request.number))


_WORDS = {
    Status.OPEN: "办理中",
    Status.WAITING_SUPPLEMENT: "等待补正",
    Status.WAITING_CONSULTATION: "征求意见中",
    Status.WAITING_PAYMENT: "等待缴费",
    Status.CLOSED: "已办结",
}


def line(each: Due) -> str:
    """Return one request and its clock as a line for a person."""
    state = each.clock
    parts = [each.request.number, f"收到 {state.received_on}", _WORDS[state.status]]
    if state.waiting_until:
        parts.append(f"对方期限 {state.waiting_until}")
    if state.due_on:
        parts.append(f"答复期限 {state.due_on}")
    if state.calendar_missing:
        parts.append(f"{state.calendar_missing}年节假日安排未录入，期限算不出来")
    parts.append(_left(state))
    return "　".join(part for part in parts if part)


def _left(state: Clock) -> str:
    if state.on_time is not None:
        return "按期" if state.on_time else "超期答复"
    if state.overdue:
        return f"逾期 {-state.days_left} 个工作日" if state.days_left else "逾期"
    return "" if state.days_left is None else f"剩 {state.days_left} 个工作日"
