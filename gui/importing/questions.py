"""What the clerk is asked once about a ledger: unknown columns, and what many rows leave open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.controls.controls import label
from gui.forms.category_field import CategoryField
from gui.forms.choices import ToggleField
from gui.forms.field import Field
from gui.theme.theme import px
from models.store.refusal import Refusal
from reports.ledgers.importing import Imported

_LEFT_OUT = "不导入"


class Questions(QWidget):
    """The questions of one check, a line each. `assigned_anew` asks for another check.

    `answers` and `assigned` are kept from check to check of one file.
    """

    answered = Signal()
    assigned_anew = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[str, str] = {}
        self.assigned: dict[str, str] = {}
        self._asked: list[str] = []  # headers, in the order in which they were met
        self._open: dict[str, tuple[str, Field]] = {}  # sentence and field, by question
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(2), 0, 0, 0)
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(2, 1)
        self.hide()

    def forget(self) -> None:
        """Begin with another file."""
        self.answers.clear()
        self.assigned.clear()
        self._asked.clear()
        self._clear()

    def ask(self, found: Imported) -> None:
        """Show what a check leaves open; what was answered before holds."""
        self._clear()
        self.assigned = dict(found.assigned)
        self._asked = list(dict.fromkeys([*self._asked, *found.unknown, *self.assigned]))
        for header in self._asked:
            self._ask_column(header, found)
        for each in found.questions:
            self.answers.setdefault(each.key, each.answer)
            field = ToggleField(each.choices)
            field.set_value(self.answers[each.key])
            field.edited.connect(partial(self._take_answer, each.key, field.value))
            self._open[each.key] = (each.sentence, field)
            self._add(each.sentence, field)
        self.setVisible(bool(self._grid.count()))

    def unanswered(self) -> str:
        """Return the first question without an answer and go there, "" for none."""
        for key, (sentence, field) in self._open.items():
            if not self.answers.get(key):
                field.setFocus()
                return sentence
        return ""

    def _ask_column(self, header: str, found: Imported) -> None:
        mine = self.assigned.get(header, "")
        others = {field for name, field in self.assigned.items() if name != header}
        fields = [each.field for each in found.lacking if each.field not in others]
        fields = ["", *dict.fromkeys([*([mine] if mine else []), *fields])]
        words = [f"作为“{found.name_of(each)}”" if each else _LEFT_OUT for each in fields]
        field = CategoryField(
            [(at, [word]) for at, word in enumerate(words)],
            example="写几个字或拼音首字母",
            unknown="请从列表里选一列",
        )
        field.setMinimumWidth(px(220))
        field.set_value(fields.index(mine))
        field.edited.connect(partial(self._assign, header, fields, field))
        self._add(f"列“{header}”" if mine else f"不认识的列“{header}”", field)

    def _add(self, sentence: str, field: Field) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(label(sentence), row, 0)
        self._grid.addWidget(field, row, 1)
        field.setAccessibleName(sentence)

    def _take_answer(self, key: str, value: Callable[[], str]) -> None:
        self.answers[key] = value()
        self.answered.emit()

    def _assign(self, header: str, fields: list[str], field: CategoryField) -> None:
        try:
            at = field.value()
        except Refusal:  # words half typed
            return
        chosen = fields[at] if at is not None else ""
        if chosen != self.assigned.pop(header, ""):
            self.assigned |= {header: chosen} if chosen else {}
            self.assigned_anew.emit()
        elif chosen:
            self.assigned[header] = chosen

    def _clear(self) -> None:
        self._open.clear()
        while (item := self._grid.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        self.hide()
