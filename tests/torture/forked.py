"""Work done by a child of this process, in which every module is already there: quick to begin."""

import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.torture.tracing import Plan, can_trace, follow, let_be_traced

# What a traceback or the last net of the program says.
FAULTS = ("Traceback", "程序出错", "Exception ignored", "Fatal Python error")
_MOST_LINES = 3


@dataclass(frozen=True)
class Ended:
    """How a child ended: its code, negative for a signal, what it said, the calls it made."""

    code: int
    out: str
    err: str
    calls: int = 0

    @property
    def was_killed(self) -> bool:
        """Whether it was killed before its end."""
        return self.code == -signal.SIGKILL

    def complaint(self, *codes: int) -> str:
        """Say how it should not have ended; "" when it ended well: with a code, or a sentence."""
        said = self.err.strip()
        if self.code not in codes or any(fault in said for fault in FAULTS):
            return f"ended with {self.code}: {said[-1500:]}"
        if self.code == 2 and not said:
            return "ended with 2 and no sentence"
        if self.code == 2 and len(said.splitlines()) > _MOST_LINES:
            return f"said more than {_MOST_LINES} lines: {said[:300]}"
        return ""


def run(work: Callable[[], int | None], plan: Plan | None = None, most: int | None = None) -> Ended:
    """Do `work` in a child, which ends with the code that it returns.

    With a `plan` it is watched; `most` are the bytes that a file may have.
    """
    with TemporaryDirectory() as place:
        child = start(work, Path(place), traced=plan is not None and can_trace(), most=most)
        return _ended(child, Path(place), plan)


def run_at_once(works: list[Callable[[], int | None]]) -> list[Ended]:
    """Do several works at the same time, each in a child of its own."""
    with TemporaryDirectory() as place:
        folders = [Path(place) / str(number) for number in range(len(works))]
        for folder in folders:
            folder.mkdir()
        children = [start(work, folder) for work, folder in zip(works, folders, strict=True)]
        return [_ended(child, folder) for child, folder in zip(children, folders, strict=True)]


def start(
    work: Callable[[], int | None], place: Path, *, traced: bool = False, most: int | None = None
) -> int:
    """Begin `work` in a child that speaks into files in `place`; return its number."""
    child = os.fork()
    if child:
        return child
    code = 3
    try:
        for number, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(place / name, os.O_WRONLY | os.O_CREAT, 0o600), number)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
        if most is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        if traced:
            let_be_traced()
        code = work() or 0
    except BaseException:
        traceback.print_exc()
    finally:
        with suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def _ended(child: int, place: Path, plan: Plan | None = None) -> Ended:
    calls = 0
    if plan is None or not can_trace():
        if plan is not None and plan.after:
            time.sleep(plan.after)
            os.kill(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
    else:
        status, calls = follow(child, plan)
    out, err = ((place / name).read_text("utf-8", "replace") for name in ("out", "err"))
    return Ended(os.waitstatus_to_exitcode(status), out, err, calls)
