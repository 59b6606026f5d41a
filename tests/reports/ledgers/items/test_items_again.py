"""A corrected 主动公开台账 brought again: what is new, what changed field by field, what is the same."""

from datetime import date
from pathlib import Path

import pytest

from models.backups import verify
from models.items import item
from models.items.item import PublishedItem
from models.store import acts
from reports.ledgers.books.by_hand import ByHand
from reports.ledgers.imported import Imported
from reports.ledgers.importing import import_ledger
from reports.ledgers.intake import AS_WRITTEN, UPDATE
from tests.books import write_book

TODAY = date(2026, 3, 26)
HEADS = ["信息名称", "索引号", "公开日期", "责任科室", "公开渠道", "备注"]
PLAN = ["防汛预案", "A-1", date(2026, 3, 5), "应急办", "政府网站", "初稿"]
NOTICE = ["防火通告", "A-2", date(2026, 3, 6), "", "政府网站", ""]
MENDED = ["防汛预案", "A-1", date(2026, 3, 9), "农业办", "政府网站、公开栏", ""]
NEW = ["抗旱方案", "A-3", date(2026, 3, 10), "", "", ""]


@pytest.fixture
def again(opened: Path, tmp_path: Path) -> Path:
    """The ledger brought a second time, after the first one came in."""
    import_ledger("items", write_book(tmp_path / "first.xlsx", HEADS, PLAN, NOTICE), TODAY)
    return write_book(tmp_path / "again.xlsx", HEADS, MENDED, NOTICE, NEW)


def plan() -> PublishedItem:
    return PublishedItem.get(PublishedItem.index_number == "A-1")


def office() -> str:
    department = plan().department
    return department.in_words() if department else ""


def brought(book: Path, by_hand: ByHand | None = None, *, dry_run: bool = False) -> Imported:
    answers = {UPDATE: AS_WRITTEN}
    return import_ledger(
        "items", book, TODAY, dry_run=dry_run, answers=answers, by_hand=by_hand or ByHand()
    )


def test_the_same_name_and_document_number_is_one_item_whatever_its_day(
    opened: Path, tmp_path: Path
) -> None:
    heads, name = ["信息名称", "文号", "公开日期"], "关于防汛的通知"
    first = [name, "示政发〔2026〕3号", date(2026, 3, 5)]
    later = [name, "示政发[2026] 3号", date(2026, 3, 9)]
    other = [name, "示政发〔2026〕4号", date(2026, 3, 5)]
    import_ledger("items", write_book(tmp_path / "first.xlsx", heads, first), TODAY)
    found = brought(write_book(tmp_path / "again.xlsx", heads, later, other), dry_run=True)
    assert (found.good_rows, len(found.changed)) == (1, 1)


def test_a_corrected_name_under_the_same_number_and_day_is_a_change(
    opened: Path, tmp_path: Path
) -> None:
    heads, day = ["信息名称", "文号", "成文日期"], date(2026, 3, 5)
    first = ["关于防讯的通知", "示政发〔2026〕3号", day]
    mended = ["关于防汛的通知", "示政发[2026]3号", day]
    misnumbered = ["关于防火的通知", "示政发〔2026〕3号", date(2026, 4, 1)]
    import_ledger("items", write_book(tmp_path / "first.xlsx", heads, first), TODAY)
    found = brought(write_book(tmp_path / "again.xlsx", heads, mended, misnumbered))
    assert (found.imported, found.updated) == (1, 1)
    assert [each.label for each in found.compared[0].differences] == ["信息名称"]
    titles = {each.title for each in PublishedItem.select()}
    assert titles == {"关于防汛的通知", "关于防火的通知"}


def test_an_interpretation_is_not_its_document_though_it_bears_its_number(
    opened: Path, tmp_path: Path
) -> None:
    heads, day = ["信息名称", "索引号", "文号", "成文日期", "解读对象"], date(2026, 3, 5)
    document = ["殡葬管理办法", "A-1", "示政发〔2026〕3号", day, ""]
    told = ["《殡葬管理办法》解读", "", "示政发〔2026〕3号", day, "A-1"]
    import_ledger("items", write_book(tmp_path / "first.xlsx", heads, document), TODAY)
    found = brought(write_book(tmp_path / "again.xlsx", heads, document, told), dry_run=True)
    assert (found.good_rows, found.same) == (1, 1)


def test_what_came_out_before_its_day_of_making_goes_in_with_a_word(
    opened: Path, tmp_path: Path
) -> None:
    heads = ["信息名称", "成文日期", "公开日期"]
    early = ["防汛通知", date(2025, 5, 16), date(2025, 5, 6)]
    found = import_ledger("items", write_book(tmp_path / "early.xlsx", heads, early), TODAY)
    said = [(each.column, each.reason) for each in found.remarks if each.row]
    assert said == [("公开日期", "公开日期早于成文日期 2025-05-16，请核对")]
    assert found.imported == 1


def test_new_changed_and_same_rows_are_told_apart_and_each_field_shown(again: Path) -> None:
    found = brought(again, dry_run=True)
    assert (found.good_rows, len(found.changed), found.same) == (1, 1, 1)
    (record,) = [each for each in found.compared if each.differences]
    assert (record.title, record.number, record.day) == ("防汛预案", "A-1", "第 2 行")
    assert [(each.label, each.ours, each.theirs) for each in record.differences] == [
        ("公开日期", "2026-03-05", "2026-03-09"),
        ("责任科室", "应急办", "农业办"),
        ("公开渠道", "政府网站", "政府网站、公开栏"),
    ]


def test_fields_are_taken_as_chosen_nothing_doubles_and_all_goes_back(again: Path) -> None:
    found = brought(again, dry_run=True)
    one = next(e for r in found.compared for e in r.differences if e.field == "department")
    done = brought(again, ByHand(chosen={one.key: False}))
    assert (done.imported, done.updated) == (1, 1)
    assert (plan().published_on, office()) == (date(2026, 3, 9), "应急办")
    assert item.channel_names(plan()) == ["政府网站", "公开栏"]
    assert plan().note == "初稿"  # what the row leaves blank stays
    assert PublishedItem.select().count() == 3
    assert [each.name for each in verify.of_database() if not each.ok] == []
    assert done.act is not None
    acts.take_back(done.act)
    assert (plan().published_on, item.channel_names(plan())) == (date(2026, 3, 5), ["政府网站"])


def test_what_was_changed_by_hand_since_is_proposed_as_it_is_here(again: Path) -> None:
    item.change(plan(), published_on=date(2026, 3, 7))
    found = brought(again, dry_run=True)
    (record,) = [each for each in found.compared if each.differences]
    day, place, *_ = record.differences
    assert (day.takes_theirs, day.why, place.takes_theirs) == (False, "台账后来改过", True)
    brought(again, ByHand(chosen={}))
    assert (plan().published_on, office()) == (date(2026, 3, 7), "农业办")


def test_a_row_that_its_item_cannot_bear_is_rejected(opened: Path, tmp_path: Path) -> None:
    heads = ["信息名称", "索引号", "公示起始", "公示截止"]
    row = ["公示", "A-1", date(2026, 3, 5), date(2026, 3, 20)]
    import_ledger("items", write_book(tmp_path / "a.xlsx", heads, row), TODAY)
    wrong = write_book(tmp_path / "b.xlsx", heads[:2] + heads[3:], [*row[:2], date(2026, 3, 1)])
    assert "早于" in brought(wrong).rejected[0].reason


def test_a_row_without_its_day_of_making_is_held_by_the_item_published_that_day(
    opened: Path, tmp_path: Path
) -> None:
    item.record("收费目录清单", made_on=date(2026, 3, 3), published_on=date(2026, 3, 5))
    heads = ["信息名称", "公开日期"]
    rows = [["收费目录清单", date(2026, 3, day)] for day in (5, 25)]
    found = import_ledger("items", write_book(tmp_path / "a.xlsx", heads, *rows), TODAY)
    assert (len(found.held), found.imported) == (1, 1)
