"""A list goes out as it is shown: its columns, its order, the rows selected or all it lists."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from gui.acting import background
from gui.acting.act import say
from gui.acting.application import WayOn
from gui.acting.copied_cells import Value, put_cells
from gui.acting.files import ask_table, open_or_show
from gui.dialogs.sheet import EXPORT_KEY
from gui.tables.columns import Column, Held, Listing, Row, Shape
from gui.tables.view import RecordView
from models.store.database import own_connection

_WIDTHS = 8, 60  # of a column of the sheet, in characters
_NOTHING = "列表是空的，没有可以导出的"
_NO_LIST = "这里没有可以导出的列表；报告和文书请用“导出”或“打印”"
_WIDE = 12  # em: a column of a plain table
_UNNAMED = "情况"  # a chip that says by itself what is lacking
_AT_ONCE = 1_000
_LONG = 5_000  # rows: it takes a while, which is said


class WayOut(QObject):
    """How the rows of the list `shown` go out: asked for by key on it, or near it."""

    def __init__(self, shown: QWidget) -> None:
        super().__init__(shown)
        self.shown = shown
        made = QShortcut(QKeySequence(EXPORT_KEY), shown)
        made.setContext(Qt.ShortcutContext.WidgetShortcut)
        made.activated.connect(self.ask)

    def ask(self) -> None:
        """Ask for a file and write the list into it; say where there is nothing to write."""
        raise NotImplementedError


def export_in_sight(around: QWidget) -> None:
    """Let the list go out that is nearest to the cursor in a page or a sheet.

    Where none has rows, say why nothing goes out.
    """
    ways = around.findChildren(WayOut)
    near = [each for each in ways if each.shown.isVisible()]
    place = QApplication.focusWidget()
    while near and place is not None and place is not around:
        beside = [each for each in near if place.isAncestorOf(each.shown)]
        if beside:
            near = beside
            break
        place = place.parentWidget()
    if near:
        near[0].ask()
        return
    is_empty = any(_is_hidden_here(each.shown, around) for each in ways)
    say(_NOTHING if is_empty else _NO_LIST)


def _is_hidden_here(shown: QWidget, around: QWidget) -> bool:
    """Tell whether a list gave its place to the words that it is empty."""
    holder = shown.parentWidget()
    return holder is not None and holder.isVisibleTo(around)


class ListExport(WayOut):
    """Writes the rows of one view, which are counted in `unit`, into a workbook or a csv."""

    def __init__(self, view: RecordView, unit: str) -> None:
        super().__init__(view)
        self._view, self._title, self._unit = view, view.shape.name, unit

    @property
    def scopes(self) -> list[str]:
        """What may go out, in words: the rows selected where they are several, and the list."""
        count, listed = self._view.selected_count, self._view.records.rowCount()
        found = [f"选中的 {count:,} {self._unit}"] if 1 < count < listed else []
        return [*found, f"这个列表 {listed:,} {self._unit}"] if listed else []

    def ask(self, scope: str = "") -> None:
        """Ask for a file and write a scope into it, by key what is selected or else the list."""
        scopes = self.scopes
        if not scopes:
            say(_NOTHING)
            return
        chosen = scope or scopes[0]
        path = ask_table(f"导出{self._title}：{chosen}", self._title, self._view)
        if path is not None:
            self.write(path, chosen)

    def write(self, path: Path, scope: str) -> background.Job:
        """Write a scope into a file, off the window's thread."""
        view = self._view
        spans = [(0, view.records.rowCount() - 1)]
        if scope != self.scopes[-1]:
            spans = view.selected_spans()
        told = Told(self._title, self._unit, view.columns_told(), view.records.listing)
        return write_rows(view, path, told, spans)


@dataclass(frozen=True)
class Told:
    """A list that goes out: what it is called, what its rows are, and what is said of each."""

    title: str
    unit: str
    columns: Sequence[Column]
    listing: Listing


def write_rows(
    owner: QObject, path: Path, told: Told, spans: Sequence[tuple[int, int]]
) -> background.Job:
    """Write some spans of a list into a file, off the window's thread, and say so."""
    if sum(last + 1 - first for first, last in spans) > _LONG:
        say(f"正在导出 {path.name}")

    def work(progress: background.Progress) -> int:
        from reports.ledgers.exporting import export_list  # noqa: PLC0415 (heavy)

        progress(0.1, f"正在导出 {path.name}")
        with own_connection():
            rows = _cells(told.columns, _rows(told.listing, spans))
            return export_list(path, told.title, _heads(told.columns), rows)

    def done(count: int) -> None:
        way_on = WayOn("打开", lambda: open_or_show(path))
        say(f"已导出{told.title} {count:,} {told.unit}：{path}", way_on=way_on)

    return background.run(work, owner, done=done)


class OtherRows(WayOut):
    """Lets the rows of what is no `RecordView` go out: Ctrl+C one of them, Ctrl+Shift+E all.

    `rows` gives what is shown, `chosen` the one under the cursor or None.
    """

    def __init__(
        self,
        shown: QWidget,
        shape: Shape,
        unit: str,
        rows: Callable[[], Sequence[Row]],
        chosen: Callable[[], Row | None],
    ) -> None:
        super().__init__(shown)
        self._shape, self._unit = shape, unit
        self._rows, self._chosen = rows, chosen
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), shown)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.copy)

    @property
    def word(self) -> str:
        """What a menu calls the way out, with how many go."""
        return f"导出{self._shape.name} {len(self._rows()):,} {self._unit}"

    def copy(self) -> None:
        """Copy the row under the cursor as cells."""
        row = self._chosen()
        if row is not None:
            put_cells([[column.value(row) for column in self._shape.columns]])
            say(f"已复制 1 {self._unit}，可以粘贴到 Excel 或 WPS 表格")

    def ask(self) -> None:
        rows, name = self._rows(), self._shape.name
        if not rows:
            say(_NOTHING)
            return
        path = ask_table(f"导出{name}：{len(rows):,} {self._unit}", name, self.shown)
        if path is not None:
            told = Told(name, self._unit, self._shape.columns, Held(rows))
            write_rows(self.shown, path, told, [(0, len(rows) - 1)])


def let_out(table: QTableView, name: str, unit: str) -> OtherRows:
    """Let the rows of a plain table go out as they are seen, all its columns as words."""
    model = table.model()
    heads = [
        str(model.headerData(at, Qt.Orientation.Horizontal) or "")
        for at in range(model.columnCount())
    ]
    shape = Shape(
        tuple(Column(str(at), head, itemgetter(at), _WIDE) for at, head in enumerate(heads)),
        name=name,
    )

    def row(at: int) -> tuple[str, ...]:
        return tuple(str(model.index(at, each).data() or "") for each in range(len(heads)))

    def chosen() -> tuple[str, ...] | None:
        return row(table.currentIndex().row()) if table.currentIndex().isValid() else None

    return OtherRows(
        table, shape, unit, lambda: [row(at) for at in range(model.rowCount())], chosen
    )


def _rows(listing: Listing, spans: Sequence[tuple[int, int]]) -> Iterator[Row]:
    """Give the rows of some spans of a listing, a window of it at a time."""
    for first, last in spans:
        for offset in range(first, last + 1, _AT_ONCE):
            yield from listing.window(offset, min(_AT_ONCE, last + 1 - offset))


def _heads(columns: Sequence[Column]) -> list[tuple[str, int]]:
    """Return the words and widths of columns; the one that takes what is left is the widest."""
    least, most = _WIDTHS
    return [
        (each.title or _UNNAMED, max(round(each.width_em * 2), least) if each.width_em else most)
        for each in columns
    ]


def _cells(columns: Sequence[Column], rows: Iterator[Row]) -> Iterator[list[Value]]:
    for row in rows:
        yield [column.value(row) for column in columns]
