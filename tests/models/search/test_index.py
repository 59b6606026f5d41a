"""The one search index: right after every act, of every kind, and made anew when it is not."""

from datetime import date
from pathlib import Path

import pytest

from models.activities import activity
from models.activities.problem import Problem
from models.items import item
from models.requests import request
from models.store import acts
from models.store.database import DB
from models.store.sought import index
from models.store.sought.cutting import phrase, place_of_runs, runs
from models.store.sought.kinds import ACTIVITY, EVERY, ITEM, LETTER, REQUEST, Sought
from tests.last_act import last_act

TODAY = date(2026, 3, 26)


def found(kind: Sought, text: str) -> list[int]:
    return [row[0] for row in DB.execute_sql(index.found_sql(kind, "?"), (phrase(text),))]


def held() -> list[tuple[object, ...]]:
    rows = DB.execute_sql(f"SELECT rowid, * FROM {index.TABLE} ORDER BY rowid")
    return [tuple(row) for row in rows]


def due() -> list[tuple[object, ...]]:
    return [tuple(row) for row in index.every_row(DB.connection())]


def test_the_words_of_every_kind_are_columns_of_the_register(opened: Path) -> None:
    for kind in EVERY:
        assert list(index.rows_of(DB.connection(), kind)) == []


def test_a_record_is_found_by_its_words_while_it_is_kept(opened: Path) -> None:
    made = item.record("防汛抢险应急预案", document_number="示政发〔2026〕3号")
    assert found(ITEM, "抢险") == found(ITEM, "2026") == found(ITEM, "案") == [made.id]
    item.change(made, title="抗旱预案")
    assert found(ITEM, "抢险") == []
    made.remove("重复登记")
    assert found(ITEM, "抗旱") == []
    acts.take_back(last_act().id)
    assert found(ITEM, "抗旱") == [made.id]
    assert held() == due()


def test_what_belongs_to_a_record_is_found_with_it_and_gone_with_it(opened: Path) -> None:
    made = activity.record(
        "inspection", "督查", TODAY, [Problem("栏目没有更新")], on_date=date(2026, 3, 2)
    )
    assert found(ACTIVITY, "没有更新") == [made.id]
    activity.change(made, TODAY, [])
    assert found(ACTIVITY, "没有更新") == []
    assert held() == due()


def test_a_number_of_a_person_is_in_no_index(opened: Path) -> None:
    made = request.record("2026-001", TODAY, applicant="王小明", content="账目",
                          received_on=date(2026, 3, 2), id_number="110101199003070011")  # fmt: skip
    assert found(REQUEST, "王小明") == found(REQUEST, "2026-001") == [made.id]
    assert found(REQUEST, "110101199003070011") == []


@pytest.mark.parametrize(
    "broken",
    [
        f"DELETE FROM {index.TABLE}",
        f"UPDATE {index.TABLE} SET title = 'x'",
        f"INSERT INTO {index.TABLE} (rowid, title) VALUES ({index.bounds(LETTER)[0] + 7}, 'x')",
    ],
)
def test_an_index_that_was_broken_is_made_anew(opened: Path, broken: str) -> None:
    made = item.record("防汛抢险应急预案")
    DB.execute_sql(broken)
    assert held() != due()
    index.rebuild(DB)
    assert held() == due()
    assert found(ITEM, "抢险") == [made.id]


def test_an_index_made_anew_is_one_piece(opened: Path) -> None:
    for title in ("防汛", "抗旱", "低保"):
        item.record(title)
    index.rebuild(DB)
    pieces = DB.execute_sql(f"SELECT COUNT(DISTINCT segid) FROM {index.TABLE}_idx")
    assert pieces.fetchone() == (1,)


@pytest.mark.parametrize(
    ("term", "title", "places"),
    [
        ("dbgs", "dbzjffgs", [(0, 2), (6, 8)]),
        ("dbgs", "gsdb", []),
        ("dbzgs", "dbzxxgs", [(0, 3), (5, 7)]),
        ("dbgs", "dxbxgs", []),
        ("db", "dxxb", []),
    ],
)
def test_initials_skip_characters_between_runs_of_two_and_more(
    term: str, title: str, places: list[tuple[int, int]]
) -> None:
    assert place_of_runs(term, title) == places
    assert all("".join(parts) == term for parts in runs(term))
