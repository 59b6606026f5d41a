"""办理过程 as data: what happened, today, and what is to come, in the order it is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from models.cases.whole import WholeCase
from models.law.clock import Clock
from models.law.event import (
    CLOSINGS,
    FEES,
    REPLIES,
    WITHOUT_REPLY,
    EventKind,
    Party,
    Status,
)
from models.law.law import common
from models.law.new_reply import NewReply
from models.law.period import Pause
from models.letters.handled import PARTIES
from models.letters.mixed import parts_of
from models.requests.case import Case
from models.requests.request import InformationRequest, RequestEvent
from models.store.words import money
from reports.cases.mixed import in_words
from reports.cases.service import service_words
from reports.cases.words import cut, outcome_words


class Mark(StrEnum):
    """The dot of an entry."""

    DONE = "done"
    PAUSE = "pause"
    TODAY = "today"
    AHEAD = "ahead"


class Line(StrEnum):
    """The line from an entry to the next."""

    SOLID = "solid"
    DOTTED = "dotted"  # the other side has the turn
    DASHED = "dashed"  # to come


@dataclass(frozen=True)
class Entry:
    """One entry: date, title with its article, a sub-line, days not counted as a chip."""

    on: date
    title: str
    mark: Mark = Mark.DONE
    article: str = ""
    sub: str = ""
    chip: str = ""
    line: Line = Line.SOLID

    @property
    def words(self) -> str:
        """The entry in one line, for readers and paper."""
        parts = (f"{self.on} {self.title}", self.article, self.sub, self.chip)
        return "，".join(part for part in parts if part)


_TITLES = {
    EventKind.RECEIVED: "收到申请",
    EventKind.SUPPLEMENT_ASKED: "告知补正",
    EventKind.SUPPLEMENT_RECEIVED: "收到补正，期限重新起算",
    EventKind.FEE_ISSUED: "发出收费通知",
    EventKind.FEE_NOTIFIED: "收费通知送达",
    EventKind.FEE_PAID: "申请人缴费，期限重新起算",
    EventKind.EXTENDED: "延期答复",
    EventKind.REASONS_ASKED: "告知说明理由",
    EventKind.DELAYED: "告知延迟答复",
    EventKind.CONFERRED: "会商",
    EventKind.ASSIGNED: "转办",
    EventKind.ASSIGNMENT_ANSWERED: "科室回复",
    EventKind.WITHDRAWN: "申请人撤回申请",
    EventKind.SERVED: "答复送达",
    EventKind.REPLY_ORDERED: "责令重新答复",
}
_OF_OTHERS = {
    EventKind.CONSULTATION_TOLD: "收到征求意见书",
    EventKind.OPINION_RECEIVED: "答复意见",
}
_ARTICLES = {
    EventKind.SUPPLEMENT_ASKED: "supplement",
    EventKind.SUPPLEMENT_RECEIVED: "supplement",
    EventKind.FEE_ISSUED: "fee",
    EventKind.FEE_NOTIFIED: "fee",
    EventKind.FEE_PAID: "fee",
    EventKind.EXTENDED: "extension",
}
_PERIODS = {
    Status.WAITING_SUPPLEMENT: "补正期限",
    Status.WAITING_PAYMENT: "缴费期限",
    Status.WAITING_CONSULTATION: "征求意见期满",
}
_MOST = 60  # characters of what was asked after a 补正
_WHOM = {EventKind.CONFERRED: "与", EventKind.ASSIGNED: "交"}
_PAUSES = (EventKind.SUPPLEMENT_ASKED, EventKind.CONSULTED, EventKind.FEE_NOTIFIED)


def course(case: WholeCase) -> list[Entry]:
    """Return the entries of a request, oldest first."""
    state = case.clock
    if state is None:
        return []
    entries = [_of_event(event, case, state) for event in case.events]
    entries += [_period_over(pause) for pause in state.pauses if _is_over(pause, state)]
    if state.status is not Status.CLOSED:
        entries += _ahead(state)
    elif state.owed is not None:
        entries += _new_reply_ahead(state, state.owed)
    entries.sort(key=lambda entry: (entry.on, entry.mark is Mark.TODAY))
    return _with_lines(_with_chips(entries, state), case, state)


def title_of(event: RequestEvent, party: str = "") -> str:
    """Return the title of a step, such as 征求第三方意见."""
    kind = EventKind(event.kind)
    if kind is EventKind.CONSULTED:
        return f"征求{PARTIES[Party(event.party)]}意见"
    if kind in _OF_OTHERS:
        return f"{party or '对方'}{_OF_OTHERS[kind]}"
    if kind in CLOSINGS:
        return f"办结：{outcome_words(event.outcome)}"
    if kind is EventKind.SERVED and event.recipient:
        return f"{_TITLES[kind]} {event.recipient}"
    if kind is EventKind.REPLIED_AGAIN:
        return f"重新答复：{outcome_words(event.outcome)}"
    return _TITLES[kind]


def _of_event(event: RequestEvent, case: WholeCase, state: Clock) -> Entry:
    kind = EventKind(event.kind)
    letter = next((each for each in case.events if each.id == event.refers_id), event)
    article = state.era.articles.get(_ARTICLES.get(kind, ""), "")
    if kind is EventKind.CONSULTED:
        article = state.era.articles[event.party]
    elif kind is EventKind.RECEIVED:
        article = common("receipt")
    elif kind in (EventKind.REASONS_ASKED, EventKind.DELAYED):
        article = common("delay")
    void = next((void for void in state.voids if void.step.id == event.id), None)
    answered = case.letter_of(event) if kind in REPLIES else None
    parts = "；".join(in_words(parts_of(answered), case.is_old))
    said = [parts, void.sentence if void else ""]
    facts = [*_facts(event, kind, case.request), *filter(None, said)]
    title = title_of(event, PARTIES[Party(letter.party)] if letter.party else "")
    if kind is EventKind.FEE_PAID and _is_in_vain(event, case, state):
        title = "申请人缴费"
    if kind is EventKind.SERVED and case.request.outcome in WITHOUT_REPLY:
        title = title.replace("答复", "告知书")
    mark = Mark.PAUSE if kind in _PAUSES and void is None else Mark.DONE
    return Entry(event.on_date, title, mark, article, "，".join(facts))


def _is_in_vain(paid: RequestEvent, case: Case, state: Clock) -> bool:
    """Whether the notice that was paid had no effect on the period, so that nothing restarts."""
    before = case.events[: case.events.index(paid)]
    notices = [event for event in before if event.kind in FEES]
    if [event.kind for event in notices[-2:]] == list(FEES):  # it counts by the day it was issued
        notices.pop()
    void = {void.step.id for void in state.voids}
    return bool(notices) and notices[-1].id in void


def _facts(event: RequestEvent, kind: EventKind, request: InformationRequest) -> Iterator[str]:
    if kind is EventKind.RECEIVED:
        yield from filter(None, (request.intake, request.confirmed_how))
        if request.helps:
            yield f"协助{request.helps}办理"
    if kind is EventKind.SUPPLEMENT_RECEIVED and request.corrected_content:
        yield f"补正后申请公开“{cut(request.corrected_content, _MOST)}”"
    if kind in CLOSINGS and request.closing_reason:
        yield f"办结说明：{cut(request.closing_reason, _MOST)}"
    what = "期限" if kind is EventKind.REPLY_ORDERED else "延长"
    yield from filter(
        None,
        (
            f"{what} {event.days} 个工作日" if event.days else "",
            f"{_WHOM.get(kind, '')}{event.whom}" if event.whom else "",
            f"{event.approver}批准" if event.approver else "",
        ),
    )
    if event.amount and kind is EventKind.FEE_ISSUED:
        scale = {"piece": f"按件，{event.units} 件　", "page": f"按量，{event.units} 页　"}
        yield f"{scale.get(event.fee_by, '')}{money(event.amount)}"
    yield from filter(None, (event.text, event.way))
    yield from service_words(event)
    if event.until:
        yield f"期限到 {event.until}"


def _is_over(pause: Pause, state: Clock) -> bool:
    return pause.answered != pause.end and pause.end <= state.over_on


def _period_over(pause: Pause) -> Entry:
    return Entry(pause.end, f"征求{PARTIES[pause.party]}意见期满", sub="没有答复，期限接着计算")


def _ahead(state: Clock) -> Iterator[Entry]:
    left = ""
    if state.due_on is not None:
        left = f"已用 {state.used} 个工作日，"
        left += _far(state.days_left, state.overdue)
    yield Entry(state.on, "今天", Mark.TODAY, sub=left)
    if state.waiting_until is not None:
        yield Entry(state.waiting_until, _PERIODS[state.status], Mark.AHEAD)
    if state.safe_due_on not in (None, state.due_on):
        assert state.safe_due_on is not None
        yield Entry(state.safe_due_on, "从严的答复期限", Mark.AHEAD, sub="请按这一天答复")
    if state.due_on is not None:
        article = state.era.articles["reply"]
        yield Entry(state.due_on, "答复期限", Mark.AHEAD, article, f"第 {state.period} 个工作日")


def _far(days_left: int | None, overdue: bool, unit: str = "个") -> str:
    """How far a due date is; only that it is past where the 放假安排 of a later year is wanted."""
    if days_left is None:
        return "已逾期" if overdue else ""
    return f"逾期 {-days_left} {unit}" if overdue else f"剩 {days_left} {unit}"


def _new_reply_ahead(state: Clock, found: NewReply) -> Iterator[Entry]:
    left = _far(found.days_left, found.overdue, "个工作日")
    yield Entry(state.on, "今天", Mark.TODAY, sub=left if found.due_on else "")
    if found.due_on is not None:
        yield Entry(found.due_on, "重新答复期限", Mark.AHEAD)


def _with_chips(entries: list[Entry], state: Clock) -> list[Entry]:
    """Say at the step that ended a pause which days were not counted."""
    for pause in state.pauses:
        days = [day for day in state.left_out if pause.sent < day <= pause.end]
        ends = [
            at
            for at, entry in enumerate(entries)
            if entry.on == pause.end and entry.mark is Mark.DONE
        ]
        if days and ends:
            chip = f"{days[0]:%m-%d} 至 {days[-1]:%m-%d} 不计入期限，共 {len(days)} 个工作日"
            entries[ends[-1]] = replace(entries[ends[-1]], chip=chip)
    return entries


def _with_lines(entries: list[Entry], case: Case, state: Clock) -> list[Entry]:
    spans = [(pause.sent, pause.end) for pause in state.pauses]
    spans += _waits(case, EventKind.SUPPLEMENT_ASKED, EventKind.SUPPLEMENT_RECEIVED)
    spans += _waits(case, EventKind.FEE_ISSUED, EventKind.FEE_PAID)
    drawn = []
    for entry, following in pairwise(entries):
        waiting = any(first <= entry.on and following.on <= last for first, last in spans)
        if entry.on >= state.on and entry.mark in (Mark.TODAY, Mark.AHEAD):
            drawn.append(replace(entry, line=Line.DASHED))
        else:
            drawn.append(replace(entry, line=Line.DOTTED if waiting else Line.SOLID))
    return [*drawn, *entries[-1:]]


def _waits(case: Case, asking: EventKind, meeting: EventKind) -> list[tuple[date, date]]:
    met = [event.on_date for event in case.events if event.kind == meeting]
    return [
        (event.on_date, min((day for day in met if day >= event.on_date), default=date.max))
        for event in case.events
        if event.kind == asking
    ]
