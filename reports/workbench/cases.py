"""依申请公开 on 工作台: every open request, the most urgent first, with its next step."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from models.law.clock import Clock
from models.law.event import EventLog, Status
from models.law.next_step import NextStep, next_step
from models.law.urgency import State
from models.law.workdays import Calendar
from models.letters.kinds import kind
from models.letters.letter import Letter, letters_of_many
from models.letters.next_paper import with_paper
from models.requests.applicant import is_name
from models.requests.listing import RequestFilter, RequestListing, RequestRow, request_rows, urgency
from models.requests.log import logs_of
from models.requests.state import has_let_pass, of_request
from models.store.words import listed
from reports.cases.words import applicant_kinds
from reports.ways import Book, Narrow, Open, Step
from reports.workbench.task import Dated, Group, Task, facts, rest

_MOST = 8
_WAITING_FOR = {
    Status.WAITING_SUPPLEMENT: ("补正期限", "补正"),
    Status.WAITING_PAYMENT: ("缴费期限", "缴费"),
    Status.WAITING_CONSULTATION: ("征求意见期满", "意见"),
}
_REPLY = ("答复期限", "答复")
_NEW_REPLY = ("重新答复期限", "重答")


def reckoned_in_parts(calendar: Calendar, today: date) -> Iterator[None]:
    """Reckon the clocks of the open requests, a part at a time; `open_cases` has them then."""
    yield from RequestListing(RequestFilter(state="办理中"), calendar, today).in_parts()


def open_cases(calendar: Calendar, today: date) -> list[RequestRow]:
    """Return every open request with its clock, the most urgent first."""
    found = RequestListing(RequestFilter(state="办理中"), calendar, today, [("number", False)])
    rows = request_rows(found.ids(), calendar, today)
    return sorted(rows, key=lambda row: urgency(row.clock))


def case_group(rows: list[RequestRow], calendar: Calendar) -> Group:
    """Return the open requests as tasks; what is beyond the first few is one row."""
    states = [of_request(row.clock) for row in rows]
    tasks = case_tasks(rows[:_MOST], calendar)
    if len(rows) > len(tasks):
        words = f"共 {len(rows):,} 件在办"
        tasks.append(rest(words, Narrow(Book.REQUEST, {"state": "办理中"})))
    return Group(
        "依申请公开",
        "inbox",
        f"在办 {len(rows):,} 件",
        "天数都是工作日",
        tuple(tasks),
        Counter(state.tone for state in states),
        tuple(_dated(rows, states)),
        sum(has_let_pass(state) for state in states),
    )


def case_tasks(rows: list[RequestRow], calendar: Calendar) -> list[Task]:
    """Return open requests as tasks, each with its state, its date and its next step."""
    logs, letters = logs_of(row.id for row in rows), letters_of_many(row.id for row in rows)
    return [
        _task(
            row,
            of_request(row.clock),
            _next(row, _log(row, logs[row.id]), calendar, letters[row.id]),
            letters[row.id],
        )
        for row in rows
    ]


def _log(row: RequestRow, events: Iterable[object]) -> EventLog | None:
    return EventLog(list(events), date.max) if row.clock else None  # type: ignore[arg-type]


def next_date(state: Clock | None) -> tuple[date | None, str, str]:
    """Return the date a case waits for, what it is on the list and what it is in the strip."""
    if state is None:
        return None, "", ""
    if state.owed is not None:
        return (state.owed.due_on, *_NEW_REPLY)
    until = state.waiting_until
    if state.status in _WAITING_FOR and until is not None:
        return (until, *_WAITING_FOR[state.status])
    return (state.due_on, *(_REPLY if state.due_on else ("", "")))


def strict_words(state: Clock | None) -> str:
    """Return the date that stands if a late or second 补正 moved nothing, or ""."""
    if state is None or state.overdue or state.closed_on:
        return ""
    first = next((each.due_on for each in state.stricter if each.step is not None), None)
    if first is None:
        return ""
    return f"从严期限 {first:%m-%d}{'' if first >= state.on else '，已过'}"


def _next(
    row: RequestRow, log: EventLog | None, calendar: Calendar, letters: list[Letter]
) -> NextStep:
    return with_paper(
        next_step(row.clock, log, calendar, is_named=is_name(row.applicant)), row.content, letters
    )


def _task(row: RequestRow, state: State, step: NextStep, letters: Iterable[Letter]) -> Task:
    drafts = [kind(each.kind).name for each in letters if each.issued_at is None]
    day, word, _ = next_date(row.clock)
    waits = row.clock is not None and row.clock.status in _WAITING_FOR
    sub = facts(
        row.intake,
        applicant_kinds().get(row.applicant_kind, ""),
        step.title if waits else f"收到 {row.received_on}" if row.received_on else "",
        f"承办：{row.department}" if row.department else "",
        f"草稿：{listed(drafts, 2)}" if drafts else "",
        strict_words(row.clock),
    )
    action = step.actions[0] if step.actions else None
    return Task(
        state,
        row.asked or "没有写申请内容",
        Open(Book.REQUEST, row.number),
        sub,
        row.number,
        day,
        word,
        action.word if action else "",
        Step(Book.REQUEST, row.number, action) if action else None,
    )


def _dated(rows: list[RequestRow], states: list[State]) -> Iterable[Dated]:
    for row, state in zip(rows, states, strict=True):
        day, _, kind = next_date(row.clock)
        if day is not None:
            serial = row.number.rpartition("-")[2]
            yield Dated(day, f"{kind} {serial}", kind, state)
