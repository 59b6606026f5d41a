"""视图: searches, filters and orders of a list that a clerk keeps under a name."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from models.store.plain_text import one_line
from models.store.refusal import Refusal
from models.store.settings import choose, setting

_LONGEST = 20


@dataclass(frozen=True)
class ListView:
    """One view: search words, filters by key, and (column, descending) for each sort key."""

    name: str
    search: str = ""
    filters: Mapping[str, Any] = field(default_factory=dict)
    sort: tuple[tuple[str, bool], ...] = ()


def views(key: str) -> list[ListView]:
    """Return the views kept under `key`, in order; what cannot be read is left out."""
    try:
        rows = json.loads(setting(key) or "[]")
    except ValueError:
        return []
    return [view for row in rows if (view := _read(row)) is not None]


def _read(row: Any) -> ListView | None:
    try:
        order = tuple((str(column), bool(down)) for column, down in row["sort"])
        return ListView(str(row["name"]), str(row["search"]), dict(row["filters"]), order)
    except (KeyError, TypeError, ValueError):
        return None


def add_view(key: str, view: ListView, taken: Collection[str] = ()) -> ListView:
    """Keep another view. Refuses an empty name and one that is used, also by those `taken`."""
    known = views(key)
    view = replace(view, name=_name(view.name, {*taken, *(each.name for each in known)}))
    _keep("存为视图", key, [*known, view])
    return view


def rename_view(key: str, old: str, new: str, taken: Collection[str] = ()) -> None:
    """Give a view another name. Refuses an empty name and one that is used."""
    known = views(key)
    others = {each.name for each in known if each.name != old}
    name = _name(new, {*taken, *others})
    renamed = [replace(each, name=name) if each.name == old else each for each in known]
    _keep("视图改名", key, renamed)


def drop_view(key: str, name: str) -> None:
    """Forget a view."""
    _keep("删除视图", key, [each for each in views(key) if each.name != name])


def _keep(verb: str, key: str, wanted: Sequence[ListView]) -> None:
    choose(verb, key, json.dumps([asdict(view) for view in wanted], ensure_ascii=False))


def _name(wanted: str, taken: Collection[str]) -> str:
    name = one_line(wanted)
    if not name:
        raise Refusal("name", "请给视图起个名称，如“民政办待公开”。")
    if len(name) > _LONGEST:
        raise Refusal("name", f"视图的名称最长 {_LONGEST} 个字，请写短一些。")
    if name in taken:
        raise Refusal("name", f"已经有叫“{name}”的视图，请换一个名称。")
    return name
