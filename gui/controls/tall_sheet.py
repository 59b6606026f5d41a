"""A sheet in a scroll area that is as high as its wrapped words need, so that nothing is cut."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(part: QWidget | None = None) -> QScrollArea:
    """Return an area without a frame in which `part` is as wide as there is room, and scrolled."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if part is not None:
        area.setWidget(part)
    return area


class TallSheet(QFrame):
    """Qt asks a scrolled sheet for its least height without asking how wide it is; this one
    reckons it for its width whenever width or content change.
    """

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    @property
    def wanted(self) -> int:
        """The height that the content needs at the width there is, in pixels."""
        layout = self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        wrapped = layout.totalHeightForWidth(self.width()) if layout is not None and wraps else 0
        return wrapped if wrapped > 0 else self.sizeHint().height()

    def _fit(self) -> None:
        layout = self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        self.setMinimumHeight(self.wanted if wraps else 0)  # 0: what the layout asks for
