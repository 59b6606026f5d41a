"""Speed as the clerk feels it, each figure beside its floor measured in the same run.

The floor is the least that the same work costs with the same tools: a bare window, the bare
queries. Only the ratio means anything; absolute times are those of this machine today.
``python -m tests.benchmarks.bench [NAME…]`` measures some of the groups only.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gui.acting.application import start
from models import founding
from models.store import register
from tests.benchmarks import big, counted, growth, kept, listed, papers, window
from tests.benchmarks.imported import imported_beside_bare
from tests.benchmarks.measure import Row, table
from tests.benchmarks.published import read_beside_bare
from tests.benchmarks.sealed import sealed_beside_plain
from tests.benchmarks.started import started
from tests.benchmarks.ten_pages import ten_pages

_BLANK, _LARGE, _MANY = "a blank register", "100,000 items", "20,000 requests"


@dataclass(frozen=True)
class Registers:
    """The registers that are measured on, each made when it is first wanted."""

    place: Path

    @cached_property
    def daily(self) -> Path:
        """A blank one."""
        founding.make(self.place / "daily", "示例镇人民政府")
        return self.place / "daily"

    @cached_property
    def small(self) -> Path:
        """One of 10,000 items and 20,000 requests."""
        big.make(self.place / "small", big.Size(items=10_000))
        return self.place / "small"

    @cached_property
    def large(self) -> Path:
        """One of 100,000 items and 20,000 requests."""
        big.make(self.place / "large")
        return self.place / "large"

    @cached_property
    def million(self) -> Path:
        """One of a million items and 20,000 requests."""
        big.make(self.place / "million", big.Size(items=1_000_000))
        return self.place / "million"

    @cached_property
    def requests(self) -> Path:
        """One of 200,000 requests."""
        big.make(self.place / "requests", big.Size(items=1_000, requests=200_000))
        return self.place / "requests"


def _windows(at: Registers) -> Iterator[Row]:
    yield from window.shown(at.daily)
    with register.opened(at.large):
        yield window.filled(at.large / register.FILE, _LARGE)
        yield window.switched(_LARGE)
        yield from window.waits(_LARGE)


def _lists(at: Registers) -> Iterator[Row]:
    file = at.large / register.FILE
    with register.opened(at.large):
        yield from window.lists(file, _LARGE)
        yield from listed.keystrokes(file, _LARGE)
        yield from listed.states(file, _LARGE)


def _million(at: Registers) -> Iterator[Row]:
    file, words = at.million / register.FILE, "1,000,000 items"
    with register.opened(at.large):
        less = window.first_paint(at.large / register.FILE, _LARGE)
    with register.opened(at.million):
        yield from window.lists(file, words)
        more = window.first_paint(file, words)
        yield Row("首屏 first paint, a million beside 100,000", more.ours, less.ours, 2.0)
        yield from listed.keystrokes(file, words)
        yield from listed.states(file, words)
    yield window.memory(at.million)


def _tables(at: Registers) -> Iterator[Row]:
    with register.opened(at.large):
        yield from counted.yearly(at.large / register.FILE, _MANY)
    with register.opened(at.requests):
        yield from counted.yearly(at.requests / register.FILE, "200,000 requests")
    yield counted.command(at.large, at.large / register.FILE, _MANY)
    yield from counted.beside_a_sheet(at.large, at.place, _MANY)


def _papers(at: Registers) -> Iterator[Row]:
    with register.opened(at.large):
        yield from papers.written(at.place)
    yield ten_pages(at.place)
    yield from read_beside_bare(at.place)


def _ledgers(at: Registers) -> Iterator[Row]:
    with register.opened(at.large):
        yield papers.exported(at.place, 100_000)
    yield imported_beside_bare(at.place)


def _kept(at: Registers) -> Iterator[Row]:
    yield from kept.forced(at.large)
    yield kept.opening(at.large, _LARGE)
    with register.opened(at.large):
        yield from kept.saved(at.place, _LARGE)
        yield from kept.backed_up(at.large / register.FILE, at.place, _LARGE)
    yield kept.opening(at.daily, _BLANK)
    with register.opened(at.daily):
        yield from kept.backed_up(at.daily / register.FILE, at.place, _BLANK)
    yield from sealed_beside_plain(at.large)


def _commands(at: Registers) -> Iterator[Row]:
    yield from started(at.daily)


GROUPS: dict[str, Callable[[Registers], Iterator[Row]]] = {
    "windows": _windows,
    "lists": _lists,
    "tables": _tables,
    "papers": _papers,
    "ledgers": _ledgers,
    "commands": _commands,
    "million": _million,
    "kept": _kept,  # last: the large register is sealed then
}
_GROWTH = "growth"


def main(names: list[str]) -> None:
    """Measure the groups of these names, all without any, and print them as one table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        at, app, rows, grown = Registers(Path(place)), start(["bench"]), [], ""
        if _GROWTH in names or not names:
            grown = growth.growth({10_000: at.small, 100_000: at.large, 1_000_000: at.million})
        for name, measures in GROUPS.items():
            if name in names or not names:
                rows += list(measures(at))
        app.quit()
    print(table(rows), grown, sep="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
