"""期间 in the ledger of figures: quarters and halves in and out."""

from pathlib import Path

import pytest

from models.year import entered as year_figure
from reports.ledgers.exporting import export_ledger
from tests.books import records_of
from tests.reports.ledgers.rows import only_reason, take


def rows(*periods: str | None) -> list[dict[str, object]]:
    return [
        {"年度": 2015, "期间": period, "指标": "meetings", "数值": number}
        for number, period in enumerate(periods, start=1)
    ]


def test_the_quarters_of_a_year_go_in_and_come_out_beside_the_year(
    opened: Path, tmp_path: Path
) -> None:
    found = take(
        tmp_path,
        *rows(None, "第一季度", "2季度", "Q3", "四季度", "上半年", "下半年"),
        kind="figures",
    )
    assert (found.imported, found.rejected) == (7, [])
    parts = [part for _, part, _ in year_figure.entered()]
    assert parts == ["", "q1", "q2", "q3", "q4", "h1", "h2"]
    out = tmp_path / "out.xlsx"
    export_ledger("figures", out)
    written = {row["期间"] or "": row["数值"] for row in records_of(out)}
    words = ["", "1季度", "2季度", "3季度", "4季度", "上半年", "下半年"]
    assert written == dict(zip(words, range(1, 8), strict=True))


@pytest.mark.parametrize("word", ["5季度", "1月", "前三季度"])
def test_another_period_is_refused_with_what_to_write(
    opened: Path, tmp_path: Path, word: str
) -> None:
    found = take(tmp_path, *rows(word), kind="figures")
    assert "请写 1季度、2季度、3季度、4季度、上半年或下半年；全年的空着" in only_reason(found)


def test_the_same_figure_twice_for_one_quarter_is_refused(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, *rows("1季度", "一季度"), kind="figures")
    assert "本表前面已有这个年度、这个期间的这个指标" in only_reason(found)
