"""Who is at the desk: the operator in whose name everything is kept, and what he may do.

Without operators (the usual case) nobody is named and everything is allowed. Once they are on,
nothing is kept in the register before one of them has taken the seat.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from models.store.connection import DB
from models.store.refusal import Refusal

# The setting that says since when the office works with operators.
ON = "operators.on"
_NOBODY = (
    "登记簿启用了人员权限，请先说明是谁在操作（命令行写 --operator 和 --operator-password-file）。"
)
_DONE_OVER = ("撤销", "重做", "恢复")  # before the verb of an act that is taken back


@dataclass(frozen=True)
class Seat:
    """An operator at the desk, as the register knows him now; `rank` is that of his role."""

    key: int
    name: str
    role: str

    @property
    def rank(self) -> int:
        """The place of the role: a higher one may do more."""
        return roles().index(self.role)


class _Desk:
    """The one desk; the register that is open has it."""

    taken_by: int | None = None


_DESK = _Desk()


@cache
def roles() -> tuple[str, ...]:
    """Return the roles, that which may least first."""
    return tuple(each["name"] for each in _table()["role"])


@cache
def what_roles_may() -> Mapping[str, str]:
    """Return what each role may do, in words."""
    return {each["name"]: each["may"] for each in _table()["role"]}


def _table() -> Any:
    return resources.toml("operators/roles.toml")


def sit(key: int) -> None:
    """Let an operator take the seat; who that is was proved before."""
    _DESK.taken_by = key


def leave() -> None:
    """Leave the seat empty."""
    _DESK.taken_by = None


def are_on() -> bool:
    """Tell whether the register that is open is worked in with operators."""
    if DB.is_closed():
        return False
    sql = "SELECT 1 FROM setting WHERE key = ?"
    return DB.connection().execute(sql, (ON,)).fetchone() is not None


def taken() -> Seat | None:
    """Return who is at the desk; None without operators, and for one who was retired."""
    if _DESK.taken_by is None or not are_on():
        return None
    sql = "SELECT id, name, role FROM operator WHERE id = ? AND retired_on IS NULL"
    row = DB.connection().execute(sql, (_DESK.taken_by,)).fetchone()
    return Seat(*row) if row else None


def who() -> str:
    """Return the name that the history keeps, "" without operators."""
    seat = taken()
    return seat.name if seat else ""


def name_of(key: int) -> str:
    """Return the name of an operator by his id, "" of an unknown one."""
    row = DB.connection().execute("SELECT name FROM operator WHERE id = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def role_asked(verb: str = "", table: str = "", fields: Iterable[str] = ()) -> str:
    """Return the role that something takes and the one at the desk has not, "" where he may.

    `verb` is one of an act, `table` what is changed, `fields` names of it that get a value.
    """
    here = taken()
    if here is None:
        return ""
    asked = max((_needed(each) for each in _marks(verb, table, fields)), default=0)
    return "" if asked <= here.rank else roles()[asked]


def objection(verb: str = "", table: str = "", fields: Iterable[str] = ()) -> str:
    """Say why the one at the desk may not do that, "" where he may, see `role_asked`."""
    if not are_on():
        return ""
    here = taken()
    if here is None:
        return _NOBODY
    role = role_asked(verb, table, fields)
    if not role:
        return ""
    return f"这一步要有“{role}”权限，{here.name}的权限是“{here.role}”；请换有权限的人员来做。"


def whom_to_ask(table: str) -> str:
    """Name who may change a table, as in 请王××（管理）填写, "" where the one at the desk may."""
    role = role_asked(table=table)
    if not role:
        return ""
    may = roles()[roles().index(role) :]
    marks = ", ".join("?" for _ in may)
    sql = f"SELECT name, role FROM operator WHERE retired_on IS NULL AND role IN ({marks})"
    found = DB.connection().execute(f"{sql} ORDER BY id", may).fetchall()
    return f"请{'、'.join(f'{name}（{of}）' for name, of in found)}填写"


def check(verb: str, table: str = "") -> None:
    """Refuse what the one at the desk may not do, see `objection`."""
    if said := objection(verb, table):
        raise Refusal(None, said)


def guarded_fields(table: str) -> frozenset[str]:
    """Return the fields of a table that not every operator may change; none without operators."""
    if not are_on():
        return frozenset()
    split = (mark.partition(".") for mark in _guarded())
    return frozenset(name for of, _, name in split if name and of == table)


def _marks(verb: str, table: str, fields: Iterable[str]) -> Iterable[str]:
    said = verb.partition("：")[0]
    yield from (said, *(said.removeprefix(each) for each in _DONE_OVER), table)
    yield from (f"{table}.{name}" for name in fields)


def _needed(mark: str) -> int:
    return _guarded().get(mark, 0)


@cache
def _guarded() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for each in _table()["guarded"]:
        rank = roles().index(each["role"])
        found |= dict.fromkeys((*each["verbs"], *each["tables"], *each["fields"]), rank)
    return found
