"""Files dragged from the desktop onto a form or a case."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files that are being dragged; none for words, pictures and links of a page."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class FileDrop(QObject):
    """Lets files be dropped anywhere on `place`; `take(files)` gets those of one drop.

    Fields of text leave files to what they stand in (`pasting`).
    """

    def __init__(self, place: QWidget, take: Callable[[Sequence[Path]], object]) -> None:
        super().__init__(place)
        self._take = take
        place.setAcceptDrops(True)
        place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        files = dropped_files(event.mimeData())
        if not files:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(files)
        return True
