"""What is weak by its measure although no rule is broken: nothing new, much less, one channel.

Where the register shows no problem at all, the weakest of what is measured is asked about; else it
is not read.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import resources
from models.year.faults.items import alone_on_a_channel, interpretations
from models.year.year import Year
from reports.annual.narrative.fact import Fact, of_rows
from reports.annual.narrative.shortfalls.measures import MEASURE
from reports.annual.narrative.shortfalls.section import PROBLEM
from reports.annual.narrative.shortfalls.shortfall import known_problems
from reports.annual.narrative.topics import Clause, Topic

_QUESTIONS = 3  # so many of the weakest points are asked about
_FELL = 0.3  # of the year before
_ENOUGH = 10  # items that one channel alone is too few for


def weak(year: Year, facts: Mapping[str, Fact], today: date) -> Iterator[Fact]:
    """Yield the weak points of a year as figures, 0 where they are none; of a running year none."""
    over, items = today >= year.last, facts["items_published"]
    none = int(over and bool(facts["items_known"].value) and not items.value)
    yield Fact("published_none", "没有新公开的政府信息", none, "年")
    less = facts.get("items_published_less")
    fell = less.value if less and less.value >= _FELL * int(items.value + less.value) else 0
    yield Fact("fell", "主动公开的信息比上年减少", fell if items.value else 0, "条")
    channels = [fact for key, fact in facts.items() if key.startswith("channel:")]
    alone = over and len(channels) == 1 and channels[0].value == items.value >= _ENOUGH
    names = tuple(fact.id.partition(":")[2] for fact in channels)
    number = items.value if alone else 0
    yield Fact(
        "one_channel",
        "只在一个渠道公开的信息",
        number,
        "条",
        (),
        items.behind if alone else None,
        names=names,
    )
    if over and not any(facts[each.fact].value for each in known_problems() if each.fact in facts):
        yield from _measured(year, facts)


def _measured(year: Year, facts: Mapping[str, Fact]) -> Iterator[Fact]:
    """Yield the points that are measured in every year, each with its part of the whole in %."""
    rows, channel = alone_on_a_channel(year)
    told = interpretations(year)
    ((form, _),) = Counter(genre for _, genre in told if genre).most_common(1) or [("", 0)]
    alike = [row for row, genre in told if form and genre == form]
    columns, fed = facts["columns"], facts["columns_fed"]
    bare = int(columns.value - fed.value)
    points = (
        replace(of_rows("weak_channel", "只在一个渠道公开的信息", "条", rows), names=(channel,)),
        replace(of_rows("weak_form", "形式相同的解读", "篇", alike), names=(form,)),
        Fact("weak_columns", "本年没有新公开信息的栏目", bare, "个"),
    )
    for point, whole in zip(points, ("items_published", "interpretations", "columns"), strict=True):
        yield point
        share = Decimal(100 * point.value) / max(facts[whole].value, 1)
        label = f"{point.label}所占的比例"
        yield Fact(f"{point.id}_share", label, share.quantize(Decimal("0.1")), "%")


def questions(facts: Mapping[str, Fact], text: str) -> Iterator[Topic]:
    """Yield what to ask about where the stored text of the section leaves its problem open."""
    if PROBLEM not in text:
        return
    rows = [
        row for row in resources.toml("narrative/problems.toml")["weak"] if row["fact"] in facts
    ]
    rows = [row for row in rows if facts[row["fact"]].value]
    rows.sort(key=lambda row: -facts[f"{row['fact']}_share"].value)
    for row in rows[:_QUESTIONS]:
        said = row["sentence"].format(name="".join(facts[row["fact"]].names))
        clauses = (
            Clause("（一）", row["label"], said, PROBLEM),
            Clause("（二）", row["label"], row["measure"], MEASURE),
        )
        yield Topic(
            "", 0, f"薄弱处：{row['label']}（{facts[row['fact'] + '_share'].words}%）", clauses
        )
