"""Preface, 五 and 六 of the three example offices say what their registers show, and nothing else."""

import re
from collections.abc import Mapping
from itertools import combinations

import pytest

from reports.annual.narrative import wordings
from reports.annual.narrative.headings import is_heading
from reports.annual.narrative.shortfalls.shortfall import Turn, known_problems
from reports.annual.yearly import Yearly
from tests.reports.annual.fifth import listed
from tests.reports.annual.turning import TURN

# Of each office: its problems in their order, what became of last year's, what is never said.
PROBLEMS = {
    "calm_township": (
        "2篇解读(的形式)?只有图解、问答，没有音视频和现场讲解，考核为此扣分",
        "松岗村、下渡村公开栏超过1个月没有更新",
        "1条补贴发放结果错放在“工作动态”，考核(为此)?扣分",
    ),
    "busy_subdistrict": (
        "2件申请的?答复超过法定期限，最长迟4个工作日，都因城市建设办公室迟交材料",
        "1件.*在行政复议中被纠正，原处理决定是“不予公开：属于三类内部事务信息”",
        "5条信息(先发布后补作保密审查|发布时没有审查结论，事后才补审).*个人信息.*撤回",
        "7条.*行政执法5条、财政2条；.*“住房保障”“政府采购”.*；.*1件.*没有解读",
    ),
    "county_bureau": (
        "1篇解读只有问答，没有音视频和现场讲解",
        "3条预警信息没有放进“水旱灾害防御”栏目",
        "3条(公开的)?信息(没有登记|缺少)形成日期",
    ),
}
SINCE = {
    "calm_township": (
        "上年度有?1条信息迟于规定期限公开.*本年度没有再发生",
        "上年度有?3个栏目超过更新间隔.*本年度没有超过间隔的",
    ),
    "busy_subdistrict": (
        "上年度有?1件申请答复超期，本年度增加到2件，(没有好转|上年的改进没有到位)",
        "上年度有?2个栏目超过更新间隔，本年度增加到4个，(没有好转|上年的改进没有到位)",
        "1件应解读的文件没有解读，本年度(仍为|还是)1件，(没有好转|上年的改进没有到位)",
    ),
    "county_bureau": ("上年度有?2件应解读的文件没有解读.*本年度没有再发生",),
}
NEVER = {
    "calm_township": ("领导小组", "三审三校", "公开专区", "满意度100%"),
    "busy_subdistrict": ("全部整改", "比上年减少", "13件都由他提出的申请人", "评议良好"),
    "county_bureau": ("扎实推进", "100%", "社会评议", "矩阵", "村"),
}
REJECTED = (
    "有待进一步|认识不到位|由于工作繁忙|高度重视|狠抓|扎实推进|全方位|矩阵|常态化|抓手|切实|不断"
    "|进一步加强|显著成效|零投诉|100%"
)


@pytest.mark.parametrize("office", PROBLEMS)
def test_the_problems_of_an_example_are_those_of_its_register_the_gravest_first(
    examples: Mapping[str, Yearly], office: str
) -> None:
    problems, _ = listed(examples[office].sections[5].plain)
    assert len(problems) == len(PROBLEMS[office])
    for pattern, said in zip(PROBLEMS[office], problems, strict=True):
        assert re.search(pattern, said), said


@pytest.mark.parametrize("office", PROBLEMS)
def test_every_problem_of_an_example_has_a_measure_with_its_unit_and_a_date(
    examples: Mapping[str, Yearly], office: str
) -> None:
    report = examples[office]
    problems, measures = listed(report.sections[5].plain)
    assert len(measures) == len(problems)
    for measure in measures:
        assert f"{report.of.office.work_unit}" in measure
        assert re.search("2025年[1-9]月底", measure)


@pytest.mark.parametrize("office", SINCE)
def test_the_problems_of_last_year_are_answered_plainly(
    examples: Mapping[str, Yearly], office: str
) -> None:
    text = examples[office].sections[5].plain
    for pattern in SINCE[office]:
        assert re.search(pattern, text), text


SIXTH = {
    "calm_township": (
        "109号.*(没有|未)(发出|产生|收取|依照).*(收费|收取)",
        "人大代表建议(办理结果)?2件",
        "没有.{0,3}需要报告的事项",
    ),
    "busy_subdistrict": (
        "同一申请人.*超过10件.*3件.*300元.*收取.*300元.*表二.?行政事业性收费",
        "协助.*2件|2件.*协助",
        "没有.{0,3}需要报告的事项",
    ),
    "county_bureau": (
        "109号.*(没有|未)(发出|产生|收取|依照).*(收费|收取)",
        "行政处罚(决定)?6件.*2件",
        "人大代表建议(办理结果)?3件、政协提案(办理结果)?2件",
        "没有.{0,3}需要报告的事项",
    ),
}


@pytest.mark.parametrize("office", SIXTH)
def test_section_six_of_an_example_tells_fees_table_two_help_and_answers_in_order(
    examples: Mapping[str, Yearly], office: str
) -> None:
    text = examples[office].sections[6].plain
    places = [re.search(pattern, text) for pattern in SIXTH[office]]
    assert all(places), text
    begins = [each.start() for each in places if each]
    assert begins == sorted(begins)


def test_the_preface_names_basis_period_place_and_contact_and_six_parts_or_none(
    examples: Mapping[str, Yearly],
) -> None:
    for report in examples.values():
        text, here = report.sections[0].plain, report.of.office
        assert "国办公开办函〔2021〕30号" in text
        assert "2024年1月1日起至12月31日止" in text
        assert all(each in text for each in (here.website, here.work_unit, here.phone))
        named = [each.split("、", 1)[1] in text for each in report.form.data.sections]
        assert all(named) == any(named) == ("六个部分" in text)


@pytest.mark.parametrize("office", NEVER)
def test_what_the_register_of_an_example_does_not_show_is_never_said(
    examples: Mapping[str, Yearly], office: str
) -> None:
    text = "\n".join(examples[office].sections[number].plain for number in (0, 5, 6))
    assert not re.search("|".join(NEVER[office]), text)


def test_no_paragraph_but_the_preface_is_shared_by_two_offices(
    examples: Mapping[str, Yearly],
) -> None:
    paragraphs = [
        {
            line
            for number, section in report.sections.items()
            if number
            for line in section.plain.split("\n")
            if not is_heading(line)
        }
        for report in examples.values()
    ]
    for one, other in combinations(paragraphs, 2):
        assert not one & other


def test_no_draft_of_problems_has_a_word_that_reviewers_reject(
    examples: Mapping[str, Yearly],
) -> None:
    for report in examples.values():
        assert not re.search(REJECTED, report.sections[5].plain)


def test_a_problem_is_told_otherwise_by_neighbours_and_in_the_next_year(
    examples: Mapping[str, Yearly], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wordings, "turn", TURN)
    sentences = known_problems()[1].sentences
    turns = [Turn("南园街道办事处", year).one_of("x", sentences) for year in (2024, 2025)]
    assert turns[0] != turns[1]
    frames = {report.sections[5].plain.split("\n")[1][:6] for report in examples.values()}
    assert len(frames) > 1
