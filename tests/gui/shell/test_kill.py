"""The program is killed while something is typed in every place of it: all of it comes back."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.dialogs.messages import Band
from gui.home.left_over import drafts_left
from gui.shell.keeper import Keeper
from models import founding
from models.store import register
from tests.gui import typist
from tests.gui.typing_places import PLACES, TODAY, TYPED, furnish
from tests.gui.windows import settle

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of a program that was killed after typing."""
    folder = tmp_path_factory.mktemp("killed") / "register"
    founding.make(folder, "示例镇人民政府")
    with register.opened(folder):
        furnish()
    command = [sys.executable, "-m", typist.__name__, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        child.kill()
    assert said.strip() == typist.READY
    return folder


@pytest.fixture
def left_behind(killed: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of that register, opened again."""
    folder = tmp_path / "register"
    shutil.copytree(killed, folder)
    with register.opened(folder):
        yield folder


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    assert isinstance(widget, QPlainTextEdit | QTextEdit)
    return widget.toPlainText()


@pytest.mark.parametrize("word", PLACES)
def test_what_was_typed_when_the_program_was_killed_is_told_and_comes_back(
    word: str, left_behind: Path, restored: Application, qtbot: QtBot
) -> None:
    window = Keeper(restored, lambda: TODAY).window
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    assert window.status.saved_label.text() == f"有 {len(PLACES)} 处未保存"
    told = [note for note in drafts_left() if note.title.startswith(f"没有保存完：{word}")]
    window.follow(told[0].way)
    settle()
    widget = PLACES[word](window)
    settle()
    assert TYPED in text_of(widget)
    bands = [each for each in widget.window().findChildren(Band) if each.isVisible()]
    assert any(band.sentence.endswith("没有保存完的内容，已恢复。") for band in bands)
    assert window.close()
