"""A page of the first start: a form that is as high as its rows, on which Enter goes on."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QSizePolicy

from gui.forms.form import Form, Part


class StepPage(Form):
    """`done()` when Enter is pressed in a field: the page after it is wanted."""

    done = Signal()

    def __init__(self, parts: list[Part]) -> None:
        super().__init__(parts)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _go_on(self) -> None:
        self.done.emit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.sheet.wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when a row of the sheet comes, goes or wraps."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)
