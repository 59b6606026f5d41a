"""Section 五: every problem has its fact and its measure, and last year's problems are answered."""

import re
from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.office import category
from models.year.report import write_text
from models.year.year import Year
from reports.annual.finality import finalise
from reports.forms.register_form import register_form
from tests.reports.annual.odd_registers import (
    NORMATIVE,
    TODAY,
    all_late,
    all_well,
    close,
    no_columns,
    publish,
)
from tests.reports.annual.test_truth import read
from tests.reports.annual.test_year_told import every_month

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


def measures(text: str) -> list[str]:
    return re.split("；|针对[^，]+，", text.split("下一步，")[1].rstrip("。"))


def test_every_problem_has_a_measure_of_its_own(opened: Path) -> None:
    all_late()
    text = section()
    assert (
        "一是1件申请的答复超过法定期限，原因是〔请写明原因〕；二是1条信息迟于规定期限公开。" in text
    )
    assert "针对申请超期，" in text
    assert "针对公开不及时，" in text


def test_a_single_problem_gets_two_measures(opened: Path) -> None:
    no_columns()
    publish("办法", date(2024, 5, 6), date(2024, 5, 8), document_kind=NORMATIVE)
    assert "针对政策解读，文件和解读同步起草、同步发布；文件报审时附解读稿" in section()


def test_the_measures_of_a_year_are_none_of_last_years_report(opened: Path) -> None:
    no_columns()
    for year in (2023, 2024):
        publish(f"{year}办法", date(year, 5, 6), date(year, 5, 8), document_kind=NORMATIVE)
    final(2023)
    before, now = (set(filter(None, measures(section(year)))) for year in (2023, 2024))
    assert before
    assert now
    assert not before & now


def test_where_every_measure_was_tried_another_is_asked_for(opened: Path) -> None:
    no_columns()
    publish("2024办法", date(2024, 5, 6), date(2024, 5, 8), document_kind=NORMATIVE)
    tried = (
        "文件和解读同步起草、同步发布；文件报审时附解读稿，没有解读稿的不提交发布；"
        "由起草科室采用图解、问答等形式解读"
    )
    write_text(2023, 5, f"本年度没有解读。下一步，{tried}。", "")
    assert "针对政策解读，〔请写明改进措施〕。" in section()


def test_measures_take_turns_where_last_years_report_is_not_known(opened: Path) -> None:
    no_columns()
    for year in (2022, 2023, 2024):
        publish(f"{year}办法", date(year, 5, 6), date(year, 5, 8), document_kind=NORMATIVE)
    one, two = (section(year).split("下一步，")[1] for year in (2023, 2024))
    assert one != two


def test_last_years_problems_are_answered_by_their_facts(opened: Path) -> None:
    no_columns()
    publish("2023办法", date(2023, 5, 6), date(2023, 5, 8), document_kind=NORMATIVE)
    publish("通知", date(2024, 5, 6), date(2024, 5, 8))
    final(2023)
    text = section()
    assert "上年度有1件行政规范性文件没有配发解读，本年度没有再发生。" in text
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
    assert "以下问题：本年度没有新公开的政府信息。" in section()
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
    assert "超过更新间隔没有更新（“村务公开”）" in section()


def test_a_year_without_a_problem_leaves_the_place_open(opened: Path) -> None:
    all_well()
    assert "〔请写明本年度存在的主要问题〕" in section()
