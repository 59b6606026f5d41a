"""What a signed paper that came back proves: the step that can be registered now."""

from collections.abc import Mapping
from datetime import date

from models.cases.whole import read
from models.law.action import Action, StepKind

_PROVES: Mapping[str, tuple[StepKind, ...]] = {
    "service_proof": (StepKind.SERVE, StepKind.DELIVER_FEE, StepKind.TELL_CONSULTATION),
    "register_form": (StepKind.EDIT,),
    "receipt": (StepKind.EDIT,),
    "": (StepKind.EDIT,),  # a paper of the applicant's own
}


def proved(number: str, kind: str, today: date) -> Action | None:
    """Return the step that a paper of a kind proves, None where the case waits for none of it."""
    steps = _PROVES.get(kind, ())
    actions = read(number, today).next_step.actions
    return next((each for each in actions if each.kind in steps), None)
