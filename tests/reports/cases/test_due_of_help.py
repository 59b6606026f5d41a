"""Help for another organ among what is due: it is owed, and named as what it is."""

from datetime import date
from pathlib import Path

from models.requests import request
from reports.cases.due import due, line

TODAY = date(2026, 3, 26)


def test_help_is_due_like_any_other_and_says_whom_it_is_for(opened: Path) -> None:
    for number, organ in (("2026-001", ""), ("协2026-001", "示例县民政局")):
        request.record(number, TODAY, received_on=date(2026, 3, 2), helps=organ)
    own, helped = due(TODAY)
    assert "helps" not in own.as_json()
    assert helped.as_json()["helps"] == "示例县民政局"
    assert helped.as_json()["due_on"] == "2026-03-30"
    assert "协助示例县民政局" in line(helped)
