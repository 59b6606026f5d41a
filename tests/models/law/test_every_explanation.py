"""In every state of a case its proof is whole and true: no empty line, no stale one, every date."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from models.law.clock import Clock, clock
from models.law.event import Event, EventKind, Party, Status
from models.law.explanation import DayMark, Explanation, explain, month_of
from models.law.workdays import shipped_calendar

CALENDAR = shipped_calendar()
K = EventKind
RECEIVED = Event(K.RECEIVED, date(2026, 3, 2), id=1)


def at(kind: EventKind, day: str, **facts: Any) -> Event:
    """Return a step of 2026; its month and day make its id."""
    until = facts.pop("until", "")
    facts["until"] = date.fromisoformat(f"2026-{until}") if until else None
    return Event(kind, date.fromisoformat(f"2026-{day}"), **{"id": 2, **facts})


ASKED = at(K.SUPPLEMENT_ASKED, "03-04", until="03-13")
CHARGED = (at(K.FEE_ISSUED, "03-03", amount=100), at(K.FEE_NOTIFIED, "03-04", amount=100, id=3))
CONSULTED = at(K.CONSULTED, "03-03", party=Party.THIRD_PARTY)
REPLIED = at(K.REPLIED, "03-20", outcome="granted", id=8)
ORDERED = at(K.REPLY_ORDERED, "07-22", days=15, id=9)
# what happened, and the day on which it is looked at
STATES: dict[str, tuple[tuple[Event, ...], str]] = {
    "open": ((), "03-17"),
    "overdue": ((), "04-10"),
    "waiting for a supplement": ((ASKED,), "03-10"),
    "past the date of a supplement": ((ASKED,), "03-17"),
    "waiting for a supplement without a date": ((at(K.SUPPLEMENT_ASKED, "03-04"),), "03-10"),
    "waiting after a late demand": ((at(K.SUPPLEMENT_ASKED, "03-16", until="04-20"),), "03-17"),
    "supplemented": ((ASKED, at(K.SUPPLEMENT_RECEIVED, "03-09", id=3)), "03-17"),
    "supplemented too late": ((ASKED, at(K.SUPPLEMENT_RECEIVED, "03-16", id=3)), "03-17"),
    "closed without a supplement": ((ASKED, at(K.ENDED, "03-16", outcome="o1", id=3)), "03-17"),
    "a fee notice on its way": (CHARGED[:1], "03-10"),
    "waiting for a fee": (CHARGED, "03-10"),
    "paid": ((*CHARGED, at(K.FEE_PAID, "03-16", id=4)), "03-17"),
    "closed without a fee": ((*CHARGED, at(K.ENDED, "04-02", outcome="o2", id=4)), "04-10"),
    "a third party is asked": ((CONSULTED,), "03-10"),
    "a third party kept silent": ((CONSULTED,), "03-27"),
    "a third party answered": ((CONSULTED, at(K.OPINION_RECEIVED, "03-09", refers=2)), "03-17"),
    "extended": ((at(K.EXTENDED, "03-09", days=10, approver="李××"),), "03-17"),
    "extended too late": ((at(K.EXTENDED, "04-01", days=10, approver="李××"),), "04-02"),
    "delayed": ((at(K.DELAYED, "03-09", until="05-29", reason="件数多"),), "03-17"),
    "withdrawn": (
        (at(K.WITHDRAWN, "03-10"), at(K.ENDED, "03-11", outcome="o3", id=3)),
        "03-17",
    ),
    "replied": ((REPLIED,), "03-23"),
    "handed over later": ((REPLIED, at(K.SERVED, "03-23", way="直接送达", id=9)), "03-24"),
    "a new reply is owed": ((REPLIED, ORDERED), "07-27"),
    "a new reply is owed by a day": (
        (REPLIED, at(K.REPLY_ORDERED, "07-22", until="08-21", id=9)),
        "07-27",
    ),
    "replied anew": ((REPLIED, ORDERED, at(K.REPLIED_AGAIN, "08-05", refers=9, id=10)), "08-06"),
    "replied anew too late": (
        (REPLIED, ORDERED, at(K.REPLIED_AGAIN, "08-20", refers=9, id=10)),
        "08-24",
    ),
    "ordered on the last day of the first": (
        (REPLIED, at(K.REPLY_ORDERED, "03-30", days=15, id=9)),
        "04-10",
    ),
}
every_state = pytest.mark.parametrize("name", STATES)


def seen(name: str) -> tuple[Clock, Explanation, dict[date, DayMark]]:
    steps, day = STATES[name]
    events = [RECEIVED, *steps]
    state = clock(events, CALENDAR, date.fromisoformat(f"2026-{day}"))
    proof = explain(state, events, CALENDAR)
    return state, proof, {mark.day: mark for mark in proof.days}


def sentences(name: str) -> list[str]:
    return [rule.sentence for rule in seen(name)[1].rules]


@every_state
def test_no_line_of_the_proof_is_empty(name: str) -> None:
    for rule in seen(name)[1].rules:
        for words in (rule.sentence, rule.article, rule.effect):
            assert words.strip()
            assert "None" not in words


@every_state
def test_a_first_day_is_named_only_where_the_calendar_counts_it(name: str) -> None:
    state, proof, days = seen(name)
    first = [rule for rule in proof.rules if rule.effect == "第 1 天"]
    assert len(first) == (state.due_on is not None)
    for rule in first:
        (day,) = (mark.day for mark in days.values() if f"{mark.day:%m-%d} 为" in rule.sentence)
        assert days[day].count == 1 or state.left_out


@every_state
def test_every_last_day_of_the_proof_is_marked_in_the_calendar(name: str) -> None:
    _, proof, days = seen(name)
    ends = [rule.effect.split()[0] for rule in proof.rules if rule.effect.endswith(" 期满")]
    for end in ends:
        mark = days[date.fromisoformat(f"2026-{end}")]
        assert mark.is_due or "期满" in mark.words


@every_state
def test_every_step_stands_in_the_calendar_on_its_day(name: str) -> None:
    _, _, days = seen(name)
    for event in STATES[name][0]:
        assert days[event.on].words


@every_state
def test_the_days_of_each_period_are_counted_through(name: str) -> None:
    _, proof, _ = seen(name)
    counts = [mark.count for mark in proof.days if mark.count is not None]
    starts = [at for at, count in enumerate(counts) if count == 1]
    for begin, end in pairwise([*starts, len(counts)]):
        assert counts[begin:end] == list(range(1, end - begin + 1))


@every_state
def test_the_calendar_shows_whole_weeks(name: str) -> None:
    days = seen(name)[1].days
    assert {mark.day.weekday() for mark in days[::7]} == {0}
    assert len(days) % 7 == 0


def test_who_waits_says_that_the_period_rests_and_until_when() -> None:
    assert (
        sentences("waiting for a supplement")[0] == "2026-03-02 收到申请；告知补正以后答复期限暂停"
    )
    assert sentences("waiting for a fee")[0] == "2026-03-02 收到申请；发出收费通知以后答复期限暂停"
    assert "清明 04-04 至 04-06 放假" not in sentences("waiting for a supplement")


def test_a_case_closed_while_it_waited_says_for_what() -> None:
    assert sentences("closed without a supplement")[1] == (
        "补正期限 2026-03-13 由本机关在 2026-03-04 告知补正时定；没有收到补正，2026-03-16 办结"
    )
    assert sentences("closed without a fee")[1] == (
        "收费通知 2026-03-04 送达，次日起 20 个工作日内缴费，到 2026-04-01；没有缴费，2026-04-02 办结"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a third party answered", "从严：收到意见的当天也计入"),
        ("a third party kept silent", "从严：征求意见期满的当天也计入"),
        ("a third party is asked", "从严：收到意见或者征求意见期满的当天也计入"),
    ],
)
def test_the_strict_reading_names_the_day_that_there_was(name: str, said: str) -> None:
    assert said in sentences(name)
    caution = seen(name)[1].caution
    assert said.removeprefix("从严：").removesuffix("也计入") in caution


def test_the_weeks_between_a_reply_and_the_decision_on_it_are_left_out() -> None:
    _, proof, days = seen("a new reply is owed")
    assert date(2026, 6, 1) not in days
    assert days[date(2026, 8, 12)].is_due
    assert days[date(2026, 8, 12)].count == 15
    assert len(proof.days) == 7 * (5 + 4)


def test_the_first_week_after_weeks_left_out_says_its_year() -> None:
    weeks = [mark.day for mark in seen("a new reply is owed")[1].days[::7]]
    named = [month_of(week, before) for before, week in zip([None, *weeks], weeks, strict=False)]
    assert named == [("3月",), (), (), (), (), ("2026年", "7月"), (), ("8月",), ()]


def test_a_new_reply_says_when_it_was_made() -> None:
    assert sentences("replied anew")[-1].endswith("第一次答复的期限不变；2026-08-05 重新答复")
    assert sentences("replied anew too late")[-1].endswith("2026-08-20 重新答复，晚于期限")


def test_the_state_of_each_is_the_one_it_is_called_by() -> None:
    assert seen("waiting for a fee")[0].status is Status.WAITING_PAYMENT
    assert seen("past the date of a supplement")[0].status is Status.WAITING_SUPPLEMENT
    assert seen("a third party kept silent")[0].status is Status.OPEN
