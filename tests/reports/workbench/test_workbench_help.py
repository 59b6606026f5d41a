"""Help for another organ on 工作台: its date stands there like any other."""

from datetime import date
from pathlib import Path

from models.law.workday_notice import calendar
from models.requests import request
from reports.workbench.cases import case_group, open_cases

TODAY = date(2026, 3, 26)


def test_help_is_a_task_that_says_whom_we_help(opened: Path) -> None:
    request.record(
        "协-1", TODAY, received_on=date(2026, 3, 2), content="低保名单", helps="示例县民政局"
    )
    (task,) = case_group(open_cases(calendar(), TODAY), calendar()).tasks
    assert (task.title, task.day) == ("协助示例县民政局：低保名单", date(2026, 3, 30))
