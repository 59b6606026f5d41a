"""需要留意 on 工作台: what the checks find beside the day's work, and where it leads."""

from collections.abc import Iterator, Sequence
from datetime import date

from models.catalogue.column_updates import ColumnUpdate, UpdateState
from models.items.deadlines import Deadlines
from models.items.listing import ItemFilter, ItemListing
from models.law.workdays import Calendar
from models.office.authority import against_authority, likely_authority
from models.office.profile import Office, lacking, office
from models.store.held import seat
from models.year.report_day import NextReport
from reports.checks.cases import CaseFinding, case_findings_in_parts, errors_first
from reports.checks.items import COLUMNS, ItemFinding, item_findings_in_parts
from reports.checks.told import AGAIN, CLOSE, NOTICE, SERVE
from reports.ways import Book, Narrow, Open, Show, Step, Work
from reports.workbench.open_things import count_without_date
from reports.workbench.task import WITHOUT_DATE, Note

# What the list of the day shows already, and what is told otherwise.
_LATE = "迟公开"
_LEFT_OUT = ("逾期", "五日内到期", COLUMNS, _LATE, "重复登记")  # the last takes its time
_MOST_CASES = 3
_NOTICE_FROM = 11  # the month from which the notice of the next year is looked for


def notes_in_parts(by: Deadlines, report: NextReport) -> Iterator[Sequence[Note]]:
    """Yield what is to be looked at, a check at a time, so that the window stays quick.

    Of the cases those count that are open or closed since the year of the next report began.
    """
    yield _next_notice(by.calendar, by.today)
    yield [*_lacking(), *_authority()]
    for part in item_findings_in_parts(by, _LEFT_OUT):
        yield [_note(each) for each in part]
    yield _published_late(by)
    found: list[CaseFinding] = []
    for each in case_findings_in_parts(by.today, date(report.year, 1, 1)):
        found += each
        yield []
    yield _of_cases(errors_first(found))


def _next_notice(calendar: Calendar, today: date) -> list[Note]:
    year = today.year + 1
    if today.month < _NOTICE_FROM or year in calendar.years:
        return []
    sub = "放假通知发布后录入，才能算出明年的期限"
    way = Step(Book.CHOICE, year, Work.ENTER_NOTICE)
    return [Note(f"{year} 年放假安排还没有录入", sub, way, icon="calendar-days")]


def _lacking() -> list[Note]:
    """Say what letters, numbers and the guide name and the profile lacks."""
    missing = lacking()
    if not missing:
        return []
    here = office()
    likely = likely_authority(here.name, here.kind) if "authority" in missing else ""
    said = f"。按机关名称，复议机关应是{likely}" if likely else ""
    go = seat.whom_to_ask(Office.__name__) or "去填写"
    sub = f"{'、'.join(missing.values())}{said}。{go}"
    way = Show(Book.CHOICE, next(iter(missing)))
    return [Note(f"机关信息还差 {len(missing)} 项", sub, way, icon="settings")]


def _authority() -> list[Note]:
    """Say that the 复议机关 of the profile cannot be it."""
    here = office()
    wrong = against_authority(here.name, here.kind, here.authority)
    title = f"复议机关“{here.authority}”写错了"
    way = Show(Book.CHOICE, "authority")
    return [Note(title, wrong, way, True, "scale")] if wrong else []


def undated(by: Deadlines) -> list[Note]:
    """Say how many open things have no date of the office's own (跟进), in one line."""
    count = count_without_date(by)
    way = Show(Book.TASK, WITHOUT_DATE)
    title, sub = f"没有跟进日期的未办结事项 {count:,} 件", "打开清单，可以一次给几件定日期"
    return [Note(title, sub, way, icon="calendar-plus")] if count else []


def empty_columns(columns: Sequence[ColumnUpdate]) -> list[Note]:
    """Return the columns that have to be kept up and hold nothing yet, in one line."""
    never = [each for each in columns if each.is_judged and each.state is UpdateState.NEVER]
    empty = [column.id for column in never]
    count, way = len(empty), Narrow.to(Book.CATALOGUE, empty, "updates")
    sub = "请公开信息，或停用这些栏目。"
    title = f"{count} 个栏目还没有公开过信息"
    return [Note(title, sub, way, icon="folder-clock")] if count else []


def _published_late(by: Deadlines) -> list[Note]:
    """Say what was published this year after its last day; earlier years are past mending."""
    year = by.today.year
    count = ItemListing(ItemFilter(state=_LATE, year=year), deadlines=by).tally()
    title, sub = f"今年公开的信息有 {count:,} 条晚于应公开日期", "请核对成文日期和公开日期。"
    way = Narrow(Book.ITEM, {"state": _LATE, "year": year})
    return [Note(title, sub, way)] if count else []


def _note(each: ItemFinding) -> Note:
    error = each.finding.severity == "error"
    return Note(each.finding.message, each.finding.suggestion, each.way, error)


def _of_cases(found: Sequence[CaseFinding]) -> list[Note]:
    found = [each for each in found if each.jump not in (CLOSE, NOTICE, SERVE, AGAIN)]
    notes = [
        Note(
            f"{each.number}　{each.finding.message}",
            each.finding.suggestion,
            Open(Book.REQUEST, each.number),
            each.finding.severity == "error",
        )
        for each in found[:_MOST_CASES]
    ]
    if len(found) > _MOST_CASES:
        more = f"另有 {len(found) - _MOST_CASES:,} 处办件问题"
        notes.append(Note(more, "按“核查”看全部", Step(Book.REQUEST, None, Work.CHECK)))
    return notes
