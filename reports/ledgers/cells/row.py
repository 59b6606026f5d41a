"""One row of a ledger: its cells read by their columns, and what is said of them."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AnySet
from datetime import date
from typing import Any

from models.store.plain_text import number_key
from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column, Ledger
from reports.ledgers.books.sheet import Sheet
from reports.ledgers.books.year import SheetYear
from reports.ledgers.cells.cell import JOINT, IncompleteDate, Remark, parts, text_of
from reports.ledgers.cells.cell_dates import without_year
from reports.ledgers.cells.reading import is_itself, read_cell
from reports.ledgers.problem import Problem

UNREAD = object()
_PLAIN = (str, date)  # cells that are equal only where they say the same
_MOST_KNOWN = 5000  # cells of a column; where there are more of them, they do not repeat


class Known:
    """What the cells of a sheet are read as where nothing is said of them, by column.

    Departments, kinds, days: most cells repeat others, and are read once; texts that say nothing
    but themselves are not looked at again.
    """

    def __init__(self, sheet: Sheet, lenient: bool, today: date) -> None:
        self._sheet, self._lenient, self._today = sheet, lenient, today
        self._read: dict[str, dict[Any, Any]] = {
            name: {} for name, column in sheet.columns.items() if not column.several
        }

    def learn(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Read the cells of the next rows, by field, each of a column once."""
        for name, read in self._read.items():
            if len(read) > _MOST_KNOWN:
                read.clear()
            new = {cells.get(name) for cells in rows} - read.keys()
            self._learn(self._sheet.columns[name], new, read)

    def _learn(self, column: Column, cells: AnySet[Any], read: dict[Any, Any]) -> None:
        plain = {each for each in cells if type(each) is str and is_itself(column, each)}
        read.update(zip(plain, plain, strict=True))
        for cell in cells - plain:
            row = Row(self._sheet, 0, self._lenient, self._today)
            if type(cell) in _PLAIN and row.reads(column, cell):
                read[cell] = row.values[column.field]

    def values(self, cells: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the cells of a row are read as, `UNREAD` where something may be said."""
        read = self._read
        return {
            name: read[name].get(cell, UNREAD) if name in read else UNREAD
            for name, cell in cells.items()
        }


class Row:
    """One row while it is read: values by field, problems, and what to check."""

    def __init__(self, sheet: Sheet, number: int, lenient: bool, today: date) -> None:
        self.sheet, self.number, self.lenient, self.today = sheet, number, lenient, today
        self.values: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self.years: list[SheetYear] = []  # one for each date that was given a year
        self._others: list[tuple[Column, Any, Mapping[str, Any]]] = []

    def read(self, cells: Mapping[str, Any], book: Ledger, known: Known | None = None) -> None:
        """Read the cells of the columns that the sheet has, by field; what is `known` is taken."""
        here, values = self.sheet.columns, known.values(cells) if known else {}
        if values and UNREAD not in values.values() and book.asked <= values.keys():
            self.values = values  # nearly every row
            return
        for column in book.columns:
            name = column.field
            if values.get(name, UNREAD) is not UNREAD:
                self.values[name] = values[name]
            elif name in cells:
                self._read(here[name], cells[name])
            elif column.required and not column.given:
                self.say(self.problems, column, None, "必填，不能空着")
        self._give_others(book)

    def reads(self, column: Column, cell: Any) -> bool:
        """Read one cell, and tell whether there is nothing to be said of it."""
        self._read(column, cell)
        return not (self.problems or self.remarks or self.years)

    def differing(self, kept: Mapping[str, Any], book: Ledger) -> list[tuple[Column, Any, Any]]:
        """Return the columns in which a record, as the ledger writes it, differs from the row.

        Each stands with what the ledger says of the record, and what the row says. What the row
        leaves blank does not speak against the record.
        """
        there = Row(self.sheet, self.number, lenient=True, today=self.today)
        for name in self.sheet.columns:
            there._read(book.column(name), kept.get(name))
        return [
            (book.column(name), kept.get(name), self.values.get(name))
            for name in self.sheet.columns
            if _plain(self.values.get(name)) not in (None, _plain(there.values.get(name)))
        ]

    def _give_others(self, book: Ledger) -> None:
        """Fill other columns with what a cell said for them; one that says otherwise is refused."""
        for column, cell, others in self._others:
            for name, value in others.items():
                if self.values.get(name) in (None, "", value):
                    self.values[name] = value
                    continue
                other = book.column(name).name
                sentence = f"和{other}不一致，请核对，只留一处"
                self.say(self.problems, column, cell, sentence)

    def repeat(
        self, where: list[Problem], said: Refusal, book: Ledger, cells: Mapping[str, Any]
    ) -> None:
        """Add to `where` what was said of a column, with what stands in it."""
        column = book.column(said.field) if said.field else None
        self.say(where, column, cells.get(said.field or ""), said.sentence)

    def _read(self, column: Column, cell: Any) -> None:
        """Read one cell into `values`, or say what is wrong with it."""
        if column.several:
            values = [self._one(column, part) for part in parts(cell, column.joint)]
            self.values[column.field] = (
                [] if not any(v not in (None, "") for v in values) else values
            )
            return
        value = self._one(column, cell)
        if column.required and value in (None, ""):
            said = any(problem.column == column.name for problem in self.problems)
            if not said:
                self.say(self.problems, column, None, "必填，不能空着")
        self.values[column.field] = value

    def _dated(self, column: Column, cell: Any) -> Any:
        """Return a cell whose date lacks its year with that of the sheet.

        What has happened did not happen in days to come: then it was the year before.
        """
        said = without_year(cell) if column.kind in ("date", "deadline") else None
        if said is None:
            return cell
        if isinstance(cell, float) and said[1] in (1, 2, 3):  # a number has no 0 at its end
            month, day = said
            words = f"{month}月{day}日还是{month}月{day}0日，按{month}月{day}日登记，请核对"
            self.say(self.remarks, column, cell, f"表里是数字，分不清是{words}")
        year = self.sheet.year or SheetYear(self.today.year, "今年")
        if column.kind == "date" and (year.number, *said) > self.today.timetuple()[:3]:
            year = SheetYear(self.today.year, "今年")
            if said > self.today.timetuple()[1:3]:
                year = SheetYear(self.today.year - 1, "去年：今年的这一天还没有到")
        self.years.append(year)
        return f"{year.number}-{said[0]}-{said[1]}"

    def _one(self, column: Column, cell: Any) -> Any:
        try:
            return read_cell(column, self._dated(column, cell), self.today)
        except Remark as remark:
            self.say(self.remarks, column, cell, remark.sentence)
            self._others.append((column, cell, remark.others))
            return remark.value
        except IncompleteDate as refusal:
            if self.lenient and not column.required:
                self.say(
                    self.remarks, column, cell, f"{refusal.sentence}；这一行先不填{column.name}登记"
                )
                self.values.setdefault("left_out", []).append((column.name, text_of(cell)))
                return None
            self.say(self.problems, column, cell, refusal.sentence)
        except Refusal as refusal:
            self.say(self.problems, column, cell, refusal.sentence)
        return None

    def say(self, where: list[Problem], column: Column | None, cell: Any, sentence: str) -> None:
        """Add to `where` what is said of a cell."""
        name = column.name if column else ""
        where.append(Problem(self.number, name, text_of(cell), sentence, self.sheet.name))


def _plain(value: Any) -> Any:
    """Return a value as two are compared: in any spelling, several in any order, none if blank."""
    if isinstance(value, str):
        value = value.split(JOINT)
    if isinstance(value, list):
        return sorted(number_key(str(each)) for each in value if each not in (None, "")) or None
    return value
