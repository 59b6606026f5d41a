"""Rows that the clerk mends or leaves out are checked alone, as the whole file would say of them."""

import random
from datetime import date
from pathlib import Path

import pytest

from models.items import item
from reports.ledgers.books.by_hand import ByHand, Place
from reports.ledgers.books.workbook import Opened, tables
from reports.ledgers.imported import Imported
from reports.ledgers.importing import check_rows, import_ledger
from reports.ledgers.preview.seen import Seen
from reports.ledgers.preview.touched import touched
from tests.books import write_book

TODAY = date(2026, 3, 26)
HEADS = ("信息名称", "索引号", "文号", "成文日期", "公开日期", "公开属性")
TITLES = ("春耕方案", "防汛预案", "低保名单", "")
NUMBERS = ("x/2026-1", "x／2026-1", "x/2026-2", "x/2026-3", "")
DOCUMENTS = ("示政发〔2026〕1号", "示政发(2026)1号", "示政发〔2026〕2号", "")
DAYS = ("2026-03-02", "2026-03-05", "3月9日", "2026-2-30", "2027-01-01", "")
ATTRIBUTES = ("主动公开", "依申请公开", "公开吧", "")
CHOICES = {
    "title": TITLES,
    "index_number": NUMBERS,
    "document_number": DOCUMENTS,
    "made_on": DAYS,
    "published_on": DAYS,
    "attribute": ATTRIBUTES,
}


@pytest.fixture
def file(opened: Path, tmp_path: Path) -> Opened:
    item.record("春耕方案", index_number="x/2026-1", made_on=date(2026, 3, 2))
    item.record("防汛抢险预案", document_number="示政发〔2026〕2号", made_on=date(2026, 3, 5))
    chance = random.Random(7)
    rows = [tuple(chance.choice(each) for each in CHOICES.values()) for _ in range(14)]
    path = write_book(tmp_path / "台账.xlsx", HEADS, *rows)
    return Opened(path, tables(path))


def whole(file: Opened, by_hand: ByHand) -> Imported:
    return import_ledger("items", file, TODAY, partial=True, dry_run=True, by_hand=by_hand)


def changed(by_hand: ByHand, places: list[Place], chance: random.Random) -> ByHand:
    place = chance.choice(places)
    if chance.random() < 0.3:
        return ByHand(mended=by_hand.mended, left_out=by_hand.left_out ^ {place})
    field = chance.choice([*CHOICES])
    row = {**by_hand.mended.get(place, {}), field: chance.choice(CHOICES[field])}
    return ByHand(mended={**by_hand.mended, place: row}, left_out=by_hand.left_out)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_said_of_every_row_is_what_the_whole_file_says(file: Opened, seed: int) -> None:
    chance, found = random.Random(seed), whole(file, ByHand())
    seen = Seen(found, TODAY)
    places = [seen.place(at) for at in range(len(seen.rows))]
    for _ in range(25):
        by_hand = changed(found.by_hand, places, chance)
        found, anew = check_rows(found, by_hand, TODAY), whole(file, by_hand)
        seen, fresh = seen.checked_again(found), Seen(anew, TODAY)
        for at in range(len(places)):
            assert sorted(map(str, seen.said(at))) == sorted(map(str, fresh.said(at)))
            assert seen.state(at) == fresh.state(at)
        assert (found.good_rows, found.rejected_rows) == (anew.good_rows, anew.rejected_rows)
        assert {each.key: each for each in found.compared} == {
            each.key: each for each in anew.compared
        }
        assert len(found.changed) == len(anew.changed)


def test_a_row_is_checked_with_those_that_have_its_number_and_no_others(file: Opened) -> None:
    rows = [("甲", "x/2026-7", "", "2026-03-02"), ("乙", "x／2026-7", "", "2026-03-02")]
    rows += [(f"丙{number}", f"x/2026-1{number}", "", "2026-03-02") for number in range(8)]
    path = write_book(file.path.with_name("长.xlsx"), HEADS[:4], *rows)
    found = whole(Opened(path, tables(path)), ByHand())
    assert [problem.row for problem in found.rejected] == [3]
    assert found.book is not None
    mended = ByHand(mended={("", 2): {"index_number": "x/2026-13"}})
    assert touched(found.book, found.by_hand, mended) == {("", 2), ("", 3), ("", 7)}
    assert [problem.row for problem in check_rows(found, mended, TODAY).rejected] == [7]
