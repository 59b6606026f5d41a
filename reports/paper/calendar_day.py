"""A day of the office as a calendar elsewhere takes it in."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class CalendarDay:
    """A whole day: `key` is the same whenever it is told again, `words` what is due.

    A `yearly` one comes every year; one that is `gone` stood in the last calendar and is done.
    """

    key: str
    day: date
    words: str
    yearly: bool = False
    gone: bool = False
