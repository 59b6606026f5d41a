"""Proving who one is, to take the seat and wherever else: wrong tries wait ever longer."""

from datetime import datetime, timedelta

from models.operators import passwords
from models.operators.operator import (
    LASTING,
    Operator,
    OperatorEntry,
    add,
    admins,
    entry_of,
    highest,
    keep_password,
    named,
    operators,
)
from models.store.acts import act
from models.store.connection import DB
from models.store.held import seat
from models.store.history import Act
from models.store.plain_text import one_line
from models.store.refusal import Refusal
from models.store.settings import choose

_FREE = 3  # wrong passwords without a wait
_FIRST_S, _LONGEST_S = 5, 600


def enter(name: str, password: str, now: datetime) -> Operator:
    """Let an operator take the seat.

    Refuses an unknown one, a wrong password, and any before the wait for earlier ones is over.
    """
    if not name.strip():
        raise Refusal("name", "请选姓名。")
    operator = named(name)
    if operator is None:
        raise Refusal("name", f"没有“{name.strip()}”这名人员，或者已经停用。")
    entry = entry_of(operator)
    _prove(entry, password, now)
    _note(entry, seen_at=now)
    seat.sit(operator.id)
    return operator


def turn_on(name: str, password: str, now: datetime) -> Act:
    """启用人员权限: the first operator is 管理, and takes the seat.

    Where operators are known from before, refuses all but one of 管理 with his password.
    """
    known, before = named(name), admins()
    if before:
        if known is None or known.id not in before:
            names = "、".join(each.name for each in operators() if each.id in before)
            raise Refusal("name", f"以前启用过，要由管理人员（{names}）用自己的口令启用。")
        _prove(entry_of(known), password, now)  # outside the act, to count wrong ones
    with act("启用人员权限", one_line(name), lasting=LASTING) as done:
        first = known if before and known is not None else add(name, highest(), password)
        seat.sit(first.id)  # whose act it is
        _note(entry_of(first), seen_at=now)
        choose("启用人员权限", seat.ON, now.date().isoformat())
    return done


def change_password(operator: Operator, old: str, new: str, now: datetime) -> None:
    """Change one's own password. Refuses a wrong old one, and one that is the same."""
    _prove(entry_of(operator), old, now, "old")
    if old == new:
        raise Refusal("password", "新口令和现在的一样，请换一个。")
    keep_password(operator, passwords.kept(new, operator.name))


def _prove(entry: OperatorEntry, password: str, now: datetime, field: str = "password") -> None:
    """Refuse a wrong password, and any before the wait for earlier ones is over."""
    left = wait_left(entry, now)
    if left:
        raise Refusal(field, f"口令输错 {entry.failed} 次，请等 {left} 秒再试。")
    if not passwords.fits(entry.password, password):
        failed = entry.failed + 1
        _note(entry, failed=failed, failed_at=now)
        wait = _wait_s(failed)
        then = f"，{wait} 秒以后可以再试" if wait else "，请再输一次"
        raise Refusal(field, f"口令不对{then}。忘了的请管理人员重设。")
    _note(entry, failed=0, failed_at=None)
    if passwords.is_outdated(entry.password):
        _note(entry, password=passwords.renewed(password))


def wait_left(entry: OperatorEntry, now: datetime) -> int:
    """Return for how many seconds no password of an operator is looked at."""
    if entry.failed_at is None:
        return 0
    since = max(now - entry.failed_at, timedelta())  # the clock may have been put back
    return max(0, _wait_s(entry.failed) - int(since.total_seconds()))


def _wait_s(failed: int) -> int:
    """5 seconds after the third wrong password, twice as long after each further one."""
    if failed < _FREE:
        return 0
    return min(_LONGEST_S, _FIRST_S << min(failed - _FREE, 10))


def _note(entry: OperatorEntry, **values: object) -> None:
    if not DB.only_read:
        found = {getattr(OperatorEntry, name): value for name, value in values.items()}
        OperatorEntry.update(found).where(OperatorEntry.id == entry.id).execute()
