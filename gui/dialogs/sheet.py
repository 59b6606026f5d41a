"""The sheet that every dialog is: title, close, body, buttons at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gui.controls.controls import Button, CutLabel, button, label, set_state
from gui.controls.menus import round_off
from gui.controls.resting_line import RestingLine
from gui.controls.tall_sheet import scrolled
from gui.controls.tips import set_tip
from gui.dialogs.middle import WrappedMiddle
from gui.dialogs.reading_order import goes_round, read_from_right
from gui.theme.dress import put_on
from gui.theme.theme import px

WIDTH = 452
# What a key in a sheet asks of the window under it: help, the last act taken back, done again,
# the list in the sheet written into a file.
HELP_WANTED, UNDO_WANTED, REDO_WANTED, EXPORT_WANTED = (
    QEvent.Type(QEvent.registerEventType()) for _ in range(4)
)
EXPORT_KEY = "Ctrl+Shift+E"
_BESIDE, _ABOVE = 40, 170  # what a sheet leaves of its window, and needs beside what is read
_LEAST, _MOST = QSize(480, 160), 10_000
_LEAST_PART = 40  # of a part that is as high as its window has room for
_LEFT = 16  # of the window by a sheet that takes all the height
_AIR = 8  # of the window above and below the highest sheet
_ALL = 100  # of the room that the buttons leave
_FOOT_AIR = 2  # the frame at both sides of the foot


class SheetDialog(QDialog):
    """A white sheet over the window. Esc closes it; subclasses fill `body` and add buttons."""

    def __init__(
        self, title: str, sentence: str = "", parent: QWidget | None = None, width: int = WIDTH
    ) -> None:
        super().__init__(parent)
        if parent is None:
            put_on(self)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFixedWidth(min(px(width), self.room().width()))
        self._keyed: list[tuple[Button, str]] = []
        self._grip: QPoint | None = None
        self._place: QPoint | None = None
        self._carried = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        sheet = QFrame()
        sheet.setProperty("role", "dialog")
        outer.addWidget(sheet)
        box = QVBoxLayout(sheet)
        box.setContentsMargins(1, px(12), 1, 1)
        box.setSpacing(0)
        box.addLayout(self._head(title))
        self.body = QVBoxLayout()
        self.middle = WrappedMiddle(self.body)
        self.body.setContentsMargins(px(22), px(2), px(22), px(14))
        self.body.setSpacing(px(8))
        if sentence:
            self.add_words(sentence, "hint")
        box.addWidget(self.middle, 1)
        self.resting = RestingLine()
        box.addWidget(self.resting)
        box.addWidget(self._foot())
        self.help_key = QShortcut(QKeySequence("F1"), self)
        self.help_key.activated.connect(self.ask_for_help)

    def ask_for_help(self) -> None:
        """Ask the window under all sheets for what is done on its page (F1)."""
        self._ask_of_window(HELP_WANTED)

    def add_words(self, sentence: str, kind: str = "") -> None:
        """Say in the body what the sheet is there for, `hint` where its fields say it already."""
        words = label(sentence, kind)
        words.setWordWrap(True)
        self.body.addWidget(words)

    def take_back_by_key(self) -> None:
        """Let Ctrl+Z take back what was done in the sheet, Ctrl+Y do it again, as in the window."""
        for keys, wanted in (("Ctrl+Z", UNDO_WANTED), ("Ctrl+Y", REDO_WANTED)):
            made = QShortcut(QKeySequence(keys), self)
            made.activated.connect(partial(self._ask_of_window, wanted))

    def _ask_of_window(self, wanted: QEvent.Type) -> None:
        QApplication.sendEvent(_main_window(self), QEvent(wanted))

    def room(self) -> QSize:
        """Return how wide a sheet may be in its window, and how high what is read in it."""
        parent = self.parentWidget()
        window = _main_window(parent).size() if parent is not None else QSize(px(_MOST), px(_MOST))
        least = QSize(px(_LEAST.width()), px(_LEAST.height()))
        return (window - QSize(px(_BESIDE), px(_ABOVE))).expandedTo(least)

    def within(self, height: int, beside: int = 0) -> int:
        """Return a height in pixels, so low that the sheet fits its window.

        `beside` is what stands above and below the part, both at 10.5 pt.
        """
        return min(px(height), max(self.room().height() - px(beside), px(_LEAST_PART)))

    def whole_height(self, most: int = _MOST) -> int:
        """Return a height in pixels for the whole sheet, `most` at 10.5 pt, that fits its window.

        For what is worked in: it may lie over nearly all of the window.
        """
        return min(px(most), self.room().height() + px(_ABOVE - _LEFT))

    def _head(self, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(22), 0, px(10), 0)
        row.addWidget(label(title, "section"), 1)
        close = button("", "quiet", icon_name="x", press=self.reject)
        close.setAccessibleName("关闭")
        set_tip(close, "关闭　Esc")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(close)
        return row

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("role", "dialogfoot")
        read_from_right(foot)
        foot.setFixedHeight(px(60))
        self.foot = QHBoxLayout(foot)
        self.foot.setContentsMargins(px(18), 0, px(18), 0)
        self.foot.setSpacing(px(8))
        self.foot.addStretch(1)
        return foot

    def add_reading(self, height: int = 420) -> QVBoxLayout:
        """Return a column to fill with text; `close_reading` then fits it into the sheet."""
        self._reading = QWidget()
        set_state(self._reading, "role", "sheet")
        box = QVBoxLayout(self._reading)
        box.setContentsMargins(0, 0, px(8), 0)
        box.setSpacing(px(4))
        self._most = self.within(height)
        return box

    def close_reading(self) -> None:
        """Show the column, scrolled where it is long; arrows and page keys scroll, Esc closes."""
        self.area = scrolled(self._reading)
        self.area.setAccessibleName(self.windowTitle())
        wrapped = self._reading.heightForWidth(self.width() - px(60))
        wanted = max(wrapped, self._reading.sizeHint().height() if wrapped < 0 else 0) + px(8)
        self.area.setFixedHeight(min(wanted, self._most))
        self.body.addWidget(self.area)
        self.add_button("关闭", self.reject, key="Esc")
        self.area.setFocus()

    def add_button(
        self, word: str, press: Callable[[], object], *, key: str = "", kind: str = ""
    ) -> Button:
        """Add a button at the right of the foot; the main one last."""
        made = button(f"{word}   {key}" if key else word, kind, press=press)
        made.setAccessibleName(word)
        if key and key != "Esc":  # Esc belongs to the dialog already
            for each in {key, key.replace("Enter", "Return")}:
                QShortcut(QKeySequence(each), self).activated.connect(made.click)
        if key:
            self._keyed.append((made, key))
        self.foot.addWidget(made)
        return made

    def set_word(self, made: Button, word: str) -> None:
        """Let a button say something else; its key stays behind it."""
        key = next((key for each, key in self._keyed if each is made), "")
        made.setText(f"{word}   {key}" if key else word)
        made.setAccessibleName(word)

    def say_in_foot(self, words: str) -> None:
        """Say a sentence beside the buttons, which is cut where they take the room."""
        self.foot.insertWidget(0, CutLabel(words, "hint"), _ALL)

    def _fit_foot(self) -> None:
        """Leave keys out of the buttons from the left while they have no room; tips say them."""
        self.foot.invalidate()
        keys = [(made, f"   {key}") for made, key in self._keyed]
        gone = (_width(*each) for each in keys if not each[0].text().endswith(each[1]))
        wide = self.foot.minimumSize().width() + sum(gone)
        for made, key in keys:
            cut = wide > self.width() - _FOOT_AIR
            wide -= _width(made, key) if cut else 0
            word = made.text().removesuffix(key)
            said = word if cut else f"{word}{key}"
            if made.text() != said:
                made.setText(said)
                set_tip(made, f"{word} {key.strip()}" if cut else "")

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit_foot()
            self._grow()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if QKeySequence(event.keyCombination()) == QKeySequence(EXPORT_KEY):
            self._ask_of_window(EXPORT_WANTED)  # no list had the cursor
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return goes_round(self, forward) or super().focusNextPrevChild(forward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_foot()
        self.fit()
        parent = self.parentWidget()
        if parent is not None:
            frame = _main_window(parent).frameGeometry()
            middle = frame.center() - self.rect().center()
            high = max(frame.top() + px(40), middle.y() - px(40))
            self._set_down(QPoint(middle.x(), min(high, self._lowest())))

    def _lowest(self) -> int:
        """How low its head may lie, so that its foot stays in the window."""
        parent = self.parentWidget()
        if parent is None or self._carried:
            return _MOST
        frame = _main_window(parent).frameGeometry()
        return max(frame.top(), frame.bottom() - self.height())

    def _set_down(self, place: QPoint) -> None:
        self._place = place
        self.move(place)

    def fit(self) -> None:
        """Take the height needed at its width, as far as its window has it: more is scrolled."""
        self.adjustSize()  # Qt stays below two thirds of the screen
        self.resize(self.width(), min(max(self.height(), self._wanted()), self._highest()))

    def _grow(self) -> None:
        """Take more height where what is in the sheet came to need it after it was shown."""
        high = min(self._wanted(), self._highest())
        if high > self.height():
            self.resize(self.width(), high)

    def _wanted(self) -> int:
        wraps = self.hasHeightForWidth()
        return self.heightForWidth(self.width()) if wraps else self.sizeHint().height()

    def _highest(self) -> int:
        parent = self.parentWidget()
        return (_main_window(parent).height() if parent is not None else px(_MOST)) - px(_AIR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        round_off(self, 8)
        if self._place is not None:  # X11 may take a sheet that grows into the corner
            self.move(self._place.x(), min(self._place.y(), self._lowest()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() < px(52):
            self._grip = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._carried = True
            self._set_down(event.globalPosition().toPoint() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None


def _width(made: Button, words: str) -> int:
    return made.fontMetrics().horizontalAdvance(words)


def _main_window(widget: QWidget) -> QWidget:
    """Return the window under all sheets: one opened over a small sheet is not small itself."""
    window = widget.window()
    above = window.parentWidget()
    return window if above is None else _main_window(above)


def tell(title: str, sentence: str, parent: QWidget | None = None) -> None:
    """Say one sentence that the program cannot go on without, and wait until it is read."""
    said = SheetDialog(title, "", parent)
    said.add_words(sentence)
    said.add_button("知道了", said.accept, kind="primary").setDefault(True)
    said.exec()
