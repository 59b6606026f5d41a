"""Whether the requests of a period were answered in time, as far as the register proves it.

A reply is judged by all that is known of it: the day it was signed for counts although it lies
after the period (条例 33). What is still open is judged by the last day of the period, or by the
day on which the report is read where that is earlier; so the figures of a past year stay.
"""

from dataclasses import dataclass, field
from datetime import date

from models.law.clock import Clock
from models.law.event import Status
from models.requests.log import clocks_of
from models.year import figures
from models.year.counts import Row
from models.year.year import Year


@dataclass(frozen=True)
class Timeliness:
    """The requests of a period by what is proved of their time; rows (id, number, content, day).

    `replies` are all replies, `late` those past their due date, `overdue` what was open past it,
    `lapsed` what ended without a reply, or was taken back, past it. `doubted` are in time only
    because a demand for a supplement that was late, or a second one, restarted the period
    (条例 30). `unknown` are those that cannot be judged: the log is lacking, or the 放假安排 of a
    year is. `taken_back` are open in the register, but taken back in time: no reply is owed.
    """

    replies: list[Row] = field(default_factory=list)
    late: list[Row] = field(default_factory=list)
    overdue: list[Row] = field(default_factory=list)
    lapsed: list[Row] = field(default_factory=list)
    doubted: list[Row] = field(default_factory=list)
    unknown: list[Row] = field(default_factory=list)
    taken_back: list[Row] = field(default_factory=list)


def timeliness(year: Year, on: date) -> Timeliness:
    """Judge the requests closed in a period, and those open on its day `on`."""
    closed = figures.requests_behind("results", year.first, year.last)
    waiting = figures.requests_behind("carried_out", year.first, on)
    found = Timeliness()
    clocks = clocks_of([row[0] for row in closed], year.calendar, date.max)
    for key, number, content, _, day in closed:
        _judge(found, (key, number, content, day or ""), clocks.get(key))
    clocks = clocks_of([row[0] for row in waiting], year.calendar, on)
    for key, number, content, received, _ in waiting:
        state = clocks.get(key)
        row = (key, number, content, received)
        if state is not None and state.status is Status.TAKEN_BACK:
            (found.lapsed if state.lapsed else found.taken_back).append(row)
        elif state is None or (state.due_on is None and state.calendar_missing):
            found.unknown.append(row)
        elif state.overdue:
            found.overdue.append(row)
        elif _is_doubted(state, on):
            found.doubted.append(row)
    return found


def _judge(found: Timeliness, row: Row, state: Clock | None) -> None:
    """Judge a closed request: its reply, or its end without one."""
    if state is None or state.closed_on is None:
        found.unknown.append(row)
    elif not state.ended:
        found.replies.append(row)
        if not state.on_time:
            (found.unknown if state.on_time is None else found.late).append(row)
        elif state.counts_on is not None and _is_doubted(state, state.counts_on):
            found.doubted.append(row)
    elif state.due_on is None and state.calendar_missing:
        found.unknown.append(row)
    elif state.lapsed:
        found.lapsed.append(row)


def _is_doubted(state: Clock, on: date) -> bool:
    """Say whether the day is past a due date that counts without a demand told against 条例 30."""
    demands = (each for each in state.stricter if each.step is not None)
    return any(each.due_on < on for each in demands)
