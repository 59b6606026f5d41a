"""送交: items handed to 档案馆、图书馆、政务服务场所 by period, with receipt (条例 25)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, TextField

from models.items.item import PublishedItem
from models.store.acts import act
from models.store.database import DB, Table, erase_many, insert_many
from models.store.dates import in_order
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal
from models.store.words import iso

PLACES = ("国家档案馆", "公共图书馆", "政务服务场所")


class HandOver(Table):
    """One list handed to one place: the items published from `first` to `last`.

    `received_on` and `received_by` are what the receipt says, empty until it is back.
    """

    place = CharField()
    first = DateField()
    last = DateField()
    made_on = DateField()
    received_on = DateField(null=True)
    received_by = CharField(default="")
    note = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    def in_words(self) -> str:
        """Name the list: 国家档案馆（2026-01-01 至 2026-03-31）."""
        return f"{self.place}（{self.first} 至 {self.last}）"


class HandedItem(Table):
    """One item on one list."""

    hand_over = ForeignKeyField(HandOver, on_delete="CASCADE")
    item = ForeignKeyField(PublishedItem, on_delete="CASCADE")

    named_by = "hand_over"

    class Meta:
        indexes = ((("hand_over", "item"), True),)

    if TYPE_CHECKING:
        item_id: int


def _handed(place: str) -> object:
    return HandedItem.select(HandedItem.item).join(HandOver).where(HandOver.place == place)


def waiting(place: str, first: date, last: date) -> list[PublishedItem]:
    """Return the items published in a period that were not yet handed to a place, oldest first.

    What was withdrawn is left out.
    """
    query = PublishedItem.select().where(
        PublishedItem.removed_at.is_null()
        & PublishedItem.withdrawn_on.is_null()
        & PublishedItem.published_on.between(first, last)
        & PublishedItem.attribute.in_(("", "主动公开"))
        & PublishedItem.id.not_in(_handed(place))
    )
    return list(query.order_by(PublishedItem.published_on, PublishedItem.id))


def hand_over(place: str, first: date | None, last: date | None, on: date) -> HandOver:
    """Make the list for a place: everything of the period not yet handed over to it.

    Refuses a period that ends before it begins, and one with nothing to hand over.
    """
    place = one_line(place)
    if not place:
        raise Refusal("place", "请填写送交的单位，如“国家档案馆”。")
    if first is None or last is None:
        raise Refusal("first" if first is None else "last", "请填写起止日期。")
    in_order(first, last)
    items = waiting(place, first, last)
    if not items:
        raise Refusal("first", f"{first} 至 {last} 没有还未送交{place}的公开信息。")
    with act("制作移送明细表"):
        made = HandOver.add("制作移送明细表", place=place, first=first, last=last, made_on=on)
        rows = [{"hand_over": made.id, "item": item.id} for item in items]
        insert_many(HandedItem, "制作移送明细表", rows)
    return made


def find(key: int) -> HandOver:
    """Return the list with that id."""
    found: HandOver = HandOver.get_by_id(key)
    return found


def hand_overs() -> list[HandOver]:
    """Return the lists, newest first."""
    return list(HandOver.select().order_by(HandOver.made_on.desc(), HandOver.id.desc()))


def items_of(made: HandOver) -> list[PublishedItem]:
    """Return the items on a list, in the order in which they were published."""
    query = PublishedItem.select().join(HandedItem).where(HandedItem.hand_over == made)
    return list(query.order_by(PublishedItem.published_on, PublishedItem.id))


def counts() -> dict[int, int]:
    """Return how many items each list has, by its id."""
    query = DB.execute_sql("SELECT hand_over_id, COUNT(*) FROM handed_item GROUP BY 1")
    return dict(query.fetchall())


def places() -> list[str]:
    """Return the places that lists were or usually are made for."""
    known = [row.place for row in HandOver.select(HandOver.place).distinct()]
    return [*PLACES, *(place for place in known if place not in PLACES)]


def receive(made: HandOver, on: date | None, by: str, note: str, *, today: date) -> None:
    """Record the receipt. Refuses a day before the list was made and one of the future."""
    if on is None:
        raise Refusal("received_on", "请填写回执上的日期。")
    if not made.made_on <= on <= today:
        raise Refusal("received_on", f"回执日期要在 {made.made_on} 和 {today} 之间，请核对。")
    made.alter("登记回执", received_on=on, received_by=one_line(by), note=lines(note))


def withdraw(made: HandOver) -> None:
    """Take a list back: its items count as not handed over. Refuses one with its receipt."""
    if made.received_on:
        raise Refusal(None, "已有回执的移送明细表不能撤回。")
    listed = HandedItem.select(HandedItem.id).where(HandedItem.hand_over == made)
    with act("撤回移送明细表", made.in_words()):
        erase_many(HandedItem, "撤回移送明细表", [row.id for row in listed.order_by(HandedItem.id)])
        made.erase("撤回移送明细表")


@dataclass(frozen=True)
class HandOverRow:
    """One list: its place and period, how many items, and what its receipt says."""

    id: int
    place: str
    first: str
    last: str
    made_on: str
    count: int
    received_on: str
    received_by: str


class HandOverListing:
    """Every hand-over; `waiting` limits it to those whose receipt is not back."""

    def __init__(self, place: str = "", waiting: bool = False) -> None:
        held = counts()
        self._rows = [
            HandOverRow(
                each.id,
                each.place,
                each.first.isoformat(),
                each.last.isoformat(),
                each.made_on.isoformat(),
                held.get(each.id, 0),
                iso(each.received_on),
                each.received_by,
            )
            for each in hand_overs()
            if (not place or each.place == place) and not (waiting and each.received_on)
        ]

    def count(self) -> int:
        """Return how many lists there are."""
        return len(self._rows)

    def window(self, offset: int, limit: int) -> Sequence[HandOverRow]:
        """Return `limit` lists from `offset` on."""
        return self._rows[offset : offset + limit]
