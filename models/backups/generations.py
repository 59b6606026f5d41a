"""Which backups stay: the newest, then one a day, a week and a month."""

from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from models.backups.shelf import Backup

LAST, DAYS, WEEKS, MONTHS = 10, 5, 4, 12
IN_WORDS = f"留最近 {LAST} 份、{DAYS} 天、{WEEKS} 周、{MONTHS} 个月"


class Keeping(StrEnum):
    """By which rule a backup stays."""

    LAST = "last"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


_RULES: tuple[tuple[Keeping, int, Callable[[datetime], Hashable]], ...] = (
    (Keeping.DAY, DAYS, lambda at: at.date()),
    (Keeping.WEEK, WEEKS, lambda at: at.isocalendar()[:2]),
    (Keeping.MONTH, MONTHS, lambda at: (at.year, at.month)),
)


def kept(found: Sequence[Backup]) -> dict[Path, Keeping]:
    """Return which of some backups, the newest first, stay, and by which rule.

    Only good ones count; a damaged one stays while as many good ones are not newer than it.
    """
    good = [each for each in found if each.is_good]
    stays = {each.file: Keeping.LAST for each in good[:LAST]}
    for rule, most, span in _RULES:
        seen: set[Hashable] = set()
        for each in good:
            if span(each.made_at) not in seen and len(seen) < most:
                seen.add(span(each.made_at))
                stays.setdefault(each.file, rule)
    for at, each in enumerate(found):
        if not each.is_good and sum(other.is_good for other in found[:at]) < LAST:
            stays[each.file] = Keeping.LAST
    return stays


def prune(found: Sequence[Backup]) -> None:
    """Take away the backups of one register that need not stay; what cannot go stays."""
    stays = kept(found)
    for each in found:
        if each.file not in stays:
            with suppress(OSError):
                each.file.unlink()
