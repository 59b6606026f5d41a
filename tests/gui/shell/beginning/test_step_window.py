"""The window of the first start: its keys, what stands beside the pages, small sizes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.controls.controls import Button, CutLabel
from gui.shell.first_run import FirstRun
from tests.gui.keyboard import ALT, ENTER, press, write
from tests.gui.scenes import settle
from tests.gui.shell.test_first_run import first, through

assert first is not None  # the fixture
NONE = Qt.KeyboardModifier.NoModifier


def test_enter_goes_on_from_any_field_and_alt_left_and_esc_go_back(
    first: FirstRun, qtbot: QtBot
) -> None:
    with qtbot.waitActive(first):
        first.activateWindow()
    press(ENTER)
    assert "机关名称" in first.form.error("office")
    write("示例县示例镇人民政府")
    for at in (1, 2, 3):
        press(ENTER)
        assert first.stack.currentIndex() == at
    for at, (key, modifier) in zip(
        (2, 1, 0),
        ((Qt.Key.Key_Left, ALT), (Qt.Key.Key_Escape, NONE), (Qt.Key.Key_Left, ALT)),
        strict=True,
    ):
        press(key, modifier=modifier)
        assert first.stack.currentIndex() == at
    assert first.form.field("office").value() == "示例县示例镇人民政府"
    press(Qt.Key.Key_Escape)
    assert first.result() == first.DialogCode.Rejected


def test_what_was_chosen_stands_beside_and_a_press_on_its_word_changes_it(first: FirstRun) -> None:
    through(first, to=3)
    said = [each.whole for each in first.follows.findChildren(CutLabel)]
    assert said[0] == "示例县示例镇人民政府，乡镇人民政府"
    assert said[1] == str(first.place.folder)
    assert "47 个栏目" in said[2]
    ways = [each for each in first.follows.findChildren(Button) if not each.isHidden()]
    assert [each.accessibleName() for each in ways] == ["改机关", "改位置", "改目录"]
    ways[1].click()
    assert first.stack.currentIndex() == 1


def test_a_folder_that_can_be_written_is_said_so_under_it(first: FirstRun) -> None:
    through(first, to=1)
    assert not first.place.rows["found"].isHidden()
    first.place.take(Path("/proc/公开簿登记簿"))
    assert first.place.rows["found"].isHidden()
    assert "写不进去" in first.place.error("folder")


@pytest.mark.parametrize(
    ("size", "beside"), [((1440, 900), True), ((1280, 620), True), ((1000, 620), False)]
)
def test_the_pages_fit_small_windows(first: FirstRun, size: tuple[int, int], beside: bool) -> None:
    first.showNormal()
    for at in range(4):
        through(first, to=at)
        first.resize(*size)
        settle()
        assert first.size().toTuple() == size
        assert first.follows.isVisible() == beside
        assert first.main.visibleRegion().boundingRect().size() == first.main.size()
