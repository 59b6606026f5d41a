"""All that the day asks for, group by group, and in one sentence beside the window."""

from dataclasses import dataclass
from datetime import date

from models.items.deadlines import Deadlines
from models.law.workday_notice import calendar
from models.requests.listing import RequestRow
from models.year.report_day import NextReport
from reports.workbench.accounts import account_group
from reports.workbench.activities import activity_group
from reports.workbench.annual import missing_notice, notice_group, report_ahead, report_group
from reports.workbench.assignments import assignment_group
from reports.workbench.boards import board_group
from reports.workbench.cases import case_group, open_cases
from reports.workbench.follow_ups import follow_up_group
from reports.workbench.items import item_group
from reports.workbench.load import load_of
from reports.workbench.task import Group
from reports.workbench.unserved import service_group


@dataclass(frozen=True)
class Groups:
    """The groups before and behind that of the columns, which takes longest to reckon."""

    before: list[Group]
    after: list[Group]


def groups_of(cases: Group, rows: list[RequestRow], report: NextReport, by: Deadlines) -> Groups:
    """Return the groups of a day beside the open requests `rows`, which are `cases`."""
    before = [cases, item_group(by), board_group(by.today)]
    worked = [activity_group(by.today), account_group(by.today)]
    served = service_group(date(report.year, 1, 1), by)
    inner = [*worked, follow_up_group(by.today), served, assignment_group(by.today)]
    missing = missing_notice(rows, by.calendar, by.today)
    return Groups(before, [*inner, report_group(report), notice_group(missing)])


def pressing_words(today: date) -> str:
    """Say how many things have to be done today and how many of them are late, "" for none.

    It stands where others see it too: counts alone, no name and no title.
    """
    known = calendar()
    by, rows = Deadlines(known, today), open_cases(known, today)
    found = groups_of(case_group(rows, known), rows, report_ahead(today), by)
    load = load_of([*found.before, *found.after], 2, today)
    late = f"，其中逾期 {load.late:,} 件" if load.late else ""
    return f"今天要办 {load.pressing:,} 件{late}" if load.pressing else ""
