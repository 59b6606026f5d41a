"""Papers of a case with several applicants: all are named, each service stands by itself."""

from datetime import date
from pathlib import Path

from models.cases.whole import WholeCase, read
from models.requests import applicant, handling, request
from models.requests.applicant import Person
from reports.cases.course import course
from reports.cases.sheets import register_sheet, sheets
from reports.paper.document import Document, Note, TableBlock

TODAY = date(2026, 4, 30)


def joint() -> WholeCase:
    """Return a closed case of two applicants of whom the second is served."""
    made = request.record(
        "2026-001",
        TODAY,
        received_on=date(2026, 3, 2),
        applicant="张三",
        applicant_kind="natural_person",
        content="补偿材料",
        others=applicant.as_text([Person("李四", id_number="622801199001010022")]),
    )
    handling.ask_supplement(made, date(2026, 3, 4), date(2026, 3, 20), "写明年份", TODAY)
    handling.receive_supplement(made, date(2026, 3, 9), TODAY, "2022年补偿登记表")
    handling.answer(made, date(2026, 3, 16), "granted", "", TODAY)
    handling.serve(
        made, date(2026, 3, 20), TODAY, way="邮寄", to="李四", receiver="李大",
        mail_number="EMS1", posted=date(2026, 3, 17),
    )  # fmt: skip
    return read("2026-001", TODAY)


def words_of(document: Document) -> list[str]:
    tables = [block.table for block in document.blocks if isinstance(block, TableBlock)]
    notes = [block.text for block in document.blocks if isinstance(block, Note)]
    return [cell.text for table in tables for cell in table.cells] + notes


def test_the_course_tells_each_service_with_all_that_proves_it(opened: Path) -> None:
    last = course(joint())[-1]
    assert last.title == "答复送达 李四"
    assert last.sub == "邮寄，2026-03-17 交邮，邮件号 EMS1，李大签收"


def test_a_case_that_ends_without_a_reply_has_its_notice_served(opened: Path) -> None:
    made = request.record("2026-002", TODAY, received_on=date(2026, 3, 2), applicant="张三")
    handling.ask_supplement(made, date(2026, 3, 4), date(2026, 3, 20), "写明年份", TODAY)
    handling.answer(made, date(2026, 3, 23), "o1", "", TODAY)
    handling.serve(made, date(2026, 3, 24), TODAY)
    assert course(read("2026-002", TODAY))[-1].title == "告知书送达"


def test_the_course_tells_what_was_asked_after_the_supplement(opened: Path) -> None:
    subs = [entry.sub for entry in course(joint())]
    assert "补正后申请公开“2022年补偿登记表”" in subs


def test_the_register_sheet_names_every_applicant_and_masks_every_number(opened: Path) -> None:
    words = words_of(register_sheet(joint()))
    assert "张三、李四（自然人）" in words
    assert "6228**********0022" in words
    assert {"补偿材料", "2022年补偿登记表"} <= set(words)


def test_the_sheet_of_services_says_who_is_not_served_yet(opened: Path) -> None:
    sheet = next(each for each in sheets(joint()) if each.title == "送达与费用")
    words = words_of(sheet)
    assert {"李四", "2026-03-17", "李大", "EMS1", "张三还没有登记送达。"} <= set(words)


def test_joint_applicants_served_by_different_ways_have_both_on_paper(opened: Path) -> None:
    case = joint()
    handling.serve(case.request, date(2026, 3, 23), TODAY, way="直接送达", to="张三")
    case = read("2026-001", TODAY)
    sheet = next(each for each in sheets(case) if each.title == "送达与费用")
    assert "邮寄、直接送达" in words_of(sheet)
    assert "邮寄、直接送达" in words_of(register_sheet(case))
