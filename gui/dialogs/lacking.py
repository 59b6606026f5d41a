"""Asks before a paper goes out with something lacking."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from gui.dialogs.sheet import SheetDialog


class LackingDialog(SheetDialog):
    """Names what is lacking; 先去填写 is what Enter does, `verb` goes on all the same."""

    def __init__(self, what: str, lacks: Sequence[str], verb: str, parent: QWidget) -> None:
        said = f"{'；'.join(lacks)}。"
        super().__init__(f"{what}还没有写完", said, parent)
        self.add_button(f"仍要{verb}", self.accept)
        fill = self.add_button("先去填写", self.reject, key="Esc", kind="primary")
        fill.setDefault(True)
        fill.setFocus()


def ask_to_go(what: str, lacks: Sequence[str], verb: str, parent: QWidget) -> bool:
    """Tell whether a paper that lacks something is to go out all the same; `what` names it."""
    return LackingDialog(what, lacks, verb, parent).exec() == QDialog.DialogCode.Accepted
