"""A disk that fails from any writing on: one sentence and all or none, and the register is whole.

A full disk and a pulled one answer every call that needs room with an error, from the call chosen
by chance to the end. Where calls cannot be made to fail, and besides, files may only be so large.
"""

import errno
import random
import sys
from collections import Counter
from itertools import groupby
from pathlib import Path

from models.store.refusal import Refusal, refusal_of
from tests.torture.forked import run
from tests.torture.kills import MOST_TOLD, begun, chosen, course, half_files, registers
from tests.torture.tracing import Plan, can_fail
from tests.torture.works import WORKS, Work, faults_after

ERRORS = {"full": errno.ENOSPC, "pulled": errno.EIO, "not writable": errno.EROFS}
LARGEST = (4096, 40_960, 409_600, 500_000, 560_000)

_BY_CALL = 0.8  # of the trials; the others bound the size of a file


def _told(work: Work, place: Path) -> int:
    """Do a work as the window does: what it refuses is said in a sentence."""
    try:
        return work.do(place) or 0
    except Exception as error:
        refusal = error if isinstance(error, Refusal) else refusal_of(error)
        if refusal is None:
            raise
        print(refusal.sentence, file=sys.stderr)
        return 2


def fail(
    work: Work, registers: Path, whole: bytes, plan: Plan | None, most: int | None
) -> list[str]:
    """Let a work meet a disk that fails and return what is wrong afterwards."""
    place = begun(work, registers)
    ended = run(lambda: _told(work, place), plan, most)
    looked = run(lambda: print("\n".join(faults_after(work, place, ended.out))))
    found = [ended.complaint(0, 1, 2), looked.complaint(0), *looked.out.splitlines()]
    return [each for each in (*found, *half_files(place, work.out, whole)) if each]


def torture(times: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Fail about so many times; return how often in each way, and what was wrong."""
    chance, counted, wrong = random.Random(seed), Counter[str](), list[str]()
    ways = list(ERRORS.items()) if can_fail() else []
    with registers() as place:
        for work, failed in groupby(chosen(WORKS, times, chance)):
            undisturbed = course(work, place, error=errno.ENOSPC)
            for _ in failed:
                plan, most = None, None
                if ways and chance.random() < _BY_CALL:
                    way, error = chance.choice(ways)
                    plan = Plan(chance.randint(1, undisturbed.calls), error)
                else:
                    way, most = "file size", chance.choice(LARGEST)
                counted[way] += 1
                found = fail(work, place, undisturbed.out, plan, most)[:MOST_TOLD]
                at = f"call {plan.at} of {undisturbed.calls}" if plan else f"{most} bytes"
                wrong += [f"{work.name}, {way} at {at}: {each}" for each in found]
    return counted, wrong
