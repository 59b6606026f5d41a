"""What the register shows against the office, as figures with their records and names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from models.law.clock import clock
from models.requests.log import logs_of
from models.store.words import month_day
from models.year.faults import corrected as corrected_ones
from models.year.faults import found as checks
from models.year.faults import items as of_items
from models.year.faults.guide_age import guide_gap
from models.year.faults.owners import kept_waiting
from models.year.year import Year
from reports.annual.narrative.fact import Fact, of_rows
from reports.cases.words import outcome_words
from reports.forms.counting import Record

_STALE = 30  # days after which the 公开指南 was not kept up (条例 12: 及时更新)


def faults(year: Year, facts: Mapping[str, Fact], today: date) -> Iterator[Fact]:
    """Yield what speaks against the office, 0 where nothing does; `facts` are those known so far.

    What stands open is looked at on the last day of the year, or today where that is earlier.
    """
    on = min(year.last, today)
    yield from _requests(year, facts)
    yield from _items(year, facts)
    yield from _checks(year, on)
    gap = guide_gap(year, on)
    gap = gap if gap and gap.days > _STALE else None
    days = () if gap is None else (month_day(gap.changed), month_day(gap.made) if gap.made else "")
    yield Fact("guide_late", "公开指南没有随变更修订", gap.days if gap else 0, "天", names=days)
    trainings = facts["trainings"]
    untrained = int(trainings.given and not trainings.value and today >= year.last)
    yield Fact("untrained", "没有组织培训", untrained, "年")


def _requests(year: Year, facts: Mapping[str, Fact]) -> Iterator[Fact]:
    late = facts["requests_late"].records()
    waiting = kept_waiting([each.id for each in late])
    yield _some(
        "late_waiting",
        "因科室迟交材料超期的申请",
        "件",
        [each for each in late if each.id in waiting],
        dict.fromkeys(name for names in waiting.values() for name in names),
    )
    logs = logs_of([each.id for each in late])
    clocks = [clock(log, year.calendar, date.max) for log in logs.values()]
    days = [
        year.calendar.count(each.due_on, each.counts_on)
        for each in clocks
        if each.due_on and each.counts_on
    ]
    yield Fact("late_longest", "超期最长的工作日", max(days, default=0), "个工作日")
    outcomes = corrected_ones.corrected_outcomes(year.first, year.last)
    words = dict.fromkeys(outcome_words(each) for each in outcomes)
    yield Fact("corrected_grounds", "被纠正的原处理决定", len(outcomes), "件", names=tuple(words))


def _items(year: Year, facts: Mapping[str, Fact]) -> Iterator[Fact]:
    before = year.before
    for name, which in (("", year), ("_last", before)):
        last = "上年" if name else ""
        after = of_items.reviewed_afterwards(which)
        yield of_rows(f"reviewed_after{name}", f"{last}先公开后审查的信息", "条", after)
        undated = of_items.undated(which) if not name or which.is_whole else []
        yield of_rows(f"items_undated{name}", f"{last}没有登记形成日期的信息", "条", undated)
    private = of_items.withdrawn_as_private(year)
    yield of_rows("withdrawn_private", "因个人信息撤回的信息", "条", private)
    late = [each.id for each in facts["items_late"].records()]
    for heading, number in of_items.by_heading(late).items():
        yield Fact(f"late_in:{heading}", f"迟公开的“{heading}”", number, "条")
    told = of_items.interpretations(year)
    written = all(form and not of_items.is_seen_or_heard(form) for _, form in told)
    rows = [Record("item", *row) for row, _ in told] if written else []
    forms = dict.fromkeys(form for _, form in told)
    yield _some("interpretations_written", "只有文字和图的解读", "篇", rows, forms)


def _checks(year: Year, on: date) -> Iterator[Fact]:
    every = checks.found(year)
    lost = checks.deductions(year)
    for name, label, problems in (
        ("boards_stale", "检查发现的公开栏问题", [each for each in every if each.is_of_a_board]),
        ("checks_left", "检查发现、还没有改正的问题", checks.left(every, on)),
    ):
        rows = [Record("activity", each.activity, "", each.text, each.day) for each in problems]
        yield _some(name, label, "个", rows, [each.text for each in problems])
    rows = [Record("activity", each.activity, "", each.matter, each.day) for each in lost]
    yield _some("deductions", "考核扣分的事项", "项", rows, [each.matter for each in lost])
    done = [each.result for each in lost if each.result]
    yield Fact("deductions_done", "扣分后已经做的", len(done), "项", names=tuple(done))


def _some(
    name: str, label: str, unit: str, records: Sequence[Record], names: Iterable[str]
) -> Fact:
    """Return a figure that is as many as its records, with names."""
    return Fact(name, label, len(records), unit, (), lambda: list(records), names=tuple(names))
