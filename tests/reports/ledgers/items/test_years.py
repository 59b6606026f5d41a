"""Dates of a ledger that do not say their year."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from models.items.item import PublishedItem
from reports.ledgers.imported import Imported
from reports.ledgers.importing import import_ledger
from tests.books import sheet_of

TODAY = date(2026, 11, 30)


def take(
    path: Path, *, sheet: str = "Sheet1", title: str = "", days: tuple[object, ...]
) -> Imported:
    book = Workbook()
    made = sheet_of(book)
    made.title = sheet
    for row in ([title], ["信息名称", "公开日期"]):
        made.append(row)
    for at, day in enumerate(days):
        made.append([f"第{at}件", day])
    book.save(path)
    return import_ledger("items", path, TODAY, partial=True)


def days() -> list[date | None]:
    return [each.published_on for each in PublishedItem.select().order_by(PublishedItem.id)]


@pytest.mark.parametrize(
    ("file", "sheet", "title", "source"),
    [
        ("2023.xlsx", "2025台账", "2024年主动公开", "工作表名"),
        ("2023.xlsx", "台账", "2025年主动公开", "标题"),
        ("台账2025.xlsx", "台账", "主动公开", "文件名"),
        ("台账.xlsx", "2024-2025", "", "其他各行的日期"),
    ],
)
def test_dates_take_the_year_of_sheet_title_file_and_neighbours_in_this_order(
    opened: Path, tmp_path: Path, file: str, sheet: str, title: str, source: str
) -> None:
    found = take(tmp_path / file, sheet=sheet, title=title, days=("4.15", 12.5, "2025-03-05"))
    assert days() == [date(2025, 4, 15), date(2025, 12, 5), date(2025, 3, 5)]
    said = [each.reason for each in found.remarks if "年份" in each.reason]
    assert said == [f"2 个日期没有写年份，按 2025 年登记（{source}），请核对"]


def test_what_was_published_is_never_given_a_day_to_come(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path / "台账.xlsx", days=("4月15日", "12.5"))
    assert days() == [date(2026, 4, 15), date(2025, 12, 5)]
    assert any("去年" in each.reason for each in found.remarks)


def test_a_number_that_may_have_lost_its_nought_is_said(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path / "台账2025.xlsx", days=(4.1, 4.5))
    assert days() == [date(2025, 4, 1), date(2025, 4, 5)]
    assert [each.row for each in found.remarks if "分不清" in each.reason] == [3]
