"""What is not in order with the requests: C3 and C4, a sentence each and where it is mended."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from models.cases.whole import WholeCase, cases_of
from models.law.event import CLOSINGS, WITHOUT_REPLY, EventKind, Status
from models.law.law import common
from models.law.rules.statement import history
from models.law.workday_notice import calendar
from models.law.workdays import CalendarMissing
from models.letters.letter import Letter
from models.office.profile import OfficeKind, office
from models.requests.listing import received
from models.requests.request import find
from models.requests.search_record import UNSEARCHED, needs_search
from reports.checks.finding import Finding
from reports.forms.data import Severity

# Where a finding can be put right: the service, the closing, the number or the reason in it, the
# searches, the notice of a year, the receipt of a fee notice.
SERVE, CLOSE, NUMBER, SEARCH, NOTICE = "serve", "close", "number", "search", "notice"
REASON, DELIVER = "reason", "deliver"

PRIOR_FROM = date(2024, 1, 1)  # 复议法（2023）: 不予公开 goes to 复议 first, and the letter says so
_WITHHELD = re.compile(r"d[1-7]")  # d8 rests on 条例 36(7), see domain 2.5
_PRIOR_ARTICLE = re.compile(r"第?(十四|十五|十六|14|15|16)条")
_PRIOR_WORDS = re.compile(r"先[^。；]{0,60}行政复议")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零〇\d]+条")
_REASON = re.compile(r"理由|因为|由于|属于|涉及|危及|损害")
_WRONG_AUTHORITY = re.compile(r"(上级主管部门|上一级主管部门)[^。；]{0,30}行政复议")


@dataclass(frozen=True)
class CaseFinding:
    """A finding about the request `number`; `jump` is where it is put right, or ""."""

    finding: Finding
    number: str
    jump: str = ""


Told = Iterator[tuple[str, Severity, str, str, str]]  # code, severity, sentence, what to do, jump


def case_findings(
    today: date, number: str | None = None, since: date | None = None
) -> list[CaseFinding]:
    """Check the request `number`, or all of them; errors first, then the newest.

    `since` leaves out what was closed before that day.
    """
    requests = [find(number)] if number is not None else received(since)[::-1]
    return findings_of(cases_of(requests, today, calendar()))


def findings_of(cases: Iterable[WholeCase]) -> list[CaseFinding]:
    """Check cases, errors first; none that lies in the bin or has no day of receipt."""
    live = (case for case in cases if case.is_received and case.request.removed_at is None)
    found = [each for case in live for each in _findings(case)]
    return sorted(found, key=lambda each: each.finding.severity != "error")


def _findings(case: WholeCase) -> Iterator[CaseFinding]:
    for rule in _RULES:
        for code, severity, message, suggestion, jump in rule(case):
            finding = Finding(code, severity, (), message, suggestion)
            yield CaseFinding(finding, case.request.number, jump)


def _is_replied(case: WholeCase) -> bool:
    """Tell whether the case was closed by a reply."""
    return case.request.closed_on is not None and case.request.outcome not in WITHOUT_REPLY


def _time(case: WholeCase) -> Told:
    state = case.clock
    if state is None:
        return
    if state.overdue:
        late = f" {-state.days_left} 个工作日" if state.days_left else ""
        sentence = f"答复期限 {state.due_on} 已过{late}，还没有答复"
        yield "C3", "error", sentence, "逾期以后仍要答复，请尽快办结。", CLOSE
    if state.on_time is False:
        signed = state.counts_on != state.closed_on
        word = "当面送达签收" if signed else "答复"
        sentence = f"{state.counts_on} {word}，晚于期限 {state.due_on}"
        yield "C3", "error", sentence, "请核对办结日期和办理步骤；确实超期的，写明情况。", ""
    if state.calendar_missing is not None:
        sentence = f"{state.calendar_missing} 年节假日安排未录入，期限算不出来"
        yield "C3", "warn", sentence, "请录入当年的放假通知。", NOTICE


def _reply(case: WholeCase) -> Told:
    request = case.request
    if not _is_replied(case):
        return
    numbered = request.reply_number or any(letter.number for letter in case.issued)
    if not numbered:
        yield "C3", "error", "答复没有文号", "请更正办结补登文号，或撤销办结后签发答复书。", NUMBER
    if request.served_on is None:
        yield "C3", "warn", "没有登记送达日期", "请登记送达，送达回证附卷。", SERVE


def _steps(case: WholeCase) -> Told:
    """What the rules of the steps say of the log as it happened, with the rule's own sentence."""
    for step, each in history(case.plain, case.calendar, case.request.closing_reason):
        severity: Severity = "warn" if each.wants_reason or not each.grave else "error"
        article = f"（{each.article}）" if each.article else ""
        jump = REASON if step.kind in CLOSINGS else ""
        yield "C3", severity, each.sentence, f"{each.advice}{article}。", jump


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


def _withheld(case: WholeCase) -> Told:
    request = case.request
    if not _is_replied(case) or not request.outcome.startswith("d"):
        return
    text = "\n".join(letter.body for letter in case.issued)
    if not _ARTICLE.search(f"{request.basis}\n{text}"):
        advice = "请在答复书里写明条款，并补进登记。"
        yield "C4", "error", "不予公开没有写依据的条款", advice, ""
    if not _REASON.search(f"{request.basis}\n{request.closing_reason}\n{text}"):
        yield (
            "C4",
            "error",
            "不予公开没有写理由",
            "请在答复书和登记里写明理由（条例第三十六条）。",
            "",
        )


def _relief(case: WholeCase) -> Told:
    closed = case.request.closed_on
    told = [letter for letter in case.issued if "行政复议" in letter.body]
    must = _WITHHELD.fullmatch(case.request.outcome) or _PRIOR_ARTICLE.search(case.request.basis)
    answers = told or [each for each in case.issued if each.kind == case.request.outcome]
    first = any(_PRIOR_WORDS.search(letter.body) for letter in answers)
    if _is_replied(case) and closed and closed >= PRIOR_FROM and must and answers and not first:
        sentence = "依据条例第十四条至第十六条不予公开，答复书没有告知先申请行政复议"
        yield (
            "C4",
            "error",
            sentence,
            "2024 年起应当告知复议前置（复议法第二十三条），请重新告知。",
            "",
        )
    for letter in told:
        if _names_wrong_authority(letter):
            sentence = f"{letter.dated} 的文书把复议机关写成上级主管部门"
            yield "C4", "error", sentence, "复议机关是本级（县级）人民政府，请更正告知。", ""
            return


def _names_wrong_authority(letter: Letter) -> bool:
    if not _WRONG_AUTHORITY.search(letter.body):
        return False
    town = office().kind in (OfficeKind.TOWNSHIP, OfficeKind.SUBDISTRICT)
    return town or letter.dated >= PRIOR_FROM  # a bureau could be reviewed by it before 2024


def _search(case: WholeCase) -> Told:
    request = case.request
    if _is_replied(case) and needs_search(request.outcome, request.basis) and not case.searches:
        yield "C4", "warn", UNSEARCHED, "请补登检索记录：谁、何时、在哪里、用什么词检索。", SEARCH


_RULES: tuple[Callable[[WholeCase], Told], ...] = (
    _time, _reply, _steps, _undelivered, _withheld, _relief, _search,
)  # fmt: skip
