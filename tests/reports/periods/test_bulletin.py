"""每月通报: what a month brought is told as it was, departments in their order, nothing made up."""

from datetime import date
from pathlib import Path

from models.items import item
from models.office.departments import department
from models.requests import request
from models.year.period import Period
from reports.paper.document import Document, Paragraph
from reports.periods.bulletin import bulletin

MAY, TODAY = Period(date(2026, 5, 1), date(2026, 5, 31)), date(2026, 6, 2)


def published(day: date, office: str) -> None:
    item.record(
        f"{office}{day}",
        ["政府网站"],
        department=department(office),
        made_on=day,
        published_on=day,
        attribute="主动公开",
    )


def told(paper: Document) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Paragraph)]


def ranks(paper: Document) -> list[tuple[str, ...]]:
    table = next(each for each in paper.tables if each.id == "ranking")
    return [tuple(table.at(row, at).text for at in range(5)) for row in range(1, table.row_count)]


def test_a_month_without_anything_is_told_without_a_nought(opened: Path) -> None:
    paper = bulletin(MAY, TODAY)
    assert told(paper)[0] == "5月没有新公开的政府信息；没有收到新的申请。"
    assert told(paper)[-2] == "没有正在办理的申请。"


def test_departments_of_one_number_share_a_rank_and_those_without_have_none(opened: Path) -> None:
    for day, office in ((4, "财政所"), (6, "应急办"), (7, "民政办"), (8, "民政办")):
        published(date(2026, 5, day), office)
    published(date(2026, 4, 30), "应急办")
    published(date(2026, 4, 29), "司法所")
    found = [row for row in ranks(bulletin(MAY, TODAY)) if any(map(int, row[2:]))]
    assert found == [
        ("1", "民政办", "2", "0", "2"),
        ("2", "应急办", "1", "1", "2"),
        ("2", "财政所", "1", "0", "1"),
        ("—", "司法所", "0", "1", "1"),
    ]
    assert told(bulletin(MAY, TODAY))[0].startswith("5月主动公开政府信息4条，比上月多2条；")


def test_a_month_that_runs_says_until_when_and_lists_what_is_open(opened: Path) -> None:
    published(date(2026, 5, 4), "财政所")
    request.record(
        "2026-009",
        date(2026, 5, 8),
        received_on=date(2026, 5, 7),
        intake="当面",
        applicant_kind="natural_person",
        applicant="某人",
        content="宅基地审批表",
    )
    paper = bulletin(MAY, date(2026, 5, 8))
    assert told(paper)[0] == (
        "5月（截至8日）主动公开政府信息1条，比上月同期多1条；收到政府信息公开申请1件。"
    )
    table = next(each for each in paper.tables if each.id == "open")
    assert [table.at(1, at).text for at in (0, 1, 4)] == ["2026-009", "宅基地审批表", "还剩19天"]
