"""What two published reports of real offices tell, ours draft from records, no figure typed in."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.activities import activity
from models.items import item
from models.items.clearance import Review, review
from models.office import category
from models.office.profile import change_profile
from models.year import entered
from reports.annual.narrative.bound import names
from tests.reports.annual.odd_registers import NORMATIVE, TODAY
from tests.reports.annual.test_truth import read

COLUMNS = ("机构职能", "其他文件", "财政预决算", "预警信息", "村务公开")


def did(kind: str, year: int, matter: str, **values: object) -> None:
    on = date(year, 6, 5)
    activity.record(kind, matter, TODAY, (), on_date=on, done_on=on, **values)


def publish(year: int, at: int, **values: object) -> item.PublishedItem:
    made = date(year, 1 + at % 12, 6)
    given = {"made_on": made, "published_on": made, **values}
    return item.record(f"{year}年信息{at}", ("政府网站", "政务微信")[: 1 + at % 2], **given)


def of_2017() -> None:
    """Fill a year as the office of the first report had one."""
    for at in range(8):
        publish(2017, at, document_kind=NORMATIVE if at < 2 else "")
    publish(2017, 8, explains="X-1", genre="问答")
    change_profile(work_unit="办公室", website="县政府门户网", phone="0000-0000001")
    did("meeting", 2017, "公开工作会议", times=2)
    did("training", 2017, "计算机和公文培训", times=2, people=5)
    did("inquiry", 2017, "网站信访信箱", times=25, facts={"way": "网上"})
    did("inquiry", 2017, "窗口", times=3, facts={"way": "现场"})
    did("submission", 2017, "民政工作信息", times=67, facts={"adopted": 56})
    did("response", 2017, "低保政策", times=3, facts={"ways": ["微博微信", "其他方式"]})
    did("account_check", 2017, "网站", facts={"account": "民政局网站", "visits": 3500})
    for figure, value in (("staff_full_time", 1), ("staff_part_time", 2), ("offices", 1)):
        entered.enter(2017, figure, Decimal(value), "登记本")
    entered.enter(2017, "reading_points", Decimal(1), "登记本")


# What the first report tells: the section, what ours says, the figures that feed it.
TOLD_OF_2017 = (
    (0, "县政府门户网", ()),
    (0, "办公室.*0000-0000001", ()),
    (1, "办公室.*承担", ()),
    (1, "专职(人员)?1人.{1,2}兼职(人员)?2人", ("staff_full_time", "staff_part_time")),
    (1, "专门机构1个", ("offices",)),
    (1, "查阅点(有)?1个", ("reading_points",)),
    (1, "会议2次", ("meetings",)),
    (1, "培训班2次.*5人次", ("trainings", "trainees")),
    (1, "报送信息67篇.*采用56篇", ("submitted", "adopted")),
    (2, "公开政府信息9条", ("items_published",)),
    (2, "规范性文件2条", ("published_normative",)),
    (2, "制发规范性文件2件", ("documents_made",)),
    (2, "政府网站.*政务微信4条", ("channel:政务微信",)),
    (2, "微博微信回应3次、其他方式回应3次", ("weibo_wechat_reply", "other_reply")),
    (2, "访问量?3500人次", ("site_visits",)),
    (3, "(未|没有)收到政府信息公开申请", ()),
    (3, "咨询28次.*现场咨询3次、网上咨询25次", ("inquiries", "inquiries_online")),
    (4, "没有收取", ()),
    (5, "没有.*行政复议.*行政诉讼", ()),
    (6, "1篇解读只有问答", ("interpretations_written",)),
    (6, "办公室.*2018年[1-9]月底", ()),
    (7, "没有其他需要报告的事项", ()),
)


def of_2022() -> None:
    """Fill a year as the office of the second report had one."""
    for at in range(10):
        found = category.find(COLUMNS[at % len(COLUMNS)])
        made = publish(2022, at, category=found, attribute="主动公开")
        steps = ("初审初校", "二审二校", "保密审查", "终审终校")
        signed = [
            Review(step, person="审查人", conclusion="公开", signed_on=made.made_on)
            if step == "保密审查"
            else Review(step, person="审查人", signed_on=made.made_on)
            for step in steps
        ]
        signed[2] = Review(
            "保密审查", "", True, "审查人", conclusion="公开", signed_on=made.made_on
        )
        review(made, signed, TODAY)
    change_profile(work_unit="党政综合办公室")
    did("meeting", 2022, "学习标准化规范化方案", times=2)
    did("training", 2022, "信息公开操作培训", people=30)
    entered.enter(2022, "staff_part_time", Decimal(2), "登记本")


TOLD_OF_2022 = (
    (1, "公开政府信息10条", ("items_published",)),
    (1, "机构职能2条.*预警信息2条", ("category:机构职能",)),
    (1, "没有收到政府信息公开申请|没有人.*申请", ()),
    (1, "党政综合办公室.*2(人|名)", ("staff_part_time",)),
    (1, "会议.*2次|2次.*会议", ("meetings",)),
    (1, "30人次", ("trainees",)),
    (1, "政府网站", ()),
    (1, "初审初校、二审二校、保密审查、终审终校", ("items_published",)),
    (5, "主要问题", ()),
    (5, "党政综合办公室.*2023年[1-9]月底|〔请写明改进措施〕", ()),
    (6, "109号.*(没有|未)", ()),
)


@pytest.mark.parametrize(
    ("year", "fill", "told"), [(2017, of_2017, TOLD_OF_2017), (2022, of_2022, TOLD_OF_2022)]
)
def test_a_year_of_records_feeds_what_a_published_report_of_its_kind_tells(
    opened: Path, year: int, fill: object, told: tuple[tuple[int, str, tuple[str, ...]], ...]
) -> None:
    assert callable(fill)
    fill()
    report = read(year)
    for number, pattern, figures in told:
        section = report.sections[number]
        assert re.search(pattern, section.plain, re.DOTALL), (pattern, section.plain)
        assert set(figures) <= set(names(section.text)), (figures, section.text)


def test_the_figures_of_the_old_text_are_those_of_its_cells(opened: Path) -> None:
    of_2017()
    report = read(2017)
    for section in report.sections.values():
        for name in names(section.text):
            fact = report.facts[name]
            cells = [report.figures[cell].value for cell in fact.cells]
            assert not cells or sum(cells) == fact.value, name
