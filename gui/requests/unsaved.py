"""Asks once what becomes of unsaved changes: 保存, 不保存, 取消."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.dialogs import SheetDialog


class UnsavedDialog(SheetDialog):
    """Goes on with `then` after saving or discarding; 取消 stays."""

    def __init__(
        self,
        save: Callable[[], bool],
        discard: Callable[[], object],
        then: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__("有改动还没有保存", "离开以前，要保存这件申请的改动吗？", parent)
        self._save, self._discard, self._then = save, discard, then
        self.add_button("取消", self.reject, key="Esc")
        self.add_button("不保存", self._let_go)
        self.add_button("保存", self._keep, kind="primary").setDefault(True)

    def _let_go(self) -> None:
        self._discard()
        self.accept()
        self._then()

    def _keep(self) -> None:
        self.accept()
        if self._save():
            self._then()
