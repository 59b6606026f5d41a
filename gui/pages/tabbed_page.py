"""A page that is a row of tabs, each made when it is first wanted."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from gui.acting.application import Changed
from gui.controls.controls import Button
from gui.controls.menus import menu
from gui.controls.tab_bar import TabStrip
from gui.pages.page import Page
from gui.pages.paper_export import offer_files
from gui.pages.tab import Action, Tab, Today
from models.store.database import Table
from reports.ways import Narrow, New, Open, Show, Step

# (key, word, how it is made) of every tab, in order.
Tabs = Sequence[tuple[str, str, type[Tab]]]


class TabbedPage(Page):
    """The page of some tabs. `today` says what day it is."""

    def __init__(self, title: str, tabs: Tabs, today: Today) -> None:
        super().__init__(title)
        self._tabs, self._today = tabs, today
        self.made_tabs: dict[str, Tab] = {}
        self._stale_tabs: set[str] = set()
        self._buttons: dict[str, list[Button]] = {}
        self._key = ""
        self.strip = TabStrip([word for _, word, _ in tabs])
        self._stack = QStackedWidget()
        self.body.addWidget(self.strip)
        self.body.addWidget(self._stack, 1)
        self.strip.chosen.connect(self._choose)
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn, by))

    @property
    def shown(self) -> Tab:
        """The tab shown."""
        return self.tab(self._key or self._tabs[0][0])

    def tab(self, key: str) -> Tab:
        """Return a tab, made now if it was not yet wanted; KeyError when unknown."""
        if key not in self.made_tabs:
            made = {each: factory for each, _, factory in self._tabs}[key](self._today)
            made.going.connect(self.going)
            made.record_left.connect(self.record_left)
            made.counted.connect(partial(self._tell_counts, key))
            self.count_unsaved(made)
            self.made_tabs[key] = made
            self._stale_tabs.add(key)
            self._stack.addWidget(made)
            self._buttons[key] = [self._add_action(Action(*each)) for each in made.head_actions]
        return self.made_tabs[key]

    def _add_action(self, action: Action) -> Button:
        made = self.head.add_action(
            action.word,
            (lambda: None) if action.files else action.press,
            icon_name=action.icon,
            kind=action.kind,
            key=action.key,
        )
        if action.files:
            made.setMenu(menu(made))
            offer_files(made.menu(), action.what, action.press, action.files)
        return made

    def show_tab(self, key: str) -> None:
        """Show a tab, its records and its actions."""
        self.tab(key)
        self._key = key
        at = [each for each, _, _ in self._tabs].index(key)
        self.strip.bar.show_chosen(at)
        self._stack.setCurrentWidget(self.made_tabs[key])
        others = [
            made for each, buttons in self._buttons.items() if each != key for made in buttons
        ]
        self.head.leave_out(others)
        self._renew_tab()

    def _choose(self, at: int) -> None:
        self.show_tab(self._tabs[at][0])

    def _turn(self, by: int) -> None:
        self.strip.bar.setCurrentIndex((self.strip.bar.currentIndex() + by) % len(self._tabs))
        self._enter()

    def _enter(self) -> None:
        for pane in self.shown.panes()[:1]:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _note(self, changed: Changed) -> None:
        made = self.made_tabs.items()
        self._stale_tabs |= {key for key, tab in made if changed.touches(tab.kinds)}
        super()._note(changed)

    def refresh(self) -> None:
        """Show the tab anew when a change concerns it."""
        self.strip.bar.set_chips([factory.chip(self._today()) for _, _, factory in self._tabs])
        if self._key:
            self._renew_tab()
        else:
            self.show_tab(self._tabs[0][0])

    def _renew_tab(self) -> None:
        if self._key in self._stale_tabs and self.isVisible():
            self._stale_tabs.discard(self._key)
            self.shown.refresh()
        self._tell_counts(self._key)

    def _tell_counts(self, key: str) -> None:
        if key == self._key:
            self.head.set_counts(self.shown.counts)

    def show_part(self, way: Show) -> None:
        """Show a tab by its key."""
        if way.part:
            self.show_tab(way.part)

    def open_record(self, way: Open) -> None:
        """Show a tab, the first one where the way names none, and in it a record by its id."""
        self.show_tab(way.tab or self._tabs[0][0])
        self.shown.open_record(way)

    def begin(self, way: New) -> None:
        """Begin a new record in the first tab."""
        self.show_tab(self._tabs[0][0])
        self.shown.begin(way)

    def take_step(self, way: Step) -> None:
        """Take a step with a record of the first tab."""
        self.show_tab(self._tabs[0][0])
        self.shown.take_step(way)

    def narrow(self, way: Narrow) -> None:
        """Show a tab, and in it what the filters find."""
        self.show_tab(way.tab or self._tabs[0][0])
        self.shown.narrow(way)

    def place(self) -> Callable[[], object]:
        """Return what shows the tab of the moment again, as it is."""
        key, inside = self._key or self._tabs[0][0], self.shown.place()

        def again() -> None:
            self.show_tab(key)
            inside()

        return again

    def search_field(self) -> QLineEdit | None:
        """Return the search of the tab."""
        return self.shown.search_field()

    def panes(self) -> list[QWidget]:
        """Return the panes of the tab, then the tabs."""
        return [*self.shown.panes(), self.strip]

    def subjects(self) -> Sequence[Table]:
        """Return the records of the tab."""
        return self.shown.subjects()

    def go_back(self) -> bool:
        """Go back to the list of the tab."""
        return self.shown.go_back()

    def may_close(self) -> bool:
        """Let every tab keep its unsaved work; the tab that cannot is shown."""
        for key, tab in self.made_tabs.items():
            if not tab.may_close():
                self.show_tab(key)
                return False
        return True
