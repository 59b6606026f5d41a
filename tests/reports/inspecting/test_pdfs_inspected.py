"""A PDF is looked over before it goes out, and cleaned."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reports.inspecting.cleaning import cleaned
from reports.inspecting.looked_over import looked_over
from reports.inspecting.trace import Cleaned
from tests.reports.inspecting.files_to_inspect import IDENTITY, MOBILE, picture


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path, drawn = tmp_path_factory.mktemp("pdf") / "公示.pdf", io.BytesIO()
    canvas = Canvas(drawn)
    canvas.setAuthor("Zhang San")
    canvas.drawString(72, 700, f"ID {IDENTITY}")
    canvas.drawImage(ImageReader(picture(500)), 72, 300, 100, 100)
    hidden = canvas.beginText(72, 200)
    hidden.setTextRenderMode(3)
    hidden.textLine(MOBILE)
    canvas.drawText(hidden)
    canvas.save()
    writer = PdfWriter(drawn)
    writer.add_annotation(0, Text(rect=(10, 10, 30, 30), text="先别发", title_bar="王五"))
    writer.add_attachment("secret.txt", b"the list of those refused")
    script = {
        NameObject("/S"): NameObject("/JavaScript"),
        NameObject("/JS"): TextStringObject("app.alert(1)"),
    }
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(script)
    writer.write(path)
    return path


def test_everything_hidden_in_a_pdf_is_named_with_its_place(file: Path) -> None:
    traces = looked_over(file)
    assert not isinstance(traces, str)
    assert [(each.kind, each.place) for each in traces] == [
        ("identity", "第 1 页"),
        ("phone", "第 1 页"),
        ("metadata", "作者"),
        ("hidden_text", "第 1 页"),
        ("picture", "第 1 页的 1 张图片"),
        ("attachment", "整个文件"),
        ("script", "整个文件"),
        ("annotation", "第 1 页"),
        ("font", "第 1 页"),
    ]
    said = "".join(each.message for each in traces)
    for word in ("Zhang San", "secret.txt", "王五的注释“先别发”", "Helvetica"):
        assert word in said


@pytest.mark.parametrize(("box_first", "kinds"), [(False, ["hidden_text"]), (True, [])])
def test_text_under_a_box_is_found_and_text_on_it_is_none(
    tmp_path: Path, box_first: bool, kinds: list[str]
) -> None:
    canvas = Canvas(str(tmp_path / "x.pdf"))
    if not box_first:
        canvas.drawString(72, 700, "Zhang San")
    canvas.setFillGray(0 if not box_first else 1)
    canvas.rect(70, 695, 80, 20, fill=1, stroke=0)
    canvas.setFillGray(0)
    if box_first:
        canvas.drawString(72, 700, "Zhang San")
    canvas.save()
    traces = looked_over(tmp_path / "x.pdf")
    assert not isinstance(traces, str)
    assert [each.kind for each in traces if each.kind != "font"] == kinds


def test_a_cleaned_pdf_keeps_its_pages_and_nothing_beside_them(file: Path) -> None:
    copy = cleaned(file)
    assert isinstance(copy, Cleaned)
    kinds = [each.kind for each in copy.by_hand]
    assert kinds == ["identity", "phone", "hidden_text", "picture", "font"]
    read = PdfReader(io.BytesIO(copy.data))
    assert IDENTITY in read.pages[0].extract_text()
    everything = repr(copy.data)
    for gone in ("Zhang San", "secret.txt", "app.alert", "the list of those refused"):
        assert gone not in everything
    assert not read.pages[0].get("/Annots")
