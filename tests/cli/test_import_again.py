"""A ledger sent again on the command line: what is the same is counted, what changed is listed."""

from datetime import date
from pathlib import Path

import pytest

from tests.books import write_book
from tests.cli.running import Run

HEADS = ["登记号", "收到日期", "申请方式", "申请人类型", "申请人", "申请内容"]
FIRST = ["2026-001", date(2026, 3, 2), "邮寄", "自然人", "张××", "补偿标准"]
SECOND = ["2026-002", date(2026, 3, 3), "邮寄", "自然人", "李××", "水费标准"]


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(folder, capsys)


def test_a_ledger_sent_again_counts_the_same_and_lists_what_changed(
    run: Run, tmp_path: Path
) -> None:
    run.json("import", "requests", write_book(tmp_path / "a.xlsx", HEADS, FIRST, SECOND))
    changed = [*SECOND[:5], "水费和电费标准"]
    again = write_book(tmp_path / "b.xlsx", HEADS, FIRST, changed)
    found = run.json("import", "requests", again)
    assert (found["imported"], found["same"], found["rejected_rows"]) == (0, 1, 0)
    said = "登记簿里已有，申请内容不同，登记簿没有改"
    assert [(each["row"], each["reason"]) for each in found["changed"]] == [(3, said)]
    assert said in run("import", "requests", again)[1]
