"""The dialogs of the steps: a few fields, a refusal beside its field, what was done afterwards."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.dialog import FormDialog
from gui.forms.field import TextField
from gui.forms.rows import FieldSpec
from gui.requests.closing import ClosingDialog
from gui.requests.steps import STEPS, Step
from models import handling
from models.dossier import Dossier
from models.next_step import StepKind
from models.refusal import Refusal
from models.request import RequestEvent
from reports.course import title_of

# What was done, in words, and the steps that 撤销 takes back, the last one first.
Done = Callable[[str, Sequence[RequestEvent]], object]

_BY_KIND = {step.kind: step for step in STEPS}


class StepDialog(FormDialog):
    """Asks for the fields of one step and registers it."""

    def __init__(self, step: Step, dossier: Dossier, done: Done, parent: QWidget) -> None:
        self._step, self._dossier, self._done = step, dossier, done
        number = dossier.request.number
        word = f"登记{step.word}"
        super().__init__(
            f"{step.word}　{number}",
            step.parts(dossier),
            self._register,
            accept_word=word if len(word) < 8 else "登记",
            parent=parent,
        )
        self.form.set_values({"on": dossier.today})

    def _register(self, values: dict[str, Any]) -> None:
        if values["on"] is None:
            raise Refusal("on", "请填日期，可写 5、3-5、今天、-1。")
        event = self._step.verb(self._dossier, values)
        self._done(f"{self._step.said}：{self._dossier.request.number}", (event,))


class CancelDialog(FormDialog):
    """撤销一步: takes the last step back, with a reason; the log keeps both."""

    def __init__(self, dossier: Dossier, done: Done, parent: QWidget) -> None:
        self._dossier, self._done = dossier, done
        self._last = dossier.events[-1]
        super().__init__(
            f"撤销一步　{dossier.request.number}",
            (
                FieldSpec(
                    "reason",
                    "理由",
                    lambda: TextField("如 日期登记错了", 2),
                    "办理过程里不再显示，历史里两次登记都留着",
                    required=True,
                ),
            ),
            self._cancel,
            sentence=f"撤销的是最后一步：{self._last.on_date} {title_of(self._last)}",
            accept_word="撤销这一步",
            parent=parent,
        )

    def _cancel(self, values: dict[str, Any]) -> None:
        dossier = self._dossier
        handling.cancel(dossier.request, self._last, values["reason"], dossier.today)
        self._done(f"已撤销：{title_of(self._last)}", ())


def step_dialog(
    kind: StepKind, dossier: Dossier, done: Done, parent: QWidget, outcome: str = ""
) -> FormDialog:
    """Return the dialog of a step; `outcome` is chosen beforehand when a case is closed."""
    if kind is StepKind.CLOSE:
        return ClosingDialog(dossier, done, parent, outcome)
    if kind is StepKind.CANCEL:
        return CancelDialog(dossier, done, parent)
    return StepDialog(_BY_KIND[kind], dossier, done, parent)
