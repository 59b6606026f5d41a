"""What of a window would be read as markup, although a name or value stands in it."""

from collections.abc import Iterator

from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import QLabel, QWidget

IMAGE = r"<img src='\\host\x.png'>"


def markup(window: QWidget) -> Iterator[str]:
    """Give every label and tooltip that guesses what it shows, or would fetch a picture."""
    for part in (window, *window.findChildren(QWidget)):
        if isinstance(part, QLabel) and part.text():
            if part.textFormat() not in (Qt.TextFormat.PlainText, Qt.TextFormat.RichText):
                yield f"{type(part).__name__} guesses: {part.text()!r}"
            elif part.textFormat() == Qt.TextFormat.RichText and IMAGE in part.text():
                yield f"{type(part).__name__} fetches: {part.text()!r}"
        if IMAGE in part.toolTip():
            yield f"the tip of {type(part).__name__} fetches: {part.toolTip()!r}"
    for action in window.findChildren(QAction):
        if IMAGE in action.toolTip() and action.toolTip() != action.iconText():
            yield f"the tip of an entry of a menu fetches: {action.toolTip()!r}"


def shown(window: QWidget) -> set[str]:
    """Return what labels and buttons of a window say."""
    return {part.property("text") or "" for part in (window, *window.findChildren(QWidget))}
