"""The verb report: its files, and the findings in words."""

import re
from pathlib import Path

import pytest

from tests.cli.running import Run


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(folder, capsys)


def test_a_report_is_written_as_pdf_ofd_and_xlsx(run: Run, tmp_path: Path) -> None:
    found = run.json("report", 2026, "--out", tmp_path / "report", "--kinds", "pdf,ofd,xlsx")
    assert [Path(name).suffix for name in found["files"]] == [".pdf", ".ofd", ".xlsx"]
    assert all(Path(name).stat().st_size > 5000 for name in found["files"])


def test_findings_are_told_without_their_codes(run: Run, tmp_path: Path) -> None:
    words = ("report", 2026, "--out", tmp_path / "report", "--kinds", "html")
    assert {each["code"] for each in run.json(*words)["findings"]} >= {"A4"}
    _code, out, _err = run(*words)
    assert "提示：" in out
    assert not re.search(r"\b[ABC]\d\b", out)


def test_a_kind_of_file_that_cannot_be_written_is_refused(run: Run, tmp_path: Path) -> None:
    code, _out, err = run("report", 2026, "--out", tmp_path / "report", "--kinds", "pdf,wps")
    assert code == 2
    assert "不能输出“wps”" in err
    assert not (tmp_path / "report").exists()
