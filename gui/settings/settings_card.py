"""What the cards of 设置 share: a form as high as its rows, and the edges of a card."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSizePolicy

from gui.dialogs.panes import Card
from gui.forms.form import Form, Part
from gui.theme.theme import px


class WholeForm(Form):
    """A form that shows all its rows; the page around it scrolls."""

    def __init__(self, parts: Sequence[Part], **look: int | bool) -> None:
        super().__init__(parts, **look)  # type: ignore[arg-type]
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    def _fit(self) -> None:
        sheet = self.widget()
        layout = sheet.layout() if sheet is not None else None
        if sheet is None or layout is None:
            return
        needed = layout.heightForWidth(sheet.width()) if layout.hasHeightForWidth() else -1
        self.setFixedHeight(max(needed, layout.minimumSize().height()))


class SettingsCard(Card):
    """A card whose left edge agrees with that of the forms."""

    def __init__(self, title: str, *, form: bool = False) -> None:
        super().__init__(title)
        edge = 0 if form else px(20)
        box = self.layout()
        assert box is not None
        box.setContentsMargins(edge, px(12), edge, px(8 if form else 16))
        if form:
            self.head.setContentsMargins(px(20), 0, px(18), 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
