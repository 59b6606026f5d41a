"""However much a ledger holds in a cell or a header, a sentence about it stays one."""

from pathlib import Path

import pytest

from models.store.refusal import Refusal
from reports.ledgers.importing import import_ledger
from tests.books import write_book
from tests.reports.ledgers.rows import REQUEST, TODAY

_LONG = "很" * 32_000


@pytest.mark.parametrize("column", ["收到日期", "申请人类型", "申请方式"])
def test_a_value_as_long_as_a_cell_is_told_by_its_ends(
    opened: Path, tmp_path: Path, column: str
) -> None:
    path = write_book(
        tmp_path / "x.xlsx", list(REQUEST), list((REQUEST | {column: _LONG}).values())
    )
    found = import_ledger("requests", path, TODAY)
    said = [each.sentence() for each in (*found.rejected, *found.remarks)]
    assert said
    assert max(map(len, said)) < 400


@pytest.mark.parametrize("count", [9, 16_000])
def test_of_many_unknown_columns_the_first_are_named_and_all_counted(
    opened: Path, tmp_path: Path, count: int
) -> None:
    heads = [*REQUEST, *(f"无名{number}" for number in range(count))]
    path = write_book(tmp_path / "x.xlsx", heads, list(REQUEST.values()))
    with pytest.raises(Refusal, match=f"无名7 等” {count} 列不认识") as refused:
        import_ledger("requests", path, TODAY)
    assert "无名8" not in refused.value.sentence


def test_a_head_as_long_as_a_cell_is_told_by_its_ends(opened: Path, tmp_path: Path) -> None:
    path = write_book(tmp_path / "x.xlsx", [*REQUEST, _LONG], [*REQUEST.values(), "x"])
    with pytest.raises(Refusal) as refused:
        import_ledger("requests", path, TODAY)
    assert len(refused.value.sentence) < 1000
