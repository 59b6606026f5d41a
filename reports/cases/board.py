"""依申请公开办理情况表: requests by their next date, for the wall of the office or a meeting.

Numbers of persons never stand on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.law.clock import Clock
from models.law.event import EventLog
from models.law.next_step import next_step
from models.law.urgency import Tone
from models.law.workday_notice import calendar
from models.law.workdays import Calendar, CalendarMissing
from models.office.profile import office
from models.requests.listing import RequestRow, request_rows
from models.requests.log import logs_of
from models.requests.state import WORDS, of_request
from models.store.words import iso
from reports.cases.words import outcome_words
from reports.paper.document import Document, Metadata, TableBlock
from reports.paper.row_table import LYING, RowColumn, row_table

TITLE = "依申请公开办理情况表"
_COLUMNS = (
    RowColumn("登记号", 60),
    RowColumn("申请人", 84),
    RowColumn("申请内容", 186, "left"),
    RowColumn("收到", 54),
    RowColumn("状态", 60),
    RowColumn("还剩/逾期", 58),
    RowColumn("到期日", 54),
    RowColumn("下一步", 94),
    RowColumn("承办科室", 78, optional=True),
)
_MOST = 60  # characters of what is asked for


@dataclass(frozen=True)
class Line:
    """One request on the board; `late` and `open` are counted in the head."""

    row: RequestRow
    words: tuple[str, ...]
    is_open: bool
    is_late: bool


def request_board(ids: Sequence[int], filters: str, today: date) -> Document:
    """Return the board of these requests: open ones by their next date, then closed ones."""
    known = calendar()
    rows = sorted(request_rows(ids, known, today), key=_place)
    logs = logs_of(row.id for row in rows)
    lines = [_line(row, EventLog(logs[row.id], date.max) if row.clock else None, known)
             for row in rows]  # fmt: skip
    waiting, late = sum(each.is_open for each in lines), sum(each.is_late for each in lines)
    found = f"共 {len(lines):,} 件，在办 {waiting:,} 件" + (f"，逾期 {late:,} 件" if late else "")
    return Document(
        TITLE,
        lines=(
            f"{office().name}　制表：{today}",
            f"范围：{filters or '全部'}　{found}　天数都是工作日",
        ),
        blocks=(TableBlock(row_table("board", _COLUMNS, [each.words for each in lines], LYING)),),
        metadata=Metadata(TITLE),
        landscape=True,
    )


def next_date(row: RequestRow) -> date | None:
    """Return the next date of a request: when the answer is due, or else the other side's."""
    state = row.clock
    return (state.owed_on or state.waiting_until) if state else None


def _place(row: RequestRow) -> tuple[bool, bool, date, str]:
    closed = bool(row.closed_on) and not (row.clock and row.clock.is_in_hand)
    late = _is_late(row.clock)
    return (closed, not late, date.min if closed else next_date(row) or date.min, row.number)


def _is_late(state: Clock | None) -> bool:
    if state is None:
        return False
    return state.owed.overdue if state.owed is not None else state.overdue


def _line(row: RequestRow, log: EventLog | None, known: Calendar) -> Line:
    state = row.clock
    status = WORDS[state.status] if state else "草稿"
    is_open = state is None or state.is_in_hand
    late = _is_late(state)
    day = next_date(row) if is_open else None
    content = row.asked
    step = next_step(state, log, known).title if is_open else outcome_words(row.outcome)
    words = (
        row.number,
        row.applicant,
        content if len(content) <= _MOST else f"{content[: _MOST - 1]}…",
        row.received_on,
        row.kept or ("重新答复" if state and state.owed else status),
        _left(row, known) if is_open else "",
        iso(day),
        step,
        row.department,
    )
    return Line(row, words, is_open, late)


def _left(row: RequestRow, known: Calendar) -> str:
    state = row.clock
    if state is None:
        return "未起算"
    shown = of_request(state)
    if shown.tone not in (Tone.WAITING, Tone.PLAIN):
        return shown.word
    until = state.waiting_until
    if until is None:
        return "期限暂停"
    try:
        return f"对方剩 {len(known.between(state.on, until))} 天"
    except CalendarMissing:
        return "期限暂停"
