"""`main.py letter` is held against the rules of issuing: stderr, the paper and the exit code say it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

import main
from models.office.profile import change_profile, office
from models.requests import handling
from models.requests.request import find
from models.store import register
from tests.models.letters.case import TODAY, case_of, issued, profile, received


@pytest.fixture
def register_folder(folder: Path) -> Path:
    with register.opened(folder):
        profile()
        received()
    return folder


def run(folder: Path, *words: str) -> int:
    return main.main([*words, "--register", str(folder)])


@pytest.mark.parametrize(
    ("kind", "words", "said"),
    [
        ("extension", ("--set", "days=25"), "延期最长 20 个工作日"),
        ("extension", ("--on", "2026-04-10"), "延期 2026-04-10 告知，已过答复期限 2026-03-30，不发生延期效力"),
        ("extension", ("--on", "2026-02-20"), "文书日期 2026-02-20 早于收到日期 2026-03-02"),
        ("supplement", ("--on", "2026-03-20"), "2026-03-20 告知补正，超过收到之日起 7 个工作日"),
        ("o1", ("--on", "2026-03-20"), "没有登记过补正告知"),
        ("fee_notice", ("--set", "fee_by=按量", "--set", "units=250", "--set", "amount=9999"), "按标准应收 4,700 元"),
        ("extension", ("--set", "days=20", "--on", "2026-03-20"), ""),
    ],
)  # fmt: skip
def test_a_draft_that_the_law_speaks_against_says_so(
    kind: str,
    words: tuple[str, ...],
    said: str,
    register_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    day = () if "--on" in words else ("--on", "2026-03-09")
    out = tmp_path / "1.docx"
    call = ("letter", "2026-001", kind, "--out", str(out), "--json", *day, *words)
    assert run(register_folder, *call) == (1 if said else 0)
    spoken = capsys.readouterr()
    against = json.loads(spoken.out)["against"]
    text = "\n".join(each.text for each in docx.Document(str(out)).paragraphs)
    if not said:
        assert (against, spoken.err) == ([], "")
        assert "草稿" not in text
        return
    assert any(said in each for each in against)
    assert spoken.err.startswith("草稿与办理过程不符：")
    assert spoken.err.count("\n") == 1
    assert f"草稿，与办理过程不符：{'；'.join(against)}。" in text


def test_a_letter_of_no_supplement_says_that_the_supplement_came(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with register.opened(register_folder):
        found = find("2026-001")
        handling.ask_supplement(found, date(2026, 3, 4), date(2026, 3, 18), "年份", TODAY)
        handling.receive_supplement(found, date(2026, 3, 12), TODAY)
    call = ("letter", "2026-001", "o1", "--out", str(tmp_path / "1.pdf"), "--on", "2026-03-20")
    assert run(register_folder, *call) == 1
    assert "草稿与办理过程不符：补正已经收到" in capsys.readouterr().err
    assert run(register_folder, *call, "--set", "办结说明=补正是别的申请的") == 0


def test_the_receipt_names_the_due_date_as_known_on_the_day_of_receipt(
    register_folder: Path, tmp_path: Path
) -> None:
    with register.opened(register_folder):
        found = received("2023-001", date(2023, 11, 20))
        handling.ask_supplement(found, date(2023, 11, 22), date(2023, 12, 8), "年份", TODAY)
        handling.receive_supplement(found, date(2023, 12, 5), TODAY)
    out = tmp_path / "1.docx"
    assert run(register_folder, "letter", "2023-001", "receipt", "--out", str(out)) == 0
    text = "\n".join(each.text for each in docx.Document(str(out)).paragraphs)
    assert "即于2023年12月18日前（含当日）答复" in text


def test_every_blank_is_named_and_filled_for_one_paper(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with register.opened(register_folder):
        change_profile(authority="", court="")
    out = tmp_path / "1.docx"
    call = ("letter", "2026-001", "granted", "--out", str(out), "--json")
    assert run(register_folder, *call) == 0
    assert json.loads(capsys.readouterr().out)["lacking"] == ["复议机关", "法院"]
    named = ("--set", "复议机关=示例县人民政府", "--set", "法院=示例县人民法院")
    assert run(register_folder, *call, *named) == 0
    assert json.loads(capsys.readouterr().out)["lacking"] == []
    text = "\n".join(each.text for each in docx.Document(str(out)).paragraphs)
    assert "60日内向示例县人民政府申请行政复议，或者6个月内向示例县人民法院" in text
    with register.opened(register_folder):
        assert office().authority == ""


def test_no_paper_names_the_office_itself_for_reconsideration(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ("letter", "2026-001", "granted", "--out", str(tmp_path / "1.docx"))
    assert run(register_folder, *call, "--set", "复议机关=示例镇人民政府") == 2
    assert "不能是本机关自己" in capsys.readouterr().err
    with register.opened(register_folder):
        office().alter("x", authority="示例镇人民政府")
    assert run(register_folder, *call) == 1
    assert "复议机关不能是本机关自己" in capsys.readouterr().err


def test_a_fee_letter_for_a_request_before_the_scale_says_that_there_is_none(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with register.opened(register_folder):
        received("2020-001", date(2020, 12, 20))
    call = ("letter", "2020-001", "fee_notice", "--out", str(tmp_path / "1.pdf"))
    assert run(register_folder, *call, "--on", "2021-01-06") == 1
    assert "这件申请在此以前收到，不收信息处理费" in capsys.readouterr().err


def test_a_fee_letter_by_the_other_scale_says_that_one_is_taken(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given: dict[str, Any] = {"fee_by": "按量", "units": 250, "amount": 470000}
    with register.opened(register_folder):
        issued(case_of(find("2026-001"), date(2026, 3, 9)), "fee_notice", **given)
    call = ("letter", "2026-001", "fee_notice", "--out", str(tmp_path / "1.pdf"))
    assert run(register_folder, *call, "--on", "2026-03-10", "--set", "fee_by=按件") == 1
    assert "这件申请已经按量计收，不能再按件" in capsys.readouterr().err
