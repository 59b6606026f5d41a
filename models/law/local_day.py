"""Local days off and days worked, beside the State Council's notices (放假办法 4)."""

from datetime import date, datetime

from peewee import BooleanField, CharField, DateField, DateTimeField

from models.law.workdays import Calendar
from models.store.database import Table, erase_many
from models.store.refusal import Refusal


class LocalDay(Table):
    """One day that is different here: `works` says whether it is worked, `reason` why."""

    day = DateField(unique=True)
    works = BooleanField(default=False)
    reason = CharField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    def in_words(self) -> str:
        """Name the day: 2026-05-27 放假."""
        return f"{self.day} {'上班' if self.works else '放假'}"


def local_days() -> list[LocalDay]:
    """Return the local days, the latest first."""
    return list(LocalDay.select().order_by(LocalDay.day.desc()))


def record(day: date | None, works: bool, reason: str, *, known: Calendar) -> LocalDay:
    """Enter a day that is off, or worked, only here. `known` is the calendar as it stands.

    Refuses a day without a reason, a day that is entered already, one that is so anyway, and a
    year whose own notice is not entered.
    """
    if day is None:
        raise Refusal("day", "请填日期，如 2026-05-27。")
    reason = reason.strip()
    if not reason:
        raise Refusal("reason", "请写明依据，如“开斋节，自治州政府通知”。")
    same = LocalDay.get_or_none(LocalDay.day == day)
    if same is not None:
        raise Refusal("day", f"{day} 已经录入过：{same.reason}；要改请先移去。")
    if known.is_workday(day) == works:
        word = "本来就上班" if works else "本来就休息"
        raise Refusal("day", f"{day} {word}，不用录入；请核对日期。")
    return LocalDay.add("录入地方放假", day=day, works=works, reason=reason)


def remove(key: int) -> None:
    """Take a local day away, if it is still there; what it was stays in the history."""
    erase_many(LocalDay, "移去地方放假", [key])
