"""Which letters the law allows for a case now, each with its article and the reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.law.clock import Clock
from models.law.event import WITHOUT_REPLY, EventKind, EventLog, Party, Status
from models.law.new_reply import NewReply
from models.law.rules.statement import fits, hindrance
from models.law.workdays import CalendarMissing
from models.letters.kinds import LetterKind, kind, kinds
from models.letters.letter import Letter, letters_of, steps_without
from models.letters.matters import split
from models.letters.steps import event_of
from models.letters.texts import check_fits
from models.requests.case import Case
from models.requests.request import RequestEvent
from models.store.refusal import Refusal
from models.store.words import numeral

# What most cases end with; the other answers come behind the steps on the way.
_USUAL = ("granted_public", "granted", "partial", "u1a", "u1b")


@dataclass(frozen=True)
class Proposal:
    """A kind, the article it rests on, and why it may be issued, or what is `against` it.

    `step` is the step registered by hand whose paper it would be.
    """

    kind: LetterKind
    article: str
    why: str
    against: str = ""
    step: RequestEvent | None = None


def proposals(case: Case) -> list[Proposal]:
    """Return what may be issued on the day of `case`, the likely first; nothing twice.

    Closing letters are offered when nothing is waited for, the others while their time runs. The
    paper that the last step lacks comes first, those of earlier ones come last.
    """
    state, log = case.clock, case.log
    wanted: list[tuple[str, str]] = []
    if state is not None and log is not None:
        wanted = list(_of_state(case, state, log))
    wanted.append(("register_form", kind("register_form").why))
    found = []
    for key, why in wanted:
        of = kind(key)
        if _fits(case, of):
            found.append(Proposal(of, article_of(case, of), why))
    lacking = papers_lacking(case, letters_of(case.request))
    last = case.events[-1] if case.events else None
    first = [each for each in lacking if each.step == last]
    return first + found + [each for each in lacking if each not in first]


def papers_lacking(case: Case, letters: Sequence[Letter]) -> list[Proposal]:
    """Return the papers of the steps that were registered without one, the last step first.

    A draft that waits becomes the paper of its step, so no other is offered.
    """
    drafts = (each for each in letters if not each.issued_at)
    begun = {each.kind for each in drafts if kind(each.kind).event != "consult"}
    found = [
        (step.on_date, step.id, Proposal(of, article_of(case, of), _without(step), step=step))
        for of in kinds()
        if of.event and of.id not in begun and _fits(case, of)
        for step in steps_without(case, of, letters)
    ]
    return [each for *_, each in sorted(found, key=lambda each: each[:2], reverse=True)]


def _without(step: RequestEvent) -> str:
    return f"{step.on_date} 登记的这一步还没有文书；日期照登记，出具时不另登记一步"


def others(case: Case) -> list[Proposal]:
    """Return every kind that the law of the case knows, in the order of the course of a case."""
    return [
        Proposal(of, article_of(case, of), of.why or of.says, _against(case, of))
        for of in kinds()
        if _fits(case, of)
    ]


def _against(case: Case, of: LetterKind) -> str:
    """Return why the step of a letter cannot be registered on any day, "" where it can."""
    step = event_of(case, of, {})
    if step is None or case.log is None:
        return ""
    return hindrance(case.log, step.kind, case.calendar)


def article_of(case: Case, of: LetterKind) -> str:
    """Return the articles a kind rests on as they are cited: 条例第三十条."""
    basis = of.old_basis if case.is_old else of.basis
    return f"{case.era.law}{basis}" if basis else ""


def _fits(case: Case, of: LetterKind) -> bool:
    try:
        check_fits(case, of)
    except Refusal:
        return False
    return True


def _of_state(case: Case, state: Clock, log: EventLog) -> Iterator[tuple[str, str]]:
    issued = {each.kind for each in letters_of(case.request) if each.issued_at}
    if state.owed is not None:
        yield from _new_answers(state.owed)
        return
    if state.status is Status.CLOSED:
        yield "service_proof", f"{state.closed_on} 已办结，答复要送达并取得回证"
        return
    if "receipt" not in issued and len(log.events) == 1:
        yield "receipt", kind("receipt").why
    if state.status is Status.TAKEN_BACK:
        yield "o3", f"{state.taken_back_on} 申请人撤回，告知终止办理"
    elif state.status is Status.WAITING_SUPPLEMENT:
        yield from _after_supplement(state, log)
    elif state.status is Status.WAITING_PAYMENT:
        yield from _after_fee(state, log)
    else:
        yield from _while_open(case, state, log, issued)
    if "receipt" not in issued and len(log.events) > 1:
        yield "receipt", kind("receipt").why


def _after_supplement(state: Clock, log: EventLog) -> Iterator[tuple[str, str]]:
    asked = log.open_supplement
    if asked is not None and asked.until is not None and state.on > asked.until:
        yield "o1", f"补正期限 {asked.until} 已过，没有补正"
    yield "o3", "申请人书面撤回的"


def _after_fee(state: Clock, log: EventLog) -> Iterator[tuple[str, str]]:
    if state.waiting_until is not None and state.on > state.waiting_until:
        yield "o2", f"缴费期限 {state.waiting_until} 已过，没有缴费"
    if log.open_fee is not None and log.open_fee.kind is EventKind.FEE_ISSUED:
        yield "service_proof", "缴费期限从申请人收到收费通知的次日起算，要取得回证"
    yield "o3", "申请人书面撤回的"


def _while_open(
    case: Case, state: Clock, log: EventLog, issued: set[str]
) -> Iterator[tuple[str, str]]:
    due = state.due_on
    in_time = due is None or state.on <= due
    first, further = _in_two(list(_answers(case, state, log)))
    asked = list(_supplement(case, state, log))
    yield from asked if case.left_out else first
    yield from first if case.left_out else asked
    if in_time and fits(log, EventKind.EXTENDED, case.calendar):
        until = f"，{due} 前告知" if due else ""
        yield "extension", f"最长延长 {state.era.extension} 个工作日，只能延一次{until}"
    yield from _consultations(state, log, issued)
    if in_time:
        yield "fee_notice", "数量、频次明显超过合理范围的，可以收费；要在答复期限内发出"
    yield from further
    yield "approval", kind("approval").why


def _in_two(
    answers: list[tuple[str, str]],
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the answers that most cases end with, and the others."""
    in_parts = answers[:1] if answers and answers[0][0] == "mixed" else []
    first = in_parts + [each for each in answers if each[0] in _USUAL]
    return first, [each for each in answers if each not in first]


def _supplement(case: Case, state: Clock, log: EventLog) -> Iterator[tuple[str, str]]:
    if any(event.kind is EventKind.SUPPLEMENT_ASKED for event in log.events):
        return
    last = supplement_until(case, state)
    left_out = "、".join(case.left_out)
    why = f"申请没有写明申请人的{left_out}" if left_out else "申请内容不明确的"
    if last is None:
        yield "supplement", f"{why}，一次告知补正"
    elif state.on <= last:
        yield "supplement", f"{why}，{last} 前一次告知补正"


def supplement_until(case: Case, state: Clock) -> date | None:
    """Return the last day for a 补正告知 (条例 30: 7 working days); None where none is set."""
    if not state.era.supplement_notice:
        return None
    try:
        return case.calendar.after(state.received_on, state.era.supplement_notice)
    except CalendarMissing:
        return None


def _consultations(state: Clock, log: EventLog, issued: set[str]) -> Iterator[tuple[str, str]]:
    asked = log.consultations()
    third = [answer for letter, answer in asked if letter.party is Party.THIRD_PARTY]
    waiting = state.status is Status.WAITING_CONSULTATION
    if waiting and "consult_notice" not in issued:
        yield "consult_notice", kind("consult_notice").why
    if any(third) and not waiting:
        yield "third_party_notice", kind("third_party_notice").why
    yield "consult_third", "公开会损害第三方合法权益的，书面征求意见；其间不计入期限"
    yield "consult_joint", "与其他机关共同制作的，征求其意见；逾期视为同意公开"
    yield "assist", "涉及其他机关的，与其协商、确认；其间不计入期限"


def _answers(case: Case, state: Clock, log: EventLog) -> Iterator[tuple[str, str]]:
    if state.status is Status.WAITING_CONSULTATION:
        return
    due = f"，{state.due_on} 前作出" if state.due_on and not state.overdue else ""
    supplemented = any(event.kind is EventKind.SUPPLEMENT_RECEIVED for event in log.events)
    count = len(split(case.request.wanted))
    if count > 1:
        yield "mixed", f"申请里像有{numeral(count)}项内容，结果不同的分项答复{due}"
    for of in _replies():
        if (of.id != "u3" or supplemented) and not (of.in_parts and count > 1):
            yield of.id, f"办结：{of.says}{due}"


def _new_answers(found: NewReply) -> Iterator[tuple[str, str]]:
    due = f"，{found.due_on} 前作出" if found.due_on and not found.overdue else ""
    for of in _replies():
        yield of.id, f"重新答复：{of.says}{due}"


def _replies() -> Iterator[LetterKind]:
    """Yield the kinds that answer a request."""
    yield from (of for of in kinds() if of.event == "answer" and of.id not in WITHOUT_REPLY)
