"""The editor of a section: plain text in which figures are bound to the register.

A bound figure stands on a pale ground. Words may be typed around it; typing over its digits leaves
it bound but marked, because the register says otherwise.
"""

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from gui.annual.paper import lettering
from gui.annual.paper.colours import on_paper
from reports.annual.narrative import bound
from reports.annual.narrative.bound import Piece

_FACT = QTextFormat.Property.UserProperty.value + 1
_NUMBER = re.compile(r"\d[\d,.]*")
_HEADING = re.compile(r"（[一二三四五六七八九十]+）[^。；]{1,24}")
_SIZE, _LINE = 20.0, 1.75  # pixels at scale 1; from line to line
_PLACE = str.maketrans({"⟦": "[", "⟧": "]"})


class BoundEdit(QTextEdit):
    """Edits the stored text of a section. `written` when the clerk changed it, `fact_chosen(id)`
    when the cursor comes to a bound figure ("" elsewhere), `left` when the focus goes."""

    written = Signal()
    fact_chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._say: Callable[[str], str | None] = lambda _name: None
        self._scale = 1.0
        self._busy = False
        self._chosen = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("role", "paper")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        looks = self.palette()
        looks.setColor(QPalette.ColorRole.Highlight, on_paper("accent"))
        looks.setColor(QPalette.ColorRole.HighlightedText, on_paper("onacc"))
        self.setPalette(looks)
        self._changed: tuple[int, int] | None = None
        self.document().contentsChange.connect(self._note)
        self.textChanged.connect(self._settle)
        self.cursorPositionChanged.connect(self._look)

    def show_text(self, stored: str, say: Callable[[str], str | None]) -> None:
        """Show stored text; `say` gives the words of a figure. The way back is forgotten."""
        self._say = say
        self._busy = True
        at = self.textCursor().position()
        self.document().setUndoRedoEnabled(False)
        self.clear()
        cursor = QTextCursor(self.document())
        for number, line in enumerate(stored.split("\n")):
            if number:
                cursor.insertBlock()
            for piece in bound.pieces(line, say):
                cursor.insertText(piece.text, self._format(piece))
        self._lay_out()
        self.document().setUndoRedoEnabled(True)
        self._busy = False
        cursor.setPosition(min(at, max(self.document().characterCount() - 1, 0)))
        self.setTextCursor(cursor)

    def stored(self) -> str:
        """Return the text with its marks."""
        lines, block = [], self.document().begin()
        while block.isValid():
            lines.append(bound.stored(list(self._pieces(block))))
            block = block.next()
        return "\n".join(line for line in lines if line.strip())

    def set_scale(self, scale: float) -> None:
        """Draw the text `scale` times as large."""
        if scale != self._scale:
            self._scale = scale
            self._busy = True
            self._lay_out()
            self._busy = False

    def text_height(self, width: float) -> float:
        """Return how high the text is when it is so wide."""
        self.document().setTextWidth(width)
        return self.document().size().height()

    def select_words(self, words: str) -> bool:
        """Select the first place that reads so; False when there is none."""
        place = self.document().find(words, 0) if words else QTextCursor()
        if place.isNull():
            self.moveCursor(QTextCursor.MoveOperation.Start)
            return False
        self.setTextCursor(place)
        return True

    def _pieces(self, block: QTextBlock) -> Iterator[Piece]:
        for text, name in _fragments(block):
            plain = text.translate(_PLACE)
            if name:
                yield Piece(plain, name, typed=plain != self._say(name))
            else:
                yield Piece(plain)

    def _format(self, piece: Piece) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(lettering.text_font(_SIZE * self._scale))
        made.setForeground(on_paper("ink"))
        if piece.fact:
            made.setProperty(_FACT, piece.fact)
            made.setBackground(on_paper("soonb" if piece.typed else "soft"))
            if piece.typed:
                made.setForeground(on_paper("soon"))
                made.setToolTip(f"台账为 {self._say(piece.fact)}")
        return made

    def _lay_out(self) -> None:
        """Indent every paragraph, set headings in 楷体."""
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            self._set_block(cursor, block)
            block = block.next()

    def _set_block(self, cursor: QTextCursor, block: QTextBlock) -> None:
        size = _SIZE * self._scale
        cursor.setPosition(block.position())
        look = QTextBlockFormat()
        look.setTextIndent(2 * round(size))
        height = QTextBlockFormat.LineHeightTypes.FixedHeight
        look.setLineHeight(round(size * _LINE), height.value)
        cursor.setBlockFormat(look)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        heading = _HEADING.fullmatch(block.text().strip()) is not None
        change = QTextCharFormat()
        change.setFont(lettering.text_font(size, heading=heading))
        cursor.mergeCharFormat(change)

    def _note(self, position: int, _removed: int, added: int) -> None:
        if not self._busy:
            self._changed = (position, added)

    def _settle(self) -> None:
        """Bring what was just typed into its shape: marks only on numbers, paragraphs indented."""
        if self._busy or self._changed is None:
            return
        (position, added), self._changed = self._changed, None
        if self.document().isRedoAvailable():  # undone: a change now would bar the way forward
            self.written.emit()
            return
        self._busy = True
        first = self.document().findBlock(position)
        last = self.document().findBlock(position + added)
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        block = first
        while block.isValid():
            self._mend(cursor, block)
            self._set_block(cursor, block)
            if block == last:
                break
            block = block.next()
        cursor.endEditBlock()
        self._busy = False
        self.written.emit()

    def _mend(self, cursor: QTextCursor, block: QTextBlock) -> None:
        at = block.position()
        for text, name in _fragments(block):
            pieces = list(_cut(text, name)) if name else [Piece(text)]
            for piece in pieces:
                typed = bool(piece.fact) and piece.text != self._say(piece.fact)
                cursor.setPosition(at)
                at += _units(piece.text)
                cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(self._format(Piece(piece.text, piece.fact, typed)))

    @property
    def chosen(self) -> str:
        """The bound figure that the cursor is in, or ""."""
        return self._chosen

    def _look(self) -> None:
        fact = self._fact_at(self.textCursor())
        if fact != self._chosen:
            self._chosen = fact
            self.fact_chosen.emit(fact)

    def _fact_at(self, cursor: QTextCursor) -> str:
        """Return the figure that the cursor is in, or stands just before."""
        here = str(cursor.charFormat().property(_FACT) or "")
        if here or cursor.atBlockEnd():
            return here
        after = QTextCursor(cursor)
        after.movePosition(QTextCursor.MoveOperation.NextCharacter)
        return str(after.charFormat().property(_FACT) or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed and not typed.isdigit() and self.textCursor().charFormat().hasProperty(_FACT):
            self.setCurrentCharFormat(self._format(Piece("")))
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted text as it reads, without the looks it had elsewhere."""
        lines = [line.strip() for line in source.text().replace("\r", "\n").split("\n")]
        self.setCurrentCharFormat(self._format(Piece("")))
        self.insertPlainText("\n".join(line for line in lines if line))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the desk scrolls and zooms


def _fragments(block: QTextBlock) -> list[tuple[str, str]]:
    """Return the runs of one format in a paragraph: text and the figure it is bound to."""
    runs: list[tuple[str, str]] = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        at += 1
        name = str(fragment.charFormat().property(_FACT) or "")
        if runs and runs[-1][1] == name:
            runs[-1] = (runs[-1][0] + fragment.text(), name)
        else:
            runs.append((fragment.text(), name))
    return runs


def _cut(text: str, name: str) -> Iterator[Piece]:
    """Keep the number of a bound run bound; what else was typed into it is plain text."""
    number = _NUMBER.search(text)
    if number is None:
        yield Piece(text)
        return
    before, after = text[: number.start()], text[number.end() :]
    if before:
        yield Piece(before)
    yield Piece(number[0], name)
    if after:
        yield Piece(after)


def _units(text: str) -> int:
    """Return how many places a text takes in a document of Qt (UTF-16)."""
    return len(text.encode("utf-16-le")) // 2
