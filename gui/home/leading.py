"""A part of a card of 工作台 that leads somewhere."""

from PySide6.QtCore import Signal

from gui.controls.pressable import Pressable
from reports.ways import Way


class Leading(Pressable):
    """Emits `wanted(way)` when it is pressed."""

    wanted = Signal(Way)

    def __init__(self, way: Way, words: str) -> None:
        super().__init__()
        self.way = way
        self.setAccessibleName(words)
        self.pressed.connect(lambda: self.wanted.emit(self.way))
