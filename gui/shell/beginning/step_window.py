"""The window of the first start: steps, head, pages, what stands beside them, foot."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.acting.application import NAME
from gui.controls.controls import Button, CutLabel, IconLabel, button, label
from gui.controls.page_head import PageHead
from gui.controls.tips import set_tip
from gui.dialogs.messages import ProgressLine
from gui.dialogs.reading_order import goes_round, read_from_right
from gui.shell.beginning.step_list import StepList
from gui.shell.beginning.what_follows import AtEase, WhatFollows
from gui.theme.dress import put_on
from gui.theme.theme import px
from models.store.words import weekday

_SIZE = QSize(1440, 900)
_CARD, _BESIDE, _LEAST_CARD, _LEAST_BESIDE = 800, 417, 720, 250
_AROUND = 168 + 24 + 20 + 12  # the steps, and the air beside and between the cards
_LOW, _EASE = 760, 730  # below which the head is lower, and 可以放心 has no room


class Pages(QStackedWidget):
    """The pages, as high as the one that is shown."""

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(120))


class StepWindow(QDialog):
    """Lays out the pages of `steps`: Alt+← goes back, and so does Esc, which closes on the first.

    `stack` takes the pages; subclasses say by `go_on`, `go_back` and `skip_rest` what is done.
    """

    def __init__(self, title: str, words: Sequence[str], at_ease: AtEase) -> None:
        super().__init__()
        put_on(self)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setWindowFlags(Qt.WindowType.Window)
        self.steps = StepList(NAME, list(words))
        self.stack, self.head, self.progress = Pages(), PageHead(""), ProgressLine()
        self.follows, self._ease = WhatFollows(words, self.go_to_step), at_ease
        self._beside = QWidget()
        self._lay_out()
        self._add_keys()
        screen = QGuiApplication.primaryScreen().availableSize()
        self.resize(QSize(px(_SIZE.width()), px(_SIZE.height())).boundedTo(screen))
        if screen.width() <= px(_SIZE.width()) or screen.height() <= px(_SIZE.height()):
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.head, self._desk(), self.progress, self._foot(), self._status()):
            right.addWidget(part, 1 if isinstance(part, _Desk) else 0)
        box = QHBoxLayout(self)
        box.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # what is more scrolls
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.steps)
        box.addLayout(right, 1)

    def _desk(self) -> "_Desk":
        desk, card = _Desk(), QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(px(_CARD))
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, px(10), 1, px(4))
        inside.addWidget(self.stack)
        left = QVBoxLayout()
        left.addWidget(card)
        left.addStretch(1)
        self._beside.setMaximumWidth(px(_BESIDE))
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.follows)
        column.addWidget(self._ease)
        column.addStretch(1)
        row = QHBoxLayout(desk)
        row.setContentsMargins(px(24), px(14), px(20), px(14))
        row.setSpacing(px(12))
        row.addLayout(left, _CARD)
        row.addWidget(self._beside, _BESIDE)
        return desk

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("role", "foot")
        read_from_right(foot)
        foot.setFixedHeight(px(56))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(24), 0, px(20), 0)
        row.setSpacing(px(8))
        self.said = CutLabel("", "hint")
        self.skip = button("跳过", "quiet", press=self.skip_rest)
        self.back = button("上一步", icon_name="arrow-left", press=self.go_back)
        self.main = button("下一步   Enter", "primary", press=self.go_on)
        row.addWidget(self.said, 1)
        for each in (self.skip, self.back, self.main):
            row.addWidget(each)
        set_tip(self.back, "上一步 Alt+←")
        return foot

    def _status(self) -> QFrame:
        line = QFrame()
        line.setProperty("role", "status")
        line.setFixedHeight(px(28))
        row = QHBoxLayout(line)
        row.setContentsMargins(px(14), 0, px(18), 0)
        row.setSpacing(px(5))
        row.addWidget(IconLabel("folder", 15))
        row.addWidget(label("还没有登记簿", "small"))
        row.addStretch(1)
        today = date.today()
        row.addWidget(label(f"{today.isoformat()}　星期{weekday(today)}", "small"))
        row.addSpacing(px(20))
        row.addWidget(button("F1 帮助", "still", press=self.ask_for_help))
        return line

    def _add_keys(self) -> None:
        for keys, press in (
            ("Alt+Left", self.back.click),
            ("Ctrl+Return", self.main.click),
            ("Ctrl+Enter", self.main.click),
            ("F1", self.ask_for_help),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(press)

    def add_way(self, word: str, icon_name: str, press: Callable[[], object]) -> Button:
        """Add another way than the pages to the head."""
        return self.head.add_action(word, press, icon_name=icon_name)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return goes_round(self, forward) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stack.currentIndex():
            self.back.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.main.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.set_compact(self.height() < px(_LOW))
        self._ease.setVisible(self.height() >= px(_EASE))
        room = self.width() - px(_AROUND)
        self._beside.setVisible(room >= px(_LEAST_CARD + _LEAST_BESIDE))

    def go_on(self) -> None:
        """Show the next page (下一步)."""
        raise NotImplementedError

    def go_back(self) -> None:
        """Show the page before (上一步)."""
        raise NotImplementedError

    def go_to_step(self, at: int) -> None:
        """Show a page that was filled in before (改)."""
        raise NotImplementedError

    def skip_rest(self) -> None:
        """Leave the pages that follow as they are proposed (跳过)."""
        raise NotImplementedError

    def ask_for_help(self) -> None:
        """Show what is told of the first start (F1)."""
        raise NotImplementedError


class _Desk(QWidget):
    """What lies between head and foot."""
