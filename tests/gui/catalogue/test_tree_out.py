"""The tree of the categories goes out as a list."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from tests.gui.catalogue.catalogue_window import AID, aid_window, go_to, press, tree_of
from tests.gui.keyboard import CTRL, SHIFT
from tests.gui.windows import settle


def test_the_tree_goes_out_with_its_counts_and_an_entry_as_cells(
    qapp: Application,
    qtbot: QtBot,
    opened: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, tab = tmp_path / "目录.csv", tree_of(aid_window(qtbot))
    asked = Mock(return_value=(str(path), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    go_to(tab, AID)
    tab.tree.setFocus()
    press(Qt.Key.Key_C, modifier=CTRL)
    assert QApplication.clipboard().text() == f"{AID}\t社会救助\t2\t2\t在用"
    press(Qt.Key.Key_E, modifier=CTRL | SHIFT)
    assert asked.call_args.args[1] == "导出公开目录：48 个"
    QThreadPool.globalInstance().waitForDone()
    settle()
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0] == "栏目,名称,级,信息条数,状态"
    assert len(lines) == 1 + 48
    assert f"{AID},社会救助,2,2,在用" in lines
