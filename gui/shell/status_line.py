"""The status line: register, backup, saved state; the result of an action for eight seconds."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from gui.acting.application import Said, WayOn
from gui.acting.telling import telling
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import Button, CutLabel, IconLabel, Label, button, label, set_state
from gui.controls.tips import set_tip, with_ands
from gui.theme.theme import px
from models.store.words import weekday

_SHOWN_MS = 8000
_ICON = 15
_SIGNS = {"": "shield-check", "soon": "clock-alert", "late": "circle-alert"}


# What goes where it is narrow: a text, and the icon before it.
Spare = tuple[tuple[Label | Button, *tuple[QWidget, ...]], ...]


class _Sentence(CutLabel):
    """A sentence that takes the room of its words, and what stands behind follows it."""

    def __init__(self) -> None:
        super().__init__(kind="small")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        super().say(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        # Rounded up: a rounded advance is a fraction short of what the sentence is cut by.
        width = self.fontMetrics().size(0, self.whole).width()
        return QSize(width, super().sizeHint().height())


class StatusLine(QFrame):
    """The line at the foot of the window."""

    register_pressed = Signal()
    recent_pressed = Signal()
    help_pressed = Signal()
    reckoning_pressed = Signal()
    follow_up_pressed = Signal()
    operator_pressed = Signal()
    lock_pressed = Signal()
    backup_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self.setFixedHeight(px(28))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._undo: Callable[[], object] | None = None
        self._redo: Callable[[], object] | None = None
        self._redoes = False
        self._way_on: WayOn | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.quiet)
        self.day_label = label(kind="small")
        self._left = QStackedWidget()
        self._state = self._state_row()
        self._left.addWidget(self._state)
        self._left.addWidget(self._message_row())
        self._reckon = button("期限速算", "still", press=self.reckoning_pressed.emit)
        set_tip(self._reckon, "期限速算 Ctrl+J")
        self._follow = button("跟进", "still", press=self.follow_up_pressed.emit)
        set_tip(self._follow, "给打开的记录定跟进日期 Ctrl+U")
        self.operator_button = button("换人", "still", press=self.operator_pressed.emit)
        self.operator_button.hide()
        self.lock_button = button("锁定", "still", press=self.lock_pressed.emit)
        set_tip(self.lock_button, "离开一会：盖住窗口，输口令回来 Ctrl+Shift+L")
        self.lock_button.hide()
        self._spare: Spare = ()
        help_button = button("F1 帮助", "still", press=self.help_pressed.emit)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(14), 0, px(18), 0)
        row.setSpacing(px(20))
        row.addWidget(self._left, 1)
        row.addWidget(self.operator_button)
        row.addWidget(self.lock_button)
        row.addWidget(self.day_label)
        row.addWidget(self._follow)
        row.addWidget(self._reckon)
        row.addWidget(help_button)
        self.set_backup("")

    def _state_row(self) -> QWidget:
        self.saved_label = label(kind="small")
        self.register_button = button("登记簿", "still", press=self.register_pressed.emit)
        set_tip(self.register_button, "打开别的登记簿 Ctrl+Shift+O")
        self.backup_button = button("备份", "still", press=self.backup_pressed.emit)
        set_tip(self.backup_button, "看备份、恢复")
        self._saved_icon = IconLabel("check", _ICON)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(19))  # of which what is hidden takes none
        self._register_icon = IconLabel("folder", _ICON)
        self._backup_icon = IconLabel("shield-check", _ICON)
        self._pairs: list[QHBoxLayout] = []
        icons = (self._register_icon, self._backup_icon, self._saved_icon)
        texts = (self.register_button, self.backup_button, self.saved_label)
        for sign, text in zip(icons, texts, strict=True):
            self._pairs.append(pair := QHBoxLayout())
            pair.setSpacing(px(5))
            pair.addWidget(sign)
            pair.addWidget(text)
            row.addLayout(pair)
        self._recent = button("最近的操作", "article", press=self.recent_pressed.emit)
        set_tip(self._recent, "撤销最近做的　Ctrl+Shift+Z")
        row.addWidget(self._recent)
        row.addStretch(1)
        return holder

    def _message_row(self) -> QWidget:
        self._sentence = _Sentence()
        self._undo_link = button("撤销 Ctrl+Z", "article", press=self._press)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(IconLabel("check", _ICON, "ok"))
        self._caution = ChipLabel(parent=holder)
        row.addWidget(self._caution)  # before the sentence, whose name may be long
        row.addWidget(self._sentence)
        row.addWidget(self._undo_link)
        row.addStretch(1)
        return holder

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for parts in self._spare:
            for part in parts:
                part.setVisible(bool(parts[0].text()))
        for parts in self._spare:  # in the order in which they go when it is narrow
            for pair in self._pairs:  # each keeps what it last asked for
                pair.invalidate()
            self._state.updateGeometry()
            self._left.updateGeometry()
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return
            for part in parts:
                part.hide()

    def set_register(self, name: str) -> None:
        """Name the register."""
        self.register_button.setText(with_ands(name))
        self.register_button.setAccessibleName(name)
        self._fit()

    def set_backup(self, sentence: str, tone: str = "") -> None:
        """Say how the last backup went, such as 备份正常：今天 08:31，已核对; a press leads there.

        `tone` is `late` or `soon` where something is to be done, which never goes for want of room.
        """
        self.backup_button.setText(sentence)
        self._backup_icon.set_icon(_SIGNS[tone], tone or "text2")
        set_state(self.backup_button, "tone", tone)
        quiet = ((self.backup_button, self._backup_icon),) if not tone else ()
        others = (self.register_button, self._register_icon), (self.day_label,), (self._recent,)
        keys = (self._follow,), (self._reckon,)  # each has keys of its own
        self._spare = (*quiet, *others, *keys, (self.saved_label,))  # whose sign stays
        for part in (self.backup_button, self._backup_icon):
            part.setVisible(bool(sentence))
        self._fit()

    def set_operator(self, name: str) -> None:
        """Say who is at the desk, "" without operators; a press lets another one take the seat."""
        self.operator_button.setText(f"{name}　换人")
        self.operator_button.setVisible(bool(name))
        self.operator_button.setAccessibleName(f"{name}在操作，换人")
        self._fit()

    def set_lockable(self, can_be: bool) -> None:
        """Offer to lock the window, where the register has a password."""
        self.lock_button.setVisible(can_be)
        self._fit()

    def set_unsaved(self, count: int) -> None:
        """Say how many places are not saved."""
        self.saved_label.setText(f"有 {count} 处未保存" if count else "全部已保存")
        self._saved_icon.set_icon("pencil" if count else "check", "text2")
        self._fit()

    def set_day(self, day: date, kind: str) -> None:
        """Show the date, its weekday, and `kind`: 工作日 or 休息日."""
        words = (day.isoformat(), f"星期{weekday(day)}", kind)
        self.day_label.setText("　".join(filter(None, words)))
        self._fit()

    def say(self, said: Said) -> None:
        """Show the result of an action for eight seconds, with 撤销 when it can be undone.

        The word of a way on stands in its place; no key presses it.
        """
        self._way_on, self._undo, self._redo = said.way_on, said.back, said.again
        self._redoes = said.word == "重做"
        self._sentence.say(said.sentence)
        amber = Chip(ChipKind.SOON, said.caution, "circle-alert")
        self._caution.set_chip(amber if said.caution else None)
        self._undo_link.setText(said.way_on.word if said.way_on else self._word())
        self._undo_link.setVisible(said.way_on is not None or said.back is not None)
        self._left.setCurrentIndex(1)
        self._timer.start()

    def _word(self) -> str:
        return "重做 Ctrl+Y" if self._redoes else "撤销 Ctrl+Z"

    @property
    def sentence(self) -> str:
        """The result shown at the moment, or ""."""
        return self._sentence.whole if self._left.currentIndex() else ""

    @property
    def caution(self) -> str:
        """What is said in amber beside the result, or ""."""
        chip = self._caution.chip if self._left.currentIndex() else None
        return chip.text if chip else ""

    def _press(self) -> None:
        if self._way_on is not None:
            self._way_on.go()
        elif self._redoes:
            self.redo()
        else:
            self.undo()

    def undo(self) -> bool:
        """Undo what the line offers to undo (Ctrl+Z); tell whether it offered anything."""
        return self._act(self._undo)

    def redo(self) -> bool:
        """Do again what was undone last (Ctrl+Y); tell whether the line offered it."""
        return self._act(self._redo)

    def _act(self, action: Callable[[], object] | None) -> bool:
        self._undo = self._redo = None
        self.quiet()
        if action is not None:
            with telling(self):
                action()
        return action is not None

    def quiet(self) -> None:
        """Show the state of the register again."""
        self._undo_link.hide()
        self._left.setCurrentIndex(0)
