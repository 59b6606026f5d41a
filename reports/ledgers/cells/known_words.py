"""Words of real ledgers for a value of ours, and our words for it."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import resources
from models.disputes.ruling import kinds
from models.law.event import WAYS
from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column
from reports.ledgers.cells.cell import folded, text_of

_LEVELS = re.compile(r"[/／>＞\s:：·\-－—]+")


def choice(group: str, said: str) -> Callable[[Column, Any, date], str]:
    """Return the reader of a column that takes words of a group; `said` names them in a refusal."""

    def read(column: Column, cell: Any, today: date) -> str:
        text = text_of(cell)
        found = next(filter(None, map(_choices(group).get, map(folded, candidates(text)))), None)
        if found is None:
            raise Refusal(column.field, f"没有“{text_of(cell)}”这种{column.name}，可填：{said}")
        return found

    return read


def read_dispute_result(column: Column, cell: Any, today: date) -> str | tuple[str, str]:
    """Read 结果 of a dispute: a column of table 四, or a usual ruling as (column, ruling)."""
    text = text_of(cell)
    found = _choices("dispute_result").get(folded(text))
    if found is not None:
        return found
    every = {(word, end) for kind in kinds().values() for word, end in kind.rulings.items()}
    ends = {end for word, end in every if word == text}
    if len(ends) == 1:
        return ends.pop(), text
    said = "结果维持、结果纠正、其他结果、尚未审结"
    raise Refusal(column.field, f"没有“{text}”这种结果，可填：{said}")


def candidates(text: str) -> tuple[str, str]:
    """Return a text and its last level: 不予公开：属于国家秘密, 法人或其他组织-商业企业 …"""
    levels = [part for part in _LEVELS.split(text) if part]
    return text, levels[-1] if levels else text


@cache
def _choices(group: str) -> dict[str, str]:
    words = resources.toml("ledgers/words.toml")[group]
    return {folded(word): key for key, known in words.items() for word in (key, *known)}


def label_of(group: str, key: str) -> str:
    """Return the word a ledger prints for a value, such as 自然人 for natural_person."""
    words = resources.toml("ledgers/words.toml")[group]
    return str(words[key][0]) if key and key.isascii() else key


def service_way(kept: str) -> str:
    """Return a kept 送达方式 as one of the five; words of the office's own are 其他."""
    return _choices("service_way").get(folded(kept), WAYS[-1]) if kept else ""
