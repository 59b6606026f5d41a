"""The window offers each role what it may do, on every page, and says what it may not."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.controls.resting import to_fill
from gui.home.page import HomePage
from gui.items.clearance_dialog import ClearanceDialog
from gui.pages.page import Page
from models.items import item
from models.law.action import Action, StepKind
from models.office import category
from models.postings import posting
from models.requests import request
from models.store.held import seat
from reports.ways import Book, Open, Show, Step, Way
from reports.workbench.task import Task
from tests.gui.staff import NAMES, TODAY, shown, sit

# What the lines of the pages name, by role.
_ALL = {
    "导入",
    "导出数据包",
    "合并登记簿",
    "合并到",
    "更换第二备份",
    "恢复备份",
    "从别处恢复",
    "设口令",
}
_REVIEW = {"登记公开", "公开日期", "登记审查", "登记张贴", "出具", "定稿"}
RESTS = {"登记": _REVIEW | _ALL, "审核": _ALL, "管理": set[str]()}


def ways() -> list[Way]:
    """To every page on which something is guarded, with a record where its form is."""
    made = item.record(title="关于春耕的通知", made_on=date(2026, 3, 2))
    hung = posting.record(TODAY, title="低保初审公示")
    request.record("2026-001", TODAY, received_on=TODAY, applicant="张××", content="补偿")
    letter = Action(StepKind.WRITE, "登记回执", letter="receipt")
    return [
        Open(Book.ITEM, made.id),
        Open(Book.POSTING, hung.id),
        Step(Book.REQUEST, "2026-001", letter),
        Open(Book.CATALOGUE, category.entries()[0].id),
        Show(Book.REPORT),
        Show(Book.CHOICE, "operators"),
    ]


def named(page: Page) -> set[str]:
    """What the line of a page says that rests."""
    said = page.resting.text().partition("：")[2].split("；")
    return {word for each in said if each for word in each.partition("要有")[0].split("、")}


@pytest.mark.parametrize("role", seat.roles())
def test_on_every_page_rests_what_a_role_may_not_do_and_nothing_else(
    qtbot: QtBot, staffed: Path, restored: Application, role: str
) -> None:
    every = ways()
    sit(NAMES[role])
    window = shown(qtbot, restored, every[0])
    found: set[str] = set()
    for way in every:
        window.follow(way)
        page = window.page(window.page_key)
        found |= named(page)
        offered = [each for each in page.findChildren(QAbstractButton) if each.isEnabled()]
        assert [each for each in offered if seat.role_asked(each.accessibleName())] == []
    assert found == RESTS[role]


@pytest.mark.parametrize(("role", "rests"), [("登记", True), ("审核", False)])
def test_a_dialog_says_what_rests_in_it_and_the_day_offers_no_such_step(
    qtbot: QtBot, staffed: Path, restored: Application, role: str, rests: bool
) -> None:
    made = item.record(title="关于春耕的通知", made_on=date(2026, 3, 2))
    sit(NAMES[role])
    window = shown(qtbot, restored, Show(Book.TASK))
    dialog = ClearanceDialog(made, lambda: TODAY, window)
    dialog.show()
    assert dialog.main.isEnabled() != rests
    assert ("登记审查要有“审核”权限" in dialog.resting.text()) == rests
    home = window.page("home")
    assert isinstance(home, HomePage)
    qtbot.waitUntil(lambda: home.is_filled)
    steps = [row.step for row in home.tasks.rows.rows if isinstance(row, Task)]
    assert ("登记审查" in steps) != rests


def test_a_gap_of_the_office_leads_him_alone_to_its_card_who_may_fill_it(
    qtbot: QtBot, staffed: Path, restored: Application
) -> None:
    pressed: list[str] = []
    assert to_fill("还没有机关代码。", lambda: pressed.append("x"))[1] == "去填写"
    sit(NAMES["登记"])
    assert to_fill("还没有机关代码。", print) == ("还没有机关代码；请王××（管理）填写。", "", None)
    home = shown(qtbot, restored, Show(Book.TASK)).page("home")
    assert isinstance(home, HomePage)
    qtbot.waitUntil(
        lambda: any("请王××（管理）填写" in row.accessibleName() for row in home.notes.rows)
    )


def test_the_line_of_a_page_names_nothing_of_a_tab_that_was_left(
    qtbot: QtBot, staffed: Path, restored: Application
) -> None:
    sit(NAMES["登记"])
    window = shown(qtbot, restored, Show(Book.CHOICE, "backups"))
    page = window.page(window.page_key)
    assert "恢复备份" in named(page)
    window.follow(Show(Book.CHOICE, "points"))
    QApplication.processEvents()
    assert named(page) == set()
    assert page.resting.isHidden()
    window.follow(Show(Book.CHOICE, "backups"))
    QApplication.processEvents()
    assert "恢复备份" in named(page)
