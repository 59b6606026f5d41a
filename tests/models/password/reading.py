"""What can be read on the disk, and what a register holds."""

from pathlib import Path
from typing import Any

from models.store.connection import DB
from tests.models.password.conftest import BAIT

_LEAST = 8  # octets, which no sealed file holds by chance
_BAITS = [
    form
    for word in (BAIT, "张三丰", "BAIT110101", "诱饵")
    for form in (word.encode(), word.encode("utf-16-le"), word.encode("gbk"))
    if len(form) >= _LEAST
]


def readable_in(folder: Path) -> list[str]:
    """Return the files, by name or by content, in which a bait can be read."""
    found = []
    for file in sorted(folder.rglob("*")):
        data = file.name.encode() + (file.read_bytes() if file.is_file() else b"")
        found += [file.name] if any(bait in data for bait in _BAITS) else []
    return found


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of the open register, without what is noted of the password itself."""
    rows = {}
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRT%'"
    for (name,) in DB.execute_sql(tables).fetchall():
        found = DB.execute_sql(f'SELECT * FROM "{name}"').fetchall()
        rows[name] = [tuple(row) for row in found if not any("口令" in str(cell) for cell in row)]
    for noted in ("act", "history", "setting", "sqlite_sequence"):
        rows[noted] = [row for row in rows[noted] if "password" not in str(row)]
    del rows["sqlite_sequence"]
    return rows
