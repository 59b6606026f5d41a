"""The records behind a figure stand in the order of their numbers."""

from datetime import date
from pathlib import Path

import pytest

from models.requests import request
from models.year.year import Year
from reports.forms.counting import records_behind
from reports.forms.form import form
from tests.reports.ledgers.rows import TODAY

NUMBERS = ["2026-1", "2026-2", "2026-9", "2026-10", "2026-11", "2026-100"]


@pytest.mark.parametrize(
    ("form_id", "cell"), [("2021", "table3.received.natural_person"), ("2014", "req_received")]
)
def test_the_records_behind_a_figure_stand_in_the_order_of_their_serials(
    opened: Path, form_id: str, cell: str
) -> None:
    for number in sorted(NUMBERS):
        request.record(
            number,
            TODAY,
            received_on=date(2026, 3, 2),
            applicant_kind="natural_person",
            intake="当面",
        )
    found = records_behind(form(form_id), cell, Year.of(2026))
    assert [record.number for record in found] == NUMBERS
