"""A ledger goes in: all rows or none, unless the clerk asks for the good ones only.

Every problem is named with its row, column, value and reason. Nothing is written before the
whole sheet has been read.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from models.store.acts import act
from models.store.refusal import Refusal, said_plainly
from reports.ledgers.books.columns import Column, Ledger, ledger
from reports.ledgers.books.sheet import Book, Sheet, read_book
from reports.ledgers.cells.cell import IncompleteDate, Remark, parts, text_of
from reports.ledgers.cells.reading import read_cell
from reports.ledgers.disputes import DisputeImport
from reports.ledgers.figures import FigureImport
from reports.ledgers.intake import Answers, Intake, Question
from reports.ledgers.item_questions import AGAIN, HELD
from reports.ledgers.items import ItemImport
from reports.ledgers.problem import Problem
from reports.ledgers.requests import RequestImport

_TELL_EVERY = 200
_READING = 0.7  # the part of an import that reading the rows takes


IMPORTS: Mapping[str, Callable[[date], Intake]] = {
    "items": ItemImport,
    "requests": RequestImport,
    "disputes": DisputeImport,
    "figures": FigureImport,
}


@dataclass
class Imported:
    """What became of a ledger: rows in the sheet, rows written, rows rejected, what to check.

    `act` is the act that wrote them, None where nothing was written. `held` are rows that the
    register has already: they are not written unless an answer to `questions` says so.
    """

    kind: str
    rows: int = 0
    imported: int = 0
    dry_run: bool = False
    act: int | None = None
    rejected: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    held: list[Problem] = field(default_factory=list)
    questions: Sequence[Question] = ()
    unknown: list[str] = field(default_factory=list)  # headers that no column answers to
    lacking: list[Column] = field(default_factory=list)  # columns that no sheet has

    def add(
        self, problems: Sequence[Problem], held: Sequence[Problem], remarks: Sequence[Problem]
    ) -> None:
        """Add what was said of one row; of a row that does not go in nothing has to be checked."""
        self.rejected.extend(problems)
        self.held.extend(held)
        self.remarks.extend([] if problems or held else remarks)

    def name_of(self, field: str) -> str:
        """Return the name of a column by its field."""
        return ledger(self.kind).column(field).name

    @property
    def rejected_rows(self) -> int:
        """How many rows were rejected; a row may have several problems."""
        return len({(problem.sheet, problem.row) for problem in self.rejected})

    def again_rows(self, answers: Answers) -> int:
        """How many of the held rows go in again as the questions are answered."""
        again = answers.get(HELD) == AGAIN
        return next((each.rows for each in self.questions if again and each.key == HELD), 0)

    @property
    def good_rows(self) -> int:
        """How many rows may go in: neither rejected nor held."""
        return self.rows - self.rejected_rows - len(self.held)


def import_ledger(
    kind: str,
    path: Path,
    today: date,
    *,
    partial: bool = False,
    dry_run: bool = False,
    answers: Answers = MappingProxyType({}),
    assigned: Mapping[str, str] = MappingProxyType({}),
    tell: Callable[[float], object] = lambda part: None,
) -> Imported:
    """Import the ledger in the workbook `path` and tell what became of it.

    With a rejected row nothing is written, unless `partial`; with `dry_run` nothing ever is.
    `answers` are those to the `questions` that a dry run gave; `assigned` says for which field
    an unknown header stands. `tell` hears the part done, 0 to 1; what it raises ends the import
    with nothing written.
    Raises Refusal for a file that is no such ledger.
    """
    book = ledger(kind).taught(assigned)
    found = read_book(path, book)
    result = Imported(kind, rows=found.count, dry_run=dry_run)
    _headers(found, book, result, partial)
    intake = IMPORTS[kind](today)
    for place, (sheet, number, cells) in enumerate(found.rows()):
        if place % _TELL_EVERY == 0:
            tell(_READING * place / result.rows)
        row = _Row(sheet, number, intake.lenient_dates and partial, today)
        result.add(*row.take(cells, book, intake))
    result.remarks += [_for_all(said, book) for said in intake.gaps()]
    result.questions = intake.questions()
    if dry_run or (result.rejected and not partial):
        return result
    with said_plainly(), act("导入", f"{book.title}：{path.name}") as done:
        tell(_READING)
        intake.answer(answers)
        result.imported = intake.write()
        tell(1.0)  # the last chance to think better of it: nothing is committed yet
    result.act = done.id
    return result


def _for_all(said: Refusal, book: Ledger) -> Problem:
    return Problem(0, book.column(said.field or "").name, "", said.sentence)


def _headers(found: Book, book: Ledger, result: Imported, partial: bool) -> None:
    result.remarks.extend(found.remarks)
    for sheet in found.sheets:
        _header(sheet, book, result, partial)
    here = {name for sheet in found.sheets for name in sheet.columns}
    result.lacking = [column for column in book.written if column.field not in here]


def _header(sheet: Sheet, book: Ledger, result: Imported, partial: bool) -> None:
    result.remarks.extend(sheet.remarks)
    unknown = sheet.header.unknown
    if unknown and not partial:
        known = "、".join(column.name for column in book.columns)
        raise Refusal(
            "header",
            f"表头“{'、'.join(unknown)}”不认识，请改成{book.title}的列名或删去这一列；可用的列：{known}。",
        )
    result.unknown += [header for header in unknown if header not in result.unknown]
    for header in unknown:
        result.remarks.append(Problem(0, header, "", "这一列不认识，没有导入", sheet.name))


class _Row:
    """One row while it is read: values by field, problems, and what to check."""

    def __init__(self, sheet: Sheet, number: int, lenient: bool, today: date) -> None:
        self.sheet, self.number, self.lenient, self.today = sheet, number, lenient, today
        self.values: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self.held: list[Problem] = []  # the row itself, where the register has it already
        self._others: list[tuple[Column, Any, Mapping[str, Any]]] = []

    def take(
        self, cells: Mapping[str, Any], book: Ledger, intake: Intake
    ) -> tuple[list[Problem], ...]:
        """Read the cells, hand the row to the ledger's own rules, and return what was said."""
        columns = self.sheet.columns
        for column in book.columns:
            if column.field in cells:
                self.read(columns[column.field], cells[column.field])
            elif column.required:
                self._say(self.problems, column, None, "必填，不能空着")
        self._give_others(book)
        if not self.problems:
            self._hand_over(cells, book, intake)
        return self.problems, self.held, self.remarks

    def _hand_over(self, cells: Mapping[str, Any], book: Ledger, intake: Intake) -> None:
        for said in intake.take(self.values):
            self._repeat(self.problems, said, book, cells)
        if self.problems:
            return
        if intake.is_held():
            first = book.columns[0]
            self._say(self.held, first, cells.get(first.field), "登记簿里已有，不再导入")
            return
        for said in intake.remarks():
            self._repeat(self.remarks, said, book, cells)

    def _give_others(self, book: Ledger) -> None:
        """Fill other columns with what a cell said for them; one that says otherwise is refused."""
        for column, cell, others in self._others:
            for name, value in others.items():
                if self.values.get(name) in (None, "", value):
                    self.values[name] = value
                    continue
                other = book.column(name).name
                sentence = f"和{other}不一致，请核对，只留一处"
                self._say(self.problems, column, cell, sentence)

    def _repeat(
        self, where: list[Problem], said: Refusal, book: Ledger, cells: Mapping[str, Any]
    ) -> None:
        column = book.column(said.field) if said.field else None
        self._say(where, column, cells.get(said.field or ""), said.sentence)

    def read(self, column: Column, cell: Any) -> None:
        """Read one cell into `values`, or say what is wrong with it."""
        if column.several:
            values = [self._one(column, part) for part in parts(cell, column.joint)]
            self.values[column.field] = (
                [] if not any(v not in (None, "") for v in values) else values
            )
            return
        value = self._one(column, cell)
        said = any(problem.column == column.name for problem in self.problems)
        if column.required and value in (None, "") and not said:
            self._say(self.problems, column, None, "必填，不能空着")
        self.values[column.field] = value

    def _one(self, column: Column, cell: Any) -> Any:
        try:
            return read_cell(column, cell, self.today)
        except Remark as remark:
            self._say(self.remarks, column, cell, remark.sentence)
            self._others.append((column, cell, remark.others))
            return remark.value
        except IncompleteDate as refusal:
            if self.lenient and not column.required:
                self._say(
                    self.remarks, column, cell, f"{refusal.sentence}；这一行先不填{column.name}登记"
                )
                self.values.setdefault("left_out", []).append((column.name, text_of(cell)))
                return None
            self._say(self.problems, column, cell, refusal.sentence)
        except Refusal as refusal:
            self._say(self.problems, column, cell, refusal.sentence)
        return None

    def _say(self, where: list[Problem], column: Column | None, cell: Any, sentence: str) -> None:
        name = column.name if column else ""
        where.append(Problem(self.number, name, text_of(cell), sentence, self.sheet.name))
