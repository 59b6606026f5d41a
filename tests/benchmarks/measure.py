"""How a measure is taken: in turn with its floor, in several runs, and told as one row of a table.

Only the ratio means anything; the times are those of this machine today. What only reckons is taken
as time of the processor, of this process and of those it started, so that other programs disturb
little; what is forced to the disk, by the clock on the wall.
"""

import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]
Clock = Callable[[], float]
RUNS = 7


@dataclass(frozen=True)
class Row:
    """A measure: the times of ours and of the floor in ms, and the ratio that is wanted, if any."""

    name: str
    ours: tuple[float, ...]
    floor: tuple[float, ...]
    target: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float:
        """The median of ours beside that of the floor."""
        return statistics.median(self.ours) / statistics.median(self.floor)

    @property
    def verdict(self) -> str:
        """Whether the target is met; "" where there is none."""
        if self.target is None:
            return ""
        return "ok" if self.ratio <= self.target else "over"


def processor() -> float:
    """Return the seconds that this process and those it waited for have reckoned."""
    of = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + of.ru_utime + of.ru_stime


def wall() -> float:
    """Return the seconds of the clock on the wall."""
    return time.perf_counter()


def window_thread() -> float:
    """Return the seconds that the thread of the window has reckoned: as long it heard no key."""
    return time.thread_time()


def timed(work: Work, clock: Clock = processor) -> float:
    """Return the milliseconds that `work` takes."""
    begun = clock()
    work()
    return (clock() - begun) * 1000


def pair(
    name: str,
    ours: Work,
    floor: Work,
    target: float | None = None,
    *,
    runs: int = RUNS,
    clock: Clock = processor,
    note: str = "",
) -> Row:
    """Run ours and the floor in turn, once to warm up where there are several runs."""
    if runs > 1:
        ours(), floor()
    times = [(timed(ours, clock), timed(floor, clock)) for _ in range(runs)]
    mine, least = zip(*times, strict=True)
    return Row(name, mine, least, target, note)


def within(name: str, waits: list[float], allowed_ms: float, note: str = "") -> Row:
    """Return waits beside the longest that is allowed."""
    return Row(name, tuple(waits), (allowed_ms,), 1.0, note)


_HEAD = ("measure", "ours ms", "min–max", "floor ms", "min–max", "ratio", "target", "", "")


def table(rows: list[Row]) -> str:
    """Return the rows as a table that reads well as text and as markdown."""
    lines = [_HEAD, tuple("-" for _ in _HEAD), *map(_cells, rows)]
    wide = [max(_width(line[at]) for line in lines) for at in range(len(_HEAD))]
    return "\n".join("| " + " | ".join(map(_padded, line, wide)) + " |" for line in lines)


def _cells(row: Row) -> tuple[str, ...]:
    target = "" if row.target is None else f"{row.target:.2g}"
    times = (_middle(row.ours), _span(row.ours), _middle(row.floor), _span(row.floor))
    return (row.name, *times, f"{row.ratio:.2f}", target, row.verdict, row.note)


def _middle(times: tuple[float, ...]) -> str:
    return f"{statistics.median(times):,.1f}"


def _span(times: tuple[float, ...]) -> str:
    return f"{min(times):,.0f}–{max(times):,.0f}" if len(times) > 1 else ""


def _padded(text: str, wide: int) -> str:
    return text + ("-" if text == "-" else " ") * (wide - _width(text))


def _width(text: str) -> int:
    return len(text) + sum(ord(sign) > 0x2E80 for sign in text)
