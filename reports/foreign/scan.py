"""The tables of a published report, found in whatever came of them on the page."""

from collections.abc import Sequence

from reports.foreign.amount import Amount, Says, amount, amounts, run_together, told_apart
from reports.foreign.files.stream import Row
from reports.foreign.fitting import Cell, Seen, by_columns, by_groups, fitted, seen
from reports.foreign.label_book import Label, Meaning, label_book
from reports.foreign.printed_order import PrintedOrder, is_odd_band, other_of
from reports.foreign.row_read import RowRead, Scanned, columns_of
from reports.foreign.table_heads import FIRST_HEAD, TableHeads
from reports.forms.form import Form

_Cells = dict[str, Seen]  # by column
_LONG = 70  # characters, from which on a line is a sentence
_SHORT = 4  # characters, up to which words can stand for a figure in a line of their own
_SIGN = 2  # characters of a sign for nothing; more of them are a line that is drawn
_KEPT = 3  # pieces of a label that are put together again


def scanned(lines: Sequence[Row], headings: dict[int, int], form: Form) -> Scanned:
    """Return the rows of the form's tables; `headings` are the sections by line."""
    scan = _Scan(form)
    for at, line in enumerate(lines):
        if at in headings:
            scan.heading(headings[at])
        else:
            scan.line(at, line)
    scan.end()
    return scan.found


class _Scan:
    """Goes from line to line; holds the label whose cells are still to come, and the cells."""

    def __init__(self, form: Form) -> None:
        self.found = Scanned()
        self._form = form
        self._book = label_book(form.id)
        self._columns = columns_of(form)
        self._order = PrintedOrder(self._columns)
        self._tables = {part.section: name for name, part in form.data.parts.items()}
        self._section = 0
        self._zone = ""
        self._last = ("", "")  # the row that was found last
        self._label: tuple[Label, str, bool] | None = None
        self._group = ""  # of table 四
        self._heads: list[str] = []  # columns as the page names them in one row
        self._above: list[str] = []  # the columns that were named last, one after the other
        self._named_heads = TableHeads(self._book, self.found.odd)
        self._pieces: list[str] = []
        self._cells: list[Cell] = []
        self._pairs: dict[str, Cell] = {}
        self._line = self._label_line = 0
        self._stray = -9  # the last line with figures that belong to nothing
        self._ends = self._ruled = self._has_figures = False
        self._where = self._named = ""

    def end(self) -> None:
        """Close the last row; the file may be cut off in it."""
        self._ends = True
        self.close()

    def heading(self, section: int) -> None:
        self.close()
        self._forget()
        self._section = section
        self._zone = self._tables.get(section, "")

    def line(self, at: int, line: Row) -> None:
        self._line, self._where, self._ruled = at, line.where, line.ruled
        items = [amount(each) for each in line.cells] if line.ruled else amounts(line.text)
        if not line.ruled and len(items[0].text) > _LONG:
            self.close()
            self._forget()
            return
        figures = sum(item.says is Says.FIGURE for item in items)
        self._has_figures = 2 * figures > len(items)
        if line.ruled:
            self._heads = self._named_heads.named_in(items) or self._heads
        for item in items:
            if item.says is Says.WORDS:
                self._words(item, line)
            elif self._is_cell(item):
                self._cells.append(Cell(item, line.where))
                if item.says is Says.FIGURE or self._label:
                    self.found.used.add(at)

    def _words(self, item: Amount, line: Row) -> None:
        has_figure = any(map(str.isdigit, item.text))
        if has_figure and self._pair(item, line):
            return
        meaning = self._book.meaning(item.text)
        if meaning is None and self._is_in_a_row(item, line):
            self._cells.append(Cell(item, line.where))  # words where a figure should stand
            return
        if self._cells or self._pairs:
            self.close()
        if has_figure and self._split(item, line):
            return
        if is_odd_band(item.text):
            self.found.odd[item.text] = ""
        self._named_heads.note(item.text, meaning)
        if meaning and not meaning.exact and self._pieces:  # the rest of a label
            whole = self._book.meaning(self._pieces[-1] + item.text)
            meaning = whole if whole and whole.exact else meaning
        if meaning is None:
            self._pieces = [*self._pieces[-_KEPT + 1 :], item.text]
            return
        self.found.used.add(self._line)
        self._take(meaning, item.text)

    def _is_in_a_row(self, item: Amount, line: Row) -> bool:
        """Say whether words stand where a figure of the row should."""
        if line.ruled and self._zone == "table4" and self._label is None:
            return self._has_figures
        if line.ruled or self._label is None:
            return line.ruled and self._label_line == self._line and not self._pairs
        row, cells = self._label[0], len(self._cells)
        has_begun = cells > 0 or any(map(str.isdigit, item.text))  # else the label may go on
        is_alone = len(line.cells) == 1 and len(item.text) <= _SHORT
        return is_alone and has_begun and cells < len(self._columns[row.table, row.name])

    def _is_cell(self, item: Amount) -> bool:
        """Say whether an amount is a cell: in a line a sign for nothing where a figure is due."""
        if item.says is not Says.NOTHING or self._ruled:
            return item.says is not Says.UNIT
        if not 0 < len(item.text) <= _SIGN:
            return False
        if self._label is None:
            has_begun = self._cells or self._above or self._has_figures
            return self._zone == "table4" and bool(has_begun)
        row = self._label[0]
        return len(self._cells) < len(self._columns[row.table, row.name])

    def _pair(self, item: Amount, line: Row) -> bool:
        """Take a cell that names its column: 本年增/减 +10."""
        if self._label is None or self._cells:
            return False
        parts = amounts(item.text)
        meaning = self._book.meaning(parts[0].text) if len(parts) == 2 else None
        if meaning is None:
            return False
        row = self._label[0]
        heads = [each.name for each in meaning.labels if each.table == row.table]
        if heads and heads[0] in [each.id for each in self._columns[row.table, row.name]]:
            self._pairs[heads[0]] = Cell(parts[1], line.where)
            self.found.used.add(self._line)
            return True
        return False

    def _split(self, item: Amount, line: Row) -> bool:
        """Take a cell that holds label and figures: 规章000, 收到申请数 0."""
        parts = amounts(item.text)
        if len(parts) > 1 and self._book.meaning(parts[0].text):
            self._words(parts[0], line)
            self._cells += [Cell(each, line.where) for each in parts[1:]]
            return True
        label, digits = run_together(item.text) or ("", "")
        meaning = self._book.meaning(label)
        row = self._row_of(meaning) if meaning and meaning.exact else None
        figures = told_apart(digits, len(self._columns[row.table, row.name])) if row else None
        if meaning is None or figures is None:
            return False
        self.found.used.add(self._line)
        self._take(meaning, label)
        self._cells += [Cell(each, line.where) for each in figures]
        return True

    def _take(self, meaning: Meaning, text: str) -> None:
        row = self._row_of(meaning)
        if row is not None:
            self._empty()
            self._zone = row.table
            self._label, self._label_line = (row, text, meaning.exact), self._line
            self._named = ""
            self._pieces.clear()
            self._above.clear()
            return
        label = other_of(meaning, self._zone)
        if label is None:
            return
        is_odd = not meaning.exact and label.kind != "mark" and self._ruled
        if is_odd and not text.startswith(FIRST_HEAD):
            self.found.odd[text] = label.words
        self._named = label.words if label.kind == "group" else ""
        if label.table == "table4":
            self._zone = "table4"
            self._group = label.name if label.kind == "group" else self._group
        if label.kind in ("head", "mark"):
            self._empty()
        if label.kind == "head":
            self._above.append(label.name)

    def _empty(self) -> None:
        """Note the row whose label is followed by no cell before the next label."""
        if self._label is not None and self._zone == self._label[0].table:
            row, text, exact = self._label
            said = row.table, row.name, text, self._where, self._section, None, exact
            self.found.rows.append(RowRead(*said, is_empty=True))
        self._label = None

    def _row_of(self, meaning: Meaning) -> Label | None:
        waiting = (self._label[0].table, self._label[0].name) if self._label else None
        return self._order.row_of(meaning, self._zone, self._last, waiting)

    def close(self) -> None:
        """Give the cells that came to the label before them."""
        cells, self._cells = self._cells, []
        pairs, self._pairs = self._pairs, {}
        label, self._label = self._label, None
        if label and pairs:
            self._pairs_read(label, pairs)
        elif not cells:
            self._label = label
            return
        elif label is None and self._named and self._zone == "statistics":
            self._note_counted(cells)
        elif label or any(each.amount.says is Says.FIGURE for each in cells):
            label = label or self._from_pieces() or self._under_heads(cells)
            if label is None or self._zone == "table4":
                self._loose(cells)
            else:
                self._row(label, cells)
        self._pieces.clear()

    def _note_counted(self, cells: list[Cell]) -> None:
        figures = [each.amount.text for each in cells if each.amount.says is Says.FIGURE]
        if len(figures) == 1:
            self.found.counted[self._named] = figures[0]

    def _from_pieces(self) -> tuple[Label, str, bool] | None:
        """Return the label that was broken over the last lines."""
        for count in range(len(self._pieces), 1, -1):
            text = "".join(self._pieces[-count:])
            meaning = self._book.meaning(text)
            row = self._row_of(meaning) if meaning else None
            if row is not None and meaning is not None:
                self._zone = row.table
                return row, text, meaning.exact
        return None

    def _under_heads(self, cells: list[Cell]) -> tuple[Label, str, bool] | None:
        """Return the first row of a block of table 二 right below its heads: its label is gone."""
        for block in self._form.data.table2.block if self._above and self._form.data.table2 else ():
            names = [each.id for each in block.columns]
            first = block.rows[0]
            if len(names) > 1 and self._above[-len(names) :] == names and fitted(cells, len(names)):
                return Label("row", "table2", first.id, first.label), "", False
        return None

    def _row(self, label: tuple[Label, str, bool], cells: list[Cell]) -> None:
        row, text, exact = label
        columns = {each.id: each.unit for each in self._columns[row.table, row.name]}
        found = by_columns(cells, list(columns), self._heads)
        if found is None and self._ends:  # the file may have been cut off in this row
            found = by_columns(cells[:-1], list(columns), self._heads)
            if found is None and self._ruled and cells[-1].amount.text:
                found = dict(zip(columns, cells, strict=False))
            elif found is None:
                return
        if found is not None and self._label_line - self._stray > 1:
            read = {name: seen(cell, columns[name]) for name, cell in found.items()}
            self._add((row.table, row.name), text, cells[0].where, read, exact)
        else:
            self._add((row.table, row.name), text, cells[0].where, None, exact)
        self._last = (row.table, row.name)

    def _pairs_read(self, label: tuple[Label, str, bool], pairs: dict[str, Cell]) -> None:
        row, text, exact = label
        where = next(iter(pairs.values())).where
        read = {
            each.id: seen(pairs[each.id], each.unit) if each.id in pairs else Seen(None, "", where)
            for each in self._columns[row.table, row.name]
        }
        self._add((row.table, row.name), text, where, read, exact)
        self._last = (row.table, row.name)

    def _loose(self, cells: list[Cell]) -> None:
        """Take cells that stand under heads alone: the one row of table 四, or a group of it."""
        data = self._form.data.table4
        names = [each.id for each in data.columns] if data else []
        groups = [each.id for each in data.groups] if data and self._zone == "table4" else []
        found = by_groups(cells, groups, len(names), self._group)
        for group, part in found.items():
            read = {name: seen(cell, "") for name, cell in zip(names, part, strict=True)}
            self._add(("table4", group), "", cells[0].where, read, exact=True)
        # Figures that belong to nothing may be the begin of those in the next line, broken off.
        self._stray = self._line - 1 if not found and not self._ruled else self._stray

    def _add(
        self, name: tuple[str, str], text: str, where: str, cells: _Cells | None, exact: bool
    ) -> None:
        self.found.rows.append(RowRead(*name, text, where, self._section, cells, exact))

    def _forget(self) -> None:
        self._empty()
        self._group, self._heads = "", []
        self._pieces.clear()
