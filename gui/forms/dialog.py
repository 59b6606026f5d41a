"""The dialog with a form: only where work must stop."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.acting.telling import telling
from gui.dialogs.sheet import WIDTH, SheetDialog
from gui.forms.form import Form, Part
from gui.theme.theme import px
from models.store.refusal import Refusal


class FormDialog(SheetDialog):
    """Asks for a few values; Ctrl+Enter runs `verb(values)`, a refusal stays in the dialog."""

    def __init__(
        self,
        title: str,
        parts: Sequence[Part],
        verb: Callable[[dict[str, Any]], object],
        *,
        sentence: str = "",
        accept_word: str = "确定",
        parent: QWidget | None = None,
        width: int = WIDTH,
        label_width: int = 66,
    ) -> None:
        super().__init__(title, sentence, parent, width)
        self._verb = verb
        self.form = Form(parts, narrow=True, label_width=label_width)
        self.form.sheet.installEventFilter(self)
        self.body.addWidget(self.form)
        self.cancel = self.add_button("取消", self.reject, key="Esc")
        self.main = self.add_button(accept_word, self.accept, key="Ctrl+Enter", kind="primary")
        self.setTabOrder(self.main, self.cancel)  # Enter in the last field leads to what is wanted

    def accept(self) -> None:
        """Run the verb; the dialog closes when it was not refused."""
        with telling(self.form):
            self._verb(self.form.values())
            super().accept()

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a refusal in the form."""
        self.form.show_refusal(refusal)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)
        self.form.focus_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Be as high as the rows that are shown; what the window has no room for is scrolled."""
        self.form.setMinimumHeight(min(self.form.sheet.wanted + px(6), self.room().height()))
