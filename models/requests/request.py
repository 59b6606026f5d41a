"""依申请公开: requests and the log of their events, with one verb for each step of handling.

The log is append-only: a wrong step is cancelled by a later row, never rewritten. The clock is
always reckoned from the log; of its outcome only the closing day and the row of table 三 stand
on the request, so that the yearly figures need no log.
"""

from collections.abc import Mapping, Set
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from peewee import (
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from models.items.item import PublishedItem
from models.law.event import WITHOUT_REPLY, Event, EventKind
from models.law.recorded import plain, valid_of
from models.office.departments import Department
from models.requests import applicant, intake
from models.store import rows
from models.store.acts import act
from models.store.database import Table
from models.store.numbering import Series, bearing
from models.store.obstacles import refuse_beside
from models.store.plain_text import number_key
from models.store.record import Record
from models.store.refusal import Refusal


class InformationRequest(Record):
    """依申请公开申请: one application, one 件, one result.

    `received_on` is the day of receipt in law, `arrived_on` the day it reached the office and
    `confirmed_how` what fixed the former (条例 31). `closed_on` and `outcome` (the id of a row of
    the statutory table) mirror the closing event of the log, `basis` names the article it rests
    on, `closing_reason` why it holds although the log speaks against it. `item` is what the answer
    was published as. `others` are the applicants beside the first (`applicant.people`), `helps`
    names the organ that registered the request and asked for help: such a one is kept and never
    counted. `corrected_content` is what was asked after 补正. `served_on` is the day on which the
    last of the applicants was served. `new_reply` mirrors the log too: whether a new reply that a
    decision ordered is still owed, or not yet served.
    """

    number = CharField(unique=True)
    received_on = DateField(null=True)
    arrived_on = DateField(null=True)
    confirmed_how = CharField(default="")
    intake = CharField(default="")
    applicant_kind = CharField(default="")
    applicant = CharField(default="")
    id_number = CharField(default="")
    phone = CharField(default="")
    address = CharField(default="")
    others = TextField(default="")
    helps = CharField(default="")
    content = TextField(default="")
    corrected_content = TextField(default="")
    supply_form = CharField(default="")
    filled_in_by_office = BooleanField(default=False)
    department = ForeignKeyField(Department, null=True, on_delete="RESTRICT")
    closed_on = DateField(null=True)
    outcome = CharField(default="")
    reply_number = CharField(default="")
    served_on = DateField(null=True)
    service_way = CharField(default="")
    closing_reason = TextField(default="")
    basis = CharField(default="")
    new_reply = CharField(default="")
    id_kind = CharField(default="")
    email = CharField(default="")
    agent = CharField(default="")
    agent_id_number = CharField(default="")
    agent_phone = CharField(default="")
    help_needed = CharField(default="")
    retention = CharField(default="")
    archived_on = DateField(null=True)
    destroyed_on = DateField(null=True)
    item = ForeignKeyField(PublishedItem, null=True, on_delete="SET NULL")
    note = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "number"

    class Meta:
        # All that table 三 counts by, so that it is read from the index alone.
        indexes = (
            (
                ("removed_at", "helps", "closed_on", "received_on", "applicant_kind", "outcome"),
                False,
            ),
        )

    if TYPE_CHECKING:  # peewee makes these beside each foreign key
        department_id: int | None
        item_id: int | None

    @property
    def wanted(self) -> str:
        """What is asked for: after a 补正 what it says, else the request itself."""
        return str(self.corrected_content or self.content)

    def check_change(self, held: Mapping[str, Any]) -> None:
        """Refuse to change what is left of a file that was destroyed."""
        if on := held["destroyed_on"]:
            said = f"{held['number']} 的案卷已在 {on} 登记销毁，留下的登记不能再改。"
            raise Refusal(None, said)

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse that a case in the archive is open or not served, a destroyed one not archived."""
        for key, row in rows.read(cls, ids).items():
            ended = row["served_on"] or row["outcome"] in WITHOUT_REPLY or row["helps"]
            lost = row["destroyed_on"] and not row["archived_on"]
            done = row["closed_on"] and ended and not row["new_reply"]
            if lost or (row["archived_on"] and not done):
                raise refuse_beside(cls, key, "已经归档")


class RequestEvent(Table):
    """办理过程事件: one step of handling, written once and never changed.

    `until` is a date set by hand (补正期限, 征求意见期限), `days` the working days of an extension,
    `amount` a fee in 分 for `units` of `fee_by` (piece or page), `refers` the step that this one
    answers or cancels. Of a service: `way`, `mail_number` and `posted_on` of what went by post,
    `recipient` the applicant served ("" for all of them), `receiver` who signed. `whom` is who was
    spoken with, asked inside the office, or ordered a new reply.
    """

    request = ForeignKeyField(InformationRequest, on_delete="CASCADE")
    kind = CharField()
    on_date = DateField()
    until = DateField(null=True)
    days = IntegerField(null=True)
    party = CharField(default="")
    approver = CharField(default="")
    amount = IntegerField(null=True)
    fee_by = CharField(default="")
    units = IntegerField(null=True)
    outcome = CharField(default="")
    text = TextField(default="")
    way = CharField(default="")
    recipient = CharField(default="")
    receiver = CharField(default="")
    mail_number = CharField(default="")
    posted_on = DateField(null=True)
    whom = CharField(default="")
    refers = ForeignKeyField("self", null=True, on_delete="RESTRICT")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "request"
    course = "request"

    if TYPE_CHECKING:  # peewee makes these beside each foreign key
        refers_id: int | None
        request_id: int

    def plain(self) -> Event:
        """Return the step as the clock knows it."""
        return plain(self)


KIND = InformationRequest.__name__  # of attachments


def events_of(request: InformationRequest) -> list[RequestEvent]:
    """Return the valid steps of a request, oldest first; cancelled ones are left out."""
    of_it = RequestEvent.select().where(RequestEvent.request == request)
    return valid_of(list(of_it.order_by(RequestEvent.on_date, RequestEvent.id)))


def find(number: str) -> InformationRequest:
    """Return the request with the 登记号, in whatever spelling. Refuses an unknown one."""
    found = bearing(InformationRequest.select(), InformationRequest.number, number)
    if found is None:
        raise Refusal("number", f"没有登记号为 {number} 的申请，请核对登记号。")
    return found


def by_id(request_id: int) -> InformationRequest:
    """Return the request with this id."""
    return InformationRequest.get_by_id(request_id)


def numbers() -> list[str]:
    """Return every 登记号 ever given, those in the bin too."""
    rows = InformationRequest.select(InformationRequest.number).tuples().iterator()
    return [row[0] for row in rows]


def next_number(today: date) -> str:
    """Propose the next 登记号 of the year: 2026-001, 2026-002 …; a number is never given twice."""
    series = Series(f"{today.year}-", 3)
    taken = (series.serial(number_key(number)) for number in numbers())
    return series.number(max(filter(None, taken), default=0) + 1)


def record(number: str, today: date, **values: Any) -> InformationRequest:
    """Register a request; with a day of receipt its clock starts. Gaps are allowed.

    Refuses an empty or used 登记号 and a day of receipt in the future.
    """
    values = _tidy(None, {"number": number, **values}, today)
    with act("登记"):
        request = InformationRequest.add("登记", **values)
        if request.received_on:
            _append(request, EventKind.RECEIVED, request.received_on)
    return request


def change(
    request: InformationRequest,
    today: date,
    *,
    kind_reason: str = "",
    verb: str = "修改",
    **values: Any,
) -> list[str]:
    """Change the facts of a request; a new day of receipt is written into the log as well.

    The applicant's column of table 三 is fixed at registration: once the case is closed or was
    carried into another year it changes only with `kind_reason`.
    """
    values = _tidy(request, values, today)
    if applicant.is_changed(request, values) and applicant.is_fixed(request, today):
        if not kind_reason.strip():
            raise Refusal(
                "applicant_kind",
                "申请人类型登记时就确定了，办结或结转以后不能改；确属登记错误的，写明理由再改。",
            )
        verb = f"改申请人类型：{kind_reason.strip()}"
    with act(verb):
        changed = request.alter(verb, **values)
        if "received_on" in changed:
            for event in events_of(request):
                if event.kind == EventKind.RECEIVED:
                    _append(request, EventKind.CANCELLED, today, refers=event.id, text="改收到日期")
            if request.received_on:
                _append(request, EventKind.RECEIVED, request.received_on)
    return changed


def missing(request: InformationRequest) -> dict[str, str]:
    """Return what registration still lacks (条例 29): field → its name on the form."""
    needed = {
        "received_on": "收到日期",
        "intake": "申请方式",
        "applicant_kind": "申请人类型",
        "applicant": "申请人",
        "content": "申请内容",
    }
    return {name: word for name, word in needed.items() if not getattr(request, name)}


def _tidy(
    request: InformationRequest | None, values: dict[str, Any], today: date
) -> dict[str, Any]:
    if "number" in values:
        values["number"] = values["number"].strip()
        if not values["number"]:
            raise Refusal("number", f"登记号不能空着，可以用 {next_number(today)}。")
        same = bearing(InformationRequest.select(), InformationRequest.number, values["number"])
        if same is not None and (request is None or same.id != request.id):
            raise Refusal("number", f"登记号 {same.number} 已经用过，可以用 {next_number(today)}。")
    applicant.part(values, request)
    intake.check(values, request)
    for name, word in (("received_on", "收到日期"), ("arrived_on", "来件日期")):
        if values.get(name) and values[name] > today:
            raise Refusal(name, f"{word}不能晚于今天（{today}）；如果电脑日期不对，请先校正。")
    if request is not None and values.get("received_on"):
        _check_first(request, values["received_on"])
    return values


def _check_first(request: InformationRequest, received_on: date) -> None:
    later = [e for e in events_of(request) if e.kind != EventKind.RECEIVED]
    if later and later[0].on_date < received_on:
        raise Refusal("received_on", f"收到日期不能晚于已登记的办理步骤（{later[0].on_date}）。")


def _append(request: InformationRequest, kind: EventKind, on: date, **values: Any) -> RequestEvent:
    return RequestEvent.add("登记办理步骤", request=request, kind=kind.value, on_date=on, **values)
