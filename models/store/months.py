"""Months as the lists are narrowed by them: 2026-03, and their bounds."""

from calendar import monthrange
from datetime import date, timedelta


def month_of(day: date) -> str:
    """Return the month of a day as the lists are narrowed by it: 2026-03."""
    return f"{day:%Y-%m}"


def month_before(day: date) -> date:
    """Return the last day of the month before."""
    return day.replace(day=1) - timedelta(days=1)


def bounds(month: str) -> tuple[str, str]:
    """Return the first and the last day of a month 2026-03, as ISO text."""
    year, number = (int(part) for part in month.split("-"))
    return f"{month}-01", f"{month}-{monthrange(year, number)[1]:02d}"
