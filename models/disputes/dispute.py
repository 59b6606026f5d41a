"""行政复议 and 行政诉讼 about information disclosure, with their stages (table 四)."""

from collections.abc import Set
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, TextField

from models.disputes.ruling import kinds, needs_reconsideration, result_of
from models.requests.request import InformationRequest, RequestEvent
from models.store import numbering
from models.store.acts import act
from models.store.database import Table
from models.store.numbering import Series
from models.store.obstacles import refuse_beside
from models.store.plain_text import one_line
from models.store.record import Record
from models.store.refusal import Refusal


class DisputeKind(StrEnum):
    """Which block of table 四 a dispute belongs to."""

    RECONSIDERATION = "reconsideration"
    SUIT_DIRECT = "suit_direct"
    SUIT_AFTER_RECONSIDERATION = "suit_after_reconsideration"


class DisputeResult(StrEnum):
    """The column of table 四 once a dispute has ended; "" stands for 尚未审结."""

    UPHELD = "upheld"
    CORRECTED = "corrected"
    OTHER = "other"


class Dispute(Record):
    """One 复议 or one suit. `before` is the 复议 that a suit follows; `ruling` what was decided.

    `ordered` is the step of the request by which the decision ordered a new reply.
    """

    number = CharField(unique=True)
    kind = CharField()
    request = ForeignKeyField(InformationRequest, null=True, on_delete="RESTRICT")
    before = ForeignKeyField("self", null=True, on_delete="RESTRICT")
    received_on = DateField(null=True)
    authority = CharField(default="")
    case_number = CharField(default="")
    closed_on = DateField(null=True)
    ruling = CharField(default="")
    result = CharField(default="")
    ordered = ForeignKeyField(RequestEvent, null=True, on_delete="SET NULL")
    note = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "number"

    if TYPE_CHECKING:
        request_id: int | None
        before_id: int | None
        ordered_id: int | None

    def check_removal(self) -> None:
        """Refuse a 复议 that a suit follows."""
        follower = Dispute.get_or_none((Dispute.before == self) & Dispute.removed_at.is_null())
        if follower is not None:
            raise Refusal(None, f"{follower.number} 是这件复议之后的诉讼，请先改它的“经过复议”。")

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse an end without its result, and a suit that follows no 复议 any more."""
        for each in cls.select().where(cls.id.in_(ids) | cls.before.in_(ids)):
            whole = {name: getattr(each, name) for name in _CHECKED}
            try:
                _check_links(each, whole, {})
                _check_days(whole, date.max)
                _check_end(whole)
            except Refusal as refusal:
                raise refuse_beside(cls, each.id, "会对不上") from refusal


class DisputeStage(Table):
    """One stage of a dispute: 受理, 答复, 开庭, 决定 … `until` is a date to keep."""

    dispute = ForeignKeyField(Dispute, on_delete="CASCADE")
    kind = CharField()
    on_date = DateField()
    until = DateField(null=True)
    text = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "dispute"

    if TYPE_CHECKING:
        dispute_id: int


KIND = Dispute.__name__  # of numbers given
_CHECKED = ("kind", "request", "before", "received_on", "closed_on", "ruling", "result")
_TEXTS = ("number", "authority", "case_number", "ruling")


def find(key: int) -> Dispute:
    """Return the dispute with that id, one in the bin too."""
    found: Dispute = Dispute.get_by_id(key)
    return found


def by_number(number: str) -> Dispute | None:
    """Return the dispute with that 编号, one in the bin too, or None."""
    found: Dispute | None = numbering.bearing(Dispute.select(), Dispute.number, number)
    return found


def of_request(request: InformationRequest) -> list[Dispute]:
    """Return the disputes about a request in the order they came; the bin is left out."""
    query = Dispute.select().where((Dispute.request == request) & Dispute.removed_at.is_null())
    return list(query.order_by(Dispute.received_on, Dispute.id))


def reconsiderations_of(request: InformationRequest) -> list[Dispute]:
    """Return the 复议 about a request: one of them may be what a suit follows."""
    return [each for each in of_request(request) if each.kind == DisputeKind.RECONSIDERATION]


def next_number(kind: str, today: date) -> str:
    """Propose the next 编号 of the year: 复2026-001, 诉2026-001; none is ever given twice."""
    return numbering.next_number(KIND, Series(f"{kinds()[kind].short}{today.year}-", 3))


def years() -> list[int]:
    """Return the years in which disputes came or ended, newest first."""
    query = Dispute.select(Dispute.received_on, Dispute.closed_on).tuples()
    found = {day.year for row in query.iterator() for day in row if day is not None}
    return sorted(found, reverse=True)


def record(number: str, today: date, **values: Any) -> Dispute:
    """Register a dispute; `kind` is needed, other gaps are allowed.

    Refuses an empty or used 编号, a day in the future, an end before the receipt, an end without
    its result and the reverse, a request in the bin, and a `before` that is no 复议.
    """
    values = _tidy(Dispute(kind=""), {"number": number, **values}, today)
    with act("登记"):
        made = Dispute.add("登记", **values)
        numbering.give(KIND, made.number, made.id)
    return made


def change(dispute: Dispute, today: date, *, verb: str = "修改", **values: Any) -> list[str]:
    """Change a dispute and return the names of the changed fields; refuses what `record` does."""
    values = _tidy(dispute, values, today)
    with act(verb):
        changed = dispute.alter(verb, **values)
        numbering.give(KIND, dispute.number, dispute.id)
    return changed


def close(dispute: Dispute, on: date, ruling: str, today: date, result: str = "") -> None:
    """审结: the ruling decides the column of table 四, unless `result` names it by hand.

    Refuses own words without a `result`.
    """
    change(dispute, today, verb="审结", closed_on=on, ruling=ruling, result=result)


def reopen(dispute: Dispute, today: date) -> None:
    """Take the end back, such as when a court sends the case back."""
    change(dispute, today, verb="撤销审结", closed_on=None, ruling="", result="")


def doubts(values: dict[str, Any]) -> list[str]:
    """Return what looks wrong in a dispute's values, each in one sentence; nothing is forbidden."""
    kind, request, before = values.get("kind"), values.get("request"), values.get("before")
    said = []
    known = reconsiderations_of(request) if request is not None else []
    if kind == DisputeKind.SUIT_AFTER_RECONSIDERATION and before is None and known:
        said.append(f"这件申请有行政复议 {known[0].number}，请在“经过复议”里选上。")
    if kind == DisputeKind.SUIT_DIRECT and known:
        said.append(f"这件申请已有行政复议 {known[0].number}，请核对是不是复议后起诉。")
    if kind == DisputeKind.SUIT_DIRECT and request is not None and not known:
        article = needs_reconsideration(request.outcome, request.closed_on)
        if article:
            said.append(f"不予公开的答复应当先申请行政复议（{article}），请核对种类。")
    replied = request.closed_on if request is not None else None
    if _is_later(replied, values.get("received_on")):
        said.append(f"收到日期早于答复日期（{replied}）：是告不答复的，还是日期写错了？请核对。")
    if before is not None and _is_later(before.closed_on, values.get("received_on")):
        said.append(f"起诉早于复议 {before.number} 的审结日期（{before.closed_on}），请核对。")
    return said


def _is_later(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one > other


def _tidy(dispute: Dispute, values: dict[str, Any], today: date) -> dict[str, Any]:
    """Check and straighten what a clerk gave."""
    plain = {key: one_line(value) if key in _TEXTS else value for key, value in values.items()}
    if "number" in plain:
        _check_number(dispute, plain["number"], plain.get("kind") or dispute.kind, today)
    whole = {**{name: getattr(dispute, name) for name in _CHECKED}, **plain}
    if not whole["kind"]:
        raise Refusal("kind", "请选择种类：它就是年度报告表四里的一栏。")
    _check_links(dispute, whole, plain)
    _check_days(whole, today)
    usual = result_of(whole["kind"], whole["ruling"])
    if plain.get("ruling") and usual and not plain.get("result"):
        plain["result"] = whole["result"] = usual
    _check_end(whole)
    return plain


def _check_number(dispute: Dispute, number: str, kind: str, today: date) -> None:
    free = f"，可以用 {next_number(kind, today)}" if kind else ""
    if not number:
        raise Refusal("number", f"编号不能空着{free}。")
    owner = numbering.given_to(KIND, number)
    if owner is not None and owner != dispute.id:
        raise Refusal("number", f"编号 {number} 已经用过{free}。")


def _check_links(dispute: Dispute, whole: dict[str, Any], given: dict[str, Any]) -> None:
    request, before = whole["request"], whole["before"]
    if given.get("request") is not None and request.removed_at is not None:
        raise Refusal("request", f"申请 {request.number} 在回收站里，请先恢复它，或者不填登记号。")
    if before is not None:
        if whole["kind"] != DisputeKind.SUIT_AFTER_RECONSIDERATION:
            raise Refusal("before", "只有复议后起诉才有经过的复议，请改种类或者清空这一栏。")
        if before.kind != DisputeKind.RECONSIDERATION or before.removed_at is not None:
            raise Refusal("before", f"{before.number} 不是登记在册的行政复议，请另选。")
    if dispute.id and whole["kind"] != DisputeKind.RECONSIDERATION:
        follower = Dispute.get_or_none(Dispute.before == dispute)
        if follower is not None:
            raise Refusal("kind", f"{follower.number} 是这件复议之后的诉讼，种类不能改。")


def _check_days(whole: dict[str, Any], today: date) -> None:
    received, closed = whole["received_on"], whole["closed_on"]
    days = (("received_on", "收到日期", received), ("closed_on", "审结日期", closed))
    for name, word, day in days:
        if day is not None and day > today:
            raise Refusal(name, f"{word}不能晚于今天（{today}）；如果电脑日期不对，请先校正。")
    if closed is not None and received is None:
        raise Refusal("received_on", "填了审结日期，还要填收到日期。")
    if closed is not None and closed < received:
        raise Refusal("closed_on", f"审结日期不能早于收到日期（{received}）。")


def _check_end(whole: dict[str, Any]) -> None:
    closed, ruling, result = whole["closed_on"], whole["ruling"], whole["result"]
    if closed is None and (ruling or result):
        raise Refusal("closed_on", "填了结果，还要填审结日期；还没有审结的，请把结果空着。")
    if closed is not None and not result:
        said = "这种裁判结果要自己选" if ruling else "填了审结日期，还要选"
        raise Refusal("result", f"{said}计入表四的哪一列：结果维持、结果纠正或其他结果。")
