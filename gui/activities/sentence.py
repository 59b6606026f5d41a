"""The sentence of a kind of activity, its figures on a ground of their own: read, never typed."""

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import Qt

from gui.controls.controls import Label
from gui.forms.field import Field
from gui.theme.theme import colour, px, theme

Piece = tuple[str, bool]  # words, and whether they are a figure


class SentenceField(Field):
    """Shows the pieces of a sentence; those that are figures stand out."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: Sequence[Piece] = ()
        self._words = Label()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._row.setContentsMargins(0, px(6), 0, px(4))
        self._row.addWidget(self._words, 1)
        theme().theme_changed.connect(self._write)

    def value(self) -> str:
        """Return the sentence as it reads."""
        return "".join(words for words, _ in self._pieces)

    def set_value(self, value: Any) -> None:
        """Show these pieces, nothing for None."""
        self._pieces = tuple(value or ())
        self._write()

    def raw(self) -> None:
        """Return nothing: the sentence follows from the register."""

    def set_raw(self, raw: Any) -> None:
        """Leave the sentence."""

    def _write(self) -> None:
        ground = colour("soft").name()
        self._words.setText("".join(_in_html(*each, ground) for each in self._pieces))
        self._words.setAccessibleName(self.value())


def _in_html(words: str, is_figure: bool, ground: str) -> str:
    if not is_figure:
        return escape(words)
    return f'<span style="background-color:{ground}">&nbsp;{escape(words)}&nbsp;</span>'
