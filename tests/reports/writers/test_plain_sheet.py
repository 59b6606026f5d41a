"""A long sheet is read back as it was written, whatever its texts, by every reader."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from models.store.refusal import Refusal
from reports.writers.xlsx import plain_workbook
from reports.writers.xlsx.plain_workbook import plain_sheet

HEADS = [("名称", 20), ("日期", 12), ("件数", 8)]


def written(path: Path, *rows: tuple[object, ...]) -> list[list[Any]]:
    """Write rows and return what calamine reads of them, without the head."""
    with plain_sheet(path, "清单", HEADS) as sheet:
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, row)
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()[1:]


@pytest.mark.parametrize(
    "text", ["<r>甲 & 乙</r>", " 两头 ", "第一行\n第二行", '"引号"', "00123", "\ud7ff𬱖"]
)
def test_a_text_is_read_back_by_two_readers(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    ((read, *_),) = written(path, (text, None, None))
    cell = load_workbook(path)["清单"]["A2"]
    assert read == text
    assert (cell.value, cell.data_type) == (text, "s")


@example(text="_x000B_")  # which openpyxl does not read as Excel does
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_is_read_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    ((read, *_),) = written(tmp_path_factory.mktemp("sheet") / "a.xlsx", (text, None, 1))
    assert read == text


def test_days_and_figures_are_real_ones_and_all_rows_can_be_filtered(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    rows = written(path, ("甲", date(2026, 3, 20), 12), ("乙", datetime(2026, 3, 21, 9, 30), -0.25))
    assert rows == [["甲", date(2026, 3, 20), 12.0], ["乙", date(2026, 3, 21), -0.25]]
    sheet = load_workbook(path)["清单"]
    assert (sheet.auto_filter.ref, sheet.dimensions, sheet.freeze_panes) == ("A1:C3", "A1:C3", "B2")


def test_more_rows_than_a_sheet_has_are_refused_and_no_file_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plain_workbook, "_MOST_ROWS", 3)
    with pytest.raises(Refusal, match=r"请导出成 \.csv"):
        written(tmp_path / "a.xlsx", *[("甲", None, None)] * 3)
    assert not (tmp_path / "a.xlsx").exists()
