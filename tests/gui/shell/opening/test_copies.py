"""Copies of attachments that other programs were given go with the window, and at the next start."""

import sys
from pathlib import Path

import pytest

import main
from gui.acting.application import Application
from gui.shell import start
from models.disk import passing


def test_copies_of_attachments_go_at_the_start_and_at_the_end(
    restored: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passing, "user_cache_path", lambda *_name, **_more: tmp_path)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    left = tmp_path / "opened" / "0123456789abcdef" / "扫描.pdf"
    left.parent.mkdir(parents=True)
    left.write_text("一个人的申请")
    opened: list[Path] = []

    def find(_folder: Path) -> None:
        assert not left.exists()
        opened.append(passing.new_folder())

    monkeypatch.setattr(start, "start", lambda *_args, **_more: restored)
    monkeypatch.setattr(start, "find", find)
    assert main.main(["--register", str(tmp_path / "register")]) == 0
    assert not opened[0].exists()
