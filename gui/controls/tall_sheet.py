"""A sheet in a scroll area that is as high as its wrapped words need, so that nothing is cut."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame


class TallSheet(QFrame):
    """Qt asks a scrolled sheet for its least height without asking how wide it is; this one
    reckons it for its width whenever width or content change.
    """

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return
        needed = layout.totalHeightForWidth(self.width())
        if needed > 0 and needed != self.minimumHeight():
            self.setMinimumHeight(needed)
