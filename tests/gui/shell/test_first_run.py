"""The first dialog: the kind from the name, the folder by choice, one way to stop."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.acting.files import documents
from gui.shell import first_run
from gui.shell.first_run import FirstRun
from gui.shell.start import find
from tests.gui.keyboard import write
from tests.gui.shell.test_start import sentences, when_asked


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


def test_the_register_is_made_in_the_folder_that_is_chosen_and_found_again(
    qapp: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_run, "user_data_path", lambda *_, **_named: tmp_path / "data")
    usual, disk = tmp_path / "data" / "register", tmp_path / "D"
    disk.mkdir()
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, proposed: str, *_: object) -> tuple[str, str]:
        asked.append(proposed)
        return str(disk / "公开簿"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)

    def fill_in(dialog: QWidget) -> None:
        assert isinstance(dialog, FirstRun)
        assert "register" not in sentences(dialog)
        dialog.move_place()
        assert str(disk / "公开簿") in sentences(dialog)
        dialog.move_place()
        assert asked == [str(documents() / "公开簿登记簿"), str(disk / "公开簿")]
        dialog.form.set_values({"office": "示例镇人民政府"})
        dialog.accept()

    when_asked(fill_in)
    assert find(usual) == disk / "公开簿"
    assert find(usual) == disk / "公开簿"  # without asking again
    assert not usual.exists()


def test_a_folder_that_was_asked_for_is_named(
    qapp: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    first = FirstRun(tmp_path / "镇登记簿")
    qtbot.addWidget(first)
    assert str(tmp_path / "镇登记簿") in sentences(first)


def test_while_the_sample_is_built_there_is_one_way_to_stop_it(
    qapp: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    first = FirstRun(tmp_path / "register")
    qtbot.addWidget(first)
    first.show()
    first.progress.show_progress("正在建立", 0.1)
    with qtbot.waitSignal(first.accepted, timeout=60_000):
        first.build_demo()
        first.progress.show()
        words = [each.text() for each in first.findChildren(QPushButton) if each.isVisible()]
        assert [word for word in words if "取消" in word] == ["取消"]
