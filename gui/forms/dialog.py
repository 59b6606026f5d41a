"""The dialog with a form: only where work must stop."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.acting.telling import telling
from gui.dialogs.sheet import WIDTH, SheetDialog
from gui.dialogs.unsaved import Answer, ask
from gui.forms.drafts import Drafts, Typed, kept
from gui.forms.form import Form, Part
from gui.forms.hidden import tell_of_caps_lock
from gui.theme.theme import px
from models.store.refusal import Refusal
from reports.ways import Way


class FormDialog(SheetDialog):
    """Asks for a few values; Ctrl+Enter runs `verb(values)`, a refusal stays in the dialog.

    What is typed into a dialog that writes into the register is not lost, see `keep_typing`.
    """

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
        self._is_shown = False
        self.form = Form(parts, narrow=True, label_width=label_width)
        self.form.sheet.installEventFilter(self)
        tell_of_caps_lock(self.form)
        self.body.addWidget(self.form)
        self.cancel = self.add_button("取消", self.reject, key="Esc")
        self.main = self.add_button(accept_word, self.accept, key="Ctrl+Enter", kind="primary")
        self._drafts: FormDrafts | None = None

    def keep_typing(self, way: Way, key: object = "", about: str = "") -> None:
        """Ask before what is typed is lost on closing, and show what a crash left of it again.

        `way` leads to where the dialog is opened. What its title does not say of the record: `key`
        tells one from another, `about` names it.
        """
        title = self.windowTitle()
        what = f"{title}　{about}" if about else title
        self._drafts = FormDrafts(f"dialog.{title}.{key}", self.form, what, way)

    def accept(self) -> None:
        """Run the verb; the dialog closes when it was not refused."""
        with telling(self.form):
            self._verb(self.form.values())
            self._forget()
            super().accept()

    def reject(self) -> None:
        """Close (Esc), after asking about what is typed."""
        if self._drafts is None or not self.form.is_dirty():
            self.let_go()
            return
        answer = ask(self.windowTitle(), self, self.main.accessibleName())
        if answer is Answer.SAVE:
            self.accept()
        elif answer is Answer.DISCARD:
            self.let_go()

    def let_go(self) -> None:
        """Close without asking; what is typed goes."""
        self._forget()
        super().reject()

    def _forget(self) -> None:
        if self._drafts is not None:
            self.form.set_dirty(False)
            self._drafts.follow(False)

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a refusal in the form."""
        self.form.show_refusal(refusal)

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_shown:
            self._is_shown = True
            if self._drafts is not None:
                self._drafts.resume()
        self._fit()
        super().showEvent(event)
        self.form.focus_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Be as high as the rows that are shown; the sheet scrolls where there is no room."""
        self.form.setMinimumHeight(self.form.sheet.wanted + px(6))


class FormDrafts(Drafts):
    """Keeps what is typed into a form that is filled in once, and shows again what was left."""

    def __init__(self, key: str, form: Form, what: str, way: Way) -> None:
        super().__init__(key, form, form.is_dirty, lambda: Typed(what, form.raw(), way))
        self._form = form
        form.edited.connect(lambda _key: self.touch())

    def resume(self) -> None:
        """Show what was left, with the way to be rid of it."""
        draft, before = kept(self.key), self._form.raw()
        if draft is None:
            return

        def drop() -> None:
            self._fill(before)
            self._form.set_dirty(False)
            self.follow(False)

        self._fill(draft.fields)
        self._form.band.say("soon", draft.sentence, "不要了", drop)

    def _fill(self, raw: Mapping[str, Any]) -> None:
        self._form.set_raw(raw)
        for key in self._form.rows.keys() & raw.keys():
            self._form.field(key).edited.emit()  # what follows from it
        self._form.set_raw(raw)  # into fields that offer only now what stood in them
