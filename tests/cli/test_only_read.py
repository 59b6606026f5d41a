"""A register that a window has open, or that cannot be written, is still read by the verbs."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from models.items import item
from models.requests import request
from models.store import register
from tests.books import write_book
from tests.cli.running import Run
from tests.places import ROOT


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    with register.opened(folder):
        item.record("关于防汛的通知", published_on=date(2026, 3, 2))
        request.record("2026-006", date(2026, 3, 9), received_on=date(2026, 3, 2))
    return Run(folder, capsys)


@contextmanager
def open_elsewhere(folder: Path) -> Iterator[None]:
    """Let another program have the register open, with something saved in it meanwhile."""
    code = (
        "import sys; from pathlib import Path; from models.store import register\n"
        "from models.items import item\n"
        f"with register.opened(Path({str(folder)!r})):\n"
        "    item.record('刚刚保存的信息')\n"
        "    print('open', flush=True); sys.stdin.readline()\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with other:
        assert other.stdout is not None
        assert other.stdin is not None
        other.stdout.readline()
        yield
        other.stdin.write(b"\n")
        other.stdin.flush()


def test_what_a_window_has_open_is_read_with_what_it_saved_last(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "items.xlsx"
    with open_elsewhere(folder):
        code, out, err = run("due", "--on", "2026-03-20")
        exported = run("export", "items", ledger)
    assert (code, "2026-006" in out) == (0, True)
    assert "起）打开，现在只能查看" in err
    assert exported[0] == 0
    rows = [[cell.value for cell in row] for row in load_workbook(ledger).active or ()]
    assert any("刚刚保存的信息" in row for row in rows)
    code, _out, err = run("due", "--on", "2026-03-20")
    assert (code, err) == (0, "")


def test_nothing_is_taken_into_a_register_that_is_open_elsewhere(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    book = write_book(tmp_path / "a.xlsx", ["信息名称", "公开日期"], ["通知", date(2026, 3, 2)])
    with open_elsewhere(folder):
        code, out, err = run("import", "items", book)
    assert (code, out) == (2, "")
    assert "请先关闭它再试" in err


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("words", [("due", "--all"), ("tables", "2026"), ("due", "--json")])
def test_where_nothing_can_be_written_what_is_there_is_still_read(
    run: Run, folder: Path, words: tuple[str, ...]
) -> None:
    code = (
        "import resource, signal, sys, main\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "sys.exit(main.main(sys.argv[1:]))"
    )
    before = (folder / register.FILE).read_bytes()
    command = [sys.executable, "-c", code, *words, "--register", str(folder)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert "不能写入，现在只能查看" in done.stderr
    assert "这一次没有保存" not in done.stderr
    assert (done.returncode, bool(done.stdout)) == (0, True)
    assert (folder / register.FILE).read_bytes() == before
