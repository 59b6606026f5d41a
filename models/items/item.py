"""主动公开: published items, their publication by channel, and what the clerk does with them."""

from collections.abc import Iterable, Set
from datetime import date, datetime
from enum import StrEnum
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

from models.items.days import misplaced, wrong_days
from models.law.workdays import Calendar
from models.office.category import CatalogueEntry
from models.office.channel import Channel, channel
from models.office.departments import Department
from models.office.publishing_period import period_of
from models.store import numbering, rows
from models.store.acts import Change, act
from models.store.database import Table, erase_many
from models.store.obstacles import refuse_beside
from models.store.plain_text import lines, number_key, one_line
from models.store.record import Record
from models.store.refusal import Refusal


class Attribute(StrEnum):
    """公开属性, fixed at the source (条例 13)."""

    PUBLIC = "主动公开"
    ON_REQUEST = "依申请公开"
    WITHHELD = "不予公开"


class Validity(StrEnum):
    """有效性 of a document; set by hand, never derived."""

    VALID = "有效"
    LAPSED = "失效"
    REPEALED = "废止"


class DocumentKind(StrEnum):
    """Whether table 二 counts an item; set by hand, an empty value is not yet decided."""

    REGULATION = "规章"
    NORMATIVE = "行政规范性文件"
    NEITHER = "否"


class Duration(StrEnum):
    """公开时限: for how long an item stands."""

    LONG = "长期"
    REGULAR = "定期"
    TEMPORARY = "临时"


class PublishedItem(Record):
    """主动公开信息: one piece of information, counted once however many channels carry it.

    `made_on` is 成文日期, `published_on` the day it was first published; `explains` is the
    索引号 of the document that this item interprets. `period` days of `period_kind` stand in
    place of the category's period, with `period_reason`. `needs_interpretation` None means: as
    its kind of document wants.
    """

    title = CharField()
    index_number = CharField(null=True, unique=True)
    document_number = CharField(default="")
    publisher = CharField(default="")
    category = ForeignKeyField(CatalogueEntry, null=True, on_delete="RESTRICT")
    genre = CharField(default="")
    theme = CharField(default="")
    made_on = DateField(null=True)
    published_on = DateField(null=True)
    attribute = CharField(default="")
    withheld_reason = CharField(default="")
    url = CharField(default="")
    posting_place = CharField(default="")
    notice_from = DateField(null=True)
    notice_until = DateField(null=True)
    document_kind = CharField(default="")
    validity = CharField(default="")
    valid_until = DateField(null=True)
    repealed_on = DateField(null=True)
    period = IntegerField(null=True)
    period_kind = CharField(default="")
    period_reason = CharField(default="")
    duration = CharField(default="")
    village_affairs = BooleanField(default=False)
    needs_interpretation = BooleanField(null=True)
    withdrawn_on = DateField(null=True)
    department = ForeignKeyField(Department, null=True, on_delete="RESTRICT")
    reviewer = CharField(default="")
    explains = CharField(default="")
    summary = TextField(default="")
    keywords = CharField(default="")
    note = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "title"

    class Meta:
        indexes = (
            # The list in its usual order; what waits for publication has one of its own below.
            (("removed_at", "published_on", "attribute"), False),
            (("document_kind", "made_on"), False),  # the few documents that table 二 counts
        )

    if TYPE_CHECKING:  # peewee makes these beside each foreign key
        category_id: int | None
        department_id: int | None

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse days in the wrong order."""
        for key, row in rows.read(cls, ids).items():
            for wrong in wrong_days(row):
                raise refuse_beside(cls, key, f"的日期会对不上：{wrong.sentence}")


# What waits, which the list and the badge read without its rows.
_WAITING = (
    "removed_at published_on made_on category period period_kind attribute withdrawn_on validity"
)
PublishedItem.add_index(
    *(getattr(PublishedItem, name) for name in _WAITING.split()),
    name="published_item_waiting",
    where=PublishedItem.removed_at.is_null() & PublishedItem.published_on.is_null(),
)


class Publication(Table):
    """一次发布: one item on one channel."""

    item = ForeignKeyField(PublishedItem, on_delete="CASCADE")
    channel = ForeignKeyField(Channel, on_delete="RESTRICT")

    named_by = "item"

    class Meta:
        indexes = ((("item", "channel"), True),)


KIND = PublishedItem.__name__  # of numbers, attachments, history
_LINES = frozenset({"summary", "note"})
_TEXTS = frozenset(
    name
    for name, field in rows.columns(PublishedItem).items()
    if isinstance(field, CharField | TextField) and name not in _LINES
)


def channel_names(item: PublishedItem) -> list[str]:
    """Return the names of the channels that carry the item."""
    query = Channel.select(Channel.name).join(Publication).where(Publication.item == item)
    return [each.name for each in query.order_by(Channel.position, Channel.id)]


def channels_by_item() -> dict[int, list[str]]:
    """Return the channel names of every item that has any, by its id."""
    carried: dict[int, list[str]] = {}
    query = Publication.select(Publication.item, Channel.name).join(Channel)
    for row in query.order_by(Channel.position, Channel.id).tuples().iterator():
        carried.setdefault(row[0], []).append(row[1])
    return carried


def find(key: int) -> PublishedItem:
    """Return the item with that id, one in the bin too."""
    found: PublishedItem = PublishedItem.get_by_id(key)
    return found


def by_index_number(number: str) -> PublishedItem | None:
    """Return the item with that 索引号, or None."""
    field = PublishedItem.index_number
    found: PublishedItem | None = numbering.bearing(PublishedItem.select(), field, number)
    return found


def record(title: str, channels: Iterable[str] = (), **values: Any) -> PublishedItem:
    """Register an item. Only the title is needed; gaps are allowed (see `missing`).

    Refuses an empty title, days in the wrong order, and a 索引号 that was given before.
    """
    values = _tidy(PublishedItem(), {"title": title, **values})
    with act("登记"):
        item = PublishedItem.add("登记", **values)
        _give_number(item)
        publish_on(item, channels, "登记")
    return item


def change(
    item: PublishedItem,
    channels: Iterable[str] | None = None,
    *,
    verb: str = "修改",
    **values: Any,
) -> list[str]:
    """Change an item and return the names of the changed fields."""
    values = _tidy(item, values)
    with act(verb):
        changed = item.alter(verb, **values)
        _give_number(item)
        if channels is not None and publish_on(item, channels, verb):
            changed.append("channels")
    return changed


def publish_on(item: PublishedItem, names: Iterable[str], verb: str) -> bool:
    """Let exactly the named channels carry the item; says whether anything changed."""
    wanted = list(dict.fromkeys(name for name in names if name))
    have = channel_names(item)
    for name in wanted:
        if name not in have:
            Publication.add(verb, item=item, channel=channel(name))
    gone = [name for name in have if name not in wanted]
    if gone:
        doomed = Publication.select(Publication.id).join(Channel)
        doomed = doomed.where((Publication.item == item) & Channel.name.in_(gone))
        erase_many(Publication, verb, [row.id for row in doomed.order_by(Publication.id)])
    if set(wanted) != set(have) and (have or verb != "登记"):
        item.tell(verb, Change.TOLD, {"channels": ("、".join(have), "、".join(wanted))})
    return set(wanted) != set(have)


def publish_by(item: PublishedItem, calendar: Calendar) -> date | None:
    """Return the last day to publish, by the item's own period or that of its category.

    None where the item has no 成文日期 or is not to be published (条例 26). Raises
    CalendarMissing where the year's 放假安排 is wanted.
    """
    if item.made_on is None or item.attribute not in ("", Attribute.PUBLIC):
        return None
    return period_of(item, item.category).last_day(item.made_on, calendar)


def missing(item: PublishedItem) -> dict[str, str]:
    """Return what the item still lacks to count as published: field → its name on the form."""
    needed = {
        "title": "信息名称",
        "category": "信息类别",
        "made_on": "成文日期",
        "attribute": "公开属性",
    }
    if item.attribute in ("", Attribute.PUBLIC):
        needed["published_on"] = "公开日期"
    else:
        needed["withheld_reason"] = "不公开理由"
    return {name: word for name, word in needed.items() if not getattr(item, name)}


def _give_number(item: PublishedItem) -> None:
    if item.index_number:
        numbering.give(KIND, item.index_number, item.id)


def _tidy(item: PublishedItem, values: dict[str, Any]) -> dict[str, Any]:
    """Check and straighten what a clerk gave."""
    tidied = {name: _plain(name, value) for name, value in values.items()}
    if "title" in tidied and not tidied["title"]:
        raise Refusal("title", "信息名称不能空着，请填写与公文一致的标题。")
    if "index_number" in tidied:
        tidied["index_number"] = tidied["index_number"] or None
        _check_number(item, tidied["index_number"])
    whole = {**item.__data__, **tidied}
    for wrong in (*misplaced(tidied, item.__data__), *wrong_days(whole)):
        raise wrong
    if "period" in tidied and tidied["period"] and not whole["period_reason"]:
        raise Refusal("period_reason", "单独改期限要写依据，如“预算法第十四条”。")
    return tidied


def _plain(name: str, value: Any) -> Any:
    if name in _LINES:
        return lines(value)
    return one_line(value) if name in _TEXTS else value


def _check_number(item: PublishedItem, number: str | None) -> None:
    owner = numbering.given_to(KIND, number) if number else None
    if owner is None or owner == item.id:
        return
    other = PublishedItem.get_or_none(PublishedItem.id == owner)
    if other is None:
        raise Refusal("index_number", f"索引号 {number} 用于一条登记后撤销了的信息，请另编一个。")
    where = "（在回收站）" if other.removed_at else ""
    same = number_key(other.index_number or "") == number_key(number or "")
    held = "已经用于" if same else "曾经用于"
    raise Refusal("index_number", f"索引号 {number} {held}“{other.title}”{where}，请另编一个。")
