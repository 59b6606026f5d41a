"""What the office did in a year, as far as the register has its day or its name.

So the parts of the text that are no table differ from year to year by what happened, not by words.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from models.catalogue.cataloguing import come_and_gone
from models.catalogue.guide import days_made
from models.items.item import Attribute
from models.postings.boards import put_up_between
from models.store.words import month_day
from models.year import counts, doings
from models.year.counts import Row
from models.year.year import Year
from reports.annual.narrative.bound import mark
from reports.annual.narrative.fact import Fact
from reports.annual.narrative.overview.lists import titles_behind
from reports.forms.counting import Record

_YEAR = 12  # months
_FEW = 3  # so many days are told, more are counted
_NAMES = 5  # columns told by name


def done(year: Year) -> list[Fact]:
    """Return the figures of what was done: by month, by attribute, on the boards."""
    hung, notices = put_up_between(year.first, year.last)
    months, attributes = doings.by_month(year), doings.by_attribute(year)
    return [
        Fact("posted", "张贴的公示、公告等", hung, "件"),
        Fact("posted_notices", "张贴的公示", notices, "件"),
        Fact("months_published", "有新公开信息的月份", len(months), "个"),
        *(_month(month, number, year) for month, number in months.items()),
        *(_attribute(name, attributes.get(name, 0), year) for name in Attribute),
    ]


def _month(month: str, number: int, year: Year) -> Fact:
    word = f"{int(month[5:])}月"

    def behind() -> list[Record]:
        return _records(doings.behind_month(month, year))

    return Fact(f"month:{word}", f"{word}公开的信息", number, "条", (), behind)


def _attribute(name: str, number: int, year: Year) -> Fact:
    def behind() -> list[Record]:
        return _records(doings.behind_attribute(name, year))

    return Fact(f"attribute:{name}", f"本年形成、{name}的信息", number, "条", (), behind)


def _records(rows: Iterable[Row]) -> list[Record]:
    return [Record("item", *row) for row in rows]


def told(year: Year, facts: Mapping[str, Fact], today: date) -> dict[str, object]:
    """Return in words what was done: days, titles, names of columns and channels."""
    come, gone = come_and_gone(year.first, year.last)
    used = [_name(fact) for fact in _of("channel", facts)]
    over = today >= year.last
    before = _channels(year.before) if year.before.is_whole else []
    return {
        "channels_come": _listed(each for each in used if before and each not in before),
        "channels_gone": _listed(each for each in before if used and over and each not in used),
        "guide_days": _listed(map(month_day, days_made(year.first, year.last))),
        "columns_come": _quoted(come),
        "columns_gone": _quoted(gone),
        "columns_over_named": _named(facts["columns_over"]),
        "columns_never_named": _named(facts["columns_never"]),
        "columns_first_named": _named(facts["columns_first"]),
        "documents_named": titles_behind(facts["documents_made"]),
        "handed": "，".join(_handed(year, facts)),
        "busiest": _busiest(_of("month", facts)),
        "attributes": "、".join(_attributes(facts)),
        "all_months": facts["months_published"].value == _YEAR,
    }


def _channels(year: Year) -> list[str]:
    return [name for name, _ in counts.groups("channel", year)]


def _listed(names: Iterable[str]) -> str:
    return "、".join(names)


def _busiest(months: Sequence[Fact]) -> str:
    """Return the month that had more than every other one: 5月最多，为9条; "" for none."""
    most = max((each.value for each in months), default=0)
    busiest = [each for each in months if each.value == most]
    if len(busiest) != 1 or len(months) == 1:
        return ""
    return f"{_name(busiest[0])}最多，为{mark(busiest[0].id)}条"


def _handed(year: Year, facts: Mapping[str, Fact]) -> Iterable[str]:
    places = _of("place", facts)
    days = doings.hand_over_days(year) if places else {}
    for fact in places:
        on = days.get(_name(fact), [])
        when = _listed(map(month_day, on)) if len(on) <= _FEW else f"分{len(on)}批"
        yield f"{when}向{_name(fact)}送交{mark(fact.id)}条"


def _attributes(facts: Mapping[str, Fact]) -> list[str]:
    found = sorted(_of("attribute", facts), key=lambda fact: -fact.value)
    return [f"{_name(fact)}{mark(fact.id)}条" for fact in found] if len(found) > 1 else []


def _of(kind: str, facts: Mapping[str, Fact]) -> list[Fact]:
    return [fact for key, fact in facts.items() if key.startswith(f"{kind}:") and fact.value]


def _name(fact: Fact) -> str:
    return fact.id.partition(":")[2]


def _named(fact: Fact) -> str:
    """Return the names of what a figure counts; of many the first, and how many there are."""
    some = _quoted(fact.names[:_NAMES])
    return f"{some}等" if len(fact.names) > _NAMES else some


def _quoted(names: Iterable[str]) -> str:
    return "".join(f"“{name}”" for name in names)
