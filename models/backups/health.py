"""How the register is backed up, in one quiet line; loud only where something is to be done."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from models.backups import backup, second_place
from models.backups.shelf import State

OVERDUE_DAYS = 3  # a backup is made on every day on which the register is opened


class Health(StrEnum):
    """How it stands."""

    FINE = "fine"
    NEVER = "never"
    UNREAD = "unread"
    OVERDUE = "overdue"
    DAMAGED = "damaged"
    FAILED = "failed"


@dataclass(frozen=True)
class Told:
    """How it stands, in a word for a chip, and in a sentence for the status line."""

    health: Health
    word: str
    sentence: str

    @property
    def tone(self) -> str:
        """How loud it is: `late` where it went wrong, `soon` where it is overdue, else ""."""
        if self.health in (Health.FAILED, Health.DAMAGED):
            return "late"
        return "soon" if self.health is Health.OVERDUE else ""


_FAILED_SECOND = Told(Health.FAILED, "没有写成", "第二备份没有写成")
FAILED = Told(Health.FAILED, "没有成功", "备份没有成功")


def told(today: date) -> Told:
    """Return how the open register is backed up on a day."""
    known = backup.ours()
    # One that was made while the clock of this PC was wrong says nothing of today.
    found = [each for each in known if each.made_at.date() <= today] or known
    newest = next((each for each in found if each.is_good), None)
    if newest is None:
        return Told(Health.NEVER, "还没有", "还没有备份")
    if found[0].state is State.DAMAGED:
        return Told(Health.DAMAGED, "核对不符", "最近一份备份核对不符")
    days = (today - newest.made_at.date()).days
    if days >= OVERDUE_DAYS and backup.is_behind(newest):
        return Told(Health.OVERDUE, f"{days} 天没有备份", f"{days} 天没有备份")
    when = when_said(newest.made_at, today)
    if newest.state is State.WHOLE:
        return Told(Health.FINE, "正常", f"备份正常：{when}，已核对")
    return Told(Health.UNREAD, "未核对", f"上次备份 {when}，没有核对过")


def spoken(today: date, *, failed: bool, second_failed: bool) -> Told:
    """Return what the status line says on a day: of the second place where that is loud alone."""
    here = FAILED if failed else told(today)
    if here.tone:
        return here
    if second_failed:
        return _FAILED_SECOND
    if days := second_place.overdue_days(today):
        said = f"第二备份 {days} 天没有插上"
        return Told(Health.OVERDUE, said, said)
    return here


def when_said(at: datetime, today: date) -> str:
    """Return a time in words: 今天 08:31."""
    return f"今天 {at:%H:%M}" if at.date() == today else f"{at:%Y-%m-%d %H:%M}"
