"""What 统计 shows of a span beside a compared period: five figures, bars, and their records."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from models.postings.listing import put_up_in
from models.year.period import By, Period
from models.year.spans.answering import average, taken
from models.year.spans.grouped import measures
from models.year.spans.span import Span
from reports.cases.words import outcome_groups, short
from reports.periods.counted import Counted, counted
from reports.periods.words import HEADS, MEASURES

_MOST_MONTHS = 24  # of a chart over time
MOST_BARS = 8  # of a chart on the screen; the rest stands together


class Against(StrEnum):
    """What a period is compared with."""

    LAST_YEAR = "上年同期"
    BEFORE = "上一期"


@dataclass(frozen=True)
class Bar:
    """One bar: its words, the records of the period and of the compared one; `whole` its path."""

    words: str
    now: Sequence[int]
    then: Sequence[int]
    whole: str = ""


@dataclass(frozen=True)
class Bars:
    """A chart: what it counts (`measure`) by what, its bars in order; `sums` if they add up."""

    by: By
    measure: str
    bars: tuple[Bar, ...]
    sums: bool = True

    @property
    def title(self) -> str:
        """What is counted."""
        return MEASURES[self.measure][0]

    @property
    def how(self) -> str:
        """By what it is counted, and in which unit."""
        return f"按{HEADS[self.by].removesuffix('份')}，{MEASURES[self.measure][1]}"

    @property
    def by_size(self) -> bool:
        """Whether the largest bar stands first, and not an order of its own."""
        return not self.by.is_of_time and self.by is not By.DAYS


@dataclass(frozen=True)
class Figures:
    """The five figures of a period: ids of what was published, received, closed and hung."""

    published: Sequence[int]
    received: Sequence[int]
    closed: Sequence[int]
    hung: Sequence[int]

    @property
    def is_empty(self) -> bool:
        """Whether the period brought nothing."""
        return not (self.published or self.received or self.closed or self.hung)


@dataclass(frozen=True)
class Overview:
    """A span, what it is compared with, and all that is counted of both."""

    span: Span
    against: Against
    now: Figures
    then: Figures
    months: Bars
    outcomes: Bars
    groups: Bars

    @property
    def compared(self) -> Period:
        """The days compared."""
        return compared(self.span, self.against)


@dataclass(frozen=True)
class Answered:
    """How long the closed requests of a period took: the mean in working days, how many late.

    `unknown` are those whose time cannot be reckoned; `mean` is None where it is that of none.
    """

    mean: int | None
    late: int
    unknown: int


def compared(span: Span, against: Against) -> Period:
    """Return the days that a span is compared with."""
    return span.last_year if against is Against.LAST_YEAR else span.before


def overview(span: Span, against: Against, by: By) -> Overview:
    """Count a span and what it is compared with; `by` groups the large chart."""
    time = _over_time(span.period)
    parts = counted(time, span)
    other = _other(against)
    now = _figures(parts, _now, span.period)
    then = _figures(parts, other, compared(span, against))
    return Overview(
        span,
        against,
        now,
        then,
        Bars(time, "published", tuple(_month(span, row, other) for row in parts)),
        outcomes(counted(By.OUTCOME, span), against),
        bars(by, counted(by, span), against),
    )


def _over_time(period: Period) -> By:
    """By what a chart over time counts: by month, by year where there are too many of those."""
    months = 12 * (period.last.year - period.first.year) + period.last.month - period.first.month
    return By.YEAR if months >= _MOST_MONTHS else By.MONTH


def answered(requests: Sequence[int]) -> Answered:
    """Return how long closed requests took."""
    known = taken(requests)
    mean = average([each.days for each in known.values()])
    late = sum(each.late for each in known.values())
    return Answered(mean, late, len(requests) - len(known))


def bars(by: By, rows: Sequence[Counted], against: Against) -> Bars:
    """Return the groups as the bars of one chart, of the measure that they count first."""
    measure = measures(by)[0]
    other = _other(against)
    made = [_bar(row, measure, other) for row in rows]
    shown = [each for each in made if each.now or each.then]
    return Bars(by, measure, tuple(shown), sums=by is not By.CHANNEL)


def outcomes(rows: Sequence[Counted], against: Against) -> Bars:
    """Return the closed requests by the heads of 办理结果, each of them."""
    other = _other(against)
    heads = [short(each.label) for each in outcome_groups()]
    held: dict[str, list[Bar]] = {head: [] for head in heads}
    for row in rows:
        held.setdefault(row.key.partition("：")[0], []).append(_bar(row, "closed", other))
    made = (_together(head, parts) for head, parts in held.items())
    return Bars(By.OUTCOME, "closed", tuple(made))


def few(bars: Bars) -> Bars:
    """Return a chart with the largest bars only, the others in one that says how many they are."""
    if len(bars.bars) <= MOST_BARS + 1 or bars.by.is_of_time:
        return bars
    rest = bars.bars[MOST_BARS:]
    others = _together(f"其他 {len(rest)} 类", rest)
    return Bars(bars.by, bars.measure, (*bars.bars[:MOST_BARS], others), bars.sums)


def year_words(overview: Overview) -> tuple[str, str]:
    """Return how the two periods are told apart in short: by their years, or as this and that."""
    now, then = overview.span.period, overview.compared
    years = now.first.year, then.first.year
    if years == (now.last.year, then.last.year) and years[0] != years[1]:
        return str(years[0]), str(years[1])
    return "本期", "同期" if overview.against is Against.LAST_YEAR else "上期"


def month_word(span: Span, month: str) -> str:
    """Return a month (2026-03) in words: one that still runs until which day, of years its own.

    A year is its own.
    """
    if "-" not in month:
        return month
    last, word = span.period.last, f"{int(month[5:])} 月"
    if span.period.first.year != last.year:
        return month
    if span.runs and month == f"{last:%Y-%m}" and last.day > 1:
        return f"{word}（至 {last.day} 日）"
    return word


def span_words(span: Span) -> str:
    """Return a span in short words: 3 月, 2026 年一季度, 2026 年, or its days."""
    first, last = span.whole.first, span.whole.last
    part = span.whole.part
    if part is not None:
        return f"{first.year} 年{PARTS[part]}"
    if span.whole == month_of(first):
        return f"{first.year} 年 {first.month} 月"
    return f"{first} 至 {last}"


PARTS = {
    "": "",
    **{f"q{at}": f"{word}季度" for at, word in enumerate("一二三四", 1)},
    "h1": "上半年",
    "h2": "下半年",
}


def month_of(day: date) -> Period:
    """Return the month of a day."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return Period(day.replace(day=1), date.fromordinal(following.toordinal() - 1))


_Ids = Mapping[str, Sequence[int]]


def _now(row: Counted) -> _Ids:
    return row.ids


def _figures(months: Sequence[Counted], of: Callable[[Counted], _Ids], period: Period) -> Figures:
    def held(measure: str) -> list[int]:
        return [key for row in months for key in of(row).get(measure, ())]

    put_up = put_up_in(period.first, period.last)
    return Figures(held("published"), held("received"), held("closed"), put_up)


def _other(against: Against) -> Callable[[Counted], _Ids]:
    if against is Against.LAST_YEAR:
        return lambda row: row.last_year
    return lambda row: row.before


def _bar(row: Counted, measure: str, other: Callable[[Counted], _Ids]) -> Bar:
    words = row.key.rpartition("/")[2]
    return Bar(words, row.ids.get(measure, ()), other(row).get(measure, ()), row.key)


def _month(span: Span, row: Counted, other: Callable[[Counted], _Ids]) -> Bar:
    return replace(_bar(row, "published", other), words=month_word(span, row.key))


def _together(words: str, parts: Sequence[Bar]) -> Bar:
    now = [key for part in parts for key in part.now]
    return Bar(words, now, [key for part in parts for key in part.then])
