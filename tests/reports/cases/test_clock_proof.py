"""答复期限计算说明: the same days and rules as on the screen, on one page, without numbers of persons."""

import io
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.cases.whole import WholeCase, read
from models.law.event import Party
from models.law.explanation import DayKind
from models.law.workday_notice import calendar
from models.requests import handling, request
from models.requests.request import InformationRequest
from models.store.refusal import Refusal
from reports.cases.clock_proof import clock_proof
from reports.paper.document import Cell, CellKind, Document
from reports.writers.pdf.writer import pdf_bytes

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
    data, missing = pdf_bytes(document)
    assert missing == ()
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def supplement(case: InformationRequest, asked: date, got: date) -> None:
    handling.ask_supplement(case, asked, got, "年份", LAST)
    handling.receive_supplement(case, got, LAST)


def fee(case: InformationRequest, issued: date, paid: date) -> None:
    handling.issue_fee_notice(case, issued, 38000, calendar=calendar(), today=LAST)
    handling.deliver_fee_notice(case, issued + timedelta(1), LAST)
    handling.receive_payment(case, paid, LAST)


def consult(case: InformationRequest, *sent: date) -> None:
    for party, on in zip(Party, sent, strict=False):
        handling.consult(case, party, on, today=LAST)


def extend(case: InformationRequest, on: date) -> None:
    handling.extend(case, 20, on, "李××", "档案多", calendar=calendar(), today=LAST)


def delay(case: InformationRequest, asked: date, told: date, until: date) -> None:
    handling.ask_reasons(case, asked, "请说明理由", LAST)
    handling.delay(case, told, until, "件数多", LAST)


Act = Callable[[InformationRequest], None]
LAST = date(2026, 11, 20)
# The weeks of the calendar → the day of receipt, the steps of the course.
COURSES: dict[int, tuple[date, Sequence[Act]]] = {
    5: (date(2026, 3, 2), ()),
    18: (
        date(2026, 3, 2),
        (
            lambda c: consult(c, date(2026, 3, 9), date(2026, 4, 9), date(2026, 5, 9)),
            lambda c: extend(c, date(2026, 5, 21)),
        ),
    ),
    27: (
        date(2026, 1, 5),
        (
            lambda c: supplement(c, date(2026, 1, 12), date(2026, 2, 6)),
            lambda c: fee(c, date(2026, 3, 2), date(2026, 3, 27)),
            lambda c: consult(c, date(2026, 4, 3), date(2026, 4, 28)),
            lambda c: extend(c, date(2026, 5, 11)),
        ),
    ),
    39: (
        date(2025, 9, 1),
        (
            lambda c: supplement(c, date(2025, 9, 8), date(2025, 11, 28)),
            lambda c: consult(c, date(2025, 12, 3)),
            lambda c: fee(c, date(2025, 12, 22), date(2026, 1, 16)),
            lambda c: consult(c, date(2026, 1, 20), date(2026, 2, 27), date(2026, 3, 25)),
            lambda c: extend(c, date(2026, 4, 10)),
        ),
    ),
    60: (
        date(2025, 3, 3),
        (
            lambda c: supplement(c, date(2025, 3, 10), date(2025, 5, 30)),
            lambda c: consult(c, date(2025, 6, 4)),
            lambda c: fee(c, date(2025, 7, 1), date(2025, 7, 29)),
            lambda c: consult(c, date(2025, 8, 4), date(2025, 9, 1)),
            lambda c: extend(c, date(2025, 10, 9)),
            lambda c: delay(c, date(2025, 8, 1), date(2025, 10, 10), date(2026, 4, 24)),
        ),
    ),
}


def course(weeks: int) -> WholeCase:
    """Return a case whose calendar runs over so many weeks, its last step just taken."""
    on, steps = COURSES[weeks]
    case = request.record(
        f"{on.year}-006", LAST, received_on=on, intake="邮寄", applicant="张××",
        applicant_kind="natural_person", content="申请公开柳湾村集体土地征收补偿登记表",
    )  # fmt: skip
    for step in steps:
        step(case)
    return read(case.number, request.events_of(case)[-1].on_date)


def row_sum(document: Document) -> int:
    """Count the weeks of the calendar, those of a folded row too."""
    table = next(table for table in document.tables if table.id == "weeks")
    folded = [re.search(r"，(\d+) 周，", cell.text) for cell in table.cells if cell.colspan > 1]
    return table.row_count - 1 + sum(int(found[1]) - 1 for found in folded if found)


def days(document: Document) -> list[Cell]:
    weeks = next(table for table in document.tables if table.id == "weeks")
    return [cell for cell in weeks.cells if cell.row and cell.column]


def test_a_plain_period_is_proved_on_one_page(opened: Path) -> None:
    register("2026-006")
    (page,) = pages(clock_proof(read("2026-006", TODAY)))
    assert "2026-03-30 星期一" in page
    assert "民法典第二百零一条" in page
    assert "360421199001010012" not in page


@pytest.mark.parametrize("weeks", COURSES)
def test_a_course_of_any_length_is_proved_on_one_page(opened: Path, weeks: int) -> None:
    document = clock_proof(course(weeks))
    assert len(pages(document)) == 1
    assert row_sum(document) == weeks


def test_facts_and_rules_are_read_in_the_type_of_the_other_sheets_where_there_is_room(
    opened: Path,
) -> None:
    register("2026-003")
    short = clock_proof(read("2026-003", TODAY))
    assert [each.large for each in short.tables] == [True, False, True]
    assert not any(each.large for each in clock_proof(course(18)).tables)


@pytest.mark.parametrize("weeks", [18, 27, 39, 60])
def test_no_text_of_a_long_proof_is_smaller_than_seven_points(opened: Path, weeks: int) -> None:
    data, _ = pdf_bytes(clock_proof(course(weeks)))
    sizes: set[float] = set()
    page = PdfReader(io.BytesIO(data)).pages[0]
    page.extract_text(visitor_text=lambda text, _cm, _tm, _font, size: sizes.add(size))
    assert min(sizes) >= 7


@pytest.mark.parametrize("weeks", [27, 39, 60])
def test_a_folded_calendar_says_of_every_day_what_it_is_and_leaves_out_no_event(
    opened: Path, weeks: int
) -> None:
    case = course(weeks)
    assert case.proof is not None
    words = " ".join(cell.text for cell in days(clock_proof(case)))
    for mark in case.proof.days:
        if mark.words and not mark.words.endswith("休"):
            assert mark.words in words
    last = next(mark for mark in case.proof.days if mark.is_due)
    assert f"第 {last.count} 天" in words
    folded = [cell for cell in days(clock_proof(case)) if cell.colspan > 1]
    assert folded
    assert all(" 至 " in cell.text and " 周，" in cell.text for cell in folded)


def test_the_days_are_those_of_the_screen_with_what_is_left_out_in_words(opened: Path) -> None:
    made = register("2026-006")
    letter = handling.consult(made, Party.THIRD_PARTY, date(2026, 3, 9), today=TODAY)
    handling.receive_opinion(made, letter, date(2026, 3, 24), "同意", TODAY)
    case = read("2026-006", TODAY)
    assert case.proof is not None
    drawn = days(clock_proof(case))
    assert len(drawn) == len(case.proof.days)
    for cell, mark in zip(drawn, case.proof.days, strict=True):
        assert (f"第 {mark.count} 天" in cell.text) == (mark.count is not None)
        assert (cell.kind is CellKind.HATCHED and "不计" in cell.text) == (
            mark.kind is DayKind.LEFT_OUT
        )
        assert (cell.kind is CellKind.MARKED and "期满" in cell.text) == mark.is_due
    assert [cell.text for cell in drawn if cell.kind is CellKind.MUTED][:2] == ["7", "8"]
    rules = {cell.text for table in clock_proof(case).tables for cell in table.cells}
    assert {"扣 11 天", "04-15 期满", "清明 04-04 至 04-06 放假"} <= rules


def test_a_missing_calendar_is_said_with_the_estimate(opened: Path) -> None:
    today = date(2026, 12, 10)
    request.record("2026-008", today, received_on=date(2026, 12, 7), content="预算")
    (page,) = pages(clock_proof(read("2026-008", today)))
    assert "缺 2027 年放假安排" in page
    assert "2027-01-04" in page


def test_a_request_without_a_day_of_receipt_has_nothing_to_prove(opened: Path) -> None:
    register("2026-006", received_on=None)
    with pytest.raises(Refusal, match="没有登记收到日期"):
        clock_proof(read("2026-006", TODAY))


def test_the_legend_names_only_the_marks_that_stand_in_the_calendar(opened: Path) -> None:
    made = register("2026-001")
    assert "斜线" not in "".join(pages(clock_proof(read("2026-001", TODAY))))
    handling.consult(made, Party.THIRD_PARTY, date(2026, 3, 10), today=TODAY)
    assert "“不计”（斜线）为征求意见期间" in "".join(pages(clock_proof(read("2026-001", TODAY))))
