"""The form of 2014: every label and unit of the statistics table, its sums, and how it is counted."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.disputes import dispute
from models.items import item
from models.law.workday_notice import calendar
from models.requests import handling, request
from models.year import entered as year_figure
from models.year.period import Period
from models.year.year import Year
from reports.checks.identities import check
from reports.forms.counting import figures_of, records_behind
from reports.forms.form import form
from reports.forms.table import tables
from tests.reports.ledgers.rows import one, take

TODAY = date(2018, 1, 20)
YEAR = 2017
QUARTER = Period(date(2024, 4, 1), date(2024, 6, 30))
OLD = form("2014")

PRINTED = """\
一、主动公开情况｜——
（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）｜条
　其中：主动公开规范性文件数｜条
　制发规范性文件总数｜件
（二）通过不同渠道和方式公开政府信息的情况｜——
　1.政府公报公开政府信息数｜条
　2.政府网站公开政府信息数｜条
　3.政务微博公开政府信息数｜条
　4.政务微信公开政府信息数｜条
　5.其他方式公开政府信息数｜条
二、回应解读情况｜——
（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）｜次
（二）通过不同渠道和方式回应解读的情况｜——
　1.参加或举办新闻发布会总次数｜次
　　其中：主要负责同志参加新闻发布会次数｜次
　2.政府网站在线访谈次数｜次
　　其中：主要负责同志参加政府网站在线访谈次数｜次
　3.政策解读稿件发布数｜篇
　4.微博微信回应事件数｜次
　5.其他方式回应事件数｜次
三、依申请公开情况｜——
（一）收到申请数｜件
　1.当面申请数｜件
　2.传真申请数｜件
　3.网络申请数｜件
　4.信函申请数｜件
（二）申请办结数｜件
　1.按时办结数｜件
　2.延期办结数｜件
（三）申请答复数｜件
　1.属于已主动公开范围数｜件
　2.同意公开答复数｜件
　3.同意部分公开答复数｜件
　4.不同意公开答复数｜件
　　其中：涉及国家秘密｜件
　　　　　涉及商业秘密｜件
　　　　　涉及个人隐私｜件
　　　　　危及国家安全、公共安全、经济安全和社会稳定｜件
　　　　　不是《条例》所指政府信息｜件
　　　　　法律法规规定的其他情形｜件
　5.不属于本行政机关公开数｜件
　6.申请信息不存在数｜件
　7.告知作出更改补充数｜件
　8.告知通过其他途径办理数｜件
四、行政复议数量｜件
　（一）维持具体行政行为数｜件
　（二）被依法纠错数｜件
　（三）其他情形数｜件
五、行政诉讼数量｜件
　（一）维持具体行政行为或者驳回原告诉讼请求数｜件
　（二）被依法纠错数｜件
　（三）其他情形数｜件
六、举报投诉数量｜件
七、依申请公开信息收取的费用｜万元
八、机构建设和保障经费情况｜——
（一）政府信息公开工作专门机构数｜个
（二）设置政府信息公开查阅点数｜个
（三）从事政府信息公开工作人员数｜人
　1.专职人员数（不包括政府公报及政府网站工作人员数）｜人
　2.兼职人员数｜人
（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）｜万元
九、政府信息公开会议和培训情况｜——
（一）召开政府信息公开工作会议或专题会议数｜次
（二）举办各类培训班数｜次
（三）接受培训人员数｜人次
"""


def test_every_row_is_printed_as_the_form_prints_it() -> None:
    (table,) = tables(OLD, {})
    rows = [
        f"{table.at(row, 0).text}｜{table.at(row, 1).text}" for row in range(1, table.row_count)
    ]
    assert rows == PRINTED.splitlines()
    assert [table.at(0, column).text for column in range(3)] == ["统计指标", "单位", "统计数"]
    assert len(table.figures) == 58
    headings = [row for row in range(1, table.row_count) if table.at(row, 1).text == "——"]
    assert all(table.at(row, 2).text == "——" for row in headings)


def publish(title: str, on: date, channels: list[str], **values: object) -> None:
    item.record(title, channels, published_on=on, made_on=on, attribute="主动公开", **values)


def test_an_item_counts_once_in_all_and_once_on_each_kind_of_channel(opened: Path) -> None:
    publish("公告一", date(2017, 3, 1), ["政府网站", "政务微信"])
    publish("公告二", date(2017, 3, 2), ["公开栏", "村务公开栏"])
    publish("办法", date(2017, 4, 1), ["政府网站"], document_kind="行政规范性文件")
    publish("解读", date(2017, 4, 2), ["政府网站"], explains="示-1")
    publish("去年的", date(2016, 12, 31), ["政府网站"])
    found = figures_of(OLD, Year.of(YEAR))
    counted = {key: figure.value for key, figure in found.items() if figure.value}
    assert counted == {
        "published_total": 4,
        "published_normative": 1,
        "normative_made": 1,
        "ch_website": 3,
        "ch_wechat": 1,
        "ch_other": 1,
        "interpretation": 1,
    }
    quarter = figures_of(OLD, Year(Period(date(2017, 4, 1), date(2017, 6, 30))))
    assert quarter["published_total"].value == 2


def ask(number: str, on: date, intake: str) -> request.InformationRequest:
    return request.record(
        number,
        TODAY,
        received_on=on,
        intake=intake,
        applicant_kind="natural_person",
        content="材料",
    )


@pytest.fixture
def cases(opened: Path) -> None:
    closings = [
        ("2017-001", date(2017, 3, 1), "当面", date(2017, 3, 10), "ans_granted", ""),
        ("2017-002", date(2017, 3, 2), "邮寄", date(2017, 3, 20), "den_privacy", ""),
        ("2017-003", date(2017, 3, 3), "网络", date(2017, 4, 20), "ans_not_exist", ""),
        ("2017-004", date(2017, 11, 1), "传真", None, "", ""),
    ]
    for number, on, intake, closed, outcome, basis in closings:
        made = ask(number, on, intake)
        if number == "2017-003":
            handling.extend(
                made, 15, date(2017, 3, 20), "张三", "", calendar=calendar(), today=TODAY
            )
        if closed:
            handling.answer(made, closed, outcome, "", TODAY, reason="核对过", basis=basis)


def test_requests_stand_under_their_channel_their_time_and_their_result(cases: None) -> None:
    found = {key: each.value for key, each in figures_of(OLD, Year.of(YEAR)).items()}
    received = [
        found[f"req_{each}"] for each in ("received", "in_person", "fax", "online", "letter")
    ]
    assert received == [4, 1, 1, 1, 1]
    assert (found["req_closed"], found["closed_on_time"], found["closed_extended"]) == (3, 2, 1)
    assert (found["req_answered"], found["ans_granted"], found["ans_not_exist"]) == (3, 1, 1)
    assert (found["ans_denied"], found["den_privacy"]) == (1, 1)
    said = check(OLD, figures_of(OLD, Year.of(YEAR)), "township")
    assert {each.severity for each in said} <= {"warn"}


def test_every_counted_figure_opens_as_many_records_as_it_counts(cases: None) -> None:
    publish("公告一", date(2017, 3, 1), ["政府网站", "政务微信"])
    found = figures_of(OLD, Year.of(YEAR))
    for cell, figure in found.items():
        if OLD.cell(cell).kind == "count" and figure.source.value == "counted":
            assert len(records_behind(OLD, cell, Year.of(YEAR))) == figure.value, cell


def test_a_way_of_applying_that_the_form_lacks_is_said_and_not_guessed(
    opened: Path, tmp_path: Path
) -> None:
    take(tmp_path, one(登记号="2017-001", 收到日期=date(2017, 3, 1), 申请方式="其他"))
    said = check(OLD, figures_of(OLD, Year.of(YEAR)), "township")
    (wrong,) = [each for each in said if each.severity == "error"]
    assert wrong.message == "“收到申请数”为 1，各分项相加为 0，相差 1"
    assert "改成当面、传真、网络、信函中的一种" in wrong.suggestion


@pytest.mark.parametrize(
    ("outcome", "basis", "row"),
    [
        ("granted", "第三十六条第（二）项", "ans_granted"),
        ("granted", "第三十六条第（一）项", "ans_already_public"),
        ("d4", "第十五条，涉及商业秘密", "den_trade_secret"),
        ("d4", "第十五条", "den_privacy"),
        ("u1", "第三十六条第（五）项", "ans_not_this_organ"),
        ("u1", "第三十六条第（四）项", "ans_not_exist"),
        ("u3", "", "ans_supplement"),
        ("n1", "", "ans_other_way"),
    ],
)
def test_a_later_result_has_its_row_where_a_quarter_is_still_asked_for(
    opened: Path, outcome: str, basis: str, row: str
) -> None:
    made = request.record(
        "2024-001",
        date(2024, 6, 30),
        received_on=date(2024, 4, 2),
        intake="当面",
        applicant_kind="business",
        content="材料",
    )
    handling.answer(
        made, date(2024, 4, 20), outcome, "", date(2024, 6, 30), reason="核对过", basis=basis
    )
    found = figures_of(OLD, Year(QUARTER))
    assert found[row].value == 1
    assert found["req_answered"].value == 1
    assert [each.number for each in records_behind(OLD, row, Year(QUARTER))] == ["2024-001"]


def test_both_kinds_of_suit_count_together_when_they_end(opened: Path) -> None:
    for number, kind, result in (
        ("F1", "reconsideration", "upheld"),
        ("S1", "suit_direct", "corrected"),
        ("S2", "suit_after_reconsideration", "corrected"),
    ):
        made = dispute.record(number, TODAY, kind=kind, received_on=date(2017, 2, 1))
        dispute.close(made, date(2017, 5, 1), "", TODAY, result)
    found = figures_of(OLD, Year.of(YEAR))
    assert found["reconsideration_total"].value == found["reconsideration_upheld"].value == 1
    assert found["suit_total"].value == found["suit_corrected"].value == 2


def test_fees_are_what_was_paid_in_the_period_in_wan_yuan(opened: Path) -> None:
    made = ask("2017-001", date(2017, 3, 1), "当面")
    handling.issue_fee_notice(made, date(2017, 3, 2), 4500, calendar=calendar(), today=TODAY)
    handling.deliver_fee_notice(made, date(2017, 3, 3), TODAY)
    handling.receive_payment(made, date(2017, 3, 6), TODAY)
    assert figures_of(OLD, Year.of(YEAR))["fees_collected"].value == Decimal("0.0045")
    (paid,) = records_behind(OLD, "fees_collected", Year.of(YEAR))
    assert paid.number == "2017-001"


SEED = {
    "published_total": 128, "published_normative": 34, "normative_made": 16, "ch_website": 40,
    "ch_wechat": 980, "ch_other": 100, "response_total": 0, "interpretation": 1,
    "weibo_wechat_reply": 1000, "other_reply": 1000, "offices": 1, "reading_points": 1,
    "staff_full_time": 1, "staff_part_time": 2, "meetings": 2, "trainings": 2, "trainees": 5,
}  # fmt: skip


def test_the_figures_of_seed_001_come_out_and_what_is_doubtful_is_said(opened: Path) -> None:
    for cell, value in SEED.items():
        year_figure.enter(2017, cell, Decimal(value), "种子001所载")
    found = figures_of(OLD, Year.of(YEAR))
    assert {key: each.value for key, each in found.items() if each.value} == {
        **{key: value for key, value in SEED.items() if value},
        "staff_total": 3,
    }
    said = check(OLD, found, "bureau")
    assert {each.severity for each in said} == {"warn"}
    assert [each.message for each in said] == [
        "“政务微信公开政府信息数”980 条，多于“主动公开政府信息数”128 条",
        "“回应公众关注热点或重大舆情数”为 0 次，“微博微信回应事件数”和“其他方式回应事件数”"
        "却有 2000 次",
        "“主动公开规范性文件数”34 多于“制发规范性文件总数”16",
    ]
