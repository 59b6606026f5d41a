"""视图: the views of a list beside its filters, those that come with it and the clerk's own."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from gui.acting.act import acting
from gui.acting.application import Changed, application
from gui.acting.telling import telling
from gui.controls.controls import button
from gui.controls.menus import menu_below
from gui.controls.tips import set_tip, with_ands
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from gui.tables.columns import Query, SortKey
from gui.tables.record_table import RecordTable
from gui.theme.icons import icon
from models.store import list_views
from models.store.list_views import ListView

_LONGEST = 20  # characters of a name that is proposed
KEEP_KEY, OPEN_KEY = "Alt+Shift+V", "Alt+V"


class Views(QObject):
    """The buttons 视图 and 存为视图 of one table; own views are kept under `key`.

    `built_in` gives the views that come with the list, None parting their groups.
    """

    def __init__(
        self, table: RecordTable, key: str, built_in: Callable[[], Sequence[ListView | None]]
    ) -> None:
        super().__init__(table)
        self._table, self._key, self.built_in = table, key, built_in
        self._shown: ListView | None = None
        self.button = table.bar.menu_button("视图")
        set_tip(self.button, f"选视图　{OPEN_KEY}")
        self._menu = self.button.menu()
        self._menu.aboutToShow.connect(self._fill)
        self._menu.aboutToHide.connect(self._say)
        keep = button("存为视图", "link", icon_name="bookmark", press=self.ask_name)
        set_tip(keep, f"存为视图　{KEEP_KEY}")
        table.bar.add_widget(keep)
        table.bar.add_lead(self.button)
        table.shown.connect(lambda _count: self._follow())
        application().changed.connect(self._note)
        for keys, action in ((KEEP_KEY, self.ask_name), (OPEN_KEY, self.button.showMenu)):
            QShortcut(QKeySequence(keys), table).activated.connect(action)

    @property
    def name(self) -> str:
        """The name of the view that is shown, or ""."""
        return self._shown.name if self._shown else ""

    def show(self, view: ListView) -> None:
        """Show what a view holds."""
        self._shown = view
        keys = tuple(SortKey(column, down) for column, down in view.sort)
        self._table.show_query(Query(view.search, dict(view.filters), keys))

    def _follow(self) -> None:
        query = self._table.query
        shown = self._shown
        if shown and (shown.search, dict(shown.filters)) != (query.search, dict(query.filters)):
            self._shown = None
        self._say()

    def _say(self) -> None:
        self.button.setText(f"视图：{self.name}  " if self._shown else "视图  ")
        self.button.setChecked(self._shown is not None)
        self._table.bar.fit()

    def _fill(self) -> None:
        self._menu.clear()
        for view in self.built_in():
            if view is None:
                self._menu.addSeparator()
            else:
                self._entry(self._menu, view, partial(self.show, view))
        own = list_views.views(self._key)
        self._menu.addSeparator()
        for view in own:
            self._entry(self._menu, view, partial(self.show, view))
        self._menu.addSeparator()
        keep = self._menu.addAction(icon("bookmark", 16), f"存为视图\t{KEEP_KEY}")
        keep.triggered.connect(lambda _checked=False: self.ask_name())
        if own:
            for word, sign, act in (
                ("改名", "pencil", self.ask_other_name),
                ("删除视图", "trash-2", self.drop),
            ):
                below = menu_below(self._menu, word, sign)
                for view in own:
                    self._entry(below, view, partial(act, view.name))

    def _entry(self, at: QMenu, view: ListView, act: Callable[[], object]) -> None:
        action = at.addAction(with_ands(view.name))
        if at is self._menu and view == self._shown:
            action.setIcon(icon("check", 16, "accent"))
        action.triggered.connect(lambda _checked=False: act())

    def _taken(self) -> set[str]:
        return {view.name for view in self.built_in() if view is not None}

    def ask_name(self) -> None:
        """Ask for a name and keep what the list shows as a view (Alt+Shift+V)."""
        query = self._table.query
        words = "，".join(self._table.bar.words()) or "没有筛选"

        def keep(values: dict[str, Any]) -> None:
            order = tuple((key.column, key.descending) for key in query.sort)
            view = ListView(values["name"] or "", query.search, dict(query.filters), order)
            with acting("存为视图", view.name):
                self._shown = list_views.add_view(self._key, view, self._taken())
            self._say()

        proposed = self._table.bar.name[:_LONGEST]
        name = "" if proposed in self._known() else proposed
        self._ask("存为视图", f"记下查找、筛选和排序：{words}", "存为视图", name, keep)

    def _known(self) -> set[str]:
        return self._taken() | {view.name for view in list_views.views(self._key)}

    def ask_other_name(self, old: str) -> None:
        """Ask for another name of a view."""

        def rename(values: dict[str, Any]) -> None:
            new = values["name"] or ""
            with acting("视图改名", f"{old} → {new}"):
                list_views.rename_view(self._key, old, new, self._taken())

        self._ask("视图改名", "", "改名", old, rename)

    def drop(self, name: str) -> None:
        """Forget a view; the status line offers it back."""
        with telling(self), acting("删除视图", name):
            list_views.drop_view(self._key, name)

    def _note(self, changed: Changed) -> None:
        """Let go of a view that is kept no more, by whatever act."""
        if changed.touches(("office",)) and self._shown is not None:
            kept = [*list_views.views(self._key), *self.built_in()]
            if self._shown not in kept:
                self._shown = None
                self._say()

    def _ask(
        self,
        title: str,
        sentence: str,
        word: str,
        name: str,
        verb: Callable[[dict[str, Any]], object],
    ) -> None:
        line = LineField()
        spec = FieldSpec("name", "名称", lambda: line)
        dialog = FormDialog(
            title, [spec], verb, sentence=sentence, accept_word=word, parent=self._table.window()
        )
        dialog.form.set_values({"name": name})
        dialog.open()
        line.line.selectAll()  # what is typed stands in its place
