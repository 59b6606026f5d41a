"""What the cards of 设置 share: a form as high as its rows, and the edges of a card."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from gui.controls.controls import Button, label, set_state
from gui.dialogs.messages import Band
from gui.dialogs.panes import Card
from gui.forms import drafts
from gui.forms.form import Form, Part
from gui.pages.undo_key import UndoKey
from gui.theme.theme import px
from models.store.refusal import Refusal
from reports.ways import Book, Show

_AIR = 5  # above and below what stands in the head of a card


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
        self._inset = px(20) - edge
        box = self.layout()
        assert box is not None
        box.setContentsMargins(edge, px(12 - _AIR), edge, px(8 if form else 16))
        box.setSpacing(px(8 - _AIR))
        sides = (px(20), px(18)) if form else (0, 0)
        self.head.setContentsMargins(sides[0], px(_AIR), sides[1], px(_AIR))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._from = 0

    def refresh(self) -> None:
        """Show what is known anew; what is being changed stays."""

    def rest(self, why: str) -> None:
        """Let the card be only looked at, for the reason `why` that stands in it; "" for not."""
        if why:
            said = label(why, "hint")
            said.setWordWrap(True)
            said.setContentsMargins(self._inset, 0, self._inset, 0)
            self.body.insertWidget(0, said)
            self.setEnabled(False)

    def hold_head(self, top: int) -> None:
        """Keep the head, with its 保存, in sight; `top` is where the card is cut above, in pixels.

        Below 0 nothing is cut.
        """
        self._from = top
        box, row = self.layout(), self.head_row
        usual = box.contentsMargins().top() if box is not None else 0
        held = max(usual, min(top, self.height() - row.height() - usual))
        set_state(row, "role", "head" if held > usual else "")
        row.move(row.x(), held)
        row.raise_()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.hold_head(self._from)  # the layout has put it back
        return done


class SavingCard(SettingsCard):
    """A card with a 保存 of its own: what is unsaved in it is counted, and kept as a draft.

    `dirty` says whether something is unsaved. A subclass has a `title`, by which ways lead to it,
    and a `band` for what was left.
    """

    dirty = Signal(bool)
    title: ClassVar[str]
    band: Band

    def __init__(self, *, form: bool = False) -> None:
        super().__init__(self.title, form=form)
        self._resumed = False
        key = f"settings.{self.title}"
        self.drafts = drafts.Drafts(key, self, self.is_dirty, self._typed)
        self.dirty.connect(self.drafts.follow)

    def is_dirty(self) -> bool:
        """Tell whether something is unsaved."""
        raise NotImplementedError

    def save(self) -> bool:
        """Save; tell whether that went well."""
        raise NotImplementedError

    def let_go(self) -> None:
        """Show what is kept, the changes are not wanted."""
        raise NotImplementedError

    def raw(self) -> Mapping[str, Any]:
        """Return all that was typed, readable or not, as JSON knows it."""
        raise NotImplementedError

    def take_raw(self, raw: Mapping[str, Any]) -> None:
        """Show again what `raw` returned, as unsaved."""
        raise NotImplementedError

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what speaks against it in the card."""
        raise NotImplementedError

    def _typed(self) -> drafts.Typed:
        return drafts.Typed(f"设置里的{self.title}", self.raw(), Show(Book.CHOICE, self.title))

    def resume(self) -> None:
        """Show what was typed and not saved the last time, once."""
        draft = None if self._resumed else drafts.kept(self.drafts.key)
        self._resumed = True
        if draft is not None:
            self.take_raw(draft.fields)
            self.band.say("soon", draft.sentence, "不要了", self.let_go)


class FormCard(SavingCard):
    """A card that saves what stands in its `form`."""

    form: WholeForm

    def take_form(self, form: WholeForm, save: Button) -> None:
        """Put the form into the card; `save` rests while nothing in it is changed."""
        self.form = form
        save.setEnabled(False)
        self.head.addWidget(save)
        self.body.addWidget(form)
        self.band = form.band
        form.dirty.connect(save.setEnabled)
        form.dirty.connect(self.dirty)
        form.edited.connect(lambda _key: self.drafts.touch())
        UndoKey(form, form.is_dirty)

    def is_dirty(self) -> bool:
        """Tell whether something in the form is unsaved."""
        return self.form.is_dirty()

    def let_go(self) -> None:
        """Show what is kept, the changes are not wanted."""
        self.form.set_dirty(False)
        self.form.clear_errors()
        self.refresh()

    def raw(self) -> Mapping[str, Any]:
        """Return what stands in every field."""
        return self.form.raw()

    def take_raw(self, raw: Mapping[str, Any]) -> None:
        """Show again what `raw` returned."""
        self.form.set_raw(raw)

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a refusal beside its field."""
        self.form.show_refusal(refusal)
