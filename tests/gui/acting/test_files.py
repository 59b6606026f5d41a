"""Files are asked for where the last one was, at first among the user's documents."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.files import (
    ask_file,
    ask_files,
    ask_folder,
    ask_pages,
    ask_target,
    ask_where,
    documents,
)
from models.disk import of_this_pc
from models.store.settings import Setting

WAYS: tuple[tuple[str, Callable[[QWidget], Any]], ...] = (
    ("getOpenFileName", lambda over: ask_file("选择", "", over)),
    ("getOpenFileNames", lambda over: ask_files("加入", "", over)),
    ("getSaveFileName", lambda over: ask_target("导出", "台账.xlsx", "", over)),
    ("getSaveFileName", lambda over: ask_where("导出", "报告.pdf", "pdf", "PDF", over)),
    ("getExistingDirectory", lambda over: ask_folder("存到", over)),
)


@pytest.mark.parametrize(("dialog", "ask"), WAYS)
def test_every_dialog_begins_where_the_last_file_was(
    opened: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    dialog: str,
    ask: Callable[[QWidget], Any],
) -> None:
    monkeypatch.setattr(of_this_pc, "user_state_path", lambda *_name, **_more: tmp_path)
    over, begun = QWidget(), []
    qtbot.addWidget(over)
    place = tmp_path / "台账"
    place.mkdir()

    def answer(*given: Any) -> Any:
        begun.append(Path(given[2]))
        if dialog == "getExistingDirectory":
            return str(place)
        return ([str(place / "a.pdf")] if dialog.endswith("Names") else str(place / "a.pdf")), ""

    monkeypatch.setattr(QFileDialog, dialog, answer)
    ask(over)
    ask(over)
    folders = [each.parent if dialog == "getSaveFileName" else each for each in begun]
    assert folders == [documents(), place]
    assert not [each for each in Setting.select() if str(tmp_path) in each.value]


@pytest.mark.parametrize(
    ("named", "kind", "file"),
    [
        ("公示", "PDF 文件 (*.pdf)", "公示.pdf"),
        ("公示.pdf", "OFD 版式文件 (*.ofd)", "公示.ofd"),
        ("公示.ofd", "PDF 文件 (*.pdf)", "公示.ofd"),
        ("3.20公示", "OFD 版式文件 (*.ofd)", "3.20公示.ofd"),
    ],
)
def test_the_pages_of_a_paper_are_saved_as_the_kind_typed_or_chosen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, named: str, kind: str, file: str
) -> None:
    monkeypatch.setattr(of_this_pc, "user_state_path", lambda *_name, **_more: tmp_path)
    over = QWidget()
    qtbot.addWidget(over)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / named), kind))
    assert ask_pages("另存", "公示", over) == tmp_path / file
