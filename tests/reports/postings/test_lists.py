"""Lists and attachments of postings, and sheets of any content: nothing lost, nothing raised."""

import io
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from reports.postings.sheet import Imprint, Paper, PostingSheet, SheetList
from tests.reports.postings.measure import HEAD, LIST, MM, laid, lines, rows, words
from tests.reports.postings.sample import BUDGET, JOBS, LAND


def test_the_heads_of_a_list_stand_on_every_page_and_every_row_once() -> None:
    layout = laid(replace(LIST, table=SheetList(HEAD, rows(1000))))
    found = words(layout.data)
    assert len(found) == layout.pages > 20
    with_list = [page for page in found if "户主" in page]
    assert all("月保障金额" in page for page in with_list)
    assert "".join(found).count("号") >= 1000
    assert all("".join(found).count(f"户主{n}号") == 1 for n in range(1, 1001))


def test_the_last_rows_go_with_the_signature() -> None:
    for count in range(14, 30):
        layout = laid(replace(LIST, table=SheetList(HEAD, rows(count)), closing=()))
        last = words(layout.data)[-1]
        assert "西岭镇人民政府" in last
        assert f"户主{count}号" in last


def test_a_wide_list_lies_on_its_side_with_the_number_where_it_is_on_the_others() -> None:
    layout = laid(JOBS)
    pages = pdfium.PdfDocument(layout.data)
    lying = [n for n in range(layout.pages) if pages[n].get_width() > pages[n].get_height()]
    assert lying == [2, 3]
    for page, at_left_foot in zip(lying, (True, False), strict=True):
        text = pages[page].get_textpage()
        dashes = [
            text.get_charbox(n)
            for n in range(text.count_chars())
            if text.get_text_range(n, 1) == "—"
        ]
        assert all(box[2] < 35 * MM for box in dashes)  # at the foot of the upright sheet
        assert (dashes[0][1] < 105 * MM) is at_left_foot


def test_a_lying_list_takes_the_few_lines_around_it_along() -> None:
    layout = laid(replace(LIST, table=SheetList(HEAD, rows(4), "名单", wide=True)))
    assert layout.pages == 1
    page = pdfium.PdfDocument(layout.data)[0]
    assert page.get_width() > page.get_height()


def test_a_lying_list_after_much_text_has_pages_of_its_own() -> None:
    body = "公示文字。\n" * 9 + "【名单】"
    wide = replace(LIST, body=body, table=SheetList(HEAD, rows(4), "名单", wide=True))
    pages = pdfium.PdfDocument(laid(wide).data)
    assert [page.get_width() > page.get_height() for page in pages] == [False, True]


def test_a_list_of_thirty_columns_lies_and_is_complete() -> None:
    head = ("序号", *(f"第{n}列" for n in range(1, 30)))
    table = SheetList(
        head, tuple((str(n), *(str(n * k % 1000) for k in range(29))) for n in range(20))
    )
    layout = laid(replace(LIST, table=table))
    page = pdfium.PdfDocument(layout.data)[0]
    assert page.get_width() > page.get_height()
    found = "".join(words(layout.data))
    assert all(f"第{n}列" in found for n in range(1, 30))


def test_heads_too_long_for_thirty_columns_stand_in_lines_of_two_characters() -> None:
    head = ("序号", "姓名", *(f"第{n}项补贴金额" for n in range(1, 29)))
    row = ("1", "张三丰", *("100" for _ in range(28)))
    layout = laid(replace(LIST, table=SheetList(head, (row,))))
    assert "张三丰" in "".join(words(layout.data))
    found = "".join(words(layout.data))
    assert found.count("100") == 28
    assert (
        max(at for line in lines(layout.data).values() for _, at, _ in line) < (297 - 37) * MM + 1
    )


def test_a_cell_longer_than_a_page_is_cut_and_whole() -> None:
    long = "".join(f"第{n}句话。" for n in range(1500))
    table = SheetList(("序号", "内容"), (("1", long), ("2", "完")))
    found = "".join(words(laid(replace(LIST, table=table)).data))
    assert all(f"第{n}句话。" in found for n in (0, 500, 1499))


def test_a_name_of_sixty_characters_wraps_in_its_column() -> None:
    table = SheetList(HEAD, (("1", "一组", "名" * 60, "1", "100", ""),))
    layout = laid(replace(LIST, table=table))
    right = max(right for line in lines(layout.data).values() for _, right, _ in line)
    assert right < (210 - 26) * MM + 0.5
    assert "".join(words(layout.data)).count("名") == 61  # and the head


def test_attachments_are_named_and_begin_on_pages_of_their_own() -> None:
    found = words(laid(JOBS).data)
    assert "附件：1.大安镇乡村公益性岗位招聘信息表2.乡村公益性岗位报名须知" in found[1]
    assert found[2].startswith("附件1大安镇乡村公益性岗位招聘信息表序号")
    assert found[-1].startswith("附件2乡村公益性岗位报名须知")


def test_what_is_only_named_has_no_page() -> None:
    found = words(laid(LAND).data)
    assert "附件：拟征收土地四至界线图" in found[-1]
    assert not any(page.startswith("附件") for page in found)


def test_rare_characters_are_printed() -> None:
    layout = laid(
        PostingSheet(
            "关于䶮㛃𬱖等同志的公示", "䶮㛃𬱖喆堃珺", table=SheetList(("姓名",), (("珺𬱖",),))
        )
    )
    assert layout.missing_characters == ()
    assert "䶮㛃𬱖喆堃珺" in words(layout.data)[0]


def test_what_no_font_has_is_told() -> None:
    assert laid(PostingSheet("公告", "𪚥")).missing_characters == ("𪚥",)


def test_typefaces_drawn_in_shipped_fonts_are_named() -> None:
    assert laid(PostingSheet("公告", "正文", paper="A3")).substituted == ("仿宋", "小标宋")


@pytest.mark.parametrize("sheet", [JOBS, replace(BUDGET, paper="A3")])
def test_the_same_sheet_gives_the_same_bytes(sheet: PostingSheet) -> None:
    assert laid(sheet).data == laid(sheet).data


def test_the_file_names_its_title_and_nobody() -> None:
    told = PdfReader(io.BytesIO(laid(LAND).data)).metadata
    assert told is not None
    assert told.title == LAND.title
    assert (told.author or "", told.creator or "", told.producer or "") == ("", "", "")


LIST_HEAD_ONLY = replace(LIST, table=SheetList(HEAD, ()))
ODD = [
    PostingSheet("", ""),
    replace(LIST, body="", table=SheetList((), ())),
    LIST_HEAD_ONLY,
    replace(LIST, table=SheetList((), rows(3))),
    PostingSheet(
        "A" * 300, "B" * 5000, organ="C" * 100, dated="D" * 100, red_head="E" * 90, note="F" * 200
    ),
    PostingSheet(
        "公\x00告\x07\x1b\n\n\t",
        "正\x0b文\x0c\u200b\ufeff\r\n\t二\ud800",
        organ="\x01",
        closing=("\x02", "a\tb"),
    ),
    replace(LIST, body="（" * 200 + "。" * 200 + "—" * 100, imprint=Imprint("各村" * 400, "", "")),
    replace(LIST, table=SheetList(HEAD, (("1",), ("2",) * 9))),
]


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("sheet", ODD)
def test_odd_sheets_are_laid_out_without_an_error(sheet: PostingSheet, paper: Paper) -> None:
    assert laid(replace(sheet, paper=paper)).pages >= 1
