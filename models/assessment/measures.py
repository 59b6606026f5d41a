"""What the register knows of an item: how many there were in a year, and which records they are.

All is judged as it stood on the last day of the year, or today where that is earlier.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from models.accounts.in_year import accounts_of
from models.activities.kinds import kinds as activity_kinds
from models.catalogue import column_updates, guide
from models.disputes.ruling import kinds as dispute_kinds
from models.store.database import DB
from models.year import counts, figures
from models.year.elsewhere import published_elsewhere
from models.year.report import finalised_years
from models.year.report_day import report_day
from models.year.timeliness import timeliness
from models.year.year import Year

Row = tuple[int, str, str, str]  # id, number, words, day

_UNFIXED = (
    "SELECT x.id, x.kind, p.text, p.due_on FROM activity_problem p"
    " JOIN activity x ON x.id = p.activity_id WHERE x.removed_at IS NULL"
    " AND p.due_on BETWEEN :first AND :on AND p.due_on < :on"
    " AND (p.fixed_on IS NULL OR p.fixed_on > p.due_on) ORDER BY p.due_on, p.id"
)


@dataclass(frozen=True)
class Measured:
    """What was found: `count`, None where the register cannot tell; `of` the kind of its rows."""

    count: int | None
    rows: tuple[Row, ...] = field(default=())
    of: str = "item"


@dataclass(frozen=True)
class Measure:
    """One fact: what it is called, and how it is counted in a year on a day."""

    label: str
    count: Callable[[Year, date], Measured]


def measured(key: str, year: Year, today: date) -> Measured:
    """Return what the register knows of a fact; nothing where it is filled in by hand."""
    found = MEASURES.get(key)
    on = min(year.last, today)
    if found is None or on < year.first:
        return Measured(None)
    return found.count(year, on)


def _of(rows: list[Row], of: str = "item") -> Measured:
    return Measured(len(rows), tuple(rows), of)


def _late_items(year: Year, on: date) -> Measured:
    return _of([*counts.behind("late", year), *counts.overdue_items(year, on)])


def _columns_over(year: Year, on: date) -> Measured:
    timed = column_updates.judged(column_updates.updates(on), on)
    over = column_updates.lapsed(timed, year.first, on)
    return _of([(each.id, "", each.path, str(each.last or "")) for each in over], "catalogue")


def _late_replies(year: Year, on: date) -> Measured:
    found = timeliness(year, on)
    return _of([*found.late, *found.lapsed, *found.overdue], "request")


def _corrected(year: Year, on: date) -> Measured:
    found = (
        row
        for kind in dispute_kinds()
        for row in figures.disputes_behind(kind, "corrected", year.first, on)
    )
    return _of([(key, number, words, end or "") for key, number, words, _, end in found], "dispute")


def _report_late(year: Year, on: date) -> Measured:
    """The report that was to be published in the year: that of the year before."""
    of = year.first.year - 1
    due = report_day(of)
    elsewhere = published_elsewhere(of)
    done = elsewhere.day if elsewhere else _day(finalised_years().get(of))
    if done is None and not figures.knows_year(of, due):
        return Measured(None, (), "report")
    if (done or on) <= due:
        return Measured(0, (), "report")
    words = f"{of} 年度报告，应在 {due} 以前公布"
    return _of([(of, str(of), words, str(done or ""))], "report")


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _guide_stale(year: Year, on: date) -> Measured:
    """The guide as it is now: what it was earlier nobody kept."""
    if on == year.last or guide.made() is None:
        return Measured(None, (), "guide")
    return Measured(int(guide.is_stale()), (), "guide")


def _account_gaps(year: Year, on: date) -> Measured:
    rows = [
        (
            of.id,
            of.account.of_kind.name,
            f"{of.account.name}：{gap.sure} 天没有更新",
            str(gap.first),
        )
        for of in accounts_of(year.first, on)
        for gap in of.over
    ]
    return _of(rows, "account")


def _late_answers(year: Year, on: date) -> Measured:
    there = accounts_of(year.first, on)
    said = [each.late_replies for each in there if each.late_replies is not None]
    rows = [
        (each.id, each.account.of_kind.name, f"{each.account.name}：{each.late_replies} 条", "")
        for each in there
        if each.late_replies
    ]
    return Measured(sum(said) if said else None, tuple(rows), "account")


def _unfixed(year: Year, on: date) -> Measured:
    days = {"first": year.first.isoformat(), "on": on.isoformat()}
    known = activity_kinds()
    rows = [
        (key, known[kind].name if kind in known else kind, text, day)
        for key, kind, text, day in DB.connection().execute(_UNFIXED, days)
    ]
    return _of(rows, "activity")


MEASURES: Mapping[str, Measure] = {
    "late_items": Measure("迟公开和到期未公开的信息", _late_items),
    "columns_over": Measure("超过更新间隔的栏目", _columns_over),
    "unexplained": Measure(
        "没有解读的行政规范性文件", lambda year, on: _of(counts.unexplained(year, on))
    ),
    "unreviewed": Measure(
        "没有保密审查记录的信息", lambda year, _on: _of(counts.behind("unreviewed", year))
    ),
    "late_replies": Measure("超期答复和到期未答复的申请", _late_replies),
    "corrected": Measure("结果纠正的复议诉讼", _corrected),
    "report_late": Measure("迟公布的年度报告", _report_late),
    "guide_stale": Measure("变动后没有修订的公开指南", _guide_stale),
    "account_gaps": Measure("账号超过间隔没有更新", _account_gaps),
    "late_answers": Measure("超时回应的留言", _late_answers),
    "unfixed": Measure("到期没有整改的问题", _unfixed),
}
