"""The steps of a request as the clock knows them, whether they come as records or as bare rows."""

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from models.law.event import REPLIES, Event, EventKind, Party


class Step(Protocol):
    """What is known of a step under the names of its columns, dates as dates."""

    @property
    def kind(self) -> Any:
        """One of `EventKind`."""

    @property
    def id(self) -> Any:
        """Its own id."""

    @property
    def refers_id(self) -> Any:
        """The id of the step that it answers or cancels."""


S = TypeVar("S", bound=Step)


def valid_of(steps: Sequence[S]) -> list[S]:
    """Return the steps of one request without those cancelled, and without the cancelling."""
    cancelled = {step.refers_id for step in steps if step.kind == EventKind.CANCELLED}
    return [s for s in steps if s.id not in cancelled and s.kind != EventKind.CANCELLED]


def plain(step: Any) -> Event:
    """Return a step as the clock knows it."""
    return Event(
        kind=EventKind(step.kind),
        on=step.on_date,
        until=step.until,
        days=step.days,
        party=Party(step.party) if step.party else None,
        id=step.id,
        refers=step.refers_id,
        approver=step.approver,
        amount=step.amount,
        outcome=step.outcome,
        way=step.way,
        posted=step.posted_on,
        reason="" if step.kind in REPLIES else step.text,  # there it is the 答复文号
        whom=step.whom,
    )
