"""What the window offers when the register no longer lies in its place: to go on elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.acting.telling import telling
from gui.dialogs.messages import Band
from gui.dialogs.sheet import SheetDialog
from models import moving
from models.store.refusal import Refusal, RegisterLost

_CALM = "已经填写的内容都还在窗口里。"


class LostDialog(SheetDialog):
    """Says what became of the register; 另存到 saves it elsewhere and calls `go_on(folder)`."""

    def __init__(
        self, lost: RegisterLost, go_on: Callable[[Path], object], parent: QWidget | None = None
    ) -> None:
        title = "登记簿不在原处" if lost.is_whole else "登记簿文件被改写了"
        super().__init__(title, "", parent)
        self.add_words(lost.sentence + _CALM)
        self._go_on = go_on
        self.band = Band()
        self.body.addWidget(self.band)
        self.add_button("知道了", self.reject, key="Esc")
        if lost.is_whole:
            self.add_button("另存到…", self.save_elsewhere, kind="primary").setDefault(True)

    def save_elsewhere(self) -> None:
        """Ask for a folder, save the register there and go on with it."""
        name = QFileDialog.getExistingDirectory(self, "登记簿另存到哪里", str(Path.home()))
        if name:
            with telling(self):
                folder = moving.go_on_in(Path(name))
                self.accept()
                self._go_on(folder)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not saved there."""
        self.band.say("late", refusal.sentence)
        self.fit()
