"""Whole ledgers of any text, out of one register and into another: nothing of them is lost."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from models import founding
from models.store import register
from tests.reports.ledgers.trips.round_trip import ITEMS, REQUESTS, there_and_back

_LEDGERS: dict[str, st.SearchStrategy[list[dict[str, Any]]]] = {
    "items": ITEMS,
    "requests": REQUESTS,
}


def torture(times: int, seed_given: int) -> tuple[Counter[str], list[str]]:
    """Take so many ledgers of each kind there and back; return how many, and what changed."""
    wrong: list[str] = []
    with TemporaryDirectory() as place:
        founding.make(Path(place) / "register", "示例镇人民政府")
        with register.opened(Path(place) / "register"):
            for kind in _LEDGERS:
                wrong += _tried(kind, Path(place), times, seed_given)
    return Counter({kind: times for kind in _LEDGERS}), wrong


def _tried(kind: str, place: Path, times: int, seed_given: int) -> list[str]:
    @seed(seed_given)
    @settings(
        max_examples=times,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(records=_LEDGERS[kind])
    def unchanged(records: list[dict[str, Any]]) -> None:
        first, second = there_and_back(kind, records, place)
        assert first == second, f"{kind} {records!r}: {first!r} → {second!r}"

    try:
        unchanged()
    except AssertionError as error:
        return [str(error)]
    return []
