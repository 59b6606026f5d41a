"""The days that figures are counted for: a calendar year, or any other span."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Period:
    """The days counted, both included; `year` when they are one whole calendar year."""

    first: date
    last: date

    @classmethod
    def of(cls, year: int) -> "Period":
        """Return 1 January to 31 December of a year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def year(self) -> int | None:
        """The calendar year that the period is, or None for another span."""
        whole = Period.of(self.first.year)
        return self.first.year if self == whole else None

    def before(self) -> "Period":
        """Return the same days a year earlier; 29 February becomes the 28th."""
        return Period(_year_before(self.first), _year_before(self.last))


def _year_before(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)
