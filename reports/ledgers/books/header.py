"""The header of a sheet: one row, or two or three read as one, wherever it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise
from typing import Any

from models.store.amounts import knows_unit
from reports.ledgers.books.columns import Column, Ledger, plain_header, unit_in
from reports.ledgers.books.raw_table import Table, any_filled

# How far down the header may stand under merged titles and remarks, and how many rows it has.
_DEPTH = 40
_MOST_ROWS = 3


@dataclass
class Header:
    """The columns of a sheet by place; `first` and `rows` say where it stands (0 is the top).

    `names` are the words over each column, `passed_over` those that are known and not kept,
    `by_content` the columns that were told by what stands below their words.
    """

    first: int
    rows: int
    names: dict[int, str]
    columns: dict[int, Column] = field(default_factory=dict)
    passed_over: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    twice: list[tuple[Column, str]] = field(default_factory=list)
    by_content: dict[int, Column] = field(default_factory=dict)

    @property
    def rank(self) -> tuple[int, int]:
        """What makes it better than another: more columns and their units, then fewer rows."""
        units = sum(column.heading_unit != "" for column in self.columns.values())
        return len(self.columns) + units, -self.rows

    @property
    def last(self) -> int:
        """The place of its lowest row."""
        return self.first + self.rows - 1

    def lacking(self, ledger: Ledger) -> list[str]:
        """Return the columns that have to be there and are not."""
        found = {column.field for column in self.columns.values()}
        return [
            each.name
            for each in ledger.columns
            if each.required and not each.given and each.field not in found
        ]

    def bears(self, name: str) -> bool:
        """Say whether a column that is taken bears a name, in any spelling."""
        return plain_header(name) in {plain_header(self.names[place]) for place in self.columns}

    def tell_by_content(self, column: Column, place: int) -> None:
        """Take an unknown column for what its content looks like."""
        self.columns[place] = self.by_content[place] = column
        self.unknown.remove(self.names[place])


def likely_header(table: Table) -> Header | None:
    """Return the first row of words as a header that names nothing known, else None.

    Where rows have several cells one word is a title and no header.
    """
    rows = [[str(cell or "").strip() for cell in row] for row in table.rows]
    wanted = min(2, max((len(list(filter(None, row))) for row in rows), default=0))
    for first, row in enumerate(rows[:_DEPTH]):
        names = {place: cell for place, cell in enumerate(row) if cell}
        if names and len(names) >= wanted and _is_words(table.rows[first]):
            return Header(first, 1, names, unknown=list(names.values()))
    return None


def header_of(table: Table, ledger: Ledger) -> Header | None:
    """Return the header of a sheet: the rows that name most columns of the ledger, None for none.

    Another row joins it only when it names more columns and holds hardly anything else.
    """
    best = None
    for first, row in enumerate(table.rows[:_DEPTH]):
        if not any_filled(row):
            continue
        for rows in range(1, _MOST_ROWS + 1):
            lines = table.rows[first : first + rows]
            if len(lines) < rows or (rows > 1 and not _is_words(lines[-1])):
                break
            found = _read(table, first, rows, ledger)
            if found.columns and (best is None or found.rank > best.rank):
                best = found if rows == 1 or _used(found, lines[-1]) else best
    return best


def _read(table: Table, first: int, rows: int, ledger: Ledger) -> Header:
    """Return those rows read as a header."""
    lines = [list(line) for line in table.rows[first : first + rows]]
    stacks = _stacks(table, first, lines)
    found = Header(first, rows, {place: "".join(stack) for place, stack in stacks.items()})
    weak = []
    known = {place: name for place, name in found.names.items() if ledger.knows(name)}
    order = {place: ledger.precedence(name) for place, name in known.items()}
    for place, stack in sorted(stacks.items(), key=lambda each: order.get(each[0], 2)):
        if place in known:
            _take(found, place, found.names[place], ledger)
        else:
            weak.append((place, stack))
    for place, stack in weak:
        name = next(_shorter(stack, found, ledger), None)
        if name is None:
            found.unknown.append(found.names[place])
        else:
            _take(found, place, name, ledger)
    return found


def _is_words(line: Sequence[Any]) -> bool:
    filled = [cell for cell in line if cell is not None and str(cell).strip()]
    return bool(filled) and all(isinstance(cell, str) for cell in filled)


def _stacks(table: Table, first: int, lines: list[list[Any]]) -> dict[int, list[str]]:
    """Return the words over each column from the top; what is merged stands over all of it."""
    width = max(map(len, lines))
    words = [[str(cell or "").strip() for cell in line] for line in lines]
    for line in words:
        line.extend([""] * (width - len(line)))
    inside = range(first, first + len(lines))
    merged = [each for each in table.merged or () if each[0][0] in inside]
    for (top, left), (_, right) in merged:
        for place in range(left + 1, min(right + 1, width)):
            words[top - first][place] = words[top - first][left]
    if not merged and len(lines) > 1:
        _spread(words)
    stacks = {}
    for place in range(width):
        stack = [line[place] for line in words if line[place]]
        if stack:
            stacks[place] = [stack[0], *(f"（{w}）" if knows_unit(w) else w for w in stack[1:])]
    return stacks


def _spread(words: list[list[str]]) -> None:
    """Let a word stand over the blanks right of it where nothing is said of what is merged."""
    for upper, lower in pairwise(words):
        for place in range(1, len(upper)):
            if not upper[place] and lower[place]:
                upper[place] = upper[place - 1]


def _shorter(stack: list[str], found: Header, ledger: Ledger) -> Iterator[str]:
    """Yield known names made of the words over a column or a part of them, its lowest always in it.

    What stands under 时间 as 成文 is called 成文时间.
    """
    taken = {column.field for column in found.columns.values()}
    for count in range(len(stack), 0, -1):
        for chosen in combinations(stack[:-1], count - 1):
            upper = "".join(chosen)
            for name in filter(ledger.knows, dict.fromkeys((upper + stack[-1], stack[-1] + upper))):
                column = ledger.column_for(name)
                if column is None or column.field not in taken:
                    yield name


def _take(found: Header, place: int, name: str, ledger: Ledger) -> None:
    column = ledger.column_for(name)
    if column is None:
        found.passed_over.append(found.names[place])
    elif any(column.field == each.field for each in found.columns.values()):
        found.twice.append((column, found.names[place]))
    else:
        unit = unit_in(found.names[place])
        found.columns[place] = replace(column, heading_unit=unit)


def _used(found: Header, lowest: Sequence[Any]) -> bool:
    """Say whether most words of the lowest row name a column."""
    places = [place for place, cell in enumerate(lowest) if str(cell or "").strip()]
    return sum(place in found.columns for place in places) * 2 >= len(places)
