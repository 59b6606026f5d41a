"""Everything that may befall the program, by chance and by seed: ``make torture SEED=7``.

Prints a table, and what was lost, half or said wrongly; with ``--keep`` the table goes into
docs/torture.md. Ends with 1 where anything was. ``--short`` is what every run of the tests does.
"""

import os
import random
import sys
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from tempfile import TemporaryDirectory

from tests.places import ROOT
from tests.torture import clerks, damage, failing_disk, fuzzing, kills, ledgers, together
from tests.torture.tracing import can_fail

_PAGE = ROOT / "docs" / "torture.md"
_BEGIN, _END = "<!-- figures -->", "<!-- end -->"
Torture = Callable[[int, int], tuple[Counter[str], list[str]]]


@dataclass(frozen=True)
class Part:
    """A part of the torture: its words, what is done, how often in the long and the short run."""

    words: str
    torture: Torture
    times: int
    short: int


# The longest first: two are done at once.
PARTS = (
    Part("killed at a call to the system", kills.torture, 500, 7),
    Part("disk fails from a call on", failing_disk.torture, 300, 5),
    Part("anything given to every reader", fuzzing.torture, 1500, 12),
    Part("clerks who do anything", clerks.torture, 80, 1),
    Part("ledgers of any text, there and back", ledgers.torture, 250, 1),
    Part("damaged files", damage.torture, 900, 24),
    Part("several programs at once", together.torture, 40, 1),
)


def _one(number: int, seed: int, short: bool) -> tuple[Counter[str], list[str], float]:
    part, at = PARTS[number], time.monotonic()
    counted, wrong = part.torture(part.short if short else part.times, seed)
    return counted, wrong, time.monotonic() - at


def _table(done: list[tuple[Counter[str], list[str], float]]) -> list[str]:
    lines = ["| what befell the program | how often | faults |", "|---|---|---|"]
    for part, (counted, wrong, _) in zip(PARTS, done, strict=True):
        each = ", ".join(f"{name} {count:,}" for name, count in counted.items())
        lines.append(f"| {part.words} | {counted.total():,} ({each}) | {len(wrong)} |")
    return lines


def _keep(lines: list[str], seed: int) -> None:
    before, _, rest = _PAGE.read_text(encoding="utf-8").partition(_BEGIN)
    _, _, after = rest.partition(_END)
    figures = "\n".join(["", "", *lines, "", f"Seed {seed}.", "", ""])
    _PAGE.write_text(f"{before}{_BEGIN}{figures}{_END}{after}", encoding="utf-8")


def main() -> int:
    """Do every part and tell what was found; returns the exit code."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 20))
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--keep", action="store_true")
    args = parser.parse_args()
    print(f"seed {args.seed}; calls can be made to fail: {can_fail()}", flush=True)
    with TemporaryDirectory() as home:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_DATA_HOME"] = home
        with ProcessPoolExecutor(1 if args.short else 2, get_context("fork")) as pool:
            begun = [pool.submit(_one, at, args.seed, args.short) for at in range(len(PARTS))]
            done = [each.result() for each in begun]
    lines = _table(done)
    print("\n".join(lines))
    for part, (_, wrong, seconds) in zip(PARTS, done, strict=True):
        print(f"{part.words}: {seconds:.0f} s")
        print("".join(f"  {each}\n" for each in wrong), end="")
    if args.keep:
        _keep(lines, args.seed)
    return 1 if any(wrong for _, wrong, _ in done) else 0


if __name__ == "__main__":
    sys.exit(main())
