"""Coverage is not measured again where measuring has long said nothing new.

The tracer makes a test half as slow again. What sets a test up is the same for many tests, and so is
much of what the cases of one test walk through, and the tests of the window that share a file: where
the last ones passed no branch for the first time, those that follow run without the tracer. What is
reported was seen; at worst too little is.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from coverage import Coverage

# So many in a row have to say nothing new before the rest is let go: cases of a test, tests of a file.
PATIENCE, OF_A_FILE = 3, 8
_OF_WINDOW = Path(__file__).parent / "gui"


class Measuring:
    """A plugin that switches the tracer of coverage off and on."""

    def __init__(self) -> None:
        self._in_vain: Counter[str] = Counter()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Function) -> Iterator[None]:
        """Measure what sets a test up, known by the fixtures it takes."""
        with self._measured(f"up {item.fixturenames}"):
            yield

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self, item: pytest.Function) -> Iterator[None]:
        """Measure the test itself, whose cases bear its name; pytest-cov rests at a mark."""
        if item.get_closest_marker("no_cover"):
            yield
            return
        with self._measured(item.nodeid.partition("[")[0], item.path):
            yield

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Function) -> Iterator[None]:
        """Measure what is put away after it."""
        with self._measured(f"down {item.fixturenames}"):
            yield

    @contextmanager
    def _measured(self, what: str, path: Path | None = None) -> Iterator[None]:
        cov = Coverage.current()
        file = str(path) if path and path.is_relative_to(_OF_WINDOW) else ""
        if cov is None:
            yield
        elif self._in_vain[what] >= PATIENCE or self._in_vain[file] >= OF_A_FILE:
            cov.stop()
            try:
                yield
            finally:
                cov.start()
        else:
            before = _passed(cov)
            yield
            is_new = _passed(cov) > before
            for each in filter(None, (what, file)):
                self._in_vain[each] = 0 if is_new else self._in_vain[each] + 1


def _passed(cov: Coverage) -> int:
    """Return how many branches were passed so far."""
    collector = cov._collector  # noqa: SLF001 (asking for the data would write it down each time)
    return sum(map(len, collector.data.values())) if collector else 0
