"""主动公开: published items, their publication by channel, and what the clerk does with them."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
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
    fn,
)

import resources
from models import search
from models.catalogue import CatalogueEntry
from models.database import DB, History, Table
from models.law import common
from models.office import Department
from models.refusal import Refusal
from models.workdays import Calendar


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


class Channel(Table):
    """公开渠道. `kind` says in which row of the 2014 form it is counted."""

    name = CharField(unique=True)
    kind = CharField(default="other")
    position = IntegerField(default=0)


class PublishedItem(Table):
    """主动公开信息: one piece of information, counted once however many channels carry it.

    `made_on` is 成文日期, `published_on` the day it was first published; `explains` is the
    索引号 of the document that this item interprets; a removed item lies in the bin since
    `removed_at`, with the reason.
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
    normative = BooleanField(null=True)
    validity = CharField(default="")
    repealed_on = DateField(null=True)
    department = ForeignKeyField(Department, null=True, on_delete="RESTRICT")
    reviewer = CharField(default="")
    explains = CharField(default="")
    summary = TextField(default="")
    keywords = CharField(default="")
    note = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)
    removed_at = DateTimeField(null=True)
    removed_reason = CharField(default="")

    class Meta:
        indexes = (
            (("removed_at", "published_on"), False),  # the list in its usual order
            (("normative", "made_on"), False),  # the few documents that table 二 counts
        )

    if TYPE_CHECKING:  # peewee makes these beside each foreign key
        category_id: int | None
        department_id: int | None


class Publication(Table):
    """一次发布: one item on one channel."""

    item = ForeignKeyField(PublishedItem, on_delete="CASCADE")
    channel = ForeignKeyField(Channel, on_delete="RESTRICT")

    class Meta:
        indexes = ((("item", "channel"), True),)


def plant_channels() -> None:
    """Fill an empty register with the usual channels (条例 23–25)."""
    for position, entry in enumerate(resources.toml("catalogue/channels.toml")["channel"]):
        Channel.add("建立渠道", position=position, **entry)


def channels() -> list[Channel]:
    """Return the channels in their order."""
    return list(Channel.select().order_by(Channel.position, Channel.id))


def channel(name: str, verb: str = "新增渠道") -> Channel:
    """Return the channel called `name`, made if it is new."""
    found = Channel.get_or_none(Channel.name == name)
    return found or Channel.add(verb, name=name, position=Channel.select().count())


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


def index_numbers() -> list[str]:
    """Return every 索引号 ever given, those in the bin too."""
    rows = PublishedItem.select(PublishedItem.index_number).tuples().iterator()
    return [row[0] for row in rows if row[0]]


def find(key: int) -> PublishedItem:
    """Return the item with that id, one in the bin too."""
    found: PublishedItem = PublishedItem.get_by_id(key)
    return found


def years() -> list[int]:
    """Return the years in which items were published or made, newest first."""
    day = fn.COALESCE(PublishedItem.published_on, PublishedItem.made_on)
    query = PublishedItem.select(fn.SUBSTR(day, 1, 4)).where(day.is_null(False)).distinct()
    return sorted((int(row[0]) for row in query.tuples().iterator()), reverse=True)


def straight_number(number: str) -> str:
    """Return a 文号 with its year in 六角括号 as GB/T 9704 wants: (2026) and [2026] → 〔2026〕."""
    return re.sub(r"[(（\[［【〈<]\s*(\d{4})\s*年?[)）\]］】〉>]", r"〔\1〕", number)


def record(title: str, channels: Iterable[str] = (), **values: Any) -> PublishedItem:
    """Register an item. Only the title is needed; gaps are allowed (see `missing`).

    Refuses an empty title and a 索引号 that was given before.
    """
    values = _tidy(None, {"title": title, **values})
    with DB.atomic():
        item = PublishedItem.add("登记", **values)
        publish_on(item, channels, "登记")
        search.index(item)
    return item


def change(item: PublishedItem, channels: Iterable[str] | None = None, **values: Any) -> list[str]:
    """Change an item and return the names of the changed fields."""
    values = _tidy(item, values)
    with DB.atomic():
        changed = item.alter("修改", **values)
        if channels is not None and publish_on(item, channels, "修改"):
            changed.append("channels")
        search.index(item)
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
        doomed = Channel.select(Channel.id).where(Channel.name.in_(gone))
        Publication.delete().where(
            (Publication.item == item) & Publication.channel.in_(doomed)
        ).execute()
    if set(wanted) != set(have) and (have or verb != "登记"):
        History.keep(verb, item, {"channels": ("、".join(have), "、".join(wanted))})
    return set(wanted) != set(have)


def remove(item: PublishedItem, reason: str) -> None:
    """Put an item into the bin. Its 索引号 is never given again."""
    if not reason.strip():
        raise Refusal("removed_reason", "移入回收站要写理由，如“重复登记”。")
    with DB.atomic():
        item.alter("移入回收站", removed_at=datetime.now(), removed_reason=reason.strip())
        search.forget(item.id)


def restore(item: PublishedItem) -> None:
    """Take an item back out of the bin."""
    with DB.atomic():
        item.alter("从回收站恢复", removed_at=None, removed_reason="")
        search.index(item)


def publish_by(item: PublishedItem, calendar: Calendar) -> date | None:
    """Return the last day to publish: 20 working days from making, or the category's period.

    None where the item has no 成文日期 or is not to be published (条例 26). Raises
    CalendarMissing where the year's 放假安排 is wanted.
    """
    if item.made_on is None or item.attribute not in ("", Attribute.PUBLIC):
        return None
    return published_by(item.made_on, item.category, calendar)


def published_by(made_on: date, category: CatalogueEntry | None, calendar: Calendar) -> date:
    """Return the last day to publish what was made on `made_on` in `category`."""
    period = category.period if category else int(common("publish"))
    if category and category.period_kind == "calendar":
        return made_on + timedelta(days=period)
    return calendar.after(made_on, period)


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


def next_index_number(today: date) -> str:
    """Propose the next 索引号: the newest one of the year, counted on; "" before the first."""
    newest = (
        PublishedItem.select(PublishedItem.index_number)
        .where(PublishedItem.index_number.contains(str(today.year)))
        .order_by(PublishedItem.id.desc())
        .first()
    )
    return search.counted_on(newest.index_number) if newest else ""


def look_alikes(title: str, document_number: str, but: int | None = None) -> list[PublishedItem]:
    """Return items with the same title or 文号: shown beside the form, never forbidden."""
    same = PublishedItem.title == title.strip()
    if document_number.strip():
        same |= PublishedItem.document_number == document_number.strip()
    query = PublishedItem.select().where(same & PublishedItem.removed_at.is_null())
    return [item for item in query.limit(5) if item.id != but] if title.strip() else []


def _tidy(item: PublishedItem | None, values: dict[str, Any]) -> dict[str, Any]:
    """Check and straighten what a clerk gave."""
    if "title" in values and not values["title"].strip():
        raise Refusal("title", "信息名称不能空着，请填写与公文一致的标题。")
    if "index_number" in values:
        number = (values["index_number"] or "").strip() or None
        values["index_number"] = number
        same = PublishedItem.get_or_none(PublishedItem.index_number == number) if number else None
        if same is not None and (item is None or same.id != item.id):
            raise Refusal("index_number", f"索引号 {number} 已经用于“{same.title}”，请另编一个。")
    return values
