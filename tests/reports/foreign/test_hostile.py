"""No report from elsewhere takes the program down, its memory, or asks the network for anything."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from models.store.refusal import Refusal
from reports.foreign.files.opened import rows_of

_ENCRYPTED = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096) + "EncryptedPackage".encode("utf-16le")
_DOCUMENT = "word/document.xml"


def said_of(path: Path) -> str:
    with pytest.raises(Refusal) as refused:
        rows_of(path)
    assert refused.value.field == "file"
    assert path.name in refused.value.sentence
    return refused.value.sentence


def word_document() -> bytes:
    book, out = Document(), BytesIO()
    book.add_paragraph("示例镇人民政府2025年政府信息公开工作年度报告")
    book.save(out)
    return out.getvalue()


def with_part(path: Path, name: str, content: bytes) -> Path:
    """Write a document one part of which is another, or new."""
    with ZipFile(BytesIO(word_document())) as old, ZipFile(path, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return path


def pages(path: Path, count: int) -> Path:
    canvas = Canvas(str(path))
    for _ in range(count):
        canvas.rect(50, 50, 300, 300, fill=1)
        canvas.showPage()
    canvas.save()
    return path


@pytest.mark.parametrize("name", ["x.docx", "x.xlsx"])
def test_a_file_with_a_password_is_named_as_such(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(_ENCRYPTED)
    assert "取消密码" in said_of(tmp_path / name)


def test_a_pdf_with_a_password_is_named_as_such(tmp_path: Path) -> None:
    locked = PdfWriter(clone_from=PdfReader(pages(tmp_path / "open.pdf", 1)))
    locked.encrypt("secret", algorithm="RC4-128")
    locked.write(tmp_path / "x.pdf")
    assert "取消密码" in said_of(tmp_path / "x.pdf")


@pytest.mark.parametrize("name", ["x.docx", "x.xlsx", "x.pdf"])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + bytes(400), b"%PDF-1.7\n" + bytes(400)])
def test_a_damaged_file_is_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert "已损坏" in said_of(tmp_path / name)


def test_a_file_of_the_old_kind_is_to_be_saved_anew(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096))
    assert "另存为 .docx" in said_of(tmp_path / "x.docx")


@pytest.mark.parametrize(("name", "part"), [("x.docx", _DOCUMENT), ("x.xlsx", "xl/a.xml")])
def test_a_file_that_unpacks_to_much_is_not_unpacked(tmp_path: Path, name: str, part: str) -> None:
    assert "展开有 64 MB" in said_of(with_part(tmp_path / name, part, bytes(64 << 20)))


def with_entities(path: Path, entities: str, text: str) -> Path:
    xml = (
        f'<?xml version="1.0"?><!DOCTYPE d [{entities}]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    )
    return with_part(path, _DOCUMENT, xml.encode())


def test_what_an_entity_names_is_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("不该读到", "utf-8")
    entity = f'<!ENTITY x SYSTEM "{tmp_path / "secret.txt"}">'
    (row,) = rows_of(with_entities(tmp_path / "x.docx", entity, "正文&x;"))
    assert row.cells == ("正文",)


def test_entities_that_unfold_without_end_are_a_sentence(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 9))
    file = with_entities(tmp_path / "x.docx", f'<!ENTITY e0 "哈">{laughs}', "&e8;")
    assert "已损坏" in said_of(file)


def test_a_document_with_macros_is_read_and_they_are_not(tmp_path: Path) -> None:
    (row,) = rows_of(with_part(tmp_path / "x.docx", "word/vbaProject.bin", b"Shell" * 99))
    assert row.text.endswith("年度报告")


def test_a_page_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "x.html").open("wb") as file:
        file.truncate(300 << 20)
    assert "300 MB" in said_of(tmp_path / "x.html")


def test_a_page_that_is_nested_without_end_is_read_or_refused(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("<div>" * 50_000 + "正文", "utf-8")
    with suppress(Refusal):
        assert rows_of(tmp_path / "x.html")


@pytest.mark.parametrize("text", ["<p>正文</p>" * 30_000, f"<p>共{'1条' * 90_000}</p>"])
def test_a_page_of_very_many_rows_or_one_without_end_is_given_up(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.html").write_text(text, "utf-8")
    assert "内容太多" in said_of(tmp_path / "x.html")


def test_a_pdf_of_pictures_is_said_to_be_one(tmp_path: Path) -> None:
    assert "只有图片" in said_of(pages(tmp_path / "x.pdf", 1))


def test_a_pdf_of_very_many_pages_is_not_read(tmp_path: Path) -> None:
    assert "有 2000 页" in said_of(pages(tmp_path / "x.pdf", 2000))


@pytest.mark.parametrize("name", ["报告", "报告.doc", "报告.wps", "没有.html"])
def test_what_is_no_report_is_refused_with_what_to_do(tmp_path: Path, name: str) -> None:
    if name == "报告":
        (tmp_path / name).mkdir()
    elif "没有" not in name:
        (tmp_path / name).write_bytes(b"x")
    assert said_of(tmp_path / name).endswith("。")


def test_an_empty_text_is_said_to_hold_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"\xef\xbb\xbf \r\n")
    assert "没有文字" in said_of(tmp_path / "x.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_text_is_read_in_the_encodings_of_these_years(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "x.txt").write_bytes("规章｜0｜0｜0".encode(encoding))
    (row,) = rows_of(tmp_path / "x.txt")
    assert row.cells == ("规章", "0", "0", "0")
