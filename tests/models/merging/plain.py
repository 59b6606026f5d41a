"""A register as what it says, whatever the ids: so two that were merged can be compared."""

import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from models.items.item import PublishedItem
from models.merging import bringing
from models.merging.bringing import Merged
from models.merging.comparing import compared
from models.merging.comparison import Choices, Comparison
from models.merging.kinds import BY_NAME, KINDS, LOOSE, links
from models.merging.matching import Matching
from models.merging.side import Side
from models.requests import request
from models.requests.request import InformationRequest
from models.store import attachment, register
from models.store.database import DB, Table

TODAY = date(2026, 3, 26)
Plain = Mapping[str, list[str]]


def said_by(folder: Path) -> Plain:
    """Return the rows of every table that is merged, each with what it names instead of ids."""
    with closing(sqlite3.connect(folder / register.FILE)) as db:
        side = Side(db)

        @cache
        def row(table: type[Table], key: int) -> str:
            own = BY_NAME[table.__name__].own & {"position"}  # the order of a list is each PC's
            values = {k: v for k, v in side.rows(table)[key].items() if k not in own}
            for name, linked in links(table).items():
                if values[name] is not None:
                    values[name] = row(linked, values[name])
            if table.belongs_to_any and values["kind"] in BY_NAME:
                values[LOOSE] = row(BY_NAME[values["kind"]].table, values[LOOSE])
            return str(values)

        return {
            each.table.__name__: sorted(row(each.table, key) for key in side.rows(each.table))
            for each in KINDS
        }


def copied(folder: Path, to: Path) -> Path:
    """Return a copy of a register, which from then on is kept on a PC of its own."""
    return Path(shutil.copytree(folder, to))


def worked(folder: Path, work: Callable[[], object]) -> Path:
    """Let a clerk work in a register, and return it."""
    with register.opened(folder):
        work()
    return folder


def compared_with(folder: Path) -> Comparison:
    """Compare the register that is open with another one."""
    with closing(sqlite3.connect(folder / register.FILE)) as db:
        return compared(Matching(Side(DB.connection()), Side(db)), TODAY).comparison


def taken_in(folder: Path, choices: Choices | None = None) -> Merged:
    """Merge another register into the one that is open, without the way by a package."""
    with closing(sqlite3.connect(folder / register.FILE)) as db:
        matching = Matching(Side(DB.connection()), Side(db))
        prepared = compared(matching, TODAY)

        def bring(digest: str) -> bool:
            attachment.store(attachment.place_in(folder, digest, None))
            return True

        return bringing.take_in(matching, prepared, choices or {}, folder.name, TODAY, bring)


def merged(first: Path, *others: Path, to: Path, choices: Choices | None = None) -> Path:
    """Merge registers in an order into a copy of the first, and return that."""
    copied(first, to)
    with register.opened(to):
        for each in others:
            taken_in(each, choices)
    return to


def values_of(record: Any, *names: str) -> tuple[Any, ...]:
    """Return some fields of a record."""
    return tuple(getattr(record, name) for name in names)


def first() -> PublishedItem:
    return PublishedItem.get(PublishedItem.index_number == "A-1")


def asked() -> InformationRequest:
    return request.find("2026-001")
