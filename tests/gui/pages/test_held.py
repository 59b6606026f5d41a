"""No page holds the window's thread for long, on any list of it up to its end.

What is taken is the time of the thread itself, beside that of a bare table in the same run, and the
best of three: other programs disturb it little. `make bench` does the same with 100,000 items.
"""

import statistics
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView

from gui.acting.application import Application
from gui.shell.entries import entries
from models.store import register
from tests.benchmarks import big
from tests.benchmarks.measure import timed, window_thread
from tests.benchmarks.window import held

_SIZE = big.Size(items=4_000, requests=1_000, open_each=20)
_KEYS = [each.key for each in entries(lambda: big.TODAY, lambda _points: None)]
_TABLES = 40  # made and painted: they take about the 0.3 s for which a page may hold the thread


@pytest.fixture(scope="module", autouse=True)
def large(tmp_path_factory: pytest.TempPathFactory, qapp: Application) -> Iterator[None]:
    """A register of that size, open."""
    place = tmp_path_factory.mktemp("large") / "register"
    big.make(place, _SIZE)
    with register.opened(place):
        yield


@pytest.fixture(scope="module")
def bare() -> float:
    """What a bare table of 100 rows takes, in ms of the thread."""

    def work() -> None:
        model = QStandardItemModel()
        for number in range(100):
            model.appendRow([QStandardItem(f"{number} {column}") for column in range(10)])
        view = QTableView()
        view.setModel(model)
        view.resize(1440, 900)
        view.grab()
        view.deleteLater()

    work()
    return statistics.median(timed(work, window_thread) for _ in range(9))


@pytest.mark.parametrize("key", _KEYS)
def test_a_page_holds_the_thread_of_the_window_for_no_longer_than_some_bare_tables(
    key: str, bare: float
) -> None:
    limit = bare * _TABLES
    found: list[float] = []
    while not found or (min(found) > limit and len(found) < 3):
        found.append(held(key))
    assert min(found) <= limit
