"""What the one at the desk may not do rests, and its tooltip says why."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.controls.tips import as_signs


class _Resting(QObject):
    """Keeps a control at rest, whatever else would wake it."""

    def __init__(self, part: QWidget, why: str) -> None:
        super().__init__(part)
        self._part, self._why = part, as_signs(why)
        part.installEventFilter(self)
        self._rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange):
            self._rest()
        return super().eventFilter(watched, event)

    def _rest(self) -> None:
        if self._part.isEnabled():
            self._part.setEnabled(False)
        if self._part.toolTip() != self._why:
            self._part.setToolTip(self._why)


def rest(part: QWidget, why: str) -> None:
    """Let a control rest for good, for the reason `why`; "" leaves it as it is."""
    if why:
        _Resting(part, why)
