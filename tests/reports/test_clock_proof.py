"""答复期限计算说明: the same days and rules as on the screen, on one page, without numbers of persons."""

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from models import handling, request
from models.dossier import read
from models.event import Party
from models.explanation import DayKind
from models.refusal import Refusal
from models.workday_notice import calendar
from reports.clock_proof import clock_proof
from reports.document import Cell, CellKind, Document
from reports.writers.pdf import pdf_bytes

TODAY = date(2026, 3, 26)


def register(number: str, **values: object) -> request.InformationRequest:
    facts: dict[str, object] = {
        "received_on": date(2026, 3, 2),
        "intake": "邮寄",
        "applicant": "张××",
        "applicant_kind": "natural_person",
        "id_number": "360421199001010012",
        "content": "申请公开柳湾村集体土地征收补偿登记表",
    }
    return request.record(number, TODAY, **{**facts, **values})


def pages(document: Document) -> list[str]:
    data, missing = pdf_bytes(document, use_system_fonts=False)
    assert missing == ()
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def days(document: Document) -> list[Cell]:
    weeks = next(table for table in document.tables if table.id == "weeks")
    return [cell for cell in weeks.cells if cell.row and cell.column]


def test_a_plain_period_is_proved_on_one_page(opened: Path):
    register("2026-006")
    (page,) = pages(clock_proof(read("2026-006", TODAY)))
    assert "2026-03-30 星期一" in page
    assert "民法典第二百零一条" in page
    assert "360421199001010012" not in page


def test_pauses_and_an_extension_take_two_pages_at_most(opened: Path):
    case, today = register("2026-006"), date(2026, 6, 1)
    for party, sent in ((Party.THIRD_PARTY, 3), (Party.OTHER_ORGAN, 4), (Party.JOINT_MAKER, 5)):
        handling.consult(case, party, date(2026, sent, 9), today=today)
    handling.extend(case, 20, date(2026, 5, 21), "李××", "档案多", calendar=calendar(), today=today)
    assert len(pages(clock_proof(read("2026-006", today)))) <= 2


def test_the_days_are_those_of_the_screen_with_what_is_left_out_in_words(opened: Path):
    case = register("2026-006")
    letter = handling.consult(case, Party.THIRD_PARTY, date(2026, 3, 9), today=TODAY)
    handling.receive_opinion(case, letter, date(2026, 3, 24), "同意", TODAY)
    dossier = read("2026-006", TODAY)
    assert dossier.proof is not None
    drawn = days(clock_proof(dossier))
    assert len(drawn) == len(dossier.proof.days)
    for cell, mark in zip(drawn, dossier.proof.days, strict=True):
        assert (f"第 {mark.count} 天" in cell.text) == (mark.count is not None)
        assert (cell.kind is CellKind.HATCHED and "不计" in cell.text) == (
            mark.kind is DayKind.LEFT_OUT
        )
        assert (cell.kind is CellKind.MARKED and "期满" in cell.text) == mark.is_due
    assert [cell.text for cell in drawn if cell.kind is CellKind.MUTED][:2] == ["7", "8"]
    rules = {cell.text for table in clock_proof(dossier).tables for cell in table.cells}
    assert {"扣 11 天", "04-15 期满", "清明 04-04 至 04-06 放假"} <= rules


def test_a_missing_calendar_is_said_with_the_estimate(opened: Path):
    today = date(2026, 12, 10)
    request.record("2026-008", today, received_on=date(2026, 12, 7), content="预算")
    (page,) = pages(clock_proof(read("2026-008", today)))
    assert "缺 2027 年放假安排" in page
    assert "2027-01-04" in page


def test_a_request_without_a_day_of_receipt_has_nothing_to_prove(opened: Path):
    register("2026-006", received_on=None)
    with pytest.raises(Refusal, match="没有登记收到日期"):
        clock_proof(read("2026-006", TODAY))
