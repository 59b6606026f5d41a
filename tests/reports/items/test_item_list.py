"""主动公开信息目录 on paper: which columns there is room for, in the order of the list."""

from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.items.deadlines import Deadlines
from models.items.listing import ItemFilter, ItemListing
from models.law.workday_notice import calendar
from models.office import category as catalogue
from reports.items.item_list import TITLE, ListPaper, item_list
from reports.paper.document import Document
from reports.writers.pdf.writer import pdf_bytes

TODAY = date(2026, 3, 26)
EVERY = (
    "state", "title", "document_number", "index_number", "category", "genre", "department",
    "attribute", "made_on", "published_on", "due_on", "channels", "document_kind", "validity",
    "duration", "reviewer",
)  # fmt: skip


@pytest.fixture
def filled(opened: Path) -> Path:
    """Two published items and one that is overdue."""
    item.record(
        "关于印发《2026年春耕备耕工作方案》的通知",
        ["政府网站", "公开栏"],
        category=catalogue.find("应急管理"),
        document_number="示政发〔2026〕3号",
        index_number="slzzf/2026-00003",
        published_on=date(2026, 3, 2),
    )
    item.record("低保公示", ["公开栏"], published_on=date(2026, 3, 5))
    item.record("决算说明", made_on=date(2026, 2, 2))
    return opened


def paper(*columns: str, state: str = "", **words: str) -> Document:
    by = Deadlines(calendar(), TODAY)
    ids = ItemListing(ItemFilter(state=state), (("title", False),), by).ids()
    return item_list(ids, ListPaper(columns=columns, **words), by)


def heads(document: Document) -> list[str]:
    table = document.tables[0]
    return [table.at(0, column).text for column in range(table.column_count)]


def column(document: Document, head: str) -> list[str]:
    table, at = document.tables[0], heads(document).index(head)
    return [table.at(row, at).text for row in range(1, table.row_count)]


def test_the_usual_columns_are_printed_on_a_lying_sheet(filled: Path) -> None:
    document = paper("state", "title", title="待解读")
    usual = ["序号", "索引号", "名称", "文号", "状态", "类别", "公开日期", "公开渠道"]
    assert heads(document) == usual
    assert document.landscape
    assert document.tables[0].head_rows == 1
    assert column(document, "名称")[0] == "低保公示"
    assert column(document, "公开渠道") == ["公开栏", "政府网站、公开栏", ""]
    assert column(document, "状态") == ["已公开", "已公开", "逾期 14 工作日"]


def test_a_state_that_all_share_is_not_printed(filled: Path) -> None:
    assert "状态" not in heads(paper("state", "title", state="已公开"))


def test_few_columns_stand_upright(opened: Path) -> None:
    item.record("低保公示", ["公开栏"], published_on=date(2026, 3, 5))
    document = paper("title", "published_on")
    assert heads(document) == ["序号", "名称", "公开日期", "公开渠道"]
    assert not document.landscape


def test_what_finds_no_room_is_said_under_the_table(filled: Path) -> None:
    more = {"genre": "通知", "validity": "有效", "duration": "长期", "document_kind": "否"}
    item.change(item.find(1), reviewer="王某", attribute="主动公开", **more)
    document = paper(*EVERY, title="待解读")
    printed = heads(document)
    assert {"索引号", "名称", "文号", "公开渠道"} <= set(printed)
    note = document.blocks[-1]
    assert "受纸宽所限，没有印：" in str(note)
    assert "保密审查人" in str(note)
    assert "保密审查人" not in printed
    assert sum(document.tables[0].widths) <= 728


def test_the_paper_says_whose_list_it_is_and_how_it_was_narrowed(filled: Path) -> None:
    document = paper(title="待解读", filters="年度：2026")
    assert document.title == "待解读"
    assert document.lines[0] == "编制机关：示例镇人民政府"
    assert document.lines[1] == "范围：年度：2026　共 3 条　制表：2026-03-26"
    assert paper().title == TITLE
    assert paper().lines[1].startswith("范围：全部")


def test_the_catalogue_of_published_items_holds_them_only_and_says_so(filled: Path) -> None:
    item.record("内部通报", attribute="依申请公开", made_on=date(2026, 2, 3))
    document = paper("title")
    assert "共 2 条" in document.lines[1]
    assert column(document, "名称") == [
        "低保公示",
        "关于印发《2026年春耕备耕工作方案》的通知",
    ]
    assert "没有公开和不属于主动公开的 2 条没有印" in str(document.blocks[-1])
    assert paper("title", state="未公开").title == "政府信息登记清单"


def test_the_paper_becomes_pages_with_the_head_on_each(opened: Path) -> None:
    for n in range(60):
        item.record(f"第{n}号", published_on=date(2026, 3, 5))
    data, missing = pdf_bytes(paper())
    assert data.startswith(b"%PDF")
    assert missing == ()


def test_a_column_that_nothing_fills_is_not_printed_and_the_title_has_its_room(
    opened: Path,
) -> None:
    title = "关于印发《2026年春耕备耕工作方案》的通知"
    item.record(title, ["公开栏"], published_on=date(2026, 3, 2))
    document = paper("title", "document_number", "genre", "published_on")
    assert heads(document) == ["序号", "名称", "公开日期", "公开渠道"]
    widths = dict(zip(heads(document), document.tables[0].widths, strict=True))
    assert widths["名称"] > 9 * len(title)
    assert widths["公开渠道"] < 60
    assert sum(widths.values()) == 442
