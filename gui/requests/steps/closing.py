"""办结: asks exactly what table 三 needs, and says at once whether the reply is in time."""

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.controls.chips import Chip, ChipKind
from gui.controls.cited import accented
from gui.controls.controls import label
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import ChipField, Field, LineField, TextField
from gui.forms.rows import FieldSpec
from gui.requests.steps.fields import day_field
from gui.requests.steps.service import way_field
from gui.requests.steps.step import leads
from gui.theme.theme import px
from models.cases.whole import WholeCase, read
from models.law.action import Action, StepKind
from models.law.event import IN_PERSON, WITHOUT_REPLY
from models.law.law import eras
from models.law.workdays import CalendarMissing
from models.requests import checking, handling
from models.requests.request import RequestEvent
from models.store.refusal import Refusal
from reports.cases.words import outcome_groups, outcome_words
from reports.forms.outcomes import former_outcomes

_INDENT = "　"
WIDE = 690  # the longest row of the form stands in one line
_HELPED = "由{}登记和答复，不计入年度报告"


class OutcomeField(ComboField):
    """The rows of 三、本年度办理结果, under their printed heads; a head cannot be chosen."""

    def __init__(self, old_law: bool) -> None:
        super().__init__()
        if old_law:
            self.set_choices([(row.id, row.label) for row in former_outcomes()])
            return
        heads = []
        choices: list[tuple[Any, str]] = []
        for group in outcome_groups():
            if group.row:
                heads.append(len(choices) + 1)
                choices.append((f"head {group.id}", group.label))
                choices += [(leaf.id, _INDENT + leaf.label) for leaf in group.leaves]
            else:
                choices.append((group.id, group.label))
        self.set_choices(choices)
        model = self.combo.model()
        assert isinstance(model, QStandardItemModel)
        for at in heads:
            model.item(at).setFlags(Qt.ItemFlag.NoItemFlags)
        self.combo.view().setTextElideMode(Qt.TextElideMode.ElideRight)


class MeaningField(Field):
    """What the chosen outcome means, with its article; nothing to fill in."""

    def __init__(self) -> None:
        super().__init__()
        self.said = label(kind="hint")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.RichText)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said.setFixedHeight(self.said.fontMetrics().lineSpacing() * 2 + px(4))
        self._row.addWidget(self.said)
        self._value: tuple[str, str] = ("", "")

    def value(self) -> tuple[str, str]:
        """Return meaning and article."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show meaning and article."""
        self._value = value or ("", "")
        meaning, article = self._value
        self.said.setText(f"{escape(meaning)} {accented(article)}")


class ClosingDialog(FormDialog):
    """Closes a case, and registers the service when its day is known."""

    word = accept_word = "办结"
    more: Sequence[FieldSpec] = ()

    def __init__(self, case: WholeCase, parent: QWidget, outcome: str = "") -> None:
        self._case = case
        self._proposed, helped = "", case.request.helps
        state = case.clock
        old_law = state is not None and state.era is eras()[0]
        super().__init__(
            f"{self.word}　{case.request.number}",
            (*_parts(case, old_law), *self.more),
            self._close_case,
            sentence=_HELPED.format(helped) if helped else "年度报告表三要填的，都在这里",
            accept_word=self.accept_word,
            parent=parent,
            width=WIDE,
        )
        self.keep_typing(leads(case, self.action()))
        self.form.set_values({"on": case.on, "outcome": outcome or None})
        self.form.edited.connect(self._follow)
        self._explain()

    def action(self) -> Action:
        """Return what opens the dialog."""
        return Action(StepKind.CLOSE, "登记办结")

    def _follow(self, key: str) -> None:
        if key in ("on", "outcome"):
            self._explain()
        elif key == "basis":  # tells 不存在 from 不属于本机关
            self._show_doubts(self.form.field("outcome").value())
        elif key in ("served_on", "service_way"):  # handed over in person, that day counts
            self.form.field("left").set_value(self._chip(self.form.field("outcome").value()))

    def _explain(self) -> None:
        """Say what the outcome means and whether the day is in time."""
        outcome = self.form.field("outcome").value()
        meaning = _meaning(outcome)
        self.form.field("meaning").set_value(meaning)
        if self.form.field("basis").value() in ("", self._proposed):
            self.form.field("basis").set_value(meaning[1] if outcome else "")
            self._proposed = meaning[1] if outcome else ""
        self._show_doubts(outcome)
        self.form.field("left").set_value(self._chip(outcome))

    def _show_doubts(self, outcome: str | None) -> None:
        """Ask for a reason where the steps speak against the result."""
        found = self._doubts(outcome or "")
        self.form.rows["closing_reason"].doubt("；".join(found))

    def _doubts(self, outcome: str) -> list[str]:
        try:
            on = self.form.field("on").value()
        except Refusal:
            return []
        if not outcome or not isinstance(on, date):
            return []
        basis = self.form.field("basis").value()
        return checking.against_result(self._case.at(on), outcome, basis)

    def _chip(self, outcome: str | None) -> Chip | None:
        try:
            on, served = self.form.field("on").value(), self.form.field("served_on").value()
        except Refusal:
            return None
        if served and on and self.form.field("service_way").value() in IN_PERSON:
            on = max(on, served)
        if not isinstance(on, date) or on > self._case.on or outcome in WITHOUT_REPLY:
            return None
        state = self._case.at(on).clock
        if state is None or state.due_on is None:
            return None
        if on <= state.due_on:
            return Chip(ChipKind.FINE, "按期")
        try:
            days = max(1, len(self._case.calendar.between(state.due_on, on)))
        except CalendarMissing:
            return Chip(ChipKind.LATE, "逾期")
        return Chip(ChipKind.LATE, f"逾期 {days} 个工作日")

    def _close_case(self, values: dict[str, Any]) -> None:
        # Read anew: a refusal before this one left the record in memory half changed.
        number = self._case.request.number
        self._case = read(number, self._case.on)
        said = outcome_words(values["outcome"] or "")
        with acting("办结", number, f"已办结 {number}：{said}"):
            self._register(values)

    def _register(self, values: dict[str, Any]) -> RequestEvent:
        """Register closing and service; return the closing."""
        request, today = self._case.request, self._case.on
        on, served = values["on"], values["served_on"]
        if on is None:
            raise Refusal("on", "请填办结日期，可写 5、3-5、今天、-1。")
        if served is not None and not on <= served <= today:
            raise Refusal("served_on", f"送达日期应在办结日期（{on}）和今天（{today}）之间。")
        outcome = values["outcome"] or ""
        way = values["service_way"] or ""
        closing = handling.answer(
            request,
            on,
            outcome,
            values["reply_number"],
            today,
            basis=values["basis"],
            service_way=way,
            reason=values["closing_reason"],
        )
        if served is not None:
            handling.serve(request, served, today, way=way)
        return closing


def _parts(case: WholeCase, old_law: bool) -> Sequence[FieldSpec | tuple[FieldSpec, ...]]:
    served_rule = "可以后补；没有送达日期会列入待办"
    if case.request.others:
        served_rule = "各申请人同一天送达才填，否则办结以后逐人登记"
    return (
        (
            FieldSpec("on", "办结日期", day_field(case), required=True),
            FieldSpec("left", "", ChipField, inline=True),
        ),
        FieldSpec("outcome", "办理结果", lambda: OutcomeField(old_law), required=True),
        FieldSpec("meaning", "", MeaningField),
        FieldSpec("basis", "依据", lambda: LineField("如 条例第三十六条"), "写进答复的条款"),
        FieldSpec("reply_number", "答复文号", lambda: LineField("如 示公复〔YYYY〕4号")),
        (
            FieldSpec("served_on", "送达日期", day_field(case), served_rule),
            FieldSpec(
                "service_way",
                "",
                lambda: way_field(case, "送达方式"),
                inline=True,
            ),
        ),
        FieldSpec(
            "closing_reason",
            "说明",
            lambda: TextField("办理步骤和结果对不上时，写明为什么仍是这个结果", 2),
            required=True,
        ),
    )


def _meaning(outcome: str | None) -> tuple[str, str]:
    for group in outcome_groups():
        for row in group.leaves:
            if row.id == outcome:
                return row.meaning, f"条例{row.article}" if row.article else ""
    return "一件申请只有一个办理结果", ""
