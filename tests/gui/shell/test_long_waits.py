"""What a large register costs the window: statements asked, clocks reckoned, work beside it.

The register is small; what is counted must not grow with it. `tests/benchmarks` takes the time.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.act import acting
from gui.acting.application import Application
from gui.annual.page import AnnualPage
from gui.dialogs.findings_sheet import FindingsDialog
from gui.items.page import ItemsPage
from gui.requests.page import RequestPage
from gui.shell.main_window import MainWindow
from gui.tables.columns import Reckons, SortKey
from models import tables
from models.law.clock import Clock, clock
from models.law.event import Event, EventKind
from models.law.workdays import Calendar
from models.requests.listing import RequestRow
from models.requests.request import InformationRequest, RequestEvent
from models.store import register
from models.year.year import Year
from reports.annual.yearly import yearly
from tests.benchmarks import big
from tests.gui.keyboard import modal
from tests.gui.windows import TODAY, window_with
from tests.statements import statements

SIZE = big.Size(items=400, requests=900, open_each=30)
OPEN = SIZE.requests // SIZE.open_each


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, qapp: Application) -> Iterator[None]:
    """A register of that size, open."""
    place = tmp_path_factory.mktemp("large") / "register"
    big.make(place, SIZE)
    with register.opened(place):
        yield


@pytest.fixture
def reckoned(monkeypatch: pytest.MonkeyPatch) -> list[Clock]:
    """The clocks that are reckoned for lists; none is known before."""
    found: list[Clock] = []

    def noted(log: Iterable[Event], by: Calendar, on: date) -> Clock:
        found.append(clock(log, by, on))
        return found[-1]

    monkeypatch.setattr("models.requests.log.clock", noted)
    monkeypatch.setattr("models.requests.log._held", [])
    return found


def asked(work: Callable[[], object]) -> int:
    """Return how many statements the window's thread asks while something is done."""
    with statements() as found:
        work()
    return len(found)


def requests_page(qtbot: QtBot) -> RequestPage:
    page = window_with(qtbot, "requests").page("requests")
    assert isinstance(page, RequestPage)
    return page


def annual_page(window: MainWindow) -> AnnualPage:
    page = window.page("annual")
    assert isinstance(page, AnnualPage)
    return page


def at(page: RequestPage, number: int) -> RequestRow:
    row = page.list.record(number)
    assert isinstance(row, RequestRow)
    return row


def test_the_list_of_requests_reckons_the_open_ones_and_those_in_sight(
    large: None, qtbot: QtBot, reckoned: list[Clock]
) -> None:
    page = requests_page(qtbot)
    assert page.list.view.records.rowCount() == SIZE.requests
    in_sight = 200 * len(page.list.view.records.held_pages)
    assert OPEN < len(reckoned) <= OPEN + in_sight < SIZE.requests
    del reckoned[:]
    page.refresh()
    assert reckoned == []


def test_a_saved_request_reckons_its_own_clock_and_no_other(
    large: None, qtbot: QtBot, reckoned: list[Clock]
) -> None:
    made = InformationRequest.get_by_id(at(requests_page(qtbot), 0).id)
    del reckoned[:]
    with acting("修改"):
        made.alter("修改", note="改过")
    assert reckoned == []
    with acting("登记"):
        RequestEvent.add("登记", request=made, kind=EventKind.CONFERRED.value, on_date=TODAY)
    assert [each.received_on for each in reckoned] == [made.received_on]


def test_back_to_the_list_asks_next_to_nothing(
    large: None, qtbot: QtBot, reckoned: list[Clock]
) -> None:
    page = requests_page(qtbot)
    page.open_case(at(page, 5).number)
    del reckoned[:]
    assert asked(page.go_back) <= 6
    assert reckoned == []


def test_the_order_by_due_date_is_reckoned_a_part_at_a_time(
    large: None, qtbot: QtBot, reckoned: list[Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.requests.listing.AT_ONCE", 100)
    page = requests_page(qtbot)
    page.list.view.header.take_sort((SortKey("due"),))
    listing = page.list.found(page.list.query)
    assert isinstance(listing, Reckons)
    parts, before = [], len(reckoned)
    for _ in listing.in_parts():
        parts.append(len(reckoned) - before)
        before = len(reckoned)
    assert max(parts) <= 100
    assert len(parts) == SIZE.requests // 100 - 1
    page.list.refresh()
    qtbot.waitUntil(lambda: page.list.count_label.text() == f"共 {SIZE.requests} 件")
    clocks = [at(page, number).clock for number in range(200)]
    due = [each.owed_on for each in clocks if each and each.owed_on]
    assert len(due) == 200
    assert due == sorted(due)


def test_head_badge_and_list_of_the_items_are_asked_once_each(large: None, qtbot: QtBot) -> None:
    page = window_with(qtbot, "items").page("items")
    assert isinstance(page, ItemsPage)
    assert asked(page.refresh) <= 6


def test_the_first_page_reckons_what_is_in_hand_and_asks_no_more_of_many(
    large: None, qtbot: QtBot, reckoned: list[Clock]
) -> None:
    page = window_with(qtbot, "home").page("home")
    qtbot.waitUntil(lambda: page.is_filled)
    assert len(reckoned) == OPEN

    def again() -> None:
        page.refresh()
        qtbot.waitUntil(lambda: page.is_filled)

    assert asked(again) <= 200


def test_a_large_year_is_read_beside_the_window(
    large: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = window_with(qtbot, "home", "annual")
    monkeypatch.setattr(tables, "_MUCH", 0)
    page = annual_page(window)
    assert asked(lambda: window.show_page("annual")) <= 40
    assert page.report is None
    qtbot.waitUntil(lambda: page.is_filled)
    shown, year = page.report, Year.of(page.year)
    assert shown is not None
    assert dict(shown.figures) == dict(yearly(shown.form, year, TODAY).figures)


def test_a_save_while_a_year_is_read_has_it_read_again(
    large: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = annual_page(window_with(qtbot, "annual"))
    monkeypatch.setattr(tables, "_MUCH", 0)
    before = page.report
    page.refresh()
    granted = InformationRequest.select().where(InformationRequest.outcome == "granted")
    of_year = InformationRequest.closed_on.between("2025-01-01", "2025-12-31")
    with acting("修改"):
        granted.where(of_year).get().alter("修改", outcome="partial")
    qtbot.waitUntil(lambda: page.is_filled)
    assert page.report is not None
    assert before is not None
    assert page.report.figures != before.figures


def test_the_check_of_many_requests_is_done_beside_the_window(
    large: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = requests_page(qtbot)
    monkeypatch.setattr(tables, "_MUCH", 0)
    assert asked(page.list_actions.check) <= 1
    qtbot.waitUntil(lambda: bool(page.window().findChildren(FindingsDialog)))
    modal().close()
