"""What is not in order with the requests: C3 and C4, a sentence each and where it is mended."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from models.cases.receipts import changed_since
from models.cases.whole import WholeCase, cases_of
from models.law.event import CLOSINGS, EventKind, Status
from models.law.law import common
from models.law.rules.results import left_open
from models.law.rules.statement import history
from models.law.workday_notice import calendar
from models.law.workdays import CalendarMissing
from models.letters.kinds import outcome_word
from models.letters.proposals import supplement_until
from models.requests.applicant import people, unsaid_of_named
from models.requests.listing import received
from models.requests.renewal import unserved_now
from models.requests.request import find
from models.requests.service import services, unserved
from reports.checks import replies
from reports.checks.finding import Finding
from reports.checks.told import AGAIN, CLOSE, DELIVER, NOTICE, NUMBER, REASON, SERVE, Told
from reports.forms.data import Severity


@dataclass(frozen=True)
class CaseFinding:
    """A finding about the request `number`; `jump` is where it is put right, or ""."""

    finding: Finding
    number: str
    jump: str = ""


_AT_ONCE = 50  # cases
_EMAIL = "电子邮件"
_AGAINST_RESULT = "和办理结果“{}”对不上：漏登的步骤请补登，确实如此的请写明理由。"


def case_findings(
    today: date, number: str | None = None, since: date | None = None
) -> list[CaseFinding]:
    """Check the request `number`, or all of them; errors first, then the newest.

    `since` leaves out what was closed before that day.
    """
    requests = [find(number)] if number is not None else received(since)[::-1]
    return findings_of(cases_of(requests, today, calendar()))


def case_findings_in_parts(today: date, since: date) -> Iterator[list[CaseFinding]]:
    """Yield what was found in a few cases at a time, so that a window can be drawn between them."""
    requests, known = received(since)[::-1], calendar()
    for first in range(0, len(requests), _AT_ONCE):
        yield findings_of(cases_of(requests[first : first + _AT_ONCE], today, known))


def findings_of(cases: Iterable[WholeCase]) -> list[CaseFinding]:
    """Check cases, errors first; none that lies in the bin or has no day of receipt."""
    live = (case for case in cases if case.is_received and case.request.removed_at is None)
    found = [each for case in live for each in _findings(case)]
    return errors_first(found)


def errors_first(found: Iterable[CaseFinding]) -> list[CaseFinding]:
    """Put the errors before what is only doubtful."""
    return sorted(found, key=lambda each: each.finding.severity != "error")


def _findings(case: WholeCase) -> Iterator[CaseFinding]:
    for rule in _RULES:
        for code, severity, message, suggestion, jump in rule(case):
            finding = Finding(code, severity, (), message, suggestion)
            yield CaseFinding(finding, case.request.number, jump)


def _time(case: WholeCase) -> Told:
    state = case.clock
    if state is None:
        return
    if state.overdue:
        late = f" {-state.days_left} 个工作日" if state.days_left else ""
        sentence = f"答复期限 {state.due_on} 已过{late}，还没有答复"
        yield "C3", "error", sentence, "逾期以后仍要答复，请尽快办结。", CLOSE
    if state.on_time is False:
        word = {"签收": "当面送达签收", "交邮": "交邮"}.get(state.counts_by, "答复")
        sentence = f"{state.counts_on} {word}，晚于期限 {state.due_on}"
        yield "C3", "error", sentence, "请核对办结日期和办理步骤；确实超期的，写明情况。", ""
    if state.wants_calendar is not None:
        sentence = f"{state.wants_calendar} 年节假日安排未录入，期限算不出来"
        yield "C3", "warn", sentence, "请录入当年的放假通知。", NOTICE


def _taken_back(case: WholeCase) -> Told:
    sentence = left_open(case.log) if case.log is not None else ""
    if sentence:
        yield "C3", "warn", sentence, "请按申请人撤回办结，计入其他处理。", CLOSE


def _reply(case: WholeCase) -> Told:
    request = case.request
    if not replies.is_replied(case) or request.helps:  # the other organ numbers and serves
        return
    numbered = request.reply_number or any(letter.number for letter in case.issued)
    if not numbered:
        yield "C3", "error", "答复没有文号", "请更正办结补登文号，或撤销办结后签发答复书。", NUMBER
    if request.served_on is None:
        waiting = unserved(case.request, case.events) if services(case.events) else []
        sentence = f"还没有登记送达{'、'.join(waiting)}" if waiting else "没有登记送达日期"
        yield "C3", "warn", sentence, "请登记送达，送达回证附卷。", SERVE


def _new_reply(case: WholeCase) -> Told:
    """What a decision ordered: whether it was made in its time, and served."""
    found = case.clock.new_reply if case.clock else None
    if found is None:
        return
    if found.overdue:
        late = f" {-found.days_left} 个工作日" if found.days_left else ""
        sentence = f"责令重新答复的期限 {found.due_on} 已过{late}，还没有重新答复"
        yield "C3", "error", sentence, "决定所定的期限要遵守，请尽快重新答复。", AGAIN
    elif found.on_time is False:
        sentence = f"{found.counts_on} 重新答复，晚于决定的期限 {found.due_on}"
        yield "C3", "error", sentence, "请核对日期；确实超期的，写明情况。", ""
    waiting = unserved_now(case.request, case.events) if found.is_served else []
    if found.made is not None and (waiting or not found.is_served):
        sentence = f"重新答复还没有登记送达{'、'.join(waiting)}"
        sentence = sentence if waiting else "重新答复没有登记送达日期"
        yield "C3", "warn", sentence, "请登记送达，送达回证附卷。", SERVE
    if found.calendar_missing is not None:
        unknown = "逾期的天数" if found.overdue else "期限"
        sentence = f"{found.calendar_missing} 年节假日安排未录入，重新答复的{unknown}算不出来"
        yield "C3", "warn", sentence, "请录入当年的放假通知。", NOTICE


def _applicant(case: WholeCase) -> Told:
    """A request that does not say who asks wants its 补正, once and in time."""
    asked = any(event.kind is EventKind.SUPPLEMENT_ASKED for event in case.plain)
    state = case.clock
    last = supplement_until(case, state) if state is not None else None
    in_time = last is not None and case.on <= last and case.request.closed_on is None
    if in_time and case.left_out and not asked:
        words = f"没有写明申请人的{'、'.join(case.left_out)}（{case.era.articles['contents']}）"
        advice = "请一次告知补正；没有联系方式、告知不到的，写明情况存卷。"
        yield "C3", "warn", words, advice, ""
    unsaid = unsaid_of_named(case.request, case.era.contents)
    if unsaid and case.request.closed_on is None and not case.request.helps:
        is_one = len(people(case.request)) == 1
        whose = {"申请人" if is_one else name: lacks for name, lacks in unsaid.items()}
        told = "；".join(f"{who}的{'、'.join(lacks)}" for who, lacks in whose.items())
        words = f"没有登记{told}（{case.era.articles['contents']}）"
        advice = "申请表上有的请补登；没有的，一次告知补正或者问明申请人。"
        yield "C3", "warn", words, advice, ""
    by_mail = _EMAIL in case.request.supply_form and not case.request.email
    if by_mail and case.request.closed_on is None:
        words = f"提供方式是{case.request.supply_form}，没有登记电子邮箱"
        yield "C3", "warn", words, "请核对申请表；申请没有写的，一次告知补正或者问明申请人。", ""


def _steps(case: WholeCase) -> Told:
    """What the rules of the steps say of the log as it happened, with the rule's own sentence.

    A demand for a supplement that was late, or a second one, breaks 条例 30: an error here, beside
    the other missed periods, although the paper may still be issued and the clock follows it.
    """
    for step, each in history(case.plain, case.calendar, case.request.closing_reason):
        severity: Severity = "warn" if each.wants_reason or not each.grave else "error"
        article = f"（{each.article}）" if each.article else ""
        advice = f"{each.advice}{article}。"
        if step.kind in CLOSINGS and each.wants_reason:
            advice = _AGAINST_RESULT.format(outcome_word(step.outcome))
        jump = REASON if step.kind in CLOSINGS else ""
        yield "C3", severity, each.sentence, advice, jump


def _undelivered(case: WholeCase) -> Told:
    """A fee notice that never arrived stops the period for ever: ask for its receipt."""
    state, days = case.clock, int(common("fee_receipt"))
    issued = [event.on_date for event in case.events if event.kind == EventKind.FEE_ISSUED]
    if state is None or state.waiting_until or not issued:
        return
    try:
        waits = state.status is Status.WAITING_PAYMENT
        passed = waits and state.on > case.calendar.after(issued[-1], days)
    except CalendarMissing:
        return
    if passed:
        sentence = f"{issued[-1]} 发出的收费通知，过了 {days} 个工作日还没有登记送达"
        advice = "请登记申请人收到收费通知的日期，缴费期限从次日起算。"
        yield "C3", "warn", sentence, advice, DELIVER


def _receipt(case: WholeCase) -> Told:
    """A letter is frozen: it goes on saying the day of receipt that was registered then."""
    for letter, said in changed_since(case):
        named = " ".join(filter(None, (f"《{letter.title}》", letter.number)))
        sentence = (
            f"{letter.dated} 出具的{named}写的收到日期是 {said}，"
            f"登记的收到日期现在是 {case.request.received_on}"
        )
        advice = "请核对哪一个对：登记错了的改回来，文书写错了的另出一份更正。"
        yield "C3", "warn", sentence, advice, ""


_RULES: tuple[Callable[[WholeCase], Told], ...] = (
    *(_time, _taken_back, _applicant, _reply, _steps, _undelivered, _receipt, _new_reply),
    *(replies.withheld, replies.articles, replies.relief, replies.search),
)
