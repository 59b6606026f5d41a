"""The hand-over lists for the screen, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.items import hand_over
from models.store.words import iso


@dataclass(frozen=True)
class HandOverRow:
    """One list: its place and period, how many items, and what its receipt says."""

    id: int
    place: str
    first: str
    last: str
    made_on: str
    count: int
    received_on: str
    received_by: str


class HandOverListing:
    """Every hand-over; `waiting` limits it to those whose receipt is not back."""

    def __init__(self, place: str = "", waiting: bool = False) -> None:
        counts = hand_over.counts()
        self._rows = [
            HandOverRow(
                each.id,
                each.place,
                each.first.isoformat(),
                each.last.isoformat(),
                each.made_on.isoformat(),
                counts.get(each.id, 0),
                iso(each.received_on),
                each.received_by,
            )
            for each in hand_over.hand_overs()
            if (not place or each.place == place) and not (waiting and each.received_on)
        ]

    def count(self) -> int:
        """Return how many lists there are."""
        return len(self._rows)

    def window(self, offset: int, limit: int) -> Sequence[HandOverRow]:
        """Return `limit` lists from `offset` on."""
        return self._rows[offset : offset + limit]
