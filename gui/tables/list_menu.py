"""The menus of a list: what can be done with its rows, the order, and the columns."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.controls.menus import menu, menu_below
from gui.controls.tips import with_ands
from gui.dialogs.sheet import EXPORT_KEY
from gui.tables.clipboard import Clipboard
from gui.tables.columns import Column, SortKey
from gui.tables.rows_out import ListExport
from gui.tables.sort_dialog import SortDialog
from gui.tables.view import RecordView
from gui.theme.icons import icon

SORT_KEY = "Alt+S"


@dataclass(frozen=True)
class RowAction:
    """One thing that can be done with the chosen rows; `key` is only shown.

    `holds` tells whether the list knows it at the moment; `against` says in words why it cannot
    be done with the rows chosen, "" where it can.
    """

    word: str
    icon: str
    key: str
    act: Callable[[], object]
    holds: Callable[[], bool] = lambda: True
    against: Callable[[], str] = str


class ListMenu:
    """Opens the menus of one view; `actions` come first in the menu of the rows.

    What `is_ordered` is put in order by the clerk, who chooses its columns too.
    """

    is_ordered = False

    def __init__(self, view: RecordView, clipboard: Clipboard, exporting: ListExport) -> None:
        self._view, self._clipboard, self._exporting = view, clipboard, exporting
        self.actions: tuple[RowAction, ...] = ()
        self.open: QMenu | None = None
        view.menu_wanted.connect(self.show)
        view.header.menu_wanted.connect(self.show_for_column)

    def show(self, place: QPoint) -> None:
        """Open the menu of the rows at a place of the screen."""
        made = self._new()
        for action in self.actions:
            if action.holds():
                self._offer(made, action)
        made.addSeparator()
        if self._view.selected_count:
            self._entry(made, "复制", "", "Ctrl+C", self._clipboard.copy_rows)
        column = self._view.current_column()
        if column is not None and column.title and self._view.selected_count == 1:
            self._entry(made, f"复制这一格“{column.title}”", "", "", self._clipboard.copy_cell)
        for at, scope in enumerate(self._exporting.scopes):
            act, key = partial(self._exporting.ask, scope), "" if at else EXPORT_KEY
            self._entry(made, f"导出{scope}", "download", key, act)
        if self.is_ordered:
            self._offer_order(made)
        if all(each.isSeparator() for each in made.actions()):
            made.deleteLater()
        else:
            made.popup(place)

    def _offer_order(self, made: QMenu) -> None:
        made.addSeparator()
        self._entry(made, "排序", "arrow-down-up", SORT_KEY, self.ask_order)
        columns = menu_below(made, "显示的列", "columns-3")
        self.fill_columns(columns)
        columns.setEnabled(self._view.arrangement.may_choose)

    def _offer(self, made: QMenu, action: RowAction) -> None:
        """Offer an action, or say in grey beside its word why it cannot be done."""
        against = action.against()
        entry = self._entry(made, action.word, action.icon, against or action.key, action.act)
        entry.setEnabled(not against)

    def show_for_column(self, place: QPoint, section: int) -> None:
        """Open the menu of a column: its order, and which columns are shown."""
        if not self.is_ordered:
            return
        made = self._new()
        column = self._view.shape.columns[section] if section >= 0 else None
        if column is not None and column.sortable:
            for word, sign, down in (("升序", "arrow-up", False), ("降序", "arrow-down", True)):
                act = partial(self._by, SortKey(column.key, down))
                self._entry(made, f"按{column.title}{word}", sign, "", act)
        usual = self._view.shape.sort
        if self._view.header.sort_keys != usual:
            back = partial(self._view.header.set_sort, usual)
            self._entry(made, "恢复原来的顺序", "undo-2", "", back)
        self._entry(made, "按几列排序", "arrow-down-up", SORT_KEY, self.ask_order)
        if self._view.arrangement.may_choose:
            made.addSeparator()
            self.fill_columns(made)
        made.popup(place)

    def _by(self, key: SortKey) -> None:
        self._view.header.set_sort((key,))

    def fill_columns(self, made: QMenu) -> None:
        """Add the columns to a menu, those shown with a check."""
        arrangement = self._view.arrangement
        for column in self._view.shape.columns:
            if column.title and not column.apart:
                self._column(made, column, column.key in arrangement.shown)
        made.addSeparator()
        self._entry(made, "恢复默认", "undo-2", "", arrangement.restore)

    def _column(self, made: QMenu, column: Column, shown: bool) -> None:
        action = made.addAction(column.title)
        action.setCheckable(True)
        action.setChecked(shown)
        action.setEnabled(bool(column.width_em))  # the list is nothing without its title
        arrangement = self._view.arrangement
        action.toggled.connect(lambda on, key=column.key: arrangement.choose(key, on))

    def ask_order(self) -> None:
        """Ask by which columns to sort (Alt+S)."""
        columns = [c for c in self._view.shape.columns if not c.apart]
        header = self._view.header
        SortDialog(columns, header.sort_keys, header.set_sort, self._view.window()).open()

    def _new(self) -> QMenu:
        self.open = menu(self._view)
        self.open.aboutToHide.connect(self.open.deleteLater)
        return self.open

    @staticmethod
    def _entry(made: QMenu, word: str, sign: str, key: str, act: Callable[[], object]) -> QAction:
        action = made.addAction(icon(sign, 16), word) if sign else made.addAction(word)
        if key:
            action.setText(f"{word}\t{with_ands(key)}")  # or the reason against it
        action.triggered.connect(lambda _checked=False: act())
        return action
