"""What is weak by its measure although no rule is broken: nothing new, much less, one channel."""

from collections.abc import Iterator, Mapping
from datetime import date

from models.year.year import Year
from reports.annual.narrative.fact import Fact

_FELL = 0.3  # of the year before
_ENOUGH = 10  # items that one channel alone is too few for


def weak(year: Year, facts: Mapping[str, Fact], today: date) -> Iterator[Fact]:
    """Yield the weak points of a year as figures, 0 where they are none; of a running year none."""
    over, items = today >= year.last, facts["items_published"]
    none = int(over and not items.value)
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
