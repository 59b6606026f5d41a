"""人员: who works with the register, in which role, and when each came last."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.controls.controls import Button, button, hair_line, label
from gui.settings import operator_dialogs as dialogs
from gui.settings.settings_card import SettingsCard
from gui.theme.theme import px
from models.operators import operator
from models.operators.operator import Operator
from models.store.held import seat

_OFF = (
    "几个人合用这台电脑时可以启用：每人有自己的口令和权限，谁改了什么记在历史里。"
    "一个人用，不用启用。"
)
_FOOT = "谁改了什么，记在历史里"


class OperatorsCard(SettingsCard):
    """Lists the operators; the name of each leads to what is changed of him."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("人员")
        self._today = today
        self.count = label("", "label")
        self.add_button = button("加一人", "link", icon_name="plus", size="card", press=self.add)
        self.head.insertWidget(1, self.count)
        self.head.addWidget(self.add_button)
        self._holder = QWidget()
        self.names: dict[str, Button] = {}
        self._foot = label(_FOOT, "hint")
        self._foot.setWordWrap(True)
        self.on_button = button("启用", size="card", press=self.turn_on)
        self.off_button = button("停用人员权限", size="card", press=self.turn_off)
        self.own_button = button("改我的口令", size="card", press=self.change_own)
        self.body.addWidget(self._holder)
        self.body.addWidget(self._foot)
        self.body.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for part in (self.off_button, self.own_button, self.on_button):
            row.addWidget(part)
        return row

    def refresh(self) -> None:
        """Show the operators anew."""
        here = seat.taken()
        people = operator.operators(retired=True) if here is not None else []
        self.count.setText(
            f"{sum(each.retired_on is None for each in people)} 人" if people else ""
        )
        self._foot.setText(_FOOT if here is not None else _OFF)
        self.on_button.setVisible(here is None)
        may = here is not None and here.role == operator.highest()
        self.add_button.setVisible(may)
        self.off_button.setVisible(may)
        self.own_button.setVisible(here is not None)
        self._show(people, may)

    def _show(self, people: list[Operator], may: bool) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        for column, word in enumerate(("姓名", "权限", "最近") if people else ()):
            grid.addWidget(label(word, "small"), 0, column)
        grid.setColumnStretch(2, 1)
        self.names = {}
        for at, each in enumerate(people, 1):
            grid.addWidget(hair_line(), 2 * at - 1, 0, 1, 3)
            self._add_row(grid, 2 * at, each, may)
        holder.setVisible(bool(people))
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def _add_row(self, grid: QGridLayout, row: int, each: Operator, may: bool) -> None:
        if may:
            name = self.names[each.name] = button(
                each.name, "article", size="card", press=lambda: self.change(each)
            )
            name.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            grid.addWidget(label(each.name), row, 0)
        grid.addWidget(label(each.role), row, 1)
        grid.addWidget(label(self._last(each), "" if each.retired_on is None else "small"), row, 2)

    def _last(self, each: Operator) -> str:
        """Say when an operator came last: 今天 08:31，本人."""
        if each.retired_on is not None:
            return f"{each.retired_on} 停用"
        here, seen = seat.taken(), operator.entry_of(each).seen_at
        own = "本人" if here is not None and here.key == each.id else ""
        if seen is None:
            return own or "还没有来过"
        day = f"今天 {seen:%H:%M}" if seen.date() == self._today() else f"{seen:%Y-%m-%d}"
        return "，".join(filter(None, (day, own)))

    def add(self) -> None:
        """Ask for another operator."""
        dialogs.open_over(dialogs.AddDialog(self.window()))

    def change(self, each: Operator) -> None:
        """Ask what is changed of an operator."""
        dialogs.open_over(dialogs.ChangeDialog(each, self._today(), self.window()))

    def turn_on(self) -> None:
        """Ask for the first operator, from then on everybody says who he is."""
        dialogs.open_over(dialogs.TurnOnDialog(self.window()))

    def turn_off(self) -> None:
        """Ask whether nobody shall be asked any more."""
        dialogs.open_over(dialogs.TurnOffDialog(self.window()))

    def change_own(self) -> None:
        """Ask for another password of one's own."""
        here = seat.taken()
        if here is not None:
            dialogs.open_over(dialogs.OwnPasswordDialog(here.key, self.window()))
