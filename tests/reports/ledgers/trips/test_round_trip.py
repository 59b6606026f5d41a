"""What any text in a ledger becomes on its way out of a register and into another one."""

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from tests.reports.ledgers.trips.round_trip import ITEMS, REQUESTS, there_and_back

few = settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@few
@given(records=ITEMS)
def test_items_of_any_text_go_out_and_in_and_out_the_same(
    opened: Path, tmp_path: Path, records: list[dict[str, Any]]
) -> None:
    first, second = there_and_back("items", records, tmp_path)
    assert first == second


@few
@given(records=REQUESTS)
def test_requests_of_any_text_go_out_and_in_and_out_the_same(
    opened: Path, tmp_path: Path, records: list[dict[str, Any]]
) -> None:
    first, second = there_and_back("requests", records, tmp_path)
    assert first == second
