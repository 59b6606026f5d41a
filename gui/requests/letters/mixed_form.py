"""The left of a 分项答复: day and number, the parts, in which row it counts, what else it needs."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from gui.acting.application import Said, application
from gui.controls.tall_sheet import TallSheet
from gui.forms.field import LineField, TextField
from gui.forms.rows import FieldSpec, FormRow
from gui.requests.letters.counted_card import CountedCard
from gui.requests.letters.parts_list import PartsList
from gui.requests.letters.written_form import WrittenForm
from gui.theme.theme import px
from models.law.rules.counting import takes
from models.letters import mixed
from models.letters import parts as letter_parts
from models.letters.facts import facts_of
from models.letters.kinds import gaps, kind
from models.letters.parts import Part, as_plain, read_parts
from models.letters.steps import doubts
from models.letters.texts import letter_text
from models.letters.values import Values
from models.requests.case import Case
from models.store.refusal import Refusal
from models.store.words import numeral

_REASON, _CHANNEL = "closing_reason", "channel"


class MixedForm(WrittenForm):
    """Shows the parts of the letter of a case."""

    action = "重新拆分", "list-checks"

    def __init__(self, case: Case, today: Callable[[], date], values: Values) -> None:
        of = kind("mixed")
        super().__init__(case, of, today)
        self.parts = PartsList(case.is_old, case.era.law, facts_of(case, of))
        self.counted = CountedCard(case.is_old)
        reason, channel = of.field(_REASON), of.field(_CHANNEL)
        self.more = {
            _REASON: _row(_REASON, reason.label, lambda: TextField(reason.example, 2)),
            _CHANNEL: _row(_CHANNEL, channel.label, lambda: LineField(channel.example)),
        }
        self._area = QScrollArea()
        self._lay_out()
        self.dated.set_value(case.on)
        self._fill(values)
        self._connect()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.addWidget(self.bar())
        box.addWidget(self.caution)
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

    def _fill(self, values: Values) -> None:
        self.parts.set_parts(mixed.parts_in(values))
        self.counted.take(str(values.get("counted") or ""), str(values.get("counted_reason") or ""))
        for key, row in self.more.items():
            row.fields[key].set_value(values.get(key))
        self.more[_CHANNEL].setVisible(bool(values.get(_CHANNEL)))

    def _connect(self) -> None:
        self.parts.edited.connect(self.edited)
        self.parts.taken.connect(self._show_part)
        self.parts.taken.connect(self.taken)
        self.parts.dropped.connect(self._offer_back)
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

    def values(self) -> dict[str, Any]:
        return {
            "parts": self.parts.parts(),
            "counted": self.counted.chosen or None,
            "counted_reason": self.counted.reason or None,
            **{key: row.fields[key].value() or None for key, row in self.more.items()},
        }

    def raw(self) -> dict[str, Any]:
        values = self.values()
        return {**values, "dated": self.dated.raw(), "parts": as_plain(values["parts"])}

    def set_raw(self, raw: Mapping[str, Any]) -> None:
        self._fill({**raw, "parts": read_parts(json.dumps(raw["parts"]))})
        self.dated.set_raw(raw["dated"])

    def body(self, case: Case) -> str:
        return letter_text(case, self.of, self.values())

    def passages(self, body: str) -> Sequence[str]:
        return body.split("\n")[1 : 1 + len(self.parts.parts())]

    def show_case(self, case: Case) -> None:
        values = self.values()
        outcomes = [part.outcome for part in mixed.parts_in(values)]
        self.counted.show_counted(mixed.counts_as(case, values), takes(outcomes))
        against = doubts(case, self.of, values)[_REASON]
        self.more[_REASON].doubt(against)
        self.caution_of(case, values)
        self.show_number(case)

    def show_against(self, refusals: Sequence[Refusal]) -> None:
        said = {each.field: each.sentence for each in reversed(refusals)}
        for at, view in enumerate(self.parts.views):
            view.warn({key: said.get(letter_parts.key(at, key), "") for key in view.fields})

    def missing(self, case: Case) -> list[tuple[str, str]]:
        values = self.values()
        parts = mixed.parts_in(values)
        found = letter_parts.gaps(parts, case.is_old)
        if len(parts) < 2:
            found.append(("parts", "至少两项"))
        if not found and not mixed.outcome_of(case, values):
            found.append(("counted", "计入哪一项"))
        if not found:
            keys = {field.label: field.key for field in self.of.fields}
            found = [(keys.get(each, each), each) for each in gaps(self.body(case))]
        return found

    def done(self) -> str:
        return f"{numeral(len(self.parts.parts()))}项都填好了"

    def act(self) -> None:
        """Propose the parts anew from the content of the request; answers given stay."""
        before = self.parts.parts()
        known = {part.asked: part for part in before}
        found = letter_parts.first_parts(self.case.request.wanted)
        self.parts.set_parts([known.get(part.asked, part) for part in found])
        self.edited.emit()
        self._offer_back("已按申请内容重新拆分", before)

    def _offer_back(self, words: str, before: tuple[Part, ...]) -> None:
        def back() -> None:
            self.parts.set_parts(before)
            self.edited.emit()

        application().said.emit(Said(words, back))

    # --- the cursor

    def enter(self) -> None:
        self.parts.go_to(0)

    def take(self, passage: int) -> None:
        self.parts.go_to(passage)

    # --- errors

    def clear_errors(self) -> None:
        self.dated.set_state("")
        for view in self.parts.views:
            view.clear_errors()
        for row in self.more.values():
            row.clear_error()

    def show_refusal(self, refusal: Refusal) -> bool:
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
