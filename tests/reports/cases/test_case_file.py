"""The papers of requests: the case file with its contents, the board, the destruction list."""

import io
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from models.cases import archiving
from models.cases.whole import read
from models.disputes.dispute import Dispute
from models.law.event import Party
from models.law.workday_notice import calendar
from models.letters.letter import Letter
from models.requests import handling, request
from models.requests.request import KIND, InformationRequest, events_of
from models.requests.search_record import SearchRecord
from models.store import attachment
from reports.cases.board import request_board
from reports.cases.case_file import case_file
from reports.cases.clock_proof import clock_proof
from reports.cases.destruction_list import destruction_list
from reports.ledgers.exporting import export_ledger
from reports.paper.document import Bundle, CellKind, Document
from reports.writers.docx.writer import write_docx
from reports.writers.html import html
from reports.writers.pdf.writer import page_counts, pdf_bytes, pdf_bytes_of
from tests.reports.writers.sample import of_everything

TODAY = date(2026, 5, 26)
ID = "360421199001010012"


@pytest.fixture
def case(opened: Path, tmp_path: Path) -> InformationRequest:
    made = request.record(
        "2026-006",
        TODAY,
        received_on=date(2026, 3, 2),
        applicant="张××",
        applicant_kind="natural_person",
        id_number=ID,
        content="柳湾村补偿登记表",
    )
    handling.issue_fee_notice(made, date(2026, 3, 9), 38000, calendar=calendar(), today=TODAY)
    handling.deliver_fee_notice(made, date(2026, 3, 10), TODAY)
    handling.receive_payment(made, date(2026, 3, 12), TODAY)
    handling.answer(made, date(2026, 3, 20), "u1", "示复〔2026〕3号", TODAY, reason="检索过")
    handling.serve(made, date(2026, 3, 23), TODAY)
    return made


def filled(case: InformationRequest, folder: Path) -> None:
    """Add one of everything that a file may hold."""
    for at, issued in enumerate((datetime(2026, 3, 20), None)):
        body = "经检索没有。" if issued else "没有签发的一份。"
        Letter.add(
            "x", request=case, kind="u1a", title="答复书", body=body,
            number=f"示复〔2026〕{at}号", dated=date(2026, 3, 20), issued_at=issued,
        )  # fmt: skip
    SearchRecord.add("x", request=case, searched_on=date(2026, 3, 18), place="档案室", words="柳湾")
    Dispute.add("x", number="F-1", kind="reconsideration", request=case, authority="示例县人民政府")
    scan = folder / "回证.jpg"
    scan.write_bytes(b"jpg")
    attachment.attach(KIND, case.id, scan)


def pages(paper: Document | Bundle) -> list[str]:
    data, missing = pdf_bytes(paper)
    assert missing == ()
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def bound(number: str = "2026-006") -> Bundle:
    return case_file(read(number, TODAY))


def test_a_full_case_has_every_sheet_in_order(case: InformationRequest, tmp_path: Path) -> None:
    filled(case, tmp_path)
    assert [document.title for document in bound().documents] == [
        "政府信息公开申请案卷",
        "卷内目录",
        "政府信息公开申请登记表",
        "办理过程",
        "答复期限计算说明",
        "政府信息公开申请答复书",
        "检索记录",
        "送达与费用",
        "行政复议、行政诉讼",
        "附件清单",
    ]


def test_the_contents_name_the_page_on_which_each_paper_begins(
    case: InformationRequest, tmp_path: Path
) -> None:
    filled(case, tmp_path)
    bundle = bound()
    texts = pages(bundle)
    contents = bundle.documents[1].tables[0]
    for row in range(1, contents.row_count):
        title = contents.at(row, 1).text.partition("　")[0]
        first = contents.at(row, 3).text.partition("–")[0]
        if first == "另附":
            continue
        begins = next(at for at, text in enumerate(texts[2:], start=2) if title in text[:80])
        assert f"— {first} —" in texts[begins], title
    assert "—" not in texts[0]
    assert f"共 {len(texts) - 2} 页" in texts[0]


def test_the_contents_say_of_an_attachment_that_it_is_not_bound_in(
    case: InformationRequest, tmp_path: Path
) -> None:
    filled(case, tmp_path)
    contents = bound().documents[1]
    table = contents.tables[0]
    last = table.row_count - 1
    said = "附件 1　回证.jpg（不是 PDF，也不是能打开的图片）"
    assert [table.at(last, at).text for at in (1, 3)] == [said, "另附"]
    assert "没有并入本卷" in pages(contents)[0]


def test_the_tables_of_a_file_are_set_in_small_four_and_a_mail_number_stays_whole(
    case: InformationRequest,
) -> None:
    handling.correct(
        case,
        events_of(case)[-1],
        lambda: handling.serve(
            request.find(case.number),
            date(2026, 3, 23),
            TODAY,
            way="邮寄送达",
            receiver="张×",
            mail_number="EM123456789CN",
            posted=date(2026, 3, 21),
        ),
        "补登",
        TODAY,
    )
    documents = {each.title: each for each in bound().documents}
    titles = ("卷内目录", "办理过程", "送达与费用")
    assert all(table.large for title in titles for table in documents[title].tables)
    assert "EM123456789CN" in pages(documents["送达与费用"])[0]


def test_the_sheet_says_who_filled_in_only_where_it_is_known(case: InformationRequest) -> None:
    assert "申请人自填" not in "".join(pages(bound()))
    case.alter("x", filled_in_by_office=True)
    assert "本机关代填" in "".join(pages(bound()))


def test_what_was_not_issued_and_numbers_of_persons_stay_out(
    case: InformationRequest, tmp_path: Path
) -> None:
    filled(case, tmp_path)
    text = "".join(pages(bound()))
    assert "没有签发的一份" not in text
    assert ID not in text
    assert "3604**********0012" in text


def test_a_bare_request_still_makes_a_file(opened: Path) -> None:
    request.record("2026-007", TODAY)
    titles = [document.title for document in bound("2026-007").documents]
    assert titles == ["政府信息公开申请案卷", "卷内目录", "政府信息公开申请登记表"]


def test_a_very_long_request_does_not_break_the_file(opened: Path) -> None:
    request.record("2026-007", TODAY, received_on=date(2026, 5, 6), content="长" * 9000)
    assert len(pages(bound("2026-007"))) >= 5


def test_papers_of_both_shapes_are_numbered_through() -> None:
    lying = Document("横的", landscape=True)
    cover = Document("封面", numbered=False)
    parts = (cover, of_everything(), lying)
    data, _ = pdf_bytes_of(parts, "一卷")
    assert data == pdf_bytes_of(parts, "一卷")[0]
    reader = PdfReader(io.BytesIO(data))
    counts = page_counts(parts)
    assert len(reader.pages) == sum(counts)
    last = reader.pages[-1]
    assert last.mediabox.width > last.mediabox.height
    assert f"— {sum(counts) - 1} —" in last.extract_text()
    assert reader.metadata is not None
    assert reader.metadata.title == "一卷"


def board(*numbers: str) -> list[list[str]]:
    ids = [request.find(number).id for number in numbers]
    table = request_board(ids, "", TODAY).tables[0]
    columns, rows = range(table.column_count), range(1, table.row_count)
    return [[table.at(row, at).text for at in columns] for row in rows]


def test_the_board_stands_by_the_next_date_and_closed_ones_last(case: InformationRequest) -> None:
    for number, received in (("2026-010", (5, 20)), ("2026-011", (4, 7)), ("2026-012", (4, 24))):
        request.record(number, TODAY, received_on=date(2026, *received), content="合同")
    asked = request.find("2026-012")
    handling.ask_supplement(asked, date(2026, 4, 28), date(2026, 6, 3), "", TODAY)
    consulted = request.record("2026-013", TODAY, received_on=date(2026, 5, 18))
    handling.consult(consulted, Party.THIRD_PARTY, date(2026, 5, 20), today=TODAY)
    rows = board("2026-006", "2026-010", "2026-011", "2026-012", "2026-013")
    assert [row[0] for row in rows] == ["2026-011", "2026-012", "2026-010", "2026-013", "2026-006"]
    assert rows[0][4:8] == ["办理中", "逾期 13 天", "2026-05-08", "立即答复"]
    assert rows[1][4:8] == ["等待补正", "对方剩 6 天", "2026-06-03", "等申请人补正"]
    assert rows[4][4:8] == ["已办结", "", "", "无法提供：本机关不掌握相关政府信息"]
    paper = request_board([case.id], "年度：2026", TODAY)
    assert ID not in "".join(pages(paper))


def test_the_destruction_list_has_places_for_the_signatures(case: InformationRequest) -> None:
    archiving.archive(case, date(2026, 4, 20), "10年", TODAY)
    (page,) = pages(destruction_list([case], date(2036, 4, 20)))
    for word in ("2026-006", "2036-04-20", "监销人（两人签字）", "批准人"):
        assert word in page
    assert ID not in page
    assert case.applicant not in page


def test_only_the_chosen_requests_go_out(case: InformationRequest, tmp_path: Path) -> None:
    request.record("2026-007", TODAY)
    assert export_ledger("requests", tmp_path / "a.xlsx") == 2
    assert export_ledger("requests", tmp_path / "b.xlsx", [case.id]) == 1


def test_marks_survive_in_every_format(opened: Path, tmp_path: Path) -> None:
    made = request.record("2026-008", TODAY, received_on=date(2026, 5, 6))
    handling.consult(made, Party.THIRD_PARTY, date(2026, 5, 11), today=TODAY)
    paper = clock_proof(read("2026-008", TODAY))
    kinds = {cell.kind for table in paper.tables for cell in table.cells}
    assert {CellKind.MUTED, CellKind.HATCHED, CellKind.MARKED} <= kinds
    page = html(paper)
    assert "repeating-linear-gradient" in page
    assert "border:2px solid" in page
    write_docx(paper, tmp_path / "a.docx")
    body = ZipFile(tmp_path / "a.docx").read("word/document.xml").decode()
    assert "thinDiagStripe" in body
    assert 'w:fill="E2E2E2"' in body
