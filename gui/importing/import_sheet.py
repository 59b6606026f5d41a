"""How the sheet of an import is laid out, and what it shows at each of its steps."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from gui.controls.controls import button
from gui.dialogs.messages import Band, EmptyState, ProgressLine
from gui.dialogs.sheet import SheetDialog
from gui.importing.check_page import CheckPage
from gui.importing.file_line import FileLine
from gui.importing.steps import Steps
from gui.theme.theme import px
from reports.ledgers.preview.matches import How, matches
from reports.ledgers.preview.seen import Seen

_WIDTH, _LOW = 1380, 560
_WORDS = ("选文件", "对应和检查", "完成")


class ImportSheet(SheetDialog):
    """Steps, the file, its columns, what is to do, its rows; what is pressed does its subclass."""

    def __init__(self, kind: str, title: str, parent: QWidget) -> None:
        self.steps, self._warned_of = Steps(_WORDS), 0
        super().__init__(title, parent=parent, width=_WIDTH)
        self.file = FileLine(kind, self.choose, self.save_template)
        self.band, self.progress = Band(), ProgressLine()
        self.page = CheckPage()
        self.columns, self.to_do, self.preview = (
            self.page.columns,
            self.page.to_do,
            self.page.preview,
        )
        self._first = button("选择文件", "primary", icon_name="folder", press=self.choose)
        self._start, self.alone = EmptyState(), EmptyState()
        self._start.tell(
            "file-spreadsheet",
            "选择台账，或把 xlsx、csv 文件拖到这里",
            "先检查，再由您决定导入哪些行；列的顺序不限，常见的列名都认得",
            self._first,
        )
        self._lay_out()
        self._add_buttons()
        QShortcut(QKeySequence("F8"), self).activated.connect(self._go_on)

    def _go_on(self) -> None:
        self.page.show_rows()
        self.preview.next_problem()

    def holds_back(self, rows: int) -> bool:
        """Say once, before the sheet closes, that what was done to so many rows would be lost."""
        if rows in (0, self._warned_of):
            return False
        self._warned_of = rows
        self.band.say("soon", f"改过的 {rows:,} 行还没有导入。再按一次 Esc 关闭，改的就没有了")
        return True

    def _head(self, title: str) -> QHBoxLayout:
        row = super()._head(title)
        row.insertSpacing(1, px(16))
        row.insertWidget(2, self.steps)
        row.insertStretch(3, 1)
        return row

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self._start, self.alone, self.page):
            self._stack.addWidget(page)
        for part in (self.file, self.band, self.progress):
            self.body.addWidget(part)
        self.body.addWidget(self._stack, 1)
        if self.parentWidget() is not None:
            self.setFixedHeight(self.whole_height())
            self.file.set_low(low=self.whole_height() < px(_LOW))

    def _add_buttons(self) -> None:
        self.say_in_foot("导入后可整批撤销；不导入的行可以另存成一张表，写明原因")
        self.cancel_button = self.add_button("取消", self.reject, key="Esc")
        self.left_button = self.add_button("另存问题表", self.save_left)
        self.again_button = self.add_button("有变化的行", self.compare)
        self.undo_button = self.add_button("撤销这次导入", self.undo)
        self.go_button = self.add_button("导入", self.write, key="Ctrl+Enter", kind="primary")
        self.close_button = self.add_button("完成", self.accept, kind="primary")

    def _show_buttons(self, *shown: QWidget) -> None:
        for each in (
            self.cancel_button,
            self.left_button,
            self.again_button,
            self.undo_button,
            self.go_button,
            self.close_button,
        ):
            each.setVisible(each in shown)

    def show_start(self) -> None:
        """Ask for a file."""
        self.steps.go_to(0)
        self.file.tell("", "")
        self._show_buttons(self.cancel_button)
        self._stack.setCurrentWidget(self._start)
        self._first.setFocus()

    def show_reading(self, name: str) -> None:
        """Say that a file is being read."""
        self.file.tell(name, "正在检查")
        self.alone.tell("hourglass", "正在检查", "还没有写入任何内容。")
        self._stack.setCurrentWidget(self.alone)

    def show_check(self, seen: Seen, lacking: Sequence[str]) -> None:
        """Show what a check found; without rows say so, without a column that is needed which."""
        self.steps.go_to(1)
        if not seen.rows:
            self._show_buttons(self.cancel_button)
            said = ("表里只有表头，没有数据行", "没有可以导入的内容；填好以后再导入。")
            self.alone.tell("file-spreadsheet", *said)
            self._stack.setCurrentWidget(self.alone)
            return
        self._show_buttons(self.cancel_button, self.go_button)
        if lacking:
            names = "、".join(f"“{name}”" for name in lacking)
            self.page.show_columns()
            self.band.say("soon", f"请在“列的对应”里选哪一列是{names}；同样的表头下次就认得")
        self.preview.show_of(seen)
        open_ones = sum(each.how is How.UNKNOWN for each in matches(seen.result))
        self.page.say_how_many(open_ones, seen.result.rejected_rows)
        if self._stack.currentWidget() is not self.page:
            self._stack.setCurrentWidget(self.page)
            self.preview.view.setFocus()

    def show_done(self, said: str, left: str) -> None:
        """Say what went in, and offer the way back."""
        self.steps.go_to(2)
        self.band.silence()
        self.alone.tell("circle-check", said, left or "现在就可以在列表里看到。")
        self._stack.setCurrentWidget(self.alone)
        rows_left = [self.left_button] if self.left_button.isVisible() else []
        self._show_buttons(*rows_left, self.undo_button, self.close_button)
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def let_leave(self, *, allowed: bool) -> None:
        """Let what went in be left as it is or taken back, or not while that is under way."""
        self.undo_button.setEnabled(allowed)
        self.close_button.setEnabled(allowed)

    @abstractmethod
    def choose(self) -> None:
        """Ask for the file."""

    @abstractmethod
    def save_template(self) -> None:
        """Ask for a file and write an empty ledger into it."""

    @abstractmethod
    def save_left(self) -> None:
        """Ask for a file and write the rows into it that do not go in."""

    @abstractmethod
    def compare(self) -> object:
        """Show the rows that the register has otherwise, and ask whose is taken."""

    @abstractmethod
    def undo(self) -> object:
        """Take the whole import back."""

    @abstractmethod
    def write(self) -> object:
        """Import every row that may go in."""
