"""The program is killed at any call to the system: nothing acknowledged is lost, nothing is half.

Afterwards the register is opened, as the next start does, and everything in `sound` is asked.
"""

import os
import random
import shutil
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

import main
from models.backups import bundle
from models.password import verbs
from models.store import register
from models.store.refusal import Refusal
from reports.writers.saving import saved
from tests.models.store.picking import TODAY
from tests.passwords import PASSWORD
from tests.places import REGISTERS
from tests.registers import as_text, make
from tests.torture.forked import Ended, run
from tests.torture.tracing import Plan
from tests.torture.works import STEPS, WORKS, Work, faults_after

MOST_TOLD = 3  # faults of one kill
BEFORE = b"what stood there before"


@contextmanager
def registers() -> Iterator[Path]:
    """A place with the registers that the works begin with."""
    with TemporaryDirectory() as text:
        place = Path(text)
        ended = run(lambda: _make(place))
        assert ended.code == 0, ended.err
        yield place


def _make(place: Path) -> None:
    make.make(place / "whole")
    for file in (place / "whole").glob("*.txt"):
        file.unlink()
    assert main.main(["backup", str(place / "whole.zip"), "--register", str(place / "whole")]) == 0
    shutil.copytree(place / "whole", place / "sealed")
    with register.opened(place / "sealed"):
        verbs.set_password(PASSWORD, TODAY)
    for step in STEPS:
        (place / step).mkdir()
        as_text.read(REGISTERS / f"{step}.sql", place / step / register.FILE)
        shutil.copytree(place / "whole" / "attachments", place / step / "attachments")


def begun(work: Work, registers: Path) -> Path:
    """Return a place of its own in which the work can begin."""
    place = registers / "place"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    shutil.copytree(registers / "whole", place / "register")
    work.prepare(place)
    if work.out:
        (place / work.out).write_bytes(BEFORE)
    return place


@dataclass(frozen=True)
class Course:
    """An undisturbed work: the calls it makes, its seconds, and the file that it writes."""

    calls: int
    seconds: float
    out: bytes


def course(work: Work, registers: Path, *, error: int = 0) -> Course:
    """Do a work undisturbed; with an `error` those calls are counted that need room on the disk."""
    place = begun(work, registers)
    at = time.monotonic()
    ended = run(lambda: work.do(place), Plan(error=error))
    assert ended.code in (0, 1), (work.name, ended)
    whole = (place / work.out).read_bytes() if work.out else b""
    return Course(max(1, ended.calls), time.monotonic() - at, whole)


def kill(work: Work, registers: Path, plan: Plan, whole: bytes) -> list[str]:
    """Kill a work by a plan and return what is wrong afterwards."""
    place = begun(work, registers)
    ended = run(lambda: work.do(place), plan)
    found = [] if ended.was_killed else [ended.complaint(0, 1)]
    return [each for each in (*found, *_after(work, place, ended, whole)) if each]


def _after(work: Work, place: Path, ended: Ended, whole: bytes) -> Iterator[str]:
    looked = run(lambda: print("\n".join(faults_after(work, place, ended.out))))
    yield looked.complaint(0)
    yield from looked.out.splitlines()
    yield from half_files(place, work.out, whole)


def half_files(place: Path, out: str, whole: bytes) -> Iterator[str]:
    """Yield what lies in the place and is neither whole nor as it was, or is never cleared."""
    if out and (place / out).read_bytes() not in (BEFORE, whole):
        if not out.endswith(".zip"):
            yield f"{out} is half a file"
        else:
            yield from _torn(place / out)
    for folder in (place, place / "out"):
        drafts = list(folder.glob(".gkb-*"))
        for draft in drafts:
            os.utime(draft, (0, 0))
        if drafts:
            with saved(folder / "next.csv", "csv") as draft:
                draft.write_text("x")
        yield from (f"never cleared: {draft.name}" for draft in drafts if draft.exists())


def _torn(file: Path) -> Iterator[str]:
    """Yield what is wrong with a backup, which tells the hour of its making."""
    try:
        bundle.check(file)
    except Refusal as refusal:
        yield refusal.sentence


def chosen(works: Sequence[Work], times: int, chance: random.Random) -> list[Work]:
    """Return so many works, the weighty more often than others, in their order."""
    drawn = chance.choices(works, [work.weight for work in works], k=times)
    return sorted(drawn, key=works.index)


def torture(times: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Kill so many times; return how often each work was killed, and what was wrong."""
    chance, counted, wrong = random.Random(seed), Counter[str](), list[str]()
    with registers() as place:
        for work, killed in groupby(chosen(WORKS, times, chance)):
            undisturbed = course(work, place)
            for _ in killed:
                at = chance.randint(1, undisturbed.calls)
                plan = Plan(at, after=chance.random() * undisturbed.seconds)
                found = kill(work, place, plan, undisturbed.out)[:MOST_TOLD]
                where = f"{work.name} killed at call {at} of {undisturbed.calls}"
                wrong += [f"{where}: {each}" for each in found]
                counted[work.name] += 1
    return counted, wrong
