"""Rows that Excel does not show: they belong to the ledger, and are said."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook

from models.items.item import PublishedItem
from reports.ledgers.importing import import_ledger
from tests.books import sheet_of


def test_rows_that_a_filter_hides_go_in_with_a_word(opened: Path, tmp_path: Path) -> None:
    book = Workbook()
    made = sheet_of(book)
    for row in (["信息名称"], ["春耕方案"], ["防汛预案"], ["值班表"]):
        made.append(row)
    made.row_dimensions[3].hidden = True
    book.save(tmp_path / "台账.xlsx")
    found = import_ledger("items", tmp_path / "台账.xlsx", date(2026, 3, 26))
    assert PublishedItem.select().count() == 3
    said = [each.reason for each in found.remarks if "隐藏" in each.reason]
    assert said == ["第 3 行在表里是隐藏的，也一起登记，请核对"]
