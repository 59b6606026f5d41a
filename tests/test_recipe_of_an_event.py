"""The recipe of a step of a request: each place that has to know a kind of step knows every kind.

A new `EventKind` fails here once for each place that does not know it yet, under its name.
"""

from collections.abc import Callable, Iterable, Mapping, Set
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gui.requests.steps.steps import STEPS
from models.cases.whole import read
from models.law.action import StepKind
from models.law.clock import clock
from models.law.event import Event, EventKind, Party
from models.law.explanation import explain
from models.law.rules.objection import WORDS
from models.law.rules.statement import RULES
from models.law.workday_notice import calendar
from models.requests import handling
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store import register
from reports.cases.course import title_of
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.books import rows_of
from tests.models.letters.case import RECEIVED, profile, received
from tests.places import ROOT
from tests.test_recipes import files_of, recipes

TODAY = date(2026, 11, 30)

# A step with something in every field: the clock takes what is its own.
WHOLE = Event(
    EventKind.RECEIVED,
    RECEIVED,
    days=5,
    party=Party.THIRD_PARTY,
    amount=10000,
    approver="李××",
    outcome="granted",
    way="直接送达",
)
# What has to be there before a step can do anything.
BEFORE = {
    EventKind.FEE_PAID: (EventKind.FEE_NOTIFIED,),
    EventKind.CONSULTATION_TOLD: (EventKind.CONSULTED,),
    EventKind.OPINION_RECEIVED: (EventKind.CONSULTED,),
    EventKind.SERVED: (EventKind.REPLIED,),
    EventKind.ASSIGNMENT_ANSWERED: (EventKind.ASSIGNED,),
    EventKind.REPLY_ORDERED: (EventKind.REPLIED,),
    EventKind.REPLIED_AGAIN: (EventKind.REPLIED, EventKind.REPLY_ORDERED),
    EventKind.CANCELLED: (EventKind.EXTENDED,),
}
# The same for the dialogs of the window, by the names of their fields.
FILLED = {
    "until": date(2026, 6, 30), "points": "年份", "party": "third_party", "text": "补偿登记信息",
    "days": 5, "approver": "李××", "reason": "件数多", "content": "", "by": "", "units": None, "amount": 10000,
    "amount_reason": "", "way": "直接送达", "whom": "农业农村办公室", "decision": "复议决定",
    "outcome": "granted", "basis": "", "reply_number": "示公复2号",
}  # fmt: skip


def log_of(kind: EventKind) -> list[Event]:
    """Return the receipt, what has to lead up to a step, and the step, two days between them."""
    kinds = (*BEFORE.get(kind, ()), kind) if kind is not EventKind.RECEIVED else ()
    steps = [
        replace(WHOLE, kind=each, on=RECEIVED + timedelta(days=2 * at), id=at, refers=at - 1)
        for at, each in enumerate(kinds, start=1)
    ]
    return [replace(WHOLE, id=0), *steps]


@dataclass(frozen=True)
class Life:
    """What happened in two cases: every step once, those of the dialogs through the window."""

    written: list[RequestEvent]
    through_dialogs: set[EventKind]

    @property
    def kept(self) -> list[RequestEvent]:
        """The steps that were not cancelled."""
        return [step for case in InformationRequest.select() for step in events_of(case)]


@pytest.fixture
def life(opened: Path) -> Life:
    profile()
    case, on, made = received("2026-001"), RECEIVED, set()
    for step in STEPS:
        on += timedelta(days=1)
        if step.kind is StepKind.SERVE:
            handling.answer(case, on, "granted", "示公复1号", TODAY, reason="又要求答复")
            on += timedelta(days=1)
        known = read("2026-001", TODAY)
        assert step.fits(known), step.kind
        event = step.verb(known, FILLED | {"on": on})
        made.add(EventKind(event.kind))
        if step.kind is StepKind.EXTEND:
            handling.cancel(case, event, "登记错了", TODAY)
            step.verb(read("2026-001", TODAY), FILLED | {"on": on})
    handling.answer(received("2026-002"), date(2026, 3, 9), "o3", "", TODAY)
    return Life(list(RequestEvent.select()), made)


def kinds_of(steps: Iterable[RequestEvent]) -> set[EventKind]:
    return {EventKind(step.kind) for step in steps}


def moving_the_clock(_life: Life) -> set[EventKind]:
    moving = {EventKind.RECEIVED}  # without it there is no clock
    for kind in set(EventKind) - moving:
        log = log_of(kind)
        on = log[-1].on + timedelta(days=30)
        if clock(log, calendar(), on) != clock(log[:-1], calendar(), on):
            moving.add(kind)
    return moving


def named_in_the_proof(_life: Life) -> set[EventKind]:
    named = set()
    for kind in EventKind:
        log = log_of(kind)
        proof = explain(clock(log, calendar(), log[-1].on), log, calendar())
        if any(mark.words for mark in proof.days if mark.day == log[-1].on):
            named.add(kind)
    return named


def in_the_course(life: Life) -> set[EventKind]:
    shown = set()
    for step in life.kept:
        with suppress(KeyError):
            shown |= {EventKind(step.kind)} if title_of(step) else set()
    return shown


def exported() -> Path:
    path = register.place() / "out.xlsx"
    export_ledger("requests", path)
    return path


def out_of_the_ledger(life: Life) -> set[EventKind]:
    said = " ".join(str(cell) for row in rows_of(exported()) for cell in row)
    return kinds_of(step for step in life.kept if step.on_date.isoformat() in said)


def into_the_ledger(life: Life) -> set[EventKind]:
    path = exported()
    RequestEvent.update(refers=None).execute()
    InformationRequest.delete().execute()
    assert import_ledger("requests", path, TODAY).rejected == []
    return kinds_of(life.kept)


CANCELLED = {EventKind.CANCELLED: "it takes a step out of the log"}


@dataclass(frozen=True)
class Place:
    """A place that has to know the kinds of steps, and those it need not know, with the reason."""

    file: str
    known: Callable[[Life], Set[EventKind]]
    excused: Mapping[EventKind, str] = field(default_factory=dict)


PLACES = (
    Place(
        "models/law/rules",
        lambda _life: RULES.keys(),
        {EventKind.RECEIVED: "it begins the log"} | CANCELLED,
    ),
    Place("models/law/rules/objection.py", lambda _life: WORDS.keys(), CANCELLED),
    Place(
        "models/law/period.py",
        moving_the_clock,
        {
            EventKind.REASONS_ASKED: "the period runs on (条例 35)",
        }
        | dict.fromkeys(
            (EventKind.CONFERRED, EventKind.ASSIGNED, EventKind.ASSIGNMENT_ANSWERED),
            "the office's own course, which no article knows",
        ),
    ),
    Place("models/law/grounds.py", named_in_the_proof, CANCELLED),
    Place("models/requests/handling.py", lambda life: kinds_of(life.written)),
    Place("reports/cases/course.py", in_the_course, CANCELLED),
    Place("reports/ledgers/steps.py", into_the_ledger, CANCELLED),
    Place("reports/ledgers/requests.py", out_of_the_ledger, CANCELLED),
    Place(
        "gui/requests/steps",
        lambda life: life.through_dialogs,
        {
            EventKind.RECEIVED: "the entry of the request registers it",
            EventKind.REPLIED: "the dialog of the closing asks for what table 三 needs",
            EventKind.ENDED: "the same dialog",
            EventKind.CANCELLED: "the dialog that takes the last step back",
        },
    ),
)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.file)
def test_every_kind_of_step_is_known_to(place: Place, life: Life) -> None:
    lacking = set(EventKind) - place.known(life)
    assert lacking == set(place.excused), place.file


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.file)
def test_the_recipe_names(place: Place) -> None:
    named = [each for _, found in files_of(recipes()["an event of a request ∘"]) for each in found]
    assert any((ROOT / place.file).is_relative_to(each) for each in named)


def test_the_log_keeps_a_new_kind_of_step_without_a_step_of_the_schema(opened: Path) -> None:
    RequestEvent.add("登记", request=received(), kind="toy", on_date=TODAY)
    assert RequestEvent.select().where(RequestEvent.kind == "toy").count() == 1
