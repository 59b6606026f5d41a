"""Taking the seat: an operator says who he is and proves it; wrong tries wait ever longer."""

from datetime import datetime, timedelta

from models.operators import passwords
from models.operators.operator import Operator, OperatorEntry, entry_of, named
from models.store.connection import DB
from models.store.held import seat
from models.store.refusal import Refusal

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
    left = wait_left(entry, now)
    if left:
        raise Refusal("password", f"口令输错 {entry.failed} 次，请等 {left} 秒再试。")
    if not passwords.fits(entry.password, password):
        failed = entry.failed + 1
        _note(entry, failed=failed, failed_at=now)
        wait = _wait_s(failed)
        then = f"，{wait} 秒以后可以再试" if wait else "，请再输一次"
        raise Refusal("password", f"口令不对{then}。忘了的请管理人员重设。")
    _note(entry, failed=0, failed_at=None, seen_at=now)
    if passwords.is_outdated(entry.password):
        _note(entry, password=passwords.renewed(password))
    seat.sit(operator.id)
    return operator


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
