"""A ledger sent again on the command line: what is the same is counted, what changed is listed."""

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.books import records_of, rows_of, write_book
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


def test_figures_of_a_year_are_known_again_and_changed_where_that_is_wanted(
    run: Run, tmp_path: Path
) -> None:
    heads, row = ["年度", "指标", "数值", "说明"], [2025, "trainings", 2, "签到册"]
    first = write_book(tmp_path / "a.xlsx", heads, row)
    assert run.json("import", "figures", first)["imported"] == 1
    same = run.json("import", "figures", first, "--update")
    assert (same["imported"], same["updated"], same["same"]) == (0, 0, 1)
    again = write_book(tmp_path / "b.xlsx", heads, [*row[:2], 5, None])
    (changed,) = run.json("import", "figures", again)["changed"]
    assert changed["reason"] == "登记簿里已有，数值不同，登记簿没有改"
    assert run.json("import", "figures", again, "--update")["updated"] == 1
    run("export", "figures", tmp_path / "out.xlsx")
    (found,) = records_of(tmp_path / "out.xlsx")
    assert (found["数值"], found["说明"]) == (5, "签到册")


def test_facts_of_a_request_are_taken_again_and_its_number_and_steps_are_not(
    run: Run, tmp_path: Path
) -> None:
    run.json("import", "requests", write_book(tmp_path / "a.xlsx", HEADS, FIRST, SECOND))
    heads, blank = [*HEADS, "备注", "延期告知日期"], [None, None]
    rows = ([*FIRST[:5], "征地补偿标准", *blank], [*SECOND, "急", date(2026, 3, 20)])
    again = write_book(tmp_path / "b.xlsx", heads, *rows)
    code, said, _ = run("import", "requests", again, "--update", "--partial")
    assert code == 1
    assert "第 3 行 延期告知日期：和登记簿里不同；编号和办理过程不能照文件改" in said
    assert "1 行登记簿里已有，照文件改了。" in said
    run("export", "requests", tmp_path / "out.xlsx")
    found = {row["登记号"]: row for row in records_of(tmp_path / "out.xlsx")}
    assert [found[n]["申请内容"] for n in ("2026-001", "2026-002")] == ["征地补偿标准", "水费标准"]
    assert found["2026-002"]["备注"] is None


def test_an_item_and_a_dispute_are_changed_as_the_file_says_and_keep_what_it_leaves_blank(
    run: Run, tmp_path: Path
) -> None:
    item = ["信息名称", "公开日期", "公开属性", "信息类别", "公开渠道", "责任科室"]
    dispute = ["编号", "种类", "收到日期", "结果", "审结日期", "受理机关"]
    for kind, heads, first, again in (
        (
            "items",
            item,
            ["春耕方案", "2026-03-02", "主动公开", "", "政府网站", "农业办"],
            ["春耕方案", "2026-03-02", "", "法定主动公开内容/机构职能", "公开栏", "党政办"],
        ),
        (
            "disputes",
            dispute,
            ["复2026-001", "行政复议", "2026-03-02", "尚未审结", "", "县政府"],
            ["复2026-001", "行政复议", "2026-03-02", "结果维持", "2026-03-20", ""],
        ),
    ):
        run.json("import", kind, write_book(tmp_path / "a.xlsx", heads, first))
        said = run.json("import", kind, write_book(tmp_path / "b.xlsx", heads, again), "--update")
        assert (said["updated"], said["rejected"]) == (1, [])
        run("export", kind, tmp_path / "out.xlsx")
        (row,) = records_of(tmp_path / "out.xlsx")
        wanted = [now or before for before, now in zip(first, again, strict=True)]
        found = [row[name] for name in heads]
        days = [str(each.date()) if isinstance(each, datetime) else each for each in found]
        assert days == wanted
        same = run.json("import", kind, tmp_path / "b.xlsx", "--update")
        assert (same["updated"], same["same"]) == (0, 1)


def test_rejected_rows_are_saved_with_the_reason_and_come_in_again_without_doubles(
    run: Run, tmp_path: Path
) -> None:
    left, wrong = tmp_path / "没有导入的行.xlsx", [*SECOND[:1], "2026-13-03", *SECOND[2:]]
    path = write_book(tmp_path / "a.xlsx", HEADS, FIRST, wrong)
    assert run("import", "requests", path, "--partial", "--rejected", left)[0] == 1
    heads, row = rows_of(left)
    assert str(row[-1]).startswith("收到日期：没有 13 月")
    mended = write_book(tmp_path / "b.xlsx", heads, [*SECOND, row[-1]])
    assert run.json("import", "requests", mended)["imported"] == 1
    again = run.json("import", "requests", write_book(path, HEADS, FIRST, SECOND))
    assert (again["imported"], again["same"]) == (0, 2)


def test_a_ledger_without_rows_is_done_in_a_sentence(run: Run, tmp_path: Path) -> None:
    code, said, _ = run("import", "requests", write_book(tmp_path / "a.xlsx", HEADS))
    assert (code, said.strip()) == (0, "表里只有表头，没有数据行，没有可以导入的内容。")
