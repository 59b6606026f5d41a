"""The first start: four pages, back and forth by keys, nothing made before the end."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.controls.controls import Button
from gui.importing.dialog import ImportDialog
from gui.shell import first_run, whereabouts
from gui.shell.first_run import FirstRun
from gui.shell.main_window import MainWindow
from gui.shell.start import Found, find, run
from models.backups import second_place
from models.disk import disks
from models.office import category
from models.office.profile import office
from models.store import register
from reports.ways import Book, Step, Work
from tests.gui.keyboard import CTRL, ENTER, focus, press, write
from tests.gui.shell.test_start import app, sentences, when_asked

assert app is not None  # the fixture


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("示例县示例镇人民政府", "township"),
        ("示例乡人民政府", "township"),
        ("示例区城东街道办事处", "subdistrict"),
        ("示例县人民政府", "county"),
        ("示例县农业农村局", "bureau"),
    ],
)
def test_the_kind_follows_from_the_name_until_it_is_chosen(
    qapp: Application, qtbot: QtBot, tmp_path: Path, name: str, kind: str
) -> None:
    first = FirstRun(tmp_path / "register")
    qtbot.addWidget(first)
    with qtbot.waitActive(first):
        first.show()
    first.form.focus_first()
    write(name)
    assert first.form.field("kind").value() == kind
    first.form.field("kind").set_value("county")
    first.form.field("kind").edited.emit()
    first.form.go_to("office")
    write("局")
    assert first.form.field("kind").value() == "county"


def through(first: FirstRun, *, to: int) -> None:
    """Fill the first page and go on to another."""
    first.form.set_values({"office": "示例县示例镇人民政府"})
    for _ in range(to - first.stack.currentIndex()):
        first.go_on()
    assert first.stack.currentIndex() == to


@pytest.fixture
def first(qapp: Application, qtbot: QtBot, tmp_path: Path) -> FirstRun:
    """The pages of the first start, shown."""
    made = FirstRun(tmp_path / "register")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_register_is_made_in_the_folder_that_is_chosen_and_found_again(
    qapp: Application, tmp_path: Path
) -> None:
    usual, chosen = tmp_path / "data" / "register", tmp_path / "D" / "公开簿"

    def fill_in(dialog: QWidget) -> None:
        assert isinstance(dialog, FirstRun)
        through(dialog, to=1)
        dialog.place.take(chosen)
        dialog.accept()

    when_asked(fill_in)
    assert find(usual) == Found(chosen)
    assert find(usual) == Found(chosen)  # without asking again
    assert not usual.exists()


def test_what_four_pages_ask_for_is_what_the_register_begins_with(
    first: FirstRun, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    first.form.set_values({"office": "示例县示例镇人民政府", "authority": "示例县人民政府"})
    first.go_on()
    first.place.take_second(stick)
    first.go_on()
    columns = first.catalogue.field("columns")
    columns.set_value([each for each in columns.value() if "教育" not in each])
    first.go_on()
    first.start.set_values({"start": "ledger", "ledger": "requests"})
    first.main.click()
    assert first.way == Step(Book.REQUEST, None, Work.IMPORT)
    with register.opened(first.chosen):
        assert (office().name, office().authority) == ("示例县示例镇人民政府", "示例县人民政府")
        assert category.find("教育") is None
        assert category.find("财政预决算") is not None
        place = second_place.chosen()
        assert place is not None
        assert Path(place.folder) == stick / second_place.FOLDER


def test_going_back_keeps_what_was_typed_and_closing_leaves_nothing(
    first: FirstRun, tmp_path: Path
) -> None:
    through(first, to=3)
    for at in (2, 1, 0):
        first.back.click()
        assert first.stack.currentIndex() == at
    assert first.form.field("office").value() == "示例县示例镇人民政府"
    first.reject()
    assert list(tmp_path.iterdir()) == []


def test_the_pages_are_gone_through_by_keys_alone(first: FirstRun, qtbot: QtBot) -> None:
    with qtbot.waitActive(first):
        first.activateWindow()
    write("示例镇人民政府")
    for _ in range(3):
        press(ENTER, modifier=CTRL)
    press(Qt.Key.Key_Down)
    assert first.start.way() == Step(Book.ITEM, None, Work.IMPORT)
    press(Qt.Key.Key_Down)
    assert first.start.way() == Step(Book.CHECKING, None, Work.IMPORT)
    press(ENTER, modifier=CTRL)
    assert first.result() == first.DialogCode.Accepted


def test_tab_reaches_what_stands_on_the_page_of_the_place_in_reading_order(
    first: FirstRun, qtbot: QtBot
) -> None:
    with qtbot.waitActive(first):
        first.activateWindow()
    through(first, to=1)
    found = [focus()]
    for _ in range(7):
        press(Qt.Key.Key_Tab)
        found.append(focus())
    fields = [each for each in found if first.place.isAncestorOf(each)]
    heights = [each.mapTo(first, each.rect().center()) for each in fields]
    assert [each.accessibleDescription() for each in found if isinstance(each, Button)][:2] == [
        "文件夹",
        "备份到",
    ]
    assert len(fields) == 5
    assert heights == sorted(heights, key=lambda place: (place.y(), place.x()))
    assert found[-3:] == [first.main, first.back, first.skip]


def test_a_further_disk_of_this_pc_is_proposed_a_stick_for_the_second_backup(
    qapp: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, stick = tmp_path / "数据", tmp_path / "U盘"
    for disk in (data, stick):
        disk.mkdir()
    monkeypatch.setattr(disks, "roots", lambda: iter((stick, data)))
    monkeypatch.setattr(disks, "is_stick", lambda place: place == stick)
    monkeypatch.setattr(os.path, "ismount", lambda place: place in (data, stick))
    first = FirstRun(tmp_path / "register")
    qtbot.addWidget(first)
    first.place.field("where").set_value("other")
    first.place.field("where").edited.emit()
    assert first.place.folder == data / "公开簿登记簿"
    assert first.place.second == stick


def test_a_folder_with_a_register_is_opened_from_its_page(first: FirstRun, folder: Path) -> None:
    through(first, to=1)
    first.place.take(folder)
    first.go_on()
    assert "已有登记簿" in first.place.error("folder")
    first.place.take(folder)
    first.place.band.way_out.click()
    assert first.chosen == folder
    assert first.result() == first.DialogCode.Accepted


def test_a_second_place_that_cannot_be_used_leaves_the_register_made(
    first: FirstRun, tmp_path: Path
) -> None:
    through(first, to=1)
    first.place.take_second(tmp_path / "register")
    said: list[str] = []

    def read(dialog: QWidget) -> None:
        said.append(sentences(dialog))
        dialog.close()

    when_asked(read)
    first.accept()
    assert "登记簿已建好。第二备份不能放在登记簿自己的文件夹里" in said[0]
    assert whereabouts.has_register(first.chosen)


def test_the_sample_is_opened_in_place_of_a_register_of_ones_own(
    first: FirstRun, blank_register: Path, tmp_path: Path
) -> None:
    sample = Path(shutil.copytree(blank_register, tmp_path / first_run.DEMO / "busy"))
    through(first, to=3)
    first.start.set_values({"start": "sample"})
    first.main.click()
    assert (first.chosen, first.keep) == (sample, False)
    assert not (tmp_path / "register").exists()


def test_the_window_opens_at_the_import_where_a_ledger_is_to_be_taken(
    app: Application, tmp_path: Path
) -> None:
    def fill_in(dialog: QWidget) -> None:
        assert isinstance(dialog, FirstRun)
        through(dialog, to=3)
        dialog.start.set_values({"start": "ledger"})
        when_asked(look)
        dialog.main.click()

    seen: list[tuple[QWidget, str]] = []

    def look(dialog: QWidget) -> None:
        if isinstance(dialog, FirstRun):  # not closed yet
            when_asked(look)
            return
        page = dialog.parentWidget()
        assert page is not None
        window = page.window()
        assert isinstance(window, MainWindow)
        seen.append((dialog, window.page_key))
        dialog.close()
        window.close()

    when_asked(fill_in)
    assert run(tmp_path / "register") == 0
    assert [(type(dialog), page) for dialog, page in seen] == [(ImportDialog, "items")]


def test_while_the_sample_is_built_there_is_one_way_to_stop_it(
    qapp: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    first = FirstRun(tmp_path / "register")
    qtbot.addWidget(first)
    first.show()
    first.progress.show_progress("正在建立", 0.1)
    with qtbot.waitSignal(first.accepted):
        first.build_demo()
        first.progress.show()
        words = [each.text() for each in first.findChildren(QPushButton) if each.isVisible()]
        assert [word for word in words if "取消" in word] == ["取消"]
