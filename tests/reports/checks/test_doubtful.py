"""Items that make a figure of the annual report doubtful, each named and led to."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.items import item
from models.year import dismissal
from models.year.entered import enter
from models.year.year import Year
from reports.annual.yearly import hint_key, yearly
from reports.checks.finding import Finding
from reports.forms.form import form
from reports.ways import Book, Narrow, Open

TODAY = date(2026, 1, 15)
WHOLE: dict[str, object] = {
    "attribute": "主动公开",
    "reviewer": "孙××",
    "made_on": date(2024, 3, 4),
    "published_on": date(2024, 3, 5),
}


@pytest.fixture(autouse=True)
def register(opened: Path) -> Path:
    return opened


def keep(title: str, **values: object) -> item.PublishedItem:
    return item.record(title, ["政府网站"], **{**WHOLE, **values})


def found(year: int = 2024, name: str = "2021") -> list[Finding]:
    every = yearly(form(name), Year.of(year), TODAY).findings
    return [each for each in every if each.way is not None]


def test_items_in_order_leave_no_figure_in_doubt() -> None:
    keep("办法", document_kind="行政规范性文件", valid_until=date(2026, 12, 31))
    keep("名册", attribute="依申请公开", published_on=None, withheld_reason="涉及第三方")
    assert found() == []


@pytest.mark.parametrize(
    ("values", "said", "cell"),
    [
        (
            {"document_kind": "行政规范性文件", "valid_until": date(2024, 6, 30)},
            "1 件文件在 2024-12-31 以前有效期已满，还按现行有效计入：“甲”",
            "table2.normative_documents.valid",
        ),
        (
            {"document_kind": "行政规范性文件", "made_on": None},
            "1 件文件没有成文日期，按公开日期计入：“甲”",
            "table2.normative_documents.made",
        ),
        (
            {"attribute": "不予公开", "withheld_reason": "国家秘密"},
            "1 条依申请公开、不予公开的信息填了公开日期，没有计入主动公开：“甲”",
            "",
        ),
        (
            {"made_on": None, "published_on": None},
            "1 条信息成文日期、公开日期都没有填，没有计入任何一年：“甲”",
            "",
        ),
    ],
)
def test_an_item_in_doubt_is_named_and_opened(
    values: dict[str, object], said: str, cell: str
) -> None:
    made = keep("甲", **values)
    (each,) = found()
    assert (each.message, each.severity) == (said, "warn")
    assert each.way == Open(Book.ITEM, made.id)
    assert each.cells == ((cell,) if cell else ())


def test_several_items_lead_to_their_list() -> None:
    for title in "甲乙丙丁":
        keep(title, attribute="依申请公开", withheld_reason="x")
    (each,) = found(name="2014")
    assert "“甲”、“乙”、“丙” 等" in each.message
    assert each.way == Narrow(Book.ITEM, {"state": "属性存疑"})
    assert each.cells == ("published_total",)


def test_a_document_past_its_period_is_doubted_in_every_later_year_and_in_none_before() -> None:
    keep(
        "甲",
        document_kind="行政规范性文件",
        valid_until=date(2024, 6, 30),
        made_on=date(2022, 1, 4),
    )
    assert [len(found(year)) for year in (2022, 2023, 2024, 2025)] == [0, 0, 1, 1]


def test_two_copies_of_a_document_in_force_are_named() -> None:
    kind = {"document_kind": "行政规范性文件"}
    keep("办法", document_number="示政发〔2024〕3号", **kind)
    keep("办法（盖章件）", document_number="示政发(2024)3号", **kind)
    keep("同一天的通知", **kind)
    keep("通知", document_number="示政发〔2024〕4号", attribute="", document_kind="否")
    (each,) = found()
    assert each.message == (
        "2 件文件的文号，或者名称和成文日期相同，可能重复计入：“办法”、“办法（盖章件）”"
    )


def test_a_hint_about_items_waved_through_comes_back_with_another_item() -> None:
    for title in "甲乙":
        keep(title, attribute="依申请公开", withheld_reason="x")
    (each,) = found()
    dismissal.dismiss(2024, hint_key(each), "已与县里核对")
    assert found() == []
    keep("丙", attribute="依申请公开", withheld_reason="x")
    assert len(found()) == 1


def test_what_nobody_entered_is_told_as_blank_and_not_as_0() -> None:
    report = yearly(form("2014"), Year.of(2017), TODAY)
    assert [each.code for each in report.findings if "staff_full_time" in each.cells] == ["A4"]
    assert [each.code for each in report.findings if "staff_total" in each.cells] == []
    for cell in ("staff_full_time", "staff_part_time"):
        enter(2017, cell, Decimal(0))
    report = yearly(form("2014"), Year.of(2017), TODAY)
    assert [each.code for each in report.findings if "staff_total" in each.cells] == ["A1"]


def test_an_item_without_a_channel_is_named_where_the_form_counts_channels() -> None:
    made = item.record("甲", (), **WHOLE)
    (each,) = found(name="2014")
    assert each.message == "1 条公开的信息没有公开渠道，没有计入各渠道公开数：“甲”"
    assert each.way == Open(Book.ITEM, made.id)
    assert found(name="2021") == []
