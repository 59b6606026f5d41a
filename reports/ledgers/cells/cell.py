"""A cell as text, what several values of it look like, and what a cell cannot say."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import resources
from models.store.plain_text import one_line
from models.store.refusal import Refusal

JOINT = "、"
_WORDS = {None: "", True: "是", False: "否"}
# No word for “nothing” is longer than this (with blanks in it): most cells need no further look.
LONGEST_BLANK = 8


class IncompleteDate(Refusal):
    """A date that names only a year or a month: no date, but no nonsense either."""


class Remark(Exception):
    """A value that was read, with something the clerk should check; `value` is what was read.

    `others` are values that the cell gives to other columns, by their field.
    """

    def __init__(self, value: Any, sentence: str, others: Mapping[str, Any] | None = None) -> None:
        super().__init__(sentence)
        self.value, self.sentence, self.others = value, sentence, others or {}


@dataclass(frozen=True)
class Unread:
    """A cell whose value is not in the file: a formula never calculated, or one that failed."""

    shown: str
    sentence: str

    def __str__(self) -> str:
        return self.shown


class MacNumber(float):
    """A number of a workbook that counts its days from 1904."""


def text_of(cell: Any) -> str:
    """Return a cell as the text a person sees: 12.0 → 12, dates as 2026-03-05."""
    if isinstance(cell, str):  # nearly every cell
        text: str = cell
        if "\r" in text or "_x000D_" in text:
            text = text.replace("\r\n", "\n").replace("_x000D_", "")
        return text.strip()
    if cell is None or isinstance(cell, bool):
        return _WORDS[cell]
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        midnight = cell.time() == datetime.min.time()
        return cell.date().isoformat() if midnight else cell.isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).strip()


def parts(cell: Any, joint: str) -> list[Any]:
    """Return the values of a cell that may hold several, joined by `joint`."""
    if not isinstance(cell, str):
        return [] if cell is None else [cell]
    return [part.strip() for part in cell.split(joint)] if cell.strip() else []


def joined(values: Sequence[Any], joint: str = JOINT) -> Any:
    """Return one value as it is, several joined, none as None: what `parts` takes apart."""
    if not any(value not in (None, "") for value in values):
        return None
    if len(values) == 1:
        return values[0]
    return joint.join("" if value is None else str(value) for value in values)


def joined_texts(texts: Iterable[str]) -> Any:
    """Return texts as lines of one cell; a text of several lines becomes one, none a dash."""
    plain = [one_line(text) for text in texts]
    return joined([text or "—" for text in plain], "\n") if any(plain) else None


def is_blank(cell: Any) -> bool:
    """Say whether a cell is empty or says so in words (无, —, null)."""
    text = text_of(cell)
    if not text or len(text) > LONGEST_BLANK:
        return not text
    return folded(text) in resources.toml("ledgers/words.toml")["blank"]


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return a text as words are compared: half-width, small, without blanks and brackets."""
    return re.sub(r"[\s()]", "", unicodedata.normalize("NFKC", text)).lower()
