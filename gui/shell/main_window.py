"""The main window: navigation, pages, status line, and the keys that work everywhere."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from gui.acting.application import NAME
from gui.dialogs.reading_order import goes_round
from gui.dialogs.sheet import EXPORT_KEY, EXPORT_WANTED, HELP_WANTED, REDO_WANTED, UNDO_WANTED
from gui.forms.drafts import Drafts
from gui.pages.page import Page, PageEntry
from gui.shell.entering import enter, enter_at, enter_first, has_focus, to_be_taken
from gui.shell.everywhere import export, follow_up, recent, reckon, seek_in, tell_help
from gui.shell.inside import Inside
from gui.shell.key_hints import KeyHints
from gui.shell.trail import Trail
from gui.theme.dress import put_on
from gui.theme.theme import theme
from models.store.refusal import Refusal
from reports.ways import Book, Show, Way

if TYPE_CHECKING:
    from gui.search.find_panel import FindPanel


class MainWindow(QWidget):
    """Shows one page at a time; a page is made when it is first wanted, the first by `begin`.

    `waiting` gives the keys of the drafts that are kept, shown again or not; `at_once` begins.
    """

    page_shown = Signal(str)
    rebuilt = Signal()
    closing = Signal()
    put_away = Signal()
    operator_wanted = Signal()
    lock_wanted = Signal()

    def __init__(
        self,
        entries: Sequence[PageEntry],
        waiting: Callable[[], Sequence[str]] = tuple,
        today: Callable[[], date] = date.today,
        *,
        at_once: bool = True,
    ) -> None:
        super().__init__()
        put_on(self)
        self._today = today
        self._find: FindPanel | None = None
        self._waiting = waiting
        self.setWindowTitle(NAME)
        self._entries = {entry.key: entry for entry in entries}
        self._key = ""
        self._trail = Trail()
        self._badges: dict[str, tuple[int, bool]] = {}
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._hints = KeyHints(self, lambda on: self.navigation.show_keys(on))  # noqa: PLW0108 (made anew)
        self._build()
        self._add_keys()
        theme().theme_changed.connect(self._measure)
        if at_once:
            self.begin()

    def begin(self) -> None:
        """Show the first page, unless one is shown by now."""
        if self._entries and not self._key:
            with to_be_taken(self):  # from the navigation, while there is nothing else
                self.show_page(next(iter(self._entries)))

    def _build(self) -> None:
        self._inside = inside = Inside(self._entries, self._waiting)
        self.made_pages, self._stack = inside.pages, inside.stack
        self.navigation, self.status = inside.navigation, inside.status
        inside.made.connect(self._connect_page)
        self.navigation.page_chosen.connect(self._choose)
        self.status.recent_pressed.connect(self.show_recent)
        self.status.help_pressed.connect(self.show_help)
        self.status.reckoning_pressed.connect(partial(reckon, self))
        self.status.follow_up_pressed.connect(self.follow_up)
        self.status.operator_pressed.connect(self.operator_wanted)
        self.status.lock_pressed.connect(self.lock_wanted)
        self.status.backup_pressed.connect(partial(self.follow, Show(Book.CHOICE, "backups")))
        self._box.addWidget(inside)

    def rebuild(self) -> None:
        """Make everything anew on the page shown, so that all lengths follow the point size.

        What is not saved is shown again out of its draft: ask `may_leave` first.
        """
        old, key = self._inside, self._key
        self._build()
        if self._find is not None:
            self._find.deleteLater()
            self._find = None
        for each, (count, late) in self._badges.items():
            self.navigation.set_badge(each, count, late)
        self._measure()
        self.rebuilt.emit()
        if key:
            self.show_page(key)
        self._box.removeWidget(old)
        old.hide()
        old.deleteLater()

    def _add_keys(self) -> None:
        for entry in self._entries.values():
            if entry.number is not None:
                self._on(f"Ctrl+{entry.number}", partial(self._go_to, entry.key))
        self._on("Ctrl+F", self.go_to_search)
        self._on("Ctrl+K", self.find_all)
        self._on("F1", self.show_help)
        self._on("Ctrl+J", partial(reckon, self))
        self._on("Ctrl+U", self.follow_up)
        self._on("F6", self.next_pane)
        self._on("Alt+Left", self.go_back)
        self._on("Ctrl+Z", self.undo)
        self._on("Ctrl+Y", self.redo)
        self._on("Ctrl+Shift+Z", self.show_recent)

    def _on(self, keys: str, action: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(action)

    @property
    def page_key(self) -> str:
        """The key of the page shown."""
        return self._key

    def page(self, key: str) -> Page:
        """Return a page, made now if it was not yet wanted; KeyError when unknown."""
        return self._inside.page(key)

    def _connect_page(self, key: str, page: Page) -> None:
        page.going.connect(self.follow)
        page.find_wanted.connect(self.find_all)
        page.badge.connect(partial(self._set_badge, key))
        page.badge_of.connect(self._set_badge)
        page.record_left.connect(partial(self._follow_back, key))
        page.head.back_pressed.connect(self.go_back)

    def _set_badge(self, key: str, count: int, late: bool) -> None:
        if key in self._entries:
            self._badges[key] = (count, late)
            self.navigation.set_badge(key, count, late)

    def follow(self, way: Way) -> None:
        """Show the page that a way leads to, and let it do what is asked."""
        if self._key:
            self._trail.note(self._key, self.page(self._key), way)
        self.show_page(way.book, way)

    def show_page(self, key: str, way: Way | None = None) -> None:
        """Show a page, and let it do what `way` asks when one is given."""
        page, left = self.page(key), self._stack.currentWidget()
        held_focus = left is not None and left is not page and has_focus(left)
        last = page.focusWidget() if way is None else None
        self._key = key
        self._stack.setCurrentWidget(page)
        self.navigation.select(key)
        if held_focus:
            enter_at(last, page.panes())
        if way is not None:
            page.follow(way)
        self.page_shown.emit(key)

    def _choose(self, key: str) -> None:
        """Show the page pressed in the navigation; the one that is shown goes back to its list."""
        self._trail.forget()
        if key == self._key:
            self.page(key).go_home()
            enter_first(self.page(key).panes())
        else:
            self._go_to(key)

    def _go_to(self, key: str) -> None:
        """Show another page with the keyboard where it was last; that which is shown from above."""
        self._trail.forget()
        page = self.page(key)
        last = page.focusWidget() if key != self._key else None
        self.show_page(key)
        enter_at(last, page.panes())

    def find_all(self) -> None:
        """Search over everything, over the page that is shown (Ctrl+K)."""
        if self._find is None:
            from gui.search.find_panel import FindPanel  # noqa: PLC0415 (only when wanted)

            self._find = FindPanel(self, self._today, self.status)
            self._find.going.connect(self.follow)
        self._find.open()

    def go_to_search(self) -> None:
        """Go to the search of the page."""
        seek_in(self.page(self._key).search_field() if self._key else None)

    def show_help(self) -> None:
        """Show what is done on the page, and all shortcuts (F1); over the sheet that is open."""
        tell_help(self, self._key, self.page(self._key) if self._key else None)

    def customEvent(self, event: QEvent) -> None:
        asked = {HELP_WANTED: self.show_help, EXPORT_WANTED: self.export}
        asked |= {UNDO_WANTED: self.undo, REDO_WANTED: self.redo}
        asked.get(event.type(), event.ignore)()

    def export(self) -> None:
        """Write the list into a file that is nearest to the cursor, in the sheet that is open."""
        export(QApplication.activeModalWidget() or self._inside)

    def follow_up(self) -> None:
        """Ask by when the record shown is to be looked at again (跟进)."""
        follow_up(self.page(self._key).subjects() if self._key else (), self)

    def undo(self) -> None:
        """Undo what the status line offers to undo; else show what can be undone."""
        if not self.status.undo():
            self.show_recent()

    def redo(self) -> None:
        """Do again what was just undone; else show what can be done again."""
        if not self.status.redo():
            self.show_recent()

    def show_recent(self) -> None:
        """Show what was done last, to take it back."""
        recent(QApplication.activeModalWidget() or self)

    def go_back(self) -> None:
        """Go back from a record to its list, and from there to where one came from."""
        if self._key and not self.page(self._key).step_back() and self._trail:
            self._return()

    def _follow_back(self, key: str) -> None:
        """A record was closed: where a way led to it, go back to where one came from."""
        if key == self._key and self._trail.is_for_record:
            self._return()

    def _return(self) -> None:
        left = self._trail.take()
        self.show_page(left.page)
        left.show_again()

    def next_pane(self) -> None:
        """Go to the next pane of the page, after the last one to the navigation."""
        panes = self.page(self._key).panes() if self._key else []
        panes = [pane for pane in panes if pane.isVisible()]
        at = next((i for i, pane in enumerate(panes) if has_focus(pane)), -1)
        if not any(enter(pane) for pane in panes[at + 1 :]):
            self.navigation.focus_by_keyboard()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what no page expected in the band of the page shown."""
        self.page(self._key).show_refusal(refusal)

    def may_leave(self) -> bool:
        """Keep what is typed and not saved, in pages and dialogs; the page that cannot is shown."""
        for key, page in list(self.made_pages.items()):
            if not page.may_close():
                self.show_page(key)
                return False
        return all([each.keep() for each in self.findChildren(Drafts)])

    def _measure(self) -> None:
        self._inside.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return goes_round(self, forward) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._hints.press(event)
        if event.key() == Qt.Key.Key_Escape and self._trail:
            self.go_back()
        elif QKeySequence(event.keyCombination()) == QKeySequence(EXPORT_KEY):
            self.export()  # no list had the cursor
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._hints.hide()
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange:
            self._hints.hide()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_leave())
        if event.isAccepted():
            self.closing.emit()
