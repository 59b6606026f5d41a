"""What goes on beside the window once it is drawn: its backups, its icon, its lock, its menu."""

from datetime import date
from functools import partial
from pathlib import Path

from gui.acting.application import Application
from gui.shell.choosing.register_menu import RegisterMenu
from gui.shell.keeper import Keeper
from gui.shell.opening.backups import BackupWatch
from gui.shell.second_start import Doorbell, come_forward
from gui.shell.tray.put_away import PutAway
from models.password import verbs


def attend(app: Application, keeper: Keeper, place: Path) -> None:
    """Let a window be put away, called to the front, and locked by its password.

    Its menu leads to other registers.
    """
    window = keeper.window
    if verbs.open_key() is not None:
        from gui.shell.opening.lock import Lock  # noqa: PLC0415 (only where there is a password)

        Lock(window)
    PutAway(app, window, date.today)
    RegisterMenu(window, place, keeper.open_another, keeper.go_on_in)
    Doorbell(place, partial(come_forward, window), window)


def watch_backups(keeper: Keeper) -> None:
    """Say how the register is backed up, over what its opening said on the first page."""
    BackupWatch(keeper.window, date.today)
