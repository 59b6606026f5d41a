"""The menu of the register's name in the status line: others opened before, and where it lies."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from gui.acting.files import ask_folder, open_file
from gui.acting.telling import telling
from gui.controls.menus import menu
from gui.controls.tips import with_ands
from gui.dialogs.messages import Band
from gui.shell.choosing.recent import Known, forget, registers
from gui.shell.main_window import MainWindow
from gui.shell.whereabouts import has_register
from models import moving
from models.store.refusal import Refusal
from models.store.register import FILE, why_only_read

_KEYS = "Ctrl+Shift+O"
_GONE = "登记簿“{folder}”不在了：移动盘没有插上，或者移走、删掉了。"
_NONE = "文件夹“{folder}”里没有登记簿（{file}），请选有这个文件的文件夹。"


class RegisterMenu(QObject):
    """Opens at a press on the name, or by its keys.

    `open_another(folder)` opens another register, `go_on_in(folder)` this one where it was moved.
    """

    def __init__(
        self,
        window: MainWindow,
        folder: Path,
        open_another: Callable[[Path], object],
        go_on_in: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._window, self._folder = window, str(folder.absolute())
        self._open_another, self._go_on_in = open_another, go_on_in
        self.menu: QMenu | None = None
        window.rebuilt.connect(self._follow)
        QShortcut(QKeySequence(_KEYS), window).activated.connect(self.open)
        self._follow()

    def _follow(self) -> None:
        self._window.status.register_pressed.connect(self.open)

    def open(self) -> None:
        """Show the menu over the name of the register."""
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = self.made()
        part = self._window.status.register_button
        corner = part.mapToGlobal(QPoint(0, 0))
        self.menu.popup(corner - QPoint(0, self.menu.sizeHint().height()))

    def made(self) -> QMenu:
        """Return the menu with what is known now."""
        made = menu(self._window)
        for each in (each for each in registers() if each.folder != self._folder):
            words = f"{each.name}　{each.folder}" + ("" if each.is_there else "（不在了）")
            made.addAction(with_ands(words)).triggered.connect(partial(self._take, each))
        if not made.isEmpty():
            made.addSeparator()
        made.addAction("打开别的登记簿…").triggered.connect(self._ask)
        made.addAction("打开登记簿的文件夹").triggered.connect(
            lambda _on=False: open_file(Path(self._folder))
        )
        if not why_only_read():
            made.addAction("登记簿换位置…").triggered.connect(self._move)
        return made

    def _move(self, _on: bool = False) -> None:
        """Ask for a folder, move the register there, checked, and go on with it."""
        chosen = ask_folder("登记簿移到哪里：会在里面新建一个文件夹", self._window)
        if chosen is not None:
            with telling(self._window):
                folder = moving.move_to(chosen)
                forget(self._folder)
                self._go_on_in(folder)

    def _take(self, known: Known, _on: bool = False) -> None:
        if known.is_there:
            self._open_another(Path(known.folder))
            return

        def drop() -> None:
            forget(known.folder)
            self._band.silence()

        self._band.say("soon", _GONE.format(folder=known.folder), "从列表去掉", drop)

    def _ask(self, _on: bool = False) -> None:
        folder = ask_folder("打开登记簿", self._window)
        if folder is None:
            return
        try:
            if has_register(folder):
                self._open_another(folder)
                return
            said = _NONE.format(folder=folder, file=FILE)
        except Refusal as refusal:
            said = refusal.sentence
        self._band.say("late", said)

    @property
    def _band(self) -> Band:
        return self._window.page(self._window.page_key).band
