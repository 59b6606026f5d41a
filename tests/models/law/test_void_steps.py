"""Steps that change nothing, and days that count instead of others: dates reckoned by hand."""

from datetime import date

import pytest

from models.law.caution import caution_of
from models.law.clock import Clock, clock
from models.law.event import Event, EventKind, Party, Status
from models.law.explanation import explain
from models.law.workdays import shipped_calendar

CALENDAR = shipped_calendar()


def d(text: str) -> date:
    return date.fromisoformat(text)


def received(day: str = "2026-03-02") -> Event:
    return Event(EventKind.RECEIVED, d(day), id=1)


def told(day: str, days: int | None) -> Event:
    return Event(EventKind.EXTENDED, d(day), days=days, id=2)


def issued(day: str) -> Event:
    return Event(EventKind.FEE_ISSUED, d(day), id=3)


def notified(day: str) -> Event:
    return Event(EventKind.FEE_NOTIFIED, d(day), id=4)


def paid(day: str) -> Event:
    return Event(EventKind.FEE_PAID, d(day), id=5)


def consulted(day: str, until: str | None = None) -> Event:
    last = d(until) if until else None
    return Event(EventKind.CONSULTED, d(day), until=last, party=Party.THIRD_PARTY, id=6)


def answered(day: str) -> Event:
    return Event(EventKind.OPINION_RECEIVED, d(day), refers=6, id=7)


def asked(day: str, until: str) -> Event:
    return Event(EventKind.SUPPLEMENT_ASKED, d(day), until=d(until), id=10)


def supplied(day: str) -> Event:
    return Event(EventKind.SUPPLEMENT_RECEIVED, d(day), id=11)


def replied(day: str) -> Event:
    return Event(EventKind.REPLIED, d(day), id=8)


def served(day: str, way: str) -> Event:
    return Event(EventKind.SERVED, d(day), way=way, id=9)


def reckon(*events: Event, on: str = "2026-12-31") -> Clock:
    return clock(events, CALENDAR, d(on))


def rules(*events: Event, on: str = "2026-12-31") -> list[str]:
    return [rule.sentence for rule in explain(reckon(*events, on=on), [*events], CALENDAR).rules]


# --- 1: too late, or without its days


@pytest.mark.parametrize(
    ("day", "due", "on_time"), [("2025-03-31", "2025-04-28", True), ("2025-04-01", "2025-03-31", False)]
)  # fmt: skip
def test_an_extension_told_after_the_due_date_leaves_it(day: str, due: str, on_time: bool) -> None:
    state = reckon(received("2025-03-03"), told(day, 20), replied("2025-04-28"))
    assert (state.due_on, state.on_time) == (d(due), on_time)


def test_the_proof_says_that_it_was_too_late() -> None:
    late = (received("2026-02-02"), told("2026-03-09", 5))
    assert "延期 2026-03-09 告知，已过答复期限 2026-03-06，不发生延期效力" in rules(*late)


@pytest.mark.parametrize(
    ("day", "due"), [("2026-04-21", "2026-04-28"), ("2026-04-22", "2026-04-21")]
)
def test_the_due_date_that_counts_is_the_one_of_that_day(day: str, due: str) -> None:
    state = reckon(received(), consulted("2026-03-09"), told(day, 5))  # silent to 03-30
    assert state.due_on == d(due)


def test_an_extension_without_its_days_has_no_effect_and_is_no_first_one() -> None:
    state = reckon(received(), told("2026-03-09", None))
    assert (state.due_on, state.extension, state.period) == (d("2026-03-30"), None, 20)
    again = reckon(received(), told("2026-03-09", None), told("2026-03-10", 5))
    assert again.due_on == d("2026-04-07")


def test_only_the_first_extension_of_a_period_counts() -> None:
    state = reckon(received(), told("2026-03-09", 5), told("2026-03-10", 20))
    assert state.due_on == d("2026-04-07")


def test_a_fee_notice_issued_after_the_due_date_neither_waits_nor_restarts() -> None:
    late = (received("2025-03-03"), issued("2025-04-10"), notified("2025-04-12"))
    waiting = reckon(*late, on="2025-04-15")
    assert (waiting.status, waiting.due_on) == (Status.OPEN, d("2025-03-31"))
    assert (waiting.overdue, waiting.waiting_until) == (True, None)
    done = reckon(*late, paid("2025-04-20"), replied("2025-05-06"))
    assert (done.clock_start, done.due_on) == (d("2025-03-03"), d("2025-03-31"))
    assert done.on_time is False


def test_a_fee_notice_issued_in_time_may_arrive_later() -> None:
    state = reckon(received(), issued("2026-03-30"), notified("2026-04-02"), on="2026-04-03")
    assert (state.status, state.due_on) == (Status.WAITING_PAYMENT, None)
    assert state.waiting_until == d("2026-05-06")


def test_a_fee_notice_of_which_only_the_receipt_is_known_counts_by_it() -> None:
    in_time = reckon(received(), notified("2026-03-30"), on="2026-04-03")
    late = reckon(received(), notified("2026-03-31"), on="2026-04-03")
    assert (in_time.status, late.status) == (Status.WAITING_PAYMENT, Status.OPEN)


def test_a_delay_told_after_the_due_date_leaves_it() -> None:
    late = Event(EventKind.DELAYED, d("2026-03-31"), until=d("2026-05-29"))
    assert reckon(received(), late).due_on == d("2026-03-30")


def test_a_delay_that_the_law_of_the_receipt_does_not_know_leaves_the_due_date() -> None:
    told_in_time = Event(EventKind.DELAYED, d("2018-03-08"), until=d("2018-06-01"))
    assert reckon(received("2018-03-01"), told_in_time).due_on == d("2018-03-22")
    assert "2018-03-08 告知的延迟答复，收到申请时的条例没有规定，不改变答复期限" in rules(
        received("2018-03-01"), told_in_time
    )


# --- 2: the old law, and fees before 2021


@pytest.mark.parametrize(
    ("days", "due"), [(20, "2019-06-26"), (15, "2019-06-26"), (14, "2019-06-25"), (None, "2019-06-04")]
)  # fmt: skip
def test_an_old_request_is_extended_by_fifteen_days_at_most(days: int | None, due: str) -> None:
    assert reckon(received("2019-05-14"), told("2019-05-30", days)).due_on == d(due)


def test_the_proof_says_how_many_days_counted() -> None:
    said = rules(received("2019-05-14"), told("2019-05-30", 20))
    assert "2019-05-30 告知延期答复（最长 15 个工作日，20 个按 15 个算）" in said


@pytest.mark.parametrize(
    ("steps", "start", "due"),
    [
        (("2016-03-01", "2016-03-10", "2016-03-11"), "2016-03-01", "2016-03-22"),  # old law
        (("2020-11-30", "2020-12-25", "2021-01-05"), "2020-11-30", "2020-12-28"),  # before 2021
        (("2020-12-14", "2021-01-04", "2021-01-08"), "2021-01-08", "2021-02-05"),
    ],
)
def test_a_fee_moves_the_period_only_under_the_rule_of_2021(
    steps: tuple[str, str, str], start: str, due: str
) -> None:
    state = reckon(received(steps[0]), notified(steps[1]), paid(steps[2]))
    assert (state.clock_start, state.due_on) == (d(start), d(due))


def test_a_notice_counts_by_the_day_it_was_issued() -> None:
    steps = (received("2020-12-14"), issued("2020-12-30"), notified("2021-01-04"))
    assert reckon(*steps, on="2021-01-05").due_on == d("2021-01-12")
    assert "2020-12-30 的收费通知不影响答复期限，缴费后也不重新起算" in rules(*steps)


def test_an_unpaid_fee_of_an_old_request_does_not_stop_its_period() -> None:
    state = reckon(received("2016-03-01"), notified("2016-03-10"), on="2016-04-01")
    assert (state.status, state.due_on, state.overdue) == (Status.OPEN, d("2016-03-22"), True)


# --- 3 and 4: payment


def test_a_late_payment_restarts_and_is_said() -> None:
    steps = (received(), issued("2026-03-19"), notified("2026-03-20"), paid("2026-05-20"))
    state = reckon(*steps)
    assert (state.clock_start, state.due_on) == (d("2026-05-20"), d("2026-06-17"))
    assert state.missed == d("2026-04-20")
    said = "2026-05-20 缴费，晚于缴费期限 2026-04-20；继续办理的，期限重新起算"
    assert said in rules(*steps)


def test_a_late_supplement_restarts_and_is_said_with_both_readings() -> None:
    steps = (received(), asked("2026-03-04", "2026-03-13"), supplied("2026-03-16"))
    state = reckon(*steps, on="2026-03-17")
    assert (state.clock_start, state.missed) == (d("2026-03-16"), d("2026-03-13"))
    said = "2026-03-16 收到补正，晚于补正期限 2026-03-13；有正当理由的，期限重新起算"
    assert said in rules(*steps)
    assert caution_of(state).startswith("补正 2026-03-16 收到，晚于补正期限 2026-03-13，有正当理由")
    assert caution_of(reckon(*steps, replied("2026-03-20"), on="2026-03-20")) == ""


def test_under_the_old_law_no_supplement_is_too_late() -> None:
    steps = (received("2018-03-05"), asked("2018-03-07", "2018-03-16"), supplied("2018-03-26"))
    assert reckon(*steps, on="2018-03-27").missed is None


def test_a_payment_on_the_last_day_is_in_time() -> None:
    state = reckon(received(), notified("2026-03-20"), paid("2026-04-20"))
    assert (state.clock_start, state.missed) == (d("2026-04-20"), None)


def test_a_notice_that_has_not_arrived_has_neither_a_due_date_nor_an_end() -> None:
    state = reckon(received(), issued("2026-03-20"), on="2026-06-01")
    assert state.status is Status.WAITING_PAYMENT
    assert (state.due_on, state.waiting_until, state.overdue) == (None, None, False)


# --- 5: a consultation over a restart


def test_a_consultation_still_open_goes_on_pausing_the_new_period() -> None:
    asked = Event(EventKind.SUPPLEMENT_ASKED, d("2026-03-05"), until=d("2026-03-19"))
    back = Event(EventKind.SUPPLEMENT_RECEIVED, d("2026-03-18"))
    state = reckon(received(), asked, consulted("2026-03-09"), back)
    assert (state.clock_start, state.due_on) == (d("2026-03-18"), d("2026-04-28"))
    assert len(state.left_out) == 8
    early = reckon(received(), asked, consulted("2026-03-09"), answered("2026-03-20"), back)
    assert early.due_on == d("2026-04-20")


# --- 6: handed over in person


@pytest.mark.parametrize(
    ("way", "day", "on_time"),
    [
        ("直接送达", "2026-03-31", False),
        ("委托送达", "2026-04-08", False),
        ("直接送达", "2026-03-30", True),
        ("邮寄", "2026-04-08", True),
        ("互联网", "2026-04-08", True),
        ("其他", "2026-04-08", True),
        ("", "2026-04-08", True),
    ],
)
def test_a_reply_handed_over_counts_from_the_day_it_was_signed_for(
    way: str, day: str, on_time: bool
) -> None:
    state = reckon(received(), replied("2026-03-27"), served(day, way))
    assert (state.due_on, state.on_time) == (d("2026-03-30"), on_time)
    assert state.closed_on == d("2026-03-27")
    if not on_time:
        said = f"答复当面送达，以签收的 {day} 为答复日期"
        assert said in rules(received(), replied("2026-03-27"), served(day, way))


def test_before_the_service_is_known_the_reply_counts_by_its_own_day() -> None:
    log = (received(), replied("2026-03-27"), served("2026-04-08", "直接送达"))
    assert reckon(*log, on="2026-03-31").on_time is True


def test_an_end_without_a_reply_is_neither_in_time_nor_late() -> None:
    ended = Event(EventKind.ENDED, d("2026-03-27"))
    assert reckon(received(), ended, served("2026-04-08", "直接送达")).on_time is None


# --- after the end


def test_what_happens_after_the_closing_changes_nothing() -> None:
    log = (received(), issued("2026-03-19"), notified("2026-03-20"), replied("2026-03-31"))
    assert reckon(*log, paid("2026-04-02")).clock_start == d("2026-03-02")
    late = (received(), replied("2026-03-31"))
    assert reckon(*late, told("2026-04-01", 20)).on_time is False
