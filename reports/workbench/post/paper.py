"""移交清单: the post as it stands on a day, for whoever takes it over, signed by three."""

from collections.abc import Iterator, Sequence
from datetime import date

from models.catalogue.column_updates import updates
from models.items.deadlines import Deadlines
from models.law.urgency import Tone
from models.law.workday_notice import calendar
from models.office.profile import office
from models.store.words import full_day
from models.year.report_day import NextReport
from reports.cases.words import cut
from reports.paper.document import (
    Block,
    Document,
    Heading,
    Metadata,
    Note,
    Paragraph,
    Table,
    TableBlock,
)
from reports.paper.fact_table import FactRows
from reports.paper.row_table import UPRIGHT, RowColumn, row_table
from reports.workbench.activities import activity_group
from reports.workbench.annual import missing_notice, notice_group, report_ahead, report_group
from reports.workbench.assignments import assignment_group
from reports.workbench.boards import board_group
from reports.workbench.cases import case_group, case_tasks, open_cases
from reports.workbench.follow_ups import follow_up_group
from reports.workbench.items import item_group
from reports.workbench.post import in_hand, where
from reports.workbench.task import Group, Task
from reports.workbench.unserved import service_group

TITLE = "政府信息公开工作移交清单"
_FIRST = (
    RowColumn("类别", 62),
    RowColumn("状态", 66),
    RowColumn("事项", 210, "left"),
    RowColumn("日期", 66),
    RowColumn("怎样办", 74),
)
_PRESSING = (Tone.LATE, Tone.NOW)
_MOST_WORDS = 60
_SIGN = 54
_FOOT = "本单一式三份，移交人、接收人、监交人各执一份；移交以后新收到的，由接收人办理。"


def post_paper(today: date, unsaved: Sequence[str] = ()) -> Document:
    """Return the paper; `unsaved` is what was typed and not saved, which is to be done with first.

    It names no password.
    """
    by = Deadlines(calendar(), today)
    rows = open_cases(by.calendar, today)
    cases, report = case_tasks(rows, by.calendar), report_ahead(today)
    missing = missing_notice(rows, by.calendar, today)
    groups = [case_group(rows, by.calendar), *_groups(by, report), notice_group(missing)]
    return Document(
        TITLE,
        lines=(f"移交单位：{office().name}", f"截止日期：{full_day(today)}"),
        blocks=(
            Heading("一、马上要办的"),
            *_first(groups, cases, unsaved),
            Heading("二、在办事项"),
            *in_hand.in_hand(cases, by),
            Heading("三、日程"),
            *in_hand.dates(report, today),
            Heading("四、要更新的栏目"),
            *in_hand.columns(updates(today)),
            Heading("五、登记簿和备份"),
            TableBlock(where.register_table(today)),
            Heading("六、人员和账号"),
            *where.people(),
            *where.web(today),
            Note(where.NO_PASSWORD),
            Heading("七、联系单位"),
            TableBlock(where.contacts()),
            Heading("八、当面清点"),
            TableBlock(where.counted()),
            TableBlock(_signatures(), whole=True),
            Note(_FOOT),
        ),
        metadata=Metadata(TITLE),
    )


def _groups(by: Deadlines, report: NextReport) -> list[Group]:
    """Return what 工作台 asks for today beside the open cases."""
    today = by.today
    return [
        item_group(by),
        board_group(today),
        activity_group(today),
        follow_up_group(today),
        service_group(date(report.year, 1, 1), by),
        assignment_group(today),
        report_group(report),
    ]


def _first(groups: Sequence[Group], cases: list[Task], unsaved: Sequence[str]) -> Iterator[Block]:
    """Yield what is late or due within two days; the open cases are listed whole."""
    asked = [(group.word, task) for group in groups[1:] for task in group.tasks]
    asked = [*((groups[0].word, each) for each in cases), *asked]
    rows = [
        _row(word, task)
        for word, task in asked
        if task.state.tone in _PRESSING and not task.is_rest
    ]
    rows += [("登记簿", "没有保存", each, "", "保存") for each in unsaved]
    if rows:
        yield TableBlock(row_table("post_first", _FIRST, rows, UPRIGHT))
    else:
        yield Paragraph("今天没有逾期、两日内到期的事。")


def _row(word: str, task: Task) -> tuple[str, ...]:
    title = cut(task.title, _MOST_WORDS)
    what = f"{task.number}　{title}" if task.number else title
    day = f"{task.day}\n{task.day_word}" if task.day else ""
    return word, task.state.word, what, day, task.step


def _signatures() -> Table:
    rows = FactRows()
    for who in ("移交人", "接收人", "监交人"):
        rows.pair((who, ""), ("签字日期", "　　　　年　　月　　日"), _SIGN)
    return rows.table("post_signed")
