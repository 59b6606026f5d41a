"""The paper 栏目更新情况."""

import io
from datetime import date, timedelta
from pathlib import Path

from pypdf import PdfReader

from models.catalogue.column_updates import updates
from models.items import item
from models.office import category as catalogue
from reports.catalogue.column_list import column_document
from reports.writers.pdf.writer import pdf_bytes

TODAY = date(2026, 3, 26)


def test_the_paper_says_office_day_and_every_column(opened: Path) -> None:
    entry = catalogue.find("村务公开")
    item.record("通知", category=entry, published_on=TODAY - timedelta(100))
    paper = column_document("示例镇人民政府", TODAY, updates(TODAY))
    assert paper.title == "栏目更新情况"
    assert paper.lines == (
        "填报单位：示例镇人民政府",
        "截至日期：2026年3月26日",
        "共 48 个栏目，过期 1 个，从未公开 47 个。",
    )
    (table,) = paper.tables
    row = next(at for at in range(1, table.row_count) if table.at(at, 1).text == "村务公开")
    texts = [table.at(row, at).text for at in range(table.column_count)]
    assert texts[1:] == ["村务公开", "1", "2025-12-16", "92", "8", "过期"]


def test_the_head_of_the_table_stands_on_every_page(opened: Path) -> None:
    for at in range(60):
        catalogue.grow(f"其他/栏目{at}")
    data, missing = pdf_bytes(column_document("示例镇人民政府", TODAY, updates(TODAY)))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert len(pages) > 2
    assert all("最近更新" in page for page in pages if "栏目" in page)
    assert missing == ()
