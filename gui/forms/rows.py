"""The rows of a form: label, field and rule side by side, or the rule under the field."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QWidget

from gui.controls.controls import IconLabel, button, hair_line, label, set_state
from gui.forms.field import Field
from gui.theme.theme import px

LABEL = 76
RULE = 184  # 172 and the air at the right, for rules that are a word too long
GAP = 14
_NO_LIMIT = 16777215  # QWIDGETSIZE_MAX


@dataclass(frozen=True)
class FieldSpec:
    """A field of a form as data. `key` is the name a `Refusal` uses.

    `rule` says the rule in the margin, `article` names its article (a press opens it).
    `required` marks what the finish demands. `pin` lets the clerk keep the value for the
    next record; with `pin_by_key` too, by F9 alone, its sign standing there only while it holds.
    In a row of several, `inline` puts the label before its field; else the
    labels stand together at the left.
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


@dataclass(frozen=True)
class Section:
    """A word and a hair line between groups of fields."""

    title: str


class SectionLine(QWidget):
    """The section as drawn."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._row = row = QHBoxLayout(self)
        row.setSpacing(px(10))
        row.addWidget(label(section.title, "legend"))
        row.addWidget(hair_line(), 1)
        self.set_wide(True)

    def set_wide(self, wide: bool) -> None:
        """End with the rules, which may reach a little into the margin of the pane."""
        self._row.setContentsMargins(0, px(8), px(RULE - 172) if wide else 0, 0)


# The word of a way, and what its press does.
Way = tuple[str, Callable[[], object]]


class Rule(QWidget):
    """The rule in small grey, its article in the accent colour."""

    article_pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wide = True
        self.said = ""
        self._whole = False
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.rule_label = label(kind="hint")
        self.rule_label.setWordWrap(True)
        self._article = button("", "article")
        self._article.setProperty("square", "false")
        self._article.clicked.connect(self.press)
        self._way: Way | None = None
        self._box.addWidget(self.rule_label)
        self._box.addWidget(self._article)
        self._box.addStretch(1)

    @property
    def article(self) -> str:
        """The article named, or the word of the way, or ""."""
        return self._article.text()

    def press(self) -> None:
        """Go the way that stands behind the rule, or show its article."""
        if self._way is not None:
            self._way[1]()
        else:
            self.article_pressed.emit(self.article)

    def tell(
        self,
        rule: str,
        article: str,
        *,
        whole: bool = False,
        doubt: bool = False,
        way: Way | None = None,
    ) -> None:
        """Show another rule and article; a `whole` one takes the lines it needs everywhere.

        A `doubt` is what the law has against what was filled in: whole, and in amber. A `way` leads
        to where what is lacking is filled in, in the place of an article.
        """
        self.said, self._whole, self._way = rule, whole or doubt, way
        article = way[0] if way is not None else article
        set_state(self.rule_label, "kind", "doubt" if doubt else "hint")
        self.rule_label.setText(rule)
        self.rule_label.setVisible(bool(rule))
        self._article.setText(article)
        self._article.setVisible(bool(article))
        self._show_if_wanted()
        self._fit()

    def _fit(self) -> None:
        # Reckoned here: Qt reserves room for far more lines than the rule has.
        if not self._wide:
            self.rule_label.setMinimumHeight(0)
            self.rule_label.setMaximumHeight(_NO_LIMIT)
            self.rule_label.setWordWrap(self._whole)
            self._box.setStretch(0, int(self._whole) * 100)  # beside the empty end
            self._cut()
            return
        self.rule_label.setText(self.said)
        self.rule_label.setToolTip("")
        self.rule_label.setFixedHeight(self._height(px(RULE)))

    def _height(self, width: int) -> int:
        flags = Qt.TextFlag.TextWordWrap
        room = QRect(0, 0, width, 0)
        needed = self.rule_label.fontMetrics().boundingRect(room, flags, self.rule_label.text())
        return needed.height() if self.rule_label.text() else 0

    def _cut(self) -> None:
        # One line under the field: a rule too long for it ends with … and has a tooltip.
        article = self._article.sizeHint().width() + px(6) if self.article else 0
        room = max(self.width() - article, px(60))
        if self._whole:
            self.rule_label.setText(self.said)
            self.rule_label.setFixedHeight(self._height(room))
            return
        metrics = self.rule_label.fontMetrics()
        words = metrics.elidedText(self.said, Qt.TextElideMode.ElideRight, room)
        self.rule_label.setText(words)
        self.rule_label.setToolTip(self.said if words != self.said else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._wide:
            self._cut()

    def _show_if_wanted(self) -> None:
        # In the margin it keeps its room, so that all fields end on one line.
        self.setVisible(self._wide or bool(self.rule_label.text() or self.article))

    def set_wide(self, wide: bool) -> None:
        """Stand in the margin (two lines), or under the field (one line)."""
        self._wide = wide
        self._show_if_wanted()
        if wide:
            self.setFixedWidth(px(RULE))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_NO_LIMIT)
        self.rule_label.setWordWrap(wide or self._whole)
        self.rule_label.setMinimumWidth(0 if wide else 1)
        self._fit()
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if wide else directions.LeftToRight)
        self._box.setSpacing(0 if wide else px(6))
        self._box.setContentsMargins(0, px(5) if wide else 0, 0, 0)


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
        self._grid.addLayout(self._row, 0, 1)
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
            named.setAccessibleName(spec.label or named.accessibleName())
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

    def set_wide(self, wide: bool) -> None:
        """Put the rule into the margin, or under the field."""
        self._grid.removeWidget(self.rule)
        if wide:
            self._grid.addWidget(self.rule, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnMinimumWidth(2, px(RULE))
        else:
            self._grid.addWidget(self.rule, 2, 1)
            self._grid.setColumnMinimumWidth(2, 0)
        self._grid.setHorizontalSpacing(px(GAP))
        self.rule.set_wide(wide)
