"""Local days over the notices, and which due dates of open requests they move."""

from datetime import date
from pathlib import Path

import pytest

from models.cases.moved_dates import moved
from models.law import local_day
from models.law.clock import clock
from models.law.event import Event, EventKind
from models.law.explanation import DayKind, explain
from models.law.workday_notice import calendar, record_notice
from models.law.workdays import CalendarMissing
from models.requests import handling, request
from models.store.refusal import Refusal
from tests.last_act import take_back_last
from tests.models.law.notices import read_notice

TODAY = date(2026, 3, 26)
FRIDAY, SATURDAY = date(2026, 3, 20), date(2026, 3, 21)


def enter(day: date, works: bool, reason: str = "州政府通知") -> local_day.LocalDay:
    return local_day.record(day, works, reason, known=calendar())


def test_a_local_day_off_and_a_local_saturday_worked_change_the_calendar(opened: Path) -> None:
    enter(FRIDAY, works=False)
    enter(SATURDAY, works=True)
    known = calendar()
    assert not known.is_workday(FRIDAY)
    assert known.is_workday(SATURDAY)
    assert known.local == {FRIDAY: "州政府通知", SATURDAY: "州政府通知"}


def test_a_local_day_taken_away_leaves_the_calendar_as_it_was(opened: Path) -> None:
    before = calendar()
    local_day.remove(enter(FRIDAY, works=False).id)
    assert calendar() == before
    take_back_last()
    assert not calendar().is_workday(FRIDAY)


@pytest.mark.parametrize(
    ("day", "works", "reason", "said"),
    [
        (None, False, "x", "请填日期"),
        (FRIDAY, False, " ", "请写明依据"),
        (SATURDAY, False, "x", "本来就休息"),
        (FRIDAY, True, "x", "本来就上班"),
        (date(2027, 3, 5), False, "x", "2027年节假日安排未录入"),
    ],
)
def test_what_is_no_local_day_is_refused(
    opened: Path, day: date | None, works: bool, reason: str, said: str
) -> None:
    with pytest.raises(Refusal, match=said):
        local_day.record(day, works, reason, known=calendar())
    assert local_day.local_days() == []


def test_a_day_is_entered_once(opened: Path) -> None:
    enter(FRIDAY, works=False)
    with pytest.raises(Refusal, match="已经录入过"):
        enter(FRIDAY, works=True)


def test_a_local_day_gives_no_calendar_to_a_year_without_notice(opened: Path) -> None:
    local_day.LocalDay.add("录入", day=date(2027, 3, 5), reason="早录的")
    with pytest.raises(CalendarMissing):
        calendar().is_workday(date(2027, 3, 8))


def test_the_proof_names_local_days(opened: Path) -> None:
    enter(FRIDAY, works=False, reason="开斋节")
    enter(SATURDAY, works=True, reason="补班")
    events, known = [Event(EventKind.RECEIVED, date(2026, 3, 2))], calendar()
    proof = explain(clock(events, known, TODAY), events, known)
    marks = {mark.day: mark for mark in proof.days}
    assert (marks[FRIDAY].kind, marks[FRIDAY].words) == (DayKind.REST, "本地休")
    assert (marks[SATURDAY].kind, marks[SATURDAY].words) == (DayKind.COUNTED, "本地上班")
    rules = {rule.sentence: (rule.article, rule.effect) for rule in proof.rules}
    assert rules["本地放假：03-20 开斋节"] == ("放假办法第四条", "不是工作日")
    assert rules["本地上班：03-21 补班"][1] == "算工作日"


def test_a_local_day_off_moves_the_open_requests_that_run_over_it(opened: Path) -> None:
    request.record("2026-001", TODAY, received_on=date(2026, 3, 2), applicant="张××")
    request.record("2026-002", TODAY, received_on=date(2026, 3, 25), applicant="李××")
    closed = request.record("2026-003", TODAY, received_on=date(2026, 3, 2))
    handling.answer(closed, date(2026, 3, 25), "granted", "", TODAY)
    gone = request.record("2026-004", TODAY, received_on=date(2026, 3, 2))
    gone.remove("重复登记")
    before = calendar()
    enter(FRIDAY, works=False)
    (found,) = moved(before, calendar(), TODAY)
    assert (found.number, found.applicant, found.word) == ("2026-001", "张××", "答复期限")
    assert (found.old, found.new) == (date(2026, 3, 30), date(2026, 3, 31))
    assert found.effect == "推迟 1 天"


def test_a_local_saturday_worked_brings_a_date_forward(opened: Path) -> None:
    request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    before = calendar()
    enter(SATURDAY, works=True)
    (found,) = moved(before, calendar(), TODAY)
    assert found.effect == "提前 3 天"  # over the weekend before


def test_a_notice_gives_the_dates_it_was_wanted_for(opened: Path) -> None:
    today = date(2026, 12, 10)
    request.record("2026-001", today, received_on=date(2026, 12, 7))
    before = calendar()
    record_notice(2027, "元旦：1月1日至3日放假。")
    (found,) = moved(before, calendar(), today)
    assert (found.old, found.new, found.effect) == (None, date(2027, 1, 5), "算出")
    record_notice(2027, "元旦：1月1日至4日放假。")
    take_back_last()
    assert calendar().after(date(2026, 12, 7), 20) == date(2027, 1, 5)
    take_back_last()
    assert calendar() == before


def test_a_period_of_payment_moves_as_well(opened: Path) -> None:
    case = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    handling.issue_fee_notice(case, date(2026, 3, 9), 100, calendar=calendar(), today=TODAY)
    handling.deliver_fee_notice(case, date(2026, 3, 10), TODAY)
    before = calendar()
    enter(FRIDAY, works=False)
    (found,) = moved(before, calendar(), TODAY)
    assert (found.word, found.effect) == ("缴费期限", "推迟 1 天")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1月1日至3日放假。1月2日（周六）上班。", "2027-01-02 既写了放假又写了上班"),
        ("1月1日放假。1月4日上班。", "2027-01-04 不是周六周日"),
        ("1月2日至3日放假。", "只有周六周日（如 2027-01-02）"),
        ("1月1日（周四）放假。", "2027-01-01 不是周四"),
    ],
)
def test_a_notice_that_contradicts_itself_is_refused_naming_the_day(text: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        read_notice(2027, text)
