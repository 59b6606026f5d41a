"""依申请公开台账: from rows to requests with their log of events, and back."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from peewee import fn

from models.law.event import EventLog
from models.law.law import era_of
from models.law.workday_notice import calendar
from models.office.departments import Department, department
from models.requests.renewal import standing
from models.requests.request import (
    InformationRequest,
    RequestEvent,
    by_id,
    change,
    events_of,
    next_number,
    numbers,
)
from models.store.database import insert_many
from models.store.refusal import Refusal
from reports.forms.outcomes import former_outcomes, outcome_labels
from reports.ledgers.applicants import put_together, take_apart
from reports.ledgers.beside import beside_columns, take_beside
from reports.ledgers.intake import BY_HAND, Intake, refused
from reports.ledgers.own_columns import OwnColumns
from reports.ledgers.rounds import round_columns
from reports.ledgers.services import service_columns, take_services
from reports.ledgers.steps import Step, objections_to, plain_log, read_steps
from reports.ledgers.taken import Giving, Held, HeldRequests, Taken

# What a row may change of a request that is there; all else comes of its steps or names it.
_FACTS = frozenset(
    (
        "received_on", "intake", "applicant_kind", "applicant", "id_number", "phone", "address",
        "content", "supply_form", "department", "note",
    )
)  # fmt: skip


@dataclass
class _Taken:
    """A row ready to be written."""

    facts: dict[str, Any]
    steps: list[Step]
    remarks: list[Refusal]


class RequestImport(Intake):
    """Takes the rows of a 依申请公开台账; what is there is left as it is.

    A 登记号 that another request has is refused. A row may change the facts of the request that
    holds it; its steps are registered and corrected in the register alone.
    """

    table, changed = "InformationRequest", _FACTS

    def __init__(self, today: date) -> None:
        self.taken = Taken(numbers(), "登记号")
        self.register, self.giving = HeldRequests(), Giving()
        self._held_by: Held | None = None
        self.own = OwnColumns("requests", InformationRequest)
        self.rows: list[_Taken] = []
        self._found: dict[int, dict[str, Any]] = {}  # by the id of the request that holds it
        self._renewed: dict[int, dict[str, Any]] = {}
        self.calendar = calendar()
        self.today = today

    def take(self, values: dict[str, Any]) -> Sequence[Refusal]:
        """Take a request with its steps, or say what stands in the way."""
        facts = self.own.read(values) | {
            name: values.get(name) or "" for name in ("number", "department")
        }
        remarks = take_apart(facts)
        self._held_by = self.register.find(facts)
        if self._held_by is not None:
            written = {name for name, value in values.items() if value not in (None, "")}
            told = {name: facts[name] for name in facts if name in written & _FACTS}
            others = {"others": facts["others"]} if "applicant" in told else {}
            self._found[self._held_by.id] = told | others
            return []
        if facts["number"] and (taken := self.taken.why(facts["number"])):
            return [Refusal("number", f"{taken}，请核对或改号")]
        served, problems, early = take_services(values, facts)
        remarks += early
        problems += _closing_problems(facts)
        steps = read_steps(values, facts)
        steps.found += served
        take_beside(values, steps)
        problems += steps.problems
        said = objections_to(steps.found, self.calendar) if not problems else []
        problems += [refusal for refusal, impossible in said if impossible]
        if problems:
            return problems
        facts["number"] = facts["number"] or self._number(facts["received_on"])
        self.taken.take(facts["number"])
        remarks += [refusal for refusal, _ in said]
        facts["new_reply"] = standing(EventLog(plain_log(steps.found), date.max))
        self.rows.append(_Taken(facts, steps.found, remarks))
        return []

    def _number(self, received: date) -> str:
        return self.giving.give(received.year, lambda: next_number(received))

    def gaps(self) -> Sequence[Refusal]:
        """Say which numbers the register gives, where the sheet has no column of them."""
        return self.giving.said("number", "登记号")

    def held_by(self) -> Held | None:
        """Return the request of the register that the row just taken is."""
        return self._held_by

    def renew(self, by: Held, fields: Sequence[str]) -> Sequence[Refusal]:
        """Let the row that a request holds change its facts; what the row leaves blank stays."""
        if steps := [name for name in fields if name not in _FACTS]:
            return [Refusal(name, BY_HAND) for name in steps]
        wanted = {*fields, *(("others",) if "applicant" in fields else ())}
        found = {name: value for name, value in self._found[by.id].items() if name in wanted}
        problems = refused(lambda: self._change(by.id, found))
        if not problems:
            self._renewed[by.id] = found
        return problems

    def _change(self, key: int, said: dict[str, Any]) -> None:
        if "department" in said:
            said = said | {"department": department(said["department"], "导入")}
        change(by_id(key), self.today, verb="导入", **said)

    def remarks(self) -> Sequence[Refusal]:
        """Say what the law has against the row just taken: registered as it happened."""
        return self.rows[-1].remarks

    def write(self) -> int:
        """Write the requests and their logs at once, and what is new of those that were there."""
        for key, found in self._renewed.items():
            self._change(key, found)
        names = dict.fromkeys(row.facts["department"] for row in self.rows)
        offices = {name: department(name, "导入") for name in names if name}
        for row in self.rows:
            row.facts["department"] = offices.get(row.facts["department"])
        ids = insert_many(InformationRequest, "导入", [row.facts for row in self.rows])
        self._write_steps(ids)
        return len(ids)

    def _write_steps(self, ids: list[int]) -> None:
        """Write the steps; answers after the letters they refer to."""
        left = [(key, step) for key, row in zip(ids, self.rows, strict=True) for step in row.steps]
        keys: dict[int, int] = {}
        while left:
            now: list[tuple[int, Step]] = []
            later: list[tuple[int, Step]] = []
            for each in left:
                is_ready = each[1].answers is None or id(each[1].answers) in keys
                (now if is_ready else later).append(each)
            rows = [_row(key, step, keys.get(id(step.answers))) for key, step in now]
            written = insert_many(RequestEvent, "导入", rows)
            keys |= {id(step): key for (_, step), key in zip(now, written, strict=True)}
            left = later


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
        "whom": step.whom,
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
    """Yield the requests, or these of them, with id as values of the ledger's columns."""
    own = OwnColumns("requests", InformationRequest)
    offices = {each.id: each.name for each in Department.select()}
    labels = outcome_labels()
    requests = InformationRequest.select().where(InformationRequest.removed_at.is_null())
    wanted = None if ids is None else frozenset(ids)
    for request in requests.order_by(fn.natural_order(InformationRequest.number)):
        if wanted is not None and request.id not in wanted:
            continue
        events = events_of(request)
        yield (
            own.said(partial(getattr, request))
            | put_together(request)
            | round_columns(events)
            | service_columns(request, events)
            | beside_columns(events)
            | {
                "id": request.id,
                "department": offices.get(request.department_id or 0, ""),
                "outcome": labels.get(request.outcome, ""),
            }
        )
