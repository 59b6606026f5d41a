"""A day of receipt that was changed after a letter went out is found with both dates."""

from datetime import date
from pathlib import Path

import pytest

from models.requests import handling, request
from models.requests.request import InformationRequest, RequestEvent, events_of
from reports.checks.cases import case_findings
from tests.models.letters.case import TODAY, case_of, issued, profile, received


@pytest.fixture
def told(opened: Path) -> InformationRequest:
    """A request with a receipt that says when it came: 2026-03-02."""
    profile()
    made = received()
    issued(case_of(made), "receipt")
    return made


def said() -> list[str]:
    return [
        each.finding.message for each in case_findings(TODAY) if "收到日期" in each.finding.message
    ]


def test_a_changed_day_is_found_with_both_dates(told: InformationRequest) -> None:
    assert said() == []
    request.change(told, TODAY, received_on=date(2026, 3, 4))
    (found,) = said()
    assert "写的收到日期是 2026-03-02，登记的收到日期现在是 2026-03-04" in found


def test_changed_back_it_is_found_no_more(told: InformationRequest) -> None:
    request.change(told, TODAY, received_on=date(2026, 3, 4))
    request.change(told, TODAY, received_on=date(2026, 3, 2))
    assert said() == []


def test_a_letter_that_goes_out_afterwards_says_the_new_day(told: InformationRequest) -> None:
    request.change(told, TODAY, received_on=date(2026, 3, 4))
    issued(case_of(told), "register_form")
    assert len(said()) == 1


def test_a_letter_whose_step_was_cancelled_is_not_held_against_it(opened: Path) -> None:
    profile()
    made = received()
    issued(case_of(made), "granted")
    closing = next(step for step in events_of(made) if step.kind == "replied")
    handling.cancel(made, RequestEvent.get_by_id(closing.id), "办错了", TODAY)
    request.change(made, TODAY, received_on=date(2026, 3, 4))
    assert said() == []
