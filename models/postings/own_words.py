"""What the text of a posting says itself, so that the paper does not say it twice.

A text that comes ready from Word names its own 公示时间, its way to object, its telephones, and
ends with its own 特此公告.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.postings.period import CALENDAR, WORKING
from models.postings.whose_number import is_office_number
from models.store.words import numeral

_DAY = r"(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?"
_END = r"(?:(\d{4})\s*[年.\-/]\s*)?(?:(\d{1,2})\s*[月.\-/]\s*)?(\d{1,2})\s*日?"
_CLOCK = r"(?:上午|下午)?(?:\d{1,2}[:时](?:\d{2})?分?)?"
_BETWEEN = rf"(?:\([^()]{{1,12}}\))?\s*{_CLOCK}\s*起?\s*(?:至|到|[-—–―~─]+)"
_SPAN = re.compile(_DAY + _BETWEEN + r"\s*" + _END)
_DATE = re.compile(_DAY)
# What a sentence begins that fixes how long the posting hangs; 公示期内 and 公示期满 do not.
_PERIOD = re.compile(
    "(?:公示|公告|张贴|公布|征求意见|意见征集)(?:的)?(?:起止)?(?:时间|期限|日期|期间|期)(?!内|满|届满|结束|无)"
)
_WEAK = re.compile("(?:公示|公告|公布)期间")  # a period only where it names days
# A heading over the line of its days: 二、公示时间.
_HEADING = re.compile(
    r"(\n[^。;\n]{0,4}(?:公示|公告|张贴)(?:时间|期限|期):?)[ \t]*\n+(?=[ \t]*\d{4}年)"
)
_COUNT = re.compile(
    r"(\d{1,3}|[一二三四五六七八九十]{1,3})\s*个?\s*(工作日|自然日|日历天|日历日|天|日)(?!内|以内|之内|前|以前)"
)
# A text that speaks of any of these says itself where to turn. Names of documents do not.
_OBJECTION = re.compile(
    "(?<![无没])异议(?<!没有异议)|(?<!无)(?<!没有)(?<!实施)(?<!指导)(?<!审[查核批])(?<!评审)(?<!若干)意见(?!稿)"
    "|(?<!客观)(?<!如实)(?<!真实)反映|举报|监督电话|如有疑问"
)
_NAMED = re.compile("《[^》]*》")
_PHONE = r"[^0-9。;\n]{0,16}((?:0\d{2,3}[- ]?)?\d{7,8}|1[3-9]\d{9}|1\d{4})(?!\d)"
_LABELS = "联系|咨询|受理|报名|服务|值班|办公"
_CALL = re.compile(rf"(?:{_LABELS})(?:电话|热线|方式){_PHONE}")
_WATCH = re.compile(rf"(?:监督|举报|投诉)(?:举报)?(?:电话|热线){_PHONE}")
_ENDING = re.compile(
    r"(?:^|[。；，,\s])(?:现?特此)(公示|公告|通告|通知|说明|告知|函告|倡议)[。!]?\s*$", re.M
)
_NUMERALS = {numeral(number): number for number in range(1, 100)}


@dataclass(frozen=True)
class Said:
    """What a text says: its period (days of the span, number and unit), whether it names a period,
    a way to object and telephones at all, and the word after 特此, "" for none."""

    first_on: date | None = None
    last_on: date | None = None
    number: int | None = None
    unit: str = ""
    period: bool = False
    objection: bool = False
    phone: str = ""
    supervision: str = ""
    ending: str = ""


def said_in(text: str) -> Said:
    """Return what a text says itself."""
    plain = unicodedata.normalize("NFKC", text)
    call, watch, ending = _called(_CALL, plain), _called(_WATCH, plain), _ENDING.search(plain)
    period = next(periods(text), None)
    first, last, number, unit = period or (None, None, None, "")
    return Said(
        first_on=first,
        last_on=last,
        number=number,
        unit=unit,
        period=period is not None,
        objection=_OBJECTION.search(_NAMED.sub("", plain)) is not None,
        phone=call,
        supervision=watch,
        ending=ending[1] if ending else "",
    )


def _called(shape: re.Pattern[str], plain: str) -> str:
    """Return the first number of a shape that is an office's, "" for none."""
    spans = ((found[1], found.span(1)) for found in shape.finditer(plain))
    return next((number for number, at in spans if is_office_number(plain, *at)), "")


def periods(text: str) -> Iterator[tuple[date | None, date | None, int | None, str]]:
    """Yield each period a text names: first and last day, number and unit, None what it leaves."""
    plain = _HEADING.sub(r"\1 ", unicodedata.normalize("NFKC", text))
    for sentence in re.split("[。;\n]", plain):
        word = _PERIOD.search(sentence)
        if word is None:
            continue
        said = sentence[word.start() :]
        first, last = next(spans(said), (None, None))
        number, unit = _length(said)
        if first is not None or (number is not None and not _WEAK.match(said)):
            yield first, last, number, unit


def spans(plain: str) -> Iterator[tuple[date, date]]:
    """Yield the spans of days in a half-width text: 2026年3月17日至3月23日."""
    for found in _SPAN.finditer(plain):
        year, month, day, last_year, last_month, last_day = found.groups()
        try:
            first = date(int(year), int(month), int(day))
            last = date(int(last_year or year), int(last_month or month), int(last_day))
        except ValueError:
            continue
        yield first, last


def _length(sentence: str) -> tuple[int | None, str]:
    rest = _DATE.sub("", _SPAN.sub("", sentence))
    found = _COUNT.search(rest)
    if found is None:
        return None, ""
    number = int(found[1]) if found[1].isdecimal() else _NUMERALS.get(found[1])
    return number, WORKING if found[2] == "工作日" else CALENDAR
