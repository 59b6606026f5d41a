"""Coverage is not measured again where measuring has long said nothing new.

The tracer makes a test half as slow again. What sets a test up is the same for many tests, and so is
much of what the cases of one test walk through: where the last ones passed no branch for the first
time, those that follow run without the tracer. What is reported was seen; at worst too little is.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from coverage import Coverage

# So many in a row have to say nothing new before the rest is let go.
PATIENCE = 3


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
        with self._measured(item.nodeid.partition("[")[0]):
            yield

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Function) -> Iterator[None]:
        """Measure what is put away after it."""
        with self._measured(f"down {item.fixturenames}"):
            yield

    @contextmanager
    def _measured(self, what: str) -> Iterator[None]:
        cov = Coverage.current()
        if cov is None:
            yield
        elif self._in_vain[what] >= PATIENCE:
            cov.stop()
            try:
                yield
            finally:
                cov.start()
        else:
            before = _passed(cov)
            yield
            self._in_vain[what] = 0 if _passed(cov) > before else self._in_vain[what] + 1


def _passed(cov: Coverage) -> int:
    """Return how many branches were passed so far."""
    collector = cov._collector  # noqa: SLF001 (asking for the data would write it down each time)
    return sum(map(len, collector.data.values())) if collector else 0
