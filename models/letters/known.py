"""What the register knows beside the facts, for the fields of a new letter: only proposed."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import resources
from models.law import relief
from models.law.event import EventKind, Party
from models.law.workdays import CalendarMissing
from models.letters.facts import Facts
from models.letters.handled import consulted
from models.letters.letter import letters_of
from models.office.profile import online_way
from models.requests import fees
from models.requests.case import Case
from models.requests.repeats import Asked, earlier_answer, of_applicant
from models.store.words import full_day

_DATA = "letters/letters.toml"
_INTERNET = "互联网"


def known(case: Case, facts: Facts, source: str) -> Any:
    """Return what a source of a field says: a fact, or a name of ``[known]``; nothing is ""."""
    return _KNOWN[source](case, facts) if source in _KNOWN else facts.get(source, "")


def _supply(case: Case, what: str) -> str:
    """Return how the answer is wanted: the first row whose word stands in its 提供方式."""
    rows: list[dict[str, str]] = resources.toml(_DATA)["supply"]
    found = (row[what] for row in rows if row["word"] in str(case.request.supply_form))
    return next(found, "")


def _channel(case: Case, _facts: Facts) -> str:
    """复议法 22: who serves a decision by internet names the way to apply by internet."""
    by_internet = _supply(case, "service") == _INTERNET
    return online_way() or relief.online(case.on) if by_internet and relief.online(case.on) else ""


def _this_month(case: Case, facts: Facts) -> str:
    received = case.request.received_on
    position = fees.applicants_month(case.request).position
    if received is None or not fees.piece_fee(position):
        return ""
    month = f"{received.year}年{received.month}月"
    return f"{facts['称谓']}{month}向本机关提出政府信息公开申请{position}件"


def _this_year(case: Case, facts: Facts) -> str:
    """Count the requests of the applicant from the year's first one to this one."""
    received = case.request.received_on
    if received is None:
        return ""
    found = [each.received_on for each in of_applicant(Asked.of(case.request))]
    days = [day for day in found if day and date(received.year, 1, 1) <= day <= received]
    if not days:
        return ""
    span = f"自{full_day(min(days))}至{full_day(received)}"
    return f"{facts['称谓']}{span}向本机关提出政府信息公开申请{len(days) + 1}件"


def _left_out(pattern: str) -> Callable[[Case, Facts], str]:
    """Say in a sentence what the request leaves out of who asks, "" where it does not."""

    def found(case: Case, facts: Facts) -> str:
        left_out = case.left_out
        article = case.era.articles["contents"].removeprefix(case.era.law)
        words = "、".join(left_out)
        return pattern.format(words=words, law=facts["条例"], article=article) if left_out else ""

    return found


def _fee(case: Case, _facts: Facts) -> int:
    return fees.piece_fee(fees.applicants_month(case.request).position)


def _third_party(case: Case, _facts: Facts) -> str:
    issued = [each for each in letters_of(case.request) if each.issued_at]
    asked = [each.addressee for each in issued if each.kind == "consult_third"]
    return asked[-1] if asked else ""


def _consulted(case: Case, _facts: Facts) -> str:
    """Say how a third party was asked, and what it answered."""
    pairs = case.log.consultations() if case.log else []
    of_third = [(asked, said) for asked, said in pairs if asked.party is Party.THIRD_PARTY]
    if not of_third:
        return ""
    asked, said = of_third[-1]
    words = consulted(case, asked, said)
    told = next((each.text.strip() for each in case.events if said and each.id == said.id), "")
    return f"{words}：{told}" if told else words


def _opinion_until(case: Case, _facts: Facts) -> date | None:
    try:
        return case.calendar.after(case.on, case.era.consultation)
    except CalendarMissing:
        return None


def _reasons_asked(case: Case, _facts: Facts) -> date | None:
    step = case.last(EventKind.REASONS_ASKED)
    return step.on_date if step else None


def _earlier(field: str) -> Callable[[Case, Facts], Any]:
    def found(case: Case, _facts: Facts) -> Any:
        before = earlier_answer(case.request)
        return getattr(before, field) if before else ""

    return found


_KNOWN: Mapping[str, Callable[[Case, Facts], Any]] = {
    "缺的申请人情况": _left_out("请写明申请人的{words}"),
    "缺申请人情况的原因": _left_out("申请没有写明申请人的{words}，不符合{law}{article}的规定"),
    "提供的做法": lambda case, _facts: _supply(case, "way"),
    "送达的做法": lambda case, facts: facts["登记的送达方式"] or _supply(case, "service"),
    "网上复议渠道": _channel,
    "当月申请情况": _this_month,
    "本年申请情况": _this_year,
    "当月计费件数": lambda case, facts: 1 if _fee(case, facts) else None,
    "当月应缴金额": _fee,
    "征求的第三方": _third_party,
    "征求第三方过程": _consulted,
    "意见期限": _opinion_until,
    "要求说明理由日期": _reasons_asked,
    "以前的登记号": _earlier("number"),
    "以前的答复日期": _earlier("closed_on"),
    "以前的答复文号": _earlier("reply_number"),
}
