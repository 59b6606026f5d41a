"""Letters of a case: what they say, their numbers, that issuing registers exactly its step."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.law.event import EventKind, Party
from models.law.workday_notice import calendar
from models.letters import issuing as lettering
from models.letters import numbers as letter_number
from models.letters.kinds import LetterKind, gaps, kind, kinds
from models.letters.letter import Letter
from models.letters.proposals import proposals
from models.letters.texts import addressee_of, lacking, letter_text
from models.requests import handling, request, search_record
from models.requests.case import Case
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store.numbering import given
from models.store.refusal import Refusal
from tests.models.letters.case import TODAY, case_of, filled, issued, profile, received

MARCH_4, MARCH_9, MARCH_20 = date(2026, 3, 4), date(2026, 3, 9), date(2026, 3, 20)


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    profile()
    return received()


def kinds_of(made: InformationRequest) -> list[str]:
    return [event.kind for event in events_of(made)]


def fitting(of: LetterKind) -> Case:
    """A case as it stands when a letter of this kind is written."""
    made = received(on=date(2026, 1, 15)) if of.id == "o2" else received()
    if of.id in ("u3", "o1"):
        handling.ask_supplement(made, MARCH_4, date(2026, 3, 18), "年份", TODAY)
    if of.id == "u3":
        handling.receive_supplement(made, MARCH_9, TODAY)
    if of.id in ("consult_notice", "third_party_notice", "d4", "mixed"):
        step = handling.consult(made, Party.THIRD_PARTY, MARCH_9, today=TODAY)
        if of.id != "consult_notice":
            handling.receive_opinion(made, step, MARCH_20, "不同意公开", TODAY)
    if of.id == "u1a":
        search_record.record(made, TODAY, searched_on=MARCH_9, place="综合档案室")
    if of.id == "o2":
        fee, told = date(2026, 1, 20), date(2026, 1, 21)
        handling.issue_fee_notice(made, fee, 20000, calendar=calendar(), today=TODAY)
        handling.deliver_fee_notice(made, told, TODAY)
    return case_of(request.find(made.number))


ISSUED: dict[str, EventKind | None] = {
    "supplement": EventKind.SUPPLEMENT_ASKED,
    "extension": EventKind.EXTENDED,
    "fee_notice": EventKind.FEE_ISSUED,
    "consult_third": EventKind.CONSULTED,
    "consult_joint": EventKind.CONSULTED,
    "assist": EventKind.CONSULTED,
    **dict.fromkeys(("o1", "o2", "o3"), EventKind.ENDED),
    **{of.id: EventKind.REPLIED for of in kinds() if of.outcome and of.outcome[0] != "o"},
    "mixed": EventKind.REPLIED,
}


@pytest.mark.parametrize("of", kinds(), ids=lambda of: of.id)
def test_every_kind_is_issued_for_a_fitting_case_and_registers_exactly_its_step(
    of: LetterKind, opened: Path
) -> None:
    profile()
    case = fitting(of)
    before = kinds_of(case.request)
    scale: dict[str, Any] = {"fee_by": "按量", "units": 50} if of.id == "fee_notice" else {}
    letter = issued(case, of.id, **scale)
    assert gaps(letter.body) == []
    assert "None" not in letter.body
    assert "{" not in letter.body
    if of.basis:
        assert of.is_slip or of.basis in letter.body
    wanted = ISSUED.get(of.id)
    assert kinds_of(case.request) == before + ([wanted.value] if wanted else [])
    assert (letter.event is not None) is bool(wanted)
    assert (letter.number is not None) is of.numbered
    kept = request.find("2026-001")
    assert kept.outcome == ("partial" if of.in_parts else of.outcome)
    if of.outcome:
        assert (kept.closed_on, kept.reply_number) == (TODAY, letter.number)


RELIEF = {
    **dict.fromkeys(("d1", "d2", "d3", "d4", "d5", "d6", "d7"), "first"),
    "partial": "partly",
    "mixed": "partly",
    **dict.fromkeys(
        ("d8", "u1a", "u1b", "u2", "u3", "n1", "n2", "n3", "n4", "n5", "o1", "o2"), "ordinary"
    ),
    **dict.fromkeys(("granted", "granted_public", "correction", "third_party_notice"), "ordinary"),
}


@pytest.mark.parametrize("of", kinds(), ids=lambda of: of.id)
def test_every_kind_tells_the_relief_of_its_article_and_procedural_papers_none(
    of: LetterKind, opened: Path
) -> None:
    profile()
    case = fitting(of)
    said = letter_text(case, of, filled(case, of))
    told = RELIEF.get(of.id, "none")
    assert ("应当先自收到之日起60日内向示例县人民政府" in said) is (told in ("first", "partly"))
    assert ("6个月内向示例县人民法院提起行政诉讼" in said) is (told in ("ordinary", "partly"))
    assert ("行政复议" in said) is (told != "none")


def test_a_partial_answer_under_article_36_leaves_the_choice(case: InformationRequest) -> None:
    of = kind("partial")
    values = filled(case_of(case), of, article="第三十六条第（七）项")
    assert "应当先" not in letter_text(case_of(case), of, values)


def test_a_letter_says_what_happened_and_addresses_whom_it_concerns(
    case: InformationRequest,
) -> None:
    handling.ask_supplement(case, MARCH_4, date(2026, 3, 18), "年份", TODAY)
    handling.receive_supplement(case, MARCH_9, TODAY)
    company = received("2026-002", applicant="某某公司", applicant_kind="business")
    said = letter_text(case_of(case), kind("granted"), {"info": "登记表"})
    assert "经本机关于2026年3月4日告知补正，本机关于2026年3月9日收到你的补正材料。" in said
    assert "你单位提出的" in letter_text(case_of(company), kind("granted"), {})
    assert addressee_of(case_of(case), kind("granted"), {}) == "欧阳𬱖"
    third = {"third_party": "李××", "info": "登记表"}
    assert addressee_of(case_of(case), kind("consult_third"), third) == "李××"
    assert "欧阳𬱖" not in letter_text(case_of(case), kind("consult_third"), third)


def test_an_extension_names_the_new_date(case: InformationRequest) -> None:
    values = {"days": 20, "reason": "档案多", "approver": "李××"}
    said = letter_text(case_of(case), kind("extension"), values)
    assert "延长20个工作日，本机关将于2026年4月28日前（含当日）作出答复" in said
    letter = lettering.draft(case_of(case), kind("extension"), values)
    lettering.issue(letter, TODAY, calendar())
    state = Case(case, TODAY, calendar()).clock
    assert state is not None
    assert state.due_on == date(2026, 4, 28)


def test_an_extension_into_a_year_without_its_notice_shows_a_gap(opened: Path) -> None:
    profile()
    made = received(on=date(2026, 3, 2))
    late = Case(made, date(2026, 12, 20), calendar())
    RequestEvent.update(on_date=date(2026, 12, 1)).where(RequestEvent.request == made).execute()
    said = letter_text(late, kind("extension"), {"days": 20, "reason": "x", "approver": "x"})
    assert gaps(said) == ["延期后的答复期限（放假安排还没有录入）"]


def test_requests_of_the_old_law_cite_it_and_its_periods(opened: Path) -> None:
    profile()
    made = received("2019-001", date(2019, 5, 14))
    case = Case(made, date(2019, 5, 20), calendar())
    said = letter_text(case, kind("extension"), {"days": 15, "reason": "档案多"})
    assert "（2007年国务院令第492号）第二十四条" in said
    assert "将于2019年6月26日前" in said
    receipt = letter_text(case, kind("receipt"), {})
    assert "15个工作日" in receipt
    assert "2019年6月4日前" in receipt
    assert "放弃申请" not in letter_text(case, kind("supplement"), {"points": "x"})
    with pytest.raises(Refusal, match="不用于2019年5月15日以前"):
        letter_text(case, kind("n2"), {})
    new = Case(received("2019-002", date(2019, 5, 15)), date(2019, 5, 20), calendar())
    assert "492号" not in letter_text(new, kind("receipt"), {})


@pytest.mark.parametrize(
    ("secret", "outcome"), [("商业秘密", "den_trade_secret"), ("个人隐私", "den_privacy")]
)
def test_an_old_request_closes_with_a_row_of_the_form_of_2014(
    secret: str, outcome: str, opened: Path
) -> None:
    profile()
    case = case_of(received("2019-001", date(2019, 5, 14)), date(2019, 5, 20))
    issued(case, "d4", secret=secret)
    assert request.find("2019-001").outcome == outcome
    assert request.find("2019-001").basis.startswith("旧条例第十四条")


def test_the_days_of_the_law_decide_what_is_proposed(case: InformationRequest) -> None:
    def now(on: date) -> set[str]:
        return {each.kind.id for each in proposals(case_of(case, on))}

    assert "supplement" in now(date(2026, 3, 11))
    assert "supplement" not in now(date(2026, 3, 12))
    assert {"extension", "fee_notice", "granted", "d4"} <= now(date(2026, 3, 30))
    assert not {"extension", "fee_notice"} & now(date(2026, 3, 31))
    assert "u3" not in now(MARCH_20)
    issued(case_of(case, MARCH_9), "extension", days=10)
    assert "extension" not in now(MARCH_20)
    issued(case_of(case, MARCH_9), "consult_third")
    assert "granted" not in now(date(2026, 3, 10))
    assert "consult_notice" in now(date(2026, 3, 10))


def test_waiting_for_a_supplement_ends_only_when_its_time_is_over(case: InformationRequest) -> None:
    issued(case_of(case, MARCH_4), "supplement", until=MARCH_20)
    assert "o1" not in {each.kind.id for each in proposals(case_of(case, MARCH_20))}
    found = {each.kind.id: each for each in proposals(case_of(case, date(2026, 3, 21)))}
    assert found["o1"].why == "补正期限 2026-03-20 已过，没有补正"
    assert found["o1"].article == "条例第三十条"
    assert "granted" not in found


def test_numbers_go_on_from_the_highest_ever_given_and_each_year_begins_anew(
    case: InformationRequest,
) -> None:
    first = issued(case_of(case, MARCH_4), "explain_reasons")
    second = issued(case_of(case, MARCH_9), "consult_notice")
    assert [first.number, second.number] == ["示镇公复〔2026〕1号", "示镇公复〔2026〕2号"]
    Letter.delete().where(Letter.id == second.id).execute()
    assert letter_number.next_number(TODAY) == "示镇公复〔2026〕3号"
    assert letter_number.next_number(date(2027, 1, 4)) == "示镇公复〔2027〕1号"
    assert given("Letter") == ["示镇公复〔2026〕1号", "示镇公复〔2026〕2号"]


def test_a_number_that_a_reply_bears_without_a_letter_is_not_given_again(
    case: InformationRequest,
) -> None:
    handling.answer(case, MARCH_9, "granted", "示镇公复〔2026〕7号", TODAY)
    assert letter_number.next_number(TODAY) == "示镇公复〔2026〕8号"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{word}{year}", "要有一个序号"),
        ("{word}{year}{seq}{seq}", "只能有一个"),
        ("{word}{seq}号", "要有年份"),
        ("{wort}{year}{seq}", "没有“{wort}”这个代号"),
        ("{word}{year}{seq", "要成对"),
        ("{word}{year}{seq}" + "长" * 64, "最长"),
    ],
)
def test_a_pattern_that_gives_no_numbers_is_refused(text: str, words: str, opened: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        letter_number.set_pattern(text)
    assert words in refusal.value.sentence


def test_the_offices_own_pattern_gives_the_numbers(case: InformationRequest) -> None:
    letter_number.set_pattern("××镇公开〔{year}〕第{seq:3}号")
    letter = issued(case_of(case), "explain_reasons")
    assert letter.number == "××镇公开〔2026〕第001号"
    assert letter_number.blank_number(TODAY) == "××镇公开〔2026〕第　号"


@pytest.mark.parametrize("key", ["granted", "partial"])
@pytest.mark.parametrize("way", ["到本机关领取", "到本机关查阅、抄录"])
def test_what_is_fetched_from_the_office_wants_its_time_and_place(
    opened: Path, key: str, way: str
) -> None:
    profile()
    case, of = case_of(received()), kind(key)
    without = letter_text(case, of, filled(case, of, way=way, place=None))
    assert gaps(without) == ["领取时间地点"]
    assert gaps(letter_text(case, of, filled(case, of, place=None))) == []


@pytest.mark.parametrize("of", kinds(), ids=lambda of: of.id)
def test_no_shipped_text_lacks_what_the_law_wants_of_it(of: LetterKind) -> None:
    assert lacking(of, of.text) == []


def test_what_a_template_of_ones_own_lacks_is_named() -> None:
    assert lacking(kind("granted"), "现予公开。") == [
        "依据的条款",
        "复议、诉讼的告知（〔救济〕）",
        "落款和日期",
        "“公开的信息”",
        "“怎样提供”",
    ]
    own = "依据《中华人民共和国政府信息公开条例》第三十条，请补正{{ 补正事项 }}。{{ 补正期限 }}{{ 补正原因 }}"
    assert lacking(kind("supplement"), own) == ["落款和日期"]
