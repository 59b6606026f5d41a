"""The text of a paper as words, without its marks: who signs, a further sheet, rows of a table.

The marks of `models.letters.template` stand in the format of the paragraphs, so nobody sees them
and everything else is edited as text.
"""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit

from gui.theme.theme import colour, px
from models.letters.template import BREAK, ROW, SHEET, SIGNED
from models.letters.tokens import WORDS, is_text

_MARK = QTextFormat.Property.UserProperty.value + 1
_PLAIN, _SIGNED, _SHEET, _ROW = range(4)
_MARKED = (_SIGNED, _SHEET)
_SOFT = "\u2028"  # a line end inside a paragraph, as Qt keeps it
_COLUMNS = 4


class PaperText(QTextEdit):
    """Edits the text of a paper. `edited` when it was changed by hand."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._note)

    def set_body(self, body: str) -> None:
        """Show a text with its marks; nothing of it can be undone."""
        blocked = self.blockSignals(True)
        at = self.verticalScrollBar().value()
        self.clear()
        cursor = QTextCursor(self.document())
        for number, line in enumerate(body.split("\n")):
            kind, words = _read(line)
            form = _format(kind)
            if number:
                cursor.insertBlock(form)
            else:
                cursor.setBlockFormat(form)
            cursor.insertText(words)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.document().clearUndoRedoStacks()
        self.verticalScrollBar().setValue(at)
        self.blockSignals(blocked)

    def body(self) -> str:
        """Return the text with its marks."""
        return "\n".join(_written(block) for block in self._blocks())

    def add_paragraph(self, *, signed: bool = False) -> None:
        """Begin a paragraph below the cursor: the organ that signs, else the title of a sheet."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock(_format(_SIGNED if signed else _SHEET))
        self.setTextCursor(cursor)
        self.setFocus()

    def _note(self) -> None:
        """Tell of a change; one paragraph alone is no signature, and no title."""
        cursor = self.textCursor()
        if self.document().blockCount() == 1 and cursor.blockFormat().intProperty(_MARK) in _MARKED:
            cursor.joinPreviousEditBlock()
            cursor.setBlockFormat(_format(_PLAIN))
            cursor.endEditBlock()
        self.edited.emit()

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        if event.key() == Qt.Key.Key_Tab and cursor.blockFormat().intProperty(_MARK) == _ROW:
            cursor.insertText("\t")  # the next cell
            return
        super().keyPressEvent(event)
        cursor = self.textCursor()
        begins = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if begins and cursor.blockFormat().intProperty(_MARK) in _MARKED:
            cursor.setBlockFormat(_format(_PLAIN))  # what follows is a paragraph again

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setTabStopDistance(max(px(60), (self.viewport().width() - px(16)) / _COLUMNS))


class TokenChips(QSyntaxHighlighter):
    """Lays what the program fills in on its ground, as a chip."""

    def highlightBlock(self, text: str) -> None:
        chip = QTextCharFormat()
        chip.setBackground(colour("soft2"))
        chip.setForeground(colour("accent"))
        for found in WORDS.finditer(text):
            if not is_text(found["said"]):
                self.setFormat(found.start(), len(found[0]), chip)


def _read(line: str) -> tuple[int, str]:
    """Return what a line is, and its words."""
    for kind, mark in ((_SIGNED, SIGNED), (_SHEET, SHEET)):
        if line.startswith(mark):
            return kind, line.removeprefix(mark)
    if line.startswith(ROW):
        inner = line.removeprefix(ROW).removesuffix(ROW)
        return _ROW, inner.replace(ROW, "\t").replace(BREAK, _SOFT)
    return _PLAIN, line


def _written(block: QTextBlock) -> str:
    kind, words = block.blockFormat().intProperty(_MARK), block.text()
    for mark in (SIGNED, SHEET):
        words = words.replace(mark, f"［{mark[1:-1]}］")
    if kind == _ROW:
        return f"{ROW}{words.replace(chr(9), ROW).replace(_SOFT, BREAK)}{ROW}"
    words = words.replace(_SOFT, "\n")
    return {_SIGNED: SIGNED, _SHEET: SHEET}.get(kind, "") + words


def _format(kind: int) -> QTextBlockFormat:
    """Return how a paragraph stands: as on the paper, as far as a field can show it."""
    form = QTextBlockFormat()
    form.setProperty(_MARK, kind)
    form.setBottomMargin(px(4))
    if kind == _PLAIN:
        form.setTextIndent(px(28))
    elif kind == _SIGNED:
        form.setAlignment(Qt.AlignmentFlag.AlignRight)
        form.setTopMargin(px(10))
    elif kind == _SHEET:
        form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        form.setTopMargin(px(26))
    return form
