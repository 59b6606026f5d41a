"""Small controls that every page uses: labels, buttons, lines, key caps."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from gui.controls.resting import rest
from gui.controls.tips import set_tip, with_ands, without_ands
from gui.theme.icons import icon, pixmap
from gui.theme.theme import colour, font, px, theme

_BEFORE_KEY = "   "  # between the word of a button and its key
_ICON_TOKENS = {"primary": "onacc", "link": "accent", "danger": "late", "late": "late"}


# kind of a label: type, Medium
_FONTS = {
    "title": ("title", True),
    "section": ("section", True),
    "day": ("day", True),
    "figure": ("figure", True),
    "clock": ("clock", True),
    "brand": ("brand", True),
    "strong": ("body", True),
    "legend": ("body", True),
    "hint": ("hint", False),
    "small": ("hint", False),
    "doubt": ("hint", False),
    "error": ("hint", True),
}


class Label(QLabel):
    """Plain text of a kind: `title`, `section`, `day`, `figure`, `clock`, `strong`, `legend`,
    `label`, `hint`, `small`, `doubt`, `error`, or "" for the text of the page."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._kind = kind
        if kind:
            self.setProperty("kind", kind)
        if kind in _FONTS:
            self._scale()
            theme().theme_changed.connect(self._scale)

    def _scale(self) -> None:
        name, medium = _FONTS[self._kind]
        self.setFont(font(name, medium=medium))


class CutLabel(Label):
    """A line of text that ends with … where it has no room, and is whole in its tooltip."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, kind, parent)
        self._whole = text
        self.setMinimumWidth(px(24))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def whole(self) -> str:
        """The text with what was cut."""
        return self._whole

    def say(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.contentsRect().width()
        words = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(words)
        set_tip(self, "" if words == self._whole else self._whole)


def label(text: str = "", kind: str = "", parent: QWidget | None = None) -> Label:
    """Return a label of a kind known to the style sheet, see `Label`."""
    return Label(text, kind, parent)


def set_state(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at, and have it drawn anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class Button(QPushButton):
    """A button whose icon grows with the text and which never shrinks below its word.

    Enter presses the one that has the cursor, in the window as in a dialog.
    """

    def __init__(self, word: str, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(with_ands(word), parent)
        self.setAutoDefault(False)  # Enter elsewhere presses none that happens to be there
        if kind:
            self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._scale()
        theme().theme_changed.connect(self._scale)

    def _scale(self) -> None:
        self.setIconSize(QSize(px(16), px(16)))

    def text(self) -> str:
        """Return the word as it is read."""
        return without_ands(super().text())

    def setText(self, text: str) -> None:
        super().setText(with_ands(text))

    def setMenu(self, menu: QMenu) -> None:
        super().setMenu(menu)
        menu.aboutToHide.connect(self.cool)

    def cool(self) -> None:
        """Lose the look of being under the pointer, of which a menu that closes tells nothing."""
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        held = event.isAutoRepeat()  # Enter held down in the last field says nothing yet
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and not held:
            self.click()
        else:
            super().keyPressEvent(event)


def button(
    word: str,
    kind: str = "",
    *,
    icon_name: str = "",
    key: str = "",
    press: Callable[[], object] | None = None,
    size: str = "",
) -> Button:
    """Return a button. `kind`: "" (secondary), primary, quiet, link, danger, late, article.

    `key` (``"Ctrl+S"``) works in the window and is written into the button; `size` is
    ``"bar"`` (30) or ``"card"`` (28). Without a word it is a square with its icon. Where the word
    is a verb that the one at the desk may not do, the button rests.
    """
    made = Button(_words(word, icon_name, key), kind)
    made.setAccessibleName(word)
    if icon_name:
        made.setIcon(icon(icon_name, 16, _ICON_TOKENS.get(kind, "text2")))
    if key:
        made.setShortcut(QKeySequence(key))
    if size:
        made.setProperty("size", size)
    if not word:
        made.setProperty("square", "true")
    if kind == "article":
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if press is not None:
        made.clicked.connect(lambda _checked=False: press())
    word = word.partition(_BEFORE_KEY)[0]
    rest(made, word, verb=word)
    return made


def _words(word: str, icon_name: str, key: str) -> str:
    if not word:
        return ""
    return (" " if icon_name else "") + word + (f"{_BEFORE_KEY}{key}" if key else "")


def hair_line(parent: QWidget | None = None, *, upright: bool = False) -> QFrame:
    """Return a quiet line of one pixel."""
    made = QFrame(parent)
    made.setProperty("role", "rule")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


class IconLabel(QLabel):
    """An icon that stands alone, in a colour of the theme."""

    def __init__(
        self, name: str, size: int, token: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._name = name
        self._token = token
        self._draw()
        theme().theme_changed.connect(self._draw)

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        self._draw()  # the window may have come to a sharper screen
        super().showEvent(event)

    def _draw(self) -> None:
        self.setFixedSize(px(self._size), px(self._size))
        self.setPixmap(pixmap(self._name, self._size, self._token, self.devicePixelRatioF()))


class KeyCap(QWidget):
    """A key as it is printed on the keyboard, such as ``Ctrl F``."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return key_cap_size(self._keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key_cap(painter, QRectF(self.rect()), self._keys)
        painter.end()


def key_cap_size(keys: str) -> QSize:
    """Return how much room the frame around such keys takes, in pixels."""
    width = QFontMetrics(font("tiny")).horizontalAdvance(keys)
    return QSize(max(width + px(14), px(20)), px(22))


def paint_key_cap(painter: QPainter, box: QRectF, keys: str) -> None:
    """Paint a key cap into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("line"), 1))
    painter.setBrush(colour("sunken"))
    inner = box.adjusted(0.5, 0.5, -0.5, -1.0)
    painter.drawRoundedRect(inner, px(3), px(3))
    painter.setPen(QPen(colour("line"), 2))
    painter.drawLine(inner.bottomLeft() + _inset(1), inner.bottomRight() - _inset(1))
    painter.setPen(colour("text2"))
    painter.setFont(font("tiny"))
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()


def _inset(count: float) -> QPointF:
    return QPointF(px(count * 2), 0)
