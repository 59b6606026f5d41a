"""复议诉讼台账: from rows to disputes, and back."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from peewee import fn

from models.disputes.dispute import KIND, Dispute, DisputeKind, DisputeStage, change, next_number
from models.disputes.ruling import RESULTS, kinds, result_of
from models.law.event import EventKind
from models.requests.request import InformationRequest, RequestEvent
from models.store import numbering
from models.store.database import insert_many
from models.store.plain_text import number_key
from models.store.refusal import Refusal
from reports.ledgers.cells.known_words import label_of
from reports.ledgers.intake import BY_HAND, Intake, refused
from reports.ledgers.own_columns import OwnColumns
from reports.ledgers.stages import read_stages, stage_columns, stage_problems
from reports.ledgers.taken import Giving, Held, HeldDisputes, Taken

_PENDING = "pending"
# What a row may change of a dispute that is there.
_CHANGED = ("received_on", "authority", "closed_on", "result", "case_number", "note")


class DisputeImport(Intake):
    """Takes the rows of a 复议诉讼台账; what is there is left as it is.

    An 编号 that another dispute has, or an unknown 登记号, is refused.

    A row may change the facts and the end of the dispute that holds it.

    A 复议后起诉 follows the one 复议 that is known of its request, in the register or the sheet.
    """

    table, changed = "Dispute", _CHANGED

    def __init__(self, today: date) -> None:
        self.today = today
        self._found: dict[int, dict[str, Any]] = {}  # by the id of the dispute that holds it
        self._renewed: dict[int, dict[str, Any]] = {}
        self.taken = Taken(numbering.given(KIND), "编号")
        self.register, self.giving = HeldDisputes(), Giving()
        self._held_by: Held | None = None
        self.requests = {
            number_key(each.number): each
            for each in InformationRequest.select(
                InformationRequest.id, InformationRequest.number, InformationRequest.removed_at
            )
        }
        self.own = OwnColumns("disputes", Dispute)
        self.rows: list[dict[str, Any]] = []
        self.stages: list[list[dict[str, Any]]] = []  # of each row

    def take(self, values: dict[str, Any]) -> Sequence[Refusal]:
        """Take a dispute, or say what stands in the way."""
        found = self.requests.get(number_key(values.get("request") or ""))
        number, request = values.get("number") or "", found.id if found else None
        self._held_by = self.register.find(number, values["kind"], request, values["received_on"])
        if self._held_by is not None:
            self._found[self._held_by.id] = values
            return []
        if number and (taken := self.taken.why(number)):
            return [Refusal("number", f"{taken}，请核对或改号")]
        try:
            result, ruling = _ended(values)
        except Refusal as refusal:
            return [refusal]
        stages = read_stages(values)
        problems = [
            *self._request_problems(values.get("request") or ""),
            *_day_problems(values, self.today),
            *_end_problems(values.get("closed_on"), result, ruling),
            *stage_problems(stages, values, self.today),
            *self._order_problems(values),
        ]
        if problems:
            return problems
        values["number"] = number = number or self._number(values["kind"], values["received_on"])
        self.taken.take(number)
        facts = self.own.read(values) | {
            "request": request,
            "ruling": ruling,
            "ordered": self._order_of(values),
        }
        self.rows.append(facts | {"result": "" if result == _PENDING else result})
        self.stages.append(stages)
        return []

    def renew(self, by: Held, fields: Sequence[str]) -> Sequence[Refusal]:
        """Let the row that a dispute holds change it; what the row leaves blank stays."""
        if others := [name for name in fields if name not in _CHANGED]:
            return [Refusal(name, BY_HAND) for name in others]
        kept = {name for name in _CHANGED if name not in fields}
        found = {name: None if name in kept else v for name, v in self._found[by.id].items()}
        problems = refused(lambda: self._change(by.id, found))
        if not problems:
            self._renewed[by.id] = found
        return problems

    def _change(self, key: int, values: dict[str, Any]) -> None:
        said = {name: values[name] for name in _CHANGED if values.get(name) not in (None, "")}
        if "result" in said:
            result, ruling = _ended(values)
            said |= {"result": "" if result == _PENDING else result, "ruling": ruling}
        change(Dispute.get_by_id(key), self.today, verb="导入", **said)

    def _number(self, kind: str, received: date) -> str:
        series = (kinds()[kind].short, received.year)
        return self.giving.give(series, lambda: next_number(kind, received))

    def gaps(self) -> Sequence[Refusal]:
        """Say which numbers the register gives, where the sheet has no column of them."""
        return self.giving.said("number", "编号")

    def held_by(self) -> Held | None:
        """Return the dispute of the register that the row just taken is."""
        return self._held_by

    def _request_problems(self, number: str) -> Iterator[Refusal]:
        if not number:
            return
        found = self.requests.get(number_key(number))
        if found is None:
            yield Refusal(
                "request", f"登记簿里没有登记号为 {number} 的申请，请先导入申请或改登记号"
            )
        elif found.removed_at is not None:
            yield Refusal("request", f"申请 {number} 在回收站里，请先恢复它或者不填登记号")

    def _order_problems(self, values: dict[str, Any]) -> Iterator[Refusal]:
        if values.get("ordered") and self._order_of(values) is None:
            on = values["ordered"]
            yield Refusal("ordered", f"这件申请没有登记 {on} 收到的责令重新答复，请先导入申请")

    def _order_of(self, values: dict[str, Any]) -> int | None:
        """Return the step by which the decision of a row ordered a new reply."""
        request = self.requests.get(number_key(values.get("request") or ""))
        orders = RequestEvent.select().where(
            (RequestEvent.request == request)
            & (RequestEvent.kind == EventKind.REPLY_ORDERED.value)
            & (RequestEvent.on_date == values.get("ordered"))
        )
        found = orders.first() if request is not None and values.get("ordered") else None
        return found.id if found is not None else None

    def write(self) -> int:
        """Write what is new of disputes and new ones with their stages, then join each suit to the
        复议 it follows.
        """
        for key, values in self._renewed.items():
            self._change(key, values)
        ids = insert_many(Dispute, "导入", self.rows)
        numbers = ((row["number"], key) for key, row in zip(ids, self.rows, strict=True))
        numbering.give_many(KIND, numbers)
        stages = [
            stage | {"dispute": key}
            for key, found in zip(ids, self.stages, strict=True)
            for stage in found
        ]
        insert_many(DisputeStage, "导入", stages)
        self._join(ids)
        return len(ids)

    def _join(self, ids: Sequence[int]) -> None:
        suit = DisputeKind.SUIT_AFTER_RECONSIDERATION
        for key, row in zip(ids, self.rows, strict=True):
            if row["kind"] != suit or row["request"] is None:
                continue
            known = Dispute.select().where(
                (Dispute.request == row["request"])
                & (Dispute.kind == DisputeKind.RECONSIDERATION)
                & Dispute.removed_at.is_null()
            )
            if len(known) == 1:
                Dispute.get_by_id(key).alter("导入", before=known[0])


def _ended(values: dict[str, Any]) -> tuple[str, str]:
    """Return the column of table 四 and the ruling that a row tells, pending for none."""
    kind, said = values["kind"], values.get("result") or _PENDING
    ruling = values.get("ruling") or ""
    if said in (*RESULTS, _PENDING):
        return (result_of(kind, ruling) or said) if said == _PENDING else said, ruling
    result = result_of(kind, said)
    if not result:
        known = kinds()[kind]
        usual = f"或者{known.label}常见的“{'”“'.join(known.rulings)}”"
        sentence = f"没有“{said}”这种结果，可填：结果维持、结果纠正、其他结果、尚未审结，{usual}"
        raise Refusal("result", sentence)
    return result, ruling or said


def _day_problems(values: dict[str, Any], today: date) -> Iterator[Refusal]:
    received, closed = values["received_on"], values.get("closed_on")
    for field, day in (("received_on", received), ("closed_on", closed)):
        if day is not None and day > today:
            yield Refusal(field, f"{day} 晚于今天（{today}），请核对")
    if closed is not None and closed < received:
        yield Refusal("closed_on", f"审结日期早于收到日期 {received}，请核对")


def _end_problems(closed: date | None, result: str, ruling: str) -> Iterator[Refusal]:
    if closed is not None and result == _PENDING:
        yield Refusal("result", "填了审结日期，结果要填：结果维持、结果纠正或其他结果")
    if closed is None and result != _PENDING:
        yield Refusal("closed_on", "填了结果，没有审结日期，请补填或者把结果写成尚未审结")
    elif closed is None and ruling:
        yield Refusal("closed_on", "填了裁判内容，没有审结日期，请补填或者把裁判内容也空着")


def dispute_rows(ids: Collection[int] | None = None) -> Iterator[dict[str, Any]]:
    """Yield the disputes, or these of them, with id as values of the columns, by their 编号.

    A request that lies in the bin is not named: the ledger of requests does not carry it.
    """
    own = OwnColumns("disputes", Dispute)
    kept = InformationRequest.removed_at.is_null()
    requests = {
        each.id: each.number
        for each in InformationRequest.select(
            InformationRequest.id, InformationRequest.number
        ).where(kept)
    }
    stages: dict[int, list[DisputeStage]] = defaultdict(list)
    for stage in DisputeStage.select().order_by(DisputeStage.on_date, DisputeStage.id):
        stages[stage.dispute_id].append(stage)
    query = Dispute.select().where(Dispute.removed_at.is_null())
    if ids is not None:
        query = query.where(Dispute.id.in_(list(ids)))
    for dispute in query.order_by(fn.natural_order(Dispute.number)):
        yield own.said(partial(getattr, dispute)) | {
            "id": dispute.id,
            "request": requests.get(dispute.request_id or 0, ""),
            "result": label_of("dispute_result", dispute.result or _PENDING),
            "ordered": dispute.ordered.on_date if dispute.ordered_id and dispute.ordered else None,
            **stage_columns(stages[dispute.id]),
        }
