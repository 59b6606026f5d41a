"""A ledger sent again on the command line: what is the same is counted, what changed is listed."""

from datetime import date
from pathlib import Path

import pytest

from tests.books import records_of, write_book
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


ACTIVITY = ["日期", "种类", "事项", "结果", "问题", "整改日期"]
CHECK = [date(2026, 3, 2), "督查检查", "县里督查", None, "没有照片\n没有文号", "2026-03-09、"]


def test_what_changed_is_taken_only_where_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    first = write_book(tmp_path / "a.xlsx", ACTIVITY, CHECK)
    assert run.json("import", "activities", first)["imported"] == 1
    more = [*CHECK[:3], "已全部整改", None, None]
    again = write_book(tmp_path / "b.xlsx", ACTIVITY, more)
    found = run.json("import", "activities", again)
    assert (found["updated"], found["changed"][0]["reason"][-7:]) == (0, "，登记簿没有改")
    tried = run.json("import", "activities", again, "--update", "--dry-run")
    assert (tried["updated"], tried["changed"][0]["reason"][-5:]) == (0, "，照文件改")
    found = run.json("import", "activities", again, "--update")
    assert (found["imported"], found["updated"], found["same"]) == (0, 1, 0)
    out = tmp_path / "out.xlsx"
    run("export", "activities", out)
    (row,) = records_of(out)
    assert (row["结果"], row["问题"]) == ("已全部整改", "没有照片\n没有文号")
    assert run.json("import", "activities", again, "--update")["same"] == 1


def test_a_row_that_its_record_does_not_bear_is_rejected_and_said(run: Run, tmp_path: Path) -> None:
    run("import", "activities", write_book(tmp_path / "a.xlsx", ACTIVITY, CHECK))
    heads, ended = [*ACTIVITY[:3], "办结日期"], [*CHECK[:3], date(2026, 3, 20)]
    again = write_book(tmp_path / "b.xlsx", heads, ended)
    code, said, _ = run("import", "activities", again, "--update")
    assert code == 1
    assert "第 2 个问题还没有整改" in said


def test_a_ledger_that_cannot_be_taken_again_says_so(run: Run, tmp_path: Path) -> None:
    book = write_book(tmp_path / "a.xlsx", HEADS, FIRST)
    code, _, said = run("import", "requests", book, "--update")
    assert (code, "依申请公开台账不能用 --update" in said) == (2, True)
