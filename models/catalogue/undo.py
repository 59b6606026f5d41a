"""How the catalogue is written: many entries and items at once, with what undoes it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.items.item import PublishedItem
from models.office.category import CatalogueEntry
from models.office.category_tree import Tree
from models.store.acts import act
from models.store.database import DB, change_many, keep_many
from models.store.refusal import Refusal

Values = Mapping[int, Mapping[str, Any]]


@dataclass
class Before:
    """What one action on the catalogue changed, as it stood before; `put_back` undoes it.

    `entries`: id → field → value. `order`: id → position. `items`: (item, category it had,
    category it got). `made`: the entries that were new.
    """

    entries: dict[int, dict[str, Any]] = field(default_factory=dict)
    order: dict[int, int] = field(default_factory=dict)
    items: list[tuple[int, int, int]] = field(default_factory=list)
    made: tuple[int, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether anything was changed at all."""
        return bool(self.entries or self.order or self.items or self.made)


def put_back(before: Before, verb: str = "撤销") -> None:
    """Undo one action. Refuses where a new entry is used by now, or an old name is taken."""
    with act(verb):
        _check_names(before.entries)
        _unmake(before.made, verb)
        _put_items_back(before.items, verb)
        write(verb, before.entries)
        _set_positions(before.order, verb)
        number_anew()


def _check_names(entries: Values) -> None:
    wanted = [values["path"] for values in entries.values() if "path" in values]
    taken = CatalogueEntry.get_or_none(
        CatalogueEntry.path.in_(wanted) & CatalogueEntry.id.not_in(list(entries))
    )
    if taken is not None:
        raise Refusal(None, f"“{taken.path}”这个名称现在有别的条目在用，不能撤销。")


def _unmake(made: Iterable[int], verb: str) -> None:
    for key in made:
        entry = CatalogueEntry.get_by_id(key)
        filed = PublishedItem.select().where(PublishedItem.category == key).exists()
        if filed or Tree().children(key):
            raise Refusal(
                None, f"“{entry.name}”里已经有信息或下级，不能撤销新增；不用了可以停用它。"
            )
        entry.erase(verb)


def _put_items_back(items: list[tuple[int, int, int]], verb: str) -> None:
    query = PublishedItem.select(PublishedItem.id, PublishedItem.category)
    moved = query.where(PublishedItem.category.in_({got for _, _, got in items}))
    now: dict[int, int] = dict(moved.tuples().iterator())
    still = [(key, had, got) for key, had, got in items if now.get(key) == got]
    change_many(PublishedItem, verb, {key: {"category": had} for key, had, _ in still})


def refile(verb: str, ways: Mapping[int, int]) -> list[tuple[int, int, int]]:
    """Move all items, those in the bin too, from category to category: one statement.

    Returns (item, old category, new category) of each.
    """
    marks = ", ".join("?" for _ in ways)
    moved = [
        (key, had, ways[had])
        for key, had in DB.connection().execute(
            f"SELECT id, category_id FROM published_item WHERE category_id IN ({marks})",
            list(ways),
        )
    ]
    cases = " ".join("WHEN ? THEN ?" for _ in ways)
    DB.connection().execute(
        f"UPDATE published_item SET category_id = CASE category_id {cases} END"
        f" WHERE category_id IN ({marks})",
        [*(key for way in ways.items() for key in way), *ways],
    )
    keep_many(PublishedItem, verb, ((key, {"category": (had, got)}) for key, had, got in moved))
    return moved


def write(verb: str, values: Values) -> dict[int, dict[str, Any]]:
    """Set fields of many entries at once; return what those that changed held before.

    Paths may change places among one another: they are unique again at the end.
    """
    changes = change_many(CatalogueEntry, verb, values)
    return {key: {name: old for name, (old, _) in found.items()} for key, found in changes.items()}


def number_anew(
    place: Callable[[Tree], None] | None = None, moved: int | None = None
) -> dict[int, int]:
    """Number the entries in the order of the tree; return the numbers that were others.

    The numbers say nothing by themselves, so each is not a change of its record, but that of the
    entry that was `moved` is.
    """
    tree = Tree()
    if place is not None:
        place(tree)
    wanted = {entry.id: at for at, (entry, _) in enumerate(tree.in_order())}
    before = {key: tree[key].position for key in wanted if tree[key].position != wanted[key]}
    _set_positions({key: wanted[key] for key in before if key != moved}, "移动")
    if moved in before:
        change_many(CatalogueEntry, "移动", {moved: {"position": wanted[moved]}})
    return before


def _set_positions(positions: Mapping[int, int], verb: str) -> None:
    values = {key: {"position": at} for key, at in positions.items()}
    change_many(CatalogueEntry, verb, values, quiet=True)
