"""What the papers of a year name beside what its report does: titles, the guide, days to come."""

from collections.abc import Iterator, Mapping
from datetime import date

from models.catalogue import guide
from models.store.words import full_day
from models.year.counts import OTHERS
from models.year.duties import NEVER, common_duties, county_days, days_in_words, own_duties
from models.year.report_day import report_day
from models.year.year import Year
from reports.annual.narrative.bound import mark
from reports.annual.narrative.draft import names_of
from reports.annual.narrative.fact import Fact
from reports.annual.narrative.facts import figure_data
from reports.forms.form import Form
from reports.forms.form import form as shipped_form
from reports.forms.shipped import form_ids

_NAMED = 5  # titles or numbers that are told, of more the first
_UNNAMED = {"": "其他科室", OTHERS: "未登记科室的"}
_SCOPE = (
    ("items_published", "主动公开的信息{}条"),
    ("received", "新收的申请{}件"),
    ("closed", "办结的申请{}件"),
    ("columns", "公开目录的栏目{}个"),
    ("posted", "公开栏张贴的公示、公告等{}件"),
)


def material_names(
    form: Form, year: Year, facts: Mapping[str, Fact], today: date
) -> dict[str, object]:
    """Return all that the texts may name; a figure that this form does not have counts nothing."""
    names: dict[str, object] = dict.fromkeys(_every_figure(), 0)
    names |= names_of(form, year, facts, today)
    known = guide.made()
    return names | {
        "next_year": year.first.year + 1,
        "runs": today < year.last,
        "scope": "，".join(words.format(mark(key)) for key, words in _SCOPE if facts[key].value),
        "by_department": _by_department(facts),
        "corrected_titles": _titles(facts["items_corrected"]),
        "withdrawn_titles": _titles(facts["items_withdrawn"]),
        "overdue_named": _titles(facts["items_overdue"]),
        "unexplained_named": _titles(facts["documents_unexplained"]),
        "open_named": _numbers(facts.get("carried_out")),
        "guide_missing": known is None,
        "guide_stale": known is not None and guide.is_stale(),
        "schedule": "；".join(_schedule(year.first.year)),
    }


def _every_figure() -> Iterator[str]:
    narratives = {shipped_form(each).data.narrative for each in form_ids()}
    return (data.id for narrative in sorted(narratives) for data in figure_data(narrative))


def _by_department(facts: Mapping[str, Fact]) -> str:
    """Return how many items each department published, the most first; "" for one alone."""
    before = "department:"
    found = [fact for key, fact in facts.items() if key.startswith(before) and not fact.within]
    found.sort(key=lambda fact: (fact.id.removeprefix(before) in _UNNAMED, -fact.value))
    if len(found) < 2 or facts["items_published"].changed:
        return ""
    names = ((fact.id, fact.id.removeprefix(before)) for fact in found)
    return "，".join(f"{_UNNAMED.get(name, name)}{mark(key)}条" for key, name in names)


def _titles(fact: Fact) -> str:
    words = (f"《{each.words.replace('《', '〈').replace('》', '〉')}》" for each in fact.records())
    return _first(list(words), "")  # between titles in their marks no 、 is wanted


def _numbers(fact: Fact | None) -> str:
    return _first([each.number for each in fact.records() if each.number] if fact else [])


def _first(words: list[str], between: str = "、") -> str:
    more = "等" if len(words) > _NAMED else ""
    return between.join(words[:_NAMED]) + more


def _schedule(year: int) -> Iterator[str]:
    """Yield what is handed in in the year after `year`, and by when."""
    yield f"{full_day(report_day(year))}前公布{year}年度报告"
    for key, (name, usual) in common_duties().items():
        days = county_days(key) or usual
        if days != NEVER:
            yield f"{days_in_words(days)}前报送{name}"
    for duty in own_duties():
        if duty.every:
            yield f"{duty.every}报送{duty.title}"
        elif duty.day.year == year + 1:
            yield f"{duty.day.month}月{duty.day.day}日前报送{duty.title}"
