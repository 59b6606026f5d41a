"""Envelopes, the list for the post and the slips: what is on them, and what stays blank."""

from datetime import date
from pathlib import Path

import pytest

from gui.printing.printing import media_of, papers_of
from models.cases.mail import MailPiece
from models.office.profile import change_profile
from reports.cases.ems_slips import ems_slips
from reports.cases.envelopes import envelopes
from reports.cases.mailing_list import mailing_list
from reports.paper.document import Note, TableBlock
from reports.paper.envelope import Envelope, facts, sizes
from reports.paper.pdfium import pdfium

DAY = date(2026, 3, 26)
WHOLE = MailPiece(
    "2026-001", "某甲乙", "示例县示例镇柳湾村三组 12 号", "745001", "13800000000",
    (("答复书", "示政公开答〔2026〕1号"),), True, None, "XA1",
)  # fmt: skip
BARE = MailPiece("2026-001", "某丙", "", "", "", (), True)
_POINT = 72 / 25.4


def printed(data: bytes, page: int = 0) -> list[tuple[str, float, float]]:
    """Return the signs of a page with their left and upper edge in millimetres."""
    with pdfium() as library:
        sheet = library.PdfDocument(data)[page]
        text, high = sheet.get_textpage(), sheet.get_height()
        boxes = [(chr(library.raw.FPDFText_GetUnicode(text, at)), text.get_charbox(at))
                 for at in range(text.count_chars())]  # fmt: skip
        return [
            (sign, left / _POINT, (high - top) / _POINT)
            for sign, (left, _, _, top) in boxes
            if not sign.isspace()
        ]


@pytest.fixture
def sender(opened: Path) -> None:
    change_profile(address="示例县示例镇人民路 1 号", postcode="745000", work_unit="党政综合办公室")


@pytest.mark.parametrize("size", sizes(), ids=lambda each: each.key)
def test_where_the_post_reads_and_prints_its_code_an_envelope_stays_blank(
    sender: None, size: Envelope
) -> None:
    data, missing = envelopes([WHOLE], size, printed=False).make()
    signs, code = printed(data), facts()["barcode"]
    assert not missing
    in_scan = [s for s, x, y in signs if x < facts()["read"]["width"] and y < 26]
    assert "".join(in_scan) == "745001"
    low = size.height - code["from_below"]
    bar = (size.width - code["to_right"], size.width - code["from_right"])
    assert not [s for s, x, y in signs if y > low and bar[0] <= x <= bar[1]]


def test_an_envelope_names_receiver_and_sender_and_a_printed_one_only_the_receiver(
    sender: None,
) -> None:
    size = sizes()[0]
    words = ["".join(s for s, _, _ in printed(envelopes([WHOLE], size, printed=known).make()[0]))
             for known in (False, True)]  # fmt: skip
    assert "某甲乙收" in words[0]
    assert "示例镇人民政府党政综合办公室" in words[0]
    assert words[1] == "745001示例县示例镇柳湾村三组12号某甲乙收"


def test_every_receiver_has_an_envelope_and_one_without_address_only_his_name(sender: None) -> None:
    data, _ = envelopes([WHOLE, BARE], sizes()[0], printed=True).make()
    assert "".join(s for s, _, _ in printed(data, 1)) == "某丙收"


def test_an_envelope_is_printed_on_paper_of_its_own_size(sender: None) -> None:
    found = {
        each.key: papers_of(envelopes([BARE], each, printed=True).make()[0]) for each in sizes()
    }
    assert found == {each.key: [f"{each.key} 信封"] for each in sizes()}
    assert [media_of(each) for each in ("A4", "DL 信封")] == ["A4", "iso_dl_110x220mm"]


def test_the_list_holds_every_letter_and_says_which_lack_an_address(sender: None) -> None:
    made = mailing_list([WHOLE, BARE], DAY)
    cells = {cell.text for table in made.tables for cell in table.cells}
    assert {"某甲乙", "745001", WHOLE.address, "答复书\n示政公开答〔2026〕1号", "XA1"} <= cells
    notes = [block.text for block in made.blocks if isinstance(block, Note)]
    assert notes[-1] == "地址或者邮编不全的，交寄前补写：2026-001 某丙。"


def test_a_slip_names_sender_receiver_and_the_paper_inside(sender: None) -> None:
    made = ems_slips([WHOLE, BARE], DAY)
    assert [block.whole for block in made.blocks if isinstance(block, TableBlock)] == [True, True]
    cells = [cell.text for cell in made.tables[0].cells]
    known = ("内件品名", WHOLE.inside), ("收件人", "某甲乙"), ("寄件单位", "示例镇人民政府")
    assert all(cells[cells.index(name) + 1] == said for name, said in known)
