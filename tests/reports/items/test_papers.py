"""The papers around the items: review slip, hand-over list with receipt, documents in force."""

import io
from datetime import date
from pathlib import Path

import pypdf
import pytest

from models.items import clearance, hand_over, item
from models.items.clearance import Review
from reports.items.clearance_slip import clearance_slip
from reports.items.documents_in_force import documents_in_force
from reports.items.hand_over_list import hand_over_list
from reports.paper.document import Document
from reports.paper.row_table import RowColumn, row_table
from reports.writers.pdf.writer import pdf_bytes

TODAY = date(2026, 3, 26)


def pages(paper: Document) -> list[str]:
    data, missing = pdf_bytes(paper)
    assert missing == ()
    found = pypdf.PdfReader(io.BytesIO(data)).pages
    return ["".join(page.extract_text().split()) for page in found]


def test_the_slip_is_one_page_with_room_for_every_signature(opened: Path) -> None:
    record = item.record(
        "关于印发《示例镇农村宅基地审批和建房管理办法（试行）》的通知" * 2,
        ["政府网站", "公开栏"],
        made_on=TODAY,
        attribute="主动公开",
        summary="规定宅基地申请、审批、建房和验收。" * 30,
    )
    (text,) = pages(clearance_slip(record))
    for step in clearance.steps():
        assert step.name in text
    assert text.count("签名：") == 4
    assert "□公开□依申请公开□不予公开□需报审" in text
    assert "■主动公开□依申请公开□不予公开" in text


def test_the_slip_says_what_was_concluded_and_when_it_was_signed(opened: Path) -> None:
    record = item.record("函", attribute="不予公开")
    clearance.review(
        record,
        [
            Review(
                "保密审查",
                "保密审查员",
                True,
                "赵××",
                "属于过程性信息" * 12,
                "不予公开",
                "过程性信息（条例第十六条）",
                "正在研究，公开会影响办理",
                TODAY,
            )
        ],
        TODAY,
    )
    (text,) = pages(clearance_slip(record))
    assert "■不予公开" in text
    assert "过程性信息（条例第十六条）；正在研究，公开会影响办理" in text
    assert "签名：赵××2026年3月26日" in text


def test_a_long_hand_over_list_repeats_its_head_and_ends_with_the_receipt(opened: Path) -> None:
    for number in range(80):
        item.record(
            f"第{number}条信息", published_on=date(2026, 1, 5), index_number=f"x/2026-{number:05}"
        )
    made = hand_over.hand_over("公共图书馆", date(2026, 1, 1), TODAY, TODAY)
    found = pages(hand_over_list(made))
    assert len(found) > 3
    assert all("序号索引号信息名称" in page for page in found[:-1])
    assert "共80条" in found[0]
    assert "回执" in found[-1]
    assert "2026年1月1日至2026年3月26日主动公开政府信息共80条" in found[-1]


def test_the_receipt_says_what_came_back(opened: Path) -> None:
    item.record("一条信息", published_on=date(2026, 1, 5))
    made = hand_over.hand_over("公共图书馆", date(2026, 1, 1), TODAY, date(2026, 3, 20))
    hand_over.receive(made, date(2026, 3, 24), "王××", "", today=TODAY)
    assert "接收人：王××日期：2026年3月24日" in pages(hand_over_list(made))[-1]


def test_the_list_of_documents_names_what_is_past_its_term(opened: Path) -> None:
    for title, until in (("甲办法", None), ("乙办法", date(2026, 3, 1))):
        item.record(
            title,
            document_kind="行政规范性文件",
            made_on=date(2024, 5, 1),
            document_number="示政发〔2024〕5号",
            valid_until=until,
        )
    (text,) = pages(documents_in_force("行政规范性文件", TODAY))
    assert "截至2026年3月26日" in text
    assert "件数：2" in text
    assert "有效期已满、待确认是否失效的1件：《乙办法》" in text


def test_a_list_without_rows_says_so(opened: Path) -> None:
    (text,) = pages(documents_in_force("规章", TODAY))
    assert "没有记录" in text


def test_a_row_of_the_wrong_width_is_a_bug() -> None:
    columns = (RowColumn("甲", 10), RowColumn("乙", 20))
    with pytest.raises(ValueError, match="zip"):
        row_table("x", columns, [("一",)])
