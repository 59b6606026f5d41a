"""Which row, column or heading of a form a label of a published table means."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Literal

from rapidfuzz import fuzz, process

import resources
from reports.foreign.folding import folded, key
from reports.forms.data import RowData
from reports.forms.form import Form, form

_SURE, _CLEAR = 80, 12  # likeness of a misspelt label, and its lead over the next one
_SHORT_SURE = 75  # of four characters one is wrong
_PREFIX = 5  # characters of a label that is broken over two lines


@dataclass(frozen=True)
class Label:
    """What a label can mean: a `row` of figures, a `group` of them, a `head` of columns, a `mark`.

    `table` is that of the form; `name` the id of the row, group or column; `words` how the form
    says it.
    """

    kind: Literal["row", "group", "head", "mark"]
    table: str
    name: str
    words: str


@dataclass(frozen=True)
class Meaning:
    """The labels that some words can mean; `exact` where they are the words of the form."""

    labels: tuple[Label, ...]
    exact: bool


class LabelBook:
    """The labels of one form, by the way they are compared."""

    def __init__(self, book: Form) -> None:
        self._known: dict[str, list[Label]] = {}
        self._official: set[str] = set()
        self._asked: dict[str, Meaning | None] = {}
        for label in _labels(book):
            self._known.setdefault(key(label.words), []).append(label)
            self._official.add(key(label.words))
        for label in _labels(book):
            for words in also_said(label.words):
                if key(words) not in self._official:
                    known = self._known.setdefault(key(words), [])
                    known += [] if label in known else [label]
            self._official |= {key(words) for words in _short(label.words)}
        self._long = [each for each in self._known if len(each) >= 4]
        self._sorted = sorted(self._known)

    def meaning(self, text: str) -> Meaning | None:
        """Return what a label means, also one with a typing error or cut off; None for others."""
        if text not in self._asked:
            self._asked[text] = self._meaning(text)
        return self._asked[text]

    def _meaning(self, text: str) -> Meaning | None:
        wanted = key(text)
        if len(wanted) < 2 or len(wanted) > 60:
            return None
        if wanted in self._known:
            return Meaning(tuple(self._known[wanted]), wanted in self._official)
        last = key(folded(text).split()[-1]) if " " in folded(text) else ""  # what stood beside it
        if last in self._known and len(last) >= 3:
            return Meaning(tuple(self._known[last]), exact=True)
        return (
            self._in_brackets(text)
            or self._behind_groups(wanted)
            or self._begun(wanted)
            or (self._begun(last) if last else None)
            or self._misspelt(wanted, text)
            or (self._misspelt(last, text.rpartition(" ")[2]) if last else None)
        )

    def _in_brackets(self, text: str) -> Meaning | None:
        """Find a group that is named in brackets: 行政诉讼（复议后起诉）."""
        for part in re.findall(r"\(([^()]{4,20})\)", folded(text)):
            found = [each for each in self._known.get(key(part), ()) if each.kind == "group"]
            if found:
                return Meaning(tuple(found), exact=True)
        return None

    def _behind_groups(self, wanted: str) -> Meaning | None:
        """Find a row whose label ran together with that of its group: （五）不予处理2.重复申请."""
        for at in range(2, len(wanted) - 1):
            heads = self._known.get(wanted[:at], ())
            row = self._known.get(wanted[at:]) if heads else None
            if row and any(each.kind in ("group", "mark") for each in heads):
                return Meaning(tuple(row), exact=True)
        return None

    def _begun(self, wanted: str) -> Meaning | None:
        """Find the one label that begins with these words, or that they begin with."""
        sizes = range(_PREFIX, len(wanted) + 1)
        found = [wanted[:size] for size in sizes if wanted[:size] in self._known]
        if sizes:
            at = bisect_left(self._sorted, wanted)
            found += takewhile(lambda each: each.startswith(wanted), self._sorted[at:])
        names = {label for each in found for label in self._known[each]}
        return Meaning(tuple(names), exact=True) if len(names) == 1 else None

    def _misspelt(self, wanted: str, text: str) -> Meaning | None:
        if len(wanted) < 4:
            return None
        least = _SURE if len(wanted) > 4 else _SHORT_SURE
        found = process.extract(wanted, self._long, scorer=fuzz.ratio, limit=3, score_cutoff=60)
        if not found or found[0][1] < least:
            return None
        best = set(self._known[found[0][0]])
        rivals = [each for each in found[1:] if not best & set(self._known[each[0]])]
        if not rivals or found[0][1] - rivals[0][1] >= _CLEAR:
            return Meaning(tuple(self._known[found[0][0]]), exact=False)
        number = _number(text)  # 3.政务微×公开政府信息数: its number decides
        close = {each for name, score, _ in found if score >= least for each in self._known[name]}
        same = tuple(each for each in close if number and _number(each.words) == number)
        return Meaning(same, exact=False) if len(same) == 1 else None


def _number(label: str) -> str:
    found = re.match(r"\(?([一二三四五六七八九]|\d)[).、]", folded(label))
    return found[1] if found else ""


def also_said(label: str) -> tuple[str, ...]:
    """Return the words by which pages call a row or column of a form otherwise."""
    return _also().get(key(label), ())


def _short(label: str) -> tuple[str, ...]:
    """Return the words that say a long label in short, and are no fault."""
    entries = resources.toml("checks/reading.toml")["label"]
    right = [each for each in entries if each.get("short") and key(each["is"]) == key(label)]
    return tuple(words for each in right for words in each["said"])


@cache
def _also() -> dict[str, tuple[str, ...]]:
    found = resources.toml("checks/reading.toml")["label"]
    return {key(each["is"]): tuple(each["said"]) for each in found}


@cache
def label_book(form_id: str) -> LabelBook:
    """Return the labels of a form."""
    return LabelBook(form(form_id))


def _labels(book: Form) -> Iterator[Label]:
    data = book.data
    if data.table2:
        yield Label("mark", "table2", "", data.table2.first_head)
    for block in data.table2.block if data.table2 else ():
        yield Label("mark", "table2", "", block.band)
        yield from (Label("row", "table2", row.id, row.label) for row in block.rows)
        yield from (Label("head", "table2", each.id, each.label) for each in block.columns)
    if data.table3:
        yield from _tree(data.table3.row)
        yield Label("mark", "table3", "", data.table3.corner.strip("（）"))
        yield Label("mark", "table3", "", data.table3.head)
        yield Label("group", "table3", "", data.table3.group)
        yield from (Label("head", "table3", each.id, each.label) for each in data.table3.columns)
    if data.table4:
        yield from (Label("group", "table4", each.id, each.label) for each in data.table4.groups)
        yield from (Label("head", "table4", each.id, each.label) for each in data.table4.columns)
    for line in data.statistics.row if data.statistics else ():
        yield Label("group" if line.heading else "row", "statistics", line.id, line.label)


def _tree(rows: tuple[RowData, ...]) -> Iterator[Label]:
    for row in rows:
        yield Label("group" if row.row else "row", "table3", row.id, row.label)
        yield from _tree(row.row)
