"""The foot of a pane: what is missing at the left, the buttons at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from gui.controls.controls import Button, IconLabel, button, label, set_state
from gui.controls.tips import set_tip
from gui.theme.icons import icon
from gui.theme.theme import px
from models.store.words import listed


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


# The kind of the button that says what is missing, its icon and the colour of that.
_LOUD = ("late", "circle-alert", "late")
_QUIET = ("quiet", "pencil-line", "text2")
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
        self,
        missing: list[tuple[str, str]],
        wrong: Sequence[tuple[str, str]] = (),
        *,
        untouched: bool = False,
    ) -> None:
        """Say what is missing, else what is `wrong`: pairs of field key and words.

        Of what is new and `untouched` it is said without alarm.
        """
        self._missing, self._is_wrong = missing or list(wrong), not missing and bool(wrong)
        self.missing_button.setVisible(bool(self._missing))
        set_tip(self.missing_button, self.sentence)
        kind, mark, colour = _QUIET if untouched else _LOUD
        set_state(self.missing_button, "kind", kind)
        self.missing_button.setIcon(icon(mark, 16, colour))
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
            set_tip(made, f"{word}　{key}")
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
