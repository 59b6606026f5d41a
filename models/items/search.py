"""Search as you type: an index of character pairs that SQLite answers at once.

Chinese has no blanks between words, so each text is cut into pairs of neighbouring characters
(防汛抢险 → 防汛 汛抢 抢险 险); a search is a phrase of pairs, one character a prefix. Blanks, case,
width and punctuation do not matter. Initials of pinyin are found as well (fxqx).
"""

import os
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from models.store.database import DB

_FIELDS = ("title", "document_number", "index_number", "keywords", "summary")
INDEXED = frozenset(_FIELDS)


@cache
def _initial(character: str) -> str:
    """Return the pinyin initial of a Chinese character, or the character itself."""
    if character.isascii():
        return character
    # Single characters need no dictionary of phrases, which takes a quarter of a second to load.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 (heavy, only when needed)

    found = lazy_pinyin(character, style=Style.FIRST_LETTER, errors="ignore")
    return found[0][:1] if found else ""


def initials(text: str) -> str:
    """Return the pinyin initials of a title: 防汛抢险应急预案 → fxqxyjya."""
    return "".join(map(_initial, fold(text)))


def fold(text: str) -> str:
    """Return the text as it is compared: half-width, small letters, without punctuation."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return "".join(character for character in plain if character.isalnum())


def pairs(text: str) -> str:
    """Cut a text into overlapping pairs, the last character standing alone."""
    plain = fold(text)
    return " ".join(plain[place : place + 2] for place in range(len(plain)))


def index_text(title: str, *others: str | None) -> tuple[str, str]:
    """Return what the index holds of an item: pairs of all its words, pairs of its initials."""
    words = " ".join(pairs(text) for text in (title, *others) if text)
    return words, pairs(initials(title))


def index(key: int, item: Mapping[str, Any]) -> None:
    """Bring the index up to date with one item, given by its id and the values of its fields."""
    forget(key)
    index_many([(key, texts(item))])


def texts(item: Mapping[str, Any]) -> list[str]:
    """Return the texts of an item by which it is found, the title first."""
    return [item.get(name) or "" for name in _FIELDS]


def index_many(items: list[tuple[int, list[str]]]) -> None:
    """Index many items at once: (id, [title, other texts …])."""
    rows = [(key, *index_text(*texts)) for key, texts in items]
    DB.connection().executemany(
        "INSERT INTO item_search (rowid, words, initials) VALUES (?, ?, ?)", rows
    )


def forget(item_id: int) -> None:
    """Take an item out of the index."""
    forget_many([item_id])


def forget_many(ids: Iterable[int]) -> None:
    """Take items out of the index."""
    DB.connection().executemany("DELETE FROM item_search WHERE rowid = ?", [(key,) for key in ids])


def phrase(text: str) -> str:
    """Return the search expression for what a clerk typed; "" when it says nothing.

    Words apart from each other must all be found. The user's text never reaches the search
    language: only letters and digits are left of it.
    """
    terms = [term for term in map(fold, re.split(r"\s+", text)) if term]
    return " AND ".join(_term(term) for term in terms)


def _term(term: str) -> str:
    if len(term) == 1:
        found = f"words : {term}*" if not term.isascii() else f'words : "{term}"*'
    else:
        cut = [term[place : place + 2] for place in range(len(term) - 1)]
        found = f'words : "{" ".join(cut)}"'
    if re.fullmatch("[a-z0-9]+", term):
        cut = [term[place : place + 2] for place in range(max(1, len(term) - 1))]
        return f'({found} OR initials : "{" ".join(cut)}" *)'
    return found
