"""How a year compares with the one before, where the register knows both whole."""

from collections.abc import Iterator, Mapping
from datetime import date

from models.items import in_force
from models.items.item import DocumentKind
from models.year import counts, figures
from models.year.year import Year
from reports.annual.narrative.bound import mark
from reports.annual.narrative.fact import Fact

_COUNTED = ("items_published", "interpretations", "received", "documents_valid")
_WAYS = {"more": "增加", "less": "减少"}


def compared(year: Year, facts: Mapping[str, Fact], today: date) -> Iterator[Fact]:
    """Yield what figures were the year before, and by how much they are more or less, both ways,
    so that what the clerk wrote of one keeps its figure.

    Nothing is said of one that is not known of that year (Year.is_whole), nor of a year that
    still runs on the day `today`.
    """
    if today < year.last:
        return
    last = _counted(year.before) if year.before.is_whole else {}
    for fact in facts.values():
        told = year.before.gathered(fact.id) if fact.entered and fact.given else None
        if told is not None and told.value == int(told.value):
            last[fact.id] = int(told.value)
    for name in [each for each in last if each in facts]:
        fact, number = facts[name], last[name]
        yield Fact(f"{name}_last", f"上年{fact.label}", number, fact.unit)
        more = int(fact.value) - number
        for way, apart in (("more", more), ("less", -more)):
            label = f"{fact.label}比上年{_WAYS[way]}"
            yield Fact(f"{name}_{way}", label, max(apart, 0), fact.unit)


def _counted(last: Year) -> dict[str, int]:
    published = counts.count(("published", "interpretations"), last)
    kind = DocumentKind.NORMATIVE
    received = figures.requests_behind("received", last.first, last.last)
    valid = in_force.documents((kind,), last.first, last.last)[kind]["valid"]
    known = (published["published"], published["interpretations"], len(received), valid)
    return dict(zip(_COUNTED, known, strict=True))


def comparisons(facts: Mapping[str, Fact]) -> dict[str, object]:
    """Return what is said of each figure behind its number: 比上年增加3条; "" where unknown."""
    names = (*_COUNTED, *(fact.id for fact in facts.values() if fact.entered))
    return {f"{name}_compared": _said(name, facts) for name in names}


def _said(name: str, facts: Mapping[str, Fact]) -> str:
    fact, last = facts.get(name), facts.get(f"{name}_last")
    if fact is None or last is None or not fact.value:
        return ""
    if last.value == fact.value:
        return "与上年持平"
    if not last.value:
        return "上年没有"
    way = "more" if fact.value > last.value else "less"
    return f"比上年{_WAYS[way]}{mark(f'{fact.id}_{way}')}{fact.unit}"
