"""The crash dialog: calm, with all that a helper needs to know."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.acting.files import open_logs
from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import px

_CALM = "登记簿是安全的：已经保存的内容都在，刚才这一步没有写进去。请重新打开程序再试一次。"
_ASK = "如果再次出现，请把下面的文字复制给维护人员。"


class CrashDialog(SheetDialog):
    """Says that something went wrong and that the register is safe."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("程序出错了", "", parent, width=600)
        self.report_text = text
        calm, ask = label(_CALM), label(_ASK, "label")
        for said in (calm, ask):
            said.setWordWrap(True)
            self.body.addWidget(said)
        details = QPlainTextEdit(text)
        details.setReadOnly(True)
        details.setAccessibleName("错误详情")
        details.setMinimumHeight(px(220))
        self.body.addWidget(details, 1)
        self.add_button("打开日志文件夹", open_logs)
        self.add_button("复制", self.copy)
        self.add_button("关闭", self.accept, kind="primary").setDefault(True)

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.report_text)
