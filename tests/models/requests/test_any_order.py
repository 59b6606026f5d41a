"""A clerk does anything in any order: the register may refuse, but it always stays consistent."""

import contextlib
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.law.event import EventKind, Party, Status
from models.law.workday_notice import calendar
from models.requests import handling, request
from models.requests.applicant import ApplicantKind
from models.requests.case import Case
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store.refusal import Refusal
from models.year import figures

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly

TODAY = date(2026, 3, 26)
NUMBERS = count(1)
Action = Callable[[InformationRequest, date], object]


def answer_a_letter(case: InformationRequest, on: date) -> object:
    letters = [event for event in events_of(case) if event.kind == EventKind.CONSULTED]
    return letters and handling.receive_opinion(case, letters[-1], on, "同意", TODAY)


def cancel_the_last(case: InformationRequest, on: date) -> None:
    handling.cancel(case, events_of(case)[-1], "登错了", TODAY)


ACTIONS: dict[str, Action] = {
    "ask": lambda case, on: handling.ask_supplement(case, on, on + timedelta(9), "", TODAY),
    "supplement": lambda case, on: handling.receive_supplement(case, on, TODAY),
    "consult": lambda case, on: handling.consult(case, Party.THIRD_PARTY, on, today=TODAY),
    "opinion": answer_a_letter,
    "extend": lambda case, on: handling.extend(
        case, 10, on, "李××", "", calendar=calendar(), today=TODAY
    ),
    "bill": lambda case, on: handling.issue_fee_notice(
        case, on, 10000, calendar=calendar(), today=TODAY
    ),
    "deliver": lambda case, on: handling.deliver_fee_notice(case, on, TODAY),
    "pay": lambda case, on: handling.receive_payment(case, on, TODAY),
    "grant": lambda case, on: handling.answer(case, on, "granted", "", TODAY),
    "end": lambda case, on: handling.answer(case, on, "o3", "", TODAY),
    "serve": lambda case, on: handling.serve(case, on, TODAY),
    "cancel": cancel_the_last,
    "move": lambda case, on: request.change(case, TODAY, received_on=on),
    "bin": lambda case, on: case.remove("重复登记"),
    "restore": lambda case, on: case.restore(),
}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    st.dates(date(2024, 1, 1), TODAY),
    st.sampled_from(list(ApplicantKind)),
    st.lists(st.tuples(st.sampled_from(sorted(ACTIONS)), st.integers(0, 60)), max_size=9),
)
def test_the_years_stay_in_balance_whatever_is_done(
    opened: Path, received: date, kind: ApplicantKind, steps: list[tuple[str, int]]
) -> None:
    case = request.record(
        f"2026-{next(NUMBERS):05d}", TODAY, received_on=received, applicant_kind=kind.value
    )
    day = received
    for name, days in steps:
        day = min(day + timedelta(days=days), TODAY)
        with contextlib.suppress(Refusal):
            ACTIONS[name](case, day)
    _is_consistent(InformationRequest.get_by_id(case.id))
    for year in range(2024, 2027):
        _is_balanced(year)


def _is_consistent(case: InformationRequest) -> None:
    """What stands on the request is what its log says."""
    state = Case(case, TODAY, calendar()).clock
    assert state is not None
    assert state.closed_on == case.closed_on
    assert (state.status is Status.CLOSED) == bool(case.outcome)
    assert state.received_on == case.received_on
    kept = RequestEvent.select().where(RequestEvent.request == case).count()
    assert kept >= len(events_of(case)) >= 1


def _is_balanced(year: int) -> None:
    """一 + 二 = 三 + 四 in every column, and what goes out comes in."""
    sums: dict[str, int] = {}
    for standing, _outcome, kind, number in figures.cases(
        date(year, 1, 1), date(year, 12, 31)
    ).requests:
        side = 1 if standing in ("received", "carried_in") else -1
        sums[kind] = sums.get(kind, 0) + side * number
    assert not any(sums.values()), (year, sums)
