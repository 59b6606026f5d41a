"""What a page tells under a field: that all is well, and what will lie in a folder."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QSizePolicy

from gui.controls.controls import IconLabel, hair_line, label
from gui.dialogs.pane_foot import DoneLine
from gui.forms.field import Field
from gui.theme.theme import px

_HIGH, _WORD = 28, 74


class _Told(Field):
    """A field in which nothing is filled."""

    def value(self) -> None:
        """Return nothing: what is told is no answer."""

    def set_value(self, value: object) -> None:
        """Leave what is told."""


class FoundLine(_Told):
    """A green line with what the program found."""

    def __init__(self) -> None:
        super().__init__()
        self._line = DoneLine()
        self._row.addWidget(self._line)
        self._row.addStretch(1)

    def say(self, sentence: str) -> None:
        """Say that all is well; "" says nothing."""
        self._line.words.setText(sentence)
        self._line.setVisible(bool(sentence))


class ToldRows(_Told):
    """Rows of an icon, a word and what it is, with a line between them."""

    def __init__(self, rows: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(9))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(1, px(_WORD))
        for at, (icon_name, word, said) in enumerate(rows):
            words = label(said, "label")
            words.setWordWrap(True)
            for column, part in enumerate((IconLabel(icon_name, 16, "accent"), label(word), words)):
                grid.addWidget(part, 2 * at, column)
            grid.setRowMinimumHeight(2 * at, px(_HIGH))
            if at + 1 < len(rows):
                grid.addWidget(hair_line(), 2 * at + 1, 0, 1, 3)
        self._row.addLayout(grid)
