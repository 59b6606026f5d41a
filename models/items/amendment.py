"""更正、澄清、撤回 of what was published, with day and reason; both texts are kept (条例 6)."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, TextField

from models.items import item as items
from models.items.item import PublishedItem
from models.store.acts import act
from models.store.database import Table
from models.store.plain_text import lines
from models.store.refusal import Refusal


class AmendmentKind(StrEnum):
    """What was done to published information."""

    WITHDRAWN = "撤回"
    CORRECTED = "更正"
    CLARIFIED = "澄清"


class Amendment(Table):
    """One withdrawal, correction or clarification; `before` and `after` are the two texts."""

    item = ForeignKeyField(PublishedItem, on_delete="CASCADE")
    kind = CharField()
    on_date = DateField()
    reason = TextField()
    before = TextField(default="")
    after = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "item"

    if TYPE_CHECKING:
        item_id: int


def amend(
    item: PublishedItem,
    kind: AmendmentKind,
    on_date: date | None,
    reason: str,
    *,
    today: date,
    before: str = "",
    after: str = "",
) -> Amendment:
    """Record a withdrawal, correction or clarification of a published item.

    Refuses it for what was never published, on a day before publication or in the future, without
    reason, twice withdrawn, and a correction or clarification without the new text.
    """
    day = _checked_day(item, kind, on_date, today)
    if not reason.strip():
        raise Refusal("reason", f"请写明{kind}的理由。")
    if kind is AmendmentKind.WITHDRAWN and item.withdrawn_on:
        raise Refusal("on_date", f"这条信息已于 {item.withdrawn_on} 撤回。")
    if kind is not AmendmentKind.WITHDRAWN and not after.strip():
        raise Refusal("after", f"请写明{kind}后的文字。")
    with act(kind.value, item.title):
        made = Amendment.add(
            kind.value,
            item=item,
            kind=kind.value,
            on_date=day,
            reason=lines(reason),
            before=lines(before),
            after=lines(after),
        )
        if kind is AmendmentKind.WITHDRAWN:
            items.change(item, verb="撤回", withdrawn_on=day)
    return made


def _checked_day(
    item: PublishedItem, kind: AmendmentKind, on_date: date | None, today: date
) -> date:
    if on_date is None:
        raise Refusal("on_date", f"请填写{kind}的日期。")
    if item.published_on is None:
        raise Refusal("on_date", f"还没有公开的信息不能{kind}，请直接修改。")
    if on_date < item.published_on:
        raise Refusal("on_date", f"{kind}日期早于公开日期 {item.published_on}，请核对。")
    if on_date > today:
        raise Refusal("on_date", f"{kind}日期 {on_date} 还没有到，请核对。")
    return on_date


def take_back(made: Amendment) -> None:
    """Undo an amendment that was recorded by mistake; the history keeps it."""
    item = made.item
    with act(f"撤销{made.kind}", item.title):
        made.erase(f"撤销{made.kind}")
        if made.kind == AmendmentKind.WITHDRAWN:
            items.change(item, verb="撤销撤回", withdrawn_on=None)


def find(key: int) -> Amendment:
    """Return the amendment with that id."""
    found: Amendment = Amendment.get_by_id(key)
    return found


def amendments(item: PublishedItem) -> list[Amendment]:
    """Return what was done to an item since it was published, newest first."""
    query = Amendment.select().where(Amendment.item == item)
    return list(query.order_by(Amendment.on_date.desc(), Amendment.id.desc()))
