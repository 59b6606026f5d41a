"""What is known to be wrong in real published reports is found, and no error is made up."""

import pytest

from reports.checks.finding import Finding
from reports.foreign.checking import check_report
from tests.reports.foreign.published_cases import names, read

# The errors of each case, and the notices that it is known for; other cases have no error.
ERRORS = {
    "2008-pingjiang-minzhengju-2017": {"A4"},  # two totals left blank
    "2008-yuan-shuiliju-2013": {"B5"},  # 2012年 in the report of 2013
    "2019-fixture-table2-nd": {"A4", "A7"},  # two rows left out
    "2019-shanghai-bangongting-2019": {"A4"},
    "2019-songjianghe-zhen-2020": {"B5"},  # the figures of 2019年 in the report of 2020
    "2019-xizhen-2022": {"A4", "A7"},  # blank tables of the form before
    "2021-changchun-tuiyijun-2023": {"B1"},
    "2021-dapuqiao-jiedao-2025": {"A7"},  # rows left out in the middle
    "2021-fenghuang-zhen-2021": {"A4"},
    "2021-fixture-balance-nd": {"A1", "A7"},  # table 三 alone
    "2021-hanyang-zhengfuban-2022": {"A4"},
    "2021-jinhu-xian-2023": {"A1"},
    "2021-minyi-xiang-2021": {"A7"},
    "2021-shuyang-fagaiju-2023": {"A4"},
    "2021-songmutang-zhen-2022": {"A5"},
    "2021-suqian-shi-2025": {"A7"},  # rows left out in the middle
    "2021-xihuachi-zhen-2022": {"A7"},
}
NOTICES = {
    "2008-pingjiang-minzhengju-2017": {"A1", "B1", "B6"},
    "2008-xinghua-xiang-2010": {"B2"},
    "2019-changqiao-xiang-2019": {"B2"},
    "2019-chuanzhu-xiang-2019": {"B6"},
    "2019-fulu-zhen-2019": {"B6"},
    "2019-liangcheng-zhen-2020": {"B6"},
    "2019-songjianghe-zhen-2020": {"B6"},
    "2019-suining-xian-2019": {"A7"},
    "2021-beijie-jiedao-2025": {"A7", "B2"},
    "2021-changchun-tuiyijun-2023": {"B7"},
    "2021-dadongba-zhen-2021": {"A7", "B2"},
    "2021-dapuqiao-jiedao-2025": {"B7"},
    "2021-fenghuang-zhangjiagang-2023": {"B6", "B7"},
    "2021-guanzhou-jiedao-2023": {"B7"},
    "2021-hanyang-zhengfuban-2022": {"B7", "B9"},
    "2021-hunanzhen-quzhou-2021": {"B6"},
    "2021-meizi-zhen-2024": {"B5", "B7", "B9"},
    "2021-shuyang-fagaiju-2023": {"B6"},
    "2021-shuyang-xian-2025": {"B6"},
    "2021-tangxia-zhen-2024": {"B1"},
    "2021-wenshang-yibaoju-2023": {"B2"},
    "2021-xihuachi-zhen-2022": {"B2", "B6", "C5"},
    "2021-xuwang-zhen-2025": {"B6"},
    "2021-yangling-shenjiju-2022": {"B2", "B9"},
    "2021-yongan-zhen-2024": {"C5"},
    "2021-zhouwan-zhen-2021": {"B6", "B7", "B9"},
}
# What no reading of these cases can find: 政务公开 for 政府信息公开 (B6 of 大东坝) and the old parts
# that 湖南镇 announces stood in prose that was cut from the texts; only notes in brackets are left.

STRANGE = "2021-shuyang-fagaiju-2023"


def found(name: str, severity: str) -> list[Finding]:
    return [each for each in check_report(read(name)) if each.severity == severity]


@pytest.mark.parametrize("name", names())
def test_the_errors_of_a_published_report_are_those_that_it_has(name: str) -> None:
    assert {each.code for each in found(name, "error")} == ERRORS.get(name, set())


@pytest.mark.parametrize("name", sorted(NOTICES))
def test_what_else_a_published_report_is_known_for_is_told(name: str) -> None:
    assert NOTICES[name] <= {each.code for each in found(name, "warn")}


@pytest.mark.parametrize("name", names())
def test_every_finding_says_what_to_do(name: str) -> None:
    assert all(each.message and each.suggestion for each in check_report(read(name)))


def test_where_a_table_repeats_another_it_is_named() -> None:
    (twin, *_) = found("2021-xihuachi-zhen-2022", "error")
    assert "印的是“二、主动公开政府信息情况”的表" in twin.message
    assert len(twin.cells) == 175


def test_last_year_s_report_has_to_be_that_of_the_year_before() -> None:
    this, last = read("2021-suqian-shi-2024"), read("2021-suqian-shi-2023")
    assert [each.code for each in check_report(this, last) if each.code in ("A2", "A6")] == []
    (other,) = [each for each in check_report(last, this) if each.code == "A2"]
    assert "不是 2023 年度的上年" in other.message
    (strange,) = [each for each in check_report(this, read(STRANGE)) if "对照的是" in each.message]
    assert "沭阳县发展和改革局的报告" in strange.message


def test_a_report_published_after_its_day_is_told_with_both_days() -> None:
    (late,) = [each for each in found("2021-meizi-zhen-2024", "warn") if "晚于" in each.message]
    assert (late.code, late.message) == ("B9", "发布日期是2025年2月6日，晚于2025年1月31日")
    assert late.quote == "2025-02-06"


def test_of_an_excerpt_it_is_told_once_that_it_is_one_and_not_what_it_lacks() -> None:
    told = [each for each in found("2021-liao-jiedao-2023", "warn") if each.code in ("B7", "B9")]
    assert [each.message for each in told] == [
        "只读到“一、总体情况”、“二、主动公开政府信息情况”，像是报告的节选"
    ]
