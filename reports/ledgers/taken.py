"""What is there already: the numbers that are taken, the records that the register holds.

The same ledger is often sent twice.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.disputes.dispute import Dispute
from models.items.item import PublishedItem
from models.requests.request import InformationRequest
from models.store.plain_text import number_key
from models.store.refusal import Refusal
from models.store.sought.cutting import fold

_TAIL = re.compile(r"\d+$")


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


class Giving:
    """Gives the numbers of rows whose sheet has no column of them, one after the other."""

    def __init__(self) -> None:
        self._last: dict[Any, str] = {}
        self.given: list[str] = []

    def give(self, series: Any, first: Callable[[], str]) -> str:
        """Return the next number of a series, `first()` being its first that is free."""
        last = self._last.get(series)
        number = first() if last is None else _TAIL.sub(_next, last)
        self._last[series] = number
        self.given.append(number)
        return number

    def said(self, column: str, word: str) -> list[Refusal]:
        """Say which numbers were given, nothing where none was."""
        if not self.given:
            return []
        span = self.given[0] if len(self.given) == 1 else f"{self.given[0]} 至 {self.given[-1]}"
        sentence = f"表里没有{word}这一列，{len(self.given)} 行由登记簿编号：{span}"
        return [Refusal(column, sentence)]


def _next(digits: re.Match[str]) -> str:
    return str(int(digits[0]) + 1).zfill(len(digits[0]))


@dataclass(frozen=True)
class Held:
    """What the register has instead of a row: its id, and the sentence that says so.

    `title` names it where none of its columns does.
    """

    id: int
    sentence: str = "登记簿里已有"
    title: str = ""


class HeldItems:
    """The kept items by title; two are one where name and day agree and no 文号 speaks against it.

    The day is 成文日期, where one of the two lacks it 公开日期: a notice of every month bears its
    name again. What bears the same name and 索引号 or 文号 is one whatever its day; what bears the
    same 索引号 or 文号 and is of the same day is one whatever its name, which was corrected. With
    another name and another day it is another item, whose number is wrong. An interpretation
    bears the 文号 of its document, and is never known by it.
    """

    def __init__(self) -> None:
        self._known: dict[str, list[_KnownItem]] = defaultdict(list)
        self._numbered: dict[tuple[str, str], list[_KnownItem]] = defaultdict(list)
        self._met: set[int] = set()  # what rows were found to be
        kept = PublishedItem.select(
            PublishedItem.title,
            PublishedItem.id,
            PublishedItem.made_on,
            PublishedItem.published_on,
            PublishedItem.document_number,
            PublishedItem.index_number,
            PublishedItem.explains,
        ).where(PublishedItem.removed_at.is_null())
        for title, key, made, published, *numbers, explains in kept.tuples().iterator():
            document, index = (number_key(each or "") for each in numbers)
            item = _KnownItem(key, made, published, document, index)
            self._known[fold(title)].append(item)
            self._numbered["index", index].append(item)
            if not explains:
                self._numbered["document", document].append(item)

    def find(self, row: Mapping[str, Any]) -> Held | None:
        """Return what holds a row, None for a new one."""
        if not self._known:
            return None
        known = self._known.get(fold(row["title"]), ())
        found = next((each for each in known if each.holds(row)), None) or self._renamed(row)
        if found is None:
            return None
        self._met.add(found.id)
        return Held(found.id)

    def _renamed(self, row: Mapping[str, Any]) -> "_KnownItem | None":
        """Return the one item whose number and day a row has, and which no row before it was."""
        index, document = (
            number_key(row[name] or "") for name in ("index_number", "document_number")
        )
        alike = self._numbered.get(("index", index), []) if index else []
        if document and not row["explains"]:
            alike = alike or [
                each
                for each in self._numbered.get(("document", document), ())
                if not (index and each.index)
            ]
        left = [each for each in alike if each.id not in self._met and each.is_of_day(row)]
        return left[0] if len(left) == 1 else None


@dataclass(frozen=True)
class _KnownItem:
    id: int
    made: date | None
    published: date | None
    document: str
    index: str

    def holds(self, row: Mapping[str, Any]) -> bool:
        index = number_key(row["index_number"] or "")
        if index and index == self.index:
            return True
        document = number_key(row["document_number"] or "")
        if document and self.document and document != self.document:
            return False
        is_numbered = document and not (index and self.index)
        return bool(is_numbered and self.document) or self.is_of_day(row)

    def is_of_day(self, row: Mapping[str, Any]) -> bool:
        """Tell whether a row is of the same day, as far as both say."""
        made, published = row["made_on"], row["published_on"]
        if made and self.made:
            return bool(made == self.made)
        if published or self.published:
            return bool(published == self.published)
        return not (made or self.made)


class HeldRequests:
    """The kept requests: by 登记号, else by what was asked by whom on which day.

    A 登记号 under which everything is otherwise is that of another request.
    """

    def __init__(self) -> None:
        self._numbered: dict[str, tuple[int, tuple[Any, ...]]] = {}
        self._alike: dict[tuple[Any, ...], Held] = {}
        kept = InformationRequest.select(
            InformationRequest.id,
            InformationRequest.number,
            InformationRequest.received_on,
            InformationRequest.applicant,
            InformationRequest.content,
        ).where(InformationRequest.removed_at.is_null())
        for key, number, *facts in kept.tuples().iterator():
            plain = _plain(*facts)
            self._numbered[number_key(number)] = (key, plain)
            self._alike[plain] = Held(key, f"登记簿里已有（登记号 {number}）")

    def find(self, facts: Mapping[str, Any]) -> Held | None:
        """Return what holds a row, None for a new one."""
        plain = _plain(facts["received_on"], facts["applicant"], facts["content"])
        numbered = self._numbered.get(number_key(facts["number"]))
        if numbered is not None and _share(numbered[1], plain):
            return Held(numbered[0])
        return self._alike.get(plain) if all(plain) else None


class HeldDisputes:
    """The kept disputes: by 编号, else by kind, request and day."""

    def __init__(self) -> None:
        self._numbered: dict[str, tuple[int, tuple[Any, ...]]] = {}
        self._alike: dict[tuple[Any, ...], Held] = {}
        kept = Dispute.select(
            Dispute.id, Dispute.number, Dispute.kind, Dispute.request, Dispute.received_on
        ).where(Dispute.removed_at.is_null())
        for key, number, *facts in kept.tuples().iterator():
            self._numbered[number_key(number)] = (key, tuple(facts))
            self._alike[tuple(facts)] = Held(key, f"登记簿里已有（编号 {number}）")

    def find(self, number: str, kind: str, request: int | None, day: date) -> Held | None:
        """Return what holds a row, None for a new one."""
        facts = (kind, request, day)
        numbered = self._numbered.get(number_key(number))
        if numbered is not None and _share(numbered[1][1:], facts[1:]):
            return Held(numbered[0])
        return self._alike.get(facts) if request is not None else None


def _plain(day: date | None, applicant: str, content: str) -> tuple[Any, ...]:
    return day, fold(applicant), fold(content)


def _share(known: tuple[Any, ...], facts: tuple[Any, ...]) -> bool:
    """Tell whether a fact that both have is the same."""
    return any(each == other for each, other in zip(known, facts, strict=True) if each and other)
