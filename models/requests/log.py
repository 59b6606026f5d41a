"""The steps of many requests at once, for lists and checks that go through the whole register."""

from collections.abc import Iterable

from models.law.event import Event, EventKind
from models.requests.request import RequestEvent
from models.store.owned import owned


def steps_of(requests: Iterable[int]) -> dict[int, list[RequestEvent]]:
    """Return the valid steps of many requests, as `events_of` does for one: request id → steps."""
    rows = owned(RequestEvent.request, requests, RequestEvent.on_date, RequestEvent.id)
    return {key: _valid(steps) for key, steps in rows.items()}


def _valid(steps: list[RequestEvent]) -> list[RequestEvent]:
    """Return the steps of one request without those cancelled."""
    cancelled = {row.refers_id for row in steps if row.kind == EventKind.CANCELLED}
    return [r for r in steps if r.id not in cancelled and r.kind != EventKind.CANCELLED]


def logs_of(requests: Iterable[int]) -> dict[int, list[Event]]:
    """Return the logs of many requests: request id → its valid steps as the clock knows them."""
    return {key: [row.plain() for row in rows] for key, rows in steps_of(requests).items()}
