"""The left of a 分项答复: day and number, the parts, in which row it counts, what else it needs."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.controls.controls import CutLabel, label
from gui.controls.tall_sheet import TallSheet
from gui.forms.dates import DateField
from gui.forms.field import LineField, ReadOnlyField, TextField
from gui.forms.rows import FieldSpec, FormRow
from gui.requests.letters.counted_card import CountedCard
from gui.requests.letters.parts_list import PartsList
from gui.theme.theme import px
from models.law.rules.counting import takes
from models.letters import mixed
from models.letters.facts import facts_of
from models.letters.kinds import kind
from models.letters.numbers import next_number
from models.letters.steps import doubts
from models.letters.values import Values
from models.requests.case import Case
from models.store.dates import read_date
from models.store.refusal import Refusal

_REASON, _CHANNEL = "closing_reason", "channel"


class MixedForm(QWidget):
    """Shows the values of the letter of a case. `edited` when something was changed."""

    edited = Signal()

    def __init__(self, case: Case, today: Callable[[], date], values: Values) -> None:
        super().__init__()
        self._case = case
        self.dated = DateField(lambda text: read_date(text, today()))
        self.number = ReadOnlyField(width=164)
        received = case.request.received_on
        who = f"申请人 {case.request.applicant or '未填'}　收到 {received}"
        self.who = CutLabel(who, "hint")
        of = kind("mixed")
        self.parts = PartsList(case.is_old, case.era.law, facts_of(case, of))
        self.counted = CountedCard(case.is_old)
        reason, channel = of.field(_REASON), of.field(_CHANNEL)
        self.more = {
            _REASON: _row(_REASON, reason.label, lambda: TextField(reason.example, 2)),
            _CHANNEL: _row(_CHANNEL, channel.label, lambda: LineField(channel.example)),
        }
        self._area = QScrollArea()
        self._lay_out()
        self._fill(case.on, values)
        self._connect()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.addWidget(self._bar())
        sheet = TallSheet()
        sheet.setProperty("role", "sheet")
        inside = QVBoxLayout(sheet)
        inside.addWidget(self.parts)
        below = QVBoxLayout()
        below.addWidget(self.counted)
        for row in self.more.values():
            below.addWidget(row)
        inside.addLayout(below)
        inside.addStretch(1)
        self._area.setWidget(sheet)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.addWidget(self._area, 1)
        for each in (box, inside):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        below.setContentsMargins(px(24), px(4), px(20), px(14))
        below.setSpacing(px(10))

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "head")
        bar.setFixedHeight(px(54))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24), 0, px(20), 0)
        row.setSpacing(px(10))
        for word, field in (("日期", self.dated), ("文号", self.number)):
            row.addWidget(label(word, "label"))
            row.addWidget(field)
            field.line.setAccessibleName(word)
        row.addSpacing(px(10))
        self.who.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.who, 1)
        return bar

    def _fill(self, dated: date, values: Values) -> None:
        self.dated.set_value(dated)
        self.parts.set_parts(mixed.parts_in(values))
        self.counted.take(str(values.get("counted") or ""), str(values.get("counted_reason") or ""))
        for key, row in self.more.items():
            row.fields[key].set_value(values.get(key))
        self.more[_CHANNEL].setVisible(bool(values.get(_CHANNEL)))

    def _connect(self) -> None:
        self.parts.edited.connect(self.edited)
        self.parts.taken.connect(self._show_part)
        self.counted.edited.connect(self.edited)
        self.dated.edited.connect(self._note)
        for key, row in self.more.items():
            row.fields[key].edited.connect(self._note)

    def _note(self) -> None:
        self.dated.set_state("")
        for row in self.more.values():
            row.clear_error()
        self.edited.emit()

    def _show_part(self, at: int) -> None:
        self._area.ensureWidgetVisible(self.parts.views[at], 0, px(10))

    # --- the values

    def day(self) -> date:
        """Return the day of the letter. Refuses what is none."""
        dated: date | None = self.dated.value()
        if dated is None:
            raise Refusal("dated", "请填文书日期，可写 5、3-5、今天、-1。")
        return dated

    def values(self) -> dict[str, Any]:
        """Return the values of the letter."""
        return {
            "parts": self.parts.parts(),
            "counted": self.counted.chosen or None,
            "counted_reason": self.counted.reason or None,
            **{key: row.fields[key].value() or None for key, row in self.more.items()},
        }

    def show_counted(self, case: Case) -> None:
        """Say in which row it counts, which number it will bear, and what speaks against it."""
        values = self.values()
        outcomes = [part.outcome for part in mixed.parts_in(values)]
        self.counted.show_counted(mixed.counts_as(case, values), takes(outcomes))
        against = doubts(case, kind("mixed"), values)[_REASON]
        row = self.more[_REASON]
        row.setVisible(bool(against))
        row.rule.tell(against, "", whole=True)
        try:
            self.number.set_value(next_number(case.on))
        except Refusal:
            self.number.set_value("未设发文代字")

    # --- errors

    def clear_errors(self) -> None:
        """Take every sentence away."""
        self.dated.set_state("")
        for view in self.parts.views:
            view.clear_errors()
        for row in self.more.values():
            row.clear_error()

    def show_refusal(self, refusal: Refusal) -> bool:
        """Show a refusal under the field it names and go there; False when it names none here."""
        named = refusal.field or ""
        if named in self.more:
            self.more[named].show_error(named, refusal.sentence)
        elif named.startswith("parts.") and named != "parts":
            _, at, name = named.split(".")
            self.parts.views[int(at)].show_error(name, refusal.sentence)
        elif named == "dated":
            self.dated.set_state("error")
        self.go_to(named)
        return named in self.more or named.startswith("parts.")

    def go_to(self, named: str) -> None:
        """Put the cursor into the field of that name."""
        if named in self.more:
            self.more[named].fields[named].setFocus()
        elif named == "dated":
            self.dated.setFocus()
        elif named.startswith("counted"):
            self._area.ensureWidgetVisible(self.counted.focus_main())
        elif named.startswith("parts."):
            _, at, name = named.split(".")
            self.parts.go_to(int(at), name)
        elif named == "parts":
            self.parts.add()


def _row(key: str, word: str, make: Callable[[], TextField | LineField]) -> FormRow:
    row = FormRow((FieldSpec(key, word, make),), 92)
    row.set_wide(False)
    return row
