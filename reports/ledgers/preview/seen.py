"""The rows of a ledger as they would go in, each with what is said of it and of its cells."""

from collections import defaultdict
from collections.abc import Mapping
from copy import copy
from datetime import date
from enum import Enum
from typing import Any

from reports.ledgers.books.by_hand import Place
from reports.ledgers.books.columns import Column, ledger
from reports.ledgers.cells.cell import text_of
from reports.ledgers.cells.row import Row
from reports.ledgers.imported import Imported
from reports.ledgers.preview.repair import repair
from reports.ledgers.problem import Problem


class State(Enum):
    """What becomes of a row."""

    GOOD = "可以导入"
    HINT = "提示"
    REJECTED = "错误"
    HELD = "已有"
    LEFT_OUT = "不导入"


_TO_LOOK_AT = (State.REJECTED, State.HINT)


class Seen:
    """The rows of a checked ledger, by their number from 0, in our columns."""

    def __init__(self, result: Imported, today: date) -> None:
        self._today = today
        sheets = result.book.sheets if result.book else []
        here = {name for sheet in sheets for name in sheet.columns}
        self._book = ledger(result.kind)
        self.columns = [each for each in self._book.columns if each.field in here]
        self.rows = [(sheet, *row) for sheet in sheets for row in sheet.values()]
        self._at = {(sheet.name, number): at for at, (sheet, number, _) in enumerate(self.rows)}
        self.tell(result)

    def checked_again(self, result: Imported) -> "Seen":
        """Return the same rows with what another check says of them."""
        seen = copy(self)
        seen.tell(result)
        return seen

    def tell(self, result: Imported) -> None:
        """Take what a check says of the rows in place of what was said of them before."""
        self.result = result
        self._said: dict[Place, list[tuple[State, Problem]]] = defaultdict(list)
        for state, problems in (
            (State.REJECTED, result.rejected),
            (State.HELD, result.held),
            (State.HINT, result.remarks),
        ):
            for each in problems:
                self._said[(each.sheet, each.row)].append((state, each))
        told = {*self._said, *result.by_hand.left_out} & self._at.keys()
        self._states = {at: self._reckon(at) for at in sorted(self._at[place] for place in told)}
        # The rows that the clerk should look at, and all that are not simply good, in their order.
        self.not_good = list(self._states)
        self.problems = [at for at, state in self._states.items() if state in _TO_LOOK_AT]

    def at(self, place: Place) -> int | None:
        """Return which row stands at a place of the file, None for none."""
        return self._at.get(place)

    def place(self, at: int) -> Place:
        """Return where a row stands in its file."""
        sheet, number, _ = self.rows[at]
        return sheet.name, number

    def state(self, at: int) -> State:
        """Return what becomes of a row."""
        return self._states.get(at, State.GOOD)

    def _reckon(self, at: int) -> State:
        place = self.place(at)
        if place in self.result.by_hand.left_out:
            return State.LEFT_OUT
        said = [state for state, _ in self._said.get(place, ())]
        return next(
            (each for each in (State.REJECTED, State.HELD, State.HINT) if each in said), State.GOOD
        )

    def said(self, at: int) -> list[tuple[State, Problem]]:
        """Return what is said of a row, what keeps it out first."""
        return self._said.get(self.place(at), [])

    def of_cell(self, at: int, column: Column) -> tuple[State, Problem] | None:
        """Return the gravest that is said of a cell, None for nothing."""
        return next((each for each in self.said(at) if each[1].column == column.name), None)

    def repair(self, problem: Problem) -> tuple[str, str]:
        """Return the field and the text that would mend a problem, "" where nothing is proposed."""
        column = next((each for each in self.columns if each.name == problem.column), None)
        text = repair(column, problem.value, self._today) if column else ""
        return (column.field, text) if column and text else ("", "")

    def written(self, at: int, column: Column) -> str:
        """Return a cell as the file or the clerk has it."""
        return text_of(self._cells(at).get(column.field))

    def shown(self, at: int, column: Column) -> str:
        """Return a cell as it would go in: a day as one of ours, all else as it is written."""
        if column.kind not in ("date", "deadline") or self.of_cell(at, column):
            return self.written(at, column)
        sheet, number, _ = self.rows[at]
        row = Row(sheet, number, lenient=True, today=self._today)
        row.read({column.field: self._cells(at).get(column.field)}, self._book)
        value = row.values.get(column.field)
        return value.isoformat() if isinstance(value, date) else self.written(at, column)

    def _cells(self, at: int) -> Mapping[str, Any]:
        _, _, cells = self.rows[at]
        return cells | dict(self.result.by_hand.mended.get(self.place(at), {}))
