"""A run of text on the sheet: read, selected and copied, with the words in question marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from gui.statutory import lettering
from gui.statutory.colours import ground_of, mark_colour, on_paper, selected_on_paper
from gui.statutory.mark import Mark

_SIZE, _LINE = 15, 1.75  # pixels at scale 1, and from line to line


@dataclass(frozen=True)
class Passage:
    """Words in question: from `begin` to `end`, in the signs of the text of their section."""

    begin: int
    end: int
    mark: Mark


class Prose(QTextEdit):
    """Text that cannot be typed in. `passages` are marked on it; one of them can be chosen."""

    def __init__(self, text: str, passages: Sequence[Passage], parent: QWidget) -> None:
        super().__init__(parent)
        self.passages = passages
        self._chosen: Passage | None = None
        self._scale = 0.0
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        self.setPalette(selected_on_paper(self.palette()))
        self.document().setDocumentMargin(0)
        self.setPlainText(text)
        self.setAccessibleName("正文")

    def set_scale(self, scale: float, width: int) -> int:
        """Draw the text `scale` times as large and so wide; return how high it is."""
        if scale != self._scale:
            self._scale = scale
            self._lay_out()
        self.document().setTextWidth(width)
        return round(self.document().size().height()) + 2

    def _lay_out(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        size = _SIZE * self._scale
        look, block = QTextCharFormat(), QTextBlockFormat()
        look.setFont(lettering.label_font(size))
        look.setForeground(on_paper("ink"))
        block.setTextIndent(2 * round(size))
        height = QTextBlockFormat.LineHeightTypes.FixedHeight
        block.setLineHeight(round(size * _LINE), height.value)
        cursor.setBlockFormat(block)
        cursor.setCharFormat(look)
        self._mark()

    def choose(self, passage: Passage | None) -> None:
        """Let one of the passages stand out, or none."""
        if passage is not self._chosen:
            self._chosen = passage
            self._mark()

    def _mark(self) -> None:
        """Lay a ground under the passages; the chosen one has a line as well."""
        marked = []
        for passage in sorted(self.passages, key=lambda each: each is self._chosen):
            shown = QTextEdit.ExtraSelection()
            shown.cursor = self._over(passage)
            ground = ground_of(passage.mark)
            if ground is not None:
                shown.format.setBackground(ground)
            if passage is self._chosen:
                shown.format.setFontUnderline(True)
                shown.format.setUnderlineColor(mark_colour(passage.mark))
            marked.append(shown)
        self.setExtraSelections(marked)

    def _over(self, passage: Passage) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(self.toPlainText()[: passage.begin]))
        end = units(self.toPlainText()[: passage.end])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def top_of(self, passage: Passage) -> int:
        """Return where the first line of a passage stands, in pixels of the view."""
        cursor = self._over(passage)
        cursor.setPosition(cursor.anchor())
        return self.cursorRect(cursor).top()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the desk scrolls and zooms


def units(text: str) -> int:
    """Return how many places a text takes in a document of Qt (UTF-16)."""
    return len(text.encode("utf-16-le")) // 2
