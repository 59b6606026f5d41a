"""A file as it was looked at: what it gives away by kinds, or why it could not be read."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.store.refusal import Refusal
from reports.inspecting.inspection import clean, inspect
from reports.inspecting.trace import WORDS, Trace


@dataclass(frozen=True)
class LookedAt:
    """A file and its traces; `refused` says why there are none to tell.

    A cleaned copy has in `removed` what it no longer holds, and its own traces.
    """

    path: Path
    traces: tuple[Trace, ...] = ()
    refused: str = ""
    removed: tuple[str, ...] = ()

    @property
    def by_kind(self) -> list[tuple[str, list[Trace]]]:
        """The traces under the words of their kinds, in the order of these."""
        found = defaultdict[str, list[Trace]](list)
        for trace in self.traces:
            found[WORDS[trace.kind]].append(trace)
        return list(found.items())

    @property
    def in_short(self) -> str:
        """What of it is said in a few words: 查出 3 处, 没有查出问题, 没有读."""
        if self.refused:
            return "没有读"
        return f"查出 {len(self.traces):,} 处" if self.traces else "没有查出问题"


def look_at(path: Path, still_wanted: Callable[[], object] = lambda: None) -> LookedAt:
    """Look a file over; what is refused is told with it."""
    try:
        return LookedAt(path, inspect(path, still_wanted))
    except Refusal as refusal:
        return LookedAt(path, refused=refusal.sentence)


def clean_copy(
    path: Path, out: Path, still_wanted: Callable[[], object] = lambda: None
) -> LookedAt:
    """Write a cleaned copy and look at that anew; see `inspection.clean` for what is refused."""
    removed = clean(path, out, still_wanted).removed
    return LookedAt(out, inspect(out, still_wanted), removed=removed)
