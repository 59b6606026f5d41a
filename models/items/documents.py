"""规章 and 行政规范性文件: which are in force on a day, and whether the years fit together."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from models.items.in_force import documents, documents_behind
from models.items.item import DocumentKind, PublishedItem, Validity

KINDS = (DocumentKind.NORMATIVE, DocumentKind.REGULATION)
_LONG_AGO = date(1949, 10, 1)
_MADE = fn.COALESCE(PublishedItem.made_on, PublishedItem.published_on)  # as `in_force` has it


@dataclass(frozen=True)
class ChainLink:
    """One year of a kind: what was made, repealed and in force on 31 December.

    `expected` is what was in force a year before, plus made, less repealed; `suspects` are the
    documents that break the chain: 废止 or 失效 without a day.
    """

    year: int
    made: int
    repealed: int
    valid: int
    expected: int
    suspects: tuple[PublishedItem, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether made − repealed = in force, chained from the year before."""
        return self.valid == self.expected


def in_force(kind: str, on: date) -> list[PublishedItem]:
    """Return the documents of a kind in force on a day, oldest first.

    Force ends on the day of 废止 or 失效 and never by itself: a document past its 有效期 stays
    until the clerk says so (see `expired`).
    """
    ids = [row[0] for row in documents_behind(kind, "valid", _LONG_AGO, on)]
    found = {item.id: item for item in PublishedItem.select().where(PublishedItem.id.in_(ids))}
    return [found[key] for key in ids]


def expired(item: PublishedItem, on: date) -> bool:
    """Say whether a document is past its 有效期 and still counts as in force."""
    passed = item.valid_until is not None and item.valid_until < on
    return passed and item.validity in ("", Validity.VALID)


def chain(kind: str, last_year: int) -> list[ChainLink]:
    """Return the years from the first document to `last_year`, newest first."""
    first = (
        PublishedItem.select(fn.MIN(_MADE))
        .where((PublishedItem.document_kind == kind) & PublishedItem.removed_at.is_null())
        .scalar()
    )
    undated = _undated(kind)
    links: list[ChainLink] = []
    before = 0
    for year in range(_year(first) or last_year, last_year + 1):
        found = documents((kind,), date(year, 1, 1), date(year, 12, 31))[kind]
        expected = before + found["made"] - found["repealed"]
        suspects = tuple(
            item for item in undated if _year(item.made_on or item.published_on) == year
        )
        before = found["valid"]
        links.append(ChainLink(year, found["made"], found["repealed"], before, expected, suspects))
    return links[::-1]


def _year(day: date | str | None) -> int:
    return int(str(day)[:4]) if day else 0


def _undated(kind: str) -> list[PublishedItem]:
    """Return the documents of which it is not known when they lost their force."""
    query = PublishedItem.select().where(
        (PublishedItem.document_kind == kind)
        & PublishedItem.validity.in_((Validity.REPEALED.value, Validity.LAPSED.value))
        & PublishedItem.repealed_on.is_null()
        & _MADE.is_null(False)
        & PublishedItem.removed_at.is_null()
    )
    return list(query)
