"""The import of a ledger: choose a file, see its columns and rows, mend them, take them in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from gui.acting import background
from gui.acting.act import tell_of
from gui.acting.files import ask_file, ask_target, with_ending
from gui.acting.telling import telling
from gui.importing.again_dialog import AgainDialog
from gui.importing.dropped import dropped_workbook
from gui.importing.import_sheet import ImportSheet
from gui.importing.locked_book import BookPasswordDialog, asks_for_password
from gui.importing.taking_in import (
    Checked,
    Checking,
    done_words,
    left_words,
    summary,
    taken_back,
    verdict,
    wanting,
    written,
)
from models.merging.comparison import Choices
from models.store import acts
from models.store.acts import Act
from models.store.refusal import Refusal
from reports.ledgers.books.by_hand import ByHand, Place
from reports.ledgers.books.columns import ledger
from reports.ledgers.books.taught import Layout
from reports.ledgers.books.workbook import Opened
from reports.ledgers.exporting import write_template
from reports.ledgers.imported import Imported
from reports.ledgers.intake import AS_IT_IS, AS_WRITTEN, UPDATE
from reports.ledgers.preview.left_rows import write_left_rows
from reports.ledgers.preview.to_do import ToDo

_BOOKS = "台账 (*.xlsx *.xls *.xlsm *.et *.ods *.csv)"
_SHEET = "Excel 工作簿 (*.xlsx)"


class ImportDialog(ImportSheet):
    """Imports a ledger of `kind`: items, requests, disputes, activities or figures.

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
        super().__init__(kind, f"从 Excel 导入{self._book.title}", parent)
        self._kind, self._today, self._is_narrowed = kind, today, is_narrowed
        self._path: Path | None = None
        self.found: Checked | None = None
        self._by_hand = ByHand()
        self._writing = False
        self._job: background.Job | None = None
        self._taken: Imported | None = None
        self.columns.assigned_anew.connect(self._assign)
        self.file.layouts.chosen.connect(self._read_by)
        self.to_do.answered.connect(self._take_answer)
        self.to_do.wanted.connect(self._go_to)
        self.preview.mended.connect(self._mend)
        self.preview.left_out.connect(self._leave_out)
        self.setAcceptDrops(True)
        self.show_start()

    @property
    def result_found(self) -> Imported | None:
        """What the newest check found, None before there is one."""
        return self.found.result if self.found else None

    def _go_to(self, each: ToDo) -> None:
        self.page.show_rows()
        self.preview.go_to(each.problems)

    def choose(self) -> None:
        """Ask for the file."""
        path = ask_file(f"选择{self._book.title}", _BOOKS, self)
        if path is not None:
            self.check(path)

    def check(self, file: Path | Opened) -> background.Job:
        """Read a file in the background without writing anything, then show what was found."""
        path = file if isinstance(file, Path) else file.path
        self._path, self.found, self._by_hand, self._taken = path, None, ByHand(), None
        self.to_do.forget()
        self.band.silence()
        self.show_reading(path.name)
        return self._check(Checking(self._kind, self._today(), file))

    def _check(self, what: Checking) -> background.Job:
        if self._job is not None:
            self._job.cancel()
        self.go_button.setEnabled(False)
        self._job = job = background.run(what.check, self, done=self._take, line=self.progress)
        job.cancelled.connect(lambda: self._given_up(job))
        return job

    def _check_again(self, by_hand: ByHand, before: Checked | None = None) -> None:
        """Check the file that was read with what the clerk says of it now."""
        self._by_hand = by_hand
        if self.found is not None:
            said, file = dict(self.to_do.answers), self.found.file
            self._check(Checking(self._kind, self._today(), file, by_hand, said, before))

    def _assign(self) -> None:
        """Take columns as the clerk says; what was typed into a column that goes goes with it."""
        self._check_again(replace(self._by_hand, assigned=dict(self.columns.assigned)))

    def _read_by(self, layout: Layout) -> None:
        """Take the columns as they were taken in another file."""
        found = self.result_found
        assigned = layout.of(found.headers) if found else {}
        if assigned:
            self.band.silence()
            self._check_again(replace(self._by_hand, assigned=assigned))
        else:
            self.band.say("soon", f"这份表里没有“{layout.name}”的列，请在“列的对应”里选")

    def _mend(self, place: Place, field: str, text: str) -> None:
        mended = self._by_hand.mended
        mended = {**mended, place: {**mended.get(place, {}), field: text}}
        self._check_again(replace(self._by_hand, mended=mended), self.found)

    def _leave_out(self, place: Place, out: bool) -> None:
        left_out = self._by_hand.left_out - {place} | ({place} if out else set())
        self._check_again(replace(self._by_hand, left_out=left_out), self.found)

    def _take(self, found: Checked) -> None:
        if found.file.path != self._path:
            return
        self.found, result, self._by_hand = found, found.result, found.result.by_hand
        self.file.tell(found.file.path.name, summary(result))
        self.columns.show_of(result)
        self.to_do.show_of(result, verdict(result) if result.rows else "")
        self.show_check(found.seen, wanting(result))
        self._say_how_many()
        if not found.is_whole:
            self._check_again(self._by_hand)

    def _take_answer(self, key: str) -> None:
        """What goes in is counted anew; whether a row may change its record is checked anew."""
        self._say_how_many()
        if key == UPDATE:
            self._check_again(replace(self._by_hand, chosen=None))

    def _say_how_many(self) -> None:
        """Say on the buttons how many rows go in as the questions are answered now."""
        result = self.result_found
        if result is None:
            return
        good = result.good_rows + result.again_rows(self.to_do.answers)
        out = result.rejected_rows + len(result.by_hand.left_out)
        self.set_word(self.go_button, f"导入 {good:,} 行")
        self.go_button.setEnabled(good > 0)
        self.again_button.setText(f"{len(result.changed):,} 行有变化")
        self.again_button.setVisible(bool(result.changed))
        self.left_button.setText(f"另存 {out:,} 行问题表")
        self.left_button.setVisible(out > 0)

    def write(self) -> background.Job | None:
        """Import every row that may go in, all of them or none."""
        if self.found is None or not self.go_button.isEnabled():
            return None
        if open_question := self.to_do.unanswered():
            self.page.show_to_do()
            self.band.say("soon", f"请先选一项：{open_question}")
            return None
        self._writing = True
        self.go_button.setEnabled(False)
        work = partial(written, self.found, self._today(), dict(self.to_do.answers))
        self._job = job = background.run(
            work, self, done=self._finish, ended=self._rest, line=self.progress
        )
        job.cancelled.connect(lambda: self._given_up(job))
        return job

    def compare(self) -> QWidget | None:
        """Show the rows that the register has otherwise, and ask whose is taken of each."""
        result = self.result_found
        if result is None:
            return None
        sheet = AgainDialog(result, result.by_hand.chosen or {}, self._choose, self)
        sheet.open()
        return sheet

    def _choose(self, chosen: Choices) -> None:
        self.to_do.answer(UPDATE, AS_WRITTEN if any(chosen.values()) else AS_IT_IS)
        self._check_again(replace(self._by_hand, chosen=chosen))

    def _given_up(self, job: background.Job) -> None:
        if job is not self._job:
            return  # another check took its place
        self.band.say("ok", "已取消，没有写入任何内容")
        if self.found is None:
            self._path = None
            self.show_start()

    def _rest(self) -> None:
        self._writing = False
        self.let_leave(allowed=True)
        self.go_button.setEnabled(self.found is not None and self._taken is None)

    def _finish(self, result: Imported) -> None:
        self._writing = False
        self._taken = result
        hidden = "；列表正在筛选，不一定都列出来" if self._is_narrowed() else ""
        said = done_words(result)
        self.show_done(said, left_words(result))
        if result.act is not None:
            tell_of(acts.find(result.act), f"{said}{hidden}")
        self.imported.emit(result.imported)

    def undo(self) -> background.Job | None:
        """Take the whole import back, and close."""
        if self._taken is None or self._taken.act is None:
            return None
        self._writing = True
        self.let_leave(allowed=False)
        work = partial(taken_back, self._taken.act)
        return background.run(work, self, done=self._undone, ended=self._rest, line=self.progress)

    def _undone(self, back: Act) -> None:
        self.accept()
        tell_of(back)

    def save_left(self) -> None:
        """Ask for a file and write the rows into it that do not go in."""
        proposed = f"{self._path.stem}-没有导入的行.xlsx" if self._path else ""
        path, _ = ask_target("另存问题表", proposed, _SHEET, self)
        if path is not None:
            self.save_left_to(with_ending(path, ".xlsx"))

    def save_left_to(self, path: Path) -> None:
        """Write the rows that do not go in as a workbook that says why of each."""
        result = self.result_found
        if result is not None:
            with telling(self):
                said = f"{write_left_rows(path, result):,} 行已另存，改好后可以再导入：{path}"
                self.band.say("ok", said)

    def save_template(self) -> None:
        """Ask for a file and write an empty ledger into it."""
        path, _ = ask_target("下载空白模板", f"{self._book.title}模板.xlsx", _SHEET, self)
        if path is not None:
            with telling(self):
                path = with_ending(path, ".xlsx")
                write_template(self._kind, path)
                self.band.say("ok", f"空白模板已保存：{path}")

    def reject(self) -> None:
        """Close without importing; a check under way is given up, writing is waited for."""
        by_hand = {*self._by_hand.mended, *self._by_hand.left_out}
        if self._writing or self.holds_back(0 if self._taken else len(by_hand)):
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
        if self.found is None:
            self.show_start()
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
