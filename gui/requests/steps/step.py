"""A step of handling as data: word, icon, what hinders it, its fields, its verb."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gui.forms.form import Form, Part
from models.cases.whole import WholeCase
from models.law.event import EventKind
from models.law.next_step import StepKind
from models.law.rules import statement as rules
from models.requests.case import Case
from models.requests.request import RequestEvent

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """One verb of handling. `against` says why it cannot be now, "" where it can; `said` what was
    done.

    `follow` lets the fields of the form follow one another.
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

    def fits(self, case: WholeCase) -> bool:
        """Tell whether the step can be registered now."""
        return not self.against(case)


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
