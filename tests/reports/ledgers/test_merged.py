"""Cells of a ledger that are merged over several rows."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook

from models.requests.request import InformationRequest
from reports.ledgers.importing import Imported, import_ledger
from tests.books import sheet_of
from tests.reports.ledgers.rows import REQUEST, TODAY

CLOSED = {"办结日期": date(2026, 3, 20), "办理结果": "予以公开"}


def taken(tmp_path: Path, *merged: str) -> Imported:
    """Take two requests, of which the second has nothing where it is merged with the first."""
    book = Workbook()
    sheet = sheet_of(book)
    sheet.append([*REQUEST, *CLOSED])
    sheet.append([*REQUEST.values(), *CLOSED.values()])
    sheet.append(["2026-002", *list(REQUEST.values())[1:]])
    for each in merged:
        sheet.merge_cells(each)
    book.save(tmp_path / "in.xlsx")
    return import_ledger("requests", tmp_path / "in.xlsx", TODAY)


def test_what_is_merged_over_two_rows_is_said_of_both(opened: Path, tmp_path: Path) -> None:
    found = taken(tmp_path, "B2:B3", "G2:G3", "H2:H3")
    assert [(each.number, each.outcome) for each in InformationRequest.select()] == [
        ("2026-001", "granted"),
        ("2026-002", "granted"),
    ]
    assert [(each.column, each.reason) for each in found.remarks] == [
        (name, "第 2–3 行的这一列合并成一格，各行都按同一个值登记，请核对")
        for name in ("收到日期", "办结日期", "办理结果")
    ]


def test_a_blank_cell_that_is_not_merged_stays_blank(opened: Path, tmp_path: Path) -> None:
    assert taken(tmp_path).remarks == []
    assert InformationRequest.get(number="2026-002").outcome == ""


def test_one_number_merged_over_two_rows_is_no_second_request(opened: Path, tmp_path: Path) -> None:
    found = taken(tmp_path, "A2:A3")
    assert (found.imported, [each.column for each in found.rejected]) == (0, ["登记号"])
