"""A filter of many choices as a list under its button: searched, several at once where wanted."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.controls.controls import button, label
from gui.theme.theme import px
from models.store.sought.cutting import initials

_WIDTH, _ROWS, _ROW = 320, 13, 32
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

# A choice: its value, its words, how many records it has (None: not counted).
Counted = tuple[Any, str, int | None]


class FilterPopup(QFrame):
    """Offers choices; `take(values)` hears what is ticked each time that changes.

    Space or a press ticks a line, Enter takes the line alone and closes, Esc closes. Unless
    `several` may hold at once, a press takes the line alone as well.
    """

    def __init__(
        self,
        choices: Sequence[Counted],
        take: Callable[[list[Any]], object],
        parent: QWidget,
        *,
        several: bool = True,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._take, self._several = take, several
        self.field, self.list = QLineEdit(), QListWidget()
        self.field.setPlaceholderText("写几个字或拼音首字母")
        self.field.setClearButtonEnabled(True)
        self.list.setProperty("role", "offers")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        for value, words, count in choices:
            self._add(value, words, count)
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(self._toggle)

    def _lay_out(self) -> None:
        box, foot = QVBoxLayout(self), QHBoxLayout()
        box.setContentsMargins(px(8), px(8), px(8), px(8))
        box.setSpacing(px(6))
        box.addWidget(self.field)
        box.addWidget(self.list, 1)
        foot.addWidget(
            label("空格 勾选　Enter 只看这一项" if self._several else "Enter 只看这一项", "small")
        )
        foot.addStretch(1)
        foot.addWidget(button("不限", "quiet", size="bar", press=self._clear))
        box.addLayout(foot)
        self.setFixedSize(px(_WIDTH), px(min(self.list.count(), _ROWS) * _ROW + 110))

    def _add(self, value: Any, words: str, count: int | None) -> None:
        said = words if count is None else f"{words}（{count:,}）"
        item = QListWidgetItem(said, self.list)
        item.setData(Qt.ItemDataRole.UserRole, value)
        item.setCheckState(Qt.CheckState.Unchecked)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)

    @property
    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def open_below(self, anchor: QWidget, chosen: Sequence[Any]) -> None:
        """Open under a button with these values ticked, never beyond the screen."""
        for item in self._items:
            ticked = item.data(Qt.ItemDataRole.UserRole) in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        at = anchor.mapToGlobal(QPoint(0, anchor.height() + 2))
        room = (anchor.screen() or QGuiApplication.primaryScreen()).availableGeometry()
        left = max(min(at.x(), room.right() - self.width()), room.left())
        top = max(min(at.y(), room.bottom() - self.height()), room.top())
        self.move(left, top)
        self.show()
        self.field.setFocus()

    def _narrow(self, text: str) -> None:
        words = text.strip().lower()
        for item in self._items:
            item.setHidden(not _fits(item.text().lower(), words))
        shown = [item for item in self._items if not item.isHidden()]
        self.list.setCurrentRow(self.list.row(shown[0]) if words and shown else -1)

    def _toggle(self, item: QListWidgetItem) -> None:
        if not self._several:
            self._only(item)
            return
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        self._tell()

    def _tell(self) -> None:
        ticked = [item for item in self._items if item.checkState() == Qt.CheckState.Checked]
        self._take([item.data(Qt.ItemDataRole.UserRole) for item in ticked])

    def _clear(self) -> None:
        self._take([])
        self.close()

    def _only(self, item: QListWidgetItem) -> None:
        self._take([item.data(Qt.ItemDataRole.UserRole)])
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        current = self.list.currentItem()
        if event.key() in _ENTER and current is not None:
            self._only(current)
            return True
        if event.key() == Qt.Key.Key_Space and watched is self.list and current is not None:
            self._toggle(current)
            return True
        if event.key() == Qt.Key.Key_Down and watched is self.field:
            self._enter_list()
            return True
        return super().eventFilter(watched, event)

    def _enter_list(self) -> None:
        shown = [item for item in self._items if not item.isHidden()]
        if self.list.currentItem() not in shown and shown:
            self.list.setCurrentItem(shown[0])
        self.list.setFocus()


def _fits(said: str, words: str) -> bool:
    """Tell whether words are a part of a line, or the initials of a part of it."""
    return words in said or (words.isascii() and words.isalpha() and words in initials(said))
