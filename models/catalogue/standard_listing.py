"""The list of rows of the 标准目录 for the screen: what a search and filters find, in order.

The catalogue of a township has some hundred rows, so they are read whole and sifted here.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from models.catalogue.standard_entry import StandardEntry, domains, entries, missing
from models.store.sought.cutting import fold, initials

LEVELS = {"县级": "county", "乡级": "township", "村级": "village"}
MODES = {"主动公开": "active", "依申请公开": "on_request"}


@dataclass(frozen=True)
class StandardFilter:
    """What the list shows: everything that is set must hold.

    `text` is looked for in the texts of a row and in the pinyin initials of its 事项; `level` is
    one of `LEVELS`, `mode` one of `MODES`; `bin` shows what was removed instead;
    `among` are ids as JSON text.
    """

    text: str = ""
    domain: str = ""
    level: str = ""
    mode: str = ""
    bin: bool = False
    among: str = ""


@dataclass(frozen=True)
class StandardRow:
    """One line of the list; `number` is its 序号 in the printed catalogue, 0 in the bin."""

    id: int
    number: int
    domain: str
    matter: str
    detail: str
    mode: str
    levels: str
    lacks: int


class StandardListing:
    """The rows that a filter finds, in the order of the printed catalogue."""

    def __init__(self, wanted: StandardFilter) -> None:
        words = wanted.text.split()
        self._rows = [
            _row(0 if wanted.bin else number, entry)
            for number, entry in enumerate(entries(removed=wanted.bin), start=1)
            if _fits(entry, wanted) and all(_holds(entry, word) for word in words)
        ]

    def count(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def window(self, offset: int, limit: int) -> Sequence[StandardRow]:
        """Return up to `limit` rows from `offset` on."""
        return self._rows[offset : offset + limit]


def counts() -> tuple[int, int]:
    """Return how many rows are in use, and in how many domains."""
    rows = entries()
    return len(rows), len({row.domain for row in rows})


def domains_in_use() -> list[str]:
    """Return the domains that have rows, in the order of the printed catalogue."""
    return list(dict.fromkeys(row.domain for row in entries()))


def domains_without_rows() -> list[str]:
    """Return the official domains that have no row yet."""
    present = set(domains_in_use())
    return [domain.name for domain in domains() if domain.name not in present]


def _fits(entry: StandardEntry, wanted: StandardFilter) -> bool:
    return (
        (not wanted.among or entry.id in json.loads(wanted.among))
        and wanted.domain in ("", entry.domain)
        and (not wanted.level or bool(getattr(entry, LEVELS[wanted.level])))
        and (not wanted.mode or bool(getattr(entry, MODES[wanted.mode])))
    )


def _holds(entry: StandardEntry, word: str) -> bool:
    texts = (entry.domain, entry.matter, entry.detail, entry.content, entry.basis, entry.to_some)
    plain = fold(word)
    if not plain:  # nothing but signs, which folding leaves out
        return any(word in text for text in texts)
    if any(plain in fold(text) for text in texts):
        return True
    return plain.isascii() and plain in initials(entry.matter + entry.detail)


def _row(number: int, entry: StandardEntry) -> StandardRow:
    return StandardRow(
        id=entry.id,
        number=number,
        domain=entry.domain,
        matter=entry.matter,
        detail=entry.detail,
        mode="、".join(word for word, name in MODES.items() if getattr(entry, name)),
        levels="、".join(word for word, name in LEVELS.items() if getattr(entry, name)),
        lacks=len(missing(entry)),
    )
