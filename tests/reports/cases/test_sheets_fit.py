"""A sheet that is filled in by hand stays on its page, also of three applicants."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.cases.whole import read
from models.letters.kinds import kind
from models.letters.texts import letter_text
from models.requests import applicant
from models.requests.applicant import Person
from reports.cases.letters import Sheet, paper
from reports.cases.sheets import register_sheet
from reports.paper.document import Document
from reports.writers.pdf.writer import pdf_bytes
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.typesetting import Type, even_lines
from tests.models.letters.case import TODAY, case_of, filled, profile, received

OTHERS = [
    Person(name, "居民身份证", "622801199001010022", phone, place, f"{phone}@example.com")
    for name, phone, place in (
        ("李四", "13900000002", "示例县示例镇柳湾村五组18号"),
        ("王五", "13900000003", "示例县示例镇石桥村二组7号"),
    )
]


@pytest.fixture(autouse=True)
def _three_applicants(opened: Path) -> None:
    profile()
    received(
        id_kind="居民身份证",
        id_number="622801199001010014",
        phone="13900000001",
        address="示例县示例镇柳湾村三组2号",
        email="first@example.com",
        content="柳湾村2019年至2025年农村集体土地征收补偿安置方案、补偿登记表和资金发放明细表",
        others=applicant.as_text(OTHERS),
    )


def pages(document: Document) -> list[str]:
    data, _ = pdf_bytes(document)
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def slip(name: str) -> Document:
    case, of = case_of(read("2026-001", TODAY).request), kind(name)
    return paper(Sheet(of, "", letter_text(case, of, filled(case, of)), TODAY))


def test_the_register_form_takes_one_page() -> None:
    (one,) = pages(slip("register_form"))
    assert "登记人" in one


def test_the_register_sheet_of_the_file_takes_one_page() -> None:
    (one,) = pages(register_sheet(read("2026-001", TODAY)))
    assert "送达方式" in one


def test_every_receipt_takes_one_page_with_its_note() -> None:
    found = pages(slip("service_proof"))
    assert len(found) == 3
    assert all("送达回证" in each and "回执贴在背面" in each for each in found)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("同意公开的部分", ["同意公开", "的部分"]),
        ("受送达人签名或者盖章", ["受送达人签名", "或者盖章"]),
        ("承办人", ["承办人"]),
    ],
)
def test_a_label_leaves_no_character_alone_on_its_last_line(text: str, lines: list[str]) -> None:
    assert even_lines(text, Type(Role.SONG, 12, 15.5), Fonts(), 6 * 12) == lines
