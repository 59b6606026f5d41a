"""Merging one entry of the 公开目录 into another: nothing is lost, the emptied one is withdrawn."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from models.catalogue.cataloguing import check_levels, path_of
from models.catalogue.writing import number_anew, refile, write
from models.office.category import CatalogueEntry
from models.office.category_tree import Tree
from models.store.acts import act
from models.store.database import DB
from models.store.refusal import Refusal

VERB = "目录合并"


@dataclass
class Plan:
    """What a merger would do: `ways` old category → new one, `moves` lower level → new parent.

    `items` kept and `binned` items would go from category to category.
    """

    tree: Tree
    ways: dict[int, int] = field(default_factory=dict)
    moves: dict[int, int] = field(default_factory=dict)
    items: int = 0
    binned: int = 0


def plan(source: int, target: int) -> Plan:
    """Return what merging `source` into `target` would do; refuses what `merge` refuses."""
    tree = Tree()
    _check_target(tree, source, target)
    found = Plan(tree)
    _match(found, tree[source], tree[target])
    for key, parent in found.moves.items():
        check_levels(tree, parent, tree.height(key), "target")
    counts = _counts()
    for key, into in found.ways.items():
        kept, binned = counts.get(key, (0, 0))
        if (kept or binned) and _stays_inner(found, into):
            raise Refusal(
                "target",
                f"“{tree[into].path}”还有下级，而信息只归到最末一级，请选它的一个下级。",
            )
        found.items += kept
        found.binned += binned
    return found


def _stays_inner(found: Plan, key: int) -> bool:
    below = (each for each in found.tree.children(key) if each.withdrawn_on is None)
    return any(each.id not in found.ways for each in below)


def _check_target(tree: Tree, source: int, target: int) -> None:
    name = tree[source].name
    if source == target:
        raise Refusal("target", f"“{name}”不能并入它自己，请另选一个条目。")
    if source in {each.id for each in tree.above(target)}:
        raise Refusal("target", f"“{tree[target].name}”是“{name}”的下级，请另选一个条目。")
    if tree[target].withdrawn_on is not None:
        raise Refusal("target", f"“{tree[target].name}”已停用，请另选，或先恢复使用它。")


def _match(found: Plan, source: CatalogueEntry, target: CatalogueEntry) -> None:
    """Pair lower levels of the same name; what has no partner moves as it is."""
    found.ways[source.id] = target.id
    for child in found.tree.children(source.id):
        partner = found.tree.child(target.id, child.name)
        if partner is not None and partner.id in found.ways:
            raise Refusal(
                "target", f"“{target.name}”下已经有“{child.name}”，请先给“{child.path}”改名。"
            )
        if partner is None:
            found.moves[child.id] = target.id
        else:
            _match(found, child, partner)


def _counts() -> dict[int, tuple[int, int]]:
    rows = DB.connection().execute(
        "SELECT category_id, SUM(removed_at IS NULL), SUM(removed_at IS NOT NULL)"
        " FROM published_item WHERE category_id IS NOT NULL GROUP BY category_id"
    )
    return {key: (kept, binned) for key, kept, binned in rows}


def merge(source: int, target: int, on: date) -> None:
    """Merge `source` into `target`: its items go there, and those of lower levels likewise.

    Lower levels of the same name are merged, others move under `target`. The emptied entries are
    withdrawn on that day. Refuses the entry itself, its lower levels and withdrawn ones as
    `target`, one whose lower levels stay while items would come to it, and too many levels.
    """
    tree = Tree()
    about = f"{tree[source].path} → {tree[target].path}"
    with act(VERB, about):
        planned = plan(source, target)
        refile(VERB, planned.ways)
        write(VERB, _changes(planned, on))
        number_anew()


def _changes(planned: Plan, on: date) -> dict[int, dict[str, Any]]:
    tree = planned.tree
    values: dict[int, dict[str, Any]] = {}
    for key, parent in planned.moves.items():
        old, new = tree[key].path, path_of(tree, parent, tree[key].name)
        values[key] = {"parent": parent, "path": new}
        values |= {each.id: {"path": new + each.path[len(old) :]} for each in tree.below(key)}
    for key, into in planned.ways.items():
        if tree[key].withdrawn_on is None:  # then its partner is in use as well
            values[key] = {"withdrawn_on": on}
            values[into] = {"withdrawn_on": None}
    return values
