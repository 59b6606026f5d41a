"""The bar over the pages of a paper: what leaves it where it has no room."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.controls.controls import Button


def fit_bar(row: QHBoxLayout, width: int, printing: Button, word: str, whole: QWidget) -> None:
    """Leave the key out of the button that prints where it has no room, then what zooms back."""
    printing.setText(f" {word}   Ctrl+P")
    whole.show()
    if _wanted(row) > width:
        printing.setText(f" {word}")
    if _wanted(row) > width:
        whole.hide()


def _wanted(row: QHBoxLayout) -> int:
    row.invalidate()
    return row.minimumSize().width()
