"""Started with the PC: what is written for the desktop, and that nothing of it stays."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from gui.acting import autostart
from models.disk import of_this_pc


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of settings of the desktop, and a PC that remembers nothing yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path / "config" / "autostart" / "org.gongkaibu.register.desktop"


def test_nothing_starts_with_the_pc_until_it_is_wanted_nor_once_it_is_not(desktop: Path) -> None:
    assert not autostart.is_on()
    assert not desktop.exists()
    autostart.turn(True)
    assert autostart.is_on()
    assert "--tray" in desktop.read_text(encoding="utf-8")
    autostart.turn(False)
    autostart.turn(False)
    assert not autostart.is_on()
    assert not desktop.exists()


def test_a_folder_with_any_sign_in_its_name_is_started_as_it_is_called(
    desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", '/opt/公开 簿 100%/"a"$b')
    autostart.turn(True)
    (line,) = (each for each in desktop.read_text("utf-8").split("\n") if each.startswith("Exec="))
    assert line == 'Exec="/opt/公开 簿 100%%/\\\\"a\\\\"\\\\$b" "--tray"'


def test_a_program_that_was_moved_starts_from_its_new_place_unless_it_was_taken_out(
    desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/old/gongkaibu")
    autostart.turn(True)
    monkeypatch.setattr(sys, "executable", "/opt/new/gongkaibu")
    autostart.renew()
    assert "TryExec=/opt/new/gongkaibu\n" in desktop.read_text("utf-8")
    desktop.write_text("[Desktop Entry]\nHidden=true\n", encoding="utf-8")
    autostart.renew()
    assert "Hidden=true" in desktop.read_text("utf-8")
    desktop.unlink()
    autostart.renew()
    assert not desktop.exists()


@pytest.mark.parametrize("kept", ["", "Hidden=true\n"])
def test_the_file_of_an_earlier_version_is_taken_over_under_the_name_of_the_program(
    desktop: Path, kept: str
) -> None:
    autostart.turn(True)
    earlier = desktop.with_name("gongkaibu.desktop")
    desktop.rename(earlier)
    earlier.write_text(f"[Desktop Entry]\n{kept}", encoding="utf-8")
    autostart.renew()
    assert [each.name for each in desktop.parent.iterdir()] == [desktop.name]
    assert ("--tray" in desktop.read_text("utf-8")) == (not kept)
    desktop.rename(earlier)
    autostart.turn(False)
    assert list(desktop.parent.iterdir()) == []


def test_windows_starts_what_stands_under_run(
    tmp_path: Path, desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Registry(QSettings):
        def __init__(self, name: str, _kind: QSettings.Format) -> None:
            names.append(name)
            super().__init__(str(tmp_path / "run.ini"), QSettings.Format.IniFormat)

    names: list[str] = []
    monkeypatch.setattr(autostart, "QSettings", Registry)
    monkeypatch.setattr(sys, "platform", "win32")
    autostart.turn(True)
    run = QSettings(str(tmp_path / "run.ini"), QSettings.Format.IniFormat)
    assert str(run.value("gongkaibu")).endswith('"--tray"')
    assert names[0].startswith("HKEY_CURRENT_USER")
    assert names[0].endswith("Run")
    autostart.turn(False)
    run.sync()
    assert not run.contains("gongkaibu")


def test_a_choice_that_cannot_be_written_is_not_taken(desktop: Path) -> None:
    desktop.parent.parent.write_text("a file where the folder should be")
    with pytest.raises(OSError, match="config"):
        autostart.turn(True)
    assert of_this_pc.known("reminders") == ""
