"""An OFD of another program: parts named from the root, steps said once for many, turned axes."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from models.store.refusal import Refusal
from reports.foreign.files import ofd_file, pdf_file
from reports.foreign.files.opened import rows_of
from reports.paper.document import Document, Paragraph
from reports.writers.ofd.writer import ofd_bytes
from reports.writers.pdf.writer import pdf_bytes

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
HEAD = f"<ofd:OFD {SPACE}><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
DOCUMENT = f"""<ofd:Document {SPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>
</ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="/Doc_0/Pages/P_0/Content.xml"/></ofd:Pages>
</ofd:Document>"""
# A title without steps, a row of a table of two boxes, in which a text is made wider by its matrix.
PAGE = f"""<ofd:Page {SPACE}><ofd:Content><ofd:Layer ID="2"><ofd:PageBlock ID="9">
<ofd:TextObject ID="3" Boundary="60 20 100 8" Size="6"><ofd:TextCode X="0" Y="6">年度报告</ofd:TextCode>
</ofd:TextObject>
<ofd:PathObject ID="4" Boundary="20 40 120 10"><ofd:AbbreviatedData>
M 0 0 L 60 0 L 60 10 L 0 10 C M 60 0 L 120 0 L 120 10 L 60 10 C</ofd:AbbreviatedData></ofd:PathObject>
<ofd:TextObject ID="5" Boundary="22 42 40 6" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 3 4">收到件数</ofd:TextCode>
</ofd:TextObject>
<ofd:TextObject ID="6" Boundary="84 42 40 6" Size="2" CTM="2 0 0 2 0 0">
<ofd:TextCode X="0" Y="2" DeltaX="1">12</ofd:TextCode></ofd:TextObject>
</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>"""


def written(path: Path, page: str = PAGE) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("OFD.xml", HEAD)
        archive.writestr("Doc_0/Document.xml", DOCUMENT)
        archive.writestr("Doc_0/Pages/P_0/Content.xml", page)
    return path


def test_the_title_and_the_cells_of_a_row_are_read_where_they_stand(tmp_path: Path) -> None:
    title, row = ofd_file.rows(written(tmp_path / "x.ofd"))
    assert (title.cells, title.ruled) == (("年度报告",), False)
    assert (row.cells, row.ruled, row.where) == (("收到件数", "12"), True, "第 1 页")


def test_an_ofd_of_ours_reads_as_the_pdf_does(tmp_path: Path) -> None:
    said = Paragraph("本机关全年收到政府信息公开申请12件，" * 60)
    data, _ = pdf_bytes(Document("标题", blocks=(said, Paragraph("没有收取费用。"))))
    (tmp_path / "x.pdf").write_bytes(data)
    (tmp_path / "x.ofd").write_bytes(ofd_bytes(data))
    assert list(ofd_file.rows(tmp_path / "x.ofd")) == list(pdf_file.rows(tmp_path / "x.pdf"))


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (f"<ofd:Page {SPACE}/>", "只有图片"),
        ("<a>" + " " * (41 << 20) + "</a>", "展开有 41 MB"),
        ("<a", "不是 OFD 文件或已损坏"),
    ],
)
def test_one_that_cannot_be_read_is_refused_in_a_sentence(
    tmp_path: Path, page: str, said: str
) -> None:
    with pytest.raises(Refusal, match=said):
        rows_of(written(tmp_path / "x.ofd", page))
