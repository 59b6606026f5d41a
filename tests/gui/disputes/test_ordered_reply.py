"""What the decision on a reply orders is registered from the dispute, and one comes back to it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.disputes.page import DisputesPage
from gui.shell.main_window import MainWindow
from models.disputes import dispute
from models.law.event import EventKind
from models.requests import handling, request
from models.requests.request import events_of
from tests.gui.keyboard import CTRL, ENTER, press
from tests.gui.requests.request_window import fill, shown
from tests.gui.windows import TODAY, window_with

ESC = Qt.Key.Key_Escape


@pytest.fixture
def page(qapp: Application, qtbot: QtBot, opened: Path) -> DisputesPage:
    """The page 复议诉讼, open on a dispute whose decision annulled the reply to 2025-001."""
    about = request.record("2025-001", TODAY, received_on=date(2025, 1, 6), applicant="张××")
    handling.answer(about, date(2025, 2, 5), "granted", "", TODAY)
    dispute.record(
        "复2026-001",
        TODAY,
        kind="reconsideration",
        received_on=date(2026, 3, 2),
        authority="县政府",
        request=about,
        closed_on=date(2026, 3, 20),
        ruling="撤销",
        result="corrected",
    )
    window = window_with(qtbot)
    window.show_page("disputes")
    found = window.page("disputes")
    assert isinstance(found, DisputesPage)
    found.list.view.setFocus()
    press(Qt.Key.Key_Home)
    press(ENTER)
    assert found.pane.doubt.way_out.text() == "登记重新答复"
    return found


def shown_page(page: DisputesPage) -> str:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window.page_key


def test_the_band_opens_the_dialog_of_the_order_itself(page: DisputesPage) -> None:
    page.pane.doubt.way_out.click()
    fill(shown(), {"on": date(2026, 3, 23)})
    kinds = [EventKind(each.kind) for each in events_of(request.find("2025-001"))]
    assert kinds[-1] is EventKind.REPLY_ORDERED


@pytest.mark.parametrize("registered", [True, False])
def test_esc_after_the_dialog_leads_back_to_the_dispute(
    page: DisputesPage, registered: bool
) -> None:
    page.pane.doubt.way_out.click()
    made = shown()
    if registered:
        fill(made, {"on": date(2026, 3, 23)})
    else:
        press(ESC)
    assert QApplication.activeModalWidget() is None
    assert shown_page(page) == "requests"
    press(ESC)
    assert shown_page(page) == "disputes"
    assert page.pane.record is not None
    assert page.pane.record.number == "复2026-001"
    assert page.pane.doubt.isHidden() == registered


def test_ctrl_o_leads_to_the_case_and_esc_back(page: DisputesPage) -> None:
    press(Qt.Key.Key_O, modifier=CTRL)
    assert shown_page(page) == "requests"
    press(ESC)
    assert shown_page(page) == "disputes"
