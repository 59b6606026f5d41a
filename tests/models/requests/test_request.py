from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.law.event import EventKind, Party, Status
from models.law.workday_notice import calendar, record_notice
from models.law.workdays import CalendarMissing, shipped_calendar
from models.requests import handling, request
from models.requests.case import Case
from models.requests.listing import RequestFilter, RequestListing
from models.requests.request import InformationRequest, events_of
from models.requests.state import of_request
from models.store.refusal import Refusal
from tests.models.law.notices import read_notice

TODAY = date(2026, 3, 26)
MARCH_2 = date(2026, 3, 2)


def made(
    number: str = "2026-001", received_on: date = MARCH_2, **values: str
) -> InformationRequest:
    return request.record(number, TODAY, received_on=received_on, **values)


def due(kept: InformationRequest, on: date = TODAY) -> date | None:
    state = Case(kept, on, calendar()).clock
    return state.due_on if state else None


def test_the_next_number_follows_the_highest_of_the_year(opened: Path) -> None:
    assert request.next_number(TODAY) == "2026-001"
    made("2026-007")
    made("2026-012").remove("重复登记")
    assert request.next_number(TODAY) == "2026-013"


def test_a_number_is_never_used_twice(opened: Path) -> None:
    made("2026-001")
    with pytest.raises(Refusal) as refusal:
        made(" 2026-001")
    assert refusal.value.field == "number"
    assert "2026-002" in refusal.value.sentence


def test_a_receipt_in_the_future_is_refused(opened: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        made(received_on=date(2026, 3, 27))
    assert refusal.value.field == "received_on"
    assert InformationRequest.select().count() == 0


def test_a_request_may_be_saved_with_gaps_and_says_what_is_missing(opened: Path) -> None:
    kept = request.record("2026-001", TODAY, applicant="张××")
    assert Case(kept, TODAY, calendar()).clock is None
    assert list(request.missing(kept).values()) == [
        "收到日期",
        "申请方式",
        "申请人类型",
        "申请内容",
    ]


def test_a_corrected_receipt_moves_the_clock_and_stays_in_the_log(opened: Path) -> None:
    kept = made()
    request.change(kept, TODAY, received_on=date(2026, 3, 3))
    assert due(kept) == date(2026, 3, 31)
    assert [event.on_date for event in events_of(kept)] == [date(2026, 3, 3)]
    kinds = [row.kind for row in request.RequestEvent.select()]
    assert kinds == ["received", "cancelled", "received"]


def test_a_case_runs_from_receipt_to_service(opened: Path) -> None:
    kept = made()
    letter = handling.consult(kept, Party.THIRD_PARTY, date(2026, 3, 9), today=TODAY)
    handling.receive_opinion(kept, letter, date(2026, 3, 24), "部分同意", TODAY)
    assert due(kept) == date(2026, 4, 15)
    handling.answer(kept, TODAY, "partial", "示公复〔2026〕4号", TODAY)
    handling.serve(kept, TODAY, TODAY)
    saved = InformationRequest.get_by_id(kept.id)
    assert (saved.closed_on, saved.outcome, saved.served_on) == (TODAY, "partial", TODAY)
    state = Case(saved, TODAY, calendar()).clock
    assert state is not None
    assert (state.status, state.on_time) == (Status.CLOSED, True)


def test_a_second_extension_is_refused(opened: Path) -> None:
    kept = made()
    when: dict[str, Any] = {"calendar": calendar(), "today": TODAY}
    handling.extend(kept, 20, date(2026, 3, 10), "李××", "材料多", **when)
    with pytest.raises(Refusal, match="不能再次延期"):
        handling.extend(kept, 5, date(2026, 3, 11), "李××", "还要查", **when)
    assert due(kept) == date(2026, 4, 28)


@pytest.mark.parametrize(
    ("days", "approver", "on", "field"),
    [(21, "李××", TODAY, "days"), (5, " ", TODAY, "approver"), (5, "李××", date(2026, 4, 1), "on")],
)
def test_an_extension_keeps_to_the_law(
    opened: Path, days: int, approver: str, on: date, field: str
) -> None:
    kept = made()
    with pytest.raises(Refusal) as refusal:
        handling.extend(kept, days, on, approver, "", calendar=calendar(), today=date(2026, 4, 2))
    assert refusal.value.field == field


def test_under_the_old_law_an_extension_ends_at_fifteen_days(opened: Path) -> None:
    kept = made("2018-001", date(2018, 2, 12))
    with pytest.raises(Refusal, match="15"):
        handling.extend(kept, 16, date(2018, 3, 1), "李××", "", calendar=calendar(), today=TODAY)


def test_a_supplement_is_asked_once_and_restarts_the_clock(opened: Path) -> None:
    kept = made()
    handling.ask_supplement(kept, date(2026, 3, 5), date(2026, 3, 19), "说明年份", TODAY)
    assert due(kept) is None
    with pytest.raises(Refusal, match="一次告知"):
        handling.ask_supplement(kept, date(2026, 3, 6), None, "", TODAY)
    handling.receive_supplement(kept, date(2026, 3, 18), TODAY)
    assert due(kept) == date(2026, 4, 16)


def test_a_fee_is_told_delivered_and_paid_in_turn(opened: Path) -> None:
    kept = made()
    with pytest.raises(Refusal):
        handling.receive_payment(kept, TODAY, TODAY)
    handling.issue_fee_notice(kept, date(2026, 3, 19), 10000, calendar=calendar(), today=TODAY)
    handling.deliver_fee_notice(kept, date(2026, 3, 20), TODAY)
    state = Case(kept, TODAY, calendar()).clock
    assert state is not None
    assert state.waiting_until == date(2026, 4, 20)
    paid = date(2026, 4, 10)
    handling.receive_payment(kept, paid, paid)
    assert due(kept, paid) == date(2026, 5, 12)


def test_a_closed_case_takes_no_further_step_until_the_closing_is_cancelled(opened: Path) -> None:
    kept = made()
    closing = handling.answer(kept, TODAY, "granted", "", TODAY)
    with pytest.raises(Refusal, match="已在 2026-03-26 办结"):
        handling.answer(kept, TODAY, "partial", "", TODAY)
    handling.cancel(kept, closing, "选错了结果", TODAY)
    assert InformationRequest.get_by_id(kept.id).closed_on is None
    handling.answer(kept, TODAY, "partial", "", TODAY)


def test_an_abandoned_request_ends_without_a_reply(opened: Path) -> None:
    kept = made()
    handling.answer(kept, TODAY, "o3", "", TODAY)
    assert events_of(kept)[-1].kind == EventKind.ENDED
    state = Case(kept, TODAY, calendar()).clock
    assert state is not None
    assert state.on_time is None


def test_a_step_before_the_receipt_or_after_today_is_refused(opened: Path) -> None:
    kept = made()
    for on in (date(2026, 3, 1), date(2026, 3, 27)):
        with pytest.raises(Refusal) as refusal:
            handling.answer(kept, on, "granted", "", TODAY)
        assert refusal.value.field == "on"


def test_open_requests_lead_the_list_the_most_urgent_first(opened: Path) -> None:
    made("2026-001", date(2026, 3, 20))
    made("2026-002", date(2026, 2, 2))
    closed = made("2026-003", date(2026, 1, 5))
    handling.answer(closed, TODAY, "granted", "", TODAY)
    listing = RequestListing(RequestFilter(), calendar(), TODAY)
    rows = listing.window(0, 10)
    assert [row.number for row in rows] == ["2026-002", "2026-001", "2026-003"]
    assert of_request(rows[0].clock).word.startswith("逾期")
    assert of_request(rows[2].clock).word == "超期办结"


def test_a_year_shows_what_came_in_was_closed_or_was_open_then(opened: Path) -> None:
    carried = made("2025-009", date(2025, 12, 20))
    made("2026-001")
    made("2024-001", date(2024, 5, 6))
    handling.answer(InformationRequest.get(number="2024-001"), date(2024, 6, 3), "n1", "", TODAY)
    handling.answer(carried, date(2026, 1, 12), "granted", "", TODAY)
    listing = RequestListing(RequestFilter(year=2026), calendar(), TODAY)
    assert {row.number for row in listing.window(0, 10)} == {"2025-009", "2026-001"}


NOTICE_2026 = (
    "一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"
    "二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。"
    "2月14日（周六）、2月28日（周六）上班。三、清明节：4月4日（周六）至6日（周一）放假，共3天。"
    "四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。"
    "五、端午节：6月19日（周五）至21日（周日）放假，共3天。"
    "六、中秋节：9月25日（周五）至27日（周日）放假，共3天。"
    "七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。"
)


def test_the_notice_of_a_year_is_read_from_its_own_words() -> None:
    assert read_notice(2026, NOTICE_2026) == shipped_calendar().years[2026]


def test_an_entered_notice_gives_the_dates_that_were_missing(opened: Path) -> None:
    with pytest.raises(CalendarMissing):
        calendar().after(date(2026, 12, 7), 20)
    record_notice(2027, "1月1日（周五）至3日（周日）放假，共3天。")
    assert calendar().after(date(2026, 12, 7), 20) == date(2027, 1, 5)


def test_the_notice_of_another_year_is_known_by_its_weekdays() -> None:
    with pytest.raises(Refusal, match=r"2027-01-01 不是周四，这可能是别的年份的通知"):
        read_notice(2027, NOTICE_2026)


def test_a_working_day_that_is_no_weekend_is_refused() -> None:
    with pytest.raises(Refusal, match="不是周六周日"):
        read_notice(2027, "1月1日放假。1月5日上班。")


def test_a_text_that_is_no_notice_is_refused() -> None:
    with pytest.raises(Refusal, match="没有读出放假日期"):
        read_notice(2027, "各科室：请按时上报。")
