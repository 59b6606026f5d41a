"""In which row a request counts whose matters were answered differently (表三：只计这一情形)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import resources

_DATA = "law/counting.toml"


@dataclass(frozen=True)
class Counted:
    """The row that counts, "" while the law leaves it to the clerk; why, and the article.

    `choices` are the rows she may take without a reason: that one, else those of the matters.
    """

    outcome: str
    reason: str
    article: str
    choices: tuple[str, ...]


def counted(outcomes: Sequence[str]) -> Counted:
    """Return the row of a request by the rows of its matters; one without a row is left out.

    部分公开 when something is given and something refused or lacking; all alike: that row.
    """
    found = tuple(dict.fromkeys(each for each in outcomes if each))
    reasons, law = resources.toml(_DATA)["reason"], _law_of(found)
    gives = {law.partly, *law.given} & set(found)
    lacks = {law.partly, *law.refused, *law.lacking} & set(found)
    if gives and lacks:
        return Counted(law.partly, reasons["partly"], law.article, (law.partly,))
    if len(found) == 1:
        return Counted(found[0], reasons["alike"], "", found)
    return Counted("", reasons["open"], "", found)


def takes(outcomes: Sequence[str]) -> tuple[str, ...]:
    """Return the rows in which such a request can count at all: of its matters, and 部分公开."""
    found = [each for each in outcomes if each]
    return tuple(dict.fromkeys([*found, _law_of(found).partly]))


def gives(outcome: str) -> bool:
    """Tell whether something is given to the applicant in this row, whole or in part."""
    return any(outcome in (law.partly, *law.given) for law in _laws())


def partly_article(outcome: str) -> str:
    """Return the article of 区分处理 where the row is 部分公开, else ""."""
    return next((law.article for law in _laws() if law.partly == outcome), "")


@dataclass(frozen=True)
class _Law:
    """Which rows of a form give, give in part, refuse and lack, and the article of 区分处理."""

    partly: str
    given: tuple[str, ...]
    refused: tuple[str, ...]
    lacking: tuple[str, ...]
    others: tuple[str, ...]
    article: str

    @property
    def rows(self) -> set[str]:
        """Every row of the form."""
        return {self.partly, *self.given, *self.refused, *self.lacking, *self.others}


@cache
def _laws() -> tuple[_Law, ...]:
    return tuple(_Law(**resources.tupled(each)) for each in resources.toml(_DATA)["law"])


def _law_of(outcomes: Sequence[str]) -> _Law:
    return next((law for law in _laws() if law.rows & set(outcomes)), _laws()[0])
