"""After how many minutes without a key or a mouse the window of a sealed register locks."""

from models.store.held import seat
from models.store.settings import remember, setting

_KEY = "lock.minutes"
CHOICES = ((0, "不锁"), (5, "5 分"), (10, "10 分"), (15, "15 分"), (30, "30 分"))
_USUAL = 15


def chosen_minutes() -> int:
    """Return the minutes, 0 where it never locks by itself."""
    known = setting(_KEY)
    return int(known) if known in {str(each) for each, _ in CHOICES} else _USUAL


def remember_minutes(minutes: int) -> None:
    """Remember the minutes, for this register on every PC. Refuses one who may set no password."""
    seat.check("设置口令")
    remember(_KEY, str(minutes))
