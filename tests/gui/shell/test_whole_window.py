"""The pages together: from a figure to its record, a ledger onto its page, one signal for all."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, application
from gui.annual.page import AnnualPage
from gui.items.page import ItemsPage
from gui.requests.page import RequestPage
from gui.shell import entries as pages
from gui.shell.main_window import MainWindow
from models.items import item
from models.requests import handling, request
from reports.ways import Book, Open

TODAY = date(2026, 3, 26)


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The whole window on a register with one item and one closed request."""
    item.record("2026年防汛抢险应急预案", made_on=date(2026, 3, 3))
    kept = request.record(
        "2026-006",
        TODAY,
        received_on=date(2026, 3, 2),
        applicant_kind="business",
        content="补偿登记表",
    )
    handling.answer(kept, TODAY, "granted", "示公复〔2026〕4号", TODAY)
    made = MainWindow(pages.entries(lambda: TODAY, lambda points: None))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    return made


def test_every_page_of_the_navigation_opens(window: MainWindow) -> None:
    for entry in pages.entries(lambda: TODAY, lambda points: None):
        window.show_page(entry.key)
        assert window.page(entry.key).isVisible()


def test_a_figure_of_the_report_leads_to_its_case(window: MainWindow) -> None:
    annual = window.page("annual")
    requests = window.page("requests")
    assert isinstance(annual, AnnualPage)
    assert isinstance(requests, RequestPage)
    kept = request.find("2026-006")
    annual.going.emit(Open(Book.REQUEST, kept.id))
    assert window.page_key == "requests"
    assert requests.shown_number == "2026-006"


def test_an_item_is_opened_by_its_id(window: MainWindow) -> None:
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    window.follow(Open(Book.ITEM, item.PublishedItem.get().id))
    assert page.pane.form.field("title").value() == "2026年防汛抢险应急预案"


def test_requests_go_out_from_their_own_page(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    target = tmp_path / "台账.xlsx"
    with qtbot.waitSignal(application().said):
        page.exchange.export_to(target)
    assert window.status.sentence == f"已导出 1 行：{target}"


def test_a_change_on_one_page_shows_on_the_others(window: MainWindow, qapp: Application) -> None:
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    window.show_page("items")
    item.record("关于春季森林防火的通告")
    qapp.announce("item")
    assert page.list.view.records.rowCount() == 2
