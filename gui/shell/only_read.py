"""Asks whether a register that cannot be written now is opened only to be looked at."""

from gui.dialogs.sheet import SheetDialog
from models.store.refusal import Refusal


class OnlyReadDialog(SheetDialog):
    """Says why; 只读打开 accepts."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__("登记簿现在不能写入")
        self.add_words(refusal.sentence + "也可以只读打开：能查看、打印和导出，不能保存。")
        self.add_button("关闭", self.reject, key="Esc")
        self.add_button("只读打开", self.accept, kind="primary").setDefault(True)
