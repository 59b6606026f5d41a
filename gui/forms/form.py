"""The one form builder: rows declared as data, values in and out, errors under their field."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout

from gui.controls.controls import Button, button, set_state
from gui.controls.tall_sheet import TallSheet
from gui.controls.tips import set_tip
from gui.dialogs.article import ArticleDialog
from gui.dialogs.messages import Band
from gui.forms.dates import DateField
from gui.forms.filled_in import FilledIn
from gui.forms.going_on import next_key
from gui.forms.rows import LABEL, FieldSpec, FormRow, Section, SectionLine
from gui.forms.rule import Way
from gui.theme.theme import em, px
from models.store.refusal import Refusal

RULE_BELOW_EM = 44
_AIR = 6  # before the scroll bar of a narrow form

Part = Section | FieldSpec | tuple[FieldSpec, ...]


class Form(FilledIn):
    """A form of rows. `edited` tells which field changed.

    `article_pressed` carries the article to open. A `Refusal` of the register is shown under
    the field it names, else in a band at the top.
    """

    edited = Signal(str)
    article_pressed = Signal(str)

    def __init__(
        self, parts: Sequence[Part], *, label_width: int = LABEL, narrow: bool = False
    ) -> None:
        super().__init__()
        self.rows: dict[str, FormRow] = {}
        self._sections: list[SectionLine] = []
        self._over: dict[FormRow, SectionLine] = {}  # what stands over each row
        self._narrow = narrow
        self._wide: bool | None = None
        self.band = Band()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet = sheet = TallSheet()
        set_state(sheet, "role", "sheet")
        self.setWidget(sheet)  # before its rows are made: dressing all of them anew takes its time
        self._box = QVBoxLayout(sheet)
        left, right = (0, 0) if narrow else (px(20), px(14))
        self._box.setContentsMargins(left, 0 if narrow else px(8), right, px(12))
        self._box.setSpacing(px(7))
        self._box.addWidget(self.band)
        for part in parts:
            self._add(part, label_width)
        self._box.addStretch(1)
        self._widen_labels(px(label_width))
        self._clean = self.raw()
        self.article_pressed.connect(self._show_article)
        self._add_keys()
        if narrow:
            self.verticalScrollBar().rangeChanged.connect(self._keep_off_bar)

    def _keep_off_bar(self, _least: int, most: int) -> None:
        """Leave air between the fields and the scroll bar, where there is one."""
        margins, right = self._box.contentsMargins(), px(_AIR) if most else 0
        if margins.right() != right:
            margins.setRight(right)
            self._box.setContentsMargins(margins)

    def _add(self, part: Part, label_width: int) -> None:
        if isinstance(part, Section):
            line = SectionLine(part)
            self._sections.append(line)
            self._box.addWidget(line)
            return
        specs = part if isinstance(part, tuple) else (part,)
        row = FormRow(specs, label_width)
        row.article_pressed.connect(self.article_pressed)
        self._box.addWidget(row)
        if self._sections:
            self._over[row] = self._sections[-1]
        for spec in specs:
            self.rows[spec.key] = row
            self._specs[spec.key] = spec
            self._fields[spec.key] = field = row.fields[spec.key]
            field.edited.connect(lambda key=spec.key: self._note(key))
            field.left.connect(lambda key=spec.key: self._leave(key))
            field.next_wanted.connect(self._go_on)
            if spec.pin or spec.pin_by_key:
                row.add_to_field(self._pin(spec))

    def _widen_labels(self, width: int) -> None:
        """Give all labels the room that the widest wants, so that none is cut."""
        rows = set(self.rows.values())
        widest = max((row.label_need for row in rows), default=0)
        for row in rows if widest > width else ():
            row.set_label_width(widest)

    def _pin(self, spec: FieldSpec) -> Button:
        made = button("", "quiet", icon_name="pin")
        if not spec.pin:
            made.hide()
            made.toggled.connect(made.setVisible)
        made.setProperty("size", "pin")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_tip(made, "钉住，下一条照填　F9")
        made.setAccessibleName(f"钉住{spec.label}")
        self._pins[spec.key] = made
        return made

    def _add_keys(self) -> None:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, action in (("F9", self.toggle_pin), ("Shift+F1", self._open_article)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(context)
            shortcut.activated.connect(action)

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show these values (other fields stay); nothing is unsaved afterwards."""
        for key, value in values.items():
            if key in self._fields:
                self._fields[key].set_value(value)
        self.clear_errors()
        self.set_dirty(False)

    def show_changed(self, values: Mapping[str, Any]) -> None:
        """Show those of these values that the fields do not hold; in others the cursor stays.

        A date that is held is shown as it was understood.
        """
        held = [key for key, each in values.items() if self._holds(key, each)]
        self.set_values({key: each for key, each in values.items() if key not in held})
        for key in held:
            self._leave(key)

    def set_raw(self, raw: Mapping[str, Any]) -> None:
        """Show again what `raw` returned; it counts as unsaved."""
        for key, each in raw.items():
            if key in self._fields:
                self._fields[key].set_raw(each)
        self.clear_errors()
        self.set_dirty(True)

    def start_next(self, values: Mapping[str, Any] | None = None) -> None:
        """Empty the form for the next record but for `values`, then what is pinned."""
        pinned = self.pinned()
        blank: dict[str, Any] = dict.fromkeys(self._fields)
        self.set_values({**blank, **pinned, **(values or {})})
        self.focus_first()

    def toggle_pin(self) -> None:
        """Pin the field that has the focus, or let it go (F9)."""
        key = self.focused_key()
        if key in self._pins:
            self._pins[key].toggle()

    def set_rule(
        self,
        key: str,
        rule: str,
        article: str = "",
        *,
        whole: bool = False,
        way: Way | None = None,
        tip: str = "",
    ) -> None:
        """Say another rule beside a field; a `whole` one is never cut to a line.

        A `way` behind it leads to where what the field lacks is filled in; `tip` is what it quotes
        in short, whole.
        """
        self.rows[key].rule.tell(rule, article, whole=whole, way=way, tip=tip)

    def show_row(self, key: str, shown: bool) -> None:
        """Show the row of a field, or leave it out where it does not apply."""
        row = self.rows[key]
        row.setVisible(shown)
        section = self._over.get(row)
        if section is not None:  # a heading over nothing goes as well
            below = (each for each, over in self._over.items() if over is section)
            section.setVisible(any(not each.isHidden() for each in below))

    def section_over(self, row: FormRow) -> str:
        """Return the word over the group in which a row stands; "" for none."""
        return self._over[row].title if row in self._over else ""

    def error(self, key: str) -> str:
        """Return the sentence under a field, or ""."""
        return self.rows[key].error

    def clear_errors(self) -> None:
        """Take every sentence away."""
        self.band.silence()
        for row in self.rows.values():
            row.clear_error()

    def show_refusal(self, refusal: Refusal) -> None:
        """Show the sentence under its field and go there; without a field at the top."""
        if refusal.field is None or refusal.field not in self.rows:
            self.band.say("late", refusal.sentence)
            self.ensureWidgetVisible(self.band)
            return
        self.rows[refusal.field].show_error(refusal.field, refusal.sentence)
        self.go_to(refusal.field)

    def go_to(self, key: str) -> None:
        """Put the cursor into a field."""
        field = self._fields[key]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field, 0, px(60))

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        if self._fields:
            self.go_to(next(iter(self._fields)))
            self.verticalScrollBar().setValue(0)

    def _note(self, key: str) -> None:
        self.rows[key].clear_error()
        self.band.silence()
        self._compare()
        self.edited.emit(key)
        self.look_again()  # what goes with a field follows it back

    def _leave(self, key: str) -> None:
        field = self._fields[key]
        if not isinstance(field, DateField):
            return
        try:
            field.normalise()
        except Refusal as refusal:
            self.rows[key].show_error(key, refusal.sentence)

    def _go_on(self) -> None:
        """Go to the next field, over those that are pinned or that a guess has filled (Enter)."""
        here = self.focused_key()
        pinned = [key for key, pin in self._pins.items() if pin.isChecked()]
        key = next_key(here, self._specs, self._fields, pinned) if here else ""
        self.focusNextPrevChild(True)
        if not key or self.focused_key() == here:  # a field may have several places to type in
            return
        self._fields[key].setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(self._fields[key], 0, px(40))

    def _show_article(self, citation: str) -> None:
        ArticleDialog(citation, self.window()).open()

    def _open_article(self) -> None:
        key = self.focused_key()
        if key and self.rows[key].rule.article:
            self.rows[key].rule.press()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = not self._narrow and self.width() >= em(RULE_BELOW_EM)
        if wide != self._wide:
            self._wide = wide
            for row in self.rows.values():
                row.set_wide(wide)
            for line in self._sections:
                line.set_wide(wide)
