"""A small register for the tests of the page 年度报告: eight requests, one of them carried in."""

from datetime import date, datetime

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.annual.page import AnnualPage
from models.items import item
from models.items.item import PublishedItem
from models.requests import handling, request

TODAY = date(2026, 1, 15)
GRANTED = "table3.granted.natural_person"

# received, applicant, content, closed, outcome
REQUESTS = (
    (date(2024, 12, 20), "natural_person", "公路养护资金", date(2025, 1, 10), "granted"),
    (date(2025, 2, 1), "natural_person", "农田建设项目", date(2025, 2, 11), "granted"),
    (date(2025, 3, 1), "natural_person", "低保对象公示", date(2025, 3, 6), "granted"),
    (date(2025, 4, 1), "business", "权责清单", date(2025, 4, 18), "granted"),
    (date(2025, 5, 6), "natural_person", "信访积案材料", date(2025, 6, 3), "n1"),
    (date(2025, 5, 7), "legal_service", "征地批复", date(2025, 6, 4), "u1"),
    (date(2025, 7, 1), "natural_person", "他人户籍材料", date(2025, 7, 9), "d4"),
    (date(2025, 12, 25), "natural_person", "危房改造名单", None, ""),
)


PROBLEMS = "主要问题：公开的信息偏少。\n改进措施：每季度汇总应公开的信息。"


def record_requests() -> None:
    """Register them in the open register, which keeps a ledger of items with nothing published."""
    item.record("内部通知", [], attribute="不予公开", withheld_reason="内部事务信息")
    PublishedItem.update(recorded_at=datetime(2023, 5, 4)).execute()
    for at, (received, kind, content, closed, outcome) in enumerate(REQUESTS, 1):
        made = request.record(
            f"{received.year}-{at:03}",
            TODAY,
            received_on=received,
            intake="当面",
            applicant_kind=kind,
            applicant="某人",
            content=content,
        )
        if closed is not None:
            handling.answer(made, closed, outcome, "", TODAY, reason="口头征求过意见")


def shown_page(qtbot: QtBot) -> AnnualPage:
    """Return the page, shown and painted."""
    page = AnnualPage(lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1272, 872)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    return page
