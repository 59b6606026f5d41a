"""The first line of 工作台: the day, how much is to be done, and how urgent it is."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import label
from gui.theme.theme import px
from reports.workbench.load import Load

_BETWEEN = 30  # the sentence and its first chip


class FirstLine(QWidget):
    """One sentence and up to five chips, which go below it where both have no room in a line."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._sentence = label(kind="day")
        self.chips = [ChipLabel(parent=self) for _ in range(5)]
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(8))
        self._box.addWidget(self._sentence)
        self._row = row = QHBoxLayout()
        row.setSpacing(px(8))
        for chip in self.chips:
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._box.addSpacing(px(10))
        self._box.addLayout(row, 1)

    @property
    def sentence(self) -> str:
        """The sentence shown."""
        return self._sentence.text()

    def tell(self, today: date, load: Load) -> None:
        """Say how much has to be done today, what is past its day, how much is later."""
        count = load.pressing
        what = f"今天要办 {count:,} 件" if count else "今天没有要办的事"
        stale = f"，过期待补 {load.stale:,} 件" if load.stale else ""
        after = f"，以后再办 {load.after:,} 件" if load.after else ""
        self._sentence.setText(f"{today.month} 月 {today.day} 日，{what}{stale}{after}")
        counted = (
            (load.late, ChipKind.LATE, f"逾期 {load.late:,} 件"),
            (load.ended, ChipKind.NOW, f"期满 {load.ended:,} 件"),
            (load.now, ChipKind.NOW, f"两天内 {load.now:,} 件"),
            (load.soon, ChipKind.SOON, f"五天内 {load.soon:,} 件"),
            (load.unserved, ChipKind.SOON, f"待送达 {load.unserved:,} 件"),
        )
        for chip, (count, kind, word) in zip(self.chips, counted, strict=True):
            chip.set_chip(Chip(kind, word) if count else None)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._row.invalidate()
        wanted = self._sentence.sizeHint().width() + self._row.minimumSize().width()
        directions = QBoxLayout.Direction
        below = wanted + px(_BETWEEN) > self.width()
        self._box.setDirection(directions.TopToBottom if below else directions.LeftToRight)
