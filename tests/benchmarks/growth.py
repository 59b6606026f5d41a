"""How cost grows from 10,000 items to a million: nothing may grow faster than n log n."""

import math
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from models.items import item
from models.items.deadlines import Deadlines
from models.items.dues import pressing
from models.items.item import PublishedItem
from models.items.listing import ItemFilter, ItemListing, years
from models.law.workday_notice import calendar
from models.store import register
from models.year.year import Year
from reports.forms.counting import figures_of
from reports.forms.form import form
from tests.benchmarks import big
from tests.benchmarks.measure import timed, wall
from tests.benchmarks.window import paint_items

_RUNS = 3


def _page(**wanted: str) -> Callable[[], object]:
    return lambda: ItemListing(ItemFilter(**wanted)).window(0, 100)  # type: ignore[arg-type]


_WORKS: dict[str, Callable[[], object]] = {
    "列表首屏 list first paint": paint_items,
    "首页 a page of the list": _page(),
    "搜索 search 防汛": _page(text="防汛"),
    "搜索 search 防汛抢险应急": _page(text="防汛抢险应急"),
    "年度 years offered": years,
    "逾期和临期 badge of what is due": lambda: pressing(Deadlines(calendar(), big.TODAY)),
    "保存 one save": lambda: item.change(PublishedItem.get(), summary=f"{wall()}"),
    "年度表 yearly tables": lambda: figures_of(form("2021"), Year.of(2022)),
}


def growth(registers: Mapping[int, Path]) -> str:
    """Return the costs in ms for registers of so many items, and by which power they grow."""
    costs: dict[str, list[float]] = {name: [] for name in ("打开 opening", *_WORKS)}
    for folder in registers.values():
        costs["打开 opening"].append(_least(partial(_opened, folder)))
        with register.opened(folder):
            for name, work in _WORKS.items():
                costs[name].append(_least(work))
    sizes = list(registers)
    head = "| ms | " + " | ".join(f"{size:,} items" for size in sizes) + " | grows as n^ |"
    power = math.log(sizes[-1] / sizes[0])
    lines = [head, "|---" * (len(sizes) + 2) + "|"]
    return "\n".join([*lines, *(_line(name, found, power) for name, found in costs.items())])


def _least(work: Callable[[], object]) -> float:
    return min(timed(work) for _ in range(_RUNS))


def _opened(folder: Path) -> None:
    with register.opened(folder):
        pass


def _line(name: str, found: list[float], grown: float) -> str:
    power = math.log(found[-1] / found[0]) / grown
    return f"| {name} | " + " | ".join(f"{each:,.1f}" for each in found) + f" | {power:.2f} |"
