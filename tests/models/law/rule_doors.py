"""The verbs of a request by a day's text, and what a thing done wrong is at three doors."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.law.event import Party
from models.law.workday_notice import calendar
from models.requests import handling
from models.requests.request import InformationRequest, events_of

TODAY = date(2026, 11, 30)
Verb = Callable[[InformationRequest], object]


def d(text: str) -> date:
    return date.fromisoformat(text)


@dataclass(frozen=True)
class Wrong:
    """One thing done wrong: through the verbs, as a row of the ledger, and what is said of it.

    `before` leads up to it; `severity` is that of the finding, "" where the ledger rejects it and
    it is put straight into the log by `steps` instead.
    """

    name: str
    sentence: str
    field: str
    verb: Verb
    cells: dict[str, Any]
    column: str
    before: tuple[Verb, ...] = ()
    severity: str = "error"
    rejected: bool = False
    received: str = "2026-03-02"
    steps: tuple[dict[str, Any], ...] = ()


def extend(on: str, days: int = 5, approver: str = "李××") -> Verb:
    return lambda case: handling.extend(
        case, days, d(on), approver, "", calendar=calendar(), today=TODAY
    )


def ask(on: str, until: str | None = None) -> Verb:
    last = d(until) if until else None
    return lambda case: handling.ask_supplement(case, d(on), last, "年份", TODAY)


def get(on: str, reason: str = "") -> Verb:
    return lambda case: handling.receive_supplement(case, d(on), TODAY, reason=reason)


def consult(on: str, until: str | None = None, text: str = "", who: str = "third_party") -> Verb:
    last = d(until) if until else None
    return lambda case: handling.consult(case, Party(who), d(on), last, text, today=TODAY)


def opinion(on: str) -> Verb:
    def said(case: InformationRequest) -> object:
        letter = next(each for each in events_of(case) if each.kind == "consulted")
        return handling.receive_opinion(case, letter, d(on), "同意", TODAY)

    return said


def charge(on: str, amount: int = 10000) -> Verb:
    return lambda case: handling.issue_fee_notice(
        case, d(on), amount, calendar=calendar(), today=TODAY
    )


def deliver(on: str) -> Verb:
    return lambda case: handling.deliver_fee_notice(case, d(on), TODAY)


def pay(on: str) -> Verb:
    return lambda case: handling.receive_payment(case, d(on), TODAY)


def reasons(on: str) -> Verb:
    return lambda case: handling.ask_reasons(case, d(on), "本年已申请 46 件", TODAY)


def delay(on: str, until: str, reason: str = "件数多") -> Verb:
    return lambda case: handling.delay(case, d(on), d(until), reason, TODAY)


def close(on: str, outcome: str = "granted") -> Verb:
    return lambda case: handling.answer(case, d(on), outcome, "示公复1号", TODAY)


def serve(on: str) -> Verb:
    return lambda case: handling.serve(case, d(on), TODAY)


def closed(on: str, result: str = "予以公开") -> dict[str, Any]:
    return {"办结日期": d(on), "办理结果": result, "答复文号": "示公复1号"}
