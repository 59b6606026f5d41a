"""Asks what becomes of changes that are not saved."""

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from gui.dialogs.sheet import SheetDialog


class Answer(StrEnum):
    """What the clerk wants."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class UnsavedDialog(SheetDialog):
    """保存, or what else keeps them, 不保存, or stay; read `answer` after `exec`."""

    def __init__(self, what: str, parent: QWidget | None = None, save: str = "保存") -> None:
        super().__init__("改动还没有保存", what, parent)
        self.answer = Answer.STAY
        self.add_button("取消", self.reject, key="Esc")
        self.add_button("不保存", self.discard, key="Ctrl+D")
        main = self.add_button(save, self.accept_save, key="Ctrl+S", kind="primary")
        main.setDefault(True)
        main.setFocus()

    def accept_save(self) -> None:
        """Save the changes."""
        self.answer = Answer.SAVE
        self.accept()

    def discard(self) -> None:
        """Let the changes go."""
        self.answer = Answer.DISCARD
        self.accept()


def ask(what: str, parent: QWidget, save: str = "保存") -> Answer:
    """Ask about the changes to `what`; `save` is the word that keeps them."""
    dialog = UnsavedDialog(what, parent, save)
    dialog.exec()
    return dialog.answer
