"""What a figure says is what its press lists: every figure that can be pressed, on two registers."""

import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.annual.page import AnnualPage
from gui.home.page import HomePage
from gui.pages.record_page import RecordPage, RecordTab
from gui.pages.tabbed_page import TabbedPage
from gui.shell.main_window import MainWindow
from gui.tables.record_table import RecordTable
from models import founding
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.requests.request import InformationRequest
from models.store import register
from models.store.database import insert_many
from reports.ledgers.importing import import_ledger
from reports.ways import Book, Narrow, Open, Show
from reports.workbench.task import Task
from tests.gui.windows import settle, window_with
from tests.models.items.mixture import any_item
from tests.reports.ledgers.maker import make_rows, write_ledger
from tests.reports.ledgers.sample import fill

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly

TODAY = date(2026, 3, 26)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("busy")
    fill(place, "busy")
    return place


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Items and requests of every kind, some in the bin, some of them help for another organ."""
    chance = random.Random(13)
    place = tmp_path_factory.mktemp("mixed")
    write_ledger(place / "requests.xlsx", make_rows(chance, 160))
    founding.make(place / "register", "示例镇人民政府")
    with register.opened(place / "register"):
        import_ledger("requests", place / "requests.xlsx", date(2026, 10, 30))
        leaves = [None, *[int(each.id) for each in catalogue.leaves()[:12]]]
        insert_many(PublishedItem, "导入", [any_item(n, chance, leaves) for n in range(300)])
        for each in (*PublishedItem.select(), *InformationRequest.select()):
            if not each.id % 9:
                each.remove("重复登记")
        for asked in InformationRequest.select():
            if not asked.id % 7:
                asked.alter("协助", helps="示例县民政局")
    return place / "register"


@pytest.fixture(params=["busy", "mixed"])
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[MainWindow]:
    with register.opened(request.getfixturevalue(request.param)):
        yield window_with(qtbot, today=TODAY)


def table_of(window: MainWindow) -> RecordTable:
    page = window.page(window.page_key)
    if isinstance(page, TabbedPage):
        page = page.shown  # type: ignore[assignment]
    found = page.list if isinstance(page, RecordPage | RecordTab) else page.table  # type: ignore[attr-defined]
    assert isinstance(found, RecordTable)
    return found


def listed(window: MainWindow) -> int:
    settle()
    return table_of(window).view.records.rowCount()


def home_of(window: MainWindow, qtbot: QtBot) -> HomePage:
    window.show_page("home")
    page = window.page("home")
    assert isinstance(page, HomePage)
    qtbot.waitUntil(lambda: page.is_filled)
    return page


def number_in(words: str) -> int:
    found = re.search(r"[\d,]+(?= [条件个张])", words)
    assert found is not None, words
    return int(found[0].replace(",", ""))


def test_figures_and_notes_beside_the_list_of_the_day(window: MainWindow, qtbot: QtBot) -> None:
    page = home_of(window, qtbot)
    pressed = 0
    for at in range(len(page.sheet.month.rows) + len(page.notes.rows)):
        row = [*page.sheet.month.rows, *page.notes.rows][at]
        if isinstance(row.way, Narrow):
            words = row.accessibleName()
            QTest.mouseClick(row, Qt.MouseButton.LeftButton)
            assert (words, listed(window)) == (words, number_in(words))
            pressed += 1
            page = home_of(window, qtbot)
    assert pressed > 4


def test_the_rows_that_lead_to_all_of_a_group(window: MainWindow, qtbot: QtBot) -> None:
    page = home_of(window, qtbot)
    rests = [row for row in page.tasks.rows.rows if isinstance(row, Task) and row.is_rest]
    for each in rests:
        page.tasks.wanted.emit(each.open)
        assert (each.title, listed(window)) == (each.title, number_in(each.title))
        page = home_of(window, qtbot)
    assert rests or InformationRequest.select().count() < 100


def test_the_counts_of_the_catalogue(window: MainWindow) -> None:
    window.follow(Show(Book.CATALOGUE, "updates"))
    settle()
    rows = [table_of(window).record(at) for at in range(listed(window))]
    counted = [row for row in rows if row is not None and row.items]
    assert counted
    for row in counted:
        window.follow(Show(Book.CATALOGUE, "updates"))
        table_of(window).opened.emit(row)
        assert (row.path, listed(window)) == (row.path, row.items)


def test_every_cell_and_every_figure_of_the_text(window: MainWindow) -> None:
    pressed = 0
    for year in (2020, 2025):
        window.follow(Open(Book.REPORT, year))
        settle()
        annual = window.page("annual")
        assert isinstance(annual, AnnualPage)
        report = annual.report
        assert report is not None
        for figure in report.figures:
            if report.records(figure):
                annual.content.go_to(figure)
                pressed += press_ledger(window, annual, len(report.records(figure)), figure)
        for name, fact in report.facts.items():
            if fact.records():
                annual.content.side.show_fact(report, fact, fact.words)
                pressed += press_ledger(window, annual, len(fact.records()), name)
    assert pressed > 20


def press_ledger(window: MainWindow, annual: AnnualPage, count: int, figure: str) -> int:
    annual.content.side.records.ledger.click()
    settle()
    assert (figure, listed(window)) == (figure, count)
    window.show_page("annual")
    return 1
