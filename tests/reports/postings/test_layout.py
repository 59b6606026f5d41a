"""Postings on paper, measured: GB/T 9704 on A4, one sheet of A3, signatures, 版记."""

import io
import re
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from reports.postings.layout.pdf import PostingLayout
from reports.postings.sheet import Paper, PostingSheet
from reports.writers.setting.line_ends import NOT_FIRST
from tests.reports.postings.measure import LIST, MM, laid, lines, texts, words
from tests.reports.postings.sample import FIRE, ROAD, TEN


@pytest.fixture(scope="module")
def full() -> PostingLayout:
    """Three pages of nothing but full lines."""
    return laid(PostingSheet("公告", "公" * 28 * 60))


def test_a_full_page_holds_twenty_two_lines_of_twenty_eight_characters(full: PostingLayout) -> None:
    page = [line for line in texts(full.data, 1) if "—" not in line]
    assert [len(line) for line in page] == [28] * 22
    assert full.size == 16


def test_the_text_stands_in_the_margins_of_the_standard(full: PostingLayout) -> None:
    found = [line for line in lines(full.data, 1).values() if len(line) == 28]
    left = min(line[0][0] for line in found)
    right = max(line[-1][1] for line in found)
    assert left == pytest.approx(28 * MM, abs=0.3)
    assert right == pytest.approx((210 - 26) * MM, abs=0.3)
    first, *_, last = [at for at, line in lines(full.data, 1).items() if len(line) == 28]
    assert (first - last) / 21 == pytest.approx(28.98, abs=0.03)
    size = 16 / 0.86  # the first line stands under the upper margin
    assert (297 - 37) * MM - 29 - 2 <= first <= (297 - 37) * MM - 16 + size


def test_text_and_title_have_the_sizes_of_the_standard() -> None:
    sizes: dict[str, float] = {}

    def visit(text: str, _cm: object, _tm: object, _font: object, size: float) -> None:
        for sign in text.strip():
            sizes.setdefault(sign, size)

    PdfReader(io.BytesIO(laid(PostingSheet("题", "文")).data)).pages[0].extract_text(
        visitor_text=visit
    )
    assert (sizes["题"], sizes["文"]) == (22, 16)


def test_a_paragraph_begins_two_characters_in_and_the_addressee_at_the_edge() -> None:
    found = {line[0][2]: line[0][0] for line in lines(laid(FIRE).data).values()}
    assert found["各"] == pytest.approx(28 * MM, abs=0.3)
    assert found["当"] == pytest.approx(28 * MM + 2 * 15.79, abs=0.5)


def test_pages_are_numbered_outside_and_under_the_text(full: PostingLayout) -> None:
    for page, (edge, side) in enumerate((((210 - 26) * MM - 14, 1), (28 * MM + 14, 0))):
        ((baseline, line),) = [
            (at, line) for at, line in lines(full.data, page).items() if line[0][2] == "—"
        ]
        assert "".join(sign for *_, sign in line) == f"—{page + 1}—"
        assert (line[-1][1] if side else line[0][0]) == pytest.approx(edge, abs=0.5)
        assert baseline < 35 * MM - 7 * MM


WHOLE = [
    "2026年3月16日", "3月16日", "11.8078公顷", "0537-12345678", "16.75%", "5个工作日", "〔2026〕5号",
    "二〇〇六年三月三十日", "8:30—11:30", "¥3000元", "1,234.56万元", "第36号",
]  # fmt: skip


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("whole", WHOLE)
def test_no_date_or_amount_is_split_between_lines(whole: str, paper: Paper) -> None:
    body = "\n".join("公" * shift + f"，{whole}、{whole}，{whole}" * 3 for shift in range(1, 29))
    layout = laid(PostingSheet("公告", body, paper=paper))
    found = "/".join(line for page in range(layout.pages) for line in texts(layout.data, page))
    assert found.count(whole) == 28 * 9
    assert not re.search(r"/[，。、）]|（/", found)


def test_lines_are_flush_and_marks_do_not_pass_the_edge() -> None:
    body = (
        "根据《办法》（试行），经镇、村、组三级公示，无异议；现将“有关事项”公告如下：请认真阅读，"
        * 20
    )
    page = list(lines(laid(PostingSheet("公告", body)).data, 0).values())
    full = [line for line in page if len(line) > 25][:-1]
    edge = (210 - 26) * MM
    assert len(full) > 10
    for line in full:
        # A mark at the end may be set on half its width: its blank half hangs over the edge.
        over = line[-1][1] - edge
        assert over == pytest.approx(0, abs=0.6) or (line[-1][2] in NOT_FIRST and 0 < over < 8.5)


def test_no_paragraph_ends_with_a_single_character_on_its_line() -> None:
    found = texts(laid(PostingSheet("公告", "公" * 26 + "示。")).data)
    assert found[1:3] == ["公" * 25, "公示。"]


def test_closer_lines_save_a_page_that_would_hold_little() -> None:
    sheet = PostingSheet("公告", "公示文字。\n" * 17, organ="西岭镇人民政府", dated="2026年3月16日")
    layout = laid(sheet)
    assert layout.pages == 1
    assert layout.size == 16
    assert laid(replace(sheet, body="公示文字。\n" * 24)).pages == 2


def test_a_heading_goes_to_the_page_of_its_text() -> None:
    for before in range(36, 42):
        body = "公示文字。\n" * before + "一、标题\n" + "内容很长的一段文字" * 20
        for page in words(laid(PostingSheet("公告", body)).data):
            assert not re.search("一、标题—", page)


def test_a_short_heading_is_set_whole_and_a_run_in_one_up_to_its_end() -> None:
    roles: dict[str, str] = {}
    data = laid(PostingSheet("公告", "一、甲乙丙\n二、丁戊。己庚辛\n（一）壬癸\n1.子丑")).data

    def visit(
        text: str, _cm: object, _tm: object, font: dict[str, str] | None, _size: float
    ) -> None:
        for sign in text.strip():
            roles[sign] = str(font and font["/BaseFont"]).split("+")[-1]

    PdfReader(io.BytesIO(data)).pages[0].extract_text(visitor_text=visit)
    assert roles["甲"] == roles["丁"] != roles["己"]
    assert roles["壬"] not in (roles["甲"], roles["己"])
    assert roles["子"] == roles["己"]


@pytest.mark.parametrize("lines_of_text", range(10, 30))
def test_a_signature_never_stands_alone_on_a_page(lines_of_text: int) -> None:
    sheet = replace(LIST, body="\n".join(["公示一行文字。"] * lines_of_text), closing=())
    last = words(laid(replace(sheet, table=None)).data)[-1]
    assert "公示一行文字。" in last
    assert "2026年3月16日" in last


def test_a_red_head_stands_over_its_number_the_rule_and_the_title() -> None:
    found = texts(laid(FIRE).data)
    assert found[:3] == [
        "聂桥镇人民政府文件",
        "聂府发〔2006〕5号",
        "关于在全镇范围内实施野外禁火的紧急通知",
    ]
    content = pdfium.PdfDocument(laid(FIRE).data)[0].render(scale=1).to_pil().convert("RGB")
    red = [
        y
        for y in range(content.height)
        if content.getpixel((300, y))[0] > 180 and content.getpixel((300, y))[1] < 60
    ]
    assert red  # the rule crosses the middle of the page


def test_the_imprint_ends_the_last_even_page() -> None:
    layout = laid(replace(FIRE, body=FIRE.body + "\n公示文字。" * 40))
    assert layout.pages % 2 == 0
    last = lines(layout.data, layout.pages - 1)
    printed = [at for at, line in last.items() if "印发" in "".join(sign for *_, sign in line)]
    assert 35 * MM < printed[0] < 35 * MM + 22


def test_an_imprint_that_has_a_page_to_itself_is_not_numbered() -> None:
    sheet = replace(FIRE, body="公示文字。\n" * 45)
    found = words(laid(sheet).data)
    assert len(found) == 4
    assert found[3].startswith("抄送：")
    assert "—" not in found[3]


def test_without_a_seal_the_date_begins_two_characters_after_the_name() -> None:
    sheet = replace(LIST, sealed=False, organ="腾克镇西也必奇村选举委员会", table=None)
    found = list(lines(laid(sheet).data).values())
    (name,) = [line for line in found if line[0][2] == "腾"]
    (day,) = [line for line in found if len(line) == 10 and line[0][2] == "2"]
    assert day[0][0] - name[0][0] == pytest.approx(32, abs=1.5)
    assert name[-1][1] == pytest.approx((210 - 26) * MM - 32, abs=0.6)


def test_a_date_longer_than_the_name_ends_two_characters_from_the_edge() -> None:
    sheet = replace(LIST, sealed=False, organ="镇政府", table=None)
    (day,) = [
        line
        for line in lines(laid(sheet).data).values()
        if "".join(c for *_, c in line) == "2026年3月16日"
    ]
    assert day[-1][1] == pytest.approx((210 - 26) * MM - 32, abs=0.6)


def test_the_text_that_fits_one_sheet_of_a3_is_as_large_as_it_may_be() -> None:
    layout = laid(replace(ROAD, paper="A3"))
    assert layout.pages == 1
    assert 20 <= layout.size <= 30
    width, height = pdfium.PdfDocument(layout.data)[0].get_size()
    assert (width, height) == pytest.approx((297 * MM, 420 * MM), abs=0.1)
    lowest = min(at for at in lines(layout.data))
    assert lowest < 420 * MM * 0.3  # the sheet is filled


@pytest.mark.parametrize("name", TEN)
def test_ten_postings_stand_on_one_sheet_of_a3_each(name: str) -> None:
    sheet = replace(TEN[name], paper="A3", attachments=())
    assert laid(sheet).pages == 1
    assert 16 <= laid(sheet).size <= 36


def test_what_does_not_fit_one_sheet_of_a3_is_set_in_22_points() -> None:
    layout = laid(PostingSheet("公告", "公示文字。\n" * 200, paper="A3"))
    assert layout.pages > 1
    assert layout.size == 22
