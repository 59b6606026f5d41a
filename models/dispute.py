"""行政复议 and 行政诉讼 about information disclosure, with their stages (table 四)."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, TextField

from models.database import Table
from models.request import InformationRequest


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


class Dispute(Table):
    """One 复议 or one suit. `before` is the 复议 that a suit follows; `ruling` what was decided."""

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
    note = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)
    removed_at = DateTimeField(null=True)
    removed_reason = CharField(default="")

    if TYPE_CHECKING:
        request_id: int | None
        before_id: int | None


class DisputeStage(Table):
    """One stage of a dispute: 受理, 答复, 开庭, 决定 … `until` is a date to keep."""

    dispute = ForeignKeyField(Dispute, on_delete="CASCADE")
    kind = CharField()
    on_date = DateField()
    until = DateField(null=True)
    text = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    if TYPE_CHECKING:
        dispute_id: int
