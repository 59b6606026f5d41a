"""Cards and panes: the white sheets on the desk, with their heads, bands and feet."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.chips import Chip, ChipLabel
from gui.controls.controls import Button, IconLabel, button, label
from gui.dialogs.messages import Band
from gui.theme.theme import px
from models.store.refusal import Refusal
from models.store.words import listed


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
        if title:
            self.head.addWidget(label(title, "section"))
            self.head.addStretch(1)
            box.addWidget(self.head_row)
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
            close.setToolTip("关闭 Esc")
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
        told = [(word, made.isHidden()) for made, word in self._words.items()]
        state = (self.width(), self._title.text(), self.chip.chip, told)
        if state == self._fitted:
            return
        self._fitted = state
        for made, word in self._words.items():
            made.setText(word)
        for made, word in self._words.items():
            if self._too_narrow():
                made.setText("")
                made.setToolTip(made.toolTip() or word.strip())

    def _too_narrow(self) -> bool:
        self._row.invalidate()
        return self._row.minimumSize().width() > self.width() > 0


class DoneLine(QWidget):
    """What is said where nothing is missing."""

    def __init__(self) -> None:
        super().__init__()
        self.words = label(kind="ok")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(IconLabel("circle-check", 16, "ok"))
        row.addWidget(self.words)
        self.hide()


_SHORT = " 请核对 8 处"  # the longest line of those that are short


class PaneFoot(QFrame):
    """The foot of a pane: what is missing at the left (a press goes there), buttons right.

    When it gets narrow the list of what is missing is shortened and the keys leave the buttons,
    then buttons between the first and the last go; their keys work on.
    """

    missing_pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.setFixedHeight(px(54))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(8))
        self.missing_button = button("还差", "late", icon_name="circle-alert")
        self.missing_button.clicked.connect(self._go)
        self._missing: list[tuple[str, str]] = []
        self._is_wrong = False
        self._buttons: list[tuple[Button, str, str]] = []
        self._withheld: set[Button] = set()
        self._done = DoneLine()
        self._row.addWidget(self._done)
        self._row.addWidget(self.missing_button)
        self._row.addStretch(1)
        self.missing_button.hide()

    @property
    def sentence(self) -> str:
        """What is missing, in words, or ""."""
        words = listed([word for _, word in self._missing], 3)
        if self._is_wrong:
            return f"请核对：{words}"
        return f"还差 {len(self._missing)} 处：{words}" if self._missing else ""

    def set_missing(
        self, missing: list[tuple[str, str]], wrong: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Say what is missing, else what is `wrong`: pairs of field key and words."""
        self._missing, self._is_wrong = missing or list(wrong), not missing and bool(wrong)
        self.missing_button.setVisible(bool(self._missing))
        self.missing_button.setToolTip(self.sentence)
        self._fit()

    @property
    def done(self) -> str:
        """What is said where nothing is missing."""
        return self._done.words.text()

    def set_done(self, words: str) -> None:
        """Say in words, where nothing is missing, that all is there."""
        self._done.words.setText(words)
        self._fit()

    def add_button(
        self,
        word: str,
        press: Callable[[], object],
        *,
        key: str = "",
        kind: str = "",
        icon_name: str = "",
        quiet_key: bool = False,
    ) -> Button:
        """Add a button at the right; the main one last. A quiet key stands in the tooltip."""
        made = button(word, kind, icon_name=icon_name, press=press)
        if key:
            made.setToolTip(f"{word}　{key}")
        for each in {key, key.replace("Enter", "Return")} - {""}:
            QShortcut(QKeySequence(each), self).activated.connect(made.click)
        self._buttons.append((made, made.text(), "" if quiet_key else key))
        self._row.addWidget(made)
        self._fit()
        return made

    def set_word(self, made: Button, word: str) -> None:
        """Let a button say something else; its key stays."""
        self._buttons = [
            (each, word if each is made else old, key) for each, old, key in self._buttons
        ]
        made.setAccessibleName(word)
        self._fit()

    def offer(self, made: Button, *, offered: bool) -> None:
        """Show a button, or leave it out where it has no use."""
        self._withheld.discard(made)
        if not offered:
            self._withheld.add(made)
            made.hide()
        self._fit()

    def _go(self) -> None:
        if self._missing:
            self.missing_pressed.emit(self._missing[0][0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        offered = [each for each in self._buttons if each[0] not in self._withheld]
        for made, word, key in offered:
            made.setText(f"{word}   {key}" if key else word)
            made.show()
        # Whether the keys have room is told beside a short line, said or not: no button moves
        # under the pointer when the last gap is filled.
        self._done.hide()
        self.missing_button.setText(_SHORT)
        self.missing_button.show()
        if self._too_narrow():
            for made, word, _ in offered:
                made.setText(word)
        self.missing_button.setVisible(bool(self._missing))
        self.missing_button.setText(f" {self.sentence}")
        self._done.setVisible(bool(self._done.words.text()) and not self._missing)
        if self._too_narrow():
            word = "请核对" if self._is_wrong else "还差"
            self.missing_button.setText(f" {word} {len(self._missing)} 处")
        if self._too_narrow():
            self._done.hide()
        for made, _, _ in offered[1:-1]:
            if self._too_narrow():
                made.hide()

    def _too_narrow(self) -> bool:
        self._row.invalidate()
        return self._row.minimumSize().width() > self.width()


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
