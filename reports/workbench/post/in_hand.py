"""What the post has in hand: open cases and things, dates of its own, what is to be handed in."""

from collections.abc import Iterator, Sequence
from datetime import date

from models.catalogue.column_updates import ColumnUpdate, UpdateState
from models.items.deadlines import Deadlines
from models.store.words import iso
from models.year.duties import common_duties, days_in_words, upcoming
from models.year.report_day import NextReport, basis
from reports.cases.words import cut
from reports.paper.document import Block, Heading, Paragraph, TableBlock
from reports.paper.row_table import UPRIGHT, RowColumn, row_table
from reports.workbench.follow_ups import followed_up
from reports.workbench.open_things import OpenThing, open_beside_requests
from reports.workbench.task import Task

_CASES = (
    RowColumn("登记号", 62),
    RowColumn("申请内容", 150, "left"),
    RowColumn("状态", 66),
    RowColumn("下一步", 74),
    RowColumn("期限", 74),
    RowColumn("情况", 100, "left"),
)
_THINGS = (
    RowColumn("事项", 230, "left"),
    RowColumn("状态", 92),
    RowColumn("开始", 66),
    RowColumn("期限", 66),
)
_DATES = (
    RowColumn("日期", 66),
    RowColumn("要做的事", 190, "left"),
    RowColumn("记在哪一条", 150, "left"),
    RowColumn("周期", 54, optional=True),
)
_DUTIES = (
    RowColumn("下一次", 66),
    RowColumn("报什么", 170, "left"),
    RowColumn("说明", 200, "left"),
)
_COLUMNS = (
    RowColumn("栏目", 230, "left"),
    RowColumn("状态", 70),
    RowColumn("最近更新", 66),
    RowColumn("多少天内更新", 76),
)
_MOST_WORDS = 60


def in_hand(cases: list[Task], by: Deadlines) -> Iterator[Block]:
    """Yield what is open, book by book: every case with its next step and its date."""
    yield Heading(_counted("（一）在办的申请", len(cases)), 2)
    yield from _table("post_cases", _CASES, [_case(each) for each in cases])
    by_kind: dict[str, list[OpenThing]] = {"复议诉讼": [], "工作台账": [], "主动公开": []}
    for thing in open_beside_requests(by):
        by_kind.setdefault(thing.kind, []).append(thing)
    words = {
        "复议诉讼": "没有审结的复议、诉讼",
        "工作台账": "工作台账里没有办结的",
        "主动公开": "登记了还没有公开的信息",
        "公开栏": "还贴在公开栏的",
    }
    for numeral, (kind, word) in zip("二三四五", words.items(), strict=True):
        found = by_kind.get(kind, [])
        yield Heading(_counted(f"（{numeral}）{word}", len(found)), 2)
        yield from _table(f"post_{numeral}", _THINGS, [_thing(each) for each in found])


def dates(report: NextReport, today: date) -> Iterator[Block]:
    """Yield what is handed in next of each kind, then the office's own dates on records."""
    rows = [(each.day, each.title, each.sub) for each in upcoming(today)]
    rows.append((report.day, f"{report.year} 年度报告", basis()))
    usual = "；".join(f"{name} {days_in_words(days)}" for name, days in common_duties().values())
    yield Heading("（一）按期报送的", 2)
    texts = [(day.isoformat(), what, words) for day, what, words in sorted(rows)]
    yield from _table("post_duties", _DUTIES, texts)
    yield Paragraph(f"通常的报送日期：{usual}。县里另有规定的，在工作台的“上报日程”里改。")
    yield Heading("（二）自己定的跟进日期", 2)
    yield from _table(
        "post_dates",
        _DATES,
        [
            (each.due_on.isoformat(), each.note or "跟进", _short(record.in_words()), each.every)
            for each, record in followed_up(date.max)
        ],
    )


def columns(found: list[ColumnUpdate]) -> Iterator[Block]:
    """Yield the columns of the catalogue that want news now or soon."""
    wanting = (UpdateState.OVER, UpdateState.NEVER, UpdateState.NEAR)
    rows = [
        (each.path.replace("/", " / "), each.word, iso(each.last), str(each.gap))
        for each in found
        if each.is_judged and each.state in wanting
    ]
    yield from _table("post_columns", _COLUMNS, rows)


def _counted(words: str, count: int) -> str:
    return f"{words} {count:,} 件" if count else words


def _table(
    name: str, heads: tuple[RowColumn, ...], rows: Sequence[tuple[str, ...]]
) -> Iterator[Block]:
    if rows:
        yield TableBlock(row_table(name, heads, rows, UPRIGHT))
    else:
        yield Paragraph("没有。")


def _case(task: Task) -> tuple[str, ...]:
    day = f"{task.day}\n{task.day_word}" if task.day else ""
    what = _short(task.title)
    return task.number, what, task.state.word, task.step, day, task.sub.replace(" · ", "；")


def _thing(thing: OpenThing) -> tuple[str, ...]:
    return _short(thing.name), thing.state, thing.since, thing.until


def _short(text: str) -> str:
    return cut(text, _MOST_WORDS)
