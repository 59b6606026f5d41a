"""The printed standard catalogue: the official heads, merged 事项, boxes and ticks, in every format."""

from datetime import date
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from openpyxl import load_workbook
from pypdf import PdfReader

from models.catalogue import standard_entry
from models.catalogue.standard_entry import channel_names, entries
from models.store.refusal import Refusal
from reports.catalogue import standard_catalogue
from reports.catalogue.standard_catalogue import channel_text
from reports.paper.document import CellKind, Table
from reports.writers.pdf.writer import write_pdf
from reports.writers.xlsx.writer import write_xlsx

HEADS = (
    "序号",
    "公开事项",
    "公开内容（要素）",
    "公开依据",
    "公开时限",
    "公开主体",
    "公开渠道和载体",
    "公开对象",
    "公开方式",
    "公开层级",
)
BELOW = ("一级事项", "二级事项", "全社会", "特定群众", "主动", "依申请公开", "县级", "乡级")
TOP = 3  # sheet row in which the table begins


def planted() -> Table:
    standard_entry.plant("township")
    (table,) = standard_catalogue.document().tables
    return table


def column_of(table: Table, head: str) -> int:
    cells = [cell for cell in table.cells if cell.kind is CellKind.HEAD and cell.text == head]
    return cells[-1].column


def test_the_heads_are_the_official_ones(opened: Path) -> None:
    table = planted()
    upper = [cell for cell in table.cells if cell.row == 0]
    lower = [cell.text for cell in table.cells if cell.row == 1]
    assert tuple(cell.text for cell in upper) == HEADS
    assert tuple(lower) == (*BELOW, "村级")
    assert {cell.text: cell.colspan for cell in upper if cell.colspan > 1} == {
        "公开事项": 2,
        "公开对象": 2,
        "公开方式": 2,
        "公开层级": 3,
    }
    assert table.head_rows == 2


def test_the_village_has_a_column_only_where_it_is_used(opened: Path) -> None:
    standard_entry.add(domain="救灾", matter="甲")
    (table,) = standard_catalogue.document().tables
    assert tuple(cell.text for cell in table.cells if cell.row == 1) == BELOW


def test_every_place_of_the_grid_is_covered_once(opened: Path) -> None:
    table = planted()
    covered = sum(cell.rowspan * cell.colspan for cell in table.cells)
    assert covered == table.row_count * table.column_count
    for row in range(table.row_count):
        for column in range(table.column_count):
            table.at(row, column)


def test_rows_are_numbered_through_under_a_band_for_each_domain(opened: Path) -> None:
    table = planted()
    bands = [cell.text for cell in table.cells if cell.kind is CellKind.BAND]
    assert len(bands) == 26
    assert (bands[0], bands[9], bands[10], bands[25]) == (
        "一、重大建设项目领域",
        "十、生态环境领域",
        "十一、公共文化服务领域",
        "二十六、城乡规划领域",
    )
    numbers = [
        cell.text for cell in table.cells if cell.column == 0 and cell.kind is CellKind.LABEL
    ]
    assert numbers == [str(number) for number in range(1, len(entries()) + 1)]


def test_equal_matters_in_following_rows_are_one_cell(opened: Path) -> None:
    for detail, matter in (("甲", "低保"), ("乙", "低保"), ("丙", "特困"), ("丁", "低保")):
        standard_entry.add(domain="社会救助", matter=matter, detail=detail)
    (table,) = standard_catalogue.document().tables
    labels = [cell for cell in table.cells if cell.column == 1 and cell.kind is CellKind.LABEL]
    assert [(cell.text, cell.rowspan) for cell in labels] == [("低保", 2), ("特困", 1), ("低保", 1)]


def test_the_same_matter_in_two_domains_stays_apart(opened: Path) -> None:
    standard_entry.add(domain="救灾", matter="政策", detail="甲")
    standard_entry.add(domain="就业", matter="政策", detail="乙")
    (table,) = standard_catalogue.document().tables
    assert [cell.rowspan for cell in table.cells if cell.text == "政策"] == [1, 1]


def test_every_channel_has_its_box_and_the_ticked_ones_are_filled(opened: Path) -> None:
    text = channel_text(["政府网站", "入户/现场", "赶集喊话"])
    assert text.count("■") == 3
    assert text.count("□") == len(channel_names()) - 2
    boxes = text.replace("\n", " ").split(" ")
    assert [box[1:] for box in boxes] == [*channel_names(), "赶集喊话"]
    assert {box[1:] for box in boxes if box[0] == "■"} == {"政府网站", "入户/现场", "赶集喊话"}


def test_ticks_stand_in_their_columns(opened: Path) -> None:
    standard_entry.add(
        domain="救灾",
        matter="甲",
        to_all=False,
        to_some="受灾群众",
        on_request=True,
        active=False,
        basis="条例",
        village=True,
    )
    (table,) = standard_catalogue.document().tables
    row = table.row_count - 1
    shown = {head: table.at(row, column_of(table, head)).text for head in (*BELOW, "村级")[2:]}
    assert shown == {
        "全社会": "",
        "特定群众": "√\n受灾群众",
        "主动": "",
        "依申请公开": "√",
        "县级": "",
        "乡级": "√",
        "村级": "√",
    }


def test_an_empty_catalogue_is_refused(opened: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="还没有条目"):
        standard_catalogue.write(tmp_path / "a.xlsx")
    assert not (tmp_path / "a.xlsx").exists()


def test_the_paper_says_that_it_is_a_start_until_it_was_compared(opened: Path) -> None:
    assert "起步" in planted().note
    assert any("待对照" in line for line in standard_catalogue.document().lines)
    standard_entry.say_compared(date(2026, 3, 26))
    paper = standard_catalogue.document()
    assert standard_entry.compared_on() == date(2026, 3, 26)
    assert (paper.tables[0].note, len(paper.lines)) == ("", 1)
    standard_entry.say_compared(None)
    assert standard_catalogue.document().tables[0].note


def test_every_page_of_the_pdf_lies_on_its_side_under_the_heads(
    opened: Path, tmp_path: Path
) -> None:
    planted()
    path = tmp_path / "目录.pdf"
    write_pdf(standard_catalogue.document(), path)
    pages = PdfReader(path).pages
    assert len(pages) > 10
    texts = ["".join(page.extract_text().split()) for page in pages]
    for page, text in zip(pages, texts, strict=True):
        assert page.mediabox.width > page.mediabox.height
        assert all(head in text for head in (*HEADS, "一级事项", "特定群众"))
    whole = "".join(texts)
    for entry in entries():
        assert "".join(entry.content.split())[:12] in whole


def test_the_workbook_is_merged_and_prints_its_heads_on_every_page(
    opened: Path, tmp_path: Path
) -> None:
    table = planted()
    path = tmp_path / "目录.xlsx"
    assert standard_catalogue.write(path) == []
    book = load_workbook(path)
    assert len(book.sheetnames) == 1
    sheet = book.worksheets[0]
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"B3:C3", "A3:A4", "D3:D4", "I3:J3", "K3:L3", "M3:O3"} <= merged
    assert "A5:O5" in merged  # the band of the first domain
    assert sheet.print_title_rows == "$3:$4"
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    for cell in table.cells:
        found = sheet.cell(cell.row + TOP, cell.column + 1)
        assert (found.value or "") == cell.text
        assert found.data_type != "f"


def test_a_text_that_looks_like_a_formula_stays_text(opened: Path, tmp_path: Path) -> None:
    standard_entry.add(domain="救灾", matter="=1+1", detail="-甲", content="@cmd", basis="+A1")
    path = tmp_path / "目录.xlsx"
    write_xlsx(standard_catalogue.document(), (), path)
    sheet = load_workbook(path).worksheets[0]
    row = sheet[TOP + 3]
    assert [cell.value for cell in row[1:5]] == ["=1+1", "-甲", "@cmd", "+A1"]
    assert {cell.data_type for cell in row[1:5]} == {"s"}


def test_the_word_file_and_the_page_hold_the_same_cells(opened: Path, tmp_path: Path) -> None:
    table = planted()
    path = tmp_path / "目录.docx"
    standard_catalogue.write(path)
    word = docx.Document(str(path))
    assert word.sections[0].orientation == WD_ORIENT.LANDSCAPE
    rows = word.tables[0].rows
    assert len(rows) == table.row_count
    found = [cell.text for cell in word.tables[0].rows[4].cells]
    assert found == [table.at(4, column).text for column in range(table.column_count)]
    page = tmp_path / "目录.html"
    standard_catalogue.write(page)
    text = page.read_text("utf-8")
    assert text.count("<tr>") == table.row_count
    assert "■政府网站 □政府公报 □两微一端<br>" in text


@pytest.mark.parametrize("name", ["目录.txt", "目录"])
def test_another_kind_of_file_is_refused(name: str, opened: Path, tmp_path: Path) -> None:
    planted()
    with pytest.raises(Refusal, match="可选"):
        standard_catalogue.write(tmp_path / name)


def test_the_file_is_called_after_the_office(opened: Path) -> None:
    assert standard_catalogue.file_name("xlsx") == "示例镇人民政府基层政务公开标准目录.xlsx"
