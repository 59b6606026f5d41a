"""提醒: whether the program starts with the PC, in the notification area; off at first.

It is a choice of this PC and its user, not of a register. Linux starts what lies in the autostart
folder of the desktop (XDG), Windows what stands under Run in the user's own registry.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings

import resources
from models.disk import of_this_pc, private
from models.pc.program import DESKTOP_ID

IN_TRAY = "--tray"  # how the program is called then
_KEY = "reminders"
_NAME = "gongkaibu"  # under Run, and of the file of a version before 1.0
_RUN = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
_ENTRY = """[Desktop Entry]
Type=Application
Name=公开簿
Comment=在通知区域提醒今天要办的事
Exec={command}
TryExec={program}
Icon={icon}
Terminal=false
X-GNOME-Autostart-enabled=true
"""


def is_on() -> bool:
    """Tell whether the clerk wants to be reminded."""
    return of_this_pc.known(_KEY) == "1"


def turn(on: bool) -> None:
    """Start with the PC from now on, or no more. Raises OSError where that cannot be written."""
    if sys.platform == "win32":
        _write_run(QSettings(_RUN, QSettings.Format.NativeFormat), on)
    else:
        _write_entry(on)
    of_this_pc.remember(_KEY, "1" if on else "")


def command() -> list[str]:
    """Return the words by which the program is started in the notification area."""
    if getattr(sys, "frozen", False):
        return [sys.executable, IN_TRAY]
    main = Path(resources.__file__).parents[1] / "main.py"
    return [sys.executable, str(main), IN_TRAY]


def entry() -> Path:
    """Return the file by which the desktop starts it, called as its entry in the menu is."""
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(home) / "autostart" / f"{DESKTOP_ID}.desktop"


def renew() -> None:
    """Start from where the program lies now; what its user took out of the desktop stays out."""
    if not is_on():
        return
    with suppress(OSError):
        if sys.platform == "win32":
            run = QSettings(_RUN, QSettings.Format.NativeFormat)
            if run.contains(_NAME):
                _write_run(run, True)
            return
        _take_over()
        if entry().is_file() and "Hidden=true" not in entry().read_text(encoding="utf-8"):
            _write_entry(True)


def _written() -> str:
    words = command()
    return _ENTRY.format(command=" ".join(map(_quoted, words)), program=words[0], icon=DESKTOP_ID)


def _take_over() -> None:
    """Give the file of a version before 1.0 its name, whatever the user wrote into it."""
    earlier = entry().with_name(f"{_NAME}.desktop")
    if earlier.is_file():
        earlier.replace(entry())


def _write_entry(on: bool) -> None:
    _take_over()
    if on:
        private.make_folders(entry().parent)
        private.write(entry(), _written())
    else:
        with suppress(FileNotFoundError):
            entry().unlink()


def _quoted(word: str) -> str:
    """Write a word of Exec as the Desktop Entry Specification wants it."""
    for sign in ("\\", '"', "`", "$"):
        word = word.replace(sign, f"\\{sign}")
    # A value of a key is read with its own \\ first.
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _write_run(run: QSettings, on: bool) -> None:
    if on:
        run.setValue(_NAME, " ".join(f'"{word}"' for word in command()))
    else:
        run.remove(_NAME)
    run.sync()
