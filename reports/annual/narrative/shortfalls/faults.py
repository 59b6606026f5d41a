"""What the register shows against the office, as figures with their records and names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from models.requests.log import clocks_of
from models.store.words import month_day
from models.year.counts import Row
from models.year.faults import found as checks
from models.year.faults import items as of_items
from models.year.faults.corrected import corrected_outcomes
from models.year.faults.guide_age import guide_gap
from models.year.faults.owners import kept_waiting
from models.year.year import Year
from reports.annual.narrative.fact import Fact, of_rows
from reports.cases.words import outcome_words
from reports.forms.counting import Record

_FEW, _PART = 5, 0.2  # items without a column that are no problem, and so many of all
IDLE = "account_over:"  # begins the figure of each account that stood too long without news
_STALE = 30  # days after which the 公开指南 was not kept up (条例 12: 及时更新)


def faults(year: Year, facts: Mapping[str, Fact], today: date) -> Iterator[Fact]:
    """Yield what speaks against the office, 0 where nothing does; `facts` are those known so far.

    What stands open is looked at on the last day of the year, or today where that is earlier.
    """
    on = min(year.last, today)
    yield from _requests(year, facts)
    yield from _of_items(year, facts)
    yield from _of_both_years(year, facts, on)
    yield from _deductions(year, facts)
    idle = [fact for key, fact in facts.items() if key.startswith(IDLE)]
    yield Fact("accounts_idle", "超过规定间隔没有更新的账号", len(idle), "个")
    gap = guide_gap(year, on)
    gap = gap if gap and gap.days > _STALE else None
    days = () if gap is None else (month_day(gap.changed), month_day(gap.made) if gap.made else "")
    yield Fact("guide_late", "公开指南没有随变更修订", gap.days if gap else 0, "天", names=days)
    trainings = facts["trainings"]
    untrained = int(trainings.given and not trainings.value and today >= year.last)
    yield Fact("untrained", "没有组织培训", untrained, "年")


def _requests(year: Year, facts: Mapping[str, Fact]) -> Iterator[Fact]:
    late = facts["requests_late"].records()
    waiting = kept_waiting([each.id for each in late]) if late else {}
    yield _some(
        "late_waiting",
        "因科室迟交材料超期的申请",
        "件",
        [each for each in late if each.id in waiting],
        dict.fromkeys(name for names in waiting.values() for name in names),
    )
    clocks = clocks_of([each.id for each in late], year.calendar, date.max) if late else {}
    days = [
        year.calendar.count(each.due_on, each.counts_on)
        for each in clocks.values()
        if each.due_on and each.counts_on
    ]
    yield Fact("late_longest", "超期最长的工作日", max(days, default=0), "个工作日")
    was_corrected = facts["corrected"].value
    outcomes = corrected_outcomes(year.first, year.last) if was_corrected else []
    words = dict.fromkeys(outcome_words(each) for each in outcomes)
    yield Fact("corrected_grounds", "被纠正的原处理决定", len(outcomes), "件", names=tuple(words))


def _of_items(year: Year, facts: Mapping[str, Fact]) -> Iterator[Fact]:
    late = [each.id for each in facts["items_late"].records()]
    for heading, number in of_items.by_heading(late).items():
        yield Fact(f"late_in:{heading}", f"迟公开的“{heading}”", number, "条")
    told = of_items.interpretations(year) if facts["interpretations"].value else []
    written = all(of_items.is_written(form) for _, form in told)
    rows = [Record("item", *row) for row, _ in told] if written else []
    forms = dict.fromkeys(form for _, form in told)
    yield _some("interpretations_written", "只有文字和图的解读", "篇", rows, forms)
    unchecked = int(not facts["inspections"].value)
    yield Fact("unchecked", "没有检查的年份", unchecked, "年")


def _of_both_years(year: Year, facts: Mapping[str, Fact], on: date) -> Iterator[Fact]:
    """Yield what is counted of this year, and under a name with _last of the year before."""
    before = year.before
    items = of_items.flawed(before.first, year.last)
    problems = checks.found(before.first, on)
    for name, which, day in (("", year, on), ("_last", before, before.last)):
        past = "上年" if name else ""
        published = facts.get(f"items_published{name}")
        for key, label, rows in _flaws(items, which, published):
            yield of_rows(f"{key}{name}", f"{past}{label}", "条", rows)
        boards = [each for each in problems if each.is_of_a_board and _is_of(each.day, which)]
        left = [each for each in problems if each.was_left(day)]
        for key, label, some in (
            ("boards_stale", "检查发现的公开栏问题", boards),
            ("checks_left", "检查发现、没有改正的问题", left),
        ):
            found = [Record("activity", each.activity, "", each.text, each.day) for each in some]
            texts = [each.text for each in some]
            yield _some(f"{key}{name}", f"{past}{label}", "个", found, texts)


def _is_of(day: str, year: Year) -> bool:
    return year.first.isoformat() <= day <= year.last.isoformat()


def _flaws(
    items: Sequence[of_items.Flawed], year: Year, published: Fact | None
) -> Iterator[tuple[str, str, list[Row]]]:
    own = [each for each in items if _is_of(each.row[3], year)]
    yield "reviewed_after", "先公开后审查的信息", [each.row for each in own if each.afterwards]
    private = [each.row for each in items if _is_of(each.private_on, year)]
    yield "withdrawn_private", "因个人信息撤回的信息", private
    yield "items_undated", "没有登记形成日期的信息", [each.row for each in own if each.undated]
    unfiled = [each.row for each in own if each.unfiled]
    enough = published is not None and len(unfiled) > max(_FEW, _PART * int(published.value))
    yield "items_unfiled", "没有归入栏目、占比大的信息", unfiled if enough else []


def _deductions(year: Year, facts: Mapping[str, Fact]) -> Iterator[Fact]:
    lost = checks.deductions(year) if facts["assessed"].value else []
    rows = [Record("activity", each.activity, "", each.matter, each.day) for each in lost]
    yield _some("deductions", "考核扣分的事项", "项", rows, [each.matter for each in lost])
    done = [each.result for each in lost if each.result]
    yield Fact("deductions_done", "扣分后已经做的", len(done), "项", names=tuple(done))


def _some(
    name: str, label: str, unit: str, records: Sequence[Record], names: Iterable[str]
) -> Fact:
    """Return a figure that is as many as its records, with names."""
    return Fact(name, label, len(records), unit, (), lambda: list(records), names=tuple(names))
