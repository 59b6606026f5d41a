"""Words of real ledgers for a value of ours, and our words for it."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import resources
from models.law.event import WAYS
from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column
from reports.ledgers.cells.cell import Remark, folded, text_of

_LEVELS = re.compile(r"[/／\\＼>＞|｜+＋\s:：·\-－—–、，,；;]+")


def choice(group: str, said: str) -> Callable[[Column, Any, date], str]:
    """Return the reader of a column that takes words of a group; `said` names them in a refusal."""

    def read(column: Column, cell: Any, today: date) -> str:
        return chosen(group, said, column, text_of(cell))

    return read


def chosen(group: str, said: str, column: Column, text: str) -> str:
    """Return the value that a text means, alone or below its heading: 法人或其他组织-商业企业.

    Refuses an unknown text, and one that names two values; a strange word before it is remarked.
    """
    known = _choices(group)
    if folded(text) in known:
        return known[folded(text)]
    levels = [part for part in _LEVELS.split(text) if part]
    found = {part: known[folded(part)] for part in levels if folded(part) in known}
    if len(set(found.values())) > 1:
        words = "和".join(f"“{part}”" for part in found)
        raise Refusal(column.field, f"{words}是两种{column.name}，只能填一种，可填：{said}")
    if not found or levels[-1] not in found:
        raise Refusal(column.field, f"没有“{text}”这种{column.name}，可填：{said}")
    value = found[levels[-1]]
    headings = resources.toml("ledgers/words.toml")["heading"].get(group, ())
    strange = [part for part in levels if part not in (*found, *headings, column.name)]
    if strange:
        sentence = f"“{'、'.join(strange)}”没有登记，按“{levels[-1]}”登记，请核对"
        raise Remark(value, sentence)
    return value


def named_in(group: str, text: str) -> set[str]:
    """Return the values of a group whose words stand somewhere in a text."""
    plain = folded(text)
    return {key for word, key in _choices(group).items() if len(word) > 1 and word in plain}


def read_dispute_result(column: Column, cell: Any, today: date) -> str:
    """Read 结果 of a dispute: a column of table 四, or the words of the decision as they stand."""
    text = text_of(cell)
    return _choices("dispute_result").get(folded(text)) or text


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
