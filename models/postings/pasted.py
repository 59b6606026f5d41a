"""The lists and attachments of a posting: plain values, and how a posting keeps them as JSON."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from models.store.refusal import Refusal

_MOST_ROWS, _MOST_COLUMNS = 20_000, 40


@dataclass(frozen=True)
class PostedList:
    """A list of a posting: its head and its rows, all of the same length."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    name: str = ""

    @property
    def words(self) -> str:
        """How large it is: 12 行，5 列."""
        return f"{len(self.rows)} 行，{len(self.head)} 列"


@dataclass(frozen=True)
class Attached:
    """An attachment of a posting: its name, and a text or a list."""

    name: str
    text: str = ""
    table: PostedList | None = None


def as_text(table: PostedList | None) -> str:
    """Return a list as a posting keeps it. Refuses one too large, or rows unlike the head."""
    if table is None:
        return ""
    if len(table.rows) > _MOST_ROWS or len(table.head) > _MOST_COLUMNS:
        said = f"名单最多 {_MOST_ROWS} 行、{_MOST_COLUMNS} 列，请分几张。"
        raise Refusal("list", said)
    if any(len(row) != len(table.head) for row in table.rows):
        raise Refusal("list", "名单各行的列数与表头不同，请从表头开始重新粘贴。")
    return json.dumps({"head": table.head, "rows": table.rows}, ensure_ascii=False)


def attached_text(attached: Iterable[Attached]) -> str:
    """Return attachments as a posting keeps them."""
    rows = [
        {"name": each.name, "text": each.text, "list": json.loads(as_text(each.table) or "null")}
        for each in attached
    ]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def read_list(plain: Mapping[str, Any]) -> PostedList:
    """Return a list as it was kept."""
    return PostedList(tuple(plain["head"]), tuple(tuple(row) for row in plain["rows"]))
