"""No file that is looked over takes the program down: what it is, is said in a sentence."""

from pathlib import Path

import pytest

from reports.inspecting.looked_over import looked_over
from tests.reports.foreign.test_hostile import pages, with_entities, with_part

_LAUGHS = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 9))
_PROPERTIES = "docProps/core.xml"


def said_of(path: Path) -> str:
    found = looked_over(path)
    assert isinstance(found, str)
    assert path.name in found
    return found


def test_a_document_that_unpacks_to_much_is_not_unpacked(tmp_path: Path) -> None:
    file = with_part(tmp_path / "x.docx", _PROPERTIES, bytes(64 << 20))
    assert "“docProps/core.xml”太大" in said_of(file)


def test_entities_are_neither_unfolded_nor_fetched(tmp_path: Path) -> None:
    file = with_entities(tmp_path / "x.docx", f'<!ENTITY e0 "哈">{_LAUGHS}', "&e8;")
    assert "已损坏" in said_of(file)
    (tmp_path / "secret.txt").write_text("13800138000", "utf-8")
    entity = f'<!ENTITY x SYSTEM "{tmp_path / "secret.txt"}">'
    assert looked_over(with_entities(tmp_path / "x.docx", entity, "正文&x;")) == ()


@pytest.mark.parametrize("name", ["x.docx", "x.xlsx", "x.pdf"])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + bytes(400), b"%PDF-1.7\n" + bytes(400)])
def test_a_damaged_file_is_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert "已损坏" in said_of(tmp_path / name)


def test_a_pdf_of_very_many_pages_is_to_be_parted(tmp_path: Path) -> None:
    assert "有 2000 页" in said_of(pages(tmp_path / "x.pdf", 2000))
