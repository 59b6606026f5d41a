"""A name or value that looks like markup stays what was typed, wherever it is shown."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtWidgets import QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.controls.controls import Button, CutLabel, button
from gui.forms.lines import CutLink
from gui.pages.record_page import RecordPage
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from models.catalogue import cataloguing
from models.disputes import dispute
from models.items import item
from models.office.departments import department
from models.office.profile import change_profile
from models.operators import entering
from models.postings import posting
from models.requests import request
from models.store import attachment
from reports.ways import Book, Open
from tests.gui.dialog_scenes import opened as opened_by
from tests.gui.plainness import IMAGE, markup, shown
from tests.gui.windows import forget_typing, settle, window_with

TODAY = date(2026, 3, 26)


def bait(word: str) -> str:
    """Return a word that would be markup, and fetch a picture from another PC."""
    return f"<b>{word}{IMAGE}&R"


@pytest.fixture
def baited(opened: Path, tmp_path: Path) -> None:
    """A register in which every name and value looks like markup."""
    change_profile(work_unit=bait("科室"), phone=bait("电话"), hours=bait("时间"))
    cataloguing.add(None, bait("栏目"))
    scan = tmp_path / "b_b_img src=__host_x.png_.pdf"
    scan.write_bytes(b"%PDF-1.4")
    kept = item.record(bait("标题"), department=department(bait("科室")), publisher=bait("机关"))
    attached = attachment.attach(item.KIND, kept.id, scan)
    attached.alter("修改", name=bait("附件"))  # as an older program might have kept it
    item.change(kept, title=bait("新标题"), department=department(bait("新科室")))
    asked = request.record(
        "2026-001",
        TODAY,
        received_on=date(2026, 3, 2),
        intake="当面",
        applicant_kind="natural_person",
        applicant=bait("申请人"),
        content=bait("内容"),
    )
    dispute.record("2026-001", TODAY, kind="reconsideration", request=asked, authority=bait("机关"))
    posting.record(TODAY, kind="公示", title=bait("公示"), body=bait("正文"), matter=bait("事项"))
    entering.turn_on(bait("王某"), "防汛抢险2026", datetime(2026, 3, 26, 8))
    entering.enter(bait("王某"), "防汛抢险2026", datetime(2026, 3, 26, 9))


@pytest.fixture
def window(qtbot: QtBot, qapp: Application, baited: None) -> MainWindow:
    made = Keeper(qapp, lambda: TODAY).window
    qtbot.addWidget(made, before_close_func=forget_typing)
    with qtbot.waitActive(made):
        made.show()
    settle()
    return made


def places(window: MainWindow) -> Iterator[QWidget]:
    """Lead the window everywhere that a name or value is shown; give what is to be seen there."""
    for key in ("items", "requests", "disputes", "postings", "home", "catalogue", "settings"):
        window.show_page(key)
        settle()
        yield window
        page = window.page(key)
        if isinstance(page, RecordPage):
            page.list.view.selectRow(0)
            settle()
            yield window
            page.band.say("soon", bait("提示"))
            yield window
    window.follow(Open(Book.REQUEST, 1))
    settle()
    yield window
    dialog = history_of_an_item(window)
    settle()
    assert dialog is not None
    yield dialog
    dialog.close()


def history_of_an_item(window: MainWindow) -> QWidget | None:
    window.follow(Open(Book.ITEM, 1))
    settle()
    buttons = window.page("items").findChildren(Button)
    return opened_by(next(each for each in buttons if each.accessibleName() == "历史").click)


def test_no_label_and_no_tooltip_reads_a_name_or_value_as_markup(window: MainWindow) -> None:
    seen: set[str] = set()
    for place in places(window):
        assert list(markup(place)) == []
        seen |= shown(place)
    assert sum(IMAGE in each for each in seen) > 5


@pytest.mark.parametrize("kind", [CutLabel, CutLink])
def test_the_tooltip_of_what_is_cut_shows_every_sign(
    qtbot: QtBot, kind: type[CutLabel | CutLink]
) -> None:
    said = f"{bait('附件')}\n第二行"
    made = kind(said)
    qtbot.addWidget(made)
    made.resize(60, 24)
    made.show()
    document = QTextDocument()
    document.setHtml(made.toolTip())
    assert document.toPlainText() == said
    assert IMAGE not in made.toolTip()


def test_the_tooltip_of_a_cell_is_plain_text(qtbot: QtBot, baited: None) -> None:
    window = window_with(qtbot, "items")
    page = window.page("items")
    assert isinstance(page, RecordPage)
    view = page.list.view
    view.setColumnWidth(1, 40)
    tipped = [
        QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
        for at in (
            view.visualRect(view.records.index(0, column)).center()
            for column in range(view.records.columnCount())
        )
    ]
    said = []
    for event in tipped:
        QToolTip.hideText()
        view.viewportEvent(event)
        said.append(QToolTip.text())
    assert any("附件" in each or "标题" in each for each in said)
    assert not any(IMAGE in each for each in said)


def test_an_ampersand_is_seen_and_is_no_key(qtbot: QtBot) -> None:
    made = button("A&B公司", icon_name="file")
    qtbot.addWidget(made)
    assert made.text() == " A&B公司"
    assert QPushButton.text(made) == " A&&B公司"
    assert made.shortcut().isEmpty()
