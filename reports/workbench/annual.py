"""What comes once a year on 工作台: the annual report, and the 放假安排 of the next year."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from models.law.law import era_of
from models.law.urgency import State, Tone
from models.law.workdays import Calendar, CalendarMissing
from models.requests.listing import RequestRow
from models.year.elsewhere import is_done
from models.year.figures import knows_year
from models.year.report_day import NextReport, basis, countdown, next_report
from reports.ways import Book, Open, Show, Step, Work
from reports.workbench.task import Dated, Group, Task

_NOW, _SOON = 5, 15  # calendar days left
_ELSEWHERE = "已经公布的，到年度报告页“更多”里登记“已在别处发布”"


def report_ahead(today: date, is_done: Callable[[int], bool] = is_done) -> NextReport:
    """Return the next report; a late one only of a year that the register knew by its day."""
    found = next_report(today, is_done)
    if found.days_left >= 0 or knows_year(found.year, found.day):
        return found
    return next_report(today, lambda year: True)


def report_state(report: NextReport) -> State:
    """Return how far the day of the report is, in calendar days."""
    left = report.days_left
    if left < 0:
        return State(f"逾期 {-left} 天", Tone.LATE)
    if left == 0:
        return State("今天到期", Tone.NOW)
    tone = Tone.NOW if left <= _NOW else Tone.SOON if left <= _SOON else Tone.FINE
    return State(f"剩 {left} 天", tone)


def report_group(report: NextReport) -> Group:
    """Return the countdown to the annual report; without tasks before December."""
    state, way = report_state(report), Open(Book.REPORT, report.year)
    dated = (Dated(report.day, "年报", "年报", state),)
    if not report.is_counted:
        return Group("年度报告", "file-spreadsheet", dated=dated)
    words = countdown(report)
    task = Task(
        state,
        words,
        way,
        _ELSEWHERE if report.days_left < 0 else basis(),
        day=report.day,
        day_word="应公布",
        step="编制报告",
        do=way,
        is_loud=report.days_left < 0,
    )
    return Group(
        "年度报告",
        "file-spreadsheet",
        note="天数是自然日",
        tasks=(task,),
        tones={state.tone: 1},
        dated=dated,
    )


@dataclass(frozen=True)
class MissingNotice:
    """A year whose 放假安排 is wanted: by `cases` open requests, or for what comes in today."""

    year: int
    cases: int


def missing_notice(
    rows: Sequence[RequestRow], calendar: Calendar, today: date
) -> MissingNotice | None:
    """Return the first year whose 放假安排 a period would enter, or None."""
    years = [row.clock.calendar_missing for row in rows if row.clock]
    wanted = [year for year in years if year is not None]
    if wanted:
        return MissingNotice(min(wanted), len(wanted))
    try:
        calendar.after(today, era_of(today).reply)
    except CalendarMissing as missing:
        return MissingNotice(missing.year, 0)
    return None


def notice_group(missing: MissingNotice | None) -> Group:
    """Return the demand for the 放假安排; without tasks where every period can be reckoned."""
    if missing is None:
        return Group("放假安排", "calendar-days")
    state = State("未录入", Tone.NOW if missing.cases else Tone.SOON)
    if missing.cases:
        why = f"{missing.cases:,} 件在办申请的期限算不出来"
    else:
        why = "今天起收到的申请算不出答复期限"
    task = Task(
        state,
        f"{missing.year} 年放假安排还没有录入",
        Show(Book.CHOICE, "holidays"),
        f"{why}；请按国务院办公厅的放假通知录入",
        step="录入",
        do=Step(Book.CHOICE, missing.year, Work.ENTER_NOTICE),
        icon="calendar-days",
    )
    return Group("放假安排", "calendar-days", tasks=(task,), tones={state.tone: 1})
