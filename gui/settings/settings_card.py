"""What the cards of 设置 share: a form as high as its rows, and the edges of a card."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from gui.controls.controls import Button
from gui.dialogs.panes import Card
from gui.dialogs.unsaved import Answer, ask
from gui.forms.form import Form, Part
from gui.theme.theme import px
from models.store.refusal import Refusal


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


class SavingCard(SettingsCard):
    """A card with a 保存 of its own: what is unsaved in it is counted, and asked about.

    `dirty` says whether something is unsaved.
    """

    dirty = Signal(bool)

    def __init__(self, title: str, *, form: bool = False) -> None:
        super().__init__(title, form=form)
        self._title = title

    def is_dirty(self) -> bool:
        """Tell whether something is unsaved."""
        raise NotImplementedError

    def save(self) -> bool:
        """Save; tell whether that went well."""
        raise NotImplementedError

    def let_go(self) -> None:
        """Show what is kept, the changes are not wanted."""
        raise NotImplementedError

    def may_close(self) -> bool:
        """Ask about changes that are not saved."""
        if not self.is_dirty():
            return True
        answer = ask(f"设置里的“{self._title}”有改动。", self.window())
        if answer is Answer.DISCARD:
            self.let_go()
        return answer is Answer.DISCARD or (answer is Answer.SAVE and self.save())


class FormCard(SavingCard):
    """A card that saves what stands in its `form`."""

    form: WholeForm

    def refresh(self) -> None:
        """Show what is kept."""
        raise NotImplementedError

    def take_form(self, form: WholeForm, save: Button) -> None:
        """Put the form into the card; `save` rests while nothing in it is changed."""
        self.form = form
        save.setEnabled(False)
        self.head.addWidget(save)
        self.body.addWidget(form)
        form.dirty.connect(save.setEnabled)
        form.dirty.connect(self.dirty)

    def is_dirty(self) -> bool:
        """Tell whether something in the form is unsaved."""
        return self.form.is_dirty()

    def let_go(self) -> None:
        """Show what is kept, the changes are not wanted."""
        self.form.set_dirty(False)
        self.refresh()

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a refusal beside its field."""
        self.form.show_refusal(refusal)
