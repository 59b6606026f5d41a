"""The website's list beside the register: what is the same, what differs, what is missing where."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.items.item import Attribute
from models.website.on_record import OnRecord
from reports.website.matching import Match, key, matched
from reports.website.site_list import SiteLine, SiteList

_DEAD = "网站上点不开，链接是空的"


class Verdict(StrEnum):
    """What a line of the comparison says, the most pressing first."""

    HERE = "登记簿没有"
    THERE = "网站没有"
    UNSURE = "疑似同一条"
    DIFFERENT = "不一致"
    TWICE = "网站重复"
    SAME = "一致"


@dataclass(frozen=True)
class Scope:
    """What is compared: the days from `first` to `last`, of the items filed under `category`.

    A day that is None does not bound; the category is a path, "" stands for all.
    """

    first: date | None = None
    last: date | None = None
    category: str = ""

    def holds(self, day: date | None) -> bool:
        """Tell whether a day lies inside; what has no day is never left out."""
        if day is None:
            return True
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Decided:
    """What a person said: pairs that are one item, pairs that are two, lines that are no entry.

    A pair is (place of the line, id of the item).
    """

    same: frozenset[tuple[int, int]] = frozenset()
    other: frozenset[tuple[int, int]] = frozenset()
    no_entry: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Compared:
    """A line of the comparison: what stands on the website, in the register, and what of it."""

    verdict: Verdict
    line: SiteLine | None
    item: OnRecord | None
    why: str = ""

    @property
    def id(self) -> tuple[int, int]:
        """What tells it from the others: the place of the line and the id of the item, or 0."""
        return (self.line.at if self.line else 0, self.item.id if self.item else 0)

    @property
    def title(self) -> str:
        """The title, as the website has it where it has it."""
        if self.line is not None:
            return f"{self.line.title}…" if self.line.cut else self.line.title
        return self.item.title if self.item is not None else ""


@dataclass(frozen=True)
class Comparison:
    """All lines, in the order of the verdicts, those of the list in its order."""

    site: SiteList
    scope: Scope
    lines: tuple[Compared, ...] = ()
    outside: int = 0  # lines of the list outside the period
    counts: Counter[Verdict] = field(default_factory=Counter)


def compare(
    site: SiteList,
    records: Sequence[OnRecord],
    scope: Scope,
    decided: Decided,
    in_bin: Iterable[str] = (),
) -> Comparison:
    """Hold the list of a column against the register; `in_bin` are titles that lie in its bin.

    Every line is sought among all items; what the website lacks is only asked of those that the
    register says stand there, in the period and under the category.
    """
    entries = [each for each in site.lines if each.at not in decided.no_entry]
    matches = matched(entries, records, decided.same, decided.other)
    by_line = {each.line.at: each for each in matches}
    # What the register says was published in the period is never lost to a line outside of it.
    inside = [
        each
        for each in entries
        if scope.holds(each.day)
        or (each.at in by_line and _is_of(by_line[each.at].item.published_on, scope))
    ]
    lines = list(_of_list(inside, by_line, set(map(key, in_bin))))
    lines += _missing_there(records, {each.item.id for each in matches}, scope)
    order = list(Verdict)
    lines.sort(key=lambda each: order.index(each.verdict))
    counts = Counter(each.verdict for each in lines)
    return Comparison(site, scope, tuple(lines), len(entries) - len(inside), counts)


def _is_of(day: date | None, scope: Scope) -> bool:
    return day is not None and scope.holds(day)


def _of_list(
    inside: Iterable[SiteLine], by_line: dict[int, Match], in_bin: set[str]
) -> Iterable[Compared]:
    seen: dict[tuple[str, date | None, str], int] = {}
    for line in inside:
        match, again = by_line.get(line.at), (key(line.title), line.day, line.url)
        if match is None and again in seen:
            yield Compared(Verdict.TWICE, line, None, f"与第 {seen[again]} 行相同")
        elif match is None:
            yield Compared(Verdict.HERE, line, None, _lacking(line, in_bin))
        else:
            yield _paired(match)
        seen.setdefault(again, line.at)


def _lacking(line: SiteLine, in_bin: set[str]) -> str:
    return _joined(
        "网站上题名没有显示全" if line.cut else "",
        "没有日期" if line.day is None else "",
        _DEAD if line.dead else "",
        "回收站里有同题名的" if key(line.title) in in_bin else "",
    )


def _paired(match: Match) -> Compared:
    differences = _differences(match.line, match.item)
    if match.unsure:
        return Compared(Verdict.UNSURE, match.line, match.item, differences or "题名出现不止一次")
    verdict = Verdict.DIFFERENT if differences else Verdict.SAME
    return Compared(verdict, match.line, match.item, differences)


def _differences(line: SiteLine, item: OnRecord) -> str:
    """Say what the register has otherwise than the website; widths and signs are no difference."""
    mine, other = key(item.title), key(line.title)
    same = mine.startswith(other) if line.cut else mine == other
    return _joined(
        "" if same else "题名不同",
        _day_differs(line, item),
        _DEAD if line.dead else "",
        "" if item.on_website else "登记簿没有记“政府网站”渠道",
        "登记簿记为已撤回" if item.withdrawn_on else "",
        "" if item.attribute in ("", Attribute.PUBLIC) else f"登记簿的公开属性是“{item.attribute}”",
    )


def _day_differs(line: SiteLine, item: OnRecord) -> str:
    if item.published_on is None:
        return "登记簿没有公开日期"
    if line.day is None or line.day == item.published_on:
        return ""
    mine = item.published_on
    if line.guessed and (line.day.month, line.day.day) == (mine.month, mine.day):
        return ""
    return "日期不同"


def _joined(*parts: str) -> str:
    return "；".join(filter(None, parts))


def _missing_there(
    records: Iterable[OnRecord], found: set[int], scope: Scope
) -> Iterable[Compared]:
    lacking = [
        each
        for each in records
        if each.id not in found
        and each.should_stand
        and each.is_under(scope.category)
        and scope.holds(each.published_on)
    ]
    lacking.sort(key=lambda each: (each.published_on or date.min, each.id), reverse=True)
    return (Compared(Verdict.THERE, None, each) for each in lacking)
