"""What is proposed for a cell that cannot be read."""

from datetime import date

import pytest

from reports.ledgers.books.columns import ledger
from reports.ledgers.preview.repair import repair


@pytest.mark.parametrize(
    ("field", "text", "proposed"),
    [
        ("made_on", "2025.2.30", "2025-02-28"),
        ("made_on", "2024年2月30日", "2024-02-29"),
        ("made_on", "20250431", "2025-04-30"),
        ("made_on", "2025-4-45", ""),
        ("made_on", "2025/3/32", ""),
        ("made_on", "2025-13-05", "2025-05-13"),
        ("made_on", "2025-13-13", ""),
        ("made_on", "2025.30.2", ""),
        ("made_on", "三月初", ""),
        ("attribute", "主动公天", "主动公开"),
        ("attribute", "非主动公开", ""),
        ("attribute", "暂缓", ""),
        ("title", "2025.2.30", ""),
    ],
)
def test_a_day_beyond_its_month_month_and_day_changed_and_a_word_nearly_right_are_proposed(
    field: str, text: str, proposed: str
) -> None:
    assert repair(ledger("items").column(field), text, date(2026, 3, 26)) == proposed
