"""A step of handling as data: word, icon, what hinders it, its fields, its verb."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gui.dialogs.sheet import WIDTH
from gui.forms.form import Form, Part
from models.cases.whole import WholeCase
from models.law.action import Action, StepKind
from models.law.event import Event, EventKind, EventLog
from models.law.rules import statement as rules
from models.law.rules.objection import Weight
from models.law.workdays import Calendar
from models.requests.case import Case
from models.requests.request import RequestEvent
from models.store.refusal import Refusal
from reports import ways

Values = Mapping[str, Any]

# What the rules look at while a step is filled in.
_FACTS = ("on", "until", "days", "outcome")


@dataclass(frozen=True)
class Step:
    """One verb of handling. `against` says why it cannot be now, "" where it can; `said` what was
    done.

    `follow` lets the fields of the form follow one another, `width` is that of the dialog,
    `given_up` the result of a request whose other side was too late, and the word for it.
    """

    kind: StepKind
    word: str
    icon: str
    against: Callable[[WholeCase], str]
    parts: Callable[[WholeCase], Sequence[Part]]
    verb: Callable[[WholeCase, Values], RequestEvent]
    said: str
    event: EventKind | None = None
    follow: Callable[[Form, WholeCase], None] = lambda form, case: None
    width: int = WIDTH
    given_up: tuple[str, str] = ("", "")

    def fits(self, case: WholeCase) -> bool:
        """Tell whether the step can be registered now."""
        return not self.against(case)


def leads(case: Case, action: Action) -> ways.Way:
    """Return the way to the dialog of an action of a case."""
    return ways.Step(ways.Book.REQUEST, case.request.number, action)


def is_open(case: Case) -> bool:
    """Tell whether a case has begun and was not closed."""
    return case.clock is not None and case.request.closed_on is None


def unless(kind: EventKind) -> Callable[[Case], str]:
    """Say what the rules have against a step of a kind, "" for nothing."""

    def against(case: Case) -> str:
        if case.log is None:
            return "还没有登记收到日期。"
        return rules.hindrance(case.log, kind, case.calendar)

    return against


def say_doubts(form: Form, kind: EventKind, log: EventLog, calendar: Calendar) -> None:
    """Say over the fields, while they are filled in, what the law doubts about a step.

    Only what is taken in all the same; what wants a reason is asked for beside its field.
    """

    def say(_key: str = "") -> None:
        step = _step_of(form, kind)
        found = rules.objections(log, step, calendar) if step is not None else []
        doubts = [each for each in found if each.weight is Weight.DOUBTFUL]
        said = [f"{each.sentence}：{each.advice}。" for each in doubts if not each.wants_reason]
        if said:
            form.band.say("soon", "".join(said))

    form.edited.connect(say)
    say()


def _step_of(form: Form, kind: EventKind) -> Event | None:
    """Return the step as far as it is filled in; None without its day or with what is no value."""
    try:
        found = {key: form.field(key).value() for key in _FACTS if key in form.rows}
    except Refusal:
        return None
    known = {key: value for key, value in found.items() if value is not None}
    return Event(kind, **known) if "on" in known else None
