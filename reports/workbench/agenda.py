"""The days ahead on 工作台: the strip of two weeks, the next dates, and what is owed to whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.disputes.listing import DisputeFilter, DisputeListing, DisputeRow
from models.law.urgency import State, Tone
from models.law.workdays import Calendar, CalendarMissing
from models.store.words import WEEKDAYS, weekday
from models.year.duties import DutyDue, upcoming
from models.year.report_day import NextReport
from reports.ways import Book, Open, Show, Way
from reports.workbench.annual import report_state
from reports.workbench.items import STRIP_DAYS
from reports.workbench.task import Dated, facts

_ORDER = (Tone.LATE, Tone.NOW, Tone.SOON, Tone.WAITING, Tone.FINE)
_MOST_DATES, _MOST_DISPUTES, _FAR = 3, 6, 62


@dataclass(frozen=True)
class Day:
    """One day of the strip; `name` is its weekday or holiday, `words` all that falls due.

    `short` says what `chip` says where that has no room.
    """

    day: date
    name: str
    is_rest: bool
    is_today: bool
    chip: State | None
    words: tuple[str, ...] = ()
    short: str = ""


def two_weeks(dated: Iterable[Dated], calendar: Calendar, today: date) -> list[Day]:
    """Return the days from today on, each with what falls due in one chip."""
    by_day: dict[date, list[Dated]] = {}
    for each in dated:
        by_day.setdefault(each.day, []).append(each)
    days = [today + timedelta(days=n) for n in range(STRIP_DAYS)]
    return [_day(day, by_day.get(day, []), calendar, today) for day in days]


def _day(day: date, dated: Sequence[Dated], calendar: Calendar, today: date) -> Day:
    return Day(
        day,
        "今天" if day == today else calendar.rest_name(day) or weekday(day),
        is_rest_day(day, calendar),
        day == today,
        _chip(dated),
        tuple(each.word for each in dated),
        dated[0].kind if len(dated) == 1 else f"{len(dated)} 件",
    )


def is_rest_day(day: date, calendar: Calendar) -> bool:
    """Say whether nobody works on `day`; by weekends alone in a year without its 放假安排."""
    try:
        return not calendar.is_workday(day)
    except CalendarMissing:
        return day.weekday() >= WEEKDAYS.index("六")


def _chip(dated: Sequence[Dated]) -> State | None:
    """Return one chip for all that falls due on a day, in the colour of the most urgent."""
    if not dated:
        return None
    tones = {each.state.tone for each in dated}
    tone = next((tone for tone in _ORDER if tone in tones), Tone.NEUTRAL)
    if len(dated) == 1:
        return State(dated[0].word, tone)
    count = sum(each.count for each in dated)
    kinds = {each.kind for each in dated}
    return State(f"{kinds.pop()} {count:,}" if len(kinds) == 1 else f"{count:,} 件", tone)


def next_dates(dated: Iterable[Dated], today: date) -> list[str]:
    """Return the next three dates in words, for a day without anything to do."""
    ahead = sorted((each for each in dated if each.day >= today), key=lambda each: each.day)
    return [f"{each.day:%m-%d} {each.word}" for each in ahead[:_MOST_DATES]]


@dataclass(frozen=True)
class Owed:
    """One line of 上报日程; `short` and `kind` say it in the strip, "" where its group does."""

    state: State
    title: str
    sub: str
    way: Way
    day: date
    short: str = ""
    kind: str = ""


def schedule(report: NextReport, today: date) -> list[Owed]:
    """Return what has to be handed in, the soonest first: of disputes, duties, the report."""
    listing = DisputeListing(DisputeFilter(state="尚未审结"), [("until", False)])
    rows = [row for row in listing.window(0, 10 * _MOST_DISPUTES) if row.until]
    found = [_dispute(row, today) for row in rows[:_MOST_DISPUTES]]
    found += [_duty(each, today) for each in upcoming(today) if (each.day - today).days <= _FAR]
    return sorted([*found, _report(report, today)], key=lambda each: each.day)


def dated_of(owed: Iterable[Owed]) -> list[Dated]:
    """Return the dates of disputes and duties for the strip; the report has its own."""
    return [Dated(line.day, line.short, line.kind, line.state) for line in owed if line.short]


def _dispute(row: DisputeRow, today: date) -> Owed:
    until = date.fromisoformat(row.until)
    title = f"{row.kind}：{row.stage}" if row.stage else row.kind
    sub = facts(row.number, f"{until:%m-%d} 前", row.authority)
    state, way = in_days((until - today).days), Open(Book.DISPUTE, row.id)
    return Owed(state, title, sub, way, until, "复议诉讼", "复议")


def _duty(each: DutyDue, today: date) -> Owed:
    """Return a duty as a line; it leads to the figures of its period."""
    state = in_days((each.day - today).days)
    part = f"{each.period.first.year}-{each.period.part}" if each.period else ""
    way = Show(Book.STATISTICS, part)
    return Owed(state, each.title, each.sub, way, each.day, each.short, "报送")


def in_days(left: int) -> State:
    """Return how far a day is away, in calendar days."""
    if left < 0:
        return State(f"逾期 {-left} 天", Tone.LATE)
    if left == 0:
        return State("今天到期", Tone.NOW)
    tone = Tone.NOW if left <= 2 else Tone.SOON if left <= 5 else Tone.FINE
    return State(f"剩 {left} 天", tone)


def _report(report: NextReport, today: date) -> Owed:
    state = report_state(report)
    if report.days_left > _FAR:
        year = "明年" if report.day.year > today.year else "今年"
        state = State(f"{year} {report.day.month} 月", Tone.NEUTRAL)
    words = f"{report.year} 年度报告"
    return Owed(state, words, f"{report.day} 前公布", Open(Book.REPORT, report.year), report.day)
