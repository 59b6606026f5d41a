"""Notices of holidays as tests read them, and one of a whole invented year."""

from models.law.notice_reading import read_days
from models.law.workdays import YearCalendar

WHOLE = (
    "一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n"
    "二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。\n"
    "三、清明节：4月3日（周六）至5日（周一）放假，共3天。\n"
    "四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。\n"
    "五、端午节：6月9日（周三）放假，共1天。\n"
    "六、中秋节：9月15日（周三）放假，共1天。\n"
    "七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。"
)


def read_notice(year: int, text: str) -> YearCalendar:
    """Return what a notice sets in its own year."""
    found = read_days(year, text)
    own = {day for day in found.weekdays_off if day.year == year}
    return YearCalendar(frozenset(own), frozenset(day for day in found.work if day.year == year))
