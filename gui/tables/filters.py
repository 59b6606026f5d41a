"""The bar over a list: search, filters that say what they filter, 清除."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from gui.controls.controls import Button, button
from gui.controls.menus import menu, menu_below
from gui.controls.tips import with_ands
from gui.tables.filter_popup import Counted, FilterPopup
from gui.tables.search_field import SearchField
from gui.theme.icons import icon
from gui.theme.theme import px

_SEARCH_AFTER_MS = 120
_MENU = 14  # choices of a menu that is taken in at a glance
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft  # puts the arrow after the word
_LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight


@dataclass(frozen=True)
class Filter:
    """A filter: `choices` gives (value, words) each time its menu opens.

    Words may begin with blanks to show the levels of a tree. `lost` says a value that is no
    longer among the choices. A `guest` is set by other pages; its button is there while it is.
    One with `counts` has many choices: a list with a search, of which several may hold at once;
    then the value is the list of them. `usual` is what holds where nothing is chosen, "" for all.
    """

    key: str
    word: str
    choices: Callable[[], Sequence[tuple[Any, str]]]
    lost: Callable[[Any], str] = str
    guest: bool = False
    counts: Callable[[], Mapping[Any, int]] | None = None
    usual: str = ""

    def words(self, value: Any) -> str:
        """Return a value, or several, in words."""
        known = dict(self.choices())
        values = value if isinstance(value, list) else [value]
        found = [known[each].strip() if each in known else self.lost(each) for each in values]
        return found[0] if len(found) == 1 else f"{found[0]}等 {len(found)} 项"

    def counted(self) -> list[Counted]:
        """Return the choices with how many records each has, None where that is not counted."""
        if self.counts is None:
            return [(value, words, None) for value, words in self.choices()]
        known = self.counts()
        return [(value, words, known.get(value, 0)) for value, words in self.choices()]

    @property
    def is_long(self) -> bool:
        """Whether there are too many choices for a menu: they are a list with a search."""
        return self.counts is not None or len(self.choices()) > _MENU


class FilterBar(QFrame):
    """Emits `changed` when the search or a filter changes; read `search` and `filters` then."""

    changed = Signal()

    def __init__(self, example: str, filters: Sequence[Filter]) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.offered = {each.key: each for each in filters}
        self._values: dict[str, tuple[Any, str]] = {}
        self.filter_buttons: dict[str, Button] = {}
        self._elsewhere: frozenset[str] = frozenset()
        self.field = SearchField(example)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.changed)
        self.field.textChanged.connect(self._typed)
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        self._more = self.menu_button("更多筛选")
        self._clear = button("清除", "quiet", size="bar", press=self.clear)
        self._lay_out()
        self._show_values()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(px(16), px(12), px(14), px(10))
        box.setSpacing(px(8))
        for row in (self._upper, self._lower):
            row.setSpacing(px(6))
        self._upper.addWidget(self.field, 1)
        if not self.field.placeholderText():  # a list that is not searched
            self.field.hide()
        box.addLayout(self._upper)
        box.addLayout(self._lower)
        for each in self.offered.values():
            self.filter_buttons[each.key] = made = self._filter_button(each)
            self._lower.addWidget(made)
        self._lower.addWidget(self._more)
        self._lower.addStretch(1)
        self._lower.addWidget(self._clear)
        more = self._more.menu()
        more.aboutToShow.connect(self._fill_more)
        for extra in (self._more, self._clear):
            extra.hide()

    def _filter_button(self, each: Filter) -> Button:
        if each.is_long and not each.guest:
            made = self._bar_button(each.word)
            made.clicked.connect(lambda: self._open_popup(each, made))
            return made
        made = self.menu_button(each.word)
        opened = made.menu()
        opened.aboutToShow.connect(lambda: self._fill(opened, each))
        return made

    def _open_popup(self, each: Filter, below: Button) -> None:
        chosen = self.filters.get(each.key, [])
        take = partial(self._take_several, each)
        popup = FilterPopup(each.counted(), take, self, several=each.counts is not None)
        popup.open_below(below, chosen if isinstance(chosen, list) else [chosen])
        self._show_values()

    def _take_several(self, each: Filter, values: list[Any]) -> None:
        if values:
            value = values[0] if len(values) == 1 else values
            self.set_filter(each.key, value, each.words(value))
        else:
            self.unset(each.key)

    def _bar_button(self, word: str) -> Button:
        made = button(f"{word}  ", size="bar")
        made.setCheckable(True)
        made.setIcon(icon("chevron-down", 15, "text2"))
        made.setLayoutDirection(_RIGHT_TO_LEFT)
        return made

    def menu_button(self, word: str) -> Button:
        """Return a button of this bar with an empty menu."""
        made = self._bar_button(word)
        opened = menu(self)
        opened.setLayoutDirection(_LEFT_TO_RIGHT)
        made.setMenu(opened)
        opened.aboutToHide.connect(self._show_values)
        return made

    def add_widget(self, made: Button) -> None:
        """Put a button (存为视图) beside the search."""
        self._upper.addWidget(made)

    def add_lead(self, made: Button) -> None:
        """Put a button (视图) before the filters."""
        self._lower.insertWidget(0, made)

    def add_tool(self, made: Button) -> None:
        """Put a button (the columns) at the right end."""
        (self._lower if self.offered else self._upper).addWidget(made)

    def leave_out(self, *keys: str) -> None:
        """Show no buttons for these filters: they are chosen in another place of the page."""
        self._elsewhere = frozenset(keys)
        self.fit()

    @property
    def search(self) -> str:
        """The search words, trimmed."""
        return self.field.text().strip()

    @property
    def filters(self) -> dict[str, Any]:
        """The filters set, by key."""
        return {key: value for key, (value, _) in self._values.items()}

    def set_filter(self, key: str, value: Any, words: str) -> None:
        """Set a filter; `words` stand in its button, as 年度：2026."""
        self._values[key] = (value, words)
        self._show_values()
        self.changed.emit()

    def unset(self, key: str) -> None:
        """Take a filter away."""
        self._values.pop(key, None)
        self._show_values()
        self.changed.emit()

    def words(self) -> list[str]:
        """Return what is set in words: 年度：2026, 查找“防汛”."""
        set_here = [
            f"{self.offered[key].word}：{words}" if key in self.offered else words
            for key, (_, words) in self._values.items()
        ]
        return [*set_here, *([f"查找“{self.search}”"] if self.search else [])]

    @property
    def name(self) -> str:
        """What is set, as a view of it may be called: 民政办 未公开 防汛; "" where nothing is."""
        return " ".join([*(words for _, words in self._values.values()), self.search]).strip()

    def take(self, search: str, filters: Mapping[str, Any]) -> None:
        """Take this search and exactly these filters."""
        self._timer.stop()
        self._values = {
            key: (value, self.offered[key].words(value) if key in self.offered else str(value))
            for key, value in filters.items()
        }
        self.field.blockSignals(True)
        self.field.setText(search)
        self.field.blockSignals(False)
        self.field.show_cap()
        self._show_values()
        self.changed.emit()

    def clear(self) -> None:
        """Take search and filters away."""
        self.take("", {})

    def settle(self) -> None:
        """Tell at once what was typed a moment ago."""
        if self._timer.isActive():
            self._timer.stop()
            self.changed.emit()

    def _typed(self) -> None:
        self._timer.start()
        self._clear.setVisible(bool(self._values or self.search))
        self.fit()

    def _fill(self, at: QMenu, each: Filter) -> None:
        at.clear()
        chosen = self._values.get(each.key, (None, ""))[0]
        if each.key in self._values and not each.usual:
            at.addAction("不限").triggered.connect(lambda: self.unset(each.key))
        for value, words in each.choices():
            action: QAction = at.addAction(with_ands(words))
            if value == chosen and each.key in self._values:
                action.setIcon(icon("check", 16, "accent"))
            action.triggered.connect(
                lambda _checked=False, value=value, words=words: self.set_filter(
                    each.key, value, words.strip()
                )
            )

    def _fill_more(self) -> None:
        more = self._more.menu()
        more.clear()
        for key, made in self.filter_buttons.items():
            each = self.offered[key]
            if each.is_long and made.isHidden() and self._is_wanted(key):
                more.addAction(f"{each.word} …", partial(self._open_popup, each, self._more))
            elif made.isHidden() and self._is_wanted(key):
                self._fill(menu_below(more, each.word), each)

    def _show_values(self) -> None:
        for key, made in self.filter_buttons.items():
            words = self._values.get(key, (None, ""))[1] or self.offered[key].usual
            word = self.offered[key].word
            made.setText(f"{word}：{words}  " if words else f"{word}  ")
            made.setChecked(key in self._values)
        self._clear.setVisible(bool(self._values or self.search))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Let filters go into 更多筛选 where there is no room for their buttons, those set last.

        It looks set itself where one of them is.
        """
        wanted = [key for key in self.filter_buttons if self._is_wanted(key)]
        for key, made in self.filter_buttons.items():
            made.setVisible(key in wanted)
        self._more.hide()
        staying = sorted(wanted, key=lambda key: key not in self._values)
        while staying and self._too_narrow():
            self.filter_buttons[staying.pop()].hide()
            self._more.show()
        self._more.setChecked(any(key in self._values for key in wanted if key not in staying))

    def _is_wanted(self, key: str) -> bool:
        is_here = not self.offered[key].guest or key in self._values
        return is_here and key not in self._elsewhere

    def _too_narrow(self) -> bool:
        self._lower.invalidate()
        return self._lower.minimumSize().width() > self.width() - px(30) > 0
