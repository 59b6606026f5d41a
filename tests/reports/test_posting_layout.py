"""Postings on paper, measured: GB/T 9704 on A4, one sheet of A3, titles, lists, signatures."""

import ctypes
import io
import re
from collections import defaultdict
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from reports.posting_sheet import Imprint, Paper, PostingSheet, SheetList
from reports.writers.fonts import Fonts, Role
from reports.writers.posting_pdf import PostingLayout, posting_pdf
from reports.writers.posting_title import title_lines
from reports.writers.typesetting import NOT_FIRST, NOT_LAST, Type
from reports.writers.unbroken import pieces
from tests.reports.sample_postings import BUDGET, FIRE, JOBS, LAND, ROAD, TEN

MM = 72 / 25.4
FONTS = Fonts(use_system_fonts=False)
TITLE = Type(Role.TITLE, 22, 28.95)
WIDTH = 156 * MM
HEAD = ("序号", "村组", "户主姓名", "保障人数", "月保障金额（元）", "备注")
LIST = PostingSheet(
    "关于2026年3月拟新增农村最低生活保障对象的公示",
    "经民主评议，现予公示。\n【名单】",
    closing=("公示时间：2026年3月16日至2026年3月22日。", "特此公示。"),
    organ="西岭镇人民政府",
    dated="2026年3月16日",
)
Boxes = dict[float, list[tuple[float, float, str]]]


def rows(count: int) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (str(n), f"石桥村{n % 17 + 1}组", f"户主{n}号", str(n % 5 + 1), f"{n}.50", "")
        for n in range(1, count + 1)
    )


def laid(sheet: PostingSheet) -> PostingLayout:
    return posting_pdf(sheet, use_system_fonts=False)


def lines(data: bytes, page: int = 0) -> Boxes:
    """Return the characters of a page by the baseline of their line: left, right, character."""
    found: Boxes = defaultdict(list)
    text = pdfium.PdfDocument(data)[page].get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(text.count_chars()):
        character = text.get_text_range(at, 1)
        if character.strip():
            left, _, right, _ = text.get_charbox(at, loose=True)
            pdfium.raw.FPDFText_GetCharOrigin(text, at, x, y)
            found[round(y.value, 1)].append((left, right, character))
    return {at: sorted(line) for at, line in sorted(found.items(), reverse=True)}


def texts(data: bytes, page: int = 0) -> list[str]:
    return ["".join(sign for *_, sign in line) for line in lines(data, page).values()]


def words(data: bytes) -> list[str]:
    return ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]


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


TITLES = [
    (
        "关于2026年3月拟新增农村最低生活保障对象的公示",
        "关于2026年3月拟新增农村/最低生活保障对象的公示",
    ),
    ("拟征收土地预公告（××县多祝镇××村地段）", "拟征收土地预公告/（××县多祝镇××村地段）"),
    (
        "关于高明乡司徒铺村司徒组道路实行全封闭式施工的通告",
        "关于高明乡司徒铺村司徒组/道路实行全封闭式施工的通告",
    ),
    ("迁坟公告", "迁坟公告"),
    ("关于在全镇范围内实施野外禁火的紧急通知", "关于在全镇范围内实施野外禁火的紧急通知"),
    ("2024年一般公共预算“三公”经费支出预算情况", "2024年一般公共预算/“三公”经费支出预算情况"),
    (
        "腾克镇西也必奇村第十一届村民委员会选举选民登记公告",
        "腾克镇西也必奇村第十一届/村民委员会选举选民登记公告",
    ),
    (
        "关于拟推荐珺堃喆等同志为县级劳动模范候选人的公示",
        "关于拟推荐珺堃喆等同志/为县级劳动模范候选人的公示",
    ),
    (
        "石桥村村民委员会关于村集体鱼塘承包经营权公开竞价的公告",
        "石桥村村民委员会关于村集体鱼塘/承包经营权公开竞价的公告",
    ),
    (
        "关于2025年度享受农村部分计划生育家庭奖励扶助制度对象名单的公示",
        "关于2025年度享受农村部分计划生育/家庭奖励扶助制度对象名单的公示",
    ),
    ("熊口镇关于禁止燃放烟花爆竹的\n通　告", "熊口镇关于禁止燃放烟花爆竹的/通　告"),
]


@pytest.mark.parametrize(("title", "broken"), TITLES)
def test_a_title_is_broken_by_meaning(title: str, broken: str) -> None:
    kind, found = title_lines(title, TITLE, FONTS, WIDTH)
    assert "/".join(found) == broken
    assert kind.size == 22


LONG_TITLES = [
    "关于转发西政办发〔2026〕5号文件做好2026年城乡居民基本医疗保险缴费工作的通知",
    "西岭镇人民政府关于征求《西岭镇石桥村村庄规划（2025—2035年）》（草案）意见的公告",
    "西岭镇人民政府关于石桥村、下河村、大塘村、青山村2026年第一季度农村特困人员救助供养资金发放情况的公示",
    "关于县道X123线西岭镇至石桥村段路面改造工程施工期间实行交通管制的通告",
    "关于对西岭镇2026年农村危房改造拟补助对象进行公示的通知",
]


@pytest.mark.parametrize("title", LONG_TITLES)
def test_no_line_of_a_title_is_lone_or_cuts_a_number(title: str) -> None:
    kind, found = title_lines(title, TITLE, FONTS, WIDTH)
    assert "".join(found) == title
    assert kind.size == 22
    assert len(found) <= 4
    assert min(map(len, found)) > 3
    assert not any(line[0] in NOT_FIRST or line[-1] in NOT_LAST for line in found)
    assert not re.search(r"\d/\d|\d/年|〔2026/|〕/5", "/".join(found))
    assert not any(line.startswith("的") for line in found)


@pytest.mark.parametrize("title", ["示" * 150, "A" * 200, "“" * 50, "农村" * 70])
def test_a_title_of_more_than_four_lines_is_set_smaller(title: str) -> None:
    kind, found = title_lines(title, TITLE, FONTS, WIDTH)
    assert "".join(found) == title
    assert 17 <= kind.size <= 22
    assert max(FONTS.width(line, kind.role, kind.size) for line in found) <= WIDTH + 0.1


WHOLE = [
    "2026年3月16日", "3月16日", "11.8078公顷", "0537-12345678", "16.75%", "5个工作日", "〔2026〕5号",
    "二〇〇六年三月三十日", "8:30—11:30", "¥3000元", "1,234.56万元", "第36号",
]  # fmt: skip


@pytest.mark.parametrize("whole", WHOLE)
def test_dates_amounts_and_numbers_are_of_one_piece(whole: str) -> None:
    assert any(whole in piece for piece in pieces(f"为了{whole}其他"))


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


@pytest.mark.parametrize("lines_of_text", range(10, 30))
def test_a_signature_never_stands_alone_on_a_page(lines_of_text: int) -> None:
    sheet = replace(LIST, body="\n".join(["公示一行文字。"] * lines_of_text), closing=())
    last = words(laid(replace(sheet, table=None)).data)[-1]
    assert "公示一行文字。" in last
    assert "2026年3月16日" in last


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
