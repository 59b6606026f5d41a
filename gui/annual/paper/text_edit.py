"""The editor of a section: plain text in which figures are bound to the register.

A bound figure stands on a pale ground. Words may be typed around it; typing over its digits, or
digits beside them, leaves it bound but marked, because the register says otherwise.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit

from gui.annual.paper.runs import FACT, cut, fact_at, fragments, run_at, units
from gui.annual.paper.way_back import WayBack
from gui.controls.tips import set_tip
from gui.statutory import lettering
from gui.statutory.colours import on_paper, selected_on_paper
from reports.annual.narrative import bound
from reports.annual.narrative.bound import Piece
from reports.annual.narrative.headings import level_of

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_BACK = (_CTRL | Qt.Key.Key_Z,)
_ON = (_CTRL | Qt.Key.Key_Y, _CTRL | _SHIFT | Qt.Key.Key_Z)
_SIZE, _LINE = 20.0, 1.75  # pixels at scale 1; from line to line
_PLACE = str.maketrans({"⟦": "[", "⟧": "]"})


class BoundEdit(QTextEdit):
    """Edits the stored text of a section. `written` when the clerk changed it,
    `fact_chosen(id, words)` when the cursor comes to a bound figure (id "" elsewhere) or its
    words change, `left` when the focus goes."""

    written = Signal()
    fact_chosen = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._say: Callable[[str], str | None] = lambda _name: None
        self._scale = 1.0
        self._busy = False
        self._chosen = ("", "")
        self._way = WayBack()
        self.setUndoRedoEnabled(False)  # the way back is kept as stored text
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("role", "paper")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setPalette(selected_on_paper(self.palette()))
        self._changed: tuple[int, int] | None = None
        self.document().contentsChange.connect(self._note)
        self.textChanged.connect(self._settle)
        self.cursorPositionChanged.connect(self._look)

    def shows(self, stored: str, say: Callable[[str], str | None]) -> bool:
        """Say whether this very text stands here already; it then stays, with its way back."""
        before, self._say = self._say, say
        if self.stored() == stored:
            return True
        self._say = before
        return False

    def show_text(
        self, stored: str, say: Callable[[str], str | None], *, goes_on: bool = False
    ) -> None:
        """Show stored text; `say` gives the words of a figure.

        The way back is forgotten, unless the text `goes_on` from the one that stands here.
        """
        self._say = say
        self._fill(stored, self.textCursor().position())
        if goes_on:
            self._way.note(self._raw(), self.toPlainText())
        else:
            self._way.begin(self._raw(), self.toPlainText())

    def _fill(self, stored: str, at: int) -> None:
        say, self._busy = self._say, True
        quiet = QSignalBlocker(self)  # or the desk would follow the cursor to the top and back
        self.clear()
        cursor = QTextCursor(self.document())
        for number, line in enumerate(stored.split("\n")):
            if number:
                cursor.insertBlock()
            for piece in bound.joined(bound.pieces(line, say), say):
                cursor.insertText(piece.text, self._format(piece))
        self._lay_out()
        quiet.unblock()
        self._busy = False
        cursor.setPosition(min(at, max(self.document().characterCount() - 1, 0)))
        self.setTextCursor(cursor)

    def stored(self) -> str:
        """Return the text with its marks."""
        return "\n".join(line for line in self._raw().split("\n") if line.strip())

    def _raw(self) -> str:
        lines, block = [], self.document().begin()
        while block.isValid():
            lines.append(bound.stored(list(self._pieces(block))))
            block = block.next()
        return "\n".join(lines)

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
        for text, name in fragments(block):
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
            made.setProperty(FACT, piece.fact)
            made.setBackground(on_paper("soonb" if piece.typed else "soft"))
            if piece.typed:
                made.setForeground(on_paper("soon"))
                set_tip(made, f"台账为 {self._say(piece.fact)}")
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
        change = QTextCharFormat()
        change.setFont(lettering.text_font(size, level_of(block.text())))
        cursor.mergeCharFormat(change)

    def _note(self, position: int, _removed: int, added: int) -> None:
        if not self._busy:
            self._changed = (position, added)

    def _settle(self) -> None:
        """Bring what was just typed into its shape: marks only on numbers, paragraphs indented."""
        if self._busy or self._changed is None:
            return
        (position, added), self._changed = self._changed, None
        self._busy = True
        first = self.document().findBlock(position)
        last = self.document().findBlock(position + added)
        cursor = QTextCursor(self.document())
        block = first
        while block.isValid():
            self._mend(cursor, block)
            self._set_block(cursor, block)
            if block == last:
                break
            block = block.next()
        self._busy = False
        self._way.note(self._raw(), self.toPlainText())
        self._look()
        self.written.emit()

    def _mend(self, cursor: QTextCursor, block: QTextBlock) -> None:
        """Mark the figures of a paragraph, and nothing else."""
        at = block.position()
        parts = (each for text, name in fragments(block) for each in cut(text, name))
        for piece in bound.joined(parts, self._say):
            typed = bool(piece.fact) and piece.text != self._say(piece.fact)
            cursor.setPosition(at)
            at += units(piece.text)
            cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._format(Piece(piece.text, piece.fact, typed)))

    @property
    def chosen(self) -> str:
        """The bound figure that the cursor is in, or ""."""
        return self._chosen[0]

    @property
    def chosen_words(self) -> str:
        """How that figure reads here."""
        return self._chosen[1]

    def _look(self) -> None:
        fact = fact_at(self.textCursor())
        place = run_at(self.textCursor()) if fact else None
        found = (fact, place.selectedText() if place is not None else "")
        if found != self._chosen:
            self._chosen = found
            self.fact_chosen.emit(*found)

    def put_back(self) -> None:
        """Let the figure that the cursor is in follow the register again."""
        place, words = run_at(self.textCursor()), self._say(self.chosen)
        if place is not None and words is not None and not self.isReadOnly():
            place.insertText(words, self._format(Piece(words, self.chosen)))
            self.setTextCursor(place)

    def event(self, event: QEvent) -> bool:
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._step_of(event):
            event.accept()  # the text has its own way back, whatever the window has
            return True
        return super().event(event)

    def _step_of(self, event: QKeyEvent) -> Callable[[], tuple[str, int] | None] | None:
        """Return the step that a key asks for: Ctrl+Z back, Ctrl+Y or Ctrl+Shift+Z on."""
        keys = event.keyCombination()
        if self.isReadOnly() or keys not in (*_BACK, *_ON):
            return None
        return self._way.back if keys in _BACK else self._way.on

    def _go(self, step: Callable[[], tuple[str, int] | None]) -> None:
        found = step()
        if found is not None:
            self._fill(*found)
            self._look()
            self.written.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the usual menu."""
        self.menu().exec(event.globalPos())

    def menu(self) -> QMenu:
        """Return the usual menu, its first two lines with the way back of the text."""
        made = self.createStandardContextMenu()
        ways = () if self.isReadOnly() else (self._way.back, self._way.on)
        for action, step in zip(made.actions(), ways, strict=False):
            action.setEnabled(True)
            action.triggered.connect(partial(self._go, step))
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._step_of(event)
        if step is not None:
            self._go(step)
            return
        typed = event.text()
        if typed and not typed.isdigit() and self.textCursor().charFormat().hasProperty(FACT):
            self.setCurrentCharFormat(self._format(Piece("")))
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted text as it reads, without the looks it had elsewhere."""
        lines = [line.strip() for line in source.text().splitlines()]
        self.setCurrentCharFormat(self._format(Piece("")))
        self._way.close()
        self.insertPlainText("\n".join(line for line in lines if line))
        self._way.close()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the desk scrolls and zooms
