"""公开栏: postings, their period, and where each hangs, from putting up to taking down."""

import json
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from peewee import BooleanField, CharField, DateField, DateTimeField, ForeignKeyField, TextField
from peewee import IntegerField as NumberField

from models.items.item import PublishedItem
from models.law.workdays import Calendar, CalendarMissing
from models.office.profile import office
from models.postings.pasted import Attached, PostedList, read_list
from models.postings.period import WORKING, Matter, last_day, matters
from models.store import rows
from models.store.database import Table
from models.store.obstacles import refuse_beside
from models.store.plain_text import lines, one_line, straight_number
from models.store.record import Record
from models.store.refusal import Refusal


class PostingKind(StrEnum):
    """文种 of a posting."""

    NOTICE = "公示"
    ANNOUNCEMENT = "公告"
    ORDER = "通告"
    CIRCULAR = "通知"
    LETTER = "告知信"
    OPEN_LETTER = "公开信"
    APPEAL = "倡议书"
    STATEMENT = "公开说明"


class PostingState(StrEnum):
    """Where a posting stands."""

    DRAFT = "草稿"
    HANGING = "在贴"
    DUE = "应取下"
    DOWN = "已取下"


class Posting(Record):
    """公开栏张贴: one posting, on as many boards as it was put up on.

    `list` is its table as JSON, `rules` how each column is masked, `kept` what is not masked;
    `attached` are 附件 as JSON. Without `ending` no 特此公示 stands at the end, without
    `objecting` not how to object. The period is that of `matter`, or `period` days of
    `period_unit` with `period_reason`; `first_on` and `last_on` are printed, `last_reason` says
    why it ends on a rest day all the same.
    `objections_to` and the two numbers tell where to object.
    """

    item = ForeignKeyField(PublishedItem, null=True, on_delete="SET NULL")
    kind = CharField(default=PostingKind.NOTICE.value)
    title = CharField(default="")
    subtitle = CharField(default="")
    document_number = CharField(default="")
    addressee = CharField(default="")
    body = TextField(default="")
    list = TextField(default="")
    rules = TextField(default="")
    kept = TextField(default="")
    names_masked = BooleanField(default=False)
    attached = TextField(default="")
    matter = CharField(default="")
    period = NumberField(null=True)
    period_unit = CharField(default="")
    period_reason = CharField(default="")
    posted_on = DateField(null=True)
    first_on = DateField(null=True)
    last_on = DateField(null=True)
    last_reason = CharField(default="")
    objections_to = CharField(default="")
    phone = CharField(default="")
    supervision = CharField(default="")
    organ = CharField(default="")
    dated = DateField(null=True)
    sealed = BooleanField(default=True)
    red_head = BooleanField(default=False)
    note = CharField(default="")
    ending = BooleanField(default=True)
    objecting = BooleanField(default=True)
    paper = CharField(default="A4")
    recorded_at = DateTimeField(default=datetime.now)

    def in_words(self) -> str:
        """Return the title on one line."""
        return " ".join(self.title.split())

    def check_removal(self) -> None:
        """Refuse one that still hangs."""
        hung = PostingPlace.select().where(
            (PostingPlace.posting == self) & PostingPlace.taken_down_on.is_null()
        )
        if hung.exists():
            raise Refusal("removed_reason", "这张还在张贴，请先登记取下，再移入回收站。")

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse days in the wrong order."""
        for key, row in rows.read(cls, ids).items():
            for wrong in _wrong_days(row):
                raise refuse_beside(cls, key, f"的日期会对不上：{wrong.sentence}")

    class Meta:
        indexes = ((("removed_at", "last_on"), False),)

    if TYPE_CHECKING:  # peewee makes these beside each foreign key
        item_id: int | None


class PostingPlace(Table):
    """One board on which a posting hangs or hung: by whom and when, and the objections there."""

    posting = ForeignKeyField(Posting, on_delete="CASCADE")
    place = CharField()
    put_up_on = DateField()
    put_up_by = CharField(default="")
    taken_down_on = DateField(null=True)
    taken_down_by = CharField(default="")
    objections = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "posting"


PHOTO_KIND = PostingPlace.__name__  # of attachments: the photographs of a board


def find(key: int) -> Posting:
    """Return the posting with that id, one in the bin too."""
    found: Posting = Posting.get_by_id(key)
    return found


def of_item(item: PublishedItem) -> list[Posting]:
    """Return the postings made from an item, the newest first."""
    query = Posting.select().where((Posting.item == item) & Posting.removed_at.is_null())
    return list(query.order_by(Posting.id.desc()))


def record(today: date, **values: Any) -> Posting:
    """Keep a posting. Only a title is needed; refuses days in the wrong order."""
    return Posting.add("登记", **_tidy(Posting(), {"organ": office().name, **values}, today))


def change(posting: Posting, today: date, *, verb: str = "修改", **values: Any) -> Sequence[str]:
    """Change a posting and return the names of the changed fields."""
    return posting.alter(verb, **_tidy(posting, values, today))


_OF_ONE_TIME = ("id", "posted_on", "first_on", "last_on", "last_reason", "dated", "recorded_at")


def copied(posting: Posting) -> Posting:
    """Return a posting, not kept yet, that says what another says, without its days and item."""
    left_out = {*_OF_ONE_TIME, "item", "removed_at", "removed_reason"}
    return Posting(**{key: each for key, each in posting.__data__.items() if key not in left_out})


def list_of(posting: Posting) -> PostedList | None:
    """Return the list of a posting, None where it has none."""
    return read_list(json.loads(posting.list)) if posting.list else None


def rules_of(posting: Posting) -> tuple[str, ...]:
    """Return how each column of the list is masked, one rule a column."""
    return tuple(json.loads(posting.rules)) if posting.rules else ()


def rules_text(rules: Sequence[str]) -> str:
    """Return the rules of a list as a posting keeps them."""
    return json.dumps([str(rule) for rule in rules]) if rules else ""


def kept_in(posting: Posting) -> frozenset[str]:
    """Return the numbers and names that the clerk keeps as they are, though they look private."""
    return frozenset(json.loads(posting.kept)) if posting.kept else frozenset()


def kept_text(kept: Set[str]) -> str:
    """Return what is kept unmasked as a posting keeps it."""
    return json.dumps(sorted(kept), ensure_ascii=False) if kept else ""


def attached_to(posting: Posting) -> tuple[Attached, ...]:
    """Return the attachments of a posting in order."""
    rows = json.loads(posting.attached) if posting.attached else []
    return tuple(
        Attached(row["name"], row.get("text", ""), row.get("list") and read_list(row["list"]))
        for row in rows
    )


def matter_of(posting: Posting) -> Matter | None:
    """Return the matter of a posting, None where it names none that is known."""
    return matters().get(posting.matter)


def period_of(posting: Posting) -> tuple[int, str] | None:
    """Return how many days of which unit a posting has to hang, None where nothing fixes it."""
    if posting.period:
        return posting.period, posting.period_unit or WORKING
    matter = matter_of(posting)
    return (matter.days, matter.unit) if matter and matter.days else None


def counts_from(posting: Posting) -> date | None:
    """Return the day from which the period counts: never that of posting (民法典 201)."""
    first, posted = posting.first_on, posting.posted_on
    return posted + timedelta(days=1) if first and posted and posted >= first else first


def proposed_last(posting: Posting, calendar: Calendar) -> date | None:
    """Return the last day by the period; None without one, or in a year without 放假安排."""
    period, first = period_of(posting), counts_from(posting)
    if period is None or first is None:
        return None
    try:
        return last_day(first, *period, calendar)
    except CalendarMissing:
        return None


_TEXTS = frozenset(
    {"title", "subtitle", "addressee", "period_reason", "last_reason", "objections_to", "organ"}
)


def _tidy(posting: Posting, values: dict[str, Any], today: date) -> dict[str, Any]:
    tidied = {key: _plain(key, value) for key, value in values.items()}
    whole = {**posting.__data__, **tidied}
    if not whole.get("title"):
        raise Refusal("title", "标题不能空着，如“关于××的公示”。")
    if len(whole["title"]) > 200:
        raise Refusal("title", "标题最长 200 个字，请缩短。")
    for wrong in _wrong_days(whole):
        raise wrong
    return tidied


def _wrong_days(whole: Mapping[str, Any]) -> Iterator[Refusal]:
    first, last, posted = whole.get("first_on"), whole.get("last_on"), whole.get("posted_on")
    if first and last and last < first:
        yield Refusal("last_on", f"截止日期 {last} 早于首日 {first}，请核对。")
    if posted and first and first < posted:
        yield Refusal("first_on", f"公示首日 {first} 早于张贴日期 {posted}，请核对。")


def _plain(key: str, value: Any) -> Any:
    if key == "title" and value:
        return "\n".join(one_line(line) for line in lines(value).split("\n"))
    if key == "body":
        return lines(value)
    if key == "document_number":
        return straight_number(one_line(value))
    return one_line(value) if key in _TEXTS else value
