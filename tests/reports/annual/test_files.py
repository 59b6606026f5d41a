"""The four files of a report, read back: the same numbers, the same text, nothing of the screen."""

import re
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import docx
import pypdfium2
import pytest
from openpyxl import load_workbook

from models.store import register
from models.year import entered as year_figure
from models.year.year import Year
from reports.annual.files import KINDS, file_name, write, write_file, write_working_copy
from reports.annual.narrative.headings import is_heading
from reports.annual.paper import report_document
from reports.annual.yearly import Yearly, yearly
from reports.forms.form import form
from reports.forms.register_form import register_form
from reports.paper.document import Cell, CellKind, Heading, Paragraph
from tests.reports.ledgers.sample import fill

TODAY = date(2026, 1, 20)
YEARS = {"2014": 2018, "2019": 2020, "2021": 2025}


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("busy")
    fill(place, "busy")
    return place


@pytest.fixture(params=sorted(YEARS))
def report(request: pytest.FixtureRequest, busy: Path) -> Iterator[Yearly]:
    """The report of a year in each of the three forms."""
    with register.opened(busy):
        year = Year.of(YEARS[request.param])
        yield yearly(register_form(request.param, year), year, TODAY)


class _Page(HTMLParser):
    """The words of a web page, and its cells."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.cells: list[str] = []
        self._in = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._in = tag
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self._in in ("td", "th"):
            self.cells[-1] += data
        self.words.append(data)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def words_of(path: Path) -> str:
    """Return all the words of a file, without blanks."""
    kind = path.suffix
    if kind == ".pdf":
        pdf = pypdfium2.PdfDocument(path)
        pages = [page.get_textpage().get_text_range() for page in pdf]
        return squeezed("".join(re.sub(r"— \d+ —", "", page) for page in pages))
    if kind == ".docx":
        read = docx.Document(str(path))
        cells = [cell.text for table in read.tables for row in table.rows for cell in row.cells]
        return squeezed("".join([*(each.text for each in read.paragraphs), *cells]))
    if kind == ".html":
        return squeezed("".join(_Page(path.read_text("utf-8")).words))
    book = load_workbook(path)
    return squeezed(
        "".join(str(c.value) for sheet in book for row in sheet for c in row if c.value is not None)
    )


def _place(cell: Cell) -> tuple[int, int]:
    return cell.row, cell.column


def figures_in(path: Path, report: Yearly) -> dict[str, str] | None:
    """Return the figures as the tables of a file show them, by cell; a PDF has no cells."""
    drawn = report_document(report).tables
    if path.suffix == ".xlsx":
        flat = load_workbook(path)["指标"]
        return {str(row[0].value): str(row[2].value) for row in flat.iter_rows(min_row=2)}
    if path.suffix == ".docx":
        return {
            cell_id: read.cell(cell.row, cell.column).text
            for table, read in zip(drawn, docx.Document(str(path)).tables, strict=True)
            for cell_id, cell in table.figures.items()
        }
    if path.suffix == ".html":
        texts = iter(_Page(path.read_text("utf-8")).cells)
        cells = (cell for table in drawn for cell in sorted(table.cells, key=_place))
        return {cell.figure: text for cell, text in zip(cells, texts, strict=True) if cell.figure}
    return None


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_has_every_word_and_every_figure_of_the_report(
    kind: str, report: Yearly, tmp_path: Path
) -> None:
    path = tmp_path / file_name(report, kind)
    write_file(report, path)
    written = words_of(path)
    for section in report.sections.values():
        for line in section.plain.split("\n"):
            assert squeezed(line) in written, line
    for heading in report.form.data.sections:
        assert squeezed(heading) in written, heading
    for table in report_document(report).tables:
        for cell in table.cells:
            if cell.kind is not CellKind.FIGURE and not cell.vertical:
                assert squeezed(cell.text) in written, cell.text
    shown = figures_in(path, report)
    if shown is not None:
        given = {cell: Decimal(re.sub("[^-.0-9]", "", text)) for cell, text in shown.items()}
        assert given == {cell: figure.value for cell, figure in report.figures.items()}
    assert "改" not in {each for each in (shown or {}).values()}


def test_the_order_of_the_pdf_is_that_of_the_report(report: Yearly, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_file(report, path)
    written = words_of(path)
    places = [written.index(squeezed(each)) for each in report.form.data.sections]
    assert places == sorted(places)


def pages(path: Path) -> list[str]:
    pdf = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_range() for page in pdf]


def test_table_three_stands_on_one_page_under_its_heading(report: Yearly, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_file(report, path)
    found = [squeezed(each) for each in pages(path)]
    if report.form.data.table3 is not None:
        (page,) = [each for each in found if "三、收到和处理政府信息公开申请情况" in each]
        assert "四、结转下年度继续办理" in page
    else:
        heads = [page for page in found if "统计指标单位统计数" in page]
        assert len(heads) == 2  # the head is repeated
    for page, following in pairwise(found):
        last = re.sub(r"—\d+—$", "", page)
        for heading in report.form.data.sections:
            assert not last.endswith(squeezed(heading)), (heading, following[:20])


def test_a_cover_has_no_number_and_the_pages_count_after_it(report: Yearly, tmp_path: Path) -> None:
    plain, covered = tmp_path / "plain.pdf", tmp_path / "covered.pdf"
    write_file(report, plain)
    write_file(report, covered, cover=True)
    first, *rest = pages(covered)
    assert report.office in first
    assert "—" not in first
    assert len(rest) == len(pages(plain))
    assert "— 1 —" in rest[0]


def test_the_same_report_gives_the_same_bytes(report: Yearly, tmp_path: Path) -> None:
    for kind in KINDS:
        paths = [tmp_path / f"{name}.{kind}" for name in ("first", "second")]
        for path in paths:
            write_file(report, path)
        assert paths[0].read_bytes() == paths[1].read_bytes(), kind


def test_only_the_working_copy_marks_what_was_typed_over(opened: Path, tmp_path: Path) -> None:
    year_figure.enter(2025, "table3.granted.business", Decimal(3), "三件纸质登记，没有录入")
    report = yearly(form("2021"), Year.of(2025), TODAY)
    for path in write(report.form, Year.of(2025), tmp_path, KINDS, TODAY).paths:
        assert "纸质登记" not in words_of(path), path.suffix
    copy = tmp_path / "copy.pdf"
    write_working_copy(report, copy)
    assert "三件纸质登记，没有录入" in words_of(copy)
    assert "工作稿，不得公开" in words_of(copy)
    assert "（一）予以公开·商业企业" in words_of(copy)
    assert report.findings
    assert not re.search(r"\b[ABC]\d\b", words_of(copy))


def test_the_word_file_has_styles_real_merges_and_east_asian_fonts(
    report: Yearly, tmp_path: Path
) -> None:
    path = tmp_path / "report.docx"
    write_file(report, path)
    read = docx.Document(str(path))
    styles = {each.style.name for each in read.paragraphs if each.style and each.text}
    assert {"Title", "Heading 1", "Body Text"} <= styles
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    assert xml.count("<w:tbl>") == len(report_document(report).tables)
    assert ("w:vMerge" in xml) == (report.form.data.table3 is not None)
    assert 'w:eastAsia="仿宋_GB2312"' in zipfile.ZipFile(path).read("word/styles.xml").decode()


def test_the_web_page_is_plain(report: Yearly, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write_file(report, path)
    text = path.read_text("utf-8")
    assert text.count('<table border="1"') == len(report_document(report).tables)
    for forbidden in ("class=", "<script", "http://", "https://", "<link"):
        assert forbidden not in text


def test_lines_of_the_text_become_headings_and_paragraphs(report: Yearly) -> None:
    blocks = report_document(report).blocks
    low = [each.text for each in blocks if isinstance(each, Heading) and each.level == 2]
    lines = [line for each in report.sections.values() for line in each.plain.split("\n")]
    assert low == [line for line in lines if is_heading(line)]
    assert all(len(each.text) > 3 for each in blocks if isinstance(each, Paragraph))
