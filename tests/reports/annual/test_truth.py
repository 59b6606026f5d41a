"""The drafted text says of a register only what it shows: odd registers, read whole."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.items import item
from models.law import workday_notice
from models.office.profile import change_profile
from models.requests import handling, request
from models.year import entered
from models.year.report import write_text
from models.year.year import Year
from reports.annual.sections import SectionText
from reports.annual.yearly import Yearly, wording, yearly
from reports.checks.wording import check_wording
from reports.forms.form import form_id_for_year
from reports.forms.register_form import register_form
from tests.reports.annual.odd_registers import (
    NORMATIVE,
    TODAY,
    a_gap_in_the_year,
    all_late,
    all_well,
    amended,
    answered_after_the_year,
    ask,
    close,
    corrected,
    explained_after_its_year,
    not_replied_again,
    nothing,
    nothing_in_the_columns,
    one_answered_one_overdue,
    only_a_meeting,
    only_carried_over,
    only_overdue,
    only_withdrawn,
    ordered_without_its_dispute,
    overridden,
    publish,
    published_after_its_year,
    replied_again_in_time,
    replied_again_late,
    some_entered,
    supplement_asked_too_late,
    taken_back_and_left_open,
    unpublished,
    with_steps,
    withdrawn_after_its_day,
    without_its_day,
)
from tests.reports.annual.test_any_register import assert_reads_well
from tests.reports.annual.turning import turned


def read(year: int = 2024, today: date = TODAY) -> Yearly:
    whole = Year.of(year)
    return yearly(register_form(form_id_for_year(year) or "", whole), whole, today)


def plain_of(sections: Mapping[int, SectionText]) -> str:
    return "\n".join(section.plain for section in sections.values())


def text_of(year: int = 2024) -> str:
    return plain_of(read(year).sections)


_IN_TIME = ("均在法定期限内", "没有迟公开", "没有超期", "没有超过法定期限", "没有超过规定期限")
_EMPTY = "年，示例镇人民政府没有新公开的政府信息"
CASES: tuple[tuple[Callable[[], None], tuple[str, ...], tuple[str, ...]], ...] = (
    (
        nothing,
        ("〔请写明2024年的情况，登记簿里没有这一年的记录〕",),
        (*_IN_TIME, "接受社会监督", "均在间隔内", "还没有公开过", "超过更新间隔"),
    ),
    (
        nothing_in_the_columns,
        (
            _EMPTY,
            "公开目录设47个栏目。",
            "有3个还没有公开过信息（“财政预决算”",
            "个定有更新间隔的栏目",
        ),
        ("均在间隔内",),
    ),
    (
        only_a_meeting,
        ("〔请写明公开平台建设的情况〕", "〔请写明2024年主动公开的情况"),
        ("栏目", "覆盖面"),
    ),
    (only_overdue, ("截至2024年12月31日，有1件已过法定期限仍未答复", "原因是〔请写明"), _IN_TIME),
    (one_answered_one_overdue, ("已过法定期限仍未答复，原因是〔请写明",), _IN_TIME),
    (only_withdrawn, ("结果为其他处理",), (*_IN_TIME, "没有新公开", "没有制发")),
    (taken_back_and_left_open, ("申请1件",), ("仍未答复", "未到期")),
    (withdrawn_after_its_day, ("本年办结2件",), _IN_TIME),
    (
        only_carried_over,
        ("结转下年度继续办理1件，未到期。办理用时6个工作日。答复在法定期限内作出",),
        ("均在法定",),
    ),
    (all_late, ("有1件答复超过法定期限", "有1条迟于规定期限公开"), _IN_TIME),
    (answered_after_the_year, ("截至2024年12月31日，有1件已过法定期限仍未答复",), _IN_TIME),
    (
        corrected,
        (
            "行政复议1件，结果纠正。",
            "在行政复议中被纠正，原处理决定是“不予公开：保护第三方合法权益”",
        ),
        ("没有发生", "部分公开的"),
    ),
    (
        replied_again_in_time,
        ("7月1日收到行政复议决定，7月8日重新答复。", "答复在法定期限内作出"),
        ("超过期限",),
    ),
    (
        replied_again_late,
        ("8月8日重新答复。其中1件重新答复超过期限。", "1件申请的重新答复超过期限"),
        _IN_TIME,
    ),
    (not_replied_again, ("1件被责令重新答复的申请已过期限仍未答复",), _IN_TIME),
    (
        ordered_without_its_dispute,
        ("收到责令重新答复的决定1件。",),
        ("没有发生", "均在法定期限内"),
    ),
    (
        supplement_asked_too_late,
        ("办理中要求补正1次。", "1件申请的补正告知迟于"),
        ("在法定期限内", *_IN_TIME),
    ),
    (with_steps, ("办理中会商1次，延期答复1次。", "答复在法定期限内作出"), ("要求补正",)),
    (unpublished, (_EMPTY, "有1条信息已过规定期限尚未公开"), _IN_TIME),
    (without_its_day, ("公开政府信息1条",), _IN_TIME),
    (published_after_its_year, (_EMPTY, "制发行政规范性文件1件"), ("没有解读",)),
    (explained_after_its_year, ("没有解读",), ()),
    (
        some_entered,
        ("举办培训2次。", "的兼职人员1人。", "开展自查和检查3次。"),
        ("专职人员", "人次参加", "逐项整改"),
    ),
    (overridden, ("本年办结5件",), ("在法定期限内", *_IN_TIME)),
    (
        amended,
        ("发布后更正1条：错字（2月9日）", "向国家档案馆送交1条"),
        ("图书馆", "留有记录", "撤回"),
    ),
    (a_gap_in_the_year, ("有1个栏目超过更新间隔没有更新", "个还没有公开过信息"), ("均在间隔内",)),
    (
        all_well,
        ("〔请写明改进措施〕", "答复均在法定期限内作出"),
        ("保密审查",),
    ),
)


@pytest.mark.parametrize(
    ("build", "says", "never"), CASES, ids=lambda each: getattr(each, "__name__", "")
)
def test_a_register_is_told_as_it_is(
    opened: Path, build: Callable[[], None], says: tuple[str, ...], never: tuple[str, ...]
) -> None:
    build()
    report = read()
    text = plain_of(report.sections)
    assert not [sentence for sentence in says if sentence not in text]
    for which in (0, 1, 2):
        sections = turned(report, which)
        text = plain_of(sections)
        assert_reads_well(text)
        assert not [sentence for sentence in never if sentence in text]
        found = check_wording(wording(replace(report, sections=sections)))
        assert not [each for each in found if each.code in ("B1", "B2", "B3")]


def test_what_was_left_open_is_asked_for_until_it_is_written(opened: Path) -> None:
    all_well()
    blank = [each for each in read().findings if "还没有填写" in each.message]
    assert [each.quote for each in blank if each.section == 5] == [
        "〔请写明本年度存在的主要问题〕",
        "〔请写明改进措施〕",
    ]
    write_text(2024, 5, "信息较少，已请各科室每月报送。", "")
    assert not [e for e in read().findings if "还没有填写" in e.message and e.section == 5]


def test_what_comes_after_a_year_moves_no_figure_of_its_text(opened: Path) -> None:
    made = publish("办法", date(2024, 5, 6), date(2024, 5, 8), document_kind=NORMATIVE)
    late = publish("年内没有公开", date(2024, 9, 2), None)
    open_case = ask("1", date(2024, 11, 4))
    before = text_of()
    item.change(late, published_on=date(2025, 3, 3))
    publish("解读", date(2025, 2, 5), date(2025, 2, 6), explains=made.index_number)
    publish("明年的办法", date(2024, 12, 30), date(2025, 1, 6), document_kind="否")
    handling.answer(open_case, date(2025, 3, 3), "granted", "", TODAY, reason="补办")
    assert text_of() == before


def test_the_old_form_tells_late_and_overdue_replies_and_claims_no_waiver(opened: Path) -> None:
    close("1", date(2017, 6, 5), "ans_granted", date(2017, 3, 6))
    ask("2", date(2017, 3, 6))
    text = text_of(2017)
    assert "有1件答复超过法定期限，统计表计入延期办结；截至2017年12月31日，有1件已过法" in text
    assert "原因和改进措施见第六部分" in text
    assert "没有收取依申请公开政府信息的费用。" in text
    assert "减免的情况" not in text
    assert "栏目" not in text  # today's catalogue is none of that year
    blank = [each.quote for each in read(2017).findings if each.section == 6]
    assert blank == [
        "〔请写明原因〕",
        "〔请写明责任单位，拟2018年2月底前完成〕",
    ]  # several places, a hint each
    assert "没有不予公开" not in text


def test_the_old_form_tells_the_reasons_of_a_refusal_as_those_of_the_refusal(opened: Path) -> None:
    for number, outcome in (("1", "den_privacy"), ("2", "ans_not_exist")):
        close(number, date(2017, 3, 9), outcome, date(2017, 3, 6))
    text = text_of(2017)
    assert "不同意公开答复1件，申请信息不存在1件。不同意公开的，涉及个人隐私1件。" in text
    assert "不属于本行政机关" not in text


def charge(year: int) -> None:
    made = ask("1", date(year, 3, 6))
    calendar = workday_notice.calendar()
    handling.issue_fee_notice(made, date(year, 3, 8), 5000, calendar=calendar, today=TODAY)
    handling.deliver_fee_notice(made, date(year, 3, 9), TODAY)
    handling.receive_payment(made, date(year, 3, 13), TODAY, reason="现金")


def test_fees_are_told_in_every_form_and_their_waiver_is_asked_for(opened: Path) -> None:
    charge(2017)
    text = read(2017).sections[4].plain
    assert text == "2017年，收取依申请公开政府信息的费用0.005万元。〔请写明减免的情况〕。"
    request.find("1").remove("另一年")
    request.find("1").alter("改号", number="0")
    charge(2020)
    assert "本年度收取依申请公开政府信息的费用50元。" in read(2020).sections[6].plain


def test_parts_are_not_told_beside_a_total_that_was_typed_over(opened: Path) -> None:
    for title, channel in (("甲", "政府网站"), ("乙", "公开栏")):
        made, on = date(2017, 2, 1), date(2017, 2, 5)
        item.record(title, (channel,), made_on=made, published_on=on)
    assert "政府网站1条、公开栏1条" in text_of(2017)
    entered.enter(2017, "published_total", Decimal(9), "上报过的数")
    text = text_of(2017)
    assert "公开政府信息9条" in text
    assert "政府网站1条" not in text
    assert "均没有超过" not in text


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("township", "示例乡人民政府"),
        ("subdistrict", "示例街道办事处"),
        ("bureau", "示例县财政局"),
        ("county", "示例县人民政府"),
    ],
)
def test_the_text_of_every_kind_of_office_names_it_alone(
    opened: Path, kind: str, name: str
) -> None:
    change_profile(name=name, kind=kind, phone="0796-0000000")
    all_well()
    for year in (2017, 2020, 2024):
        entered.enter(year, "accountability", Decimal(0), "没有发生")
        text = text_of(year)
        assert f"{year}年，{name}" in text
        for word in ("镇", "本乡", "我乡", "本街道", "我局", "本局", "我县"):
            assert word not in text.replace(name, "")


def test_a_year_that_still_runs_is_looked_at_on_the_day_of_reading(opened: Path) -> None:
    ask("1", date(2025, 11, 3))
    shown = read(2025, date(2025, 12, 10)).sections[1].plain
    assert "截至2025年12月10日，有1件已过法定期限仍未答复" in shown
    assert "仍未答复" not in read(2025, date(2025, 11, 20)).sections[1].plain
