"""用过的对应方案: what was said of the columns of earlier files, chosen, named and let go."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from gui.controls.controls import button
from gui.controls.menus import menu, menu_below
from gui.controls.tips import with_ands
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from gui.theme.icons import icon
from reports.ledgers.books.taught import Layout, drop_layout, layouts, rename_layout

_WORD = "用过的对应方案"


class Layouts(QWidget):
    """A button with the layouts of a kind of ledger, there where any is kept.

    `chosen` hands on the one that the file at hand is to be read by.
    """

    chosen = Signal(object)

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.button = button(f"{_WORD}  ", size="bar")
        self.button.setIcon(icon("chevron-down", 15, "text2"))
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.menu = menu(self)
        self.menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self._can_choose = False
        self.tell(can_choose=False)

    def tell(self, *, can_choose: bool) -> None:
        """Be there where any layout is kept; one is chosen only for a file that was read."""
        self._can_choose = can_choose
        self.setVisible(bool(layouts(self._kind)))

    def _fill(self) -> None:
        self.menu.clear()
        found = layouts(self._kind)
        if self._can_choose:
            for each in found:
                self._entry(self.menu, each, self.chosen.emit)
            self.menu.addSeparator()
        for word, sign, act in (
            ("改名", "pencil", self.ask_name),
            ("删除方案", "trash-2", self.drop),
        ):
            below = menu_below(self.menu, word, sign)
            for each in found:
                self._entry(below, each, act)

    def _entry(self, at: QMenu, layout: Layout, act: Callable[[Layout], object]) -> None:
        action = at.addAction(with_ands(layout.name))
        action.triggered.connect(lambda _checked=False: act(layout))

    def ask_name(self, layout: Layout) -> FormDialog:
        """Ask for another name of a layout."""
        spec = FieldSpec("name", "名称", lambda: LineField("2024年台账格式"))
        dialog = FormDialog(
            "对应方案改名",
            [spec],
            partial(self._rename, layout),
            accept_word="改名",
            parent=self.window(),
        )
        dialog.form.set_values({"name": layout.name})
        dialog.open()
        return dialog

    def _rename(self, layout: Layout, values: dict[str, Any]) -> None:
        rename_layout(self._kind, layout, values["name"] or "")

    def drop(self, layout: Layout) -> None:
        """Forget a layout."""
        drop_layout(layout)
        self.tell(can_choose=self._can_choose)
