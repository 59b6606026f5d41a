"""How the catalogue is written: many entries and items at once, and the order of the tree."""

from collections.abc import Callable, Mapping
from typing import Any

from models.items.item import PublishedItem
from models.office.category import CatalogueEntry
from models.office.category_tree import Tree
from models.store.database import DB, change_many, keep_many

Values = Mapping[int, Mapping[str, Any]]


def refile(verb: str, ways: Mapping[int, int]) -> None:
    """Move all items, those in the bin too, from category to category: one statement."""
    marks = ", ".join("?" for _ in ways)
    moved = list(
        DB.connection().execute(
            f"SELECT id, category_id FROM published_item WHERE category_id IN ({marks})",
            list(ways),
        )
    )
    cases = " ".join("WHEN ? THEN ?" for _ in ways)
    DB.connection().execute(
        f"UPDATE published_item SET category_id = CASE category_id {cases} END"
        f" WHERE category_id IN ({marks})",
        [*(key for way in ways.items() for key in way), *ways],
    )
    keep_many(PublishedItem, verb, ((key, {"category": (had, ways[had])}) for key, had in moved))


def write(verb: str, values: Values) -> dict[int, set[str]]:
    """Set fields of many entries at once; return which fields of which entries that changed.

    Paths may change places among one another: they are unique again at the end.
    """
    return {key: set(found) for key, found in change_many(CatalogueEntry, verb, values).items()}


def number_anew(place: Callable[[Tree], None] | None = None, moved: int | None = None) -> None:
    """Number the entries in the order of the tree, after `place` has changed that.

    The numbers say nothing by themselves, so each is not a change of its record, but that of the
    entry that was `moved` is.
    """
    tree = Tree()
    if place is not None:
        place(tree)
    wanted = {
        entry.id: {"position": at}
        for at, (entry, _) in enumerate(tree.in_order())
        if entry.position != at
    }
    told = {moved: wanted.pop(moved)} if moved in wanted else {}
    change_many(CatalogueEntry, "移动", wanted, quiet=True)
    change_many(CatalogueEntry, "移动", told)
