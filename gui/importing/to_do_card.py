"""需要处理: what a check found, each kind once, and what is asked of many rows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, hair_line, label, set_state
from gui.controls.tall_sheet import TallSheet, scrolled
from gui.forms.choices import ToggleField
from gui.importing.check_card import Card
from gui.theme.theme import px
from reports.ledgers.imported import Imported
from reports.ledgers.intake import Question
from reports.ledgers.preview.seen import State
from reports.ledgers.preview.to_do import ToDo, to_do

_CHIP = 78  # wide, so that the words stand below each other
_MOST = 40  # kinds that are listed
_KINDS = {
    State.REJECTED: ChipKind.ERROR,
    State.HINT: ChipKind.SOON,
    State.HELD: ChipKind.NEUTRAL,
}
_ICONS = {State.REJECTED: None, State.HINT: "info", State.HELD: ""}


class ToDoCard(Card):
    """A line for each question and each kind of problem; `wanted` asks for the rows of one.

    `answers` are kept from check to check of one file; `answered` tells the key of each.
    """

    answered = Signal(str)
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("需要处理")
        self.answers: dict[str, str] = {}
        self._chosen: set[str] = set()  # answered by a hand, not proposed
        self._open: dict[str, tuple[str, ToggleField]] = {}  # sentence and field, by question
        self.all: list[ToDo] = []
        self._area = scrolled()
        self._area.setAccessibleName("需要处理")
        self.box.addWidget(hair_line())
        self.box.addWidget(self._area, 1)

    def forget(self) -> None:
        """Another file: nothing is answered."""
        self.answers.clear()
        self._chosen.clear()

    def answer(self, key: str, value: str) -> None:
        """Keep what the clerk says to a question."""
        self.answers[key] = value
        self._chosen.add(key)

    def show_of(self, result: Imported, count: str) -> None:
        """Show what a check leaves open; what was answered before holds."""
        self.all, self._open = to_do(result), {}
        self.count.say(count)
        place = self._area.verticalScrollBar().value()
        sheet = TallSheet()
        set_state(sheet, "role", "pane")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(px(16), px(2), px(12), px(4))
        box.setSpacing(0)
        for question in result.questions:
            self._add(box, self._question(question))
        for each in self.all[:_MOST]:
            self._add(box, self._line(each))
        if more := len(self.all) - _MOST:
            box.addWidget(label(f"另有 {more} 种，见下面的预览", "hint")) if more > 0 else None
        if not self.all and not result.questions:
            box.addWidget(label("没有发现问题", "ok"))
        box.addStretch(1)
        self._area.setWidget(sheet)
        self._area.verticalScrollBar().setValue(place)

    def _add(self, box: QVBoxLayout, line: QWidget) -> None:
        if box.count():
            box.addWidget(hair_line())
        box.addWidget(line)

    def _line(self, each: ToDo) -> QWidget:
        word = f"{each.rows:,} 行" if each.rows else "整表"
        go: Callable[[], object] = partial(self.wanted.emit, each)
        title, detail = label(each.title), label(each.detail, "hint")
        for words in (title, detail):
            words.setWordWrap(True)
        made, row = _row(ChipLabel(Chip(_KINDS[each.state], word, _ICONS[each.state])))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(title)
        if each.detail:
            texts.addWidget(detail)
        row.addLayout(texts, 1)
        if each.rows:
            link = button("去这行" if each.rows == 1 else "逐行看", "link", press=go)
            link.setAccessibleName(f"{each.title}：去这行")
            row.addWidget(link)
        return made

    def _question(self, each: Question) -> QWidget:
        self.answers.setdefault(each.key, each.answer)
        field = ToggleField(each.choices)
        field.set_value(self.answers[each.key])
        field.setAccessibleName(each.sentence)
        self._open[each.key] = (each.sentence, field)
        mark = ChipLabel(self._mark(each.key))
        field.edited.connect(partial(self._take_answer, each.key, field, mark))
        made, row = _row(mark)
        sentence = label(each.sentence)
        sentence.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(px(4))
        texts.addWidget(sentence)
        choices = QHBoxLayout()
        choices.addWidget(field)
        choices.addStretch(1)
        texts.addLayout(choices)
        row.addLayout(texts, 1)
        return made

    def _mark(self, key: str) -> Chip:
        if key in self._chosen:
            return Chip(ChipKind.FINE, "已选", "check")
        word = "请核对" if self.answers[key] else "请选择"
        return Chip(ChipKind.SOON, word, "info")

    def _take_answer(self, key: str, field: ToggleField, mark: ChipLabel) -> None:
        self.answer(key, field.value())
        mark.set_chip(self._mark(key))
        self.answered.emit(key)

    def unanswered(self) -> str:
        """Return the first question without an answer and go there, "" for none."""
        for key, (sentence, field) in self._open.items():
            if not self.answers.get(key):
                field.setFocus()
                self._area.ensureWidgetVisible(field)
                return sentence
        return ""


def _row(mark: ChipLabel) -> tuple[QWidget, QHBoxLayout]:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, px(6), 0, px(6))
    row.setSpacing(px(12))
    head = QWidget()
    head.setFixedWidth(px(_CHIP))
    place = QHBoxLayout(head)
    place.setContentsMargins(0, 0, 0, 0)
    place.addWidget(mark)
    place.addStretch(1)
    row.addWidget(head)
    return made, row
