"""The one record table of the pages: filter bar, list, foot, and what to do when it is empty."""

from collections.abc import Callable, Hashable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from gui.acting.in_parts import InParts
from gui.controls.controls import Button, button, label
from gui.controls.menus import menu
from gui.controls.phrases import Phrases
from gui.controls.tips import set_tip
from gui.dialogs.messages import EmptyState
from gui.tables import layout
from gui.tables.columns import Listing, Query, Reckons, Row, Shape
from gui.tables.filters import Filter, FilterBar
from gui.tables.list_menu import SORT_KEY
from gui.tables.record_rows import RecordRows
from gui.theme.theme import px

Source = Callable[[Query], Listing]

_HINTS = "↑↓ 选择　Enter 打开"


class RecordTable(QFrame):
    """Shows what `source(query)` lists, whenever search, filters or order change.

    `total` gives the number without search and filters, for the foot, or None to say nothing.
    `columns_key` lets the clerk choose columns and keeps the choice under that key. Signals are
    those of the view: `opened`, `chosen`, `link_pressed`.
    """

    opened = Signal(object)
    chosen = Signal(object)
    link_pressed = Signal(object, str)
    shown = Signal(int)

    _sought, _is_sought_anew, _is_stale = "", False, False

    def __init__(
        self,
        shape: Shape,
        source: Source,
        *,
        example: str = "",
        filters: Sequence[Filter] = (),
        unit: str = "条",
        total: Callable[[], int | None] | None = None,
        hints: str = _HINTS,
        columns_key: str = "",
    ) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._source, self._reading = source, InParts(self, self._give_up)
        self._total = total
        self.unit = unit
        self.hints = self._keys = hints
        self.view = RecordRows(shape, unit)
        self.bar = FilterBar(example, filters)
        if not (example or filters):  # shown without a parent it would become a window
            self.bar.hide()
        self.empty_state, self.nothing_found = EmptyState(), EmptyState()
        self.count_label, self._hints = label(kind="small"), Phrases(hints)
        self.selected_label = label(kind="small")
        self.clipboard, self._columns_key = self.view.clipboard, columns_key
        self.menu = self.view.menu
        self.menu.is_ordered = True
        self.stack = QStackedWidget()
        self._lay_out()
        self._let_choose_columns()
        self.view.selected.connect(self._say_selected)
        self.bar.changed.connect(self.refresh)
        self.bar.field.list_wanted.connect(self.enter)
        self.view.header.sort_changed.connect(lambda _keys: self.refresh())
        self.view.opened.connect(self.opened)
        self.view.chosen.connect(self.chosen)
        self.view.link_pressed.connect(self.link_pressed)
        self.setFocusProxy(self.view)

    def _lay_out(self) -> None:
        for part in (self.view, self.empty_state, self.nothing_found):
            self.stack.addWidget(part)
        foot = QFrame()
        foot.setProperty("role", "foot")
        foot.setFixedHeight(px(34))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(14))
        row.addWidget(self.count_label)
        row.addWidget(self.selected_label)
        self.selected_label.hide()
        row.addWidget(self._hints, 1)
        self._foot = row
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self.stack, 1)
        box.addWidget(foot)

    def _let_choose_columns(self) -> None:
        order = QShortcut(QKeySequence(SORT_KEY), self)
        order.activated.connect(self.menu.ask_order)
        if not self._columns_key:
            return
        self.view.arrangement.take(layout.read(self._columns_key))
        self.view.arrangement.changed.connect(self._keep_columns)
        self.columns = button("", "quiet", icon_name="columns-3", size="bar")
        set_tip(self.columns, "显示的列　Shift+F10")
        self.columns.setAccessibleName("显示的列")
        opened = menu(self.columns)
        opened.aboutToShow.connect(lambda: self._fill_columns(opened))
        self.columns.setMenu(opened)
        self.bar.add_tool(self.columns)

    def _fill_columns(self, opened: QMenu) -> None:
        opened.clear()
        self.menu.fill_columns(opened)

    def _keep_columns(self) -> None:
        layout.keep(self._columns_key, self.view.arrangement.layout)

    def show_only(self, columns: Sequence[str] | None) -> None:
        """Show just these columns for a while; None goes back to those chosen."""
        self.view.arrangement.show_only(columns)
        if self._columns_key:
            self.columns.setEnabled(columns is None)

    def show_query(self, query: Query) -> None:
        """Take this search, these filters and this order, and show what they find."""
        self.view.header.take_sort(query.sort)
        self.bar.take(query.search, query.filters)

    def enter(self) -> None:
        """Give the cursor to the list (↓ or Enter).

        It stands on the first row where none is chosen, and after other words were sought.
        """
        self.bar.settle()
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._is_sought_anew or not self.view.selected_count:
            self.view.go_to(0)
        self._is_sought_anew = False

    def set_hints(self, hints: str) -> None:
        """Say other keys in the foot, where there are rows for them."""
        self._keys = hints
        self._hints.say(hints if self.view.records.rowCount() else "")

    def add_to_foot(self, made: Button) -> None:
        """Put a button at the right end of the foot."""
        self._foot.addWidget(made)

    def set_empty(self, icon_name: str, title: str, next_step: str, *buttons: Button) -> None:
        """Declare what the list says when there is no record at all."""
        self.empty_state.tell(icon_name, title, next_step, *buttons)

    @property
    def query(self) -> Query:
        """What the list shows at the moment."""
        return Query(self.bar.search, self.bar.filters, self.view.header.sort_keys)

    @property
    def front(self) -> QWidget:
        """What is in front: the rows, or what is said and offered where there are none."""
        return self.stack.currentWidget() or self.view

    @property
    def search_field(self) -> QWidget:
        """The search, for Ctrl+F."""
        return self.bar.field

    def refresh(self) -> None:
        """Read the list anew; the cursor stays on its record where it is still near."""
        query = self.query
        self._is_sought_anew |= query.search not in ("", self._sought)
        self._sought, self._is_stale = query.search, False
        self._reading.do(self._read(query))
        if not self._reading.is_done:
            self.count_label.setText("正在计算期限…")

    def _read(self, query: Query) -> Iterator[None]:
        listing = self._source(query)
        if isinstance(listing, Reckons):
            yield from listing.in_parts()
        self._show(query, listing)

    def _give_up(self) -> None:
        self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _show(self, query: Query, listing: Listing) -> None:
        current = self.view.current_row()
        before = self.view.currentIndex().row()
        self.view.records.show(listing)
        count = self.view.records.rowCount()
        self._say_empty(query, count)
        self._say_count(query, count)
        self.set_hints(self._keys)
        if current is not None and count:
            self._return_to(self.view.shape.identity(current), before)
        self.shown.emit(count)

    def _return_to(self, identity: Hashable, before: int) -> None:
        records = self.view.records
        records.row(0)
        records.row(min(before, records.rowCount() - 1))
        at = records.row_of(identity)
        if at >= 0:
            self.view.select_only(at)

    def _say_empty(self, query: Query, count: int) -> None:
        if count:
            self.stack.setCurrentWidget(self.view)
        elif query.is_narrowed:
            said = f"没有找到“{query.search}”" if query.search else "没有符合筛选的记录"
            again = button("清除筛选", press=self.bar.clear)
            self.nothing_found.tell("search", said, "换个词，或者清除筛选再看。", again)
            self.stack.setCurrentWidget(self.nothing_found)
        else:
            self.stack.setCurrentWidget(self.empty_state)

    def _say_selected(self, count: int) -> None:
        self.selected_label.setText(f"已选 {count:,} {self.unit}" if count > 1 else "")
        self.selected_label.setVisible(count > 1)

    def _say_count(self, query: Query, count: int) -> None:
        words = f"共 {count:,} {self.unit}"
        total = self.whole() if query.is_narrowed else None
        if total is not None:
            words += f"　　筛选自 {total:,} {self.unit}"
        self.count_label.setText(words)

    def whole(self) -> int | None:
        """Return how many there are without search and filters, None to say nothing of it."""
        return self._total() if self._total is not None else None

    def found(self, query: Query) -> Listing:
        """Return what a query finds."""
        return self._source(query)

    def record(self, number: int) -> Row | None:
        """Return the record of a row."""
        return self.view.records.row(number)
