"""What the clerk does with the 公开目录: add, rename, move, withdraw, change what is known.

Entries are named by their ids. Every verb is one act and keeps the history of each record that it
changes.
"""

from datetime import date
from typing import Any

from models.catalogue.writing import number_anew, write
from models.office.category import SEPARATOR, CatalogueEntry, every_entry
from models.office.category_tree import Tree
from models.office.publishing_period import UNITS
from models.store.acts import act
from models.store.history import done_by
from models.store.plain_text import one_line
from models.store.refusal import Refusal

MOST_LEVELS = 5
MOST_DAYS = 3650
_ADD = "新增目录"
_TEXTS = ("article", "hint", "channels", "code")


def add(
    parent: int | None, name: str, *, before: int | None = None, **facts: Any
) -> CatalogueEntry:
    """Make an entry under `parent` (None: at the top), before a sibling or last.

    Refuses as `change` does.
    """
    tidied = _tidy({"name": name, **facts})
    with act(_ADD):
        tree = Tree()
        check_place(tree, None, parent, tidied["name"])
        made = CatalogueEntry.add(
            _ADD,
            parent=parent,
            path=path_of(tree, parent, tidied["name"]),
            position=len(tree.entries),
            **tidied,
        )
        number_anew(lambda tree: tree.put(made.id, before))
    return made


def come_and_gone(first: date, last: date) -> tuple[list[str], list[str]]:
    """Return the names of the entries made by hand between two days and of those out of use since.

    One that came and went in the same time is in neither.
    """
    rows = done_by(CatalogueEntry.__name__, _ADD)
    made = {row.record for row in rows if first <= row.at.date() <= last}
    come, gone = [], []
    for entry in every_entry():
        if entry.withdrawn_on is None and entry.id in made:
            come.append(entry.name)
        elif entry.withdrawn_on and first <= entry.withdrawn_on <= last and entry.id not in made:
            gone.append(entry.name)
    return come, gone


def rename(key: int, name: str) -> None:
    """Give an entry another name; the paths of all below it follow."""
    change(key, verb="改名", name=name)


def move(key: int, parent: int | None, *, before: int | None = None) -> None:
    """Move an entry, with all below it, under `parent`: before a sibling, or last."""

    def place(tree: Tree) -> None:
        tree.put(key, before)

    with act("移动"):
        elsewhere = change(key, verb="移动", parent=parent)
        number_anew(place, None if elsewhere else key)  # a move among siblings is told as one


def shift(key: int, by: int) -> None:
    """Move an entry one place up (-1) or down (1) among its siblings; withdrawn ones are passed.

    At the first or last place nothing is changed.
    """

    def place(tree: Tree) -> None:
        own = tree[key]
        beside = [
            each
            for each in tree.children(own.parent_id)
            if each.id == key or own.withdrawn_on or each.withdrawn_on is None
        ]
        at = next(i for i, each in enumerate(beside) if each.id == key)
        if by < 0 <= at - 1:
            tree.put(key, beside[at - 1].id)
        elif by > 0 and at + 1 < len(beside):
            tree.put(key, beside[at + 2].id if at + 2 < len(beside) else None)

    with act("移动"):
        number_anew(place, moved=key)


def change(key: int, *, verb: str = "修改目录", **values: Any) -> bool:
    """Change what is known of an entry: name, parent (an id or None) and facts; tell if it did.

    Facts: article, hint, period, period_kind, channels (joined by 、), gap, code. With another
    parent it comes last there. Refuses an empty name, one with a slash, one that its siblings
    have, a loop, a withdrawn upper level, more than five levels, and days out of 1 to 3650.
    """
    tidied = _tidy(values)
    with act(verb):
        tree = Tree()
        entry = tree[key]
        name = tidied.get("name", entry.name)
        parent = tidied.get("parent", entry.parent_id)
        if (name, parent) != (entry.name, entry.parent_id):
            check_place(tree, key, parent, name)
        tidied["path"] = path_of(tree, parent, name)
        changed = write(verb, {key: tidied}).get(key, set())
        if "path" in changed:
            _follow(tree, key, tidied["path"])
        if "parent" in changed:
            number_anew(lambda tree: tree.put(key, None))
    return bool(changed)


def _follow(tree: Tree, key: int, path: str) -> None:
    """Let the paths below an entry follow its own new `path`."""
    old = tree[key].path
    below = {each.id: {"path": path + each.path[len(old) :]} for each in tree.below(key)}
    write("随上级变更", below)


def withdraw(key: int, on: date) -> None:
    """Withdraw an entry with its lower levels: items stay, new ones are no longer filed there."""
    with act("停用"):
        tree = Tree()
        entry = tree[key]
        if entry.withdrawn_on is not None:
            raise Refusal(None, f"“{entry.name}”已经停用。")
        concerned = [entry, *(each for each in tree.below(key) if each.withdrawn_on is None)]
        write("停用", {each.id: {"withdrawn_on": on} for each in concerned})


def reinstate(key: int) -> None:
    """Take a withdrawn entry back in use, with the lower levels that were withdrawn with it."""
    with act("恢复使用"):
        tree = Tree()
        entry = tree[key]
        if entry.withdrawn_on is None:
            raise Refusal(None, f"“{entry.name}”没有停用。")
        upper = tree.above(key)
        if upper and upper[0].withdrawn_on is not None:
            raise Refusal(None, f"上级“{upper[0].name}”已停用，请先恢复使用上级。")
        concerned = {key}
        for each in tree.below(key):
            if each.parent_id in concerned and each.withdrawn_on == entry.withdrawn_on:
                concerned.add(each.id)
        write("恢复使用", {each: {"withdrawn_on": None} for each in concerned})


def path_of(tree: Tree, parent: int | None, name: str) -> str:
    """Return the full name of an entry called `name` under `parent`."""
    return name if parent is None else f"{tree[parent].path}{SEPARATOR}{name}"


def check_place(tree: Tree, key: int | None, parent: int | None, name: str) -> None:
    """Refuse a place that an entry (None: a new one) cannot have."""
    if parent is not None:
        _check_upper(tree, key, parent)
    same = tree.child(parent, name)
    if same is not None and same.id != key:
        where = f"“{tree[parent].name}”下" if parent is not None else "最上一级"
        if same.withdrawn_on is None:
            raise Refusal("name", f"{where}已经有“{name}”，请另取一个名称。")
        raise Refusal("name", f"{where}有停用的“{name}”，请恢复使用它，或另取一个名称。")


def _check_upper(tree: Tree, key: int | None, parent: int) -> None:
    upper = tree[parent]
    if key == parent:
        raise Refusal("parent", f"“{upper.name}”不能放在它自己下面，请另选上级。")
    if key is not None and key in {each.id for each in tree.above(parent)}:
        raise Refusal(
            "parent", f"“{upper.name}”是“{tree[key].name}”的下级，不能做它的上级，请另选。"
        )
    if upper.withdrawn_on is not None:
        raise Refusal("parent", f"“{upper.name}”已停用，请另选上级，或先恢复使用它。")
    check_levels(tree, parent, 1 if key is None else tree.height(key), "parent")


def check_levels(tree: Tree, parent: int, height: int, field: str) -> None:
    """Refuse to put something of `height` levels under `parent` when it would go too deep."""
    if len(tree.above(parent)) + 1 + height > MOST_LEVELS:
        raise Refusal(
            field, f"目录最多 {MOST_LEVELS} 级，放在“{tree[parent].name}”下会超过，请另选。"
        )


def _tidy(values: dict[str, Any]) -> dict[str, Any]:
    """Check and straighten what the clerk gave."""
    tidied = {
        name: one_line(value) if name in _TEXTS or name == "name" else value
        for name, value in values.items()
    }
    if "name" in tidied:
        _check_name(tidied["name"])
    if "period" in tidied:
        _check_days("period", tidied["period"], "期限要写 1 到 3650 的天数，如 20。")
    if tidied.get("gap") is not None:
        _check_days("gap", tidied["gap"], "更新间隔要写 1 到 3650 的天数，不限就空着。")
    if "period_kind" in tidied and tidied["period_kind"] not in UNITS:
        raise Refusal("period_kind", "期限的单位请选“个工作日”或“日”。")
    return tidied


def _check_name(name: str) -> None:
    if not name:
        raise Refusal("name", "名称不能空着，请写栏目的名称。")
    if SEPARATOR in name or "／" in name:
        raise Refusal("name", "名称里不能有“/”，它用来分开上下级；请换一个字，如“、”。")


def _check_days(field: str, days: object, sentence: str) -> None:
    if not isinstance(days, int) or not 1 <= days <= MOST_DAYS:
        raise Refusal(field, sentence)
