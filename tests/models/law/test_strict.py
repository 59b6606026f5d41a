"""The strict readings: dates reckoned by hand, which of two to keep, and what is waited for."""

from datetime import date

import pytest

from models.law.clock import Clock, clock
from models.law.event import Event, EventKind, Party
from models.law.explanation import Explanation, explain
from models.law.workdays import shipped_calendar

CALENDAR = shipped_calendar()
RECEIVED = Event(EventKind.RECEIVED, date(2026, 3, 2), id=1)


def d(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def asked(day: str, until: str | None = None) -> Event:
    return Event(EventKind.SUPPLEMENT_ASKED, d(day), until=d(until) if until else None)


def got(day: str) -> Event:
    return Event(EventKind.SUPPLEMENT_RECEIVED, d(day))


def extended(day: str) -> Event:
    return Event(EventKind.EXTENDED, d(day), days=20)


def replied(day: str) -> Event:
    return Event(EventKind.REPLIED, d(day))


OPINION = (
    Event(EventKind.CONSULTED, d("03-09"), party=Party.THIRD_PARTY, id=2),
    Event(EventKind.OPINION_RECEIVED, d("03-24"), refers=2),
)


def reckon(*events: Event, on: str) -> Clock:
    return clock((RECEIVED, *events), CALENDAR, d(on))


def proof(*events: Event, on: str) -> Explanation:
    log = [RECEIVED, *events]
    return explain(clock(log, CALENDAR, d(on)), log, CALENDAR)


def dates(*events: Event, on: str = "03-20") -> tuple[date | None, list[date], date | None]:
    state = reckon(*events, on=on)
    return state.due_on, [each.due_on for each in state.stricter], state.safe_due_on


@pytest.mark.parametrize(
    ("steps", "due", "strict"),
    [
        ((asked("03-11"), got("03-18")), "04-16", []),  # told in its 7 working days
        ((asked("03-12"), got("03-18")), "04-16", ["03-30"]),
        ((asked("03-12"), got("03-18"), extended("03-25")), "05-18", ["04-28"]),
        ((asked("03-05"), got("03-09"), asked("03-10"), got("03-16")), "04-14", ["04-07"]),
        ((asked("03-05"), got("03-18"), asked("03-20"), got("03-30")), "04-28", ["04-16"]),
        ((asked("03-12"), got("03-18"), asked("03-19"), got("03-23")), "04-21", ["03-30"]),
    ],
)
def test_a_late_and_a_second_demand_leave_both_dates(
    steps: tuple[Event, ...], due: str, strict: list[str]
) -> None:
    found = dates(*steps, on="03-30")
    assert found == (d(due), [d(each) for each in strict], d(strict[0] if strict else due))


def test_under_the_old_law_there_is_no_day_for_the_demand() -> None:
    received = Event(EventKind.RECEIVED, date(2018, 3, 5))
    steps = [Event(EventKind.SUPPLEMENT_ASKED, date(2018, 3, 26)),
             Event(EventKind.SUPPLEMENT_RECEIVED, date(2018, 4, 2))]  # fmt: skip
    assert clock([received, *steps], CALENDAR, date(2018, 4, 3)).stricter == ()


def test_the_proof_shows_both_dates_and_says_which_to_keep() -> None:
    steps = (asked("03-12"), got("03-18"))
    found = proof(*steps, on="03-20")
    assert "重新起算的期限为 2026-04-16，不重新起算的期限为 2026-03-30。" in found.caution
    assert "请按 2026-03-30 答复" in found.caution
    assert ("从严：不因 2026-03-12 告知的补正停下和重新起算", "03-30 期满") in [
        (rule.sentence, rule.effect) for rule in found.rules
    ]
    assert [mark.day for mark in found.days if mark.words == "从严期满"] == [d("03-30")]


def test_while_a_late_supplement_is_waited_for_the_period_may_run_on() -> None:
    late = asked("03-12", "03-27")
    assert dates(late, on="03-20") == (None, [d("03-30")], d("03-30"))
    assert "不停的期限为 2026-03-30，请在这一天以前处理" in proof(late, on="03-20").caution
    assert dates(late, on="04-01") == (None, [d("03-30")], None)
    assert "请在这一天以前" not in proof(late, on="04-01").caution


@pytest.mark.parametrize(
    ("steps", "last", "due"),
    [(OPINION, "04-14", "04-15"), ((asked("03-12"), got("03-18")), "03-30", "04-16")],
)
def test_a_day_already_past_is_told_and_never_advised(
    steps: tuple[Event, ...], last: str, due: str
) -> None:
    assert reckon(*steps, on=last).safe_due_on == d(last)
    after = "04-15" if last == "04-14" else "03-31"
    assert reckon(*steps, on=after).safe_due_on == d(due)
    said = proof(*steps, on=after).caution
    assert f"已经过了；请立即答复，最迟 2026-{due}。" in said
    assert "建议" not in said
    assert f"请按 2026-{last}" not in said


def test_an_overdue_case_has_no_choice_left() -> None:
    assert proof(*OPINION, on="04-20").caution == ""


@pytest.mark.parametrize(("day", "side"), [("03-27", "在它以前"), ("04-10", "在它以后")])
def test_a_closed_case_says_on_which_side_of_the_strict_date_it_lies(day: str, side: str) -> None:
    steps = (asked("03-12"), got("03-18"), replied(day))
    assert reckon(*steps, on="05-06").on_time is True
    said = f"不重新起算的期限为 2026-03-30，2026-{day} 办结{side}。"
    assert said in proof(*steps, on="05-06").caution


# --- what is waited for


def rules(*events: Event, on: str) -> dict[str, tuple[str, str]]:
    found = proof(*events, on=on).rules
    return {rule.sentence: (rule.article, rule.effect) for rule in found}


def test_waiting_for_a_supplement_explains_its_date() -> None:
    found = rules(asked("03-05", "03-19"), on="03-10")
    said = (
        "补正期限 2026-03-19 由本机关在 2026-03-05 告知补正时定；收到补正的次日起重新起算 "
        "20 个工作日；无正当理由逾期不补正的，视为放弃申请，不再处理"
    )
    assert found[said] == ("条例第三十条", "03-19 期满")
    shown = proof(asked("03-05", "03-19"), on="03-10").days
    assert [mark.words for mark in shown if mark.day == d("03-19")] == ["补正期满"]


def test_a_demand_without_its_date_says_that_there_is_none() -> None:
    said = " ".join(rules(asked("03-05"), on="03-10"))
    assert "没有登记补正期限" in said


def test_waiting_for_a_payment_explains_its_date() -> None:
    notice = Event(EventKind.FEE_NOTIFIED, d("03-20"))
    said = (
        "收费通知 2026-03-20 送达，次日起 20 个工作日内缴费，到 2026-04-20；缴费的次日起重新起算 "
        "20 个工作日；逾期未缴纳的，视为放弃申请"
    )
    found = rules(notice, on="03-25")
    assert found[said] == ("条例第四十二条、国办函〔2020〕109号", "04-20 期满")


def test_a_notice_not_received_says_why_no_date_stands() -> None:
    found = rules(Event(EventKind.FEE_ISSUED, d("03-20")), on="03-25")
    said = next(sentence for sentence in found if "还没有登记送达" in sentence)
    assert "现在没有缴费期限，也没有答复期限" in said
    assert found[said][1] == "还没有起算"


# --- a consultation over a restart


def test_a_consultation_over_a_restart_goes_on_and_is_explained() -> None:
    steps = (asked("03-05", "03-19"), OPINION[0], got("03-18"))
    said = (
        "03-09 征求第三方意见，03-18 重新起算时尚未答复，继续扣除，"
        "没有登记收到日期、默认从发出起算，03-30 期满"
    )
    assert rules(*steps, on="04-08")[said][1] == "扣 8 天"
    assert reckon(*steps, on="04-08").due_on == d("04-28")


def test_a_consultation_that_ended_before_the_restart_counts_no_more() -> None:
    early = Event(EventKind.OPINION_RECEIVED, d("03-12"), refers=2)
    found = rules(asked("03-05", "03-19"), OPINION[0], early, got("03-18"), on="04-08")
    said = "03-09 征求第三方意见，03-12 意见到，在重新起算以前"
    assert found[said][1] == "不再计"
