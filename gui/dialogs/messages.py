"""What the program says in place: the band over a pane, the progress line, the empty state."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from gui.controls.controls import Button, IconLabel, button, label
from gui.controls.tips import set_tip
from gui.dialogs.sheet import tell
from gui.theme.theme import px

__all__ = ["Band", "EmptyState", "ProgressLine", "tell"]

_LEAST_EMPTY = 120  # of what is empty: the words, the next step and a button
_ICONS = {"late": "circle-alert", "soon": "clock-alert", "ok": "circle-check"}


class Band(QFrame):
    """One sentence in a coloured band, at the right the way out; hidden until it speaks.

    Kinds: `late` (red), `soon` (amber), `ok` (green).
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(px(38))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(3), px(12), px(3))
        row.setSpacing(px(8))
        self._icon = IconLabel("circle-alert", 16, "late")
        self._sentence = label(kind="strong")
        self._sentence.setWordWrap(True)
        self.way_out = button("", "link", size="card")
        self.way_out.setProperty("square", "false")
        self.way_out.clicked.connect(self._leave)
        self._action: Callable[[], object] | None = None
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.way_out)
        self.hide()

    @property
    def sentence(self) -> str:
        """The sentence shown."""
        return self._sentence.text()

    def say(
        self,
        kind: str,
        sentence: str,
        way_out: str = "",
        action: Callable[[], object] | None = None,
    ) -> None:
        """Show `sentence`; without `way_out` the band is closed by 知道了."""
        self.setProperty("band", kind)
        self._icon.set_icon(_ICONS[kind], kind)
        self._sentence.setText(sentence)
        self.way_out.setText(way_out or "知道了")
        self._action = action
        for part in (self, self._sentence, self.way_out):
            part.style().unpolish(part)
            part.style().polish(part)
        self.setAccessibleName(sentence)
        self.show()

    def silence(self) -> None:
        """Take the band away."""
        self.hide()

    def _leave(self) -> None:
        if self._action is None:
            self.silence()
            self.closed.emit()
        else:
            self._action()


class ProgressLine(QWidget):
    """What is being done, how far, and 取消; shown by `acting.background` from one second on."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QHBoxLayout(self)
        box.setContentsMargins(px(16), px(4), px(16), px(4))
        box.setSpacing(px(12))
        self.sentence_label = label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self._cancel: Button = button("取消", size="card", press=self._stop)
        box.addWidget(self.sentence_label)
        box.addWidget(self._bar, 1)
        box.addWidget(self._cancel)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """What is said for a moment never makes a small window grow."""
        return QSize(px(160), super().minimumSizeHint().height())

    def show_progress(self, sentence: str, part: float) -> None:
        """Show `sentence` and the part done, 0 to 1."""
        percent = round(100 * min(max(part, 0.0), 1.0))
        self.sentence_label.setText(f"{sentence}　{percent}%")
        self._bar.setValue(percent)
        self._cancel.setEnabled(True)
        self.show()

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()


class EmptyState(QFrame):
    """What is empty and what to do next, in the middle of its pane.

    Where it is low the icon goes, then the next step, which is the tooltip of the title then.

    It asks for no more height than its least: a pane with rows would be as high as it is empty.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(12), px(24), px(12))
        box.setSpacing(px(8))
        self._icon = IconLabel("file-plus", 34, "accent")
        self.title_label = label(kind="section")
        self.next_label = label(kind="label")
        self.next_label.setWordWrap(True)
        self.next_label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        box.addStretch(1)
        for part in (self._icon, self.title_label):
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.next_label)
        box.addSpacing(px(4))
        box.addLayout(self._buttons)
        box.addStretch(1)

    def tell(self, icon_name: str, title: str, next_step: str, *buttons: Button) -> None:
        """Say what is empty (`title`), the next step, and offer one or two buttons.

        What was offered before goes.
        """
        self._icon.set_icon(icon_name, "accent")
        self.title_label.setText(title)
        self.next_label.setText(next_step)
        while (item := self._buttons.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._buttons.addStretch(1)
        for made in buttons:
            self._buttons.addWidget(made)
            made.show()
        self._buttons.addStretch(1)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(_LEAST_EMPTY))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the icon, then the next step, where all together have no room."""
        layout = self.layout()
        assert layout is not None
        parts = (self.next_label, self._icon)
        for part in parts:
            part.show()
        for left_out in (self._icon, self.next_label):
            layout.activate()
            if layout.totalHeightForWidth(self.width()) <= self.height():
                break
            left_out.hide()
        told = "" if self.next_label.isVisibleTo(self) else self.next_label.text()
        set_tip(self.title_label, told)
