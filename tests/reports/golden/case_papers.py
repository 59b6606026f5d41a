"""The papers of requests: letters, lists, the file of a case and what goes by post."""

from collections.abc import Mapping
from dataclasses import replace

from models.cases.mail import MailPiece, pieces_of
from models.cases.moved_dates import moved
from models.cases.whole import read
from models.law.workday_notice import calendar
from models.law.workdays import Calendar
from models.letters.kinds import LetterKind, kinds
from models.requests import request
from models.requests.listing import RequestFilter, RequestListing
from reports.cases.board import request_board
from reports.cases.case_file import case_file
from reports.cases.clock_proof import clock_proof
from reports.cases.destruction_list import destruction_list
from reports.cases.ems_slips import ems_slips
from reports.cases.letters import sample_document
from reports.cases.mailing_list import mailing_list
from reports.cases.moved_dates import moved_dates
from reports.cases.sheets import course_sheet, register_sheet
from reports.paper.document import Document
from tests.reports.golden.annual_papers import TODAY, Writing, paper

CASE, CLOSED = "2024-004", "2023-007"


def _board() -> Document:
    listing = RequestListing(RequestFilter(year=2025), calendar(), TODAY)
    return request_board(listing.ids(), "2025 年", TODAY)


def _pieces() -> list[MailPiece]:
    found = pieces_of([request.find(CASE), request.find(CLOSED)], TODAY)
    where = replace(found[0], address="示例县示例镇柳湾村三组 12 号", postcode="745001")
    return [where, *found[1:]]


def _moved() -> Document:
    before, after = Calendar({}), calendar()
    return moved_dates(moved(before, after, TODAY), "录入 2026 年放假安排", TODAY)


def _letter(kind: LetterKind) -> Writing:
    return paper(lambda: sample_document(kind, kind.text))


def _bundle() -> bytes:
    from reports.writers.pdf.writer import pdf_bytes  # noqa: PLC0415 (heavy, only when wanted)

    bundle = case_file(read(CASE, TODAY))
    return pdf_bytes(bundle)[0]


PAPERS: Mapping[str, tuple[Writing, tuple[str, ...]]] = {
    "cases/board": (paper(_board), ("pdf", "docx", "html")),
    "cases/case_file": (
        lambda path: path.write_bytes(_bundle()),
        ("pdf",),
    ),
    "cases/clock_proof": (
        paper(lambda: clock_proof(read(CASE, TODAY))),
        ("pdf", "docx", "html"),
    ),
    "cases/register_sheet": (
        paper(lambda: register_sheet(read(CASE, TODAY))),
        ("pdf", "docx", "html"),
    ),
    "cases/course_sheet": (
        paper(lambda: course_sheet(read(CASE, TODAY))),
        ("pdf", "docx", "html"),
    ),
    "cases/destruction_list": (
        paper(lambda: destruction_list([request.find(CLOSED)], TODAY)),
        ("pdf", "docx", "html"),
    ),
    "cases/mailing_list": (
        paper(lambda: mailing_list(_pieces(), TODAY)),
        ("pdf", "docx", "html"),
    ),
    "cases/ems_slips": (paper(lambda: ems_slips(_pieces(), TODAY)), ("pdf", "docx", "html")),
    "cases/moved_dates": (paper(_moved), ("pdf", "docx", "html")),
    **{f"letters/{each.id}": (_letter(each), ("pdf", "docx", "html")) for each in kinds()},
}
