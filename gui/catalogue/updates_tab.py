"""栏目更新: every column with its last update and the gap it is allowed."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from gui.controls.chips import Chip, ChipKind
from gui.pages.tab import Action, Tab, Today
from gui.printing.preview import PreviewDialog
from gui.tables.columns import Column, Fold, Held, Kind, Query, Shape, SortKey
from gui.tables.filters import Filter
from gui.tables.guests import among_filter
from gui.tables.record_table import RecordTable
from models.catalogue.column_updates import ColumnUpdate, UpdateState, updates
from models.office.profile import office
from models.store.sought.cutting import fold, initials
from reports.catalogue.column_list import column_document
from reports.ways import Book, Narrow

_STATES = tuple(UpdateState)
_ICON = "folder-clock"
_HINTS = "↑↓ 选择　Enter 看这一栏的信息"


def state_chip(row: ColumnUpdate) -> Chip:
    """Return the state: colour only where the column wants something new."""
    if row.state is UpdateState.OVER:
        return Chip(ChipKind.LATE, row.word)
    if row.state is UpdateState.NEAR:
        return Chip(ChipKind.SOON, row.word)
    if row.state is UpdateState.NEVER and row.gap is not None:
        return Chip(ChipKind.SOON, row.word, _ICON)
    return Chip(ChipKind.PLAIN, row.word)


def _levels(row: ColumnUpdate) -> str:
    return row.path.replace("/", " / ")


def _last(row: ColumnUpdate) -> str:
    return row.last.isoformat() if row.last else ""


def _gap(row: ColumnUpdate) -> str:
    return str(row.gap) if row.gap else ""


SHAPE = Shape(
    (
        Column("state", "状态", width_em=9, kind=Kind.CHIP, chip=state_chip),
        Column("path", "栏目", _levels),
        Column("items", "条数", lambda row: f"{row.items:,}", 5, Kind.NUMBER, spare=True),
        Column("last", "最近更新", _last, 7.6, Kind.DATE),
        Column(
            "gap",
            "允许间隔（天）",
            _gap,
            8.4,
            Kind.NUMBER,
            tooltip=lambda row: "随上级" if row.inherited else "",
            spare=True,
        ),
        Column("over", "超过（天）", lambda row: str(row.over or ""), 6.8, Kind.NUMBER),
    ),
    fold=Fold("path", lambda row: f"{row.items:,} 条　{_last(row) or '从未公开'}", "state"),
    sort=(SortKey("state"),),
    name="栏目更新",
)


def _by_state(row: ColumnUpdate) -> tuple[int, int, bool]:
    # Past their gap first, the longest leading; an empty column with a duty before others.
    return _STATES.index(row.state), -row.over, row.gap is None


_ORDER: dict[str, Callable[[ColumnUpdate], Any]] = {
    "state": _by_state,
    "items": lambda row: row.items,
    "last": lambda row: row.last or date.min,
    "gap": lambda row: row.gap or 10**6,
    "over": lambda row: row.over,
}


class UpdatesTab(Tab):
    """The tab 栏目更新."""

    kinds = frozenset({"catalogue", "item", "office"})

    def __init__(self, today: Today) -> None:
        super().__init__(today)
        self._rows: list[ColumnUpdate] = []
        self.table = RecordTable(
            SHAPE,
            self._listing,
            example="栏目名称、拼音首字母",
            filters=(Filter("state", "状态", _states), among_filter()),
            unit="个栏目",
            total=lambda: len(self._rows),
            hints=_HINTS,
            columns_key="updates.columns",
        )
        self.table.set_empty("folder-tree", "目录是空的", "先到“公开目录”新增栏目。")
        self.table.opened.connect(self._go_to_items)
        self.body.addWidget(self.table, 1)

    @classmethod
    def chip(cls, on: date) -> Chip | None:
        """Say how many columns are past their gap."""
        over = sum(row.state is UpdateState.OVER for row in updates(on))
        return Chip(ChipKind.ERROR, f"{over} 过期", "") if over else None

    @property
    def head_actions(self) -> Sequence[Action]:
        """The list is printed as it is filtered and sorted."""
        return (Action("打印", "printer", self.print, "Ctrl+P"),)

    @property
    def counts(self) -> str:
        """How many columns want something new."""
        over, never = (
            sum(row.state is state for row in self._rows)
            for state in (UpdateState.OVER, UpdateState.NEVER)
        )
        return f"过期 {over} 个　从未公开 {never} 个"

    def refresh(self) -> None:
        """Reckon every column anew."""
        self._rows = updates(self.today())
        self.table.refresh()

    def narrow(self, way: Narrow) -> None:
        """List what the filters find."""
        self.table.bar.take("", way.filters)

    def _listing(self, query: Query) -> Held:
        return Held(self.rows(query))

    def rows(self, query: Query) -> list[ColumnUpdate]:
        """Return the columns that a query finds, in its order."""
        sought, state = fold(query.search), query.filters.get("state")
        among = json.loads(query.filters.get("among", "null"))
        found = [
            row
            for row in self._rows
            if (not sought or _fits(row, sought))
            and (state is None or row.state == state)
            and (among is None or row.id in among)
        ]
        places = {row.id: at for at, row in enumerate(self._rows)}
        for key in reversed(query.sort):
            order = _ORDER.get(key.column, lambda row: places[row.id])
            found.sort(key=order, reverse=key.descending)
        return found

    def _go_to_items(self, row: ColumnUpdate) -> None:
        self.going.emit(Narrow(Book.ITEM, {"category": row.path}))

    def print(self) -> None:
        """Show the list as a paper (Ctrl+P)."""
        paper = column_document(office().name, self.today(), self.rows(self.table.query))
        PreviewDialog(paper, self.window()).open()

    def place(self) -> Callable[[], object]:
        """Return what lists again what is listed now."""
        query = self.table.query
        return lambda: self.table.show_query(query) if self.table.query != query else None

    def search_field(self) -> QLineEdit:
        """Return the search of the list."""
        return self.table.bar.field

    def panes(self) -> list[QWidget]:
        """Return the list."""
        return [self.table.front]


def _states() -> list[tuple[str, str]]:
    return [(state.value, state.value) for state in _STATES]


def _fits(row: ColumnUpdate, sought: str) -> bool:
    return sought in fold(row.path) or (sought.isascii() and sought in initials(row.path))
