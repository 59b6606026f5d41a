"""A field for a path of the 公开目录: found by any part of it or by pinyin initials (yjgl)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter

from gui.controls.combo import dress
from gui.forms.choices import PathField
from gui.forms.field import ENTER
from models.store.refusal import Refusal
from models.store.sought.cutting import initials

_BEGIN = "^"
_SOUGHT = Qt.ItemDataRole.UserRole + 1  # what typed words are compared with


class _Completer(QCompleter):
    """Compares with path and initials, shows the path; Enter takes the first that fits."""

    def __init__(self, field: "CategoryField") -> None:
        super().__init__(field.combo.model(), field)
        self._field = field
        self.setCompletionRole(_SOUGHT)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setMaxVisibleItems(12)

    @property
    def offers(self) -> QAbstractItemView:
        """The list of what fits."""
        popup = self.popup()
        assert popup is not None
        return popup

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")

    def splitPath(self, path: str) -> list[str]:
        # Letters are the initials that a name begins with, anything else a part of the path.
        typed = path.strip().lower()
        return [_BEGIN + typed if typed.isascii() and typed.isalpha() else typed]

    def best(self) -> str:
        """Return the path under the cursor of the list, else the first that fits, or ""."""
        index = self.offers.currentIndex()
        if not index.isValid():
            index = self.completionModel().index(0, 0)
        return self.pathFromIndex(index) if index.isValid() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) else None
        down = event.type() == QEvent.Type.KeyPress
        if down and pressed in (*ENTER, Qt.Key.Key_Tab) and self.offers.isVisible():
            self._field.take_best()
            self._field.next_wanted.emit()
            return True
        return super().eventFilter(watched, event)


class CategoryField(PathField):
    """An entry of the catalogue; its value is the id of one of those offered, or None.

    `unknown` says where to look when what was typed is not among them.
    """

    _is_noted = False

    def __init__(
        self,
        choices: Sequence[tuple[int, Sequence[str]]],
        *,
        example: str = "写几个字或拼音首字母，如 应急、yj",
        unknown: str = "请从列表里选，或先到“目录”里新增",
    ) -> None:
        super().__init__(choices)
        self._unknown = unknown
        line = self.combo.lineEdit()
        assert line is not None
        self._completer = _Completer(self)
        self.combo.setCompleter(self._completer)
        dress(self._completer)
        line.setPlaceholderText(example)
        self._completer.activated.connect(lambda _text: self.edited.emit())

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other paths; the value stays when it is among them, and words half typed."""
        typed = super().value() if self.combo.count() else None
        if isinstance(typed, str):
            self.combo.setEditText("")
        super().set_choices(choices)
        if isinstance(typed, str):
            self.combo.setEditText(typed)
        self._is_noted = False

    def set_value(self, value: Any) -> None:
        """Choose a path by its id; one that is not offered leaves the field empty."""
        super().set_value(value if self.combo.findData(value) >= 0 else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.note_sought()
        return super().eventFilter(watched, event)

    def note_sought(self) -> None:
        """Note what typed words are compared with; pinyin is loaded when it is first wanted."""
        if self._is_noted:
            return
        self._is_noted = True
        for at in range(self.combo.count()):
            path = self.combo.itemText(at)
            short = initials(path.rpartition(" / ")[2])
            self.combo.setItemData(at, f"{path} {_BEGIN}{short}" if path else "", _SOUGHT)

    def value(self) -> int | None:
        """Return the id chosen, or None; `Refusal` when none is called so."""
        value = super().value()
        if value is None or isinstance(value, int):
            return value
        raise Refusal(None, f"目录里没有“{value}”，{self._unknown}")

    def is_empty(self) -> bool:
        """Tell whether nothing is chosen."""
        return not isinstance(super().value(), int)

    def take_best(self) -> None:
        """Take what fits the words typed, if anything does."""
        typed = self.combo.currentText().strip()
        if not typed or isinstance(super().value(), int):
            self._completer.offers.hide()
            return
        self._completer.setCompletionPrefix(typed)
        best = self._completer.best()
        self._completer.offers.hide()
        if best:
            self.combo.setCurrentIndex(self.combo.findText(best))
            self.edited.emit()

    def _key_pressed(self, event: QKeyEvent) -> bool:
        if event.key() in (*ENTER, Qt.Key.Key_Tab):
            self.take_best()
        return super()._key_pressed(event)
