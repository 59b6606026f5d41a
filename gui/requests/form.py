"""The entry form beside the list: registers a request, or changes its facts."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from gui.acting.act import say, tell_of
from gui.acting.telling import telling
from gui.dialogs.panes import Pane, PaneFoot, PaneHead
from gui.dialogs.unsaved import Answer, ask
from gui.forms.form import Form
from gui.requests.fields import entry_fields, receipt_rule
from gui.requests.repeats_band import RepeatsBand
from gui.requests.words import EXAMPLES, chip_of
from models.law.clock import clock
from models.law.event import Event, EventKind
from models.law.law import common
from models.law.workday_notice import calendar
from models.office.departments import Department, department
from models.requests import applicant
from models.requests import request as requests
from models.requests import state as request_state
from models.requests.case import Case
from models.requests.request import InformationRequest, events_of
from models.store.acts import act
from models.store.refusal import Refusal

_DATES = ("received_on", "arrived_on")
_OWN = ("due",)


class EntryPane(Pane):
    """Saves with gaps; its foot names what is missing. `saved(request, again)`.

    `again` tells that the next one is wanted.
    """

    saved = Signal(object, bool)
    left = Signal()
    dirty = Signal(bool)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.request: InformationRequest | None = None
        self.head = PaneHead("登记申请", closable=True)
        self.form = Form(entry_fields(today()))
        self.repeats = RepeatsBand(self.form, lambda: self.request)
        self.foot = PaneFoot()
        self.foot.add_button("保存", self.save, key="Ctrl+S")
        self.foot.add_button("保存并新增", self.save_and_next, key="Ctrl+Enter", kind="primary")
        self.set_head(self.head)
        self.add(self.repeats)
        self.add(self.form, 1)
        self.add(self.foot)
        self.head.closed.connect(lambda: self.leave(self.left.emit))
        self.foot.missing_pressed.connect(self.form.go_to)
        self.form.edited.connect(self._follow)
        self.form.dirty.connect(self.dirty)

    def start_new(self) -> None:
        """Begin a new request; pinned values stay."""
        self.request = None
        self.head.set_title("登记申请")
        today = self._today()
        self.form.start_next({"number": requests.next_number(today)})
        self._show_derived()
        self.repeats.renew()
        self.form.go_to("intake")

    def open_request(self, request: InformationRequest) -> None:
        """Show a request for changing."""
        self._show(request)
        self.form.focus_first()

    def _show(self, request: InformationRequest) -> None:
        self.request = request
        self._name(request)
        self.form.set_values(facts_of(request))
        self._show_derived()
        self.repeats.renew()

    def _name(self, request: InformationRequest) -> None:
        reckoned = Case(request, self._today(), calendar()).clock
        self.head.set_title(f"修改 {request.number}", chip_of(request_state.of_request(reckoned)))

    def save(self) -> bool:
        """Save and stay; True when nothing was refused."""
        return self._save(again=False)

    def save_and_next(self) -> bool:
        """Save and begin the next request."""
        return self._save(again=True)

    def _save(self, again: bool) -> bool:
        with telling(self.form) as told:
            values = self._values()
            verb, word = ("修改", "已保存") if self.request else ("登记", "已登记")
            with act(verb, values["number"]) as done:
                request = self._write(values)
            self.request = request
            self._name(request)
            self.form.set_dirty(False)
            sentence = f"{word}：{request.number}　{request.applicant}"
            tell_of(done, sentence)
            if not done.changed:
                say(sentence)
            self.saved.emit(request, again)
        return not told

    def _write(self, values: dict[str, Any]) -> InformationRequest:
        reason = values.pop("kind_reason")
        if self.request is None:
            return requests.record(values.pop("number"), self._today(), **values)
        request = requests.by_id(self.request.id)  # a refusal leaves nothing half changed
        requests.change(request, self._today(), kind_reason=reason, **values)
        return request

    def refresh(self) -> None:
        """Take in what changed elsewhere; a form being filled in stays as it is."""
        if self.request is None or self.form.is_dirty():
            return
        kept = requests.kept(self.request.id)
        if kept is None:
            self.request = None
            self.left.emit()
        elif facts_of(kept) != facts_of(self.request):
            self._show(kept)

    def _values(self) -> dict[str, Any]:
        values = self.form.values()
        for name in _OWN:
            values.pop(name)
        plain = {
            key: value if key in _DATES else value or ""
            for key, value in values.items()
            if key != "department"
        }
        plain["filled_in_by_office"] = bool(values["filled_in_by_office"])
        return {**plain, "department": department_of(values)}

    def leave(self, then: Callable[[], object]) -> None:
        """Go on with `then`; with unsaved changes ask once whether to save them."""
        if self.form.is_dirty():
            answer = ask("离开以前，要保存这件申请的改动吗？", self.window())
            if answer is Answer.STAY or (answer is Answer.SAVE and not self.save()):
                return
            self.discard()
        then()

    def discard(self) -> None:
        """Let unsaved changes go."""
        self.form.set_dirty(False)

    def _follow(self, key: str) -> None:
        if key in ("intake", "received_on", "applicant_kind"):
            self._show_derived()
        self.foot.set_missing(self.form.missing())

    def _show_derived(self) -> None:
        """Say the rules and the due date that follow from what is filled in."""
        intake = self.form.field("intake").value()
        kind = self.form.field("applicant_kind").value()
        self.form.set_rule("received_on", receipt_rule(intake), common("receipt"))
        hint = f"如 {EXAMPLES[kind]}" if kind in EXAMPLES else "就是年度报告表三的一列"
        fixed = self.request is not None and applicant.is_fixed(self.request, self._today())
        self.form.show_row("kind_reason", fixed)
        self.form.set_rule("applicant_kind", hint)
        self.form.field("due").set_value(self._due())
        self.foot.set_missing(self.form.missing())

    def _due(self) -> str:
        try:
            received = self.form.field("received_on").value()
        except Refusal:
            return ""
        if not isinstance(received, date):
            return ""
        found = clock(_log(self.request, received), calendar(), self._today())
        return found.due_on.isoformat() if found.due_on else "算不出"


def _log(request: InformationRequest | None, received: date) -> list[Event]:
    later = [event.plain() for event in events_of(request)] if request else []
    others = [event for event in later if event.kind is not EventKind.RECEIVED]
    return [Event(EventKind.RECEIVED, received), *others]


def department_of(values: Mapping[str, Any]) -> Department | None:
    """Return the department that the form names, made if it is new."""
    return department(values["department"] or "")


def facts_of(request: InformationRequest) -> dict[str, Any]:
    """Return the facts of a request as the form shows them."""
    found = request.department if request.department_id else None
    names = (
        "number",
        "intake",
        "received_on",
        "arrived_on",
        "confirmed_how",
        "applicant_kind",
        "applicant",
        "id_kind",
        "id_number",
        "phone",
        "address",
        "email",
        "agent",
        "agent_id_number",
        "agent_phone",
        "help_needed",
        "content",
        "supply_form",
        "note",
    )
    return {
        **{name: getattr(request, name) for name in names},
        "kind_reason": "",
        "filled_in_by_office": [True] if request.filled_in_by_office else [],
        "department": found.name if found else None,
    }
