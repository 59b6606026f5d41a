"""How long it took to answer: the working days that closed requests used, as the clock counts."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.law.workday_notice import calendar
from models.law.workdays import CalendarMissing
from models.requests.log import clocks_of

# The last working day of each group of requests; what took longer is in none of them.
BRACKETS = (5, 10, 15, 20, 40)
LONGER = "more"


@dataclass(frozen=True)
class Taken:
    """How many working days a closed request took, and whether its reply or end came too late."""

    days: int
    late: bool


def average(days: Collection[int]) -> int | None:
    """Return the average of working days, a half rounded up (四舍五入); None of none."""
    return (2 * sum(days) + len(days)) // (2 * len(days)) if days else None


def taken(requests: Iterable[int]) -> dict[int, Taken]:
    """Return what closed requests took, as far as register and calendar know it."""
    known = calendar()
    found = {}
    for key, clock in clocks_of(requests, known, date.max).items():
        if clock.closed_on is None or clock.due_on is None:
            continue
        try:
            beyond = known.count(clock.due_on, max(clock.due_on, clock.closed_on))
        except CalendarMissing:
            continue
        found[key] = Taken(clock.used + beyond, clock.on_time is False or clock.lapsed)
    return found


def by_days(requests: Sequence[int]) -> dict[str, list[int]]:
    """Return closed requests by the working days used: the bracket's last, "" where unknown."""
    found: dict[str, list[int]] = {}
    known = taken(requests)
    for key in requests:
        found.setdefault(_bracket(known[key].days) if key in known else "", []).append(key)
    order = [*map(str, BRACKETS), LONGER, ""]
    return {key: found[key] for key in order if key in found}


def _bracket(days: int) -> str:
    return next((str(most) for most in BRACKETS if days <= most), LONGER)
