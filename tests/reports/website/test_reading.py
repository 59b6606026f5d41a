"""A list of a column in every form in which it comes: the same entries, nothing around them."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from models.store.refusal import Refusal
from reports.website.choosing import lists_on, site_list
from reports.website.page_reading import page_pasted, pages_of, read_page
from reports.website.pieces import of_text
from reports.website.site_list import Page, SiteLine, SiteList

TODAY = date(2026, 3, 26)
FIRE, RELIEF = "关于春季森林防火的通告", "2026年2月城乡最低生活保障资金发放公示"
DAYS = [date(2026, 3, 24), date(2026, 3, 20)]
WHOLE = [(FIRE, DAYS[0]), (RELIEF, DAYS[1])]


def listed(*pages: Page) -> SiteList:
    return site_list([lists_on(each, TODAY, list) for each in pages])


def entries(found: SiteList) -> list[tuple[str, date | None]]:
    return [(each.title, each.day) for each in found.lines]


@pytest.mark.parametrize(
    "text",
    [
        f"· {FIRE} 2026-03-24\n· {RELIEF} 2026-03-20",
        f"{FIRE}\t[2026/03/24]\n{RELIEF}\t[2026/3/20]",
        f"1. {FIRE}　　　2026年3月24日\n2. {RELIEF}　　　2026年3月20日",
        f"2026.03.24 {FIRE}\n2026.03.20 {RELIEF}",
        f"{FIRE}\n2026-03-24 10:22\n{RELIEF}\n发布时间：2026-03-20",
        f"24\n2026-03\n{FIRE}\n20\n2026-03\n{RELIEF}",
        f"03-24\n2026\n{FIRE}\n03-20\n2026\n{RELIEF}",
        f"[03-24] {FIRE}\n[03-20] {RELIEF}",
        f"【通知】　　　{FIRE}　　　20260324\n【公示】　　　{RELIEF}　　　20260320",
        f"序号\t标题\t成文日期\t发布日期\n1\t{FIRE}\t2026-03-20\t2026-03-24\n2\t{RELIEF}\t\t46101",
        f"| {FIRE} | 2026-03-24 |\n| {RELIEF} | 2026-03-20 |",
        f"NEW {FIRE}  2026-03-24 00:00:00\n[置顶] {RELIEF} (2026-03-20)",
    ],
)
def test_titles_and_days_are_found_in_every_usual_form(text: str) -> None:
    assert entries(listed(of_text(text))) == WHOLE


def test_what_stands_around_the_list_is_left_out() -> None:
    text = (
        "示例镇人民政府\n首页　政务公开　办事服务\n政府信息公开指南\n政府信息公开年度报告\n"
        f"当前位置：首页 > 政务公开 > 通知公告\n{FIRE} 2026-03-24\n{RELIEF} 2026-03-20\n"
        "首页 上一页 1 2 3 下一页 尾页 共 45 条记录\n主办单位：示例镇人民政府 网站标识码 6200000000"
    )
    found = listed(of_text(text))
    assert (found.column, entries(found)) == ("通知公告", WHOLE)
    assert found.days == (DAYS[1], DAYS[0])


def test_pages_that_are_pasted_one_after_the_other_are_one_list() -> None:
    first, second = (
        of_text(f"{title} {day}\n上一页 1 2 下一页\n政府信息公开指南\n法定主动公开内容\n政府网站工作年报\n依申请公开说明")
        for title, day in WHOLE
    )  # fmt: skip
    whole = of_text("\n".join(each.text for page in (first, second) for each in page.pieces))
    assert entries(listed(first, second)) == entries(listed(whole)) == WHOLE
    assert [each.at for each in listed(first, second).lines] == [1, 2]


def test_days_without_a_year_run_back_from_today() -> None:
    text = f"{FIRE} [03-24]\n{RELIEF} [01-05]\n关于元旦值班的通知 [12-28]\n关于秋收的通知 [11-02]"
    years = [(each.day.year, each.guessed) for each in listed(of_text(text)).lines if each.day]
    assert years == [(2026, True), (2026, True), (2025, True), (2025, True)]


def test_a_line_without_a_day_stays_in_the_list() -> None:
    between = listed(of_text(f"{FIRE} 2026-03-24\n关于调整办公时间的公告\n{RELIEF} 2026-03-20"))
    assert entries(between) == [WHOLE[0], ("关于调整办公时间的公告", None), WHOLE[1]]
    assert entries(listed(of_text(f"{FIRE}\n{RELIEF}\n下一页"))) == [(FIRE, None), (RELIEF, None)]


def test_a_day_in_a_title_stays_in_the_title() -> None:
    title = "石桥村竣工验收结果公示（2026年3月12日）"
    assert entries(listed(of_text(f"{title} 2026-03-18"))) == [(title, date(2026, 3, 18))]


def test_a_title_that_is_cut_is_known_as_cut() -> None:
    found = listed(of_text(f"{FIRE[:9]}… 2026-03-24\n{RELIEF[:12]}... 2026-03-20"))
    assert [(each.title, each.cut) for each in found.lines] == [
        (FIRE[:9], True),
        (RELIEF[:12], True),
    ]


PAGE = f"""<html><head><title>通知公告_示例镇人民政府</title></head><body>
<!-- saved from url=(0030)http://www.example.gov.cn/tzgg/ -->
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zn">政府信息公开指南</a></li></ul>
<ul><li><span>2026-03-24</span><a href="1.html" title="{FIRE}">{FIRE[:8]}…</a></li>
<li><a href="/a/2.html"><h3>{RELIEF}</h3><p>根据有关规定，现将发放情况公示如下，请监督</p><em>2026-03-20</em></a></li>
<li><div><b>18</b><i>2026-03</i></div><div><a href="/a/3.html">道路硬化工程竣工验收结果公示</a></div></li></ul>
<div style="display:none"><a href="/x">看不见的一条通知公告</a>2026-03-01</div>
<div><a>上一页</a><a href="?2">下一页</a></div></body></html>"""


def test_a_page_gives_titles_in_full_and_addresses(tmp_path: Path) -> None:
    path = tmp_path / "通知公告.html"
    path.write_text(PAGE, "utf-8")
    page = read_page(path)
    assert isinstance(page, Page)
    found = listed(page)
    assert (found.column, entries(found)) == (
        "通知公告",
        [*WHOLE, ("道路硬化工程竣工验收结果公示", date(2026, 3, 18))],
    )
    base = "http://www.example.gov.cn"
    assert [each.url for each in found.lines] == [
        f"{base}/tzgg/1.html", f"{base}/a/2.html", f"{base}/a/3.html"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "markup",
    [
        "<li><a href='/1'><span>03-24</span>{title}</a></li>",
        "<li><a href='/1'>{title}<span>[2026-03-24]</span></a></li>",
        "<li><a href='/c'>[通知公告]</a><a href='/1'>{title}</a><em>2026/3/24 10:22</em></li>",
        "<dl><dt><a href='/1'>{title}</a></dt><dd>发布时间：2026年3月24日</dd></dl>",
        "<tr><td><img></td><td><a href='/1'>{title}</a></td><td>[2026-03-24]</td></tr>",
        "<li><a href='/1'><i>2026</i>-<i>03-24</i></a> <a href='/1'>关于<b>春季</b>森林防火的通告</a></li>",
    ],
)
def test_entries_are_found_however_a_page_lays_them_out(markup: str, tmp_path: Path) -> None:
    path = tmp_path / "列表.html"
    path.write_text(markup.format(title=FIRE), "utf-8")
    page = read_page(path)
    assert isinstance(page, Page)
    (line,) = listed(page).lines
    assert (line.title, line.day, line.url) == (FIRE, DAYS[0], "/1")


def test_a_table_of_a_page_is_read_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "目录.htm"
    rows = f"<tr><td>1</td><td><a href='/1'>{FIRE}</a></td><td></td><td>2026-03-24</td></tr>"
    path.write_text(f"<table><tr><th>序号<th>标题<th>文号<th>发布日期</tr>{rows}</table>", "utf-8")
    page = read_page(path)
    assert isinstance(page, Page)
    assert listed(page).lines == (SiteLine(1, FIRE, DAYS[0], "/1"),)


def test_a_web_archive_gives_the_page_in_it(tmp_path: Path) -> None:
    path = tmp_path / "通知公告.mhtml"
    path.write_bytes(
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=X\r\n\r\n--X\r\n"
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        b"Content-Location: http://www.example.gov.cn/tzgg/\r\n\r\n"
        + f"<a href='1.html'>{FIRE}</a> 2026-03-24\r\n--X--\r\n".encode()
    )
    page = read_page(path)
    assert isinstance(page, Page)
    assert listed(page).lines == (
        SiteLine(1, FIRE, DAYS[0], "http://www.example.gov.cn/tzgg/1.html"),
    )


def test_a_workbook_and_what_is_copied_come_through_the_process_apart(tmp_path: Path) -> None:
    path = tmp_path / "列表.xlsx"
    book = Workbook()
    assert book.active is not None
    for row in (("信息标题", "发布时间", "链接"), (FIRE, DAYS[0], "http://a/1"), (RELIEF, 46101)):
        book.active.append(row)
    book.save(path)
    found = listed(*pages_of(path))
    assert (entries(found), found.lines[0].url) == (WHOLE, "http://a/1")
    copied = page_pasted("", f"<li><a href='http://a/1'>{FIRE}</a><i>2026-03-24</i></li>")
    assert entries(listed(copied)) == WHOLE[:1]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"x", "不能对账"),
        ("a.html", b"<html></html>", "没有可以对账的内容"),
        ("a.mht", b"Content-Type: text/plain\r\n\r\nx", "没有网页"),
        ("b.html", None, "没有找到文件"),
    ],
)
def test_what_holds_no_list_is_refused_in_words(
    tmp_path: Path, name: str, data: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(Refusal, match=said):
        pages_of(path)


def test_an_empty_clipboard_is_said() -> None:
    with pytest.raises(Refusal, match="剪贴板"):
        page_pasted(" ", "")
