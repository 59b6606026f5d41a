"""The dialogs of the steps: a few fields, a refusal beside its field, what was done afterwards."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.acting.act import acting, tell_of
from gui.controls.controls import button
from gui.forms.dialog import FormDialog
from gui.forms.field import TextField
from gui.forms.rows import FieldSpec
from gui.requests.steps.beside import AFTER
from gui.requests.steps.closing import ClosingDialog
from gui.requests.steps.correct_closing import CorrectClosingDialog, correctable_closing
from gui.requests.steps.fields import ask_reason
from gui.requests.steps.step import Step, leads, say_doubts
from gui.requests.steps.steps import STEPS
from models.cases.whole import WholeCase, read
from models.law.action import Action, StepKind
from models.law.event import EventKind, Party
from models.letters import issuing
from models.letters.kinds import kind
from models.letters.letter import draft_of
from models.requests import handling
from models.requests.request import RequestEvent
from models.store.acts import act
from models.store.refusal import Refusal
from reports.cases.course import title_of

_BY_KIND = {step.kind: step for step in STEPS}


# The fields that are kept as the text of a step, each in its own dialog.
_TEXTS = ("text", "reason", "points", "amount_reason", "decision", "reply_number")
_DRAFTED = "照 {day} 的{name}草稿填好了：出具那份草稿，这一步就一起登记；在这里登记的，草稿仍可出具"
_AFTER_REPLY = {step.event for step in AFTER}


class StepDialog(FormDialog):
    """Asks for the fields of one step and registers it."""

    def __init__(self, step: Step, case: WholeCase, parent: QWidget) -> None:
        self._step, self._case, self._window = step, case, parent
        number = case.request.number
        word = f"登记{step.word}"
        super().__init__(
            f"{step.word}　{number}",
            step.parts(case),
            self._register,
            accept_word=word if len(word) < 8 else "登记",
            parent=parent,
            width=step.width,
        )
        self.keep_typing(leads(case, Action(step.kind, step.word)))
        self.form.set_values({"on": case.on})
        self._take_draft()
        step.follow(self.form, case)
        if step.event is not None and case.log is not None:
            say_doubts(self.form, step.event, case.log, case.calendar)
            if step.given_up[0]:
                ask_reason(self.form, step.event, case.log, case.calendar)
                self._offer_end()

    def _take_draft(self) -> None:
        """Fill in what the draft of the letter of this step says, and say that it waits."""
        event = self._step.event
        draft = draft_of(self._case.letters, event) if event is not None else None
        if draft is None:
            return
        of, said = kind(draft.kind), issuing.values_of(draft)
        known = {"on": min(draft.dated, self._case.on), "party": of.party or None, **said}
        known["text"] = said.get("info")
        taken = {key: value for key, value in known.items() if value not in (None, "")}
        self.form.set_values(taken)
        self.form.band.say("soon", _DRAFTED.format(day=draft.dated, name=of.name))

    def _offer_end(self) -> None:
        """Offer to close the case instead, where the other side was too late (视为放弃申请)."""
        self.end = button(self._step.given_up[1], "link", press=self._close_instead)
        self.body.addWidget(self.end, 0, Qt.AlignmentFlag.AlignLeft)
        show = partial(_show_beside, self.end, self.form.rows["reason"])
        self.form.edited.connect(show)
        show()

    def _close_instead(self) -> None:
        self.let_go()
        ClosingDialog(self._case, self._window, self._step.given_up[0]).open()

    def _register(self, values: dict[str, Any]) -> None:
        if values["on"] is None:
            raise Refusal("on", "请填日期，可写 5、3-5、今天、-1。")
        number = self._case.request.number
        with acting(f"登记{self._step.word}", number, f"{self._step.said}：{number}"):
            self._step.verb(self._case, values)


def _show_beside(part: QWidget, row: QWidget, _key: str = "") -> None:
    """Show a button where a row is shown."""
    part.setVisible(not row.isHidden())


class CancelDialog(FormDialog):
    """撤销一步: takes the last step back, with a reason; the log keeps both."""

    def __init__(self, case: WholeCase, parent: QWidget) -> None:
        self._case = case
        self._last = case.events[-1]
        super().__init__(
            f"撤销一步　{case.request.number}",
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
        self.keep_typing(leads(case, Action(StepKind.CANCEL, "撤销一步")), self._last.id)

    def _cancel(self, values: dict[str, Any]) -> None:
        request, today = self._case.request, self._case.on
        step = title_of(self._last)
        with acting("撤销一步", f"{request.number}　{step}", f"已撤销：{step}"):
            handling.cancel(request, self._last, values["reason"], today)


class CorrectDialog(FormDialog):
    """更正一步: the same fields with what was registered; the wrong step is cancelled with it."""

    def __init__(self, step: Step, event: RequestEvent, case: WholeCase, parent: QWidget) -> None:
        self._step, self._event, self._case = step, event, case
        before = case.without(event)
        super().__init__(
            f"更正　{case.request.number}",
            (
                *step.parts(before),
                FieldSpec(
                    "correction",
                    "更正理由",
                    lambda: TextField("如 日期登记错了", 2),
                    "历史里两次登记都留着",
                    required=True,
                ),
            ),
            self._correct,
            sentence=f"{event.on_date} {title_of(event)}",
            accept_word="更正",
            parent=parent,
            width=step.width,
        )
        self.keep_typing(leads(case, Action(StepKind.CORRECT, "更正", event=event.id)), event.id)
        self.form.set_values(registered(event))
        step.follow(self.form, before)
        if case.log is not None:
            was = next(each for each in case.log.events if each.id == event.id)
            say_doubts(self.form, was.kind, case.log.before(was), case.calendar)
            if step.given_up[0]:
                ask_reason(self.form, was.kind, case.log.before(was), case.calendar)

    def _correct(self, values: dict[str, Any]) -> None:
        case, before = self._case, self._event
        if values["on"] is None:
            raise Refusal("on", "请填日期，可写 5、3-5、今天、-1。")
        reason = values.pop("correction")
        if not reason.strip():
            raise Refusal("correction", "更正一步要写理由。")

        def again() -> RequestEvent:
            return self._step.verb(read(case.request.number, case.on), values)

        with act("更正一步", case.request.number) as done:
            made = handling.correct(case.request, before, again, reason, case.on)
        tell_of(done, f"已更正：{title_of(made)}")


def registered(event: RequestEvent) -> dict[str, Any]:
    """Return what was registered of a step, by the fields of its dialog."""
    return {
        "on": event.on_date,
        "until": event.until,
        "days": event.days,
        "amount": event.amount,
        "by": event.fee_by or None,
        "units": event.units,
        "approver": event.approver,
        "party": Party(event.party) if event.party else None,
        "whom": event.whom or None,
        "content": event.request.corrected_content,
        "outcome": event.outcome or None,
        "to": event.recipient,
        "way": event.way or None,
        "posted": event.posted_on,
        "mail_number": event.mail_number,
        "receiver": event.receiver,
        **dict.fromkeys(_TEXTS, event.text),
    }


def correctable(case: WholeCase) -> list[tuple[Step, RequestEvent]]:
    """Return the registered steps that can be corrected, the last one first."""
    known = {step.event: step for step in STEPS if step.event is not None}
    answered = {event.refers_id for event in case.events}
    return [
        (known[EventKind(event.kind)], event)
        for event in reversed(case.events)
        if EventKind(event.kind) in known and event.id not in answered
        if _is_in_hand(case, EventKind(event.kind))
    ]


def _is_in_hand(case: WholeCase, kind: EventKind) -> bool:
    """Tell whether a case is at a stage in which a step of a kind can be registered anew."""
    request = case.request
    if kind is EventKind.SERVED:
        return request.archived_on is None
    return request.closed_on is None or bool(request.new_reply and kind in _AFTER_REPLY)


def step_dialog(action: Action, case: WholeCase, parent: QWidget) -> FormDialog:
    """Return the dialog that an action opens. Refuses a step that is no longer to be corrected."""
    if action.kind is StepKind.CLOSE:
        return ClosingDialog(case, parent, action.outcome)
    if action.kind is StepKind.CANCEL:
        return CancelDialog(case, parent)
    if action.kind is StepKind.CORRECT:
        closing = correctable_closing(case)
        if closing is not None and action.event == closing.id:
            return CorrectClosingDialog(closing, case, parent)
        for step, event in correctable(case):
            if event.id == action.event:
                return CorrectDialog(step, event, case, parent)
        raise Refusal(None, "这一步已经不能更正：后面有对应它的步骤，或者已经办结。")
    return StepDialog(_BY_KIND[action.kind], case, parent)
