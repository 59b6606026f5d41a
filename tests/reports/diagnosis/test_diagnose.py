"""The verb diagnose: what a helper wants to know, as JSON and in words, and no content of it."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

import main
from models.items import item
from models.office.profile import office
from models.pc import cups
from models.store import register
from reports.diagnosis import of_register


def test_it_tells_of_program_pc_and_register_and_nothing_that_is_registered(
    blank_register: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = shutil.copytree(blank_register, tmp_path / "register")
    monkeypatch.setattr(cups, "answer_of", lambda *_words: "办公室\n")
    monkeypatch.setenv("XMODIFIERS", "@im=fcitx")
    monkeypatch.setenv("QT_IM_MODULE", "fcitx")
    monkeypatch.delenv("QT_IM_MODULES", raising=False)
    with register.opened(place):
        item.record("低保公示")
        name = office().name
    words = ["diagnose", "--register", str(place)]
    assert main.main([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["program"]["qt"].startswith("6.")
    assert told["program"]["sqlcipher"].startswith("4.")
    assert {"fangsong", "title", "kai", "hei", "song"} == set(told["fonts"])
    assert (told["input_method"]["chosen"], told["printers"]["names"]) == ("fcitx;ibus", ["办公室"])
    assert "ibus" in told["input_method"]["plugins"]
    assert told["register"]["folder"] == str(place)
    assert told["register"]["size"] > 100_000
    assert (told["register"]["password"], told["backup"]["state"]) == (False, "never")
    assert {2008, 2026} <= set(told["calendar"]["years"])
    assert main.main(words) == 0
    said = capsys.readouterr().out
    for part in (
        "【程序】",
        "选用：fcitx;ibus",
        "打印机：办公室",
        "有的年份：2008–",
        "状态：还没有备份",
    ):
        assert part in said
    assert name not in said
    assert "低保" not in said


def test_of_a_register_that_cannot_be_opened_it_tells_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cups, "answer_of", lambda *_words: "")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main.main(["diagnose", "--register", str(tmp_path / "none"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["register"]["folder"] == "~/none"  # the home bears the name of an account
    assert told["register"]["state"].startswith("文件夹“~/none”里没有登记簿")
    assert "calendar" not in told


def test_a_register_whose_file_is_gone_is_told_as_that(opened: Path) -> None:
    (opened / register.FILE).rename(opened / "elsewhere")
    facts = {each.key: each.text for each in of_register.groups(date(2026, 3, 26))[0].facts}
    (opened / "elsewhere").rename(opened / register.FILE)
    assert facts["state"] == "文件不在原处了，请先恢复"
