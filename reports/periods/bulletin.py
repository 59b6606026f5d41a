"""每月通报: what a month brought, how the departments stand, columns without news, open cases."""

from collections.abc import Iterator, Sequence
from datetime import date

from models.catalogue.column_updates import ColumnUpdate, UpdateState, updates
from models.law.event import Status
from models.law.workday_notice import calendar
from models.office.departments import departments
from models.office.profile import office
from models.requests.listing import RequestRow, request_rows
from models.store.words import full_day
from models.year.month import month_figures
from models.year.period import By, Period
from models.year.spans.grouped import groups
from models.year.spans.span import Span
from reports.cases.words import cut
from reports.paper.document import (
    Block,
    Document,
    Heading,
    Line,
    Metadata,
    Note,
    Paragraph,
    Table,
    TableBlock,
)
from reports.paper.row_table import UPRIGHT, RowColumn, row_table
from reports.periods.also import also
from reports.periods.overview import Against, Overview, answered, overview

TITLE = "政府信息公开工作情况通报"
_RANKS = (
    RowColumn("名次", 44),
    RowColumn("科室", 150, "left"),
    RowColumn("本月（条）", 70),
    RowColumn("上月（条）", 70),
    RowColumn("今年累计（条）", 86),
)
_COLUMNS = (
    RowColumn("栏目", 250, "left"),
    RowColumn("最近更新", 84),
    RowColumn("超过（天）", 64),
)
_CASES = (
    RowColumn("登记号", 66),
    RowColumn("申请内容", 196, "left"),
    RowColumn("收到", 72),
    RowColumn("到期日", 72),
    RowColumn("还剩/逾期", 70),
)
_MOST_WORDS, _MOST_COLUMNS = 40, 20


def bulletin(month: Period, today: date) -> Document:
    """Return the bulletin of a month as it stands on its last day, or today while it runs."""
    span = Span(month, today)
    told = overview(span, Against.BEFORE, By.DEPARTMENT)
    last = span.period.last
    name = f"{last.year}年{last.month}月"
    blocks: tuple[Block, ...] = (
        Heading("一、总体情况"),
        Paragraph(_summary(told)),
        Heading("二、各科室主动公开情况"),
        TableBlock(_ranking(span)),
        Note("按主动公开信息的条数排名，条数相同的名次相同；没有公开信息的不排名次。"),
        Heading("三、没有按时更新的栏目"),
        *_stale(last),
        Heading("四、正在办理的申请"),
        *_open(span),
        Heading("五、行政复议、行政诉讼和信息处理费"),
        Paragraph(also(span.period)),
        Line(office().name, "right"),
        Line(full_day(today), "right"),
    )
    return Document(TITLE, f"（{name}）", blocks=blocks, metadata=Metadata(f"{name}{TITLE}"))


def _summary(told: Overview) -> str:
    last = told.span.period.last
    until = f"（截至{last.day}日）" if told.span.runs else ""
    now, then = told.now, told.then
    said = [f"{last.month}月{until}没有新公开的政府信息"]
    if now.published:
        more = len(now.published) - len(then.published)
        said = [
            f"{last.month}月{until}主动公开政府信息{len(now.published):,}条，{_beside(told, more)}"
        ]
    came = f"收到政府信息公开申请{len(now.received):,}件" if now.received else "没有收到新的申请"
    ended = f"，办结{len(now.closed):,}件{_in_time(now.closed)}" if now.closed else ""
    said.append(came + ended)
    if now.hung:
        said.append(f"在公开栏张贴{len(now.hung):,}份")
    return "；".join(said) + "。"


def _beside(told: Overview, more: int) -> str:
    if not more:
        return "与上月同期持平" if told.span.runs else "与上月持平"
    than = "比上月同期" if told.span.runs else "比上月"
    return f"{than}{'多' if more > 0 else '少'}{abs(more):,}条"


def _in_time(closed: Sequence[int]) -> str:
    found = answered(closed)
    if found.late:
        return f"，其中逾期{found.late:,}件"
    if found.mean is None or found.unknown:
        return ""
    if len(closed) == 1:
        return f"，在期限内，用时{found.mean}个工作日"
    return f"，均在期限内，平均用时{found.mean}个工作日"


def _ranking(span: Span) -> Table:
    """Return the departments by what they published, those that published nothing too."""
    whole = Period(span.period.last.replace(month=1, day=1), span.period.last)
    counts = [
        {group.key: group.number("published") for group in groups(By.DEPARTMENT, period)}
        for period in (span.period, span.whole.preceding(), whole)
    ]
    names = dict.fromkeys([*(each.name for each in departments()), *counts[0], *counts[2]])
    names.pop("", None)
    rows = [(name, [each.get(name, 0) for each in counts]) for name in names]
    rows.sort(key=lambda row: (-row[1][0], -row[1][2]))
    first = [numbers[0] for _, numbers in rows]
    texts = [(_rank(numbers[0], first), name, *map(str, numbers)) for name, numbers in rows]
    unnamed = [each.get("", 0) for each in counts]
    if any(unnamed):
        texts.append(("—", "未登记科室", *map(str, unnamed)))
    return row_table("ranking", _RANKS, texts, UPRIGHT)


def _rank(number: int, among: Sequence[int]) -> str:
    return str(1 + sum(other > number for other in among)) if number else "—"


def _stale(on: date) -> Iterator[Block]:
    """Yield the columns without news, the longest first; of those never filled how many."""
    judged = [each for each in updates(on) if each.is_judged]
    over = [each for each in judged if each.state is UpdateState.OVER]
    never = sum(each.state is UpdateState.NEVER for each in judged)
    if not over:
        yield Paragraph("没有超过更新间隔的栏目。")
    else:
        over.sort(key=lambda each: -each.over)
        shown = over[:_MOST_COLUMNS]
        yield TableBlock(row_table("stale", _COLUMNS, map(_column, shown), UPRIGHT))
        if len(over) > len(shown):
            yield Note(f"共{len(over):,}个栏目超过间隔，这里列出最久的{len(shown)}个。")
    if never:
        yield Note(f"另有{never:,}个栏目从未公开过信息。")


def _column(column: ColumnUpdate) -> tuple[str, ...]:
    last = column.last.isoformat() if column.last else "—"
    return column.path.replace("/", " / "), last, str(column.over)


def _open(span: Span) -> Iterator[Block]:
    """Yield the requests that were open on the last day counted."""
    last = span.period.last
    ids = month_figures(f"{last:%Y-%m}").open
    rows = request_rows(ids, calendar(), last)
    if not rows:
        yield Paragraph("没有正在办理的申请。")
        return
    rows.sort(key=lambda row: (row.clock is None, (row.clock and row.clock.due_on) or date.max))
    yield TableBlock(row_table("open", _CASES, map(_case, rows), UPRIGHT))
    yield Note("天数都是工作日，不含当天。")


def _case(row: RequestRow) -> tuple[str, ...]:
    clock = row.clock
    due = clock.due_on if clock is not None else None
    left = "等待对方"
    if clock is None or (due is None and clock.calendar_missing):
        left = "—"
    elif clock.status is Status.TAKEN_BACK:
        left = "申请人已撤回"
    elif clock.days_left is not None:
        days = clock.days_left
        left = f"逾期{-days}天" if days < 0 else f"还剩{days}天"
    asked = cut(row.asked, _MOST_WORDS)
    return row.number, asked, row.received_on, due.isoformat() if due else "—", left
