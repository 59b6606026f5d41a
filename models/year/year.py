"""A year as the register has it: each part read once, when it is first wanted, and handed down."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property

from models.accounts import in_year as accounts
from models.activities import feeding as activities
from models.activities.feeding import Counted
from models.items.deadlines import Deadlines
from models.law import workday_notice
from models.law.workdays import Calendar
from models.office import profile
from models.office.profile import Office
from models.year import dismissal, entered, figures, local_row, report
from models.year import gathered as gathering
from models.year import told as telling
from models.year.dismissal import Dismissal, Key
from models.year.entered import Rows, YearFigure
from models.year.gathered import Gathered
from models.year.local_row import LocalRow
from models.year.period import Period
from models.year.report import AnnualReport, ReportText, Snapshot
from models.year.told import Told

_MONTHS = 6
_BEGIN = timedelta(days=89)  # of a year, in which a register that holds all of it knows something


class Year:
    """What the register holds of a year, or of another period; it is the same in every form.

    What was read stays as it was read: for a later look make a new one. For a period that is no
    calendar year no text is written, and no report of it is ever final.
    """

    def __init__(self, period: Period, after: "Year | None" = None) -> None:
        self.period = period
        self._after = after

    @classmethod
    def of(cls, number: int) -> "Year":
        """Return a calendar year."""
        return cls(Period.of(number))

    @property
    def number(self) -> int | None:
        """The calendar year, None for another period."""
        return self.period.year

    @property
    def first(self) -> date:
        """The first day counted."""
        return self.period.first

    @property
    def last(self) -> date:
        """The last day counted."""
        return self.period.last

    @cached_property
    def before(self) -> "Year":
        """The year before, or the same days in it."""
        return Year(self.period.before(), self)

    @cached_property
    def snapshot(self) -> Snapshot | None:
        """The final report, None while it is a draft."""
        rows = (self._after or self).final_reports
        row = rows.get(self.number) if self.number is not None else None
        return None if row is None else row.snapshot()

    def final_in(self, form: str) -> Snapshot | None:
        """Return the final report if it was made in this form; in any other the year is counted."""
        return self.snapshot if self.snapshot is not None and self.snapshot.form == form else None

    @cached_property
    def final_reports(self) -> Mapping[int, AnnualReport]:
        """The final reports of this year and of the one before, with which its figures begin."""
        return report.final_reports((self.number, self.number - 1)) if self.number else {}

    @cached_property
    def is_whole(self) -> bool:
        """Whether what the register counts of the period can be all that there was.

        So it is where its report was made final, or something happened in its first quarter and in
        as many months as every other one: neither a few old documents that were taken in later nor
        a register begun in summer are a whole year.
        """
        if self.snapshot is not None:
            return True
        began = figures.months_known(self.first, self.first + _BEGIN)
        return bool(began) and figures.months_known(self.first, self.last) >= _MONTHS

    @cached_property
    def years_known(self) -> frozenset[int]:
        """The calendar years that the register knows anything of."""
        return self._after.years_known if self._after else frozenset(figures.years())

    @cached_property
    def is_blank(self) -> bool:
        """Whether nothing of the period was ever registered: its 0 say no more than that."""
        known = (self.first.year <= each <= self.last.year for each in self.years_known)
        return self.snapshot is None and not any(known)

    @cached_property
    def is_untold(self) -> bool:
        """Whether nothing can be said of the period: it is blank, beside years that are not or in
        a register that holds nothing at all."""
        return self.is_blank and (bool(self.years_known) or figures.nothing_at_all())

    @cached_property
    def _rows(self) -> Rows:
        return entered.until(self.last.year)

    @cached_property
    def entered(self) -> Mapping[str, YearFigure]:
        """The figures entered or typed over for this very period, by their id."""
        here = (self.first.year, self.period.part)
        return {figure: row for (*place, figure), row in self._rows.items() if (*place,) == here}

    def entered_in(self, year: int, figure: str) -> YearFigure | None:
        """Return what was entered of a figure for the whole of a year, this one or an earlier."""
        return self._rows.get((year, "", figure))

    def entered_before(self, figure: str) -> YearFigure | None:
        """Return what was entered of a figure for the newest whole year before."""
        years = (
            year
            for year, part, name in self._rows
            if (part, name) == ("", figure) and year < self.first.year
        )
        newest = max(years, default=None)
        return None if newest is None else self._rows[newest, "", figure]

    def told(self, figure: str, *, stock: bool = False) -> Told | None:
        """Return what was entered for the period, or for all parts of it (models.year.told)."""
        return telling.told(self._rows, self.period, figure, stock=stock)

    def gathered(self, figure: str, *, stock: bool = False) -> Gathered | None:
        """Return a figure as entered or as the 工作台账 gives it (models.year.gathered)."""
        return gathering.gathered(self._rows, self.period, figure, self._fed_in, stock=stock)

    def fed(self, figure: str) -> Counted | None:
        """Return what the activities of the period, or the accounts, give of a figure."""
        return self._fed_in(self.period, figure)

    def _fed_in(self, period: Period, figure: str) -> Counted | None:
        own = period == self.period
        if figure == accounts.FIGURE:
            of_it = self._accounts if own else _accounts_of(period)
        else:
            of_it = self._activities if own else _activities_of(period)
        return of_it.get(figure)

    @cached_property
    def _accounts(self) -> Mapping[str, Counted]:
        return _accounts_of(self.period)

    @cached_property
    def _activities(self) -> Mapping[str, Counted]:
        return _activities_of(self.period)

    @cached_property
    def texts(self) -> Mapping[int, ReportText]:
        """What the clerk wrote, by section."""
        return report.texts(self.number) if self.number is not None else {}

    @cached_property
    def dismissals(self) -> Mapping[Key, Dismissal]:
        """The hints waved through."""
        return dismissal.dismissals(self.number) if self.number is not None else {}

    @cached_property
    def local_rows(self) -> list[LocalRow]:
        """The rows added to any form, those taken out again too, in the order they were added."""
        return self._after.local_rows if self._after else local_row.every_row()

    @cached_property
    def calendar(self) -> Calendar:
        """The calendar of working days as it is known now."""
        return self._after.calendar if self._after else workday_notice.calendar()

    @cached_property
    def deadlines(self) -> Deadlines:
        """The last days to publish, by that calendar."""
        return Deadlines(self.calendar, self.last)

    @cached_property
    def office(self) -> Office:
        """The profile of the office as it is now."""
        return self._after.office if self._after else profile.office()


def _activities_of(period: Period) -> Mapping[str, Counted]:
    return activities.counted(period.first, period.last)


def _accounts_of(period: Period) -> Mapping[str, Counted]:
    return accounts.counted(period.first, period.last)
