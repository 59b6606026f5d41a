"""主动公开台账 as offices keep them for years: what is there already, what is asked once."""

from datetime import date
from pathlib import Path
from typing import Any

from models.items import item
from models.items.item import PublishedItem
from reports.ledgers.imported import Imported
from reports.ledgers.intake import Answers
from tests.last_act import take_back_last
from tests.reports.ledgers.rows import take

OLD = {"信息名称": "防汛方案", "成文日期": date(2019, 4, 8)}
NEW = {"信息名称": "春耕方案", "成文日期": date(2026, 3, 2)}


def taken(
    folder: Path, *rows: dict[str, Any], dry_run: bool = False, answers: Answers | None = None
) -> Imported:
    return take(folder, *rows, kind="items", partial=True, dry_run=dry_run, answers=answers)


def test_a_ledger_taken_in_twice_writes_its_rows_once(opened: Path, tmp_path: Path) -> None:
    taken(tmp_path, OLD, NEW, answers={"published_on": "as_made"})
    again = taken(tmp_path, OLD, NEW, {**NEW, "成文日期": date(2026, 3, 3)})
    assert (again.imported, len(again.held), again.good_rows) == (1, 2, 1)
    assert [each.reason for each in again.held] == ["登记簿里已有，不再导入"] * 2
    assert PublishedItem.select().count() == 3


def test_what_is_held_goes_in_again_when_the_clerk_says_so(opened: Path, tmp_path: Path) -> None:
    taken(tmp_path, OLD)
    (held, *_) = taken(tmp_path, OLD, dry_run=True).questions
    assert held.sentence == "1 行登记簿里已有（名称和日期相同）"
    assert held.answer != "again"
    assert taken(tmp_path, OLD, answers={"held": "again"}).imported == 1
    assert PublishedItem.select().count() == 2


def test_an_item_with_its_own_number_is_held_and_no_error(opened: Path, tmp_path: Path) -> None:
    row = {**NEW, "索引号": "a/1"}
    taken(tmp_path, row)
    again = taken(tmp_path, row)
    assert (again.rejected, len(again.held)) == ([], 1)
    renamed = taken(tmp_path, {**row, "信息名称": "另一件"})
    assert (renamed.rejected, len(renamed.changed)) == ([], 1)
    other = taken(tmp_path, {**row, "信息名称": "另一件", "成文日期": "2019-01-02"})
    assert other.rejected[0].reason.startswith("索引号重复")


def test_another_number_or_day_is_another_item(opened: Path, tmp_path: Path) -> None:
    item.record("低保公示", made_on=date(2026, 2, 1), document_number="示〔2026〕1号")
    item.record("名单", published_on=date(2026, 2, 1))
    found = taken(
        tmp_path,
        {"信息名称": "低保公示", "成文日期": date(2026, 3, 1)},
        {"信息名称": "低保公示", "成文日期": date(2026, 2, 1), "文号": "示〔2026〕2号"},
        {"信息名称": "低保公示", "成文日期": date(2026, 2, 1), "文号": "示[2026]1号"},
        {"信息名称": "名单", "公开日期": date(2026, 2, 1)},
        {"信息名称": "名单"},
    )
    assert [each.row for each in found.held] == [4, 5]


def test_an_old_ledger_is_asked_about_once_and_goes_back_whole(
    opened: Path, tmp_path: Path
) -> None:
    asked = taken(tmp_path, OLD, NEW, dry_run=True).questions
    assert [(each.sentence, each.answer) for each in asked] == [
        ("2 行没有公开属性", ""),
        ("2 行没有公开日期（成文 2019-04-08 至 2026-03-02）", ""),
    ]
    taken(tmp_path, OLD, NEW, answers={"attribute": "public", "published_on": "as_made"})
    found = list(PublishedItem.select())
    assert {each.attribute for each in found} == {"主动公开"}
    assert all(each.published_on == each.made_on for each in found)
    take_back_last()
    assert PublishedItem.select().count() == 0


def test_rows_of_the_last_year_are_taken_as_not_yet_published(opened: Path, tmp_path: Path) -> None:
    (asked,) = taken(tmp_path, {**NEW, "公开属性": "主动公开"}, dry_run=True).questions
    assert asked.answer == "as_it_is"
    taken(tmp_path, {**NEW, "公开属性": "不予公开"}, answers={"published_on": "as_made"})
    assert PublishedItem.get().published_on is None
