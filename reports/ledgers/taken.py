"""What is there already: the numbers that are taken, the items that the register holds.

The same ledger is often sent twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from models.items.item import PublishedItem
from models.items.search import fold
from models.store.plain_text import number_key


class Taken:
    """Numbers by the rule that tells whether two are the same, however they are written.

    `word` names them: 登记号, 索引号, 编号.
    """

    def __init__(self, given: Iterable[str], word: str) -> None:
        self._word = word
        self._given = {number_key(number): number for number in given}
        self._here: dict[str, str] = {}

    def why(self, number: str) -> str:
        """Say by whom a number is taken already, "" for a free one."""
        plain = number_key(number)
        for where, numbers in (("登记簿里", self._given), ("本表前面", self._here)):
            if plain in numbers:
                written = "" if numbers[plain] == number else f"（写作“{numbers[plain]}”）"
                return f"{where}已有这个{self._word}{written}"
        return ""

    def take(self, number: str) -> None:
        """Note that a row has taken a number."""
        self._here[number_key(number)] = number


class HeldItems:
    """The kept items by title; two are one where name and day agree and no 文号 speaks against it.

    The day is 成文日期, without one 公开日期: a notice of every month bears its name again.
    """

    def __init__(self) -> None:
        self._known: dict[str, list[tuple[date | None, date | None, str]]] = defaultdict(list)
        kept = PublishedItem.select(
            PublishedItem.title,
            PublishedItem.made_on,
            PublishedItem.published_on,
            PublishedItem.document_number,
        ).where(PublishedItem.removed_at.is_null())
        for title, *facts in kept.tuples().iterator():
            self._known[fold(title)].append((facts[0], facts[1], number_key(facts[2])))

    def has(self, row: Mapping[str, Any]) -> bool:
        """Tell whether a row is held."""
        number = number_key(row["document_number"])
        return any(
            _same_day(row, made, published) and (number == known or not (number and known))
            for made, published, known in self._known.get(fold(row["title"]), ())
        )


def _same_day(row: Mapping[str, Any], made: date | None, published: date | None) -> bool:
    if row["made_on"] and made:
        return bool(row["made_on"] == made)
    return bool(row["published_on"] == published and not (row["made_on"] or made))
