"""Several programs at the same time on one register and one folder: one writes, no file is mixed."""

import contextlib
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import main
from models.store import register
from models.store.database import DB
from models.store.refusal import RegisterBusy
from reports.apart.asking import end_waiting
from tests.torture import sound
from tests.torture.forked import Ended, run, run_at_once
from tests.torture.kills import registers

ROWS = 25
Did = Callable[[], int | None]


def _import(place: Path, number: int) -> Did:
    file = place / f"{number}.csv"
    rows = [f"第{number}本第{row}行,同时-{number}-{row}" for row in range(ROWS)]
    file.write_text("\n".join(["信息名称,索引号", *rows]), encoding="utf-8")

    def do() -> int:
        try:
            return main.main(["import", "items", str(file), "--register", str(place / "whole")])
        finally:
            end_waiting()

    return do


def _export(place: Path, kind: str, name: str) -> Did:
    words = ["export", kind, str(place / name), "--register", str(place / "whole")]
    return lambda: main.main(words)


def _open(place: Path) -> None:
    """Open the register to write, alone, or be refused."""
    mark = place / "one.writer"
    with contextlib.suppress(RegisterBusy), register.opened(place / "whole"):
        mark.touch(exist_ok=False)
        DB.execute_sql("SELECT COUNT(*) FROM history").fetchall()
        mark.unlink()


def _round(place: Path, chance: random.Random) -> Iterator[str]:
    numbers = [chance.randrange(1 << 30) for _ in range(2)]
    works = [_import(place, number) for number in numbers]
    for kind, mark in (("items", "信息名称"), ("requests", "登记号")):
        works += [_export(place, kind, f"{kind}.csv"), _export(place, kind, "same.csv")]
        (place / f"{kind}.csv").write_text(mark, encoding="utf-8")
    works += [lambda: _open(place)] * 2
    chance.shuffle(works)
    ended = run_at_once(works)
    yield from (each.complaint(0, 2) for each in ended)
    looked = run(lambda: _look(place, numbers, ended))
    yield looked.complaint(0)
    yield from looked.out.splitlines()


def _look(place: Path, numbers: list[int], ended: list[Ended]) -> None:
    for fault in sound.faults_of(place / "whole"):
        print(fault)
    with register.opened(place / "whole"):
        came = [_rows(number) for number in numbers]
    said = sum("已导入" in each.out for each in ended)
    if sorted(came) != [0] * (2 - said) + [ROWS] * said:
        print(f"{came} rows came in where {said} imports said so")
    for name in ("items", "requests"):
        head = (place / f"{name}.csv").read_text("utf-8-sig").splitlines()[0]
        if ("信息名称" in head) != (name == "items"):
            print(f"{name}.csv holds another ledger: {head}")
    lines = (place / "same.csv").read_text("utf-8-sig").splitlines()
    if len({line.count(",") for line in lines if '"' not in line}) > 1:
        print("same.csv is mixed")


def _rows(number: int) -> int:
    sql = "SELECT COUNT(*) FROM published_item WHERE index_number LIKE ?"
    return int(DB.execute_sql(sql, (f"同时-{number}-%",)).fetchone()[0])


def torture(times: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Let eight programs meet so many times; return how often, and what was wrong."""
    chance, wrong = random.Random(seed), list[str]()
    with registers() as place:
        for _ in range(times):
            wrong += [each for each in _round(place, chance) if each]
    return Counter({"eight programs at once": times}), wrong
