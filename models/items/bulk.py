"""Changes to many items in one go: all of them or none, in one act."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from peewee import fn

from models.items import item
from models.items.guess import guess_category, guess_genre
from models.items.index_number import propose
from models.items.item import Attribute, PublishedItem
from models.office import category as catalogue
from models.office.category import CatalogueEntry
from models.office.departments import department
from models.store.acts import act
from models.store.refusal import Refusal

# Called with the part done, 0 to 1; what it raises rolls everything back.
Tick = Callable[[float], object]
AS_MADE = "as_made"  # published on the day of its 成文日期


@dataclass(frozen=True)
class BulkChange:
    """What is changed: fields with their new values, channels that are added or taken away.

    A department stands by its id, or by its name where it is new. `by_title` files what has no
    category under the one that its title hints at, and gives it the 体裁 that the title ends with
    where it has none. `published` is the 公开日期 of what is 主动公开 and has none: a day, or
    `AS_MADE` for the 成文日期 of each. Without `overwrite` only what is empty is filled in.
    `numbered` gives a 索引号 by the office's rule to what has none, the oldest first.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    by_title: bool = False
    published: date | str | None = None
    overwrite: bool = True
    numbered: bool = False

    def __bool__(self) -> bool:
        asked = self.add or self.drop or self.by_title or self.published or self.numbered
        return bool(self.values or asked)

    def values_for(self, key: int) -> dict[str, Any]:
        """Return the values that one item gets."""
        record = item.find(key)
        values = dict(self.values) if self.overwrite else _of_empty(record, self.values)
        if self.add or self.drop:
            kept = [name for name in item.channel_names(record) if name not in self.drop]
            values["channels"] = list(dict.fromkeys([*kept, *self.add]))
        if self.by_title:
            values = _guessed(record) | values
        if self.published and record.published_on is None:
            attribute = values.get("attribute", record.attribute)
            day = record.made_on if self.published == AS_MADE else self.published
            values |= {"published_on": day} if attribute in ("", Attribute.PUBLIC) else {}
        if self.numbered and not record.index_number:
            values["index_number"] = _number(record, values.get("category", record.category))
        return values


def _of_empty(record: PublishedItem, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values for what is empty; a reason goes with the 公开属性 it is for."""
    held = record.__data__
    found = {name: value for name, value in values.items() if not held.get(name)}
    if "attribute" in values and "attribute" not in found:
        found.pop("withheld_reason", None)
    return found


def _number(record: PublishedItem, category: CatalogueEntry | int | None) -> str:
    """Return the next 索引号 for an item. Refuses while the office's rule gives none."""
    entry = catalogue.by_id(category) if isinstance(category, int) else category
    day = record.made_on or record.published_on or record.recorded_at.date()
    number = propose(day, entry)
    if not number:
        sentence = "索引号还编不出来，请先在“设置”里填写机构代码或索引号规则。"
        raise Refusal("numbered", sentence)
    return number


@dataclass(frozen=True)
class Standing:
    """What a change of many meets: items that say something else already, and published ones."""

    otherwise: int = 0
    published: int = 0


def standing(ids: Sequence[int], values: Mapping[str, Any]) -> Standing:
    """Return how many items say otherwise than `values`, and how many are published."""
    wanted = set(ids)
    names = [name for name in values if name != "withheld_reason"]
    fields = [getattr(PublishedItem, name) for name in names]
    rows = PublishedItem.select(PublishedItem.id, PublishedItem.published_on, *fields).tuples()
    mine = [row[1:] for row in rows.iterator() if row[0] in wanted]
    return Standing(
        sum(any(map(_differs, row[1:], map(values.get, names))) for row in mine),
        sum(row[0] is not None for row in mine),
    )


def _differs(held: Any, wanted: Any) -> bool:
    return bool(held) and held != wanted


def _guessed(record: PublishedItem) -> dict[str, Any]:
    """Return what the title hints at, of what is empty."""
    found: dict[str, Any] = {}
    if record.category_id is None and (guess := guess_category(record.title)):
        found["category"] = guess.entry
    if not record.genre and (genre := guess_genre(record.title)):
        found["genre"] = genre
    return found


def change_each(ids: Sequence[int], wanted: BulkChange, tick: Tick) -> int:
    """Change items; returns how many held something else before."""
    changed = 0
    if wanted.numbered:
        ids = _oldest_first(ids)
    with _one_by_one("批量修改", ids, tick) as keys:
        wanted = _with_department(wanted)
        for key in keys:
            values = wanted.values_for(key)
            changed += bool(item.change(item.find(key), verb="批量修改", **values))
    return changed


def _oldest_first(ids: Sequence[int]) -> list[int]:
    chosen = set(ids)
    day = fn.COALESCE(PublishedItem.made_on, PublishedItem.published_on, PublishedItem.recorded_at)
    rows = PublishedItem.select(PublishedItem.id).order_by(day, PublishedItem.id).tuples()
    return [key for (key,) in rows.iterator() if key in chosen]


def _with_department(wanted: BulkChange) -> BulkChange:
    named = wanted.values.get("department")
    if not isinstance(named, str):
        return wanted
    return replace(wanted, values={**wanted.values, "department": department(named)})


def restore_each(ids: Sequence[int], tick: Tick) -> None:
    """Take items out of the bin."""
    with _one_by_one("批量恢复", ids, tick) as keys:
        for key in keys:
            item.find(key).restore()


def remove_each(ids: Sequence[int], reason: str, tick: Tick) -> None:
    """Put items into the bin for one reason."""
    with _one_by_one("批量移入回收站", ids, tick) as keys:
        for key in keys:
            item.find(key).remove(reason)


@contextmanager
def _one_by_one(verb: str, ids: Sequence[int], tick: Tick) -> Iterator[Iterator[int]]:
    """Give the ids in one act, and tell before each how far the work is."""

    def told() -> Iterator[int]:
        for at, key in enumerate(ids):
            tick(at / len(ids))
            yield key

    with act(verb, f"{len(ids):,} 条"):
        yield told()
