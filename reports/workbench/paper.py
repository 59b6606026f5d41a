"""待办单: the list of the day on paper."""

from collections.abc import Iterable, Sequence
from datetime import date

from models.office.profile import office
from reports.paper.document import Document, Metadata, TableBlock
from reports.paper.row_table import RowColumn, row_table
from reports.workbench.task import Group, Task

TITLE = "待办单"
_COLUMNS = (
    RowColumn("类别", 70),
    RowColumn("状态", 72),
    RowColumn("事项", 230, "left"),
    RowColumn("说明", 200, "left"),
    RowColumn("日期", 96),
    RowColumn("下一步", 90),
)


def to_do_list(groups: Sequence[Group], sentence: str, today: date) -> Document:
    """Return the tasks of these groups as a paper; `sentence` is the first line of the page."""
    rows = (_texts(group, task) for group in groups for task in group.tasks)
    return Document(
        TITLE,
        lines=(f"{office().name}　制表：{today}", sentence, _how_counted(groups)),
        blocks=(TableBlock(row_table("to_do", _COLUMNS, rows)),),
        metadata=Metadata(TITLE),
        landscape=True,
    )


def _how_counted(groups: Iterable[Group]) -> str:
    told = (f"{group.word}{group.note}" for group in groups if group.tasks and group.note)
    return "，".join(told)


def _texts(group: Group, task: Task) -> tuple[str, ...]:
    what = f"{task.number}　{task.title}" if task.number else task.title
    day = f"{task.day}\n{task.day_word}" if task.day else ""
    step = "" if task.is_rest else task.step
    return (group.word, task.state.word, what, task.sub, day, step)
