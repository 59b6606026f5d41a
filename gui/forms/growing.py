"""A line that grows with what is written into it; still one paragraph."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent

from gui.forms.field import TitleField, of_this_year
from gui.forms.pasting import WholeText
from gui.theme.theme import px
from models.store.plain_text import one_line

_MOST = 5  # lines; what is more is scrolled


class _Grown(WholeText):
    """As high as its lines."""

    def __init__(self) -> None:
        super().__init__()
        self._soon = QTimer(self)  # a call that outlives its line would keep it
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.fit)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, px(3), 0, 0)
        self.textChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height of the lines."""
        lines = max(1, round(self.document().size().height()))  # of a plain text, in lines
        shown = min(lines, _MOST)
        self.setFixedHeight(max(px(32), self.fontMetrics().lineSpacing() * shown + px(14)))
        always = Qt.ScrollBarPolicy
        more = lines > _MOST
        self.setVerticalScrollBarPolicy(
            always.ScrollBarAsNeeded if more else always.ScrollBarAlwaysOff
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()


class GrowingField(TitleField):
    """One paragraph over as many lines as it takes; Enter goes to the next field."""

    _editor = _Grown
    text: _Grown

    def __init__(self, example: str = "") -> None:
        super().__init__(example)
        self.text.fit()

    def value(self) -> str:
        """Return the paragraph without line ends and blanks at its ends."""
        return one_line(self.text.toPlainText())

    def set_value(self, value: Any) -> None:
        """Write `value`, nothing for None; it does not count as typed."""
        if value == self.value():
            return
        super().set_value(value)
        self.text.fit()

    def set_example(self, example: str) -> None:
        """Show another example where nothing is written."""
        self.text.setPlaceholderText(of_this_year(example))
