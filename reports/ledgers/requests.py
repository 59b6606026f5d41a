"""依申请公开台账: from rows to requests with their log of events, and back."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import zip_longest
from typing import Any

from models.law.event import EventKind
from models.law.law import era_of
from models.law.workday_notice import calendar
from models.office.departments import Department, department
from models.requests.request import InformationRequest, RequestEvent, events_of, numbers
from models.store.database import insert_many
from models.store.refusal import Refusal
from reports.forms.outcomes import former_outcomes, outcome_labels
from reports.ledgers.applicants import put_together, take_apart
from reports.ledgers.cells.cell import joined, joined_texts
from reports.ledgers.cells.known_words import label_of
from reports.ledgers.own_columns import OwnColumns
from reports.ledgers.services import service_columns, take_services
from reports.ledgers.steps import Step, objections_to, read_steps

_MONEY = 100


@dataclass
class _Taken:
    """A row ready to be written."""

    facts: dict[str, Any]
    steps: list[Step]
    remarks: list[Refusal]


class RequestImport:
    """Takes the rows of a 依申请公开台账; a 登记号 that is used is refused, never overwritten."""

    lenient_dates = False

    def __init__(self, today: date) -> None:
        self.taken: dict[str, str] = dict.fromkeys(numbers(), "登记簿里已有这个登记号")
        self.own = OwnColumns("requests", InformationRequest)
        self.rows: list[_Taken] = []
        self.calendar = calendar()
        self.today = today

    def take(self, values: dict[str, Any]) -> Sequence[Refusal]:
        """Take a request with its steps, or say what stands in the way."""
        number = values["number"]
        if number in self.taken:
            return [Refusal("number", f"{self.taken[number]}，请核对或改号")]
        facts = self.own.read(values) | {"department": values.get("department") or ""}
        remarks = take_apart(facts)
        served, problems = take_services(values, facts)
        problems += _closing_problems(facts)
        steps = read_steps(values, facts)
        steps.found += served
        problems += steps.problems
        said = objections_to(steps.found, self.calendar) if not problems else []
        problems += [refusal for refusal, impossible in said if impossible]
        if problems:
            return problems
        self.taken[number] = "本表前面已有这个登记号"
        remarks += [refusal for refusal, _ in said]
        self.rows.append(_Taken(facts, steps.found, remarks))
        return []

    def remarks(self) -> Sequence[Refusal]:
        """Say what the law has against the row just taken: registered as it happened."""
        return self.rows[-1].remarks

    def gaps(self) -> Sequence[Refusal]:
        """Every column that counts is required, so nothing is lacking."""
        return ()

    def write(self) -> int:
        """Write the requests and their logs at once."""
        names = dict.fromkeys(row.facts["department"] for row in self.rows)
        offices = {name: department(name, "导入") for name in names if name}
        for row in self.rows:
            row.facts["department"] = offices.get(row.facts["department"])
        ids = insert_many(InformationRequest, "导入", [row.facts for row in self.rows])
        self._write_steps(ids)
        return len(ids)

    def _write_steps(self, ids: list[int]) -> None:
        """Write the steps; answers after the letters they refer to."""
        letters: list[tuple[int, Step]] = []
        answers: list[tuple[int, Step]] = []
        for key, row in zip(ids, self.rows, strict=True):
            for step in row.steps:
                (answers if step.answers is not None else letters).append((key, step))
        written = insert_many(RequestEvent, "导入", [_row(k, step, None) for k, step in letters])
        keys = {id(step): key for (_, step), key in zip(letters, written, strict=True)}
        insert_many(
            RequestEvent, "导入", [_row(k, step, keys[id(step.answers)]) for k, step in answers]
        )


def _row(request: int, step: Step, refers: int | None) -> dict[str, Any]:
    return {
        "request": request,
        "kind": step.kind.value,
        "on_date": step.on,
        "until": step.until,
        "days": step.days,
        "party": step.party,
        "approver": step.approver,
        "amount": step.amount,
        "outcome": step.outcome,
        "text": step.text,
        "way": step.way,
        "recipient": step.recipient,
        "receiver": step.receiver,
        "mail_number": step.mail_number,
        "posted_on": step.posted,
        "refers": refers,
    }


def _closing_problems(facts: dict[str, Any]) -> Iterator[Refusal]:
    if facts["closed_on"] and not facts["outcome"]:
        yield Refusal("outcome", "填了办结日期，没有办理结果，请补填或把办结日期也空着")
    if facts["outcome"] and not facts["closed_on"]:
        yield Refusal("closed_on", "填了办理结果，没有办结日期，请补填或把办理结果也空着")
    old = {row.id for row in former_outcomes()}
    if facts["outcome"] in old and era_of(facts["received_on"]).end is None:
        yield Refusal("outcome", "这是旧统计表的答复种类，只用于 2019-05-15 以前收到的申请")


def request_rows(ids: Collection[int] | None = None) -> Iterator[dict[str, Any]]:
    """Yield the requests, or these of them, as values of the ledger's columns."""
    own = OwnColumns("requests", InformationRequest)
    offices = {each.id: each.name for each in Department.select()}
    labels = outcome_labels()
    requests = InformationRequest.select().where(InformationRequest.removed_at.is_null())
    wanted = None if ids is None else frozenset(ids)
    for request in requests.order_by(InformationRequest.id):
        if wanted is not None and request.id not in wanted:
            continue
        events = events_of(request)
        yield (
            own.said(partial(getattr, request))
            | put_together(request)
            | _columns_of(events)
            | service_columns(request, events)
            | {
                "department": offices.get(request.department_id or 0, ""),
                "outcome": labels.get(request.outcome, ""),
            }
        )


def _columns_of(events: list[RequestEvent]) -> dict[str, Any]:
    """Return the clock columns of a log, one value for each round."""
    of = {kind: [event for event in events if event.kind == kind] for kind in EventKind}
    opinions = {event.refers_id: event.on_date for event in of[EventKind.OPINION_RECEIVED]}
    asked, sent, extended = (
        of[EventKind.SUPPLEMENT_ASKED], of[EventKind.CONSULTED], of[EventKind.EXTENDED]
    )  # fmt: skip
    issued, notified = of[EventKind.FEE_ISSUED], of[EventKind.FEE_NOTIFIED]
    fees = [a or b for a, b in zip_longest(notified, issued)]
    return {
        "supplement_asked": joined([event.on_date for event in asked]),
        "supplement_until": joined([event.until for event in asked]),
        "supplement_received": joined(
            [event.on_date for event in of[EventKind.SUPPLEMENT_RECEIVED]]
        ),
        "party": joined([label_of("party", event.party) for event in sent]),
        "consulted": joined([event.on_date for event in sent]),
        "consulted_until": joined([event.until for event in sent]),
        "consulted_text": joined_texts(event.text for event in sent),
        "opinion": joined([opinions.get(event.id) for event in sent]),
        "extended": joined([event.on_date for event in extended]),
        "extension_days": joined([event.days for event in extended]),
        "approver": joined([event.approver for event in extended]),
        "fee_issued": joined([event.on_date for event in issued]),
        "fee_notified": joined([event.on_date for event in notified]),
        "fee_amount": joined([_yuan(event.amount) for event in fees if event]),
        "fee_paid": joined([event.on_date for event in of[EventKind.FEE_PAID]]),
        **_delays(of[EventKind.REASONS_ASKED], of[EventKind.DELAYED]),
    }


def _delays(asked: list[RequestEvent], delayed: list[RequestEvent]) -> dict[str, Any]:
    """Return the columns of 条例 35."""
    return {
        "reasons_asked": joined([event.on_date for event in asked]),
        "reasons_text": joined_texts(event.text for event in asked),
        "delayed": joined([event.on_date for event in delayed]),
        "delayed_until": joined([event.until for event in delayed]),
        "delay_reason": joined_texts(event.text for event in delayed),
    }


def _yuan(amount: int | None) -> float | int | None:
    if amount is None:
        return None
    return amount // _MONEY if amount % _MONEY == 0 else amount / _MONEY
