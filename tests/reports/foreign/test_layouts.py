"""However the tables of a report are laid out, each figure is read into its cell."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from models.year.figures import Figure
from reports.foreign.checking import check_report
from reports.forms.form import Form, form
from reports.forms.shipped import form_ids, newest
from reports.forms.table import tables, totals
from reports.paper.document import Table
from tests.reports.foreign.layouts import (
    PAGES,
    TEXTS,
    blanks,
    one_cell_a_line,
    page_with_filled_spans,
)
from tests.reports.foreign.published_cases import read_file

Layout = Callable[[Table], str]
WORDS = {
    1: "（一）主动公开。（二）依申请公开。（三）政府信息管理。（四）平台建设。（五）监督保障。"
    "统计期限自1月1日起至12月31日止，联系电话：0934-5520000。",
    5: "公开的内容不够全面，解读形式单一。下一步将加强培训。",
    6: "本年度未收取信息处理费。",
}


def figures(book: Form) -> dict[str, Figure]:
    """Return figures that fit one another, most of them not 0."""
    chance = Random(book.id)
    found = {
        cell.id: Figure(Decimal("12.34") if cell.kind == "money" else chance.randint(0, 400))
        for cell in book.cells
        if not cell.sum_of and not cell.zero_for
    }
    for column in book.data.table3.columns if book.data.table3 else ():
        if not column.sum_of:
            out, given = totals(book, found), f"table3.carried_in.{column.id}"
            found[given] = Figure(0)
            left = [
                out[f"table3.{row}.{column.id}"].value for row in ("results_total", "carried_out")
            ]
            found[f"table3.received.{column.id}"] = Figure(int(sum(left)))
    return totals(book, found)


def last_told(book: Form) -> int:
    """Return the last year of a form, of the newest one that of the invented reports."""
    return book.data.last_year or max(2025, book.data.first_year)


def written(book: Form, layout: Layout, known: Mapping[str, Figure], mark: str = "{}") -> str:
    """Return a report of the last year of a form, its tables as a layout has them."""
    year = last_told(book)
    drawn = {
        part.section: layout(table)
        for part, table in zip(book.data.parts.values(), tables(book, known), strict=True)
    }
    lines = [mark.format(f"示例县示例镇人民政府{year}年政府信息公开工作年度报告")]
    for at, heading in enumerate(book.data.sections, start=1):
        lines += [mark.format(heading), drawn.get(at) or mark.format(WORDS.get(at, "没有。"))]
    return "\n".join(lines)


def wrong(book: Form, known: Mapping[str, Figure], file: Path) -> dict[str, object]:
    read = read_file(file)
    assert (read.form_id, read.origin.office) == (book.id, "示例县示例镇人民政府")
    values = {cell: seen.value for cell, seen in read.cells.items()}
    return {
        cell: values.get(cell)
        for cell in book.cell_ids
        if values.get(cell) != (known[cell].value if cell in known else 0)
    }


@pytest.mark.parametrize("form_id", form_ids())
@pytest.mark.parametrize("layout", TEXTS)
def test_tables_that_were_copied_as_text_give_every_figure(
    tmp_path: Path, form_id: str, layout: Layout
) -> None:
    book = form(form_id)
    known = figures(book)
    (tmp_path / "x.txt").write_text(written(book, layout, known), "utf-8")
    assert wrong(book, known, tmp_path / "x.txt") == {}


@pytest.mark.parametrize("form_id", form_ids())
@pytest.mark.parametrize("layout", PAGES)
def test_tables_of_a_page_give_every_figure_and_what_stands_around_is_left_out(
    tmp_path: Path, form_id: str, layout: Layout
) -> None:
    book = form(form_id)
    known = figures(book)
    text = written(book, layout, known, mark="<p>{}</p>")
    chrome = "<div><a>登录</a></div>{}<div>版权所有</div>"
    (tmp_path / "x.html").write_text(chrome.format(f"<div>{text}</div>"), "utf-8")
    assert wrong(book, known, tmp_path / "x.html") == {}
    codes = {each.code for each in check_report(read_file(tmp_path / "x.html"))}
    assert "C5" not in codes
    assert "A7" not in codes


def test_a_cell_that_is_repeated_over_its_width_is_one(tmp_path: Path) -> None:
    book = form(newest())
    known = figures(book)
    text = written(book, page_with_filled_spans, known, mark="<p>{}</p>")
    (tmp_path / "x.html").write_text(text, "utf-8")
    assert wrong(book, known, tmp_path / "x.html") == {}


def test_figures_whose_last_digits_went_into_the_next_line_are_not_made_up(tmp_path: Path) -> None:
    lines = ["1228 1027", "一、本年新收政府信息公开申请数量 2 7144 1 6318 13829 2972 52816"]
    (tmp_path / "x.txt").write_text(
        "\n".join(["三、收到和处理政府信息公开申请情况", *lines]), "utf-8"
    )
    report = read_file(tmp_path / "x.txt")
    assert "table3.received.total" not in report.cells
    assert "未能识别" in "".join(each.message for each in check_report(report))


def test_a_unit_with_a_blank_in_it_is_no_figure_that_cannot_be_read(tmp_path: Path) -> None:
    book = form("2014")
    known = figures(book)
    text = written(book, TEXTS[0], known).replace("人次", "人　次")
    (tmp_path / "x.txt").write_text(text, "utf-8")
    assert wrong(book, known, tmp_path / "x.txt") == {}


@pytest.mark.parametrize("layout", [one_cell_a_line, blanks])
def test_a_sign_for_nothing_is_one_cell_of_its_row_and_no_figure(
    tmp_path: Path, layout: Layout
) -> None:
    book = form(newest())
    known = figures(book)
    signs = {
        "table2.regulations.made": "无",
        "table2.normative_documents.valid": "/",
        "table2.admin_fees.amount": "无",
        "table3.received.business": "——",
        "table3.carried_out.total": "无",
        "table4.reconsideration.upheld": "无",
        "table4.suit_after_reconsideration.total": "—",
    }
    for at, cell in enumerate(signs):
        known[cell] = Figure(98760 + at)
    text = written(book, layout, known)
    for cell, sign in signs.items():
        text = text.replace(str(known[cell].value), sign)
    (tmp_path / "x.txt").write_text(text, "utf-8")
    assert wrong(book, known, tmp_path / "x.txt") == dict.fromkeys(signs)
    read = read_file(tmp_path / "x.txt")
    told = [each.cells for each in check_report(read) if "不是数字" in each.message]
    assert sorted(told) == sorted((cell,) for cell in signs)
