"""What is masked in anything for the public: identity numbers, phones, accounts, names by choice.

A column is masked by one rule; whatever that is, identity numbers, mobile numbers and accounts are
masked wherever they stand, but for the numbers that people are told to call and the places that
the clerk keeps.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from models.personal.check_digits import is_like_card
from models.personal.labels import is_called_account
from models.personal.scan import Kind, Span, scan
from models.postings.whose_number import is_office_account, is_office_number
from reports.postings.stars import REST, WORDS, Rule, half, name, of_number

_RULES = {Kind.IDENTITY: Rule.IDENTITY, Kind.PHONE: Rule.PHONE, Kind.ACCOUNT: Rule.ACCOUNT}


@dataclass(frozen=True)
class Mask:
    """One place that is masked, or that the clerk keeps: what stands there and what is printed.

    `place` is its part of the posting in words, `around` the sentence or the row it stands in.
    Row and column are those of the list, -1 elsewhere. A `doubtful` one may be no person's.
    """

    rule: Rule
    before: str
    after: str
    place: str = ""
    around: str = ""
    row: int = -1
    column: int = -1
    kept: bool = False
    doubtful: bool = False

    @property
    def key(self) -> str:
        """What is remembered of a place that is kept: with other words around it is another."""
        return "\n".join((self.place, self.around, self.before))


@dataclass
class Masker:
    """Masks the parts of one posting and gathers in `found` what it met, kept or not.

    `kept` are the keys of the places that the clerk keeps, `own` the digits of the numbers that
    the office tells people to call.
    """

    kept: Set[str] = frozenset()
    own: Set[str] = frozenset()
    found: list[Mask] = field(default_factory=list)

    def text(self, text: str, place: str) -> str:
        """Return running text as the public may see it."""
        return self._numbers(text, Mask(Rule.NONE, "", "", place), Rule.NONE, "")

    def cell(self, text: str, where: Mask, head: str, *, names: bool) -> str:
        """Return a cell as the public may see it: by what it is, then by the rule of its column.

        `where` is the place of the cell with that rule.
        """
        if not text:
            return text
        shown = self._numbers(text, where, where.rule, head)
        if where.rule is Rule.NAME and names:
            return self._said(where, where.rule, shown, name(shown))
        return shown

    def part(self, text: str, where: Mask, first: int) -> str:
        """Return a cell that has a part of an identity number, from its digit number `first`."""
        return self._said(where, Rule.IDENTITY, text, half(text, first))

    def _numbers(self, text: str, where: Mask, rule: Rule, head: str) -> str:
        found = scan(text, head)
        if not found and rule not in REST:
            return text
        made, at = [], 0
        for span in found:
            if self._is_offices(text, span, where, head):
                continue
            kind = _RULES[span.kind]
            after = of_number(kind, span.number)
            before = text[span.start : span.end]
            around = where.around or sentence_at(text, span.start)
            made.append(self._rest(text[at : span.start], where, rule))
            doubtful = is_doubtful(span, f"{head}：{text[: span.start]}")
            place = (where.place, around, where.row, where.column, False, doubtful)
            made.append(self._noted(Mask(kind, before, after, *place)))
            at = span.end
        return "".join((*made, self._rest(text[at:], where, rule)))

    def _rest(self, text: str, where: Mask, rule: Rule) -> str:
        """Return what stands between the numbers of a cell, by the rule of its column."""
        mask = REST.get(rule)
        return self._said(where, where.rule, text, mask(text)) if mask and text else text

    def _is_offices(self, text: str, span: Span, where: Mask, head: str) -> bool:
        listed = where.row >= 0
        if span.kind is Kind.ACCOUNT:
            return not listed and is_office_account(text, span.start, span.number)
        if span.kind is not Kind.PHONE or span.number in self.own:
            return span.kind is Kind.PHONE
        whole, ahead = (f"{head}：{text}", len(head) + 1) if listed else (text, 0)
        return is_office_number(whole, span.start + ahead, span.end + ahead, listed=listed)

    def _said(self, where: Mask, rule: Rule, before: str, after: str) -> str:
        """Return what is printed at a place, and note it where that is not what stands there."""
        if after == before:
            return before
        place = (where.place, where.around, where.row, where.column)
        return self._noted(Mask(rule, before, after, *place))

    def _noted(self, place: Mask) -> str:
        # An older choice is kept by its words.
        if not self.kept or (place.key not in self.kept and place.before not in self.kept):
            self.found.append(place)
            return place.after
        self.found.append(replace(place, kept=True))
        return place.before


def is_doubtful(span: Span, before: str) -> bool:
    """Tell whether digits are masked only because they are as long as an account.

    `before` is what stands before them.
    """
    called = span.kind is not Kind.ACCOUNT or is_called_account(before, len(before))
    return not called and not is_like_card(span.number)


def sentence_at(text: str, at: int) -> str:
    """Return the sentence of a text in which a place stands."""
    before = re.split("[。；;\n]", text[:at])[-1]
    return (before + re.split("[。；;\n]", text[at:])[0]).strip()


def summary(found: Sequence[Mask]) -> str:
    """Say what was masked: 已隐去身份证号 2 处、姓名 2 处."""
    counts: dict[Rule, int] = {}
    for each in found:
        if not each.kept:
            counts[each.rule] = counts.get(each.rule, 0) + 1
    words = "、".join(f"{WORDS[rule]} {number} 处" for rule, number in counts.items())
    doubtful = sum(each.doubtful and not each.kept for each in found)
    said = f"，其中 {doubtful} 处可能不是个人的" if doubtful else ""
    return f"已隐去{words}{said}" if words else ""
