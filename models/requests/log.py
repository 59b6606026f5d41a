"""The steps of many requests at once, for checks that go through the whole register."""

from collections.abc import Sequence

from models.law.event import EventKind
from models.requests.request import RequestEvent


def steps_of(requests: Sequence[int]) -> dict[int, list[RequestEvent]]:
    """Return the valid steps of many requests, as `events_of` does for one: request id → steps."""
    found: dict[int, list[RequestEvent]] = {key: [] for key in requests}
    cancelled = set()
    for start in range(0, len(requests), 500):
        part = requests[start : start + 500]
        rows = RequestEvent.select().where(RequestEvent.request.in_(part))
        for row in rows.order_by(RequestEvent.on_date, RequestEvent.id):
            if row.kind == EventKind.CANCELLED:
                cancelled.add(row.refers_id)
            else:
                found[row.request_id].append(row)
    return {key: [row for row in rows if row.id not in cancelled] for key, rows in found.items()}
