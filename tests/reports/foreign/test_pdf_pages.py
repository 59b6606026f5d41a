"""What the end of a line or of a page of a PDF parts is read as one again."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import resources
from reports.foreign.files import pdf_file

Cells = Sequence[tuple[str, int] | tuple[str, int, int]]  # text, width, height in cells


def drawn(path: Path, pages: Sequence[Sequence[Cells]]) -> list[tuple[str, ...]]:
    """Draw rows of boxes on pages, from their top on, and return what is read of them."""
    pdfmetrics.registerFont(TTFont("Song", str(resources.path("fonts/NotoSerifSC-Regular.ttf"))))
    canvas = Canvas(str(path))
    for rows in pages:
        canvas.setFont("Song", 9)
        for number, cells in enumerate(rows):
            left, low = 50, 700 - 20 * number
            for text, columns, *high in cells:
                below = 20 * (max(high, default=1) - 1)
                if 0 not in high:
                    canvas.rect(left, low - below, 100 * columns, 20 + below)
                canvas.drawString(left + 3, low + 6, text)
                left += 100 * columns
        canvas.showPage()
    canvas.save()
    return [row.cells for row in pdf_file.rows(path)]


GAP = ("", 1, 0)  # below a high cell nothing is drawn


def row(*texts: str) -> Cells:
    return [(text, 1) for text in texts]


def test_a_row_that_a_page_ends_in_is_one_row(tmp_path: Path) -> None:
    pages = [
        [row("7.执法案卷", "3", "3"), row("8.属", "4", "4")],
        [row("于查询", "", ""), row("9.其他", "5", "5")],
    ]
    assert drawn(tmp_path / "x.pdf", pages) == [
        ("7.执法案卷", "3", "3"),
        ("8.属于查询", "4", "4"),
        ("9.其他", "5", "5"),
    ]


def test_a_cell_that_goes_on_over_pages_parts_no_row_on_any_of_them(tmp_path: Path) -> None:
    high: Cells = [("不予公开", 1, 3), ("6.流程", 1), ("2", 1)]
    goes_on: Cells = [("", 1, 2), ("于查询", 1), ("", 1)]
    pages = [
        [high, [GAP, *row("7.案卷", "3")], [GAP, *row("8.属", "4")]],
        [goes_on, [GAP, *row("9.其", "5")]],
        [row("", "他", "")],
    ]
    read = drawn(tmp_path / "x.pdf", pages)
    assert read == [
        ("不予公开", "6.流程", "2"),
        ("7.案卷", "3"),
        ("8.属于查询", "4"),
        ("9.其他", "5"),
    ]


@pytest.mark.parametrize(
    "first",
    [
        row("9.其他", "5", ""),  # a row of its own with a blank cell
        row("指标", "上年", "本年"),  # heads that are printed again
        [("第二十条第（六）项", 3)],
        [("信息内容", 1), ("", 2)],
    ],
)
def test_a_row_that_begins_a_page_stays_one(tmp_path: Path, first: Cells) -> None:
    band: Cells = [("第二十条第（五）项", 3)]
    read = drawn(
        tmp_path / "x.pdf", [[band, row("8.查询", "4", "4")], [first, row("甲", "1", "1")]]
    )
    assert len(read) == 4
    assert read[2] == tuple(text for text, *_ in first)


def test_a_mark_beyond_the_edge_parts_no_paragraph(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Song", str(resources.path("fonts/NotoSerifSC-Regular.ttf"))))
    page = Canvas(str(tmp_path / "x.pdf"))
    page.setFont("Song", 12)
    lines = ("满" * 25 + "。", "满" * 23 + "规", "划计划61条。")
    for at, line in enumerate(lines):
        page.drawString(60, 700 - 18 * at, line)
    page.save()
    said = [each.text for each in pdf_file.rows(tmp_path / "x.pdf")]
    assert said == [lines[0], lines[1] + lines[2]]


def test_a_heading_stays_one_where_it_is_the_widest_line_of_its_page(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Song", str(resources.path("fonts/NotoSerifSC-Regular.ttf"))))
    page, lines = Canvas(str(tmp_path / "x.pdf")), ("六、其他需要报告的事项", "无。")
    page.setFont("Song", 12)
    for at, line in enumerate(lines):
        page.drawString(60, 700 - 18 * at, line)
    page.save()
    assert tuple(each.text for each in pdf_file.rows(tmp_path / "x.pdf")) == lines


@pytest.mark.parametrize(
    ("first", "kept"), [([], []), (["报告"], ["报告"]), (["报告", "报告"], ["报告"])]
)
def test_what_every_page_begins_and_ends_with_is_left_out(
    tmp_path: Path, first: list[str], kept: list[str]
) -> None:
    pdfmetrics.registerFont(TTFont("Song", str(resources.path("fonts/NotoSerifSC-Regular.ttf"))))
    page = Canvas(str(tmp_path / "x.pdf"))
    for number, header in enumerate((first, ["报告"], ["报告"]), 1):
        page.setFont("Song", 12)
        for at, line in enumerate([*header, f"第{number}段。", f"共 3 页，本页 {number}"]):
            page.drawString(60, 700 - 40 * at, line)
        page.showPage()
    page.save()
    said = [each.text for each in pdf_file.rows(tmp_path / "x.pdf")]
    assert said == [*kept, "第1段。", "第2段。", "第3段。"]


def test_what_a_printed_page_has_below_the_report_is_none_of_it(tmp_path: Path) -> None:
    report = [("六、其他需要报告的事项",), ("没有其他需要报告的事项。",)]
    lines = ["登录", *(text for (text,) in report), "版权所有：某镇", "电话13800138000"]
    apart = [part for text in lines for part in ([(text, 1, 0)], [GAP])]
    assert drawn(tmp_path / "x.pdf", [apart]) == [("登录",), *report]
