"""Cards and panes: the white sheets on the desk, with their heads and bands."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.chips import Chip, ChipLabel
from gui.controls.controls import Button, button, label
from gui.controls.tips import set_tip
from gui.dialogs.messages import Band
from gui.theme.theme import px
from models.store.refusal import Refusal


class Card(QFrame):
    """A white card with a title; `body` takes what lies on it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(px(18), px(12), px(18), px(14))
        box.setSpacing(px(8))
        self.head_row = QFrame()
        self.head_row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.head = QHBoxLayout(self.head_row)
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.setSpacing(px(8))
        self.body = QVBoxLayout()
        self.body.setSpacing(px(8))
        self.setAccessibleName(title)
        if title:
            self.head.addWidget(label(title, "section"))
            self.head.addStretch(1)
        box.addWidget(self.head_row)
        self.head_row.setVisible(bool(title))
        box.addLayout(self.body, 1)


class PaneHead(QFrame):
    """The head of a pane: title, chip, quiet actions, close.

    Where they have no room, actions leave their words from the left; the icons say them in a
    tooltip.
    """

    closed = Signal()

    def __init__(self, title: str, *, closable: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.setFixedHeight(px(48))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(20), 0, px(8), 0)
        self._row.setSpacing(px(8))
        self._title = label(title, "section")
        self.chip = ChipLabel(parent=self)
        self._words: dict[Button, str] = {}
        self._fitted: object = None
        self._row.addWidget(self._title)
        self._row.addWidget(self.chip)
        self._row.addStretch(1)
        if closable:
            close = button("", "quiet", icon_name="x", press=self.closed.emit)
            set_tip(close, "关闭 Esc")
            close.setAccessibleName("关闭")
            self._row.addWidget(close)
        self.closable = closable

    def set_title(self, title: str, chip: Chip | None = None) -> None:
        """Show another title and chip."""
        self._title.setText(title)
        self.chip.set_chip(chip)

    def add_action(
        self, word: str, icon_name: str, press: Callable[[], object], *, first: bool = False
    ) -> Button:
        """Add a quiet action, left of the close button, or as the first of all."""
        made = button(word, "quiet", icon_name=icon_name, press=press)
        last = self._row.count() - (1 if self.closable else 0)
        self._row.insertWidget(self._row.indexOf(self.chip) + 2 if first else last, made)
        self._words[made] = made.text()
        return made

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    def _fit(self) -> None:
        for made in self._words:
            self._words[made] = made.text() or self._words[made]
        if self._state() == self._fitted:
            return
        for made, word in self._words.items():
            made.setText(word)
        for made, word in self._words.items():
            if self._too_narrow():
                made.setText("")
                set_tip(made, made.toolTip() or word.strip())
        self._fitted = self._state()

    def _state(self) -> object:
        """What decides which words have room: what they want changes when they are dressed."""
        told = [(word, made.isHidden()) for made, word in self._words.items()]
        self._row.invalidate()
        wanted = self._row.minimumSize().width()
        return (self.width(), self._title.text(), self.chip.chip, told, wanted)

    def _too_narrow(self) -> bool:
        self._row.invalidate()
        return self._row.minimumSize().width() > self.width() > 0


class Pane(QFrame):
    """A white pane: head, band (hidden), body, foot. A refusal without a field lands here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.band = Band()
        self._box.addWidget(self.band)

    def set_head(self, head: QWidget) -> None:
        """Put `head` at the top; Esc in the pane presses its close button."""
        self._box.insertWidget(0, head)
        if isinstance(head, PaneHead) and head.closable:
            escape = QShortcut(QKeySequence("Esc"), self)
            escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(head.closed)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Add a part below the others."""
        self._box.addWidget(part, stretch)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say the refusal in a red band at the top of the pane."""
        self.band.say("late", refusal.sentence)
