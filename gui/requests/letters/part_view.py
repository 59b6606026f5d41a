"""One part of a 分项答复: what was asked, its result and article, the field that it needs."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from gui.controls.controls import IconLabel, Label, label
from gui.controls.tips import set_tip
from gui.dialogs.article import ArticleDialog
from gui.forms.choices import ComboField
from gui.forms.field import Field
from gui.forms.growing import GrowingField
from gui.forms.rule import Rule
from gui.theme.theme import colour, font, px
from models.letters.parts import Part, articles_of, decided, filled, way_of
from models.store.words import numeral
from reports.cases.mixed import rows

_LABEL, _MARK, _BAR = 64, 22, 3


class PartNumber(QWidget):
    """The number of a part in a circle, filled for the one in hand; a press takes it in hand."""

    def __init__(self) -> None:
        super().__init__()
        self.number, self.in_hand = 1, False
        self.setFixedSize(QSize(px(_MARK + 2), px(32)))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(_MARK)
        box = QRectF(1.5, (self.height() - side) / 2, side - 1, side - 1)
        painter.setPen(QPen(colour("accent" if self.in_hand else "line2"), 1))
        painter.setBrush(colour("accent" if self.in_hand else "surface"))
        painter.drawEllipse(box)
        painter.setPen(colour("onacc" if self.in_hand else "text2"))
        words = numeral(self.number)
        painter.setFont(font("hint" if len(words) == 1 else "tiny"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


class PartView(QFrame):
    """Shows a part. `edited` when it was changed, `removed` when Del was pressed outside a text."""

    edited = Signal()
    removed = Signal()
    pressed = Signal()

    def __init__(self, is_old: bool, law: str, facts: Mapping[str, Any]) -> None:
        super().__init__()
        self._is_old, self._law, self._facts = is_old, law, facts
        self.mark = PartNumber()
        self.fields: dict[str, Field] = {
            "asked": GrowingField("申请人要的是什么"),
            "outcome": ComboField(rows(is_old), empty="请选结果"),
            "article": ComboField(empty="请选依据"),
            "said": GrowingField(),
        }
        self._label = label("说明", "label")
        self.rule = Rule(self)
        self.rule.set_wide(False)
        self.rule.article_pressed.connect(lambda said: ArticleDialog(said, self.window()).open())
        self._errors: dict[str, tuple[QWidget, Label]] = {}
        self._lay_out()
        self._connect()
        self._dress()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(px(24), px(12), px(20), px(12))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(5))
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.mark, 0, 0, top)
        results = QHBoxLayout()
        results.setSpacing(px(8))
        results.addWidget(self.fields["outcome"], 9)
        results.addWidget(self.fields["article"], 10)
        words = {0: label("申请内容", "label"), 2: label("结果", "label"), 4: self._label}
        for row, word in words.items():
            word.setFixedSize(px(_LABEL), px(32))
            grid.addWidget(word, row, 1, top)
        grid.addWidget(self.fields["asked"], 0, 2)
        grid.addLayout(results, 2, 2)
        grid.addWidget(self.fields["said"], 4, 2)
        for row, name in ((1, "asked"), (3, "outcome"), (5, "said")):
            grid.addWidget(self._error_line(name), row, 2)
        self._errors["article"] = self._errors["outcome"]
        grid.addWidget(self.rule, 6, 2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _error_line(self, name: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, px(2))
        row.setSpacing(px(5))
        row.addWidget(IconLabel("circle-alert", 14, "late"), 0, Qt.AlignmentFlag.AlignTop)
        sentence = label(kind="error")
        sentence.setWordWrap(True)
        row.addWidget(sentence, 1)
        holder.hide()
        self._errors[name] = holder, sentence
        return holder

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.edited.connect(lambda name=name: self._follow(name))
            field.next_wanted.connect(lambda: self.focusNextPrevChild(True))

    # --- the part

    def part(self) -> Part:
        """Return the part as it is filled in."""
        return Part(**{name: str(field.value() or "") for name, field in self.fields.items()})

    def show_part(self, part: Part) -> None:
        """Show another part."""
        self._choices(part.outcome)
        for name, field in self.fields.items():
            field.set_value(getattr(part, name) or None)
        self._dress()

    def _choices(self, outcome: str) -> None:
        article = self.fields["article"]
        assert isinstance(article, ComboField)
        known = articles_of(outcome, self._is_old)
        article.set_choices([(each, f"{self._law}{each}") for each in known])
        article.setEnabled(bool(known))

    def _follow(self, name: str) -> None:
        part = self.part()
        if name == "outcome":
            self.show_part(decided(part, part.outcome, self._is_old, self._facts))
        elif name == "article":
            self.show_part(filled(part, self._is_old, self._facts))
        self.clear_errors()
        self.edited.emit()

    def _dress(self) -> None:
        """Ask for what the result needs, with its rule."""
        way = way_of(self.part(), self._is_old)
        self._label.setText(way.label)
        self.rule.tell(way.rule, way.rule_article)
        for name in ("outcome", "article"):  # a long one is cut in the choice
            combo = self.fields[name]
            assert isinstance(combo, ComboField)
            set_tip(combo, combo.combo.currentText())
        said = self.fields["said"]
        assert isinstance(said, GrowingField)
        said.set_example(f"如 {way.example}" if way.example else "")
        for name, word in (("asked", "申请内容"), ("outcome", "结果"), ("article", "依据")):
            self._name(name, word)
        self._name("said", way.label)

    def _name(self, name: str, word: str) -> None:
        nth = f"第{numeral(self.mark.number)}项的{word}"
        field = self.fields[name]
        for each in filter(None, (field, field.focusProxy())):
            each.setAccessibleName(nth)

    # --- where it stands

    def place(self, number: int, *, in_hand: bool) -> None:
        """Bear a number, and be the one in hand or not."""
        self.mark.number, self.mark.in_hand = number, in_hand
        self.mark.update()
        self.update()
        self._dress()

    def enter(self, name: str = "") -> None:
        """Put the cursor where the work is: the first field that is empty, or a field."""
        empty = (each for each, field in self.fields.items() if field.is_empty())
        self.fields[name or next(empty, "asked")].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, name: str, sentence: str) -> None:
        """Say what is wrong with a field, under it."""
        holder, said = self._errors[name]
        said.setText(sentence)
        holder.show()
        self.fields[name].set_state("error")

    def warn(self, said: Mapping[str, str]) -> None:
        """Say in amber, in the place of the rule, what is wrong with what stands in a field."""
        wrong = [said[name] for name, field in self.fields.items() if not field.is_empty()]
        sentence = next(filter(None, wrong), "")
        if sentence:
            self.rule.tell(sentence, "", doubt=True)
        else:
            self._dress()

    def error(self, name: str) -> str:
        """Return the sentence under a field, or ""."""
        holder, said = self._errors[name]
        return "" if holder.isHidden() else said.text()

    def clear_errors(self) -> None:
        """Take every sentence away."""
        for holder, _ in self._errors.values():
            holder.hide()
        for field in self.fields.values():
            field.set_state("")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("soft2" if self.mark.in_hand else "surface"))
        if self.mark.in_hand:
            painter.fillRect(0, 0, px(_BAR), self.height(), colour("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.removed.emit()
        else:
            super().keyPressEvent(event)
