"""The rows of a form: label, field and rule side by side, or the rule under the field."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.controls.controls import IconLabel, hair_line, label
from gui.forms.field import Field
from gui.forms.rule import RULE, Rule
from gui.theme.theme import px

LABEL = 76
GAP = 14


@dataclass(frozen=True)
class FieldSpec:
    """A field of a form as data. `key` is the name a `Refusal` uses.

    `rule` says the rule in the margin, `article` names its article (a press opens it).
    `required` marks what the finish demands. `pin` lets the clerk keep the value for the
    next record; with `pin_by_key` too, by F9 alone, its sign standing there only while it holds.
    In a row of several, `inline` puts the label before its field; else the
    labels stand together at the left.

    A `wide` one takes the whole row, without its label and its rule: a table.

    Enter passes over what stands `by_the_way`; from a field that `turns` it leads back to what of
    that is required and still empty, see `next_key`.
    """

    key: str
    label: str
    make: Callable[[], Field]
    rule: str = ""
    article: str = ""
    required: bool = False
    pin: bool = False
    pin_by_key: bool = False
    inline: bool = False
    wide: bool = False
    by_the_way: bool = False
    turns: bool = False


@dataclass(frozen=True)
class Section:
    """A word and a hair line between groups of fields."""

    title: str


class SectionLine(QWidget):
    """The section as drawn."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.title = section.title
        self._row = row = QHBoxLayout(self)
        row.setSpacing(px(10))
        row.addWidget(label(section.title, "legend"))
        row.addWidget(hair_line(), 1)
        self.set_wide(True)

    def set_wide(self, wide: bool) -> None:
        """End with the rules, which may reach a little into the margin of the pane."""
        self._row.setContentsMargins(0, px(8), px(RULE - 172) if wide else 0, 0)


class FormRow(QWidget):
    """One row with one or more fields, its rule, and the sentence of its error."""

    article_pressed = Signal(str)

    def __init__(self, specs: tuple[FieldSpec, ...], label_width: int = LABEL) -> None:
        super().__init__()
        self.specs = specs
        self.fields: dict[str, Field] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(GAP))
        self._grid.setVerticalSpacing(px(2))
        self._grid.setColumnStretch(1, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(px(8))
        self._label = self._labels()
        self.set_label_width(px(label_width))
        self._grid.addWidget(self._label, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._is_wide = specs[0].wide
        self._label.setVisible(not self._is_wide)
        self._grid.addLayout(self._row, 0, *((0, 1, 3) if self._is_wide else (1, 1, 1)))
        for at, spec in enumerate(specs):
            self._add_field(at, spec)
        if not any(field.stretches for field in self.fields.values()):
            self._row.addStretch(1)
        self._error = self._error_line()
        self._grid.addWidget(self._error, 1, 1)
        self.rule = Rule(self)
        self.rule.article_pressed.connect(self.article_pressed)
        self.rule.tell(specs[0].rule, specs[0].article)
        self.set_wide(True)

    @property
    def label_need(self) -> int:
        """The width that the label wants."""
        for part in self._label.findChildren(QWidget):
            part.ensurePolished()
        return self._label.sizeHint().width()

    def set_label_width(self, width: int) -> None:
        """Give the label so much room."""
        self._label.setFixedSize(width, px(32))

    def _labels(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(3))
        shown = [spec for at, spec in enumerate(self.specs) if at == 0 or not spec.inline]
        row.addWidget(label("　".join(spec.label for spec in shown if spec.label), "label"))
        if any(spec.required for spec in shown):
            star = label("*", "star")
            star.setAccessibleName("必填")
            row.addWidget(star)
        row.addStretch(1)
        return holder

    def _add_field(self, at: int, spec: FieldSpec) -> None:
        if at and spec.inline and spec.label:
            self._row.addWidget(label(spec.label, "label"))
        field = spec.make()
        proxy = field.focusProxy()
        for named in filter(None, (field, proxy)):
            named.setAccessibleName(spec.label or named.accessibleName() or self.specs[0].label)
            named.setAccessibleDescription("，".join(filter(None, (spec.rule, spec.article))))
        self.fields[spec.key] = field
        self._row.addWidget(field, 1 if field.stretches else 0)

    def add_to_field(self, part: QWidget) -> None:
        """Put a small part (the pin) behind the fields."""
        self._row.addWidget(part)

    def _error_line(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, px(2), 0, px(2))
        row.setSpacing(px(5))
        row.addWidget(IconLabel("circle-alert", 14, "late"), 0, Qt.AlignmentFlag.AlignTop)
        self._sentence = label(kind="error")
        self._sentence.setWordWrap(True)
        row.addWidget(self._sentence, 1)
        holder.hide()
        return holder

    @property
    def error(self) -> str:
        """The sentence under the field, or ""."""
        return "" if self._error.isHidden() else self._sentence.text()

    def show_error(self, key: str, sentence: str) -> None:
        """Say what is wrong with field `key`, under it."""
        self._sentence.setText(sentence)
        self._error.show()
        self.fields[key].set_state("error")

    def clear_error(self) -> None:
        """Take the sentence away."""
        self._error.hide()
        for field in self.fields.values():
            field.set_state("")

    def doubt(self, sentence: str) -> None:
        """Ask for the reason that the field takes, where the law doubts something; "" asks none."""
        self.setVisible(bool(sentence))
        self.rule.tell(sentence, "", doubt=True)

    def warn(self, sentence: str) -> None:
        """Say in amber, in the place of the rule, what is wrong with a value; "" the rule."""
        first = self.specs[0]
        rule, article = (sentence, "") if sentence else (first.rule, first.article)
        self.rule.tell(rule, article, doubt=bool(sentence))

    def set_wide(self, wide: bool) -> None:
        """Put the rule into the margin, or under the field."""
        self._grid.removeWidget(self.rule)
        self._grid.setHorizontalSpacing(px(GAP))
        if self._is_wide:
            self.rule.hide()
            return
        if wide:
            self._grid.addWidget(self.rule, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnMinimumWidth(2, px(RULE))
        else:
            self._grid.addWidget(self.rule, 2, 1)
            self._grid.setColumnMinimumWidth(2, 0)
        self.rule.set_wide(wide)
