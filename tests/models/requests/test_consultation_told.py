"""A third party has 15 working days from the receipt of the letter (条例 32), not from its sending."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.law.action import StepKind
from models.law.clock import Clock, clock
from models.law.event import Event, EventKind, EventLog, Party
from models.law.explanation import explain
from models.law.next_step import next_step
from models.law.rules.statement import history
from models.law.workdays import shipped_calendar
from models.requests import handling
from models.requests.request import events_of
from models.store.refusal import Refusal
from tests.models.letters.case import case_of, received

RECEIVED = Event(EventKind.RECEIVED, date(2026, 3, 2), id=1)
SENT = Event(EventKind.CONSULTED, date(2026, 3, 4), party=Party.THIRD_PARTY, id=2)
GOT = Event(EventKind.CONSULTATION_TOLD, date(2026, 3, 10), refers=2, id=3)


def on(day: date, *steps: Event) -> Clock:
    return clock([RECEIVED, *steps], shipped_calendar(), day)


def test_the_days_of_a_third_party_run_from_its_receipt() -> None:
    assert on(date(2026, 3, 12), SENT).waiting_until == date(2026, 3, 25)
    assert on(date(2026, 3, 12), SENT, GOT).waiting_until == date(2026, 3, 31)


def test_a_shorter_date_that_was_set_does_not_cut_them() -> None:
    short = replace(SENT, until=date(2026, 3, 25), reason="约定")
    assert on(date(2026, 3, 12), short).waiting_until == date(2026, 3, 25)
    assert on(date(2026, 3, 12), short, GOT).waiting_until == date(2026, 3, 31)
    said = [each.sentence for _, each in history([RECEIVED, short, GOT], shipped_calendar())]
    assert said == ["征求意见期限 2026-03-25 距 2026-03-10 收到不满 15 个工作日"]


def test_another_organ_keeps_the_date_that_was_set() -> None:
    organ = replace(SENT, party=Party.OTHER_ORGAN, until=date(2026, 3, 12), reason="约定")
    assert on(date(2026, 3, 11), organ, GOT).waiting_until == date(2026, 3, 12)


def test_without_a_receipt_the_default_is_said_and_its_step_offered() -> None:
    for steps, untold in (([SENT], True), ([SENT, GOT], False)):
        log = EventLog([RECEIVED, *steps], date.max)
        state = on(date(2026, 3, 12), *steps)
        step = next_step(state, log, shipped_calendar())
        assert ("第三方收到日期没有登记" in step.reason) is untold
        kinds = [action.kind for action in step.actions]
        assert (StepKind.TELL_CONSULTATION in kinds) is untold
        proof = explain(state, [RECEIVED, *steps], shipped_calendar())
        said = next(rule.sentence for rule in proof.rules if "征求第三方" in rule.sentence)
        assert ("没有登记收到日期、默认从发出起算" in said) is untold
        assert ("03-10 收到" in said) is not untold


def test_a_receipt_is_registered_once_and_not_before_the_letter(opened: Path) -> None:
    made, today = received(), date(2026, 3, 26)
    letter = handling.consult(made, Party.THIRD_PARTY, date(2026, 3, 4), today=today)
    with pytest.raises(Refusal, match="征求意见送达日期不能早于征求意见日期 2026-03-04"):
        handling.tell_consultation(made, letter, date(2026, 3, 3), today)
    handling.tell_consultation(made, letter, date(2026, 3, 10), today)
    with pytest.raises(Refusal, match="已经登记过送达"):
        handling.tell_consultation(made, letter, date(2026, 3, 11), today)
    assert [event.kind for event in events_of(made)][-1] == "consultation_told"
    assert case_of(made, date(2026, 3, 12)).untold_letters() == []
