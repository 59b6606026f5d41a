"""The one record table of the pages: filter bar, list, foot, and what to do when it is empty."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.controls import Button, button, label
from gui.messages import EmptyState
from gui.tables.columns import Listing, Query, Row, Shape
from gui.tables.filters import Filter, FilterBar
from gui.tables.view import RecordView
from gui.theme.theme import px

Source = Callable[[Query], Listing]

_HINTS = "↑↓ 选择　Enter 打开"


class RecordTable(QFrame):
    """Shows what `source(query)` lists, whenever search, filters or order change.

    `total` gives the number without search and filters, for the foot. Signals are those of
    the view: `opened`, `chosen`, `link_pressed`.
    """

    opened = Signal(object)
    chosen = Signal(object)
    link_pressed = Signal(object, str)
    shown = Signal(int)

    def __init__(
        self,
        shape: Shape,
        source: Source,
        *,
        example: str = "",
        filters: Sequence[Filter] = (),
        unit: str = "条",
        total: Callable[[], int] | None = None,
        hints: str = _HINTS,
    ) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._source = source
        self._total = total
        self._unit = unit
        self.view = RecordView(shape)
        self.bar = FilterBar(example, filters)
        if not (example or filters):  # shown without a parent it would become a window
            self.bar.hide()
        self._empty, self._nothing = EmptyState(), EmptyState()
        self._count, self._hints = label(kind="small"), label(hints, "small")
        self._clear: Button = button("清除筛选", press=self.bar.clear)
        self._stack = QStackedWidget()
        self._lay_out()
        self.bar.changed.connect(self.refresh)
        self.view.header.sort_changed.connect(lambda _keys: self.refresh())
        self.view.opened.connect(self.opened)
        self.view.chosen.connect(self.chosen)
        self.view.link_pressed.connect(self.link_pressed)
        self.setFocusProxy(self.view)

    def _lay_out(self) -> None:
        for part in (self.view, self._empty, self._nothing):
            self._stack.addWidget(part)
        foot = QFrame()
        foot.setProperty("role", "foot")
        foot.setFixedHeight(px(32))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._hints)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self._stack, 1)
        box.addWidget(foot)

    def set_empty(self, icon_name: str, title: str, next_step: str, *buttons: Button) -> None:
        """Declare what the list says when there is no record at all."""
        self._empty.tell(icon_name, title, next_step, *buttons)

    @property
    def query(self) -> Query:
        """What the list shows at the moment."""
        return Query(self.bar.search, self.bar.filters, self.view.header.sort_keys)

    @property
    def search_field(self) -> QWidget:
        """The search, for Ctrl+F."""
        return self.bar.field

    def refresh(self) -> None:
        """Read the list anew; the cursor stays on its record where it is still near."""
        query = self.query
        current = self.view.current_row()
        before = self.view.currentIndex().row()
        self.view.records.show(self._source(query))
        count = self.view.records.rowCount()
        self._say_empty(query, count)
        self._say_count(query, count)
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
            self._stack.setCurrentWidget(self.view)
        elif query.is_narrowed:
            said = f"没有找到“{query.search}”" if query.search else "没有符合筛选的记录"
            self._nothing.tell("search", said, "换个词，或者清除筛选再看。", self._clear)
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self._empty)

    def _say_count(self, query: Query, count: int) -> None:
        words = f"共 {count:,} {self._unit}"
        if query.is_narrowed and self._total is not None:
            words += f"　　筛选自 {self._total():,} {self._unit}"
        self._count.setText(words)

    def record(self, number: int) -> Row | None:
        """Return the record of a row."""
        return self.view.records.row(number)
