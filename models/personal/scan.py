"""Numbers of persons in a text, whatever stands between their digits: identity, telephone, account.

Blanks, dashes of every kind, dots, line ends and signs without ink part no number; full-width and
other digits are digits. In doubt a number is a person's: the clerk can keep it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise, takewhile

from models.personal import labels
from models.personal.check_digits import (
    BORN,
    is_credit_code,
    is_identity,
    looks_like_identity,
)
from models.personal.folded import Folded, Group, folded
from models.personal.shapes import account_at, digits_of, is_odd, phone_at, runs_of

_DIGIT = re.compile(r"\d")
_IS_IDENTITY = re.compile("[0-9]{17}[0-9Xx]")
_IS_MOBILE = re.compile("1[3-9][0-9]{9}")
_IS_CARD = re.compile("62[0-9]{14,17}")
_READ_AGAIN = 20_000  # texts: a list is masked anew at each edit of a cell and for each file
FEWEST = 7  # digits of the shortest number that is looked for, a passport's
_CODE = re.compile("(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])")
_LAST_X = re.compile(r"[ \t\n.\-]{0,4}([Xx×Хх])")
_OLD, _NEW = 15, 18
_GROUPED = {  # how the digits of a number of identity are set apart, beside not at all
    _OLD: {(6, 6, 3), (6, 2, 2, 2, 3), (4, 4, 4, 3), (3,) * 5, (5,) * 3},
    _NEW - 1: {(6, 8, 3), (6, 4, 4, 3), (6, 4, 2, 2, 3), (4, 4, 4, 4, 1)},
    _NEW: {(6, 8, 4), (6, 4, 4, 4), (6, 4, 2, 2, 4), (4, 4, 4, 4, 2), (3,) * 6, (6, 6, 6)},
}


class Kind(StrEnum):
    """What a number is."""

    IDENTITY = "identity"
    PHONE = "phone"
    ACCOUNT = "account"


@dataclass(frozen=True)
class Span:
    """A number from `start` to `end` of a text, and its signs without what parts them."""

    kind: Kind
    start: int
    end: int
    number: str

    @property
    def is_checked(self) -> bool:
        """Whether it is a number of identity with its check digit."""
        whole = self.number[:_NEW]
        return self.kind is Kind.IDENTITY and len(whole) == _NEW and is_identity(whole)


@lru_cache(_READ_AGAIN)
def scan(text: str, label: str = "") -> tuple[Span, ...]:
    """Return the numbers of persons in a text in their order; `label` is what stands over it.

    A number with region, date and check digit of a 公民身份号码 is one whatever it is called.
    The code of an organisation, a code that is called so, an amount and a place are none.
    """
    if len(text) < FEWEST or len(_DIGIT.findall(text)) < FEWEST:
        return ()
    if (alone := _alone(text, label)) is not None:
        return (alone,)
    head = f"{label}：" if label else ""
    whole = folded(text, head)
    found: list[Span] = []
    for kind, start, end, number in _found(whole):
        first, last = whole.origin(start, end)
        if first >= len(head):
            found.append(Span(kind, first - len(head), last - len(head), number))
    return tuple(sorted(found, key=lambda each: each.start))


def _alone(text: str, label: str) -> Span | None:
    """Return the number that a text is and nothing else: most cells of a list are one."""
    if _IS_IDENTITY.fullmatch(text) and is_identity(number := text.upper()):
        return Span(Kind.IDENTITY, 0, len(text), number)
    kind = Kind.PHONE if _IS_MOBILE.fullmatch(text) else None
    if _IS_CARD.fullmatch(text) and not BORN.search(text):
        kind = Kind.ACCOUNT
    return Span(kind, 0, len(text), text) if kind and not _says_otherwise(label) else None


@lru_cache
def _says_otherwise(label: str) -> bool:
    """Tell whether what stands over a number says that it is another one than it looks like."""
    head = folded(f"{label}：").text
    at = len(head)
    called = labels.is_code(head, at) or labels.is_called_identity(head, at)
    return called or labels.is_measure(head, at, at)


Found = tuple[Kind, int, int, str]
Take = Callable[[str, Sequence[Group]], Iterator[Found]]


def _found(whole: Folded) -> Iterator[Found]:
    taken = [(start, end) for start, end in _credit_codes(whole.text)]
    for start, end, number in labels.passports(whole.text):
        if not _is_identity_like(number):
            taken.append((start, end))
            yield Kind.IDENTITY, start, end, number
    for start, end, number in labels.home_phones(whole.text):
        taken.append((start, end))
        yield Kind.PHONE, start, end, number
    for is_wide, takes in ((False, _USUAL), (True, (_checked, _odd_phones))):
        for run in whole.runs(wide=is_wide):
            free = [g for g in run if not any(s <= g.start < e for s, e in taken)]
            for found in _in_run(whole.text, free, takes):
                taken.append(found[1:3])
                yield found


def _is_identity_like(number: str) -> bool:
    """Tell whether a number is as long as one of identity and made like it."""
    return len(number) in (_OLD, _NEW) and number[:17].isdecimal() and looks_like_identity(number)


def _credit_codes(text: str) -> Iterator[tuple[int, int]]:
    for code in _CODE.finditer(text):
        if is_credit_code(code[0]) and not (code[0][:17].isdecimal() and is_identity(code[0])):
            yield code.span()


def _in_run(text: str, run: Sequence[Group], takes: Sequence[Take]) -> Iterator[Found]:
    """Yield the numbers of digits that are parted by no word: first what has check digits."""
    rest = [list(run)]
    for take in takes:
        left: list[list[Group]] = []
        for groups in rest:
            begin = 0
            for kind, first, last, number in take(text, groups):
                yield kind, first, last, number
                before = runs_of(groups, begin, first)
                left += [before] if before else []
                begin = last
            after = runs_of(groups, begin, groups[-1].end if groups else 0)
            left += [after] if after else []
        rest = left


def _checked(text: str, groups: Sequence[Group]) -> Iterator[Found]:
    """Yield numbers of identity with their check digit, wherever they begin."""
    places = [at for group in groups for at in range(group.start, group.end)]
    digits = digits_of(groups)
    last = _LAST_X.match(text, places[-1] + 1) if places else None
    if last:
        digits, places = f"{digits}X", [*places, last.start(1)]
    at = 0
    while at + _NEW <= len(digits) and (found := BORN.search(digits, at)):
        at = found.start()
        number = digits[at : at + _NEW]
        if not is_identity(number):
            at += 1
            continue
        end = at + _NEW
        # The number of a 残疾人证 goes on with two digits, for what ails its holder.
        behind = pairwise(places[end - 1 : end + 3])
        more = len(list(takewhile(lambda pair: pair[1] == pair[0] + 1, behind)))
        end += more if more <= 2 else 0
        yield Kind.IDENTITY, places[at], places[end - 1] + 1, digits[at:end]
        at = end


def _unchecked(text: str, groups: Sequence[Group]) -> Iterator[Found]:
    """Yield the old numbers of 15 digits, and those of 18 with region and date alone."""
    at = 0
    while at < len(groups):
        taken, end, number = _unchecked_at(text, groups, at)
        if taken:
            yield Kind.IDENTITY, groups[at].start, end, number
        at += taken or 1


def _unchecked_at(text: str, groups: Sequence[Group], at: int) -> tuple[int, int, str]:
    """Return of how many groups the number is made that begins with one, its end and its signs."""
    is_code = labels.is_code(text, groups[at].start)
    if taken := _together(groups, at, _NEW - 1):
        last = _LAST_X.match(text, taken[-1].end)
        number = f"{digits_of(taken)}X"
        if last and not is_code and (len(taken) == 1 or looks_like_identity(number)):
            return len(taken), last.end(), number
    for length in (_NEW, _OLD):
        taken = _together(groups, at, length)
        lawful = bool(taken) and looks_like_identity(digits_of(taken))
        if lawful and not (length == _NEW and is_code):
            return len(taken), taken[-1].end, digits_of(taken)
    alone = groups[at]
    return (1, alone.end, alone.digits) if _are_old(alone.digits) else (0, 0, "")


def _are_old(digits: str) -> bool:
    """Tell whether digits are several numbers of 15 digits run together."""
    pieces = [digits[at : at + _OLD] for at in range(0, len(digits), _OLD)]
    return len(pieces) > 1 and all(len(p) == _OLD and looks_like_identity(p) for p in pieces)


def _together(groups: Sequence[Group], at: int, length: int) -> Sequence[Group]:
    """Return the groups from one on that are so many digits and set apart as such numbers are."""
    for end in range(at + 1, len(groups) + 1):
        sizes = tuple(len(group.digits) for group in groups[at:end])
        if sum(sizes) == length:
            alone = end - at == len(groups) and all(size > 1 for size in sizes)
            usual = len(sizes) == 1 or sizes in _GROUPED[length]
            return groups[at:end] if usual or alone or set(sizes) == {1} else ()
        if sum(sizes) > length:
            return ()
    return ()


def _phones(text: str, groups: Sequence[Group]) -> Iterator[Found]:
    at = 0
    while at < len(groups):
        found = phone_at(text, groups, at)
        if found is None or labels.is_code(text, groups[at].start):
            at += 1
            continue
        start, end, number, used = found
        if not labels.is_measure(text, start, end):
            yield Kind.PHONE, start, end, number
        at += used


def _odd_phones(text: str, groups: Sequence[Group]) -> Iterator[Found]:
    """Yield mobile numbers set apart as few write them: (138)1234 5678, 138/1234/5678."""
    for kind, start, end, number in _phones(text, groups):
        if is_odd(text, start, end):
            yield kind, start - (text[start - 1 : start] == "("), end, number


def _accounts(text: str, groups: Sequence[Group]) -> Iterator[Found]:
    at = 0
    while at < len(groups):
        start = groups[at].start
        identity = labels.is_called_identity(text, start)
        called = identity or labels.is_called_account(text, start)
        used = account_at(text, groups, at, called)
        if used:
            end = groups[at + used - 1].end
            kind = Kind.IDENTITY if identity else Kind.ACCOUNT
            yield kind, start, end, digits_of(groups[at : at + used])
        at += used or 1


_USUAL: Sequence[Take] = (_checked, _unchecked, _phones, _accounts)
