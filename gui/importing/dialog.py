"""The import of a ledger: choose a file, see what the check found, import all or the rest."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.acting import background
from gui.acting.act import tell_of
from gui.acting.files import ask_file, ask_target, with_ending
from gui.acting.telling import telling
from gui.controls.controls import button, label
from gui.dialogs.messages import Band, EmptyState, ProgressLine
from gui.dialogs.sheet import SheetDialog
from gui.importing.dropped import dropped_workbook
from gui.importing.file_line import FileLine
from gui.importing.locked_book import BookPasswordDialog, asks_for_password
from gui.importing.problems import Findings, findings_table
from gui.importing.questions import Questions
from gui.importing.taking_in import checked, summary, wanting, written
from gui.theme.theme import px
from models.store import acts
from models.store.refusal import Refusal
from reports.ledgers.books.columns import ledger
from reports.ledgers.exporting import write_template
from reports.ledgers.importing import Imported
from reports.ledgers.problem_list import write_problems

_WIDTH = 920
_HEIGHT = 400
_BOOKS = "台账 (*.xlsx *.xls *.xlsm *.et *.ods *.csv)"
_SHEET = "Excel 工作簿 (*.xlsx)"


class ImportDialog(SheetDialog):
    """Imports a ledger of `kind`: items, requests, disputes or figures.

    Nothing is written before the clerk has seen what the check found and says so. `is_narrowed`
    tells whether the list that shows the rows is searched or filtered.
    """

    imported = Signal(int)

    def __init__(
        self,
        kind: str,
        today: Callable[[], date],
        parent: QWidget,
        *,
        is_narrowed: Callable[[], bool] = lambda: False,
    ) -> None:
        self._book = ledger(kind)
        super().__init__(f"从 Excel 导入{self._book.title}", parent=parent, width=_WIDTH)
        self._kind, self._today, self._is_narrowed = kind, today, is_narrowed
        self._path: Path | None = None
        self.result_found: Imported | None = None
        self.findings = Findings()
        self._writing = False
        self._job: background.Job | None = None
        self.file = FileLine(self.choose, self.save_template)
        self.band = Band()
        self.progress = ProgressLine()
        self.questions = Questions()
        self.questions.answered.connect(self._say_how_many)
        self.questions.assigned_anew.connect(self._check_again)
        self.table = findings_table(self.findings)
        self._first = button("选择文件", icon_name="folder", press=self.choose)
        self._start, self._clean = EmptyState(), EmptyState()
        self._stack = QStackedWidget()
        self.reason = label(kind="hint")
        self.reason.setWordWrap(True)
        self.table.chosen.connect(lambda _row: self._say_reason())
        self.table.shown.connect(lambda _count: self._say_reason())
        self._lay_out(parent)
        self.setAcceptDrops(True)

    def _lay_out(self, parent: QWidget) -> None:
        window = parent.window()
        self.setFixedWidth(min(px(_WIDTH), max(window.width() - px(40), px(480))))
        self._stack.setFixedHeight(min(px(_HEIGHT), max(window.height() - px(236), px(200))))
        self._start.tell(
            "file-spreadsheet",
            "选择台账，或把 xlsx、csv 文件拖到这里",
            "先检查，再由您决定导入哪些行；列的顺序不限，常见的列名都认得",
            self._first,
        )
        for page in (self._start, self._clean, self.table):
            self._stack.addWidget(page)
        for part in (
            self.file,
            self.band,
            self.progress,
            self.questions,
            self._stack,
            self.reason,
        ):
            self.body.addWidget(part)
        self.add_button("取消", self.reject, key="Esc")
        self._list_button = self.add_button("另存问题表", self.save_problems)
        self.go_button = self.add_button("导入", self.write, key="Ctrl+Enter", kind="primary")
        for keys, action in (("Ctrl+F", self.table.bar.field.setFocus), ("F8", self.next_problem)):
            QShortcut(QKeySequence(keys), self).activated.connect(action)
        self._show_nothing()

    def _say_reason(self) -> None:
        row = self.table.view.current_row()
        self.reason.setText(row.problem.sentence() if row is not None else "")

    def next_problem(self) -> None:
        """Go to the next problem, after the last to the first (F8)."""
        count = self.table.view.records.rowCount()
        if count:
            self.table.view.setFocus()
            self.table.view.go_to((self.table.view.currentIndex().row() + 1) % count)

    def _show_nothing(self) -> None:
        self.result_found = None
        self.reason.setText("")
        self._list_button.hide()
        self.go_button.setEnabled(False)
        self.go_button.setText("导入   Ctrl+Enter")
        self._stack.setCurrentWidget(self._start)
        self._first.setFocus()

    def choose(self) -> None:
        """Ask for the file."""
        path = ask_file(f"选择{self._book.title}", _BOOKS, self)
        if path is not None:
            self.check(path)

    def check(self, path: Path) -> background.Job:
        """Read the file in the background without writing anything, then show what was found."""
        if self._job is not None:
            self._job.cancel()
        is_new = path != self._path
        if is_new:
            self.questions.forget()
        self._path = path
        self.band.silence()
        self._show_nothing()
        self.file.tell(path.name, "正在检查")
        self._clean.tell("hourglass", "正在检查", "还没有写入任何内容。")
        self._stack.setCurrentWidget(self._clean)
        assigned = None if is_new else dict(self.questions.assigned)
        work = partial(checked, self._kind, path, self._today(), assigned)
        self._job = background.run(work, self, done=self._take, line=self.progress)
        self._job.cancelled.connect(self._given_up)
        return self._job

    def _take(self, found: tuple[Path, Imported]) -> None:
        path, result = found
        if path != self._path:
            return
        self.result_found = result
        self.findings.take(result)
        self.questions.ask(result)
        self.file.tell(path.name, summary(result, self.findings.hints))
        self.table.bar.clear()
        if lacking := wanting(result):
            self._clean.tell("columns-3", *_unnamed(lacking))
        else:
            good = f"{result.good_rows:,} 行都可以导入"
            self._clean.tell("circle-check", good, "没有发现问题。")
        self._stack.setCurrentWidget(self.table if self.findings.all else self._clean)
        self._say_how_many()
        self._list_button.setVisible(bool(self.findings.all))
        (self.table.view if self.findings.all else self.go_button).setFocus()
        if self.findings.all:
            self.table.view.go_to(0)

    def _check_again(self) -> None:
        if self._path is not None:
            self.check(self._path)

    def _say_how_many(self) -> None:
        """Say on the button how many rows go in as the questions are answered now."""
        result = self.result_found
        if result is None:
            return
        good = result.good_rows + result.again_rows(self.questions.answers)
        whole = good == result.rows
        word = f"全部导入 {good:,} 行" if whole else f"只导入其余 {good:,} 行"
        self.go_button.setText(f"{word}   Ctrl+Enter")
        self.go_button.setEnabled(good > 0)

    def write(self) -> background.Job | None:
        """Import every row that may go in, all of them or none."""
        if self._path is None or self.result_found is None or not self.go_button.isEnabled():
            return None
        if open_question := self.questions.unanswered():
            self.band.say("soon", f"请先选一项：{open_question}")
            return None
        self._writing = True
        self.go_button.setEnabled(False)
        said = self.questions
        answers, assigned = dict(said.answers), dict(said.assigned)
        work = partial(written, self._kind, self._path, self._today(), answers, assigned)
        self._job = background.run(
            work, self, done=self._finish, ended=self._rest, line=self.progress
        )
        self._job.cancelled.connect(self._given_up)
        return self._job

    def _given_up(self) -> None:
        self.band.say("ok", "已取消，没有写入任何内容")
        if self.result_found is None:
            self._path = None
            self.file.tell("", "")
            self._stack.setCurrentWidget(self._start)

    def _rest(self) -> None:
        self._writing = False
        self.go_button.setEnabled(self.result_found is not None)

    def _finish(self, result: Imported) -> None:
        self._writing = False
        without = result.rows - result.imported
        left = f"，{without:,} 行没有导入" if without else ""
        self.accept()
        if result.act is not None:
            hidden = "；列表正在筛选，不一定都列出来" if self._is_narrowed() else ""
            tell_of(acts.find(result.act), f"已导入 {result.imported:,} 行{left}{hidden}")
        self.imported.emit(result.imported)

    def save_problems(self) -> None:
        """Ask for a file and write the problems into it."""
        proposed = f"{self._path.stem}-问题表.xlsx" if self._path else ""
        path, _ = ask_target("另存问题表", proposed, _SHEET, self)
        if path is not None:
            self.save_problems_to(with_ending(path, ".xlsx"))

    def save_problems_to(self, path: Path) -> None:
        """Write the problems as a workbook."""
        result = self.result_found
        if result is not None:
            with telling(self):
                write_problems(path, result.rejected, result.remarks, result.held)
                self.band.say("ok", f"问题表已保存：{path}")

    def save_template(self) -> None:
        """Ask for a file and write an empty ledger into it."""
        proposed = f"{self._book.title}模板.xlsx"
        path, _ = ask_target("下载空白模板", proposed, _SHEET, self)
        if path is not None:
            with telling(self):
                path = with_ending(path, ".xlsx")
                write_template(self._kind, path)
                self.band.say("ok", f"空白模板已保存：{path}")

    def reject(self) -> None:
        """Close without importing; a check under way is given up, writing is waited for."""
        if self._writing:
            return
        if self._job is not None:
            self._job.cancel()
        self._path = None
        super().reject()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why the file cannot be taken; another one may be chosen."""
        if self._path is not None and asks_for_password(self._path):
            self.band.say("soon", refusal.sentence, "输密码", self._ask_password)
        else:
            self.band.say("late", refusal.sentence)
        if self.result_found is None:
            self._stack.setCurrentWidget(self._start)
            self.file.tell(self._path.name if self._path else "", "没有导入，请换一个文件")

    def _ask_password(self) -> None:
        if self._path is not None:
            BookPasswordDialog(self._path, self.check, self).open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_workbook(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_workbook(event.mimeData())
        if path is not None and not self._writing:
            self.check(path)


def _unnamed(lacking: Sequence[str]) -> tuple[str, str]:
    """Return what is said, in two lines, where nobody knows which column has to be there."""
    names = "、".join(f"“{name}”" for name in lacking)
    return f"表里没有叫{names}的列", "请在上面选哪一列是它；选过一次，下次同样的表头就认得。"
