"""Papers as files, beside their text drawn on a bare canvas, or their cells in a bare workbook."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import xlsxwriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import resources
from models.items.deadlines import Deadlines
from models.items.listing import ItemFilter, ItemListing
from models.law.workday_notice import calendar
from models.postings.pasted import PostedList, as_text
from models.postings.posting import Posting
from models.year.year import Year
from reports.annual.files import KINDS, write
from reports.forms.form import form
from reports.items.item_list import ListPaper, item_list
from reports.ledgers.exporting import export_ledger
from reports.postings.files import write_posting
from reports.postings.ready import ready
from reports.writers.papers import write_paper
from tests.benchmarks import big
from tests.benchmarks.measure import Row, Work, pair

_COLUMNS = ("title", "document_number", "category", "published_on", "index_number")
_LINES, _FONT = 40, "bare"
_LEDGER = 15  # columns


def written(place: Path) -> Iterator[Row]:
    """Yield the report in four files, a list of 10,000 rows, and a posting of 2,000."""
    yield pair(
        "报告四种文件 report in four files", lambda: _report(place), lambda: _bare_report(place)
    )
    yield _list(place, 10_000)
    yield _posting(place, 2_000)


def exported(place: Path, rows: int) -> Row:
    """Export the ledger of items beside as many cells written with a bare workbook."""
    ours, bare = place / "导出.xlsx", place / "bare.xlsx"

    def floor() -> None:
        with xlsxwriter.Workbook(bare, {"constant_memory": True}) as book:
            sheet = book.add_worksheet()
            for at in range(rows):
                for column in range(_LEDGER):
                    sheet.write_string(at, column, f"关于印发第{at}号方案的通知")

    def work() -> None:
        ours.unlink(missing_ok=True)
        export_ledger("items", ours)

    return pair(f"导出 export, {rows:,} items", work, floor, 1.2, runs=3)


def _report(place: Path) -> None:
    write(form("2021"), Year.of(2022), place / "report", KINDS, big.TODAY)


def _bare_report(place: Path) -> None:
    """Write three pages of text and a table of 26 by 10 as each kind of file."""
    cells = [[str(at * down) for at in range(10)] for down in range(26)]
    _drawn(place / "bare.pdf", [["".join(big.WORDS)] for _ in range(3 * _LINES)])
    with xlsxwriter.Workbook(place / "bare-report.xlsx") as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(cells):
            sheet.write_row(at, 0, row)
    made = docx.Document()
    for _ in range(60):
        made.add_paragraph("".join(big.WORDS))
    table: Any = made.add_table(26, 10)
    for line, row in zip(table.rows, cells, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    made.save(str(place / "bare.docx"))
    (place / "bare.html").write_text("".join(f"<p>{row}</p>" for row in cells), encoding="utf-8")


def _list(place: Path, rows: int) -> Row:
    by = Deadlines(calendar(), big.TODAY)
    ids = ItemListing(ItemFilter(), deadlines=by).ids()[-rows:]

    def ours() -> None:
        write_paper(item_list(ids, ListPaper(columns=_COLUMNS), by), place / "list.pdf")

    texts = [
        [row.title, row.document_number, row.category, row.published_on, row.index_number]
        for row in ItemListing.rows_of(ids)
    ]
    return pair(f"目录 pdf, {rows:,} rows", ours, _canvas(place / "bare.pdf", texts), 2.0, runs=3)


def _posting(place: Path, rows: int) -> Row:
    listed = [
        [f"{at}", f"王某{at}", "石桥村一组", "620422********0011", "600元"] for at in range(rows)
    ]
    table = PostedList(("序号", "姓名", "住址", "身份证号", "金额"), tuple(map(tuple, listed)))
    posting = Posting(
        title="关于补贴发放名单的公示", body="现予公示。", list=as_text(table), dated=big.TODAY
    )

    def ours() -> None:
        write_posting(ready(posting).sheet, place / "posting.pdf")

    return pair(f"公示 posting, {rows:,} rows", ours, _canvas(place / "bare.pdf", listed), runs=3)


def _canvas(file: Path, rows: list[list[str]]) -> Work:
    return lambda: _drawn(file, rows)


def _drawn(file: Path, rows: list[list[str]]) -> None:
    """Draw every cell as one string in a font that is embedded, and nothing else."""
    font = resources.path("fonts/NotoSansSC-Regular.ttf")
    pdfmetrics.registerFont(TTFont(_FONT, str(font)))
    canvas = Canvas(str(file), pagesize=A4)
    for first in range(0, len(rows), _LINES):
        canvas.setFont(_FONT, 8)
        for at, row in enumerate(rows[first : first + _LINES]):
            for column, text in enumerate(row):
                canvas.drawString(30 + 110 * column, 800 - 18 * at, text)
        canvas.showPage()
    canvas.save()
