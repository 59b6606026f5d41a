"""A list of records with its bin: one filter of their state, of which the bin is one."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal

from gui.controls.controls import button
from gui.controls.tips import set_tip
from gui.tables.columns import Listing, Query
from gui.tables.filters import Filter
from gui.tables.record_table import RecordTable
from models.office.follow_up import FOLLOWED, UNFOLLOWED
from models.store.listing import BIN, Order

STATE, AMONG = "state", "among"
HINTS = "↑↓ 选择　Enter 打开　Del 回收站"
_BIN_HINTS = "↑↓ 选择　Enter 打开　Ctrl+Shift+R 恢复"


def state_filter(states: Callable[[], Iterable[str]]) -> Filter:
    """Return the filter of the state, the bin last."""
    return Filter(STATE, "状态", lambda: [(each, each) for each in (*states(), BIN)])


def follow_up_filter() -> Filter:
    """Return the filter of 跟进: what has a date of the office's own, and what has none."""
    return Filter("followed", "跟进", lambda: [(each, each) for each in (FOLLOWED, UNFOLLOWED)])


def sought(query: Query) -> dict[str, Any]:
    """Return search and filters of a query as the filters of `models` name them."""
    chosen = {**query.filters, "text": query.search, "bin": query.filters.get(STATE) == BIN}
    if chosen["bin"]:
        del chosen[STATE]
    return chosen


def order_of(query: Query) -> Order:
    """Return the order of a query as the listings of `models` take it."""
    return [(key.column, key.descending) for key in query.sort]


class RecordList(RecordTable):
    """The table with its bar. `bin_entered` tells when the list shows the bin, and when no more.

    Among its filters is a `state_filter`; the identity of a row is the id of its record.
    """

    bin_entered = Signal(bool)

    in_bin = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bin_button = button(
            "回收站", "quiet", icon_name="trash-2", size="card", press=self.turn
        )
        set_tip(self.bin_button, "看移入回收站的，再按一次回到列表")
        self.bin_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_to_foot(self.bin_button)

    def turn(self) -> None:
        """Show the bin, or the list again."""
        if self.in_bin:
            self.bar.unset(STATE)
        else:
            self.bar.set_filter(STATE, BIN, BIN)

    def refresh(self) -> None:
        """Read the list anew; the cursor stays near where its record was."""
        in_bin = self.query.filters.get(STATE) == BIN
        if in_bin != self.in_bin:
            self.in_bin = in_bin
            self.set_hints(_BIN_HINTS if in_bin else self.hints)
            self.bin_button.setText(" 回到列表" if in_bin else f" {BIN}")
            self.bin_entered.emit(in_bin)
        super().refresh()

    def _show(self, query: Query, listing: Listing) -> None:
        before = self.view.currentIndex().row()
        super()._show(query, listing)
        if before >= 0 and self.view.current_row() is None:
            self.view.go_to(min(before, self.view.records.rowCount() - 1))

    def _say_empty(self, query: Query, count: int) -> None:
        """Say also that the bin is empty, or that what there was lies in it."""
        super()._say_empty(query, count)
        if not count and query.filters == {STATE: BIN} and not query.search:
            back = button("回到列表", press=self.turn)
            said = "移入回收站的会放在这里，随时可以恢复。"
            self.nothing_found.tell("trash-2", "回收站是空的", said, back)
        if count or query.is_narrowed:
            return
        binned = self.found(Query("", {STATE: BIN}, query.sort)).count()
        if binned:
            said = f"{binned:,} {self.unit}都在回收站"
            to_bin = button("看回收站", icon_name="trash-2", press=self.turn)
            self.nothing_found.tell(
                "trash-2", said, "在回收站里可以恢复，也可以在这里新增。", to_bin
            )
            self.stack.setCurrentWidget(self.nothing_found)

    def chosen_ids(self) -> list[int]:
        """Return the ids of the records selected, of the one under the cursor where none is."""
        row = self.view.current_row()
        return self.view.selected_identities() or ([row.id] if row is not None else [])

    def wanted(self) -> tuple[list[Any], str]:
        """Return what is to be printed, and which it is in words: the rows selected or all."""
        several = self.view.selected_count > 1
        words = [*self.bar.words(), *(["选出的"] if several else [])]
        ids = self.view.selected_identities() if several else self.every_id()
        return ids, "，".join(words)

    def every_id(self) -> list[Any]:
        """Return the ids of all that the list holds, in its order."""
        records = self.view.records
        return records.identities(range(records.rowCount()))

    def choose(self, keys: Sequence[int]) -> None:
        """Choose these records where they are listed, the cursor on the first of them."""
        self.view.records.row(0)
        rows = [at for at in map(self.view.records.find, keys) if at >= 0]
        if rows:
            self.view.select_rows(rows)

    def go_to(self, key: int) -> None:
        """Put the cursor on a record wherever it is listed, without opening it; else on none."""
        self.view.records.row(0)
        at = self.view.records.find(key)
        if at >= 0:
            self.view.select_only(at)
            self.view.scrollTo(self.view.currentIndex())
        else:
            self.view.select_none()

    def leaves_out(self, key: int) -> bool:
        """Tell whether search or filters leave a record out."""
        query = self.query
        if not query.is_narrowed:
            return False
        given = json.loads(query.filters.get(AMONG, f"[{key}]"))
        one = replace(query, filters={**query.filters, AMONG: f"[{key}]"})
        return key not in given or not self.found(one).count()

    def whole(self) -> int | None:
        """Return of how many a narrowed list shows some; the bin says nothing of it."""
        return None if self.in_bin else super().whole()
