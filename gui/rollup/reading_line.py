"""What is being read, how many files of how many, and 取消."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar

from gui.controls.controls import CutLabel, button, label
from gui.theme.theme import px

_HEIGHT = 68


class ReadingLine(QFrame):
    """Shown while files are read; `cancelled` by its button."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.setFixedHeight(px(_HEIGHT))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(18), px(10), px(18), px(12))
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        self._name, self._counts = CutLabel(), label(kind="label")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = button("取消", size="card", press=self._stop)
        self._grid.addWidget(self._name, 0, 0)
        self._grid.addWidget(self._counts, 0, 1)
        self._grid.addWidget(self.bar, 1, 0, 1, 2)
        self._grid.addWidget(self.cancel, 0, 2, 2, 1)
        self.hide()

    def show_reading(self, now: Path | None, done: int, whole: int) -> None:
        """Say which file is being read, and how many are."""
        percent = 100 * done // whole if whole else 0
        self._name.say(f"正在读 {now.name}" if now else "正在找报告")
        self._counts.setText(f"{done} / {whole}　{percent}%" if whole else "")
        self.bar.setRange(0, max(whole, 1))
        self.bar.setValue(done)
        self.bar.setAccessibleName(f"已读 {done} 份，共 {whole} 份")
        if self.isHidden():
            self.cancel.setEnabled(True)
            self.show()

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()
