"""主动公开 and 目录 on 工作台: what has to go out, and the columns without news."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from models.catalogue.column_updates import ColumnUpdate, UpdateState
from models.items.deadlines import Deadlines
from models.items.dues import due_items, first_due
from models.items.listing import ItemRow
from models.items.state import UNCLEARED, of_item, of_waiting
from models.law.urgency import State, Tone
from reports.ways import Book, Narrow, New, Open, Step, Work
from reports.workbench.task import Dated, Group, Task, facts, rest

_MOST, _MOST_COLUMNS = 6, 4
STRIP_DAYS = 15
_PRESSING = "逾期和临期"


def last_of_strip(today: date) -> date:
    """Return the last day of the strip of two weeks."""
    return today + timedelta(days=STRIP_DAYS - 1)


def item_group(by: Deadlines) -> Group:
    """Return what is late or has to go out within five working days; `dated` looks further."""
    soon = by.soon()
    found = due_items(by, max(soon, last_of_strip(by.today)))
    tones: Counter[Tone] = Counter()
    dated = []
    for each in found:
        if each.day < by.today:
            tones[Tone.LATE] += each.count
            continue
        state = of_waiting(each.day, each.cleared, by.calendar, by.today)
        dated.append(Dated(each.day, f"公开 {each.count:,} 条", "公开", state, each.count))
        if each.day <= soon:
            tones[state.tone] += each.count
    count = sum(tones.values())
    tasks: list[Task] = []
    if count:
        tasks = [_task(row, by) for row in first_due(by, soon, _MOST)]
        tasks += _unlisted(count, len(tasks))
    head = f"待公开 {count:,} 条"
    return Group("主动公开", "file-text", head, "", tuple(tasks), tones, tuple(dated))


def _unlisted(count: int, listed: int) -> list[Task]:
    way = Narrow(Book.ITEM, {"state": _PRESSING})
    return [rest(f"共 {count:,} 条逾期或五日内到期", way)] if count > listed else []


def _task(row: ItemRow, by: Deadlines) -> Task:
    state = of_item(row, by.calendar, by.today)
    last = by.last_day(row.made_on, row.period, row.period_kind)
    cleared = "已审完，尚未公开" if row.cleared else "没有审查结论"
    word, what = ("登记公开", Work.PUBLISH) if row.cleared else ("登记审查", Work.REVIEW)
    return Task(
        state,
        row.title,
        Open(Book.ITEM, row.id),
        facts(row.document_number, f"成文 {row.made_on}", cleared),
        "",
        date.fromisoformat(last) if last else None,
        "应公开",
        word,
        Step(Book.ITEM, row.id, what),
        "stamp" if state.word == UNCLEARED else None,
    )


def column_group(columns: Sequence[ColumnUpdate], today: date) -> Group:
    """Return the columns of the catalogue that stand longer without news than they may."""
    known = [column for column in columns if column.is_judged]
    over = [column for column in known if column.state is UpdateState.OVER]
    over.sort(key=lambda column: -column.over)
    tasks = [_column(column) for column in over[:_MOST_COLUMNS]]
    if len(over) > len(tasks):
        way = Narrow.to(Book.CATALOGUE, (column.id for column in over), "updates")
        tasks.append(rest(f"共 {len(over):,} 个栏目过期", way))
    ahead = [column for column in known if column.state is not UpdateState.OVER and column.last]
    dated = [
        Dated(_due(column), "更新栏目", "更新", State("临近", Tone.SOON))
        for column in ahead
        if _due(column) <= last_of_strip(today)
    ]
    head = f"{len(over)} 个栏目没有更新"
    note = "天数是自然日"
    return Group(
        "目录", "folder-tree", head, note, tuple(tasks), dated=tuple(dated), stale=len(over)
    )


def _due(column: ColumnUpdate) -> date:
    assert column.last is not None
    return column.last + timedelta(days=column.gap or 0)


def _column(column: ColumnUpdate) -> Task:
    name = column.path.rpartition("/")[2]
    return Task(
        State("栏目过期", Tone.SOON),
        name,
        Narrow(Book.ITEM, {"category": column.path}),
        facts(f"上次更新 {column.last}", f"每 {column.gap} 天更新", f"超过 {column.over} 天"),
        "",
        _due(column),
        "应更新",
        "补充信息",
        New(Book.ITEM, column.path),
        "folder-clock",
    )
