"""Changes to many items in one go: all of them or none, and one way back for all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from models.items import item
from models.items.guess import guess_category
from models.store.acts import act

# Called with the part done, 0 to 1; what it raises rolls everything back.
Tick = Callable[[float], object]

Before = dict[int, dict[str, Any]]


@dataclass(frozen=True)
class BulkChange:
    """What is changed: fields with their new values, channels that are added or taken away.

    `by_title` files what has no category under the one that its title hints at.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    by_title: bool = False

    def __bool__(self) -> bool:
        return bool(self.values or self.add or self.drop or self.by_title)

    def values_for(self, key: int) -> dict[str, Any]:
        """Return the values that one item gets."""
        values = dict(self.values)
        record = item.find(key)
        if self.add or self.drop:
            kept = [name for name in item.channel_names(record) if name not in self.drop]
            values["channels"] = list(dict.fromkeys([*kept, *self.add]))
        if self.by_title and record.category_id is None and "category" not in values:
            found = guess_category(record.title)
            values |= {"category": found.entry} if found else {}
        return values


def change_each(ids: Sequence[int], wanted: BulkChange, tick: Tick) -> Before:
    """Change items; returns what each changed one held before, for `put_back_each`."""
    before: Before = {}
    with _one_by_one("批量修改", ids, tick) as keys:
        for key in keys:
            before |= _change(key, wanted.values_for(key))
    return before


def _change(key: int, values: dict[str, Any]) -> Before:
    """Change one item; returns what it held before, nothing when it held the same."""
    record = item.find(key)
    held = {name: _held(record, name) for name in values}
    return {key: held} if item.change(record, verb="批量修改", **values) else {}


def _held(record: item.PublishedItem, name: str) -> Any:
    if name == "channels":
        return item.channel_names(record)
    return record.__data__[name]


def put_back_each(before: Before, tick: Tick) -> int:
    """Undo `change_each`; returns how many items were put back."""
    with _one_by_one("撤销批量修改", list(before), tick) as keys:
        for key in keys:
            item.change(item.find(key), verb="撤销批量修改", **before[key])
    return len(before)


def restore_each(ids: Sequence[int], tick: Tick) -> dict[int, str]:
    """Take items out of the bin; returns for what reason each lay there."""
    reasons: dict[int, str] = {}
    with _one_by_one("批量恢复", ids, tick) as keys:
        for key in keys:
            found = item.find(key)
            reasons[key] = found.removed_reason
            found.restore()
    return reasons


def remove_each(reasons: Mapping[int, str], tick: Tick) -> int:
    """Put items into the bin, each for its reason; returns how many."""
    with _one_by_one("批量移入回收站", list(reasons), tick) as keys:
        for key in keys:
            item.find(key).remove(reasons[key])
    return len(reasons)


@contextmanager
def _one_by_one(verb: str, ids: Sequence[int], tick: Tick) -> Iterator[Iterator[int]]:
    """Give the ids in one act, and tell before each how far the work is."""

    def told() -> Iterator[int]:
        for at, key in enumerate(ids):
            tick(at / len(ids))
            yield key

    with act(verb, f"{len(ids):,} 条"):
        yield told()
