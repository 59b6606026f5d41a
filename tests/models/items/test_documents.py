"""规章 and 行政规范性文件: in force on a day, and the years chained."""

from datetime import date
from pathlib import Path
from typing import Any

from models.items import documents, item
from models.items.item import DocumentKind

NORMATIVE = DocumentKind.NORMATIVE.value


def made(title: str, day: date, **values: Any) -> item.PublishedItem:
    return item.record(title, document_kind=NORMATIVE, made_on=day, **values)


def titles(on: date, kind: str = NORMATIVE) -> list[str]:
    return [each.title for each in documents.in_force(kind, on)]


def test_a_document_is_in_force_from_making_to_the_day_it_ends(opened: Path) -> None:
    made("办法", date(2023, 5, 1), validity="废止", repealed_on=date(2025, 6, 1))
    made("规定", date(2024, 2, 1))
    item.record("规章", document_kind="规章", made_on=date(2023, 1, 1))
    assert titles(date(2023, 4, 30)) == []
    assert titles(date(2024, 12, 31)) == ["办法", "规定"]
    assert titles(date(2025, 5, 31)) == ["办法", "规定"]
    assert titles(date(2025, 6, 1)) == ["规定"]
    assert titles(date(2025, 6, 1), "规章") == ["规章"]


def test_a_document_past_its_term_stays_until_the_clerk_says_so(opened: Path) -> None:
    kept = made("试行办法", date(2021, 3, 2), valid_until=date(2026, 3, 1))
    assert not documents.expired(kept, date(2026, 3, 1))
    assert documents.expired(kept, date(2026, 3, 2))
    assert titles(date(2026, 3, 26)) == ["试行办法"]
    item.change(kept, validity="失效", repealed_on=date(2026, 3, 2))
    assert not documents.expired(kept, date(2026, 3, 26))
    assert titles(date(2026, 3, 26)) == []


def test_the_years_are_chained(opened: Path) -> None:
    made("甲", date(2023, 5, 1))
    made("乙", date(2024, 5, 1))
    made("丙", date(2023, 6, 1), validity="废止", repealed_on=date(2025, 6, 1))
    found = documents.chain(NORMATIVE, 2025)
    assert [(e.year, e.made, e.repealed, e.valid) for e in found] == [
        (2025, 0, 1, 2),
        (2024, 1, 0, 3),
        (2023, 2, 0, 2),
    ]
    assert all(each.holds for each in found)


def test_a_repeal_without_its_day_breaks_the_chain_and_is_named(opened: Path) -> None:
    made("甲", date(2023, 5, 1))
    lost = made("乙", date(2024, 5, 1), validity="失效")
    found = {each.year: each for each in documents.chain(NORMATIVE, 2024)}
    assert found[2023].holds
    assert not found[2024].holds
    assert (found[2024].expected, found[2024].valid) == (2, 1)
    assert found[2024].suspects == (lost,)


def test_without_documents_there_is_nothing_to_chain(opened: Path) -> None:
    assert [(each.valid, each.holds) for each in documents.chain(NORMATIVE, 2026)] == [(0, True)]
