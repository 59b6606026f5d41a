"""有变化的行: what a ledger that is brought again says otherwise, and whose is taken of each."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.comparing.tiles import Count
from gui.comparing.view import CONFLICTS, DIFFERENT, SAME, ComparisonView
from gui.dialogs.sheet import SheetDialog
from models.merging.comparison import Choices, Comparison, State
from reports.ledgers.imported import Imported

_WIDTH, _HEIGHT = 1180, 620
_SIDES = ("台账里", "文件里")


class AgainDialog(SheetDialog):
    """Shows the rows that the register has, and hands on what is chosen of their differences."""

    def __init__(
        self, result: Imported, chosen: Choices, take: Callable[[Choices], object], parent: QWidget
    ) -> None:
        super().__init__("有变化的行", parent=parent, width=_WIDTH)
        self._take = take
        self.view = ComparisonView(_SIDES, "行")
        self.view.model.choices.update(chosen)
        self.view.chose.connect(self._say_how_many)
        self.body.addWidget(self.view, 1)
        self.setFixedHeight(self.whole_height(_HEIGHT))
        self.say_in_foot("文件里空着的不动；和导入一起，可整批撤销")
        self.add_button("取消", self.reject, key="Esc")
        self.take_button = self.add_button("采用", self.accept, key="Ctrl+Enter", kind="primary")
        self._show(Comparison(result.compared))

    def _show(self, found: Comparison) -> None:
        counts = (
            Count(DIFFERENT, found.count(State.DIFFERENT), "行", "有变化", "同一条，内容不同"),
            Count(SAME, found.count(State.SAME), "行", "相同", "不动，不会登记两遍"),
            Count(
                CONFLICTS,
                len(found.conflicts),
                "行",
                "台账后来改过",
                "不选就用台账里的",
                is_grave=True,
            ),
        )
        self.view.show_of(found, counts)
        self.view.show_group(DIFFERENT)
        self.view.table.setFocus()
        self._say_how_many()

    def _say_how_many(self) -> None:
        taken = sum(1 for _ in self.view.comparison.taken(self.view.choices))
        self.set_word(self.take_button, f"改 {taken:,} 处" if taken else "都不改")

    def accept(self) -> None:
        """Hand on what is chosen: whose is taken of every difference."""
        shown = self.view.comparison.records
        choices = self.view.choices
        self._take({one.key: one.is_taken(choices) for each in shown for one in each.differences})
        super().accept()
