"""申请人撤回: when, in which words, and whether the case ends at once."""

from collections.abc import Sequence

from gui.forms.choices import ToggleField
from gui.forms.form import Form, Part
from gui.forms.rows import FieldSpec
from gui.requests.steps.fields import on_field, text_field
from gui.requests.steps.step import Step, Values, unless
from models.cases.whole import WholeCase
from models.law.action import StepKind
from models.law.event import EventKind
from models.requests import withdrawal
from models.requests.request import RequestEvent

_ENDS = ((True, "就此办结"), (False, "另出终止告知书"))


def _parts(case: WholeCase) -> Sequence[Part]:
    return (
        on_field(case, "撤回日期", "收到书面撤回的日期"),
        text_field("text", "撤回内容", "如 来函写明不再需要，申请撤回"),
        FieldSpec("ends", "办理", lambda: ToggleField(_ENDS), "不用答复和送达，计入其他处理"),
    )


def _follow(form: Form, _case: WholeCase) -> None:
    form.field("ends").set_value(True)


def _withdraw(case: WholeCase, values: Values) -> RequestEvent:
    text, ends = values["text"] or "", bool(values.get("ends"))
    return withdrawal.withdraw(case.request, values["on"], text, case.on, ends=ends)


WITHDRAWAL = Step(
    StepKind.WITHDRAW,
    "申请人撤回",
    "undo-2",
    unless(EventKind.WITHDRAWN),
    _parts,
    _withdraw,
    "已登记申请人撤回",
    EventKind.WITHDRAWN,
    _follow,
)
