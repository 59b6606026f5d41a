"""Dates as a clerk writes them: 5, 3-5, 0305, 20260305, 2026年3月5日, 今天, +3 …"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from models.store.refusal import Refusal

_NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CLOCK = r"\d{1,2}(?:[:时点]\d{1,2}(?:[:分]\d{1,2}(?:[.,]\d+)?)?[秒分]?|[时点])"
_TIME = re.compile(
    rf"(?<=[\d日号])[T\s]*(?:(?:上午|下午|晚上|中午)?\s*{_CLOCK}\s*(?:[ap]m)?|上午|下午|晚上|中午)$",
    re.IGNORECASE,
)
# A moment with its zone, as the systems of websites write it: 2026-03-02T16:00:00.000Z.
_INSTANT = re.compile(
    r"(.*[\d日号])[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?!(?:[ap]m)?$)([A-Za-z+\-−].*)",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:z|utc|gmt)?(?:([+\-])(\d{1,2})(?::?(\d{2}))?)?", re.IGNORECASE)
_CHINA = timedelta(hours=8)
_WEEKDAY = re.compile(r"[(\[]?(星期|周|礼拜)[一二三四五六日天][)\]]?$")
_SEPARATOR = re.compile(r"[/.．。\-‐‑‒–—―－_,，\\]|年|月")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


@dataclass(frozen=True)
class WrittenDate:
    """A date read from what somebody wrote; `guessed` when the year was not written."""

    day: date
    guessed: bool = False


def read_date(text: str, today: date, field: str | None = None) -> date:
    """Return the date that `text` names, short forms taken relative to `today`.

    Raises Refusal(field, sentence): what is wrong and how to write it.
    """
    return read_written(text, today, field).day


def in_order(first: date, last: date, field: str = "last") -> None:
    """Refuse, beside `field`, a period that ends before it begins."""
    if last < first:
        raise Refusal(field, f"结束日期 {last} 早于开始日期 {first}，请调换。")


def read_written(text: str, today: date, field: str | None = None) -> WrittenDate:
    """Like `read_date`, and say whether the year had to be taken from `today`."""
    text = _in_china(text, field)
    plain = _plain(text)
    if re.search(r"\d\s+\d", _without_time(text)):
        sentence = f"“{text.strip()}”的年、月、日之间没有写分隔。请写成 {today.year}-03-05 这样"
        raise Refusal(field, sentence)
    relative = _relative(plain, today)
    if relative is not None:
        return WrittenDate(relative, guessed=True)
    parts = _parts(plain)
    try:
        year, month, day = _complete(parts, today, text.strip())
    except ValueError as error:
        raise Refusal(field, str(error)) from None
    _check(year, month, day, field)
    return WrittenDate(date(year, month, day), guessed=len(parts) < 3)


def _in_china(text: str, field: str | None) -> str:
    """Turn a moment with its zone into the day it is in China; leave all else as it is."""
    found = _INSTANT.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return text
    day, hour, minute, second, word = found.groups()
    zone = _ZONE.fullmatch(word.replace("−", "-").strip())
    if zone is None:
        sentence = f"“{text.strip()}”的时区“{word}”不认识，请写成北京时间的日期，如 2026-03-05"
        raise Refusal(field, sentence)
    sign, hours, minutes = zone.groups()
    ahead = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    written = read_written(day, date.min, field).day
    try:
        moment = datetime(written.year, written.month, written.day, int(hour), int(minute))
    except ValueError:
        raise Refusal(field, f"“{text.strip()}”的时刻不对，请核对") from None
    return (moment + timedelta(seconds=int(second or 0)) - ahead + _CHINA).date().isoformat()


def _without_time(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).strip().strip("'‘’`“”\"")
    plain = _TIME.sub("", _WEEKDAY.sub("", plain.strip()).strip())
    return _WEEKDAY.sub("", plain.strip()).strip()


def _plain(text: str) -> str:
    return _western(re.sub(r"\s+", "", _without_time(text)))


def _western(text: str) -> str:
    """Turn 二〇二六年三月二十五日 into 2026年3月25日."""
    if not re.search("[〇○零一二三四五六七八九十]", text):
        return text
    text = re.sub(
        "十(?=[一二三四五六七八九])", lambda m: "一" if not _digit_before(text, m) else "", text
    )
    text = re.sub("十", lambda m: "0" if _digit_before(text, m) else "10", text)
    return text.translate(_NUMERALS)


def _digit_before(text: str, match: re.Match[str]) -> bool:
    return match.start() > 0 and text[match.start() - 1] in "一二三四五六七八九"


def _relative(plain: str, today: date) -> date | None:
    words = {"今天": 0, "今日": 0, "昨天": -1, "前天": -2, "明天": 1, "后天": 2}
    if plain in words:
        return today + timedelta(days=words[plain])
    if re.fullmatch(r"[+\-]\d{1,3}", plain):
        return today + timedelta(days=int(plain))
    return None


def _parts(plain: str) -> list[str]:
    if re.fullmatch(r"\d{8}", plain):
        return [plain[:4], plain[4:6], plain[6:]]
    if re.fullmatch(r"(19|20)\d\d(0[1-9]|1[0-2])", plain):
        return [plain[:4], plain[4:]]
    if re.fullmatch(r"\d{4}", plain) and not _FIRST_YEAR <= int(plain) <= _LAST_YEAR:
        return [plain[:2], plain[2:]]  # month and day, from a pad without a hyphen
    plain = re.sub("[日号]$", "", plain)
    return [part for part in _SEPARATOR.split(plain) if part]


def _complete(parts: list[str], today: date, written: str) -> tuple[int, int, int]:
    """Fill in the year and month that were not written. ValueError holds the sentence."""
    example = f"请写成 {today.year}-03-05 或 3-5"
    if not parts or len(parts) > 3 or not all(part.isdecimal() for part in parts):
        raise ValueError(f"“{written}”不是日期。{example}" if written else f"没有写日期。{example}")
    numbers = [int(part) for part in parts]
    if len(parts) == 3 and len(parts[2]) == 4:
        raise ValueError(
            f"“{written}”把年份写在后面，分不清哪个是月哪个是日。请写成 {parts[2]}-03-05 这样"
        )
    has_year = len(parts[0]) == 4 and (len(parts) == 3 or _FIRST_YEAR <= numbers[0] <= _LAST_YEAR)
    if has_year and len(parts) < 3:
        lacking = "年份" if len(parts) == 1 else "年月"
        month_said = parts[1].zfill(2) if len(parts) == 2 and 0 < numbers[1] < 13 else "03"
        raise ValueError(
            f"“{written}”只有{lacking}，不是完整的日期。请写成 {parts[0]}-{month_said}-05 这样"
        )
    if len(parts) == 3 and not has_year:
        raise ValueError(f"“{written}”的年份要写四位。请写成 {today.year}-03-05 这样")
    if any(len(part) > 2 for part in parts[has_year:]):
        raise ValueError(f"“{written}”不是日期。{example}")
    year, month, day = [*[today.year, today.month][: 3 - len(numbers)], *numbers]
    return year, month, day


def _check(year: int, month: int, day: int, field: str | None) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Refusal(field, f"没有 {year} 年这样的年份。请写成 2026-03-05 这样")
    if not 1 <= month <= 12:
        hint = f"{day}" if 1 <= day <= 28 else "5"
        raise Refusal(field, f"没有 {month} 月。请写成 {year}-03-{int(hint):02d} 或 3-{hint}")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise Refusal(
            field,
            f"{year} 年 {month} 月没有 {day} 日。"
            f"请写成 {year}-{month:02d}-{last} 或 {month}-{last}",
        )
