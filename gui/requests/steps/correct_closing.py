"""更正办结: the closing as it was registered, changed with a reason; the log keeps both."""

from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.forms.field import TextField
from gui.forms.rows import FieldSpec
from gui.requests.steps.closing import ClosingDialog
from models.cases.whole import WholeCase, read
from models.law.action import Action, StepKind
from models.law.event import EventKind
from models.requests import handling
from models.requests.request import RequestEvent
from models.requests.service import services
from models.store.refusal import Refusal

_CLOSINGS = (EventKind.REPLIED, EventKind.ENDED)


def correctable_closing(case: WholeCase) -> RequestEvent | None:
    """Return the closing that can be registered anew, or None.

    None for one that a letter wrote (the letter is frozen, so it is cancelled instead) and for an
    archived case.
    """
    closing = next((each for each in reversed(case.events) if each.kind in _CLOSINGS), None)
    if closing is None or case.request.archived_on is not None or case.letter_of(closing):
        return None
    return closing


class CorrectClosingDialog(ClosingDialog):
    """Asks for the facts of a closing anew; the wrong one is cancelled.

    Its services stand again as they were, unless their day or way is changed here.
    """

    word = "更正办结"
    accept_word = "更正"
    more = (
        FieldSpec(
            "correction",
            "更正理由",
            lambda: TextField("如 补登文号", 2),
            "历史里两次登记都留着",
            required=True,
        ),
    )

    def __init__(self, closing: RequestEvent, case: WholeCase, parent: QWidget) -> None:
        self._closing, self._served = closing, services(case.events)
        super().__init__(case, parent)
        request = case.request
        self._as_served = (request.served_on, request.service_way)
        names = ("outcome", "reply_number", "basis", "served_on", "service_way", "closing_reason")
        known = {name: getattr(request, name) or None for name in names}
        self.form.set_values({"on": closing.on_date, **known})
        self._explain()

    def action(self) -> Action:
        return Action(StepKind.CORRECT, "更正办结", event=self._closing.id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._case.request.reply_number:
            self.form.go_to("reply_number")

    def _register(self, values: dict[str, Any]) -> RequestEvent:
        asked = (values["served_on"], values["service_way"] or "")
        if not self._served or asked != self._as_served:
            return super()._register(values)
        closing = super()._register(values | {"served_on": None})
        handling.serve_again(self._case.request, self._served, self._case.on)
        return closing

    def _close_case(self, values: dict[str, Any]) -> None:
        # Read anew: a refusal before this one left the record in memory half changed.
        self._case = read(self._case.request.number, self._case.on)
        request, today = self._case.request, self._case.on
        reason = values["correction"]
        if not reason.strip():
            raise Refusal("correction", "更正一步要写理由。")
        with acting("更正办结", request.number):
            handling.correct(request, self._closing, lambda: self._register(values), reason, today)
