"""The text of a report against its tables: each check finds what it is for, and nothing else."""

import re
from dataclasses import replace

import pytest

from models.year.figures import Figure
from reports.checks.wording import check_wording
from reports.checks.written import Wording
from reports.forms.form import form

NEW, OLD = form("2021"), form("2014")
FOREWORD = "本报告所列数据的统计期限自2025年1月1日起至12月31日止。请与党政办联系。"
OVERVIEW = (
    "（一）主动公开\n主动公开政府信息共5条。其中，公告3条，通知2条。\n（二）依申请公开\n"
    "收到政府信息公开申请3件，上年结转1件，办结2件，结转下年度2件。行政复议1件，行政诉讼0件。\n"
    "（三）政府信息管理\n现行有效行政规范性文件6件。\n（四）平台建设\n网站。\n（五）监督保障\n培训。"
)
GOOD = {
    0: FOREWORD,
    1: OVERVIEW,
    5: "部分信息公开不够及时。下一步，做好到期提醒。",
    6: "本年度未收取信息处理费。",
}
FIGURES = {
    "table3.received.total": 3,
    "table3.carried_in.total": 1,
    "table3.results_total.total": 2,
    "table3.carried_out.total": 2,
    "table4.reconsideration.total": 1,
    "table2.normative_documents.valid": 6,
}


def wording(**sections: str) -> Wording:
    figures = {cell: Figure(FIGURES.get(cell, 0)) for cell in NEW.cell_ids}
    told = {**GOOD, **{int(key.removeprefix("s")): text for key, text in sections.items()}}
    return Wording("示例镇人民政府", 2025, NEW, figures, told, published=5, fee_notices=0, fees=0)


def said(report: Wording) -> list[tuple[str, str, str]]:
    return [(each.code, each.severity, each.quote) for each in check_wording(report)]


def test_a_report_in_order_gives_no_finding() -> None:
    assert said(wording()) == []


@pytest.mark.parametrize(
    "cited",
    [
        "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）",
        "《国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知》（国办函〔2020〕109号）",
        "《国务院办公厅关于印发政府信息公开信息处理费管理办法的通知》（国办函〔2020〕109号）",
        "《关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》（国办公开办函〔2021〕30号）",
    ],
)
def test_a_regulation_is_cited_rightly_by_the_notice_that_issues_it(cited: str) -> None:
    assert said(wording(s6=f"按照{cited}，本年度未收取信息处理费。")) == []
    assert [each[0] for each in said(wording(s6=f"{cited}，处理费".replace("信息", "")))] == ["B6"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("申请3件", "申请7件", "B1"),
        ("上年结转1件", "上年结转0件", "B1"),
        ("办结2件", "办结5件", "B1"),
        ("，办结2件", "。\n部分公开0件，共办结5件，没有上年结转的", "B1"),
        ("结转下年度2件", "结转下年度3件", "B1"),
        ("行政复议1件", "行政复议2件", "B1"),
        ("行政诉讼0件", "行政诉讼1件", "B1"),
        ("行政复议1件", "行政复议案件2起", "B1"),
        ("行政诉讼0件", "行政诉讼1宗", "B1"),
        ("文件6件", "文件7件", "B1"),
        ("共5条", "共6条", "B1"),
        ("通知2条", "通知1条", "B2"),
        ("收到政府信息公开申请3件", "未收到政府信息公开申请", "B3"),
        ("行政复议1件，行政诉讼0件", "没有发生行政复议", "B3"),
        ("行政规范性文件6件", "规范性文件6件", "B6"),
        ("（三）政府信息管理\n", "", "B7"),
    ],
)
def test_a_number_or_a_word_that_does_not_agree_is_found(old: str, new: str, code: str) -> None:
    assert old in OVERVIEW
    codes = {found[0] for found in said(wording(s1=OVERVIEW.replace(old, new)))}
    assert code in codes


def test_received_may_mean_with_those_carried_in() -> None:
    assert said(wording(s1=OVERVIEW.replace("申请3件，", "申请4件，"))) == []


@pytest.mark.parametrize(
    ("section", "text", "code", "severity", "quote"),
    [
        ("s5", "无", "B4", "warn", ""),
        ("s0", FOREWORD.replace("2025", "2024"), "B5", "error", "2024年"),
        ("s5", "2024年，公开不够及时。下一步做好到期提醒工作。", "B5", "error", "2024年"),
        ("s5", "公开不够及时。面甸镇人民政府将认真整改存在的问题。", "B5", "error", "面甸镇人民政府"),
        ("s0", FOREWORD + "按照国办公开办函〔2019〕60号编制。", "B5", "error", "国办公开办函〔2019〕60号"),
        ("s5", "公开不够及时。下一步，我局将加强培训。", "B5", "error", "我局"),
        ("s5", "公开不够及时。下一步，民族宗教事务局将加强培训。", "B5", "warn", "民族宗教事务局"),
        ("s5", "贯彻党的十九大精神，公开不够及时的问题要改进。", "B5", "warn", "十九大"),
        (
            "s6",
            "按照《政府信息公开处理费管理办法》（国办〔2020〕109号），未收取信息处理费。",
            "B6",
            "warn",
            "《政府信息公开处理费管理办法》（国办〔2020〕109号",
        ),
        ("s5", "公开不够及时，截止2025年底，我镇已作布署。", "B6", "warn", "截止"),
        ("s5", "公开不够及时，下一步作出布署，再布署。", "B6", "warn", "布署"),
        ("s6", "没有其他需要报告的事项。", "B8", "warn", ""),
        ("s0", "请与党政办联系。", "B9", "warn", ""),
        ("s0", "本报告所列数据的统计期限自2025年1月1日起至12月31日止。", "B9", "warn", ""),
        ("s5", "公开不够及时，申请人证号36242119900101001X反映过。", "C1", "error", "36242119900101001X"),
        ("s5", "公开不够及时，群众13800138000来电反映过问题。", "C1", "error", "13800138000"),
        ("s6", "本年度未收取信息处理费。\n账号+密码登录", "C5", "warn", "账号+密码登录"),
    ],
)  # fmt: skip
def test_words_that_do_not_belong_are_found_where_they_stand(
    section: str, text: str, code: str, severity: str, quote: str
) -> None:
    assert (code, severity, quote) in said(wording(**{section: text}))


def test_a_section_like_last_years_is_asked_about() -> None:
    text = f"{GOOD[5]}各科室在文件印发后三个工作日内把应当公开的信息交到党政办，由党政办逐条登记。"
    report = replace(wording(s5=text), last_year={5: text})
    (found,) = check_wording(report)
    assert (found.code, found.message) == ("B4", "第五部分与上年报告 100% 相同（不计数字）")
    assert found.holds
    assert "写明理由不再提示" in found.suggestion


def test_a_copy_in_a_report_from_elsewhere_cannot_be_waved_through() -> None:
    report = replace(wording(), published=None, last_year={1: OVERVIEW})
    (found,) = (each for each in check_wording(report) if "与上年报告" in each.message)
    assert found.suggestion == "请写本年实际做的工作。"


MANAGED = (
    "（三）政府信息管理\n全年清理文件{0}件，逐件核对有效性并在网站更新。现行有效行政规范性文件6件。"
    "每月由党政办对各办所报送的信息抽查{0}次，发现错字和失效链接的当天改正。\n"
)


def test_a_section_with_a_third_of_last_years_is_asked_about_at_its_first_sentence() -> None:
    longer = "培训由县里的老师讲课，讲的是保密审查、公开属性和答复文书怎么写，各村文书都来听了课。"
    own = OVERVIEW.replace("（三）政府信息管理\n现行有效行政规范性文件6件。\n", MANAGED.format(12))
    own = own.replace("培训。", longer)
    (found,) = check_wording(replace(wording(s1=own), last_year={1: MANAGED.format(9)}))
    assert (found.code, found.quote in own, found.holds) == ("B4", True, False)
    assert re.fullmatch("第一部分与上年报告 [3-5]\\d% 相同（不计数字）", found.message)
    other = {1: "（三）政府信息管理\n本年建立了文件台账，逐季公布清理结果，并接受县里检查。\n"}
    assert said(replace(wording(s1=own), last_year=other)) == []


def test_last_years_problems_want_an_answer() -> None:
    before = "一是公开不及时；二是解读太少。下一步，一是提醒；二是培训。"
    (found,) = check_wording(replace(wording(), last_year={5: before}))
    assert (found.code, found.message) == ("B4", "上年报告写了 2 个问题，本年没有写整改情况")
    answered = f"上年的两个问题已经整改。{GOOD[5]}"
    assert check_wording(replace(wording(s5=answered), last_year={5: before})) == []


def test_fees_that_were_taken_have_to_be_told_and_stand_in_table_two() -> None:
    report = replace(wording(), fees=400, fee_notices=1)
    assert [found[0] for found in said(report)] == ["B8", "B8"]


def test_a_bureau_of_the_county_may_be_spoken_of_and_a_limit_be_ones_own() -> None:
    text = "公开有自我局限，我委托的单位更新慢。下一步，配合好县司法局，县司法局将加强指导。"
    assert "B5" not in {each[0] for each in said(wording(s5=text))}


def test_earlier_years_may_be_spoken_of_as_such() -> None:
    text = "与2024年相比，公开更加及时。2026年，将继续做好到期提醒。"
    assert said(wording(s5=text)) == []


def test_the_offices_own_mobile_may_stand_in_the_text() -> None:
    text = FOREWORD + "电话13800138000。"
    assert said(replace(wording(s0=text), phone="13800138000")) == []


def test_the_old_form_is_held_against_its_own_figures() -> None:
    figures = {cell: Figure(0) for cell in OLD.cell_ids} | {"published_total": Figure(128)}
    sections = {
        0: FOREWORD.replace("2025", "2017"),
        2: "2017年，主动公开政府信息共130条。制发规范性文件16件。",
        3: "未收到政府信息公开申请。",
        6: "公开不够及时，下一步做好到期提醒。",
    }
    report = Wording("平江县民政局", 2017, OLD, figures, sections)
    assert said(report) == [("B1", "error", "主动公开政府信息共130条")]


@pytest.mark.parametrize(
    "sentence",
    [
        "收到网络申请2件",
        "其中自然人提交的信息公开申请1件",
        "受理行政许可申请20件",
        "办理群众留言164件，办结164件",
        "被行政复议机关维持的行政复议2件",
        "未经行政复议直接起诉的0件",
        "未发生被行政复议纠正的情形",
        "2024年收到政府信息公开申请9件",
        "制发文件130件，其中不予公开112件",
    ],
)
def test_a_figure_of_something_else_is_not_held_against_the_tables(sentence: str) -> None:
    report = wording(s1=f"{OVERVIEW}{sentence}。")
    assert [each for each in check_wording(report) if each.severity == "error"] == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("共收到依申请公开8件", "B1"),
        ("共收到依申请公开件8件", "B1"),
        ("受理公民、法人和其他组织政府信息公开申请8件（含上年结转1件）", "B1"),
        ("收到和处理12件政府信息公开申请", "B1"),
        ("行政复议、行政诉讼共5件", "B1"),
        ("对收到的申请予以公开1件", "B1"),
        ("收到申请3件，其中协助2件", "B1"),
        ("根据贵办通知要求报告如下", "B5"),
        ("统计期限自2025年1月1日起至11月30日止", "B9"),
        ("详见《通知》格式>", "C5"),
    ],
)
def test_what_other_reports_get_wrong_is_found(sentence: str, code: str) -> None:
    found = said(wording(s1=f"{OVERVIEW}{sentence}。"))
    assert code in {each[0] for each in found}


@pytest.mark.parametrize(
    ("sentence", "paid", "is_found"),
    [
        ("收取信息处理费共计380元。", 0, True),
        ("收取信息处理费共计380元。", 1, False),
        ("本年度收取信息处理费0元。", 1, False),
        ("本年度没有产生信息处理费。", 0, False),
    ],
)
def test_fees_that_a_foreign_report_tells_have_to_stand_in_table_two(
    sentence: str, paid: int, is_found: bool
) -> None:
    told = wording(s6=sentence)
    figures = {**told.figures, "table2.admin_fees.amount": Figure(paid)}
    report = replace(told, figures=figures, published=None, fees=None)
    assert ("B8" in {each[0] for each in said(report)}) == is_found


def test_a_regulation_named_without_its_number_is_called_by_its_name() -> None:
    found = said(wording(s6="按照《政府信息公开处理费管理办法》，本年度未收取信息处理费。"))
    assert found == [("B6", "warn", "政府信息公开处理费管理办法")]


@pytest.mark.parametrize("begins", ["2024年3月召开工作会议", "镇政府2024年3月召开工作会议"])
def test_a_sentence_of_last_year_is_found_wherever_its_year_stands(begins: str) -> None:
    found = said(wording(s5=f"{GOOD[5]}{begins}，部署公开工作。"))
    assert found == [("B5", "warn", "2024年")]


def test_the_measures_of_last_year_are_not_counted_as_its_problems() -> None:
    before = "存在的问题：一是解读不多；二是更新不快。改进情况：一是增加图解；二是每周检查。"
    (found,) = check_wording(replace(wording(), last_year={5: before}))
    assert (found.code, found.message) == ("B4", "上年报告写了 2 个问题，本年没有写整改情况")
