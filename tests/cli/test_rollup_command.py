"""`rollup` sums the reports in files, folders and registers, and one bad file stops none."""

import json
import os
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

from main import main
from models.office.profile import change_profile
from models.store import register
from models.year import entered
from reports.rollup.gathering import files_in, gathered
from tests.cli.running import Run
from tests.passwords import PASSWORD
from tests.places import ROOT

CASES = ROOT / "tests/reports/foreign/cases"
NEW = "table3.received.total"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder with the reports of a city for two years, and of another for one."""
    place = tmp_path / "年报"
    place.mkdir()
    for year in (2023, 2024):
        text = (CASES / f"2021-suqian-shi-{year}.txt").read_text("utf-8")
        (place / f"甲{year}.txt").write_text(text, "utf-8")
    (place / "乙.txt").write_text(text.replace("宿迁市", "示例市"), "utf-8")
    return place


def test_a_folder_is_summed_and_the_last_workbook_in_it_is_no_report(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = reports / "汇总.xlsx"
    out.write_bytes(b"that of the last time, which is no report")
    assert main(["rollup", str(reports), "--out", str(out), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(each["year"], each["units"]) for each in told["tables"]] == [(2024, 2), (2023, 1)]
    one = next(each for each in told["units"] if each["year"] == 2024 and each["counted"])
    assert told["tables"][0]["cells"][NEW] == 2 * one["cells"][NEW] > 0
    assert told["tables"][0]["last_year"] == told["tables"][1]["cells"]
    with ZipFile(out) as book:
        sheets = book.read("xl/workbook.xml").decode()
    assert "单位名单" in sheets
    assert "2024 与上年比较" in sheets


def test_bad_files_are_named_and_the_rest_is_summed(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reports / "坏镇2024年报.docx").write_bytes(b"nothing")
    (reports / "旧.doc").write_bytes(b"nothing")
    names = reports.parent / "名单.txt"
    names.write_text("示例市\n未来镇\n", "utf-8")
    words = ["rollup", str(reports), "没有.txt", "--out", str(reports / "x.xlsx")]
    assert main([*words, "--units", str(names)]) == 1
    said = capsys.readouterr().out
    assert (
        "收到 6 份：平 3 份，读不了 3 份；计入合计 3 份；未报：2024 年度 1 个，2023 年度 2 个"
        in said
    )
    assert "坏镇（坏镇2024年报.docx）：读不了" in said
    assert "2024 年度未报 1 个：未来镇" in said
    assert "年度或格式不同，分成 2 组表" in said


def test_a_register_is_summed_with_the_files_of_its_year(
    reports: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with register.opened(folder):
        entered.enter(2024, "table2.licensing.decisions", Decimal(5), "登记本")
    words = ["rollup", str(folder), str(reports / "甲2024.txt"), "--json"]
    main([*words, "--out", str(reports / "x.xlsx")])
    own, other = json.loads(capsys.readouterr().out)["units"]
    assert (own["year"], own["counted"], own["cells"]["table2.licensing.decisions"]) == (
        2024,
        True,
        5,
    )
    assert other["counted"]
    assert main([*words[:2], "--year", "2019", "--out", str(reports / "x.xlsx")]) == 2
    assert "没有 2019 年的数据" in capsys.readouterr().err


def test_a_package_and_the_register_in_a_folder_are_summed_as_their_files(
    reports: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with register.opened(folder):
        change_profile(name="本县某镇人民政府")
        entered.enter(2024, "table2.licensing.decisions", Decimal(5), "登记本")
    assert Run(folder, capsys)("package", reports / "某镇.zip")[0] == 0
    (reports / "别的.zip").write_bytes(b"PK nothing")
    folder.rename(reports / "同一镇")
    capsys.readouterr()
    out = reports / "汇总.pdf"
    assert main(["rollup", str(reports), "--out", str(out), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)["units"]
    found = {(Path(each["file"]).name, each["state"]) for each in told if each["year"] == 2024}
    assert {("同一镇", "平"), ("某镇.zip", "重复")} <= found
    assert [each["state"] for each in told if "别的" in each["file"]] == ["读不了"]
    assert out.read_bytes().startswith(b"%PDF")


def test_a_package_is_held_against_what_its_register_had_last_year(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cell, package = "table2.licensing.decisions", tmp_path / "某镇.zip"
    with register.opened(folder):
        for year, value in ((2023, 4), (2024, 5)):
            entered.enter(year, cell, Decimal(value), "登记本")
    assert Run(folder, capsys)("package", package)[0] == 0
    words = ["rollup", str(package), "--year", "2024", "--previous", str(folder), "--json"]
    main([*words, "--out", str(tmp_path / "x.xlsx")])
    now, last = json.loads(capsys.readouterr().out)["tables"]
    assert [now["year"], last["year"]] == [2024, 2023]
    assert (now["cells"][cell], now["last_year"][cell], last["cells"][cell]) == (5, 4, 4)


def test_a_sealed_register_is_read_with_its_password_and_told_of_without(
    sealed_folder: Path, tmp_path: Path
) -> None:
    (told,) = gathered([sealed_folder], tmp_path / "x.xlsx")
    assert "设了口令，没有读" in told.refused
    (read,) = gathered(
        [sealed_folder], tmp_path / "x.xlsx", ask=lambda wrapped: wrapped.opened(PASSWORD)
    )
    assert read.is_blank  # no records of the year: it was opened


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_back_to_its_folder_brings_no_file_twice(tmp_path: Path) -> None:
    (tmp_path / "旧.doc").touch()
    (tmp_path / "圈").symlink_to(tmp_path)
    assert [each.source.name for each in gathered([tmp_path], tmp_path / "x.xlsx")] == ["旧.doc"]


def test_nothing_to_sum_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rollup", str(tmp_path), "--out", str(tmp_path / "x.xlsx")]) == 2
    assert "没有一份报告能汇总" in capsys.readouterr().err
    assert not (tmp_path / "x.xlsx").exists()


def test_what_a_saved_page_has_beside_it_and_what_systems_leave_is_no_report(
    tmp_path: Path,
) -> None:
    beside = tmp_path / "甲镇年报_files"
    beside.mkdir()
    for file in (tmp_path / "甲镇年报.html", beside / "a.png", tmp_path / "Thumbs.db"):
        file.touch()
    assert [each.name for each in files_in([tmp_path])] == ["甲镇年报.html"]
