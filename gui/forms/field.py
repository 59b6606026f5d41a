"""What every field of a form can do, and the plain fields: line, text, read-only, chip."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from gui.controls.chips import Chip, ChipLabel
from gui.controls.controls import set_state
from gui.forms.pasting import CleanText, WholeLine, WholeText
from gui.theme.theme import px

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def of_this_year(example: str) -> str:
    """Return an example with the year of today where it says YYYY: a 文号 is of its own year."""
    return example.replace("YYYY", str(date.today().year))


class Field(QWidget):
    """A field. `edited` when the clerk changed it, `left` when the focus went elsewhere.

    `value` raises `Refusal` (with field None) when what was typed cannot be read.
    """

    edited = Signal()
    left = Signal()
    next_wanted = Signal()

    stretches = True

    def __init__(self) -> None:
        super().__init__()
        self._resting = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))
        policy = QSizePolicy.Policy.Expanding if self.stretches else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)

    def value(self) -> Any:
        """Return the value; "" or None when empty."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show `value` without telling `edited`."""
        raise NotImplementedError

    def is_empty(self) -> bool:
        """Tell whether nothing is filled in."""
        return self.value() in ("", None, [], ())

    def set_state(self, state: str) -> None:
        """Draw the field as ``error``, ``auto`` (filled by the program) or ``""``.

        Without an error a field that the program filled goes back to looking so.
        """
        for part in self._inputs():
            set_state(part, "state", state or self._resting)

    def set_auto(self, auto: bool) -> None:
        """Say whether the program filled the field, and not the clerk."""
        self._resting = "auto" if auto else ""
        self.set_state("")

    @property
    def is_proposed(self) -> bool:
        """Tell whether the program filled the field, so that the clerk may pass over it."""
        return self._resting == "auto" and not self.is_empty()

    def raw(self) -> Any:
        """Return what stands in the field, readable or not, as JSON knows it."""
        return self.value()

    def set_raw(self, raw: Any) -> None:
        """Show again what `raw` returned."""
        self.set_value(raw)

    def _inputs(self) -> list[QWidget]:
        return []

    def _watch(self, part: QWidget) -> None:
        """Let Enter in `part` go to the next field, and tell when the focus leaves it."""
        part.installEventFilter(self)
        if self.focusProxy() is None:
            self.setFocusProxy(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_pressed(event)
        return super().eventFilter(watched, event)

    def _key_pressed(self, event: QKeyEvent) -> bool:
        return self._goes_on(event)

    def _goes_on(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTER and plain:
            self.next_wanted.emit()
            return True
        return False


class LineField(Field):
    """One line. `parse` turns the text into the value and `show` back (money, numbers)."""

    def __init__(
        self,
        example: str = "",
        *,
        parse: Callable[[str], Any] | None = None,
        show: Callable[[Any], str] | None = None,
        width: int = 0,
        auto: bool = False,
    ) -> None:
        self.stretches = not width
        super().__init__()
        self._parse = parse
        self._show = show or (lambda value: "" if value is None else str(value))
        self.line: QLineEdit = WholeLine()
        self.line.setPlaceholderText(of_this_year(example))
        if width:
            self.line.setFixedWidth(px(width))
        self._row.addWidget(self.line)
        self._watch(self.line)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.set_auto(auto)

    def value(self) -> Any:
        """Return what was typed, trimmed and parsed."""
        text = self.line.text().strip()
        return self._parse(text) if self._parse and text else text if not self._parse else None

    def set_value(self, value: Any) -> None:
        """Write `value` as the clerk would, seen from its beginning."""
        self.line.setText(self._show(value))
        self.line.setCursorPosition(0)

    def is_empty(self) -> bool:
        """Tell whether nothing was typed."""
        return not self.line.text().strip()

    def raw(self) -> str:
        """Return the text as typed."""
        return self.line.text()

    def set_raw(self, raw: Any) -> None:
        """Show the text as typed."""
        self.line.setText(str(raw or ""))

    def _inputs(self) -> list[QWidget]:
        return [self.line]


class ReadOnlyField(LineField):
    """A value that is shown and never typed."""

    def __init__(self, *, width: int = 0, show: Callable[[Any], str] | None = None) -> None:
        super().__init__(width=width, show=show)
        self.line.setReadOnly(True)
        self.line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._kept: Any = None

    def set_value(self, value: Any) -> None:
        """Show `value` and keep it."""
        self._kept = value
        super().set_value(value)

    def value(self) -> Any:
        """Return the value given."""
        return self._kept

    def raw(self) -> str:
        """Return nothing: what is shown follows from other fields."""
        return ""

    def set_raw(self, raw: Any) -> None:
        """Leave what is shown."""


class TextField(Field):
    """Several lines; Enter makes a new line, Tab goes on."""

    _editor: type[CleanText] = CleanText

    def __init__(self, example: str = "", lines: int = 3) -> None:
        super().__init__()
        self.text = self._editor()
        self.text.setPlaceholderText(of_this_year(example))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * lines + px(22))
        self._row.addWidget(self.text)
        self._watch(self.text)
        self.text.textChanged.connect(self.edited)

    def value(self) -> str:
        """Return the text without blanks at its ends."""
        return self.text.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        """Write `value`, nothing for None; it does not count as typed."""
        self.text.blockSignals(True)
        self.text.setPlainText(value or "")
        self.text.blockSignals(False)

    def write(self, value: Any) -> None:
        """Write `value` as one step of typing, which Ctrl+Z takes back; `edited` is not told."""
        self.text.blockSignals(True)
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(value or "")
        self.text.blockSignals(False)

    def _inputs(self) -> list[QWidget]:
        return [self.text]

    def _key_pressed(self, event: QKeyEvent) -> bool:
        # Ctrl+Enter belongs to the window (save and next), never to the text.
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return True
        return False


class TitleField(TextField):
    """A title: one line of text seen on two; Enter goes on to the next field."""

    _editor: type[CleanText] = WholeText

    def __init__(self, example: str = "") -> None:
        super().__init__(example, lines=2)

    def _key_pressed(self, event: QKeyEvent) -> bool:
        return super()._key_pressed(event) or self._goes_on(event)


class ChipField(Field):
    """A result computed from other fields, shown as a chip beside them."""

    stretches = False

    def __init__(self) -> None:
        super().__init__()
        self._label = ChipLabel(parent=self)
        self._row.addWidget(self._label)

    def value(self) -> Chip | None:
        """Return the chip shown."""
        return self._label.chip

    def raw(self) -> None:
        """Return nothing: the chip follows from other fields."""

    def set_raw(self, raw: Any) -> None:
        """Leave the chip."""

    def set_value(self, value: Any) -> None:
        """Show a `Chip` or nothing."""
        self._label.set_chip(value)
