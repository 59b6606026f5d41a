"""The colours of paper on the screen: the same in light and in dark mode, except the sheet."""

from functools import cache

from PySide6.QtGui import QColor, QPalette

from gui.statutory.mark import Mark
from gui.theme.tokens import colours

LINE = "#2A2A2A"
SHEET_LINE = "#B9C3C3"
CHOSEN = "#CFE7E6"
LED = "#E3F1F0"  # the row label and the column head of the chosen cell

# ground ("" is paper), the mark and the figure
_MARKS = {
    Mark.ENTERED: ("", "hint", "ink"),
    Mark.OVERRIDDEN: ("mark", "over", "ink"),
    Mark.WRONG: ("lateb", "late", "late"),
    Mark.DOUBTFUL: ("soonb", "soon", "ink"),
}


@cache
def on_paper(token: str) -> QColor:
    """Return the light-mode colour of a token: marks on paper do not follow the dark mode."""
    return QColor(colours("light")[token])


def ground_of(mark: Mark | None) -> QColor | None:
    """Return the ground of a marked cell, None where it is the paper itself."""
    name = _MARKS[mark][0] if mark else ""
    return on_paper(name) if name else None


def mark_colour(mark: Mark) -> QColor:
    """Return the colour of the word of a mark."""
    return on_paper(_MARKS[mark][1])


def figure_colour(mark: Mark | None) -> QColor:
    """Return the colour of a figure that is not 0."""
    return on_paper(_MARKS[mark][2] if mark else "ink")


def selected_on_paper(looks: QPalette) -> QPalette:
    """Return looks in which selected text stands out on paper in either mode."""
    looks.setColor(QPalette.ColorRole.Highlight, on_paper("accent"))
    looks.setColor(QPalette.ColorRole.HighlightedText, on_paper("onacc"))
    return looks
