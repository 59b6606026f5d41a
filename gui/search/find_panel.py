"""查找全部 (Ctrl+K): one search over everything, a panel over the page that is shown."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.acting.act import say
from gui.acting.long_reading import LongReading
from gui.controls.controls import IconLabel, KeyCap, hair_line, label, set_state
from gui.controls.find_button import EXAMPLE
from gui.dialogs.sheet import EXPORT_KEY
from gui.search.results import Results
from gui.search.scopes import Scopes
from gui.theme.theme import colour, font, px
from models.search.expressions import Typed, nothing_found
from models.search.stopping import Stoppable
from models.store.sought.kinds import Sought
from reports.search.found_lines import Line, Told, search
from reports.ways import Way

_WIDTH, _ABOVE, _BELOW, _INPUT, _FOOT = 800, 72, 16, 60, 38
_AIR = 8  # of the lines between the parts, and below the last result
_VEIL = 0.6
_GAPS = "首字母可以隔字：dbgs 找到 低保…公示"
_KEYS = "↑↓ 选择　Enter 打开　Ctrl+C 复制编号"
_OUT = f"这里的结果不导出；请在那一页按 Ctrl+F 查找，再按 {EXPORT_KEY} 导出列表"
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_Answer = tuple[str, Sought | None, list[Told]]


class Field(QLineEdit):
    """What is typed. Its keys reach it before any shortcut of the page behind: `key(event)`."""

    def __init__(self, key: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._key = key
        set_state(self, "role", "find")
        self.setFont(font("section"))
        self.setPlaceholderText(EXAMPLE)
        self.setAccessibleName("在全部登记里查找")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._key(event):
                return True
        return super().event(event)


class FindPanel(QWidget):
    """Lies over `window`, all but its lowest line, from `open` until a line or Esc is pressed.

    `going(way)` leads to the record that was chosen.
    """

    going = Signal(Way)

    def __init__(self, window: QWidget, today: Callable[[], date], below: QWidget) -> None:
        super().__init__(window)
        self._window, self._today, self._below = window, today, below
        self._before: QWidget | None = None
        self.field = Field(self._press)
        self.scopes, self.results = Scopes(), Results()
        self.count, self.nothing = label(kind="hint"), label(kind="label")
        self._reading, self._stoppable = LongReading(self, self._take), Stoppable()
        self._area = QScrollArea()
        self._lay_out()
        self.field.textChanged.connect(self._ask)
        self.scopes.chosen.connect(self._ask)
        self.results.opened.connect(self._open)
        self.results.all_wanted.connect(self.scopes.choose)
        self.results.shown.connect(self._bring)
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        self._sheet = QFrame(self)
        self._sheet.setProperty("role", "dialog")
        self._line = hair_line()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        held = QWidget()
        held.setProperty("role", "sheet")
        inner = QVBoxLayout(held)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.results)
        inner.addStretch(1)
        self._area.setWidget(held)
        self.nothing.setContentsMargins(px(18), px(14), px(18), px(14))
        self.nothing.setWordWrap(True)
        box = QVBoxLayout(self._sheet)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        shown: tuple[QWidget, ...] = (self.scopes, self._area, self.nothing)
        for part in (self._input(), self._line, *shown, _foot()):
            box.addWidget(part, int(part is self._area))

    def _input(self) -> QWidget:
        made = QWidget()
        made.setFixedHeight(px(_INPUT))
        row = QHBoxLayout(made)
        row.setContentsMargins(px(18), 0, px(18), 0)
        row.setSpacing(px(12))
        icon = IconLabel("search", 20, "accent")
        parts: tuple[QWidget, ...] = (icon, self.field, self.count, KeyCap("Esc"))
        for part in parts:
            row.addWidget(part, int(part is self.field))
        return made

    # --- coming and going

    def open(self) -> None:
        """Come over the page, what was typed last chosen whole."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.scopes.choose(None)
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._ask()

    def close_panel(self) -> None:
        """Give the page back as it was."""
        self._stoppable.stop()
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, line: Line) -> None:
        self.close_panel()
        self.going.emit(line.way)

    # --- searching

    @property
    def is_filled(self) -> bool:
        """Whether what is shown is what was typed."""
        return self._reading.is_done

    def _ask(self) -> None:
        self._stoppable.stop()
        self._stoppable = Stoppable()
        text, kind = self.field.text(), self.scopes.kind
        self._reading.want(partial(_search, self._stoppable, text, kind, self._today()))

    def _take(self, answer: _Answer) -> None:
        text, kind, told = answer
        if (text, kind) != (self.field.text(), self.scopes.kind):
            return
        self.scopes.show_told(told)
        self.results.show_told(told)
        every = sum(each.count for each in told)
        more = any(each.more for each in told)
        self.count.setText(f"共 {every:,} 条{'以上' if more else ''}" if told else "")
        hint = "可以少打几个字，或者只打拼音首字母。" if Typed(text).terms else ""
        self.nothing.setText(nothing_found(text.strip()) + hint)
        self.nothing.setVisible(bool(text.strip()) and not told)
        self._fit()

    def _bring(self, box: QRect) -> None:
        self._area.ensureVisible(0, box.bottom(), 0, 0)
        self._area.ensureVisible(0, box.top(), 0, 0)

    # --- keys and room

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key does here; False leaves it to the field."""
        key, line = Qt.Key(event.key()), self.results.chosen
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape:
            self.close_panel()
        elif key in _STEPS:
            self.results.choose(self.results.at + _STEPS[key])
        elif key in _ENTERS and line is not None:
            self._open(line)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.scopes.step(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_C and control and line and not self.field.hasSelectedText():
            QGuiApplication.clipboard().setText(line.number or line.title)
            say(f"已复制：{line.number or line.title}")
        elif QKeySequence(event.keyCombination()) == QKeySequence(EXPORT_KEY):
            say(_OUT)
        else:
            return key == Qt.Key.Key_K and control
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Take the room over the page, and the height that what was found needs."""
        high = self._window.height() - self._below.height()
        # The status line stays to be read and pressed; beside it the veil goes down to the foot.
        window, foot = self._window.rect(), self._below.mapTo(self._window, QPoint())
        self.setGeometry(window)
        self.setMask(QRegion(window) - QRegion(QRect(foot, self._below.size())))
        some = bool(self.results.lines)
        for part in (self._line, self.scopes, self._area):
            part.setVisible(some)
        wide = min(px(_WIDTH), self.width() - 2 * px(_BELOW))
        above = min(px(_ABOVE), max((high - px(300)) // 2, 0))
        rest = px(_INPUT) + px(_FOOT) + px(_AIR)
        rest += self.scopes.height() if some else 0
        wanted = self.results.sizeHint().height() if some else 0
        if self.nothing.isVisibleTo(self._sheet):
            wanted = self.nothing.heightForWidth(wide)
        height = min(rest + wanted, high - above - px(_BELOW))
        self._sheet.setGeometry((self.width() - wide) // 2, above, wide, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.close_panel()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(colour("bg"))
        veil.setAlphaF(_VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()


def _search(stoppable: Stoppable, text: str, kind: Sought | None, today: date) -> _Answer:
    told: list[Told] = []
    with stoppable.running():
        told = [] if stoppable.is_stopped else search(text, today, kind)
    return text, kind, told


def _foot() -> QFrame:
    made = QFrame()
    made.setProperty("role", "dialogfoot")
    made.setFixedHeight(px(_FOOT))
    row = QHBoxLayout(made)
    row.setContentsMargins(px(18), 0, px(18), 0)
    row.addWidget(label(_KEYS, "hint"))
    row.addStretch(1)
    row.addWidget(label(_GAPS, "hint"))
    return made
