"""What the register dates and names makes the text of one year another than that of the last."""

import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from models.catalogue import cataloguing, guide
from models.disputes.dispute import record as dispute
from models.items import hand_over, item
from models.office import category
from models.office.profile import change_profile
from models.postings import boards, posting
from models.requests import request
from models.store.acts import take_back
from models.store.history import Act, History
from models.year import entered
from models.year.report import write_text
from tests.reports.annual.odd_registers import NORMATIVE, TODAY, ask, close, publish
from tests.reports.annual.test_any_register import assert_reads_well
from tests.reports.annual.test_truth import read, text_of


def every_month(year: int, *, more: int = 0) -> None:
    for month in range(1, 13):
        publish(f"{year}年{month}月", date(year, month, 2), date(year, month, 3))
    for at in range(more):
        publish(f"{year}多{at}", date(year, 5, 6), date(year, 5, 7))


def test_figures_are_compared_with_a_whole_year_before(opened: Path) -> None:
    every_month(2023)
    every_month(2024, more=3)
    ask("1", date(2024, 3, 4))
    text = text_of(2024)
    assert "公开政府信息15条，比上年增加3条。" in text
    assert "新收政府信息公开申请1件，上年没有，由自然人提出。" in text
    assert "各月均有新公开的信息，5月最多，为4条。" in text
    assert "比上年" not in text_of(2023)  # nothing is known of 2022


def test_a_few_old_documents_are_no_year_to_compare_with(opened: Path) -> None:
    publish("旧办法", date(2023, 5, 6), date(2023, 5, 8), document_kind=NORMATIVE)
    every_month(2024)
    assert "比上年" not in read(2024).sections[1].plain


def test_a_register_begun_in_summer_is_no_year_to_compare_with(opened: Path) -> None:
    for month in range(7, 13):
        publish(f"{month}月", date(2023, month, 2), date(2023, month, 3))
    every_month(2024)
    told = read(2024).sections[1].plain
    assert "比上年" not in told
    assert "上年为" not in told


def test_a_running_year_is_compared_with_none(opened: Path) -> None:
    every_month(2024)
    publish("一月", date(2025, 1, 2), date(2025, 1, 3))
    assert "比上年" not in read(2025, date(2025, 6, 2)).sections[1].plain
    assert "比上年减少11条" in read(2025, date(2025, 12, 31)).sections[1].plain


def test_entered_figures_are_compared_with_those_of_last_year(opened: Path) -> None:
    for year, number in ((2023, 3), (2024, 2)):
        entered.enter(year, "meetings", Decimal(number))
        entered.enter(year, "inspections", Decimal(1))
    text = text_of(2024)
    assert "召开专题会议2次，比上年减少1次。" in text
    assert "开展自查和检查1次，与上年持平。" in text


def test_documents_are_named_and_their_number_compared(opened: Path) -> None:
    every_month(2023)
    for day in (5, 6):
        title = f"关于印发《示例{day}》的通知"
        publish(title, date(2024, 3, day), date(2024, 3, 7), document_kind=NORMATIVE)
    text = text_of(2024)
    assert "文件2件，即《示例5》《示例6》；没有废止；" in text
    assert "现行有效2件，上年没有。" in text


def test_days_of_the_guide_and_of_hand_overs_are_told(opened: Path) -> None:
    change_profile(
        **{key.key: "甲" for key in guide.missing() if key.key not in ("phone", "reconsideration")},
        phone="0796-0000000",
    )
    guide.make(date(2024, 3, 18))
    guide.make(date(2024, 9, 2))
    publish("甲", date(2024, 1, 2), date(2024, 1, 3))
    for place, day in (("国家档案馆", 5), ("公共图书馆", 6)):
        hand_over.hand_over(place, date(2024, 1, 1), date(2024, 6, 30), date(2024, 7, day))
    text = text_of(2024)
    assert "公开指南于3月18日、9月2日编印" in text
    assert "7月6日向公共图书馆送交1条，7月5日向国家档案馆送交1条。" in text
    assert "公开指南于" not in text_of(2023)


def test_a_guide_that_was_taken_back_is_not_told(opened: Path) -> None:
    change_profile(
        **{key.key: "甲" for key in guide.missing() if key.key not in ("phone", "reconsideration")},
        phone="0796-0000000",
    )
    guide.make(date(2024, 3, 18))
    take_back(Act.select().where(Act.verb == "制作指南").get().id)
    assert "编印" not in text_of(2024)


def test_columns_that_came_and_went_are_told_by_name(opened: Path) -> None:
    made = cataloguing.add(None, "高标准农田")
    old = category.find("综合政务")
    assert old is not None
    cataloguing.withdraw(old.id, date(2024, 5, 6))
    row = History.select().where((History.record == made.id) & (History.verb == "新增目录")).get()
    History.update(at=datetime(2024, 4, 1)).where(History.id == row.id).execute()
    for year in (2023, 2024):
        publish("公告", date(year, 3, 1), date(year, 3, 2))
    text = text_of(2024)
    assert "公开目录增设“高标准农田”栏目，停用“综合政务”栏目。" in text
    assert "增设" not in text_of(2023)


def test_columns_are_told_by_what_was_new_in_them(opened: Path) -> None:
    every_month(2023)
    publish("甲", date(2024, 1, 2), date(2024, 1, 3), category=category.find("工作动态"))
    assert "本年有新公开信息的1个。“工作动态”首次有公开信息。" in text_of(2024)


def test_channels_that_came_and_went_are_told(opened: Path) -> None:
    every_month(2023)
    item.record("甲", ("公开栏",), made_on=date(2024, 1, 2), published_on=date(2024, 1, 3))
    assert "公开栏公开，其中公开栏是本年新用的渠道，上年用过的政府网站本年没有使用。" in text_of()


def test_postings_are_counted_in_the_year_in_which_they_were_put_up(opened: Path) -> None:
    for at, kind in enumerate(("公示", "公告")):
        hung = posting.record(TODAY, kind=kind, title=f"第{at}件")
        boards.put_up(hung, "镇政府公开栏", date(2024, 3, 4), "", TODAY)
        boards.put_up(hung, "村务公开栏", date(2025, 1, 6), "", TODAY)
    assert "在公开栏张贴公示、公告等2件，其中公示1件。" in text_of(2024)
    assert "在公开栏张贴" not in text_of(2025)


def disputed(number: str, kind: str, **values: object) -> None:
    given = {"request": request.find("1"), "received_on": date(2024, 5, 6), **values}
    dispute(number, TODAY, kind=kind, **given)


@pytest.mark.parametrize(("year", "part"), [(2024, 1), (2017, 5)])
def test_disputes_are_told_with_their_end(opened: Path, year: int, part: int) -> None:
    close("1", date(year, 3, 8), "granted", date(year, 3, 1))
    begun = date(year, 5, 6)
    ended = {"received_on": begun, "closed_on": date(year, 7, 1)}
    disputed("F1", "reconsideration", ruling="维持", result="upheld", **ended)
    text = read(year).sections[part].plain
    assert "因政府信息公开引起的行政复议1件，结果维持。" in text
    disputed("S1", "suit_direct", received_on=begun)
    if part == 1:
        said = "结果维持；行政诉讼1件（未经复议直接起诉），年末尚未审结。"
        assert said in read(year).sections[part].plain
    assert not [each for each in read(year).findings if each.code in ("B1", "B3")]


def test_disputes_of_several_ways_and_ends_are_told_apart(opened: Path) -> None:
    close("1", date(2024, 3, 8))
    end = {"closed_on": date(2024, 7, 1)}
    disputed("S1", "suit_direct")
    disputed("S2", "suit_direct", ruling="驳回诉讼请求", result="upheld", **end)
    disputed("F1", "reconsideration", ruling="撤销", result="corrected", **end)
    text = text_of()
    assert "行政诉讼2件（未经复议直接起诉），结果维持1件，年末尚未审结1件。" in text
    entered.enter(2024, "table4.suit_direct.total", Decimal(3), "法院来函")
    assert "行政诉讼3件（未经复议直接起诉）。" in text_of()  # its ends no longer add up


def old(**entries: int) -> str:
    for name, number in entries.items():
        entered.enter(2017, name, Decimal(number))
    return text_of(2017)


def test_the_overview_of_the_old_form_tells_the_year_and_no_figure_that_is_not_filled_in(
    opened: Path,
) -> None:
    publish("旧的", date(2016, 3, 1), date(2016, 3, 2))
    text = old(budget=0)
    assert re.search("没有新公开的?政府信息.(未|没有)收到政府信息公开申请。〔请写明工作机构", text)
    publish("甲", date(2017, 3, 1), date(2017, 3, 2))
    close("1", date(2017, 3, 8), "ans_granted", date(2017, 3, 1))
    text = old(staff_part_time=2, meetings=1)
    assert re.search(
        "公开政府信息1条.(政府信息公开申请)?收到(政府信息公开申请)?1件，办结1件。", text
    )
    assert re.search("兼职人员2人|2名兼职人员", text)
    assert "办结1件" in read(2017).sections[3].plain
    assert "专职" not in text
    assert "政府网站" in read(2017).sections[2].plain
    assert_reads_well(text)


def test_the_annex_of_the_old_form_is_no_section_of_it(opened: Path) -> None:
    assert read(2017).form.data.sections[-1] == "附表"


@pytest.mark.parametrize("year", [2017, 2020, 2024])
def test_every_form_reads_well_in_a_quiet_and_in_a_busy_year(opened: Path, year: int) -> None:
    assert_reads_well(text_of(year))
    publish("办法", date(year, 3, 1), date(year, 9, 2), document_kind=NORMATIVE)
    close("1", date(year, 6, 8), "granted" if year > 2018 else "ans_granted", date(year, 3, 1))
    ask("2", date(year, 3, 1))
    end = {"received_on": date(year, 7, 2), "closed_on": date(year, 9, 3)}
    disputed("F1", "reconsideration", ruling="撤销", result="corrected", **end)
    for name in ("meetings", "trainings", "inspections", "accountability"):
        entered.enter(year, name, Decimal(0))
    assert_reads_well(text_of(year))


def test_what_the_clerk_wrote_keeps_its_figures_when_they_turn(opened: Path) -> None:
    every_month(2023)
    every_month(2024, more=2)
    text = read(2024).sections[1].text
    assert "比上年增加⟦items_published_more⟧条" in text
    write_text(2024, 1, f"{text}另有一句。", "")
    for at in range(4):
        publish(f"后补{at}", date(2023, 8, 6), date(2023, 8, 7))
        publish(f"又一条{at}", date(2024, 9, 6), date(2024, 9, 7))
    for at in range(2):
        publish(f"再补{at}", date(2023, 8, 6), date(2023, 8, 7))
    section = read(2024).sections[1]
    assert (
        "公开政府信息18条，比上年增加0条。" in section.plain
    )  # follows; that the words changed is told
    assert "5月最多，为3条。" in section.plain
    assert "另有一句。" in section.plain
    assert section.outdated
