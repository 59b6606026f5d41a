"""Offers to move a register out of a folder that other PCs or programs share."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.acting.telling import telling
from gui.dialogs.messages import Band
from gui.dialogs.sheet import SheetDialog
from models import moving
from models.store.refusal import Refusal

_HOW = "移动时整个复制到本机并核对，原来的文件改名留存。留在这里也可以，以后不再提示。"


class SharedPlaceDialog(SheetDialog):
    """移到本机 moves the register and calls `go_on(folder)`; 留在这里 says no more about it."""

    def __init__(
        self, sentence: str, go_on: Callable[[Path], object], parent: QWidget | None = None
    ) -> None:
        super().__init__("登记簿的位置", "", parent)
        self.add_words(sentence + _HOW)
        self._go_on = go_on
        self.band = Band()
        self.body.addWidget(self.band)
        self.add_button("取消", self.reject, key="Esc")
        self.add_button("留在这里", self.stay)
        self.add_button("移到本机…", self.move_here, kind="primary").setDefault(True)

    def stay(self) -> None:
        """Leave the register where it is."""
        with telling(self):
            moving.stay()
            self.accept()

    def move_here(self) -> None:
        """Ask for a folder of this PC, move the register there and go on with it."""
        name = QFileDialog.getExistingDirectory(self, "登记簿移到哪里", str(Path.home()))
        if name:
            with telling(self):
                folder = moving.move_to(Path(name))
                self.accept()
                self._go_on(folder)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not moved."""
        self.band.say("late", refusal.sentence)
        self.fit()
