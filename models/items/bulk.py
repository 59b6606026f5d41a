"""Changes to many items in one go: all of them or none, in one act."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from models.items import item
from models.items.guess import guess_category, guess_genre
from models.items.item import Attribute, PublishedItem
from models.office.departments import department
from models.store.acts import act

# Called with the part done, 0 to 1; what it raises rolls everything back.
Tick = Callable[[float], object]
AS_MADE = "as_made"  # published on the day of its 成文日期


@dataclass(frozen=True)
class BulkChange:
    """What is changed: fields with their new values, channels that are added or taken away.

    A department stands by its id, or by its name where it is new. `by_title` files what has no
    category under the one that its title hints at, and gives it the 体裁 that the title ends with
    where it has none. `published` is the 公开日期 of what is 主动公开 and has none: a day, or
    `AS_MADE` for the 成文日期 of each.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    by_title: bool = False
    published: date | str | None = None

    def __bool__(self) -> bool:
        return bool(self.values or self.add or self.drop or self.by_title or self.published)

    def values_for(self, key: int) -> dict[str, Any]:
        """Return the values that one item gets."""
        values = dict(self.values)
        record = item.find(key)
        if self.add or self.drop:
            kept = [name for name in item.channel_names(record) if name not in self.drop]
            values["channels"] = list(dict.fromkeys([*kept, *self.add]))
        if self.by_title:
            values = _guessed(record) | values
        if self.published and record.published_on is None:
            attribute = values.get("attribute", record.attribute)
            day = record.made_on if self.published == AS_MADE else self.published
            values |= {"published_on": day} if attribute in ("", Attribute.PUBLIC) else {}
        return values


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
    with _one_by_one("批量修改", ids, tick) as keys:
        wanted = _with_department(wanted)
        for key in keys:
            values = wanted.values_for(key)
            changed += bool(item.change(item.find(key), verb="批量修改", **values))
    return changed


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
