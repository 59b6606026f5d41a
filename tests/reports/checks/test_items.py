"""核查 of 主动公开: each finding counts what its own list shows."""

from datetime import date
from pathlib import Path

import pytest

from models.catalogue import guide
from models.items import item
from models.items.deadlines import Deadlines
from models.items.listing import ItemFilter, ItemListing
from models.law.workday_notice import calendar
from models.office import category as catalogue
from models.office.profile import change_profile
from reports.checks.items import ItemFinding, item_findings
from reports.ways import Book, Narrow, Show

TODAY = date(2026, 3, 26)
WHOLE: dict[str, object] = {
    "attribute": "主动公开",
    "reviewer": "孙××",
    "made_on": date(2026, 3, 3),
    "published_on": date(2026, 3, 9),
}


def whole(title: str, **values: object) -> item.PublishedItem:
    """Register an item that nothing is wrong with, but for `values`."""
    entry = catalogue.find("教育")
    if "filed" in values:
        values["category"] = catalogue.find(str(values.pop("filed")))
    return item.record(title, ["政府网站"], **{"category": entry, **WHOLE, **values})


def found() -> dict[str, ItemFinding]:
    every = item_findings(Deadlines(calendar(), TODAY))
    return {
        str(each.way.filters["state"]): each for each in every if isinstance(each.way, Narrow)
    } | {each.way.part: each for each in every if isinstance(each.way, Show)}


@pytest.fixture(autouse=True)
def register(opened: Path) -> Path:
    for entry in catalogue.entries():
        entry.alter("修改", gap=None)
    return opened


def test_a_register_in_order_has_no_findings() -> None:
    whole("甲")
    assert found() == {}


@pytest.mark.parametrize(
    ("state", "values"),
    [
        ("逾期", {"published_on": None, "made_on": date(2026, 2, 2)}),
        ("逾期超过一年", {"published_on": None, "made_on": date(2025, 2, 5)}),
        ("五日内到期", {"published_on": None}),
        ("迟公开", {"made_on": date(2026, 1, 5), "published_on": date(2026, 3, 9)}),
        ("日期存疑", {"published_on": date(2026, 3, 2)}),
        ("公开日期未到", {"published_on": date(2026, 3, 27)}),
        ("属性存疑", {"attribute": "依申请公开", "withheld_reason": "涉及第三方"}),
        ("缺成文日期", {"document_kind": "规章", "made_on": None, "needs_interpretation": False}),
        ("缺审查", {"reviewer": ""}),
        ("缺属性", {"attribute": ""}),
        ("缺类别", {"category": None}),
        ("缺文件种类", {"filed": "规范性文件", "document_kind": ""}),
        ("缺理由", {"attribute": "不予公开", "published_on": None}),
        ("待解读", {"document_kind": "行政规范性文件", "index_number": "x/2026-00001"}),
        ("有效期已满", {"valid_until": date(2026, 3, 25)}),
    ],
)
def test_each_fault_is_told_and_leads_to_its_record(state: str, values: dict[str, object]) -> None:
    whole("甲")
    faulty = whole("乙", **values)
    each = found()[state]
    assert each.way.book is Book.ITEM
    assert each.finding.message.startswith("1 ")
    listing = ItemListing(ItemFilter(state=state), deadlines=Deadlines(calendar(), TODAY))
    assert [row.id for row in listing.window(0, 9)] == [faulty.id]


def test_a_number_written_otherwise_is_the_same_number() -> None:
    whole("甲", document_number="示政发〔2026〕3号")
    whole("乙", document_number="示政发［２０２６］ 3 号")
    whole("甲的解读", document_number="示政发〔2026〕3号", explains="x")
    whole("丙", document_number="示政发〔2026〕03号")
    assert found()["重复登记"].finding.message.startswith("2 条信息的文号")


def test_a_document_with_its_interpretation_is_in_order() -> None:
    whole("办法", document_kind="行政规范性文件", index_number="x/2026-00001")
    whole("办法解读", explains="x/2026-00001")
    assert found() == {}


def test_a_document_marked_as_needing_none_is_in_order() -> None:
    whole("办法", document_kind="行政规范性文件", needs_interpretation=False)
    assert found() == {}


def test_a_period_of_its_own_decides() -> None:
    whole("双公示", period=3, period_reason="七个工作日内", published_on=date(2026, 3, 9))
    assert "迟公开" in found()


def test_a_broken_chain_names_its_document() -> None:
    whole("没有日期的废止", document_kind="行政规范性文件", validity="废止")
    each = found()["documents"]
    assert (each.finding.code, each.way.book) == ("A6", Book.CATALOGUE)
    assert each.finding.message == (
        "行政规范性文件 2026 年末应有 1 件，现有 0 件：“没有日期的废止”标为废止或失效，没有日期"
    )


def test_a_column_without_news_leads_to_the_columns() -> None:
    entry = catalogue.find("教育")
    assert entry is not None
    entry.alter("修改", gap=5)
    whole("甲")
    assert "超过 12 天" in found()["updates"].finding.message


def test_a_guide_that_no_longer_holds_leads_to_the_guide() -> None:
    change_profile(
        phone="0934-0000001",
        work_unit="党政综合办公室",
        address="示例县示例镇人民路 1 号",
        hours="8:30–12:00",
        fax="无",
        website="www.example.gov.cn",
    )
    guide.make(TODAY)
    assert found() == {}
    change_profile(phone="0934-0000002")
    assert "0934-0000001 → 0934-0000002" in found()["guide"].finding.message
