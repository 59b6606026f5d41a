"""The log for a helper: what was done and for how long, and nothing of any record or account."""

import os
import stat
from datetime import date
from pathlib import Path

import pytest

import main
from models.disk import running_log
from models.disk.bug_report import bug_report, placeless
from models.requests import request
from models.store import register
from models.store.refusal import Refusal

PERSON = "欧阳某某"


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the log."""
    place = tmp_path / "log"
    monkeypatch.setattr(running_log, "folder", lambda: place)
    return place


def written(logs: Path) -> str:
    return "".join(each.read_text(encoding="utf-8") for each in sorted(logs.iterdir()))


def test_starts_acts_durations_and_kinds_of_refusals_are_logged_and_no_record(
    folder: Path, logs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = date(2026, 3, 9)
    with running_log.kept("window"), register.opened(folder):
        request.record("2026-007", day, applicant=PERSON, received_on=date(2026, 3, 2))
        with pytest.raises(Refusal) as refused:
            request.record("2026-007", day, applicant=PERSON)
        running_log.stopped(refused.value)
    assert (
        main.main(["letter", PERSON, "receipt", "--out", "a.docx", "--register", str(folder)]) == 2
    )
    said = written(logs)
    assert "start window" in said
    assert "act 登记 " in said
    assert " ms" in said
    assert "stop Refusal models/" in said
    assert "start letter" in said
    for secret in (PERSON, "2026-007", str(folder), str(Path.home())):
        assert secret not in said
    assert PERSON in capsys.readouterr().err


def test_an_act_whose_word_holds_a_reason_is_logged_without_it(logs: Path) -> None:
    with running_log.kept("window"):
        running_log.acted(f"取消定稿：{PERSON}来电更正", 0.0)
    assert "act 取消定稿 " in written(logs)
    assert PERSON not in written(logs)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the rights of a folder")
def test_the_log_goes_round_and_is_read_by_its_user_alone(
    logs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running_log, "_SIZE", 400)
    before = os.umask(0)
    try:
        with running_log.kept("window"):
            for number in range(60):
                running_log.acted(f"修改{number}", 0.0)
    finally:
        os.umask(before)
    files = sorted(logs.iterdir())
    assert len(files) == 6
    assert {stat.S_IMODE(each.stat().st_mode) for each in (logs, *files)} == {0o700, 0o600}
    assert max(each.stat().st_size for each in files) <= 400


@pytest.mark.parametrize("obstacle", ["file", "folder"])
def test_where_no_log_can_be_written_the_program_works_and_says_nothing(
    logs: Path, obstacle: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if obstacle == "file":
        logs.write_text("x")
    else:
        (logs / "gongkaibu.log").mkdir(parents=True)
    with running_log.kept("window"):
        running_log.acted("修改", 0.0)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("/home/zhang.san/公开簿/x.py", "x.py"),
        (r"C:\Users\张三\公开簿\x.py", "x.py"),
        (r"\\server\zhang\lib\x.dll", "x.dll"),
        ("cannot import name 'a' from 'b' (/home/zhang.san/b.py)", "(b.py)"),
        (running_log.__file__, "models/disk/running_log.py"),
    ],
)
def test_a_place_is_told_without_the_folders_that_name_an_account(said: str, left: str) -> None:
    assert placeless(said).endswith(left)
    assert "zhang" not in placeless(said)
    assert "张三" not in placeless(said)


def test_the_report_of_a_fault_names_no_folder_of_the_pc() -> None:
    try:
        (Path("/home/zhang.san") / "没有").read_text()
    except OSError as error:
        report = bug_report(error)
    assert "tests/models/disk/test_running_log.py" in report
    assert str(Path(__file__).parents[3]) not in report
    assert str(Path.home()) + os.sep not in report
    assert "zhang.san" not in report.replace('Path("/home/zhang.san")', "")
