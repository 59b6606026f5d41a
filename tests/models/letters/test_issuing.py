"""Issued letters are frozen; what the law or the paper lacks refuses the issue whole."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.law.workday_notice import calendar
from models.law.workdays import CalendarMissing
from models.letters import issuing as lettering
from models.letters.kinds import kind
from models.letters.letter import Letter, letters_of
from models.letters.proposals import others, papers_lacking, proposals
from models.letters.steps import doubts
from models.letters.texts import letter_text
from models.office.profile import change_profile
from models.requests import handling, request, search_record
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store.database import history_of
from models.store.numbering import given
from models.store.refusal import Refusal
from tests.last_act import take_back_last
from tests.models.letters.case import TODAY, case_of, filled, issued, profile, received

MARCH_4, MARCH_9, MARCH_20 = date(2026, 3, 4), date(2026, 3, 9), date(2026, 3, 20)


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    profile()
    return received()


def kinds_of(made: InformationRequest) -> list[str]:
    return [event.kind for event in events_of(made)]


def step_of(letter: Letter) -> RequestEvent:
    """Return the step that issuing a letter wrote."""
    assert letter.event is not None
    return letter.event


def test_what_is_issued_is_frozen_and_its_number_stays(case: InformationRequest) -> None:
    letter = issued(case_of(case), "granted")
    for act in (
        lambda: lettering.change(letter, case_of(case), {}, "另一个"),
        lambda: lettering.remove(letter),
        lambda: lettering.issue(letter, TODAY, calendar()),
    ):
        with pytest.raises(Refusal, match="已经出具"):
            act()
    change_profile(name="另一镇人民政府")
    assert "【署名】示例镇人民政府" in lettering.find(letter.id).body
    assert history_of(letter)[0].verb == "出具"


def test_a_cancelled_step_leaves_the_letter_and_marks_it(case: InformationRequest) -> None:
    letter = issued(case_of(case), "granted")
    assert not lettering.is_cancelled(letter)
    handling.cancel(request.find("2026-001"), step_of(letter), "办错了", TODAY)
    found = lettering.find(letter.id)
    assert lettering.is_cancelled(found)
    assert found.number == "示镇公复〔2026〕1号"
    again = issued(case_of(request.find("2026-001")), "d5")
    assert again.number == "示镇公复〔2026〕2号"


def test_a_draft_is_changed_thrown_away_and_taken_back(case: InformationRequest) -> None:
    of = kind("supplement")
    letter = lettering.draft(case_of(case), of, {"points": "年份", "until": MARCH_20})
    assert lettering.values_of(letter)["until"] == MARCH_20
    lettering.change(letter, case_of(case, MARCH_9), {"points": "文号"}, "正文")
    found = lettering.find(letter.id)
    assert (found.body, found.dated) == ("正文", MARCH_9)
    assert lettering.values_of(found)["points"] == "文号"
    lettering.remove(found)
    assert letters_of(case) == []
    take_back_last()
    assert [each.id for each in letters_of(case)] == [letter.id]
    assert kinds_of(case) == ["received"]


Fault = Callable[[InformationRequest], object]


@pytest.mark.parametrize(
    ("fault", "field", "words"),
    [
        (lambda c: issued(case_of(c), "granted", today=MARCH_9), "dated", "不能晚于今天"),
        (lambda c: issued(case_of(c, date(2026, 2, 2)), "receipt"), "dated", "不能早于收到日期"),
        (lambda c: issued(case_of(c), "supplement", until=None), "until", "请填写补正期限"),
        (lambda c: issued(case_of(c), "granted", info=None), "info", "还没有填写：公开的信息"),
        (lambda c: issued(case_of(c), "extension", days=21), "days", "最长 20"),
        (lambda c: issued(case_of(c), "fee_notice", amount=0), "amount", "大于 0"),
        (lambda c: issued(case_of(c), "supplement", until=MARCH_4), "until", "要晚于告知日期"),
    ],
)  # fmt: skip
def test_what_the_law_or_the_paper_lacks_refuses_the_issue_whole(
    case: InformationRequest, fault: Fault, field: str, words: str
) -> None:
    with pytest.raises(Refusal, match=words) as refusal:
        fault(case)
    assert refusal.value.field == field
    assert kinds_of(case) == ["received"]
    assert given("Letter") == []
    assert all(each.issued_at is None for each in letters_of(case))


def test_a_second_demand_and_a_second_extension_are_refused_with_the_laws_sentence(
    case: InformationRequest,
) -> None:
    issued(case_of(case, MARCH_4), "supplement")
    with pytest.raises(Refusal, match="补正只能一次告知") as refusal:
        issued(case_of(case, MARCH_9), "supplement")
    assert refusal.value.field == "dated"
    handling.receive_supplement(case, MARCH_9, TODAY)
    issued(case_of(case, MARCH_20), "extension", days=5)
    with pytest.raises(Refusal, match="已经延期过一次"):
        issued(case_of(case, MARCH_20), "extension", days=5)


def test_a_closed_case_takes_no_second_answer(case: InformationRequest) -> None:
    issued(case_of(case), "granted")
    with pytest.raises(Refusal, match="办结"):
        issued(case_of(case), "d5")


@pytest.mark.parametrize(("lack", "field"), [("authority", "authority"), ("court", "court")])
def test_without_the_office_or_court_no_answer_is_issued(
    case: InformationRequest, lack: str, field: str
) -> None:
    change_profile(**{lack: ""})
    with pytest.raises(Refusal, match="不能出具") as refusal:
        issued(case_of(case), "granted")
    assert refusal.value.field == field
    issued(case_of(case), "explain_reasons")


def test_without_the_word_of_the_office_nothing_is_numbered(case: InformationRequest) -> None:
    change_profile(letter_word="")
    with pytest.raises(Refusal, match="发文代字"):
        issued(case_of(case), "granted")
    assert issued(case_of(case), "receipt").number is None


@pytest.mark.parametrize(
    ("key", "old", "new", "words"),
    [
        ("supplement", "于2026年4月10日前", "于4月前", "正文里没有“2026年4月10日”"),
        ("extension", "20个工作日", "若干工作日", "正文里没有“20个工作日”"),
        ("fee_notice", "200元", "若干", "正文里没有“200元”"),
        ("d5", "行政复议", "复核", "没有告知行政复议"),
        ("d5", "应当先", "可以", "要告知先申请行政复议"),
    ],
)
def test_a_text_edited_into_something_else_than_is_registered_is_refused(
    case: InformationRequest, key: str, old: str, new: str, words: str
) -> None:
    of = kind(key)
    values = filled(case_of(case), of)
    body = letter_text(case_of(case), of, values)
    assert old in body
    letter = lettering.draft(case_of(case), of, values, body.replace(old, new))
    with pytest.raises(Refusal) as refusal:
        lettering.issue(letter, TODAY, calendar())
    assert words in refusal.value.sentence


def test_a_request_in_the_bin_or_without_its_receipt_gets_no_letter(opened: Path) -> None:
    profile()
    bare = request.record("2026-009", TODAY, content="口头询问")
    with pytest.raises(Refusal, match="还没有登记收到日期"):
        lettering.draft(case_of(bare), kind("granted"), {})
    lettering.draft(case_of(bare), kind("register_form"), {})
    bare.remove("重复")
    with pytest.raises(Refusal, match="回收站"):
        lettering.draft(case_of(bare), kind("register_form"), {})


def test_a_fee_was_not_charged_before_its_rule_was_in_force(opened: Path) -> None:
    profile()
    made = received("2020-001", date(2020, 12, 20))
    with pytest.raises(Refusal, match="2021-01-01"):
        letter_text(case_of(made, date(2020, 12, 31)), kind("fee_notice"), {})
    assert letter_text(case_of(made, date(2021, 1, 1)), kind("fee_notice"), {})


def test_a_calendar_that_is_missing_stops_only_what_needs_it(opened: Path) -> None:
    profile()
    made = received("2026-050", date(2026, 3, 2))
    late = case_of(made, date(2026, 12, 31))
    assert proposals(late)
    with pytest.raises(CalendarMissing):
        calendar().after(date(2026, 12, 31), 5)


@pytest.mark.parametrize(
    ("key", "said"), [("d4", "没有登记过征求第三方意见"), ("u3", "没有登记过收到补正")]
)
def test_a_result_that_the_case_contradicts_asks_the_letter_for_the_reason(
    case: InformationRequest, key: str, said: str
) -> None:
    with pytest.raises(Refusal, match=said) as refused:
        issued(case_of(case), key)
    assert refused.value.field == "closing_reason"
    assert request.find(case.number).closed_on is None
    assert (
        said in doubts(case_of(case), kind(key), filled(case_of(case), kind(key)))["closing_reason"]
    )
    issued(case_of(case), key, closing_reason="当面问过")
    assert request.find(case.number).closing_reason == "当面问过"


def test_a_letter_of_another_organ_s_information_needs_no_search(case: InformationRequest) -> None:
    of = kind("u1b")
    assert doubts(case_of(case), of, filled(case_of(case), of)) == {"closing_reason": ""}
    issued(case_of(case), "u1b")
    assert request.find(case.number).outcome == "u1"


def test_a_letter_of_not_held_with_its_search_needs_no_reason(case: InformationRequest) -> None:
    search_record.record(case, TODAY, searched_on=MARCH_9, place="档案室")
    issued(case_of(case), "u1a")
    assert request.find(case.number).basis == "条例第三十六条第（四）项"


def test_a_fee_letter_hands_its_scale_and_count_to_the_step(case: InformationRequest) -> None:
    letter = issued(case_of(case), "fee_notice", fee_by="按量", units=250, amount=470000)
    step = step_of(letter)
    assert (step.fee_by, step.units, step.amount) == ("page", 250, 470000)


def test_a_fee_letter_with_another_amount_than_the_scale_asks_for_a_reason(
    case: InformationRequest,
) -> None:
    given_here: dict[str, Any] = {"fee_by": "按量", "units": 45, "amount": 20000}
    with pytest.raises(Refusal, match="按标准应收 150 元，这里是 200 元") as refused:
        issued(case_of(case), "fee_notice", **given_here)
    assert refused.value.field == "amount_reason"
    assert kinds_of(case) == ["received"]
    said = doubts(case_of(case), kind("fee_notice"), given_here)["amount_reason"]
    assert said.endswith("：第 1–30 页，不收费；第 31–45 页，15 页 × 10 元 ＝ 150 元")
    letter = issued(case_of(case), "fee_notice", amount_reason="另有复印", **given_here)
    step = step_of(letter)
    assert (step.amount, step.text) == (20000, "另有复印")


@pytest.mark.parametrize("units", [0, -1, "本件为当月第33件"])
def test_the_count_of_a_fee_letter_is_a_positive_whole_number(
    case: InformationRequest, units: object
) -> None:
    with pytest.raises(Refusal, match="正整数") as refused:
        issued(case_of(case), "fee_notice", units=units)
    assert refused.value.field == "units"
    assert kinds_of(case) == ["received"]


def test_a_letter_that_was_issued_is_not_offered_a_second_time_by_any_way(
    case: InformationRequest,
) -> None:
    issued(case_of(case), "supplement")
    (said,) = (each.against for each in others(case_of(case)) if each.kind.id == "supplement")
    assert said
    assert papers_lacking(case_of(case), letters_of(case)) == []
