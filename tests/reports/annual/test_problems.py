"""Section 五: every problem has its fact and its measure, and last year's problems are answered."""

import re
from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.office import category
from models.office.category import every_entry
from models.office.departments import department
from models.office.profile import change_profile
from models.year.report import write_text
from models.year.year import Year
from reports.annual.finality import finalise, unconfirmed
from reports.annual.narrative import wordings
from reports.annual.narrative.shortfalls.section import PROBLEM
from reports.annual.narrative.topics import put_in
from reports.forms.register_form import register_form
from tests.reports.annual.fifth import listed
from tests.reports.annual.odd_registers import (
    NORMATIVE,
    TODAY,
    all_late,
    all_well,
    close,
    no_columns,
    publish,
)
from tests.reports.annual.test_overview_told import did
from tests.reports.annual.test_truth import read
from tests.reports.annual.test_year_told import every_month
from tests.reports.annual.turning import TURN

PLACES = {2024: 5, 2023: 5, 2017: 6}


def section(year: int = 2024) -> str:
    return read(year).sections[PLACES[year]].plain


def final(year: int, text: str = "") -> None:
    """Make a year final with a section that leaves nothing open."""
    drafted = section(year)
    write_text(year, 5, text or re.sub("〔[^〕]*〕", "材料迟交", drafted), "")
    for at, each in read(year).sections.items():
        if "〔" in each.plain:
            write_text(year, at, re.sub("〔[^〕]*〕", "三人", each.plain), "")
    whole = Year.of(year)
    finalise(register_form("2021", whole), whole, TODAY)


def bare(measures: list[str]) -> set[str]:
    """Return measures without who carries them out and by when."""
    return {re.sub("(，由|（|，)〔请写明责任单位〕.*", "", each) for each in measures}


def test_every_problem_has_a_measure_of_its_own_with_a_unit_and_a_date(opened: Path) -> None:
    change_profile(work_unit="党政办")
    all_late()
    problems, measures = listed(section())
    assert re.search("1件申请的?答复超过法定期限，迟43个工作日，原因是〔请写明原因〕", problems[0])
    assert "迟于规定期限" in problems[1]
    assert len(measures) == 2
    for measure in measures:
        assert re.search("党政办.*2025年[1-9]月底前", measure)


def test_a_measure_is_proposed_to_the_department_whose_records_it_is_about(opened: Path) -> None:
    no_columns()
    office = department("执法队")
    for at in (1, 2):
        publish(f"{at}", date(2024, 2, at), date(2024, 6, 3), department=office)
    assert "执法队" in listed(section())[1][0]


def test_a_single_problem_gets_two_measures(opened: Path) -> None:
    no_columns()
    publish("办法", date(2024, 5, 6), date(2024, 5, 8), document_kind=NORMATIVE)
    (measure,) = listed(section())[1]
    assert measure.count("；") == 1


def test_the_measures_of_a_year_are_none_of_last_years_report(opened: Path) -> None:
    no_columns()
    for year in (2023, 2024):
        publish(f"{year}办法", date(year, 5, 6), date(year, 5, 8), document_kind=NORMATIVE)
    final(2023)
    before, now = (bare(listed(section(year))[1][0].split("；")) for year in (2023, 2024))
    assert before
    assert now
    assert not before & now


def test_where_every_measure_was_tried_another_is_asked_for(opened: Path) -> None:
    no_columns()
    publish("2024办法", date(2024, 5, 6), date(2024, 5, 8), document_kind=NORMATIVE)
    tried = (
        "文件和解读同步起草、同步发布；文件报审时附解读稿，没有解读稿的不提交发布；"
        "起草科室随文件提供图解、问答等解读稿"
    )
    write_text(2023, 5, f"本年度没有解读。下一步，{tried}。", "")
    assert listed(section())[1][0].startswith("〔请写明改进措施〕")


def test_measures_take_turns_where_last_years_report_is_not_known(
    opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wordings, "turn", TURN)
    no_columns()
    for year in (2022, 2023, 2024):
        publish(f"{year}办法", date(year, 5, 6), date(year, 5, 8), document_kind=NORMATIVE)
    one, two = (bare(listed(section(year))[1]) for year in (2023, 2024))
    assert one != two


def test_last_years_problems_are_answered_by_their_facts(opened: Path) -> None:
    no_columns()
    publish("2023办法", date(2023, 5, 6), date(2023, 5, 8), document_kind=NORMATIVE)
    publish("通知", date(2024, 5, 6), date(2024, 5, 8))
    final(2023)
    text = section()
    assert re.search("上年度有?1件应解读的文件没有解读.*本年度没有应解读的文件", text)
    assert "〔请写明整改结果〕" not in text  # the fact answers for what last year's report says


def test_what_last_years_report_named_and_no_fact_counts_is_asked_for(opened: Path) -> None:
    no_columns()
    publish("2023通知", date(2023, 5, 6), date(2023, 5, 8))
    publish("2024通知", date(2024, 5, 6), date(2024, 5, 8))
    final(
        2023,
        "（一）存在的主要问题\n一是村级公开不够均衡，两个村的公开栏长期没有换过；二是人员不稳定。\n"
        "（二）改进情况\n一是排定日程；二是培训。",
    )
    text = section()
    assert (
        "上年报告提出的“村级公开不够均衡，两个村的公开栏长期没有换过”，〔请写明整改结果〕" in text
    )
    assert "上年报告提出的“人员不稳定”，〔请写明整改结果〕" in text
    assert "排定日程" not in text


def test_a_year_in_which_nothing_was_published_says_so(opened: Path) -> None:
    no_columns()
    close("1", date(2024, 3, 8))
    assert "没有新公开" not in section()  # nobody kept a ledger of items
    publish("旧的", date(2023, 3, 1), date(2023, 3, 2))
    assert "没有新公开" in listed(section())[0][0]
    assert "没有新公开" not in read(2025, date(2025, 6, 2)).sections[5].plain  # it still runs


@pytest.mark.parametrize(("more", "told"), [(0, True), (4, False)])
def test_much_less_than_last_year_is_a_problem(opened: Path, more: int, told: bool) -> None:
    no_columns()
    every_month(2023)
    for at in range(6 + more):
        publish(f"2024年{at}", date(2024, 5, 2), date(2024, 5, 3))
    said = f"主动公开的信息比上年减少{6 - more}条，原因是〔请写明原因〕"
    assert (said in section()) == told


def test_many_items_on_one_channel_are_a_problem(opened: Path) -> None:
    no_columns()
    every_month(2024)
    assert "公开渠道单一，12条信息只在政府网站公开" in section()
    item.record("甲", ("公开栏",), made_on=date(2024, 1, 2), published_on=date(2024, 1, 3))
    assert "渠道单一" not in section()


def test_columns_over_their_gap_are_named(opened: Path) -> None:
    column = category.find("村务公开")
    for day in (date(2024, 1, 3), date(2024, 12, 3)):
        publish(f"{day}", day, day, category=column)
    assert "“村务公开”" in listed(section())[0][0]


def test_a_year_without_a_problem_asks_about_its_weakest_points_and_stays_open(
    opened: Path,
) -> None:
    all_well()
    found = read().sections[5]
    assert PROBLEM in found.plain
    asked = [each for each in found.untold if each.clauses[0].instead == PROBLEM]
    assert [each.label for each in asked] == ["薄弱处：公开渠道集中（100%）"]
    text = put_in(found.text, asked[0])
    assert "⟦weak_channel⟧条信息只在政府网站公开，占⟦weak_channel_share⟧%。" in text
    assert PROBLEM not in text
    assert "在〔请写明时间〕前落实" in text


def test_unit_and_date_of_a_measure_are_a_proposal_until_they_are_confirmed(opened: Path) -> None:
    no_columns()
    change_profile(work_unit="党政办")
    publish("办法", date(2024, 5, 6), date(2024, 5, 8), document_kind=NORMATIVE)
    found = read().sections[5]
    assert "〔拟由党政办负责，2025年6月底前落实〕" in found.text
    assert "，由党政办负责，2025年6月底前落实。" in found.plain
    assert unconfirmed(read()) == [(5, "〔拟由党政办负责，2025年6月底前落实〕")]
    (topic,) = (each for each in found.untold if each.confirms)
    write_text(2024, 5, put_in(found.text, topic), found.text)
    confirmed = read()
    assert confirmed.sections[5].plain == found.plain
    assert unconfirmed(confirmed) == []


def test_points_lost_are_told_by_what_was_wrong(opened: Path) -> None:
    no_columns()
    did("assessment", "县考核扣分：错放栏目1条", date(2024, 5, 6), facts={"points": 1})
    assert listed(section())[0] == ["错放栏目1条，考核扣1分"]
    assert "扣分点是错放栏目1条。" in read().sections[1].plain


def test_late_items_are_told_by_a_heading_and_never_by_the_frame_of_the_catalogue(
    opened: Path,
) -> None:
    column = next(each.id for each in every_entry() if each.path.endswith("应急管理"))
    publish("迟的", date(2024, 2, 1), date(2024, 6, 3), category=column)
    assert "是“应急管理”信息" in section()


def test_a_problem_is_not_solved_by_a_year_in_which_it_could_not_come(opened: Path) -> None:
    no_columns()
    publish("2023办法", date(2023, 5, 6), date(2023, 5, 8), document_kind=NORMATIVE)
    close("1", date(2023, 9, 8), received=date(2023, 3, 1))
    publish("通知", date(2024, 5, 6), date(2024, 5, 8))
    text = section()
    assert re.search("上年度有?1件申请答复超期，本年度没有新收和办结的申请", text)
    assert re.search("上年度有?1件应解读的文件没有解读，本年度没有应解读的文件", text)
    assert "已经解决" not in text
