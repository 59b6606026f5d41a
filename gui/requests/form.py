"""The entry form beside the list: registers a request, or changes its facts."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from gui.controls.chips import Chip
from gui.forms.form import Form
from gui.pages.record_book import RecordBook
from gui.pages.record_pane import RecordPane
from gui.requests.fields import entry_fields, receipt_rule
from gui.requests.people_field import PeopleField
from gui.requests.repeats_band import RepeatsBand
from gui.requests.values import given
from gui.requests.words import EXAMPLES, chip_of
from models.law.clock import clock
from models.law.event import Event, EventKind
from models.law.law import common
from models.law.workday_notice import calendar
from models.requests import applicant
from models.requests import request as requests
from models.requests.applicant import Person
from models.requests.case import Case
from models.requests.request import InformationRequest, events_of
from models.store.refusal import Refusal

_FIRST = ("applicant", "id_kind", "id_number", "phone", "address", "email")
_LEADING = ("intake", "received_on", "applicant_kind")  # rules and due date follow from them


class EntryPane(RecordPane[InformationRequest]):
    """The form of one request; over it stands who asked for the same before."""

    def __init__(self, book: RecordBook[InformationRequest], today: Callable[[], date]) -> None:
        self._today = today
        form = Form(entry_fields(today()))
        self.repeats = RepeatsBand(form, lambda: self.record)
        super().__init__(book, form, (self.repeats,))
        people = form.field("others")
        assert isinstance(people, PeopleField)
        self.people = people
        people.lifted.connect(self._lead)

    def titled(self, record: InformationRequest) -> tuple[str, Chip | None]:
        """Return the 登记号, and the state by the clock."""
        state = Case(record, self._today(), calendar()).state
        return f"修改 {record.number}", chip_of(state)

    def blank(self, about: Any) -> Mapping[str, Any]:
        """Begin a request with the next 登记号; pinned values stay."""
        return {"number": requests.next_number(self._today())}

    def first_field(self) -> str:
        """Begin a new one behind its number."""
        return "intake" if self.record is None else ""

    def values(self) -> dict[str, Any]:
        """Return the request as the verbs take it."""
        return given(self.form.values())

    def show_around(self) -> None:
        """Say who asked for the same before."""
        self.repeats.renew()

    def follow(self, key: str) -> None:
        """Say anew what follows from the fields that lead others."""
        if key in _LEADING:
            self.derive()
        else:
            super().derive()

    def derive(self) -> None:
        """Say the rules and the due date that follow from what is filled in."""
        intake = self.form.field("intake").value()
        kind = self.form.field("applicant_kind").value()
        self.form.set_rule("received_on", receipt_rule(intake), common("receipt"))
        hint = f"如 {EXAMPLES[kind]}" if kind in EXAMPLES else "就是年度报告表三的一列"
        fixed = self.record is not None and applicant.is_fixed(self.record, self._today())
        self.form.show_row("kind_reason", fixed)
        self.form.set_rule("applicant_kind", hint)
        self.form.show_row("corrected_content", self._may_be_corrected())
        self.form.field("due").set_value(self._due())
        super().derive()

    def _may_be_corrected(self) -> bool:
        """Tell whether a 补正 came in, or something was written of it."""
        if self.record is None:
            return False
        came = (event.kind for event in events_of(self.record))
        return bool(self.record.corrected_content) or EventKind.SUPPLEMENT_RECEIVED in came

    def _lead(self) -> None:
        """Let the second applicant be named first, and the first come second."""
        fields = [self.form.field(key) for key in _FIRST]
        first, (second, *others) = [str(f.value() or "") for f in fields], self.people.people()
        for field, value in zip(fields, _facts(second), strict=True):
            field.set_value(value)
        self.people.set_people([Person(*first), *others])
        self.people.edited.emit()
        self.form.go_to("applicant")

    def _due(self) -> str:
        try:
            received = self.form.field("received_on").value()
        except Refusal:
            return ""
        if not isinstance(received, date):
            return ""
        found = clock(_log(self.record, received), calendar(), self._today())
        return found.due_on.isoformat() if found.due_on else "算不出"


def _facts(person: Person) -> tuple[str, ...]:
    """Return what is known of an applicant in the order of the fields of the first."""
    return (
        *(person.name, person.id_kind, person.id_number),
        *(person.phone, person.address, person.email),
    )


def _log(request: InformationRequest | None, received: date) -> list[Event]:
    later = [event.plain() for event in events_of(request)] if request else []
    others = [event for event in later if event.kind is not EventKind.RECEIVED]
    return [Event(EventKind.RECEIVED, received), *others]
