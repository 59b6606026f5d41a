"""The window, its pages and its lists, beside a bare window and a bare table."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from subprocess import run

from PySide6.QtCore import Qt
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QApplication, QStackedWidget, QTableView

from gui.acting.act import acting
from gui.items.page import ItemsPage
from gui.pages.page import Page
from gui.shell import entries as pages
from gui.shell.main_window import MainWindow
from gui.tables.columns import SortKey
from models.items.item import PublishedItem
from tests.benchmarks import big
from tests.benchmarks.measure import RUNS, Row, pair, timed, wall, window_thread, within
from tests.places import ROOT

ALLOWED_MS, REFRESH_MS = 300, 100
_BARE_WINDOW = (
    "import os; from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "app = QApplication([]); window = QMainWindow(); window.resize(1440, 900)\n"
    "window.show(); app.processEvents(); window.grab()\n"
)
# The whole program, from its call to the moment at which its first page would be begun.
_OUR_WINDOW = (
    "import main; import os, sys, traceback; import gui.shell.start as start\n"
    "def drawn(app, hook, keeper, place, first):\n"
    "    try: seen(app, hook, keeper, place, first)\n"
    "    except BaseException: traceback.print_exc(); os._exit(1)\n"
    "def seen(app, hook, keeper, place, first):\n"
    "    window = keeper.window; window.grab()\n"
)
_FIRST_PAGE = (
    "    begin(app, hook, keeper, place, first)\n"
    "    while not window.page('home').is_filled: app.processEvents()\n"
)
_RUN = "begin, start.begin = start.begin, drawn; main.main(['--register', sys.argv[1]])\n"
_TELL_MEMORY = (
    "print(*(line for line in open('/proc/self/status') if line.startswith('VmHWM')), flush=True)\n"
)
_ENDED = "os._exit(0)\n"  # what a program takes down again nobody waits for


def process(*call: str) -> Callable[[], object]:
    """Return a run of a whole process of this Python."""
    return lambda: run([sys.executable, *call], cwd=ROOT, check=True, capture_output=True)


def _our_window(then: str = "") -> str:
    """Return the program as code, which ends once its window is drawn, and `then` was done."""
    return f"{_OUR_WINDOW}{then}    {_ENDED}{_RUN}"


def shown(daily: Path) -> Iterator[Row]:
    """Yield what it takes until the window is drawn, and until its first page is filled."""
    bare = process("-c", _BARE_WINDOW + _ENDED)
    ours = process("-c", _our_window(), str(daily))
    yield pair("窗口显示 window shown", ours, bare, 2.0, note="floor: a bare QMainWindow")
    filled = process("-c", _our_window(_FIRST_PAGE), str(daily))
    yield pair("工作台填好 first page filled", filled, bare, note="with its checks")


def lists(file: Path, words: str) -> Iterator[Row]:
    """Yield the list of items painted, scrolled to its end, sorted, and anew after a save."""
    yield first_paint(file, words)
    page, bare = items_page(), _bare_view(file)
    rows = page.list.view
    yield pair(f"列表到底 scroll to the end, {words}", lambda: _to_end(rows), lambda: _to_end(bare))
    keys = cycle([(SortKey("title"),), (SortKey("published_on", True),)])
    columns = cycle([1, 8])

    def sort() -> None:
        rows.header.set_sort(next(keys))
        rows.grab()

    def bare_sort() -> None:
        bare.model().sort(next(columns), Qt.SortOrder.AscendingOrder)
        bare.grab()

    yield pair(f"列表排序 sort, {words}", sort, bare_sort)
    rows.scrollToTop()
    rows.grab()
    waits = [timed(partial(_save, number), window_thread) for number in range(RUNS)]
    yield within(f"保存后刷新 saved and shown anew, {words}", waits, REFRESH_MS)
    page.hide()
    page.deleteLater()


def _save(number: int) -> None:
    with acting("修改"):
        PublishedItem.get().alter("修改", summary=f"{wall()} {number}")
    QApplication.processEvents()


def _to_end(view: QTableView) -> None:
    view.scrollToTop()
    view.grab()
    while view.model().canFetchMore(view.rootIndex()):
        view.model().fetchMore(view.rootIndex())
    view.scrollToBottom()
    view.grab()


def paint_items() -> None:
    """Paint the list of items for the first time, as wide as a window."""
    page = items_page()
    page.hide()  # what is seen would follow every save
    page.deleteLater()


def items_page() -> ItemsPage:
    """Return the list of items, painted."""
    page = ItemsPage(lambda: big.TODAY)
    page.resize(1440, 900)
    page.show()
    page.grab()
    return page


def _bare_view(file: Path) -> QTableView:
    base = QSqlDatabase.database(str(file))
    if not base.isOpen():
        base = QSqlDatabase.addDatabase("QSQLITE", str(file))
        base.setDatabaseName(str(file))
        base.open()
    view = QTableView()
    model = QSqlTableModel(view, base)
    model.setTable("published_item")
    model.select()
    view.setModel(model)
    view.resize(1440, 900)
    view.show()
    view.grab()
    return view


def first_paint(file: Path, words: str) -> Row:
    """Paint the list of items for the first time beside a bare table on the same file."""
    note = "floor: QSqlTableModel in a QTableView"
    return pair(
        f"列表首屏 list first paint, {words}", paint_items, _bare_paint(file), 4.0, note=note
    )


def _bare_paint(file: Path) -> Callable[[], object]:
    def floor() -> None:
        view = _bare_view(file)
        view.hide()
        view.deleteLater()

    return floor


def waits(words: str) -> Iterator[Row]:
    """Yield of every page the longest that the window's thread is held until it is there."""
    for each in pages.entries(lambda: big.TODAY, lambda _points: None):
        found = [held(each.key) for _ in range(5)]
        yield within(f"第一次打开 page {each.key}, {words}", found, ALLOWED_MS)


def held(key: str) -> float:
    """Return the longest, in ms, that the window's thread is held by a page.

    It is opened for the first time, filled, and its lists are gone through to their end.
    """
    window = _window()
    found = [timed(partial(window.show_page, key), window_thread)]
    page = window.page(key)
    found.append(_longest_event(page))
    for view in page.findChildren(QTableView):
        if view.isVisible():
            found += [timed(partial(_to_end, view), window_thread), _longest_event(page)]
    window.close()
    window.deleteLater()
    return max(found)


def filled(file: Path, words: str) -> Row:
    """Open 工作台 and let all of it be filled, off the window's thread too, beside a bare table."""

    def ours() -> None:
        window = _window()
        window.show_page("home")
        while not window.page("home").is_filled:
            QApplication.processEvents()
        window.grab()
        window.close()
        window.deleteLater()

    return pair(f"工作台 filled, {words}", ours, _bare_paint(file), note="floor: a bare table")


def switched(words: str) -> Row:
    """Go between two pages that are there, beside two bare tables in a stack."""
    window, bare = _window(), QStackedWidget()
    bare.resize(1440, 900)
    for _ in range(2):
        bare.addWidget(QTableView())
    bare.show()
    keys, places = cycle(("items", "requests")), cycle((0, 1))

    def ours() -> None:
        window.show_page(next(keys))
        QApplication.processEvents()
        window.grab()

    def floor() -> None:
        bare.setCurrentIndex(next(places))
        QApplication.processEvents()
        bare.grab()

    for _ in range(2):
        ours()
    found = pair(f"换页 pages switched, {words}", ours, floor, note="floor: two empty tables")
    window.close()
    window.deleteLater()
    return found


def _window() -> MainWindow:
    window = MainWindow(pages.entries(lambda: big.TODAY, lambda _points: None), at_once=False)
    window.resize(1440, 900)
    window.show()
    return window


def _longest_event(page: Page) -> float:
    """Return the longest that the loop of events was held until a page is filled."""
    found = [timed(QApplication.processEvents, window_thread)]
    while not page.is_filled:
        found.append(timed(QApplication.processEvents, window_thread))
    return max(found)


def memory(folder: Path) -> Row:
    """Compare the most memory that the list of a large register takes with that of a bare window.

    In MB where the others are ms; the target is what may come on top.
    """
    listed = "    window.show_page('items'); window.page('items').grab(); app.processEvents()\n"
    ours = _most_memory(_our_window(listed + f"    {_TELL_MEMORY}"), str(folder))
    bare = _most_memory(_BARE_WINDOW + _TELL_MEMORY)
    return Row(
        "内存 memory at 1,000,000 items (MB)", (ours,), (bare,), 1 + 150 / bare,
        "150 MB over a bare window",
    )  # fmt: skip


def _most_memory(code: str, *words: str) -> float:
    done = run([sys.executable, "-c", code, *words], cwd=ROOT, check=True, capture_output=True)
    return int(done.stdout.split()[-2]) / 1024
