"""对应方案: what the clerk said of columns that a ledger calls by names of its own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from models.store.plain_text import one_line
from models.store.refusal import Refusal
from models.store.settings import forget, known, remember, setting
from reports.ledgers.books.columns import plain_header

_KEY = "importing.assigned"
_LONGEST = 30


@dataclass(frozen=True)
class Layout:
    """For which field each header of one header row stands ("" for none), under a name."""

    key: str
    name: str
    assigned: Mapping[str, str]

    def of(self, headers: Sequence[str]) -> dict[str, str]:
        """Return what it says of these headers, however they are written."""
        said = {plain_header(name): field for name, field in self.assigned.items()}
        here = ((name, said.get(plain_header(name))) for name in headers)
        return {name: field for name, field in here if field is not None}


def layouts(kind: str) -> list[Layout]:
    """Return the layouts of a kind of ledger by their names."""
    found = (_read(key, setting(key)) for key in known(f"{_KEY}.{kind}."))
    return sorted((each for each in found if each.assigned), key=lambda each: each.name)


def taught(kind: str, headers: Sequence[str]) -> dict[str, str]:
    """Return the field that each header stood for when this header row came in last."""
    key = _key(kind, headers)
    return dict(_read(key, setting(key)).assigned)


def keep_taught(
    kind: str, headers: Sequence[str], assigned: Mapping[str, str], name: str = ""
) -> None:
    """Remember for this header row which field each header stands for; `name` names a new one."""
    key = _key(kind, headers)
    if not assigned:
        forget(key)
        return
    others = {each.name for each in layouts(kind) if each.key != key}
    had = _read(key, setting(key)).name if setting(key) else ""
    _keep(Layout(key, had or _free(one_line(name)[:_LONGEST] or "对应方案", others), assigned))


def rename_layout(kind: str, layout: Layout, name: str) -> None:
    """Give a layout another name. Refuses an empty name and one that is used."""
    name = one_line(name)
    if not name or len(name) > _LONGEST:
        raise Refusal("name", f"请给对应方案起个名称，最长 {_LONGEST} 个字，如“2024年台账格式”。")
    if any(each.name == name and each.key != layout.key for each in layouts(kind)):
        raise Refusal("name", f"已经有叫“{name}”的对应方案，请换一个名称。")
    _keep(replace(layout, name=name))


def drop_layout(layout: Layout) -> None:
    """Forget a layout: its header row is asked for again."""
    forget(layout.key)


def _free(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}（{number}）"
    return free


def _keep(layout: Layout) -> None:
    kept = {"name": layout.name, "columns": dict(layout.assigned)}
    remember(layout.key, json.dumps(kept, ensure_ascii=False))


def _read(key: str, text: str) -> Layout:
    """Return a layout as it was kept; older ones have no name but their first headers."""
    kept: dict[str, Any] = json.loads(text or "{}")
    if isinstance(kept.get("columns"), dict):
        return Layout(key, str(kept["name"]), kept["columns"])
    return Layout(key, "、".join(list(kept)[:3]), kept)


def _key(kind: str, headers: Sequence[str]) -> str:
    return f"{_KEY}.{kind}.{'|'.join(sorted(headers))}"
