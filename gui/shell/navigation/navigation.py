"""The navigation: icon, word and number of every page; the keyboard walks it like a list."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.controls.controls import label
from gui.pages.page import PageEntry
from gui.shell.navigation.brand import brand
from gui.shell.navigation.entry_rows import Rows
from gui.shell.navigation.view import NavigationView, RowPainter
from gui.theme.theme import px, theme


class Navigation(QFrame):
    """The narrow column at the left; `page_chosen` names the page wanted."""

    page_chosen = Signal(str)

    def __init__(self, entries: list[PageEntry], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "nav")
        self.entry_view = NavigationView(self)
        self.entry_rows = Rows(entries, self)
        self.entry_painter = RowPainter(self.entry_view, self.entry_rows)
        self.entry_view.setModel(self.entry_rows)
        self.entry_view.setItemDelegate(self.entry_painter)
        self.entry_view.chosen.connect(self._choose)
        self.setFocusProxy(self.entry_view)
        self._name = label(name, "brand")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, px(14), 0, 0)
        box.setSpacing(px(17))
        self._brand = brand(self._name)
        box.addLayout(self._brand)
        box.addWidget(self.entry_view, 1)
        self._scale()
        theme().theme_changed.connect(self._scale)

    def select(self, key: str) -> None:
        """Mark the page shown."""
        self.entry_painter.selected = key
        self.entry_view.setCurrentIndex(self.entry_rows.index(self.entry_rows.row_of(key)))
        self.entry_view.viewport().update()

    def set_badge(self, key: str, count: int, late: bool) -> None:
        """Set the number of things due on a page; red when one is late."""
        self.entry_rows.set_badge(key, count, late)

    def show_keys(self, shown: bool) -> None:
        """Show the digits of Ctrl+digit at the items."""
        if shown != self.entry_painter.caps:
            self.entry_painter.caps = shown
            self.entry_view.viewport().update()

    def set_compact(self, compact: bool) -> None:
        """Take the lower items, for a low window."""
        self.entry_painter.compact = compact
        self.entry_view.scheduleDelayedItemsLayout()

    def set_folded(self, folded: bool) -> None:
        """Leave the words out, for a narrow window; the tooltips of the icons say them."""
        if folded != self.entry_painter.folded:
            self.entry_painter.folded = self.entry_rows.says_words = folded
            self._name.setVisible(not folded)
            self._brand.setContentsMargins(px(12 if folded else 16), 0, px(8), 0)
            self._scale()

    def focus_by_keyboard(self) -> None:
        """Take the focus and show it."""
        self.entry_view.keyboard = True
        self.entry_view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        entry = self.entry_rows.rows[index.row()].entry if index.isValid() else None
        if entry is not None:
            self.page_chosen.emit(entry.key)

    def _scale(self) -> None:
        self.setFixedWidth(self.entry_painter.width)
        self.entry_view.scheduleDelayedItemsLayout()
