"""Speed as the clerk feels it, each figure beside its floor measured in the same run.

The floor is the least that the same work costs with the same tools: a bare window, the bare
queries. Only the ratio means anything; absolute times are those of this machine today.
"""

import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QApplication, QTableView

from gui.acting.application import start
from gui.items.page import ItemsPage
from gui.pages.page import Page
from gui.shell import entries as pages
from gui.shell.main_window import MainWindow
from models import founding
from models.items.deadlines import Deadlines
from models.items.listing import ItemFilter, ItemListing
from models.law.workday_notice import calendar
from models.store import register
from models.year.year import Year
from reports.forms.counting import figures_of
from reports.forms.form import form
from reports.search.found_lines import search
from tests.benchmarks import big
from tests.benchmarks.imported import imported_beside_bare
from tests.benchmarks.published import read_beside_bare
from tests.benchmarks.sealed import sealed_beside_plain
from tests.places import ROOT

RUNS, ALLOWED_MS = 7, 300
PAGES = ("home", "items", "postings", "requests", "disputes", "catalogue", "annual", "settings")
_BARE_WINDOW = (
    "from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "app = QApplication([]); window = QMainWindow(); window.resize(1440, 900)\n"
    "window.show(); app.processEvents(); window.grab()\n"
)
_OUR_WINDOW = (
    "import main; import sys; from datetime import date; from pathlib import Path\n"
    "from gui.acting.application import start\n"
    "from models.store import register\n"
    "app = start(['gongkaibu'])\n"
    "import gui.shell.start; from gui.shell.keeper import Keeper\n"
    "with register.opened(Path(sys.argv[1])):\n"
    "    window = Keeper(app, date.today, at_once=False).window\n"
    "    window.show(); app.processEvents(); window.grab()\n"
)


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that `work` takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def pair(ours: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Return the medians of ours and of the floor, run in turn after a warm-up."""
    ours(), floor()
    times = [(timed(ours), timed(floor)) for _ in range(RUNS)]
    return statistics.median(t[0] for t in times), statistics.median(t[1] for t in times)


def process(code: str, *words: str) -> Callable[[], object]:
    """Return a run of a whole Python process."""
    call = [sys.executable, "-c", code, *words]
    return lambda: subprocess.run(call, cwd=ROOT, check=True, capture_output=True)


def yearly_tables(file: Path) -> tuple[float, float]:
    """The tables of a year beside the two bare GROUP BY queries that count table 三."""
    bare = sqlite3.connect(file)
    span = {"first": "2022-01-01", "last": "2022-12-31"}
    at_start = "received_on < :first AND (closed_on IS NULL OR closed_on >= :first)"
    at_end = "received_on <= :last AND (closed_on IS NULL OR closed_on > :last)"

    def floor() -> None:
        bare.execute(
            "SELECT applicant_kind, SUM(received_on BETWEEN :first AND :last),"
            f" SUM({at_start}), SUM({at_end}) FROM information_request"
            " WHERE removed_at IS NULL GROUP BY 1",
            span,
        ).fetchall()
        bare.execute(
            "SELECT outcome, applicant_kind, COUNT(*) FROM information_request"
            " WHERE removed_at IS NULL AND closed_on BETWEEN :first AND :last GROUP BY 1, 2",
            span,
        ).fetchall()

    found = pair(lambda: figures_of(form("2021"), Year.of(2022)), floor)
    bare.close()
    return found


def search_keystroke(file: Path) -> tuple[float, float]:
    """Count and first page of a search of two characters beside the bare index query."""
    bare = sqlite3.connect(file)

    def ours() -> None:
        listing = ItemListing(ItemFilter(text="防汛"))
        listing.count()
        listing.window(0, 100)

    def floor() -> None:
        where = "search_index MATCH '\"防汛\"'"
        bare.execute(f"SELECT COUNT(*) FROM search_index WHERE {where}").fetchone()
        bare.execute(
            "SELECT x.id, x.title FROM published_item x"
            f" WHERE x.id IN (SELECT rowid FROM search_index WHERE {where})"
            " ORDER BY x.published_on DESC LIMIT 100"
        ).fetchall()

    found = pair(ours, floor)
    bare.close()
    return found


def search_over_everything(file: Path) -> tuple[float, float]:
    """What a key of the search over everything shows, beside the bare index query of the items."""
    bare = sqlite3.connect(file)
    where = "search_index MATCH '\"防汛\"'"

    def floor() -> None:
        bare.execute(f"SELECT COUNT(*) FROM search_index WHERE {where}").fetchone()
        bare.execute(
            "SELECT x.id, x.title FROM published_item x"
            f" WHERE x.id IN (SELECT rowid FROM search_index WHERE {where})"
            " ORDER BY x.published_on DESC LIMIT 100"
        ).fetchall()

    found = pair(lambda: search("防汛", big.TODAY), floor)
    bare.close()
    return found


def listed_by_state(file: Path, state: str, plain: str) -> tuple[float, float]:
    """Count and first page of the items in a state beside the bare query without the calendar.

    `plain` is the nearest that SQL can say by itself: four weeks for twenty working days.
    """
    bare = sqlite3.connect(file)
    deadlines = Deadlines(calendar(), big.TODAY)

    def ours() -> None:
        listing = ItemListing(ItemFilter(state=state), deadlines=deadlines)
        listing.count()
        listing.window(0, 100)

    def floor() -> None:
        where = f"removed_at IS NULL AND attribute IN ('', '主动公开') AND {plain}"
        bare.execute(f"SELECT COUNT(*) FROM published_item WHERE {where}").fetchone()
        bare.execute(
            f"SELECT id, title FROM published_item WHERE {where}"
            " ORDER BY published_on DESC LIMIT 100"
        ).fetchall()

    found = pair(ours, floor)
    bare.close()
    return found


def overdue(file: Path) -> tuple[float, float]:
    """The items that are overdue: one in ten."""
    return listed_by_state(
        file, "逾期", "published_on IS NULL AND date(made_on, '+28 days') < '2026-03-26'"
    )


def published_late(file: Path) -> tuple[float, float]:
    """The items published after their last day: about one in three."""
    return listed_by_state(file, "迟公开", "published_on > date(made_on, '+28 days')")


def first_paint(file: Path) -> tuple[float, float]:
    """The list of items painted for the first time beside a bare table on the same file."""
    base = QSqlDatabase.addDatabase("QSQLITE", "bench")
    base.setDatabaseName(str(file))
    base.open()

    def ours() -> None:
        page = ItemsPage(lambda: big.TODAY)
        page.resize(1440, 900)
        page.show()
        page.grab()
        page.deleteLater()

    def floor() -> None:
        model = QSqlTableModel(None, base)
        model.setTable("published_item")
        model.select()
        view = QTableView()
        view.setModel(model)
        view.resize(1440, 900)
        view.show()
        view.grab()

    found = pair(ours, floor)
    base.close()
    return found


def longest_wait(key: str) -> tuple[float, float]:
    """The longest that the window's thread is held until a page is there, beside 0.3 s."""
    waits: list[float] = []
    for _ in range(RUNS):
        window = MainWindow(pages.entries(lambda: big.TODAY, lambda _points: None))
        window.resize(1440, 900)
        window.show()
        shown = timed(partial(window.show_page, key))
        waits.append(max(shown, _longest_event(window.page(key))))
        window.close()
        window.deleteLater()
    return statistics.median(waits), ALLOWED_MS


def _longest_event(page: Page) -> float:
    """Return the longest that the loop of events was held until a page is filled."""
    found = [timed(QApplication.processEvents)]
    while not page.is_filled:
        found.append(timed(QApplication.processEvents))
    return max(found)


def main() -> None:
    """Measure everything and print it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "register"
        daily = Path(place) / "daily"
        founding.make(daily, "示例镇人民政府")
        window = pair(process(_OUR_WINDOW, str(daily)), process(_BARE_WINDOW))
        big.make(folder)
        app = start(["bench"])
        file = folder / register.FILE
        with register.opened(folder):
            rows = [
                ("窗口显示 window shown", window),
                ("年度表 yearly tables, 20,000 requests", yearly_tables(file)),
                ("列表首屏 list first paint, 100,000 items", first_paint(file)),
                ("搜索一键 search keystroke, 100,000 items", search_keystroke(file)),
                ("查找全部一键 key of the search over everything", search_over_everything(file)),
                ("逾期 overdue items, of 100,000", overdue(file)),
                ("迟公开 items published late, of 100,000", published_late(file)),
                *((f"翻页 page {key}", longest_wait(key)) for key in PAGES),
            ]
        rows += sealed_beside_plain(folder)
        rows += read_beside_bare(folder)
        rows += imported_beside_bare(Path(place))
        app.quit()
    print(f"{'':44}{'ours ms':>10}{'floor ms':>10}{'ratio':>8}")
    for name, (ours, floor) in rows:
        wide = sum(ord(character) > 0x2E80 for character in name)
        print(f"{name:<{44 - wide}}{ours:>10.1f}{floor:>10.1f}{ours / floor:>8.2f}")


if __name__ == "__main__":
    main()
