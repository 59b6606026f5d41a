"""What a kind of activity asks, as lines of one cell: 差错处数：6, and back."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from models.activities.kinds import Alias, Fact, KindOfActivity, kinds
from models.store.amounts import read_amount
from models.store.dates import read_date
from models.store.refusal import Refusal
from models.store.words import listed
from reports.ledgers.books.columns import Column
from reports.ledgers.cells.cell import JOINT, folded, text_of

_COLON = re.compile(r"\s*[：:]\s*")
_FEN = Decimal(100)


def read_kind(column: Column, cell: Any, today: date) -> str:
    """Read 种类: the name of a kind, one of its words, or words that say more (行政许可)."""
    text = text_of(cell)
    for kind in kinds().values():
        if folded(text) in map(folded, (kind.name, *kind.words)):
            return kind.name
        for alias in kind.aliases:
            if folded(text) in map(folded, alias.words):
                return alias.words[0]
    known = "、".join(kind.name for kind in kinds().values())
    raise Refusal(column.field, f"没有“{text}”这种种类，可填：{known}")


def kind_named(word: str) -> tuple[KindOfActivity, Alias | None]:
    """Return the kind that `read_kind` found, and what its word says beside."""
    for kind in kinds().values():
        if word == kind.name:
            return kind, None
        for alias in kind.aliases:
            if word == alias.words[0]:
                return kind, alias
    raise LookupError(word)


def read_facts(kind: KindOfActivity, text: str, today: date) -> dict[str, Any]:
    """Read the lines of a cell. Refuses a line without a name of the kind, and a wrong value."""
    found: dict[str, Any] = {}
    named = {folded(each.label): each for each in kind.facts}
    for line in filter(None, (line.strip() for line in text.splitlines())):
        label, *rest = _COLON.split(line, maxsplit=1)
        fact = named.get(folded(label))
        if fact is None or not rest:
            known = listed([f"{each.label}：…" for each in kind.facts], 6) or "（没有）"
            sentence = f"“{line}”看不懂，{kind.name}可以写的数据：{known}，每行写一项"
            raise Refusal("facts", sentence)
        found[fact.key] = _read(fact, rest[0], today)
    return found


def facts_words(kind: KindOfActivity, facts: Mapping[str, Any]) -> str:
    """Return facts as the lines of a cell, "" for none."""
    said = [(each, facts.get(each.key)) for each in kind.facts]
    return "\n".join(
        f"{each.label}：{_word(each, value)}" for each, value in said if value is not None
    )


def _read(fact: Fact, text: str, today: date) -> Any:
    if fact.kind == "date":
        return read_date(text, today, "facts")
    if fact.kind == "choices":
        return [part for part in text.split(JOINT) if part]
    if fact.kind == "yes_no":
        if text not in ("是", "否"):
            raise Refusal("facts", f"{fact.label}请填是或否")
        return text == "是"
    if fact.kind not in ("count", "money", "points"):
        return text
    unit = fact.unit if fact.kind == "money" else ""
    bare = text.removesuffix(fact.unit) if fact.kind == "points" else text
    value = read_amount(bare, unit, field="facts").value * (_FEN if fact.kind == "money" else 1)
    if fact.kind == "points":
        return value
    if value != value.to_integral_value():
        raise Refusal("facts", f"{fact.label}“{text}”不是整数，请核对")
    return int(value)


def _word(fact: Fact, value: Any) -> str:
    if fact.kind == "choices":
        return JOINT.join(value)
    if fact.kind == "yes_no":
        return "是"
    if fact.kind == "money":
        yuan = Decimal(value) / _FEN
        return f"{yuan:f}"
    return str(value)
