"""The command line as a script meets it: what it prints, where, and its exit code."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

import main
from models.items import item
from models.law.event import Party
from models.requests import request
from models.requests.handling import answer, consult
from models.store import register
from models.year.entered import enter
from reports import demo
from reports.forms.shipped import newest
from tests.books import records_of, write_book
from tests.cli.running import Run
from tests.places import ROOT

MARCH_2 = date(2026, 3, 2)


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(folder, capsys)


HEADS = ["登记号", "收到日期", "申请方式", "申请人类型", "申请人", "申请内容"]
ROW = ["2026-001", MARCH_2, "邮寄", "自然人", "张××", "补偿标准"]


def test_the_samples_take_no_register_and_say_where_they_go(run: Run) -> None:
    assert run("demo") == (2, "", "demo 不用 --register，示例放在哪里用 --out 写。\n")
    assert not Path("demo").exists()


def test_the_window_behind_the_samples_says_what_the_command_waits_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "has_screen", lambda _environment: True)
    monkeypatch.setattr(main, "_window", lambda folder: 0 if folder == tmp_path / "busy" else 1)
    monkeypatch.setattr(demo, "build", lambda _out: [])
    assert main.main(["demo", "--out", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "窗口已打开；关闭窗口，命令就结束。\n"


def with_case(folder: Path) -> None:
    with register.opened(folder):
        kept = request.record(
            "2026-006", date(2026, 3, 9), received_on=MARCH_2, applicant_kind="natural_person"
        )
        consult(kept, Party.THIRD_PARTY, date(2026, 3, 9), today=date(2026, 3, 9))
        other = request.record(
            "2025-001", date(2026, 3, 9), received_on=date(2025, 12, 8), applicant_kind="business"
        )
        answer(other, date(2026, 1, 5), "granted", "示公复〔2026〕1号", date(2026, 3, 9))


def test_due_has_exactly_the_fixed_keys(run: Run, folder: Path) -> None:
    with_case(folder)
    assert run.json("due", "--on", "2026-03-20", "--all") == [
        {
            "number": "2025-001", "received_on": "2025-12-08", "clock_start": "2025-12-08",
            "due_on": "2026-01-06", "waiting_until": None, "status": "closed", "days_left": None,
            "overdue": False, "on_time": True,
        },
        {
            "number": "2026-006", "received_on": "2026-03-02", "clock_start": "2026-03-02",
            "due_on": "2026-04-21", "waiting_until": "2026-03-30",
            "status": "waiting_consultation", "days_left": 21, "overdue": False, "on_time": None,
        },
    ]  # fmt: skip


def test_due_without_all_lists_what_is_open(run: Run, folder: Path) -> None:
    with_case(folder)
    assert [each["number"] for each in run.json("due", "--on", "2026-03-20")] == ["2026-006"]


@pytest.mark.parametrize("more", [(), ("--all",)])
def test_due_knows_a_request_from_the_day_it_was_received(
    run: Run, folder: Path, more: tuple[str, ...]
) -> None:
    with_case(folder)
    for day, numbers in (("2026-03-01", set()), ("2026-03-02", {"2026-006"})):
        found = run.json("due", "--on", day, *more)
        assert {each["number"] for each in found} - {"2025-001"} == numbers


def test_due_names_the_year_whose_calendar_is_missing(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    row = ["2026-001", date(2026, 12, 7), *ROW[2:]]
    path = write_book(tmp_path / "a.xlsx", HEADS, row)
    code, _out, _err = run("import", "requests", path)
    assert code == 0
    found = run.json("due", "--on", "2026-12-08")[0]
    assert (found["due_on"], found["days_left"], found["calendar_missing"]) == (None, None, 2027)
    assert "2027年节假日安排未录入" in run("due", "--on", "2026-12-08")[1]


def test_tables_give_every_cell_and_its_source(run: Run, folder: Path) -> None:
    with_case(folder)
    with register.opened(folder):
        from decimal import Decimal  # noqa: PLC0415

        enter(2026, "table2.licensing.decisions", Decimal(12), "政务服务中心")
        enter(2026, "table3.received.business", Decimal(1), "纸质登记一件")
    found = run.json("tables", 2026)
    assert (found["year"], found["form"], found["office"]) == (2026, "2021", "示例镇人民政府")
    assert len(found["cells"]) == len(found["sources"]) == 200
    wanted = {
        "table2.licensing.decisions": (12, "entered"),
        "table3.received.natural_person": (1, "counted"),
        "table3.received.business": (1, "overridden"),
        "table3.received.total": (2, "counted"),
        "table3.carried_in.business": (1, "counted"),
        "table3.granted.business": (1, "counted"),
        "table3.carried_out.total": (1, "counted"),
        "table4.suit_direct.total": (0, "counted"),
    }
    for cell, figure in wanted.items():
        assert (found["cells"][cell], found["sources"][cell]) == figure, cell


def test_tables_count_any_period(run: Run, folder: Path) -> None:
    with_case(folder)
    found = run.json("tables", 2026, "--from", "2026-01-01", "--to", "2026-01-31")
    assert found["cells"]["table3.received.total"] == 0
    assert found["cells"]["table3.carried_in.total"] == 1
    assert found["cells"]["table3.results_total.total"] == 1


def test_tables_of_a_year_take_the_form_of_that_year(run: Run) -> None:
    assert run.json("tables", 2020)["form"] == "2019"
    assert run.json("tables", 2020, "--form", "2021")["form"] == "2021"
    assert len(run.json("tables", 2017)["cells"]) == 58
    quarter = run.json(
        "tables", 2026, "--form", "2014", "--from", "2026-01-01", "--to", "2026-03-31"
    )
    assert (quarter["form"], quarter["cells"]["req_received"]) == ("2014", 0)
    code, out, err = run("tables", 2013)
    assert (code, out) == (2, "")
    assert f"--form {newest()}" in err


def test_tables_are_written_as_a_workbook(run: Run, tmp_path: Path) -> None:
    code, _out, _err = run("tables", 2026, "--xlsx", tmp_path / "t.xlsx")
    assert code == 0
    assert len(load_workbook(tmp_path / "t.xlsx").sheetnames) == 4


def test_an_import_with_a_rejected_row_exits_with_1_and_lists_it(run: Run, tmp_path: Path) -> None:
    path = write_book(tmp_path / "a.xlsx", HEADS, ROW, ["2026-002", "2026-02-30", *ROW[2:]])
    code, out, _err = run("import", "requests", path, "--json")
    found = json.loads(out)
    assert (code, found["rows"], found["imported"], found["rejected_rows"]) == (1, 2, 0, 1)
    assert found["rejected"] == [
        {
            "row": 3,
            "column": "收到日期",
            "value": "2026-02-30",
            "reason": "2026 年 2 月没有 30 日。请写成 2026-02-28 或 2-28",
        }
    ]


def test_what_goes_in_comes_out_the_same(run: Run, tmp_path: Path) -> None:
    path = write_book(tmp_path / "a.xlsx", HEADS, ROW)
    assert run("import", "requests", path)[0] == 0
    assert run("export", "requests", tmp_path / "b.xlsx")[0] == 0
    (cells,) = records_of(tmp_path / "b.xlsx")
    assert cells["登记号"] == "2026-001"
    assert cells["收到日期"].date() == MARCH_2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("due", "--on", "2026-13-01"), "没有 13 月"),
        (("tables", "二〇二六"), "“二〇二六”不是年份"),
        (("tables", "99999"), "“99999”不是年份"),
        (("export", "items", "/dev/null/x.xlsx"), "没有保存"),
        (("export", "items", "台账.pdf"), "“台账.pdf”要以 .xlsx 或 .csv 结尾"),
        (("tables", "2026", "--xlsx", "表.csv"), "“表.csv”要以 .xlsx 结尾"),
        (("tables", "2026", "--from", "2026-05-01", "--to", "2026-04-01"), "早于开始日期"),
        (("import", "cars", "a.xlsx"), "没有“cars”这本台账，可以写：items 主动公开、"),
        (("export", "依申请公开台账", "a.xlsx"), "“依申请公开台账”要写成 requests，"),
        (("import", "items", "none.xlsx"), "没有找到文件"),
        (("new",), "缺少 文件夹, --office"),
        (("fly",), "不能是 'fly'"),
        (("due", "--wings"), "不认识 --wings"),
    ],
)
def test_wrong_use_is_one_chinese_sentence_on_stderr(
    run: Run, words: tuple[str, ...], said: str
) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert said in err
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err


def test_a_register_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["due", "--register", str(tmp_path / "none")]) == 2
    assert "没有登记簿" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_reader_that_wants_no_more_is_no_fault(folder: Path) -> None:
    call = [sys.executable, "main.py", "tables", "2025", "--register", str(folder), "--json"]
    with subprocess.Popen(
        call, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="the shell of POSIX")
def test_nobody_who_listens_is_no_fault(folder: Path) -> None:
    call = f'"{sys.executable}" main.py due --register "{folder}" >&-'
    done = subprocess.run(["sh", "-c", call], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_under_the_output_is_one_sentence(folder: Path) -> None:
    call = [sys.executable, "main.py", "tables", "2025", "--register", str(folder)]
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            call, check=False, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, encoding="utf-8"
        )
    sentence = "结果没有写出去，磁盘可能已满，请腾出空间后再试。\n"
    assert (run.returncode, run.stderr) == (2, sentence)


@pytest.mark.skipif(os.name != "posix" or not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_folder_that_cannot_be_made_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["new", "/dev/full/register", "--office", "示例镇人民政府"]) == 2
    said = capsys.readouterr().err
    assert "不是文件夹" in said or "不能写入" in said


def test_the_program_runs_as_a_whole(tmp_path: Path) -> None:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "main.py", *words, "--register", str(tmp_path / "r")],
            cwd=ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONIOENCODING": "ascii"},
            check=False,
        )

    made = run("new", str(tmp_path / "r"), "--office", "示例镇人民政府")
    assert (made.returncode, made.stderr) == (0, "")
    with register.opened(tmp_path / "r"):
        item.record("关于春季森林防火的通告")
    found = run("export", "items", str(tmp_path / "out.xlsx"))
    assert (found.returncode, found.stderr) == (0, "")
    assert "已导出 1 行" in found.stdout
    wrong = run("import", "items", str(tmp_path / "r" / "register.db"))
    assert wrong.returncode == 2
    assert "不是 Excel 工作簿" in wrong.stderr
