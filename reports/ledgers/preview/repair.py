"""What a cell that was rejected most likely should be, offered to the clerk beside its problem."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches

import resources
from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column
from reports.ledgers.cells.cell import Remark
from reports.ledgers.cells.known_words import label_of
from reports.ledgers.cells.reading import read_cell

_DAY = re.compile(
    r"((?:19|20)\d\d)(?:\s*[年./\-]\s*(\d{1,2})\s*[月./\-]\s*|(\d\d)(?=\d\d$))(\d{1,2})\s*[日号]?"
)
_NOT = re.compile("[不非未无免否]")  # what says the contrary is never proposed
_MONTHS = 12
_LAST = 31  # a day that some month has
_ALIKE = 0.6  # of the characters of two words


def repair(column: Column, text: str, today: date) -> str:
    """Return what a cell that cannot be read should say, "" where nothing can be proposed.

    A day beyond the end of its month is the last of it, a month beyond the last stands where the
    day should; a word that is nearly one of the words of its column is that word.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    find = _day(plain) if column.kind in ("date", "deadline") else _word(column, plain)
    return next((each for each in find if _reads(column, each, today)), "")


def _day(text: str) -> Iterator[str]:
    found = _DAY.fullmatch(text)
    if found is None:
        return
    year, month, day = int(found[1]), int(found[2] or found[3]), int(found[4])
    if 1 <= day <= _MONTHS < month <= monthrange(year, day)[1]:
        yield date(year, day, month).isoformat()
    if 1 <= month <= _MONTHS and monthrange(year, month)[1] < day <= _LAST:
        yield date(year, month, monthrange(year, month)[1]).isoformat()


def _word(column: Column, text: str) -> Iterator[str]:
    words = resources.toml("ledgers/words.toml").get(column.kind)
    if isinstance(words, Mapping):
        ours = {each: key for key, known in words.items() for each in (key, *known)}
        near = [each for each in ours if _NOT.findall(each) == _NOT.findall(text)]
        for each in get_close_matches(text, near, n=1, cutoff=_ALIKE):
            yield label_of(column.kind, ours[each])


def _reads(column: Column, text: str, today: date) -> bool:
    try:
        read_cell(column, text, today)
    except (Refusal, Remark):
        return False
    return True
