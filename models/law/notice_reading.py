"""The wording of 国办's notice of holidays, read into days off and days worked."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from models.law.workdays import Calendar
from models.store.refusal import Refusal

HOLIDAYS = ("元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆")
_DAY = r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?"
_TOKEN = re.compile(
    rf"(?P<span>{_DAY}(?:[至到~\-—]{_DAY})?)"
    r"|(?P<swap>调(?:休)?[至到])|(?P<begins>起(?:正常|恢复)?上班)|(?P<work>上班|照常工作)"
    r"|(?P<rest>放假|休息|公休(?!日)|休假|法定(?:节)?假日|调休(?!放假|上班|[至到]))|(?P<stop>[,:])"
)
# A sentence that only recommends is no holiday: 鼓励…安排职工在除夕休息.
_ADVICE = re.compile("鼓励|建议|提倡|倡导|带薪年休假|年休假|酌情|有条件的")
_LONGER = re.compile("延长|顺延")
_WEEKDAY = re.compile("(?:周|星期)([一二三四五六日天])")
_SATURDAY, _NOVEMBER, _MOST = 5, 11, 14
_FEWEST = 10  # weekdays off: no year has had fewer


@dataclass
class NoticeDays:
    """Every day that a notice names: off (weekends inside a holiday too), and worked."""

    rest: set[date] = field(default_factory=set)
    work: set[date] = field(default_factory=set)

    @property
    def weekdays_off(self) -> set[date]:
        """The days off that are no weekend."""
        return {day for day in self.rest if day.weekday() < _SATURDAY}


def read_days(year: int, text: str, known: Calendar | None = None) -> NoticeDays:
    """Read the wording of the notice of a year: “1月1日至3日放假调休。1月4日（周日）上班。”

    A day of December under 元旦 is of the year before; a holiday that is made longer begins where
    it ended in the calendar `known`. Refuses a text without holidays or with weekends alone, a
    working day that is no weekend day, and a day that is both.
    """
    plain = unicodedata.normalize("NFKC", re.sub(r"[^\S\n]", "", text)).replace("~", "至")
    found, turn = NoticeDays(), False
    for sentence in re.split("[。;\n]", plain):
        named = [name for name in HOLIDAYS if name in sentence]
        turn = "元旦" in named if named else turn
        if _ADVICE.search(sentence):
            continue
        if _LONGER.search(sentence):
            _make_longer(year, sentence, known, found)
        else:
            _read_sentence(year, sentence, turn, found)
    _check(found)
    if not found.weekdays_off and not _LONGER.search(plain):
        words = f"读出的放假日期只有周六周日（如 {min(found.rest)}）"
        raise Refusal("text", f"{words}，不像全年的通知；请核对年份。")
    return found


def what_lacks(text: str, found: NoticeDays) -> str:
    """Say why the days are not those of a whole year, "" when nothing tells so.

    A notice names all seven holidays; a list of bare days has at least so many of them.
    """
    lacking = [name for name in HOLIDAYS if name not in text]
    if len(lacking) == len(HOLIDAYS):
        count = len(found.weekdays_off)
        return f"只有 {count} 天周一至周五放假" if count < _FEWEST else ""
    return f"没有写{'、'.join(lacking)}" if lacking else ""


def _read_sentence(year: int, sentence: str, turn: bool, found: NoticeDays) -> None:
    """Give every date of a sentence to the verb that follows it; what follows 调至 is off."""
    waiting: set[date] = set()
    swapped = False
    for kind, days in _tokens(year, sentence, turn):
        if kind == "span":
            waiting |= days
            continue
        if kind == "stop" and not swapped:
            continue
        if kind in ("swap", "work"):
            found.work |= waiting
        elif kind in ("rest", "stop"):
            found.rest |= waiting
        waiting, swapped = set(), kind == "swap"
    if swapped:
        found.rest |= waiting


def _tokens(year: int, sentence: str, turn: bool) -> Iterator[tuple[str, set[date]]]:
    """Yield what a sentence says, in order: its dates and verbs; a month holds until the next."""
    month = 0
    for match in _TOKEN.finditer(sentence):
        kind = str(match.lastgroup) if not match["span"] else "span"
        if kind != "span":
            yield kind, set()
            continue
        y1, m1, d1, w1, y2, m2, d2, w2 = match.groups()[1:9]
        month = int(m1) if m1 else month
        before = turn and month >= _NOVEMBER and not y1
        try:
            first = date(int(y1) if y1 else year - before, month, int(d1))
            last = first
            if d2:
                month = int(m2) if m2 else month
                over = month < first.month
                last = date(int(y2) if y2 else first.year + over, month, int(d2))
        except ValueError:
            raise Refusal("text", f"“{match.group()}”不是日期，请核对通知原文。") from None
        for day, word in ((first, w1), (last, w2)):
            _check_weekday(day, word or "")
        yield "span", {first + timedelta(days=n) for n in range((last - first).days + 1)}


def _check_weekday(day: date, word: str) -> None:
    """Refuse the notice of another year: its （周四） are not the weekdays of this one."""
    found = _WEEKDAY.search(word)
    if found and "一二三四五六日".index(found[1].replace("天", "日")) != day.weekday():
        sentence = f"{day} 不是周{found[1]}，这可能是别的年份的通知；请核对年份。"
        raise Refusal("text", sentence)


def _make_longer(year: int, sentence: str, known: Calendar | None, found: NoticeDays) -> None:
    """Read 延长…假期至2月2日: the days after the holiday as it was, up to that day."""
    days = next((days for kind, days in _tokens(year, sentence, False) if kind == "span"), set())
    if not days:
        return
    last = max(days)
    was = known.years.get(last.year) if known else None
    back = [last - timedelta(days=n) for n in range(1, _MOST)]
    ended = next((day for day in back if was is not None and day in was.rest), None)
    if ended is None:
        raise Refusal("text", f"不知道原来的假期到哪一天，请写明放假的起止日期（到 {last} 为止）。")
    found.rest |= {ended + timedelta(days=n) for n in range(1, (last - ended).days + 1)}


def _check(found: NoticeDays) -> None:
    if not found.rest:
        raise Refusal("text", "没有读出放假日期。请粘贴通知原文，如“1月1日至3日放假调休，共3天”。")
    wrong = sorted(day for day in found.work if day.weekday() < _SATURDAY)
    if wrong:
        raise Refusal("text", f"{wrong[0]} 不是周六周日，不会是调休上班日；请核对年份和日期。")
    both = sorted(found.rest & found.work)
    if both:
        raise Refusal("text", f"{both[0]} 既写了放假又写了上班，通知自相矛盾；请对照原文改正。")
