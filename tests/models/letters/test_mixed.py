"""分项答复: what it says, what it tells of relief, and what issuing it registers."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.law.event import Party
from models.letters import issuing, mixed
from models.letters.facts import facts_of
from models.letters.kinds import kind, kinds
from models.letters.letter import Letter
from models.letters.parts import Part, articles_of, decided, way_of, ways
from models.letters.proposals import proposals
from models.letters.steps import doubts
from models.letters.texts import letter_text
from models.requests import handling, request, search_record
from models.requests.request import InformationRequest, events_of
from models.store.refusal import Refusal
from tests.last_act import take_back_last
from tests.models.letters.case import TODAY, case_of, issued, profile, received

OF = kind("mixed")
GIVEN = Part("补贴标准", "granted", "第三十六条第（二）项", "随本答复书提供纸质件，共12页")
PRIVATE = Part("身份证号码", "d4", "第十五条", "涉及个人隐私，公开会对第三方合法权益造成损害")
INTERNAL = Part("会议安排", "d5", "第十六条第一款", "属于内部工作流程方面的内部事务信息")
SEARCH = "03-24 陈×× 查档案室，检索词“面积核定”，没有找到"
ABSENT = Part("核定底册", "u1", "第三十六条第（四）项", SEARCH)
ELSEWHERE = Part("规划图", "u1", "第三十六条第（五）项", "由示例县自然资源局负责公开")
SPLIT = Part("登记表", "partial", "第三十七条、第十五条", "账号不予公开，其余随本答复书提供")
PETITION = Part("处理纠纷", "n1", "第三十九条第一款", "请到示例镇信访接待室提出")


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    profile()
    made = received(content="补贴标准；身份证号码；核定底册")
    handling.consult(made, Party.THIRD_PARTY, date(2026, 3, 3), today=TODAY)
    return made


def text(made: InformationRequest, *parts: Part, on: date = TODAY) -> str:
    return letter_text(case_of(made, on), OF, {"parts": parts})


def issue(made: InformationRequest, *parts: Part, **more: Any) -> Letter:
    return issued(case_of(made), "mixed", **{"closing_reason": None, "parts": parts, **more})


def test_every_part_is_a_numbered_paragraph_with_its_result_and_article(
    case: InformationRequest,
) -> None:
    said = text(case, GIVEN, PRIVATE, ABSENT).split("\n")
    assert said[0] == (
        "本机关于2026年3月2日收到你提出的政府信息公开申请（登记号：2026-001），申请公开补贴标准等"
        "三项内容。本机关于2026年3月3日书面征求第三方的意见。经审查，现分项答复如下："
    )
    law = "《中华人民共和国政府信息公开条例》"
    assert said[1:4] == [
        f"一、关于补贴标准。依据{law}第三十六条第（二）项，予以公开，随本答复书提供纸质件，共12页。",
        "二、关于身份证号码。该信息涉及个人隐私，公开会对第三方合法权益造成损害。"
        f"依据{law}第十五条，不予公开。",
        "三、关于核定底册。经检索本机关档案室，没有找到该信息。"
        f"依据{law}第三十六条第（四）项，告知你该信息不存在。",
    ]


FIRST = (
    "如对本答复{}不服，依照《中华人民共和国行政复议法》第二十三条的规定，应当先自收到之日起60日内"
)
FREE = "如对本答复{}不服，可自收到之日起60日内向示例县人民政府申请行政复议，或者6个月内"


@pytest.mark.parametrize(
    ("parts", "first", "free"),
    [
        ((GIVEN, PRIVATE, ABSENT), "第二项", "的其他各项"),
        ((PRIVATE, GIVEN, INTERNAL), "第一项、第三项", "的其他各项"),
        ((GIVEN, SPLIT), "第二项中不予公开的部分", "的其他内容"),
        ((SPLIT, PRIVATE), "第一项中不予公开的部分、第二项", "的其他内容"),
        ((PRIVATE, INTERNAL), "", None),
        ((GIVEN, ABSENT), None, ""),
        ((GIVEN, Part("登记", "d8", "第三十六条第（七）项", "向登记中心查询")), None, ""),
    ],
)
def test_the_parts_that_withhold_go_to_reconsideration_first_and_the_others_are_free(
    case: InformationRequest, parts: tuple[Part, ...], first: str | None, free: str | None
) -> None:
    said = text(case, *parts)
    assert (FIRST.format(first) in said) if first is not None else ("应当先" not in said)
    assert (FREE.format(free) in said) if free is not None else ("6个月内" not in said)


def test_a_search_that_names_no_place_is_told_in_a_sentence_of_its_own(
    case: InformationRequest,
) -> None:
    said = text(case, GIVEN, replace(ABSENT, said="逐卷翻过，没有找到"))
    assert "二、关于核定底册。本机关进行了检索，情况为：逐卷翻过，没有找到。依据《" in said


def test_before_2024_nothing_goes_to_reconsideration_first(opened: Path) -> None:
    profile()
    made = received("2023-001", date(2023, 11, 20))
    said = text(made, GIVEN, PRIVATE, on=date(2023, 12, 29))
    assert FREE.format("") in said
    assert "应当先" not in said


def test_issuing_closes_the_case_with_the_row_that_counts_and_keeps_the_parts(
    case: InformationRequest,
) -> None:
    letter = issue(case, GIVEN, PRIVATE, ABSENT)
    closed = request.find("2026-001")
    assert (closed.outcome, closed.reply_number) == ("partial", "示镇公复〔2026〕1号")
    assert closed.basis == "条例第三十七条、第三十六条第（二）项、第十五条、第三十六条第（四）项"
    kept = issuing.find(letter.id)
    assert issuing.values_of(kept)["parts"] == (GIVEN, PRIVATE, ABSENT)
    with pytest.raises(Refusal, match="已经出具"):
        issuing.change(kept, case_of(case), {"parts": (GIVEN, GIVEN)}, "")


def test_issuing_writes_the_search_record_of_what_is_not_held_and_undo_takes_both_back(
    case: InformationRequest,
) -> None:
    issue(case, GIVEN, ABSENT)
    (found,) = search_record.searches_of(case)
    assert (found.searched_on, found.person, found.place) == (date(2026, 3, 24), "陈××", "档案室")
    assert (found.words, found.found) == ("面积核定", SEARCH)
    take_back_last()
    assert search_record.searches_of(case) == []
    assert request.find("2026-001").closed_on is None


def test_a_search_that_is_recorded_is_not_recorded_again(case: InformationRequest) -> None:
    search_record.record(case, TODAY, searched_on=date(2026, 3, 24), place="档案室")
    issue(case, GIVEN, ABSENT)
    assert len(search_record.searches_of(case)) == 1


def test_a_second_search_of_the_same_place_is_recorded_as_well(case: InformationRequest) -> None:
    search_record.record(case, TODAY, searched_on=date(2026, 3, 9), place="档案室")
    issue(case, GIVEN, ABSENT)
    assert [each.searched_on.day for each in search_record.searches_of(case)] == [9, 24]


def test_what_is_recorded_is_offered_and_not_recorded_again(case: InformationRequest) -> None:
    search_record.record(case, TODAY, searched_on=date(2026, 3, 9), place="镇档案室", words="底册")
    known = facts_of(case_of(case), OF)
    offered = decided(Part("核定底册"), "u1", False, known)
    assert offered.said == "2026年3月9日在镇档案室检索，检索词为“底册”"
    issue(case, GIVEN, offered)
    assert len(search_record.searches_of(case)) == 1


def test_what_another_organ_has_to_open_needs_no_search(case: InformationRequest) -> None:
    issue(case, GIVEN, ELSEWHERE)
    assert search_record.searches_of(case) == []


@pytest.mark.parametrize(
    ("parts", "more", "field", "words"),
    [
        ((GIVEN,), {}, "parts", "至少要有两项"),
        ((GIVEN, Part("名单")), {}, "parts.1.outcome", "第二项的结果"),
        ((GIVEN, Part("", "u2", "第三十八条", "要汇总")), {}, "parts.1.asked", "第二项的申请内容"),
        ((Part("名单", "u2", "第三十八条"), GIVEN), {}, "parts.0.said", "第一项的说明"),
        ((GIVEN, Part("名单", "d4", "第十六条第一款", "隐私")), {}, "parts.1.article", "“第十五条”"),
        ((GIVEN, Part("名单", "x9", "", "隐私")), {}, "parts.1.outcome", "x9"),
        ((PRIVATE, ABSENT), {}, "counted", "请选计入哪一项"),
        ((PRIVATE, ABSENT), {"counted": "granted"}, "counted", "只能计入"),
        ((GIVEN, PRIVATE), {"counted": "d4"}, "counted_reason", "请写明理由"),
        (
            (GIVEN, Part("底册", "u1", "第三十六条第（四）项", "02-01 查档案室")),
            {}, "parts.1.said", "不能早于收到日期",
        ),
    ],
)  # fmt: skip
def test_what_is_no_answer_in_parts_yet_is_refused_beside_its_field(
    case: InformationRequest,
    parts: tuple[Part, ...],
    more: dict[str, Any],
    field: str,
    words: str,
) -> None:
    with pytest.raises(Refusal, match=words) as refused:
        issue(case, *parts, **more)
    assert refused.value.field == field
    assert request.find("2026-001").closed_on is None
    assert search_record.searches_of(case) == []


def test_where_the_law_is_silent_the_clerk_chooses_among_the_parts(
    case: InformationRequest,
) -> None:
    issue(case, PRIVATE, ABSENT, counted="u1")
    closed = request.find("2026-001")
    assert (closed.outcome, closed.closing_reason) == ("u1", "")
    assert closed.basis == "条例第三十六条第（四）项"


def test_another_row_than_the_rule_gives_is_kept_with_its_reason(
    case: InformationRequest,
) -> None:
    issue(case, GIVEN, PRIVATE, counted="granted", counted_reason="号码不是申请的内容")
    closed = request.find("2026-001")
    assert (closed.outcome, closed.closing_reason) == ("granted", "改计入：号码不是申请的内容")


def test_what_the_steps_have_against_a_part_asks_for_a_reason(opened: Path) -> None:
    profile()
    made = received(content="补贴标准；身份证号码")
    said = doubts(case_of(made), OF, {"parts": (GIVEN, PRIVATE)})["closing_reason"]
    assert said == "没有登记过征求第三方意见"
    with pytest.raises(Refusal, match="没有登记过征求第三方意见") as refused:
        issue(made, GIVEN, PRIVATE)
    assert refused.value.field == "closing_reason"
    issue(made, GIVEN, PRIVATE, closing_reason="第三方书面同意在卷")
    assert request.find("2026-001").closing_reason == "第三方书面同意在卷"


def test_under_the_old_law_the_parts_have_the_rows_and_articles_of_its_time(opened: Path) -> None:
    profile()
    made = received("2018-001", date(2018, 3, 5))
    on = date(2018, 3, 20)
    parts = (
        Part("标准", "ans_granted", "第二十一条第（一）项", "随本答复书提供"),
        Part("名单", "den_privacy", "第十四条第四款", "涉及个人隐私，权利人不同意公开"),
    )
    said = text(made, *parts, on=on)
    assert "依据《中华人民共和国政府信息公开条例》（2007年国务院令第492号）第十四条第四款" in said
    values = {"parts": parts}
    case = case_of(made, on)
    assert mixed.outcome_of(case, values) == "ans_partial"
    assert mixed.counts_as(case, values).article == "旧条例第二十二条"
    assert mixed.basis(case, values).startswith("旧条例第二十二条、第二十一条第（一）项")
    with pytest.raises(Refusal, match="适用的表"):
        mixed.check(case, {"parts": (GIVEN, *parts)})


def test_a_new_letter_begins_with_the_matters_of_the_request(case: InformationRequest) -> None:
    found = issuing.first_values(case_of(case), OF)["parts"]
    assert found == (Part("补贴标准"), Part("身份证号码"), Part("核定底册"))


def test_a_draft_keeps_its_parts(case: InformationRequest) -> None:
    letter = issuing.draft(case_of(case), OF, {"parts": (GIVEN, Part("名单")), "counted": "d4"})
    kept = issuing.values_of(issuing.find(letter.id))
    assert (kept["parts"], kept["counted"]) == ((GIVEN, Part("名单")), "d4")


def test_every_result_of_a_letter_is_a_part_and_cites_an_article_of_that_letter() -> None:
    answers = [of for of in kinds() if of.event == "answer" and of.outcome[:1] not in ("", "o")]
    assert {of.outcome for of in answers} == {way.outcome for way in ways(False)}
    for way in ways(False):
        field = [of.field("article") for of in answers if of.outcome == way.outcome == "partial"]
        known = "、".join(of.basis for of in answers if of.outcome == way.outcome)
        known += "、".join(choice for each in field for choice in each.choices)
        for article in way.articles:
            assert all(each in known for each in article.split("、")), article


def test_the_article_tells_apart_the_ways_of_one_result() -> None:
    assert articles_of("u1", False) == ("第三十六条第（四）项", "第三十六条第（五）项")
    assert way_of(ABSENT, False).label == "怎样查的"
    assert way_of(ELSEWHERE, False).label == "哪个机关"


def test_after_a_supplement_the_letter_says_what_was_asked_then(opened: Path) -> None:
    profile()
    made = received(content="那些材料")
    march_4, march_9 = date(2026, 3, 4), date(2026, 3, 9)
    handling.ask_supplement(made, march_4, date(2026, 3, 18), "年份", TODAY)
    handling.receive_supplement(made, march_9, TODAY)
    said = text(request.find("2026-001"), GIVEN, ELSEWHERE).split("\n")[0]
    assert said.endswith(
        "（登记号：2026-001）。经本机关于2026年3月4日告知补正，本机关于2026年3月9日收到你的补正材料，"
        "补正后申请公开补贴标准等两项内容。经审查，现分项答复如下："
    )


def test_several_matters_have_the_letter_in_parts_proposed_before_other_answers(
    case: InformationRequest,
) -> None:
    handling.receive_opinion(case, events_of(case)[-1], date(2026, 3, 20), "不同意", TODAY)
    answers = [each for each in proposals(case_of(case)) if each.kind.event == "answer"]
    assert answers[0].kind.id == "mixed"
    assert answers[0].why.startswith("申请里像有三项内容，结果不同的分项答复")
    single = [each.kind.id for each in proposals(case_of(received("2026-002")))]
    assert single.index("granted") < single.index("mixed")
