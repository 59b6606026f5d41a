"""申请人撤回: it ends the case without a reply, counts as 其他, and is told wherever steps are."""

from datetime import date
from operator import attrgetter
from pathlib import Path

import pytest

from models.assessment.measures import measured
from models.law.action import StepKind
from models.law.clock import clock
from models.law.event import Event, EventKind, Status
from models.law.next_step import next_step
from models.law.workday_notice import calendar
from models.letters.issuing import first_values
from models.letters.kinds import kind
from models.letters.proposals import proposals
from models.requests import handling, withdrawal
from models.requests.request import InformationRequest, events_of
from models.store.refusal import Refusal
from models.year import figures
from models.year.timeliness import timeliness
from models.year.year import Year
from reports.cases.due import due
from reports.checks.cases import case_findings
from tests.last_act import take_back_last
from tests.models.letters.case import TODAY, case_of, profile, received

MARCH_9 = date(2026, 3, 9)


def withdrawn(ends: bool = True) -> InformationRequest:
    about = received()
    withdrawal.withdraw(about, MARCH_9, "来函申请撤回", TODAY, ends=ends)
    return InformationRequest.get_by_id(about.id)


def test_a_withdrawal_ends_the_case_and_counts_as_other(opened: Path) -> None:
    about = withdrawn()
    assert (about.closed_on, about.outcome) == (MARCH_9, "o3")
    assert [event.kind for event in events_of(about)] == ["received", "withdrawn", "ended"]
    counted = figures.cases(date(2026, 1, 1), date(2026, 12, 31)).requests
    assert ("results", "o3", "natural_person", 1) in counted


def test_neither_reply_nor_service_is_owed_after_a_withdrawal(opened: Path) -> None:
    case = case_of(withdrawn())
    assert case.clock is not None
    assert case.clock.on_time is None
    assert next_step(case.clock, case.log, case.calendar).title == "整理归档"


def test_a_withdrawal_is_taken_back_as_one_act(opened: Path) -> None:
    about = withdrawn()
    take_back_last()
    assert [event.kind for event in events_of(about)] == ["received"]
    assert InformationRequest.get_by_id(about.id).closed_on is None


def test_a_withdrawal_without_the_end_waits_for_the_letter(opened: Path) -> None:
    profile()
    case = case_of(withdrawn(ends=False))
    step = next_step(case.clock, case.log, case.calendar)
    assert (step.title, step.actions[0].kind, step.actions[0].outcome) == (
        "终止办理", StepKind.CLOSE, "o3",
    )  # fmt: skip
    assert proposals(case)[0].kind.id == "o3"
    assert first_values(case, kind("o3"))["withdrawn_on"] == MARCH_9


# When it was taken back, closed, and looked at; due on 30 March: what the clock says of it.
@pytest.mark.parametrize(
    ("back", "closed", "on", "said"),
    [
        (MARCH_9, None, date(2026, 5, 8), (Status.TAKEN_BACK, False, False)),
        (MARCH_9, date(2026, 5, 6), date(2026, 5, 8), (Status.CLOSED, False, False)),
        (date(2026, 4, 20), None, date(2026, 5, 8), (Status.TAKEN_BACK, False, True)),
        (date(2026, 4, 20), date(2026, 5, 6), date(2026, 5, 8), (Status.CLOSED, False, True)),
        (date(2026, 4, 20), None, date(2026, 4, 13), (Status.OPEN, True, False)),
    ],
)
def test_from_its_withdrawal_on_a_request_is_owed_no_reply(
    opened: Path, back: date, closed: date | None, on: date, said: tuple[Status, bool, bool]
) -> None:
    log = [Event(EventKind.RECEIVED, date(2026, 3, 2)), Event(EventKind.WITHDRAWN, back)]
    log += [Event(EventKind.ENDED, closed, outcome="o3")] if closed else []
    state = clock(log, calendar(), on)
    assert (state.status, state.overdue, state.lapsed) == said


def test_a_request_taken_back_and_not_closed_is_judged_alike_everywhere(opened: Path) -> None:
    about, sentence = withdrawn(ends=False), "2026-03-09 申请人已经撤回申请，还没有登记办结"
    later = date(2026, 12, 31)
    case = case_of(about)
    assert case.clock is not None
    assert (case.state.word, case.clock.due_on, case.clock.owed_on) == ("撤回待办结", None, None)
    assert [each.overdue for each in map(attrgetter("clock"), due(later))] == [False]
    judged = timeliness(Year.of(2026), later)
    assert (judged.overdue, [row[0] for row in judged.taken_back]) == ([], [about.id])
    assert measured("late_replies", Year.of(2026), later).count == 0
    told = [each.finding.message for each in case_findings(later, about.number)]
    assert sentence in told


def test_a_second_withdrawal_is_refused(opened: Path) -> None:
    about = withdrawn(ends=False)
    with pytest.raises(Refusal, match="已经登记过申请人撤回"):
        withdrawal.withdraw(about, MARCH_9, "", TODAY)


def test_what_is_closed_cannot_be_withdrawn(opened: Path) -> None:
    about = received()
    handling.answer(about, MARCH_9, "granted", "", TODAY)
    with pytest.raises(Refusal, match="已在 2026-03-09 办结"):
        withdrawal.withdraw(about, date(2026, 3, 10), "", TODAY)
