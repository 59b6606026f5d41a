"""What the field says of money, days, sizes and lists: one name for each, for papers and window.

Money is held in 分, days as dates, sizes in octets. What is written into a cell of Excel as a
number stays a number and does not come here.
"""

from collections.abc import Sequence
from datetime import date

_DIGITS = "零一二三四五六七八九"
WEEKDAYS = "一二三四五六日"


def yuan(cents: int, *, grouped: bool = False) -> str:
    """Return 分 as 元 without needless noughts: 380, 1234.50, or `grouped` 1,234.50."""
    return f"{cents / 100:{',' if grouped else ''}.2f}".removesuffix(".00")


def money(cents: int) -> str:
    """Return 分 as an amount with its unit: 1,234.50 元."""
    return f"{yuan(cents, grouped=True)} 元"


def iso(day: date | None) -> str:
    """Return 2026-03-05, as lists and forms write a day; "" for none."""
    return day.isoformat() if day else ""


def full_day(day: date | None) -> str:
    """Return 2026年3月5日, as letters and papers write a day; "" for none."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def month_day(day: date) -> str:
    """Return 3月5日."""
    return f"{day.month}月{day.day}日"


def full_month(day: date) -> str:
    """Return 2026年3月."""
    return f"{day.year}年{day.month}月"


def until(first: date, last: date) -> str:
    """Return the end of a span as it is said after its beginning, its year where that differs."""
    return month_day(last) if last.year == first.year else full_day(last)


def weekday(day: date) -> str:
    """Return 三 for a Wednesday, to stand after 周 or 星期."""
    return WEEKDAYS[day.weekday()]


def size(octets: int) -> str:
    """Return the size of a file, or the room on a disk: 27.3 GB, 1.2 MB, 38 KB."""
    if octets >= 1_000_000_000:
        return f"{octets / 1_000_000_000:.1f} GB"
    return f"{octets / 1_000_000:.1f} MB" if octets >= 100_000 else f"{max(octets // 1000, 1)} KB"


def listed(names: Sequence[str], most: int) -> str:
    """Return names joined by 、, no more than `most` of them: 甲、乙 等."""
    return "、".join(names[:most]) + (" 等" if len(names) > most else "")


def numeral(value: int) -> str:
    """Return a number from 1 to 999 as a Chinese numeral: 16 → 十六, 201 → 二百零一."""
    hundreds, rest = divmod(value, 100)
    if hundreds:
        between = "" if not rest else "零" if rest < 10 else "一" if rest < 20 else ""
        return f"{_DIGITS[hundreds]}百{between}{numeral(rest)}"
    tens, ones = divmod(value, 10)
    head = "" if not tens else ("十" if tens == 1 else f"{_DIGITS[tens]}十")
    return head + (_DIGITS[ones] if ones else "")
