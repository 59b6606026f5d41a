"""`check` reads a published report, says what is wrong with it, and how by its exit code."""

import json
from pathlib import Path

import pytest

from main import main
from tests.places import ROOT

CASES = ROOT / "tests/reports/foreign/cases"


def test_a_report_with_an_error_ends_with_one_and_names_the_cells(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", str(CASES / "2021-songmutang-zhen-2022.txt"), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["form", "year", "office", "cells", "findings"]
    assert (told["year"], told["office"]) == (2022, "桃江县松木塘镇人民政府")
    assert told["cells"]["table2.regulations.made"] == 2
    assert told["cells"]["table4.suit_direct.total"] is None
    (found, *_) = [each for each in told["findings"] if each["code"] == "A5"]
    assert list(found) == ["code", "severity", "cells", "message", "suggestion"]
    assert found["cells"] == ["table2.regulations.made"]


def test_last_year_s_report_lets_the_carry_over_be_checked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    this, last = (CASES / f"2021-suqian-shi-{year}.txt" for year in (2024, 2023))
    assert main(["check", str(this), "--previous", str(last), "--json"]) == 0
    assert "A2" not in codes(capsys)
    text = this.read_text("utf-8").replace("数量 118 3 0 0 0 0 121", "数量 117 4 0 0 0 0 121")
    (tmp_path / "x.txt").write_text(text, "utf-8")
    assert main(["check", str(tmp_path / "x.txt"), "--previous", str(last), "--json"]) == 1
    assert codes(capsys).count("A2") == 2


def codes(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [each["code"] for each in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize("name", ["没有.txt", "x.doc", "图.pdf"])
def test_what_cannot_be_read_is_one_sentence_and_ends_with_two(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    if name != "没有.txt":
        (tmp_path / name).write_bytes(b"%PDF-1.4 nothing")
    assert main(["check", str(tmp_path / name)]) == 2
    out = capsys.readouterr()
    assert out.out == ""
    assert name in out.err
    assert len(out.err.splitlines()) == 1
