"""What a password costs: the same work on the same register, sealed beside plain."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from models.items import item
from models.items.item import PublishedItem
from models.items.listing import ItemFilter, ItemListing
from models.password import verbs
from models.store import register
from models.store.secret.key import Ask
from models.year.year import Year
from reports.forms.counting import figures_of
from reports.forms.form import form
from tests.benchmarks.measure import Row, timed, wall

RUNS = 9
_PASSWORD = "清泉石上流 2026"


def _save() -> None:
    item.change(PublishedItem.get(), summary=f"{wall()}")


def _list() -> None:
    listing = ItemListing(ItemFilter())
    listing.count()
    listing.window(0, 100)


def _search() -> None:
    listing = ItemListing(ItemFilter(text="防汛"))
    listing.count()
    listing.window(0, 100)


def _tables() -> None:
    figures_of(form("2021"), Year.of(2022))


_WORKS: dict[str, Callable[[], None]] = {
    "保存 saving an item": _save,
    "列表 a page of the list of items": _list,
    "搜索 a search of two characters": _search,
    "年度表 the yearly tables": _tables,
}


def _times(work: Callable[[], object]) -> tuple[float, ...]:
    """Return the times of the processor: waiting for the disk is the same with and without."""
    return tuple(timed(work) for _ in range(RUNS))


def _measured(folder: Path, ask: Ask | None) -> Iterator[tuple[float, ...]]:
    """Give the times of opening a register, whose key is known, and of each work in it, in ms."""

    def opening() -> None:
        with register.opened(folder, ask):
            _list()

    yield _times(opening)
    with register.opened(folder, ask):
        yield from [_times(work) for work in _WORKS.values()]


def sealed_beside_plain(folder: Path) -> list[Row]:
    """Return the rows of the table: ours is sealed, the floor plain. The register is sealed then."""
    plain = list(_measured(folder, None))
    with register.opened(folder):
        verbs.set_password(_PASSWORD, date(2026, 3, 26))
        ask = verbs.known_key()
    sealed = list(_measured(folder, ask))
    names = ("打开 opening, and a first list", *_WORKS)
    return [
        Row(f"有口令 {name}", ours, floor, note="floor: without a password")
        for name, ours, floor in zip(names, sealed, plain, strict=True)
    ]
