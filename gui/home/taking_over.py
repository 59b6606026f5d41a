"""接过来: asks before one operator goes on with what another left unsaved."""

from PySide6.QtWidgets import QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.forms import drafts


class TakeOverDialog(SheetDialog):
    """Says whose it is and since when; where the clerk has his own there, that goes first."""

    def __init__(self, left: drafts.Others, parent: QWidget | None) -> None:
        super().__init__("接着填写别人没保存完的", "", parent)
        self._left = left
        whose = f"{left.author} " if left.author else "启用人员权限以前，"
        words = f"{whose}{left.draft.at[:16]} 没有保存完：{left.draft.what}。"
        if drafts.has_own(left.place):
            words += "您自己在这里也有没有保存完的内容，请先保存或者不要，再来接。"
            self._say(words)
            self.add_button("关闭", self.reject, key="Esc")
            return
        owner = left.author or "别人"
        self._say(f"{words}接过来以后由您接着填写，{owner}那里不再有；不接，就还留给{owner}。")
        self.add_button("不接", self.reject, key="Esc")
        self.take_button = self.add_button("接过来", self._take, kind="primary")
        self.take_button.setDefault(True)

    def _say(self, words: str) -> None:
        said = label(words)
        said.setWordWrap(True)
        self.body.addWidget(said)

    def _take(self) -> None:
        with telling(self):
            drafts.take_over(self._left.place)
            self.accept()
            application().taken_over.emit(self._left.draft.leads)
