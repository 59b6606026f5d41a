"""信息处理费: the tables of the rule, the applicant's month, what was charged and collected."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import resources
from models.law.event import EventKind
from models.law.workdays import shipped_calendar
from models.requests import fees, handling, request
from models.requests.case import Case
from models.requests.fee_totals import FeeTotals, fee_totals
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store.refusal import Refusal

TODAY = date(2026, 3, 26)
DAYS = shipped_calendar()
EXAMPLES = resources.toml("law/fees.toml")["examples"]


def asked(number: str, on: date = date(2026, 3, 2), **values: Any) -> InformationRequest:
    return request.record(number, TODAY, received_on=on, **{"applicant": "张××", **values})


def case_of(about: InformationRequest) -> Case:
    return Case(about, TODAY, DAYS)


def charged(
    about: InformationRequest, amount: int, on: date = date(2026, 3, 3), **how: Any
) -> RequestEvent:
    return handling.issue_fee_notice(about, on, amount, calendar=DAYS, today=TODAY, **how)


@pytest.mark.parametrize(("pieces", "yuan"), EXAMPLES["piece"].items())
def test_so_many_pieces_of_a_month_cost_what_the_table_says(pieces: str, yuan: int) -> None:
    assert fees.pieces_fee(1, int(pieces)) == yuan * 100
    assert sum(band.amount for band in fees.bands("piece", 1, int(pieces))) == yuan * 100


@pytest.mark.parametrize(("pages", "yuan"), EXAMPLES["page"].items())
def test_so_many_pages_cost_what_the_table_says(pages: str, yuan: int) -> None:
    assert fees.page_fee(int(pages)) == yuan * 100
    assert sum(band.amount for band in fees.bands("page", 1, int(pages))) == yuan * 100


@pytest.mark.parametrize(
    ("k", "yuan"),
    [(1, 0), (10, 0), (11, 100), (30, 100), (31, 200), (33, 200), (40, 200), (41, 300), (51, 400)],
)
def test_the_rate_of_a_piece_rises_by_a_hundred_every_ten(k: int, yuan: int) -> None:
    assert fees.piece_fee(k) == yuan * 100


def test_the_45_pieces_of_the_rule_are_three_bands() -> None:
    assert [band.words for band in fees.bands("piece", 1, 45)] == [
        "第 1–10 件，不收费",
        "第 11–30 件，20 件 × 100 元 ＝ 2,000 元",
        "第 31–40 件，10 件 × 200 元 ＝ 2,000 元",
        "第 41–45 件，5 件 × 300 元 ＝ 1,500 元",
    ]
    assert fees.bands("page", 31, 1)[0].words == "第 31 页，1 页 × 10 元 ＝ 10 元"


def test_the_33rd_application_of_a_month_costs_200_whatever_it_contains(opened: Path) -> None:
    for at in range(1, 33):
        asked(f"2026-{at:03d}", date(2026, 3, at % 20 + 1), id_number="3604")
    last = asked("2026-033", date(2026, 3, 25), id_number="3604")
    found = fees.proposal(case_of(last), "piece", 1)
    assert found.amount == 20000
    assert found.lines == (
        "张×× 2026-03 此前已有 32 件：2026-020 至 2026-019（同姓名和证件号码），本件从第 33 件计",
        "第 33 件，1 件 × 200 元 ＝ 200 元",
    )


def test_only_the_same_applicant_of_the_same_month_is_counted(opened: Path) -> None:
    first = asked("2026-001", id_number="x1")
    asked("2026-002", date(2026, 2, 27), id_number="X1")
    asked("2026-003", id_number="X2")
    asked("2026-004", applicant="李××")
    binned = asked("2026-005", id_number="X1")
    binned.remove("重复登记")
    unknown = asked("2026-006")
    later = asked("2026-008", date(2026, 3, 9), id_number="X1")
    asked("2026-007", date(2026, 3, 10), id_number="X1")
    month = fees.applicants_month(later)
    assert [each for each, _ in month.counted] == [first, unknown]
    assert month.position == 3
    assert fees.applicants_month(first).position == 1
    assert fees.applicants_month(request.record("2026-009", TODAY)).position == 1


def test_an_application_split_into_several_pieces_counts_as_so_many(opened: Path) -> None:
    first = asked("2026-001")
    charged(first, 20000, by="piece", units=12)
    found = fees.proposal(case_of(asked("2026-002")), "piece", 1)
    assert found.amount == 10000
    assert found.lines[0] == (
        "张×× 2026-03 此前已有 12 件：2026-001（12 件）（同姓名），本件从第 13 件计"
    )


def test_one_application_is_never_charged_by_both_scales(opened: Path) -> None:
    about = asked("2026-001")
    step = charged(about, 15000, by="page", units=45)
    assert (step.fee_by, step.units) == ("page", 45)
    assert fees.scale_taken(case_of(about)) == "page"
    with pytest.raises(Refusal, match="已经按量计收，不能再按件") as refused:
        fees.proposal(case_of(about), "piece", 1)
    assert refused.value.field == "by"
    with pytest.raises(Refusal, match="只能选一种"):
        charged(about, 100, by="piece", units=1)


@pytest.mark.parametrize(
    ("received", "said"),
    [
        (date(2019, 5, 14), "检索、复制、邮寄等成本费用"),
        (date(2019, 5, 15), "2021-01-01 起收到的申请"),
        (date(2020, 12, 31), "2021-01-01 起收到的申请"),
    ],
)
def test_before_2021_there_is_no_scale_but_the_reason_is_said(
    opened: Path, received: date, said: str
) -> None:
    assert said in fees.no_scale(received)
    about = asked("2019-001", received)
    with pytest.raises(Refusal, match=said):
        fees.proposal(case_of(about), "page", 40)
    with pytest.raises(Refusal, match=said):
        charged(about, 100, received, by="page", units=40)
    assert charged(about, 100, received).fee_by == ""  # cost under the old law


def test_from_2021_on_there_is_a_scale(opened: Path) -> None:
    assert fees.no_scale(date(2021, 1, 1)) == ""
    assert fees.no_scale(None) == ""
    assert fees.rule("page")[1] == "国办函〔2020〕109号第五条"


def test_units_are_wanted_with_a_scale(opened: Path) -> None:
    for units in (None, 0):
        with pytest.raises(Refusal, match="请填数量") as refused:
            charged(asked(f"2026-{units}"), 100, by="page", units=units)
        assert refused.value.field == "units"


@pytest.mark.parametrize(
    ("how", "amount", "said"),
    [
        ({"by": "page", "units": 45}, 20000, "按标准应收 150 元，这里是 200 元；"),
        ({"by": "page", "units": 45}, 14950, "按标准应收 150 元，这里是 149.50 元；"),
        ({"by": "piece", "units": 1}, 10000, "没有超过免费的数量，按标准不收费，这里是 100 元；"),
    ],
)
def test_another_amount_than_the_scale_gives_wants_a_reason(
    opened: Path, how: dict[str, Any], amount: int, said: str
) -> None:
    about = asked("2026-001")
    with pytest.raises(Refusal, match=said) as refused:
        charged(about, amount, **how)
    assert refused.value.field == "amount_reason"
    assert [event.kind for event in events_of(about)] == ["received"]
    step = charged(about, amount, reason=" 部分页免收 ", **how)
    assert (step.amount, step.text) == (amount, "部分页免收")


def test_a_year_says_what_was_charged_and_what_was_collected(opened: Path) -> None:
    paid, unpaid, old = asked("2026-001"), asked("2026-002"), asked("2026-003")
    charged(paid, 10000, by="page", units=40)
    handling.deliver_fee_notice(paid, date(2026, 3, 5), TODAY)
    handling.receive_payment(paid, date(2026, 3, 9), TODAY)
    charged(unpaid, 5000, by="page", units=35)
    step = charged(old, 7000, by="page", units=37)
    handling.cancel(old, step, "日期登记错了", TODAY)
    assert fee_totals(date(2026, 1, 1), date(2026, 12, 31)) == FeeTotals(2, 15000, 10000)
    assert fee_totals(date(2026, 3, 9), date(2026, 3, 9)) == FeeTotals(0, 0, 10000)
    assert fee_totals(date(2025, 1, 1), date(2025, 12, 31)) == FeeTotals(0, 0, 0)
    paid.remove("重复登记")
    assert fee_totals(date(2026, 1, 1), date(2026, 12, 31)) == FeeTotals(1, 5000, 0)


def test_a_second_notice_after_a_payment_is_another_one(opened: Path) -> None:
    about = asked("2026-001")
    for on in (date(2026, 3, 3), date(2026, 3, 10)):
        charged(about, 10000, on, by="page", units=40)
        handling.deliver_fee_notice(about, on, TODAY)
        handling.receive_payment(about, on, TODAY)
    assert fee_totals(date(2026, 1, 1), date(2026, 12, 31)) == FeeTotals(2, 20000, 20000)
    notified = [event for event in events_of(about) if event.kind == EventKind.FEE_NOTIFIED]
    assert {(event.fee_by, event.units) for event in notified} == {("page", 40)}
