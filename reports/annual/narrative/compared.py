"""How a year compares with the one before, where the register knows both whole."""

from collections.abc import Iterator, Mapping
from datetime import date

from models.items import in_force
from models.items.item import DocumentKind
from models.year import counts, figures
from models.year.year import Year
from reports.annual.narrative import wordings
from reports.annual.narrative.bound import mark
from reports.annual.narrative.fact import Fact
from reports.annual.narrative.overview.lists import percent

_COUNTED = ("items_published", "interpretations", "received", "documents_valid")
_WAYS = {"more": "增加", "less": "减少"}
_RATES = {"more": "增长", "less": "下降"}
_TELLING = 20  # of the year before; a share of less says nothing
_WORDS = (
    {"more": "比上年增加{apart}{unit}", "less": "比上年减少{apart}{unit}", "same": "与上年持平"},
    {"more": "较上年多{apart}{unit}", "less": "较上年少{apart}{unit}", "same": "与上年相同"},
    {"more": "上年为{last}{unit}", "less": "上年为{last}{unit}", "same": "上年也为{last}{unit}"},
)


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
            share = percent(f"{name}_{way}_percent", f"{label}的比例", max(apart, 0), number)
            yield share


def _counted(last: Year) -> dict[str, int]:
    published = counts.count(("published", "interpretations"), last)
    kind = DocumentKind.NORMATIVE
    received = figures.requests_behind("received", last.first, last.last)
    valid = in_force.documents((kind,), last.first, last.last)[kind]["valid"]
    known = (published["published"], published["interpretations"], len(received), valid)
    return dict(zip(_COUNTED, known, strict=True))


def comparisons(facts: Mapping[str, Fact], year: Year) -> dict[str, object]:
    """Return what is said of each figure behind its number: 比上年增加3条; "" where unknown.

    How it is said turns with the year, as the text around it does. Beside it stands what the figure
    was the year before, 0 where that is not known.
    """
    names = (*_COUNTED, *(fact.id for fact in facts.values() if fact.entered))
    office, number = year.office.name, year.first.year
    said = {
        f"{name}_compared": _said(name, facts, wordings.turn(office, number, name, len(_WORDS)))
        for name in names
    }
    return said | {f"{name}_last": 0 for name in names if f"{name}_last" not in facts}


def _said(name: str, facts: Mapping[str, Fact], which: int) -> str:
    fact, last = facts.get(name), facts.get(f"{name}_last")
    if fact is None or last is None or not fact.value:
        return ""
    if not last.value:
        return "上年没有"
    words = _WORDS[which]
    if last.value == fact.value:
        return words["same"].format(last=mark(last.id), unit=fact.unit)
    way = "more" if fact.value > last.value else "less"
    told = words[way].format(apart=mark(f"{fact.id}_{way}"), last=mark(last.id), unit=fact.unit)
    if last.value < _TELLING or "{apart}" not in words[way]:
        return told
    return f"{told}、{_RATES[way]}{mark(f'{fact.id}_{way}_percent')}%"
