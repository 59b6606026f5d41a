"""日历文件: the days of the office for a telephone, or for the calendar of another program."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from gui.acting.act import say
from gui.acting.application import WayOn
from gui.acting.files import ask_where, show_folder
from models.year.report_day import NextReport
from reports.workbench.days_ahead import days_ahead, note_left

_NAME = "政务公开日程"


def save_calendar(today: date, report: NextReport, owner: QWidget) -> None:
    """Ask where, and write the days that fall due as ics; the next one replaces what they say."""
    path = ask_where("导出日历", _NAME, "ics", "日历文件", owner.window())
    if path is None:
        return
    from reports.writers.ics import write_ics  # noqa: PLC0415 (only when wanted)

    days = days_ahead(today, report)
    write_ics(_NAME, days, path)
    note_left(days)
    count = sum(not each.gone for each in days)
    said = f"已保存 {count} 个日期：{path}；在手机或者日历程序里打开，再导一次就更新"
    say(said, way_on=WayOn("打开文件夹", partial(show_folder, path)))
