"""The text of an annual report drafted from the register, figures bound (see `bound`)."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import resources
from models.law.law import fee_scales_from
from models.letters.template import render
from models.office.profile import Office, leader
from models.store.words import full_day, until
from models.year import counts as yearly_counts
from models.year import steps
from models.year.year import Year
from reports.annual.narrative import wordings
from reports.annual.narrative.bound import mark, plain
from reports.annual.narrative.compared import comparisons
from reports.annual.narrative.disputed import disputed, disputed_before, orders
from reports.annual.narrative.doings import told
from reports.annual.narrative.fact import Fact, words_of
from reports.annual.narrative.last_year import last_year_texts
from reports.annual.narrative.overview.said import said
from reports.annual.narrative.shortfalls.section import problems
from reports.checks.written import section_called
from reports.forms.form import Form


class _Whole(int):
    """A whole figure that a template asks for as a number and prints as its mark."""

    name = ""

    def __str__(self) -> str:
        return mark(self.name)


class _Parted(Decimal):
    """The same for a figure with decimals."""

    name = ""

    def __str__(self) -> str:
        return mark(self.name)


def section_numbers(form: Form) -> tuple[int, ...]:
    """Return the numbers of the sections that are text, counted from 1."""
    return tuple(_sections(form.data.narrative))


@cache
def _sections(narrative: str) -> dict[int, list[dict[str, Any]]]:
    """Return the sections that are text by their number, each in all its wordings."""
    found: dict[int, list[dict[str, Any]]] = {}
    for row in resources.toml(f"narrative/{narrative}.toml")["section"]:
        found.setdefault(row["number"], []).append(row)
    return found


def draft(form: Form, year: Year, facts: Mapping[str, Fact], today: date) -> dict[int, str]:
    """Return the text of every section as stored text: one paragraph or heading a line."""
    say, office, number = words_of(facts), year.office.name, year.first.year
    telling = wordings.Telling(
        names_of(form, year, facts, today), facts, office, number, lambda text: plain(text, say)
    )
    return {
        at: _drafted(rows[wordings.turn(office, number, f"section{at}", len(rows))], telling)
        for at, rows in _sections(form.data.narrative).items()
    }


def _drafted(section: Mapping[str, Any], telling: wordings.Telling) -> str:
    if "parts" in section:
        return wordings.told(section["parts"], telling, headed=not section.get("bare", False))
    return render(section["text"].strip("\n"), telling.names)


def names_of(form: Form, year: Year, facts: Mapping[str, Fact], today: date) -> dict[str, object]:
    """Return all that a text may name: figures as their marks, and words.

    What nobody entered counts as nothing and is not told.
    """
    names: dict[str, object] = {key: _bound(fact) for key, fact in facts.items() if ":" not in key}
    names |= {fact.id: 0 for fact in facts.values() if fact.entered and not fact.given}
    accountable, on = facts["accountability"], min(year.last, today)
    names |= _profile(year.office) | _days(form, year) | _lists(form, facts)
    names |= told(year, facts, today) | comparisons(facts, year)
    names |= {"disputed": disputed(facts), "disputes_before": disputed_before(facts)}
    names |= said(facts, year, today, _named(form.data.narrative, "results"))
    silent = _named(form.data.narrative, "silent")
    before = _problems_before(form, year, facts)
    who = (year.office.name, year.office.work_unit)
    names |= problems(facts, on, silent, before, *who)
    names |= _provable(facts)
    again = [each.id for each in facts["new_replies"].records()]
    return names | {
        "on": full_day(on),
        "orders": orders(steps.deciders(again) if again else ()),
        "fee_regime": year.last >= fee_scales_from(),
        "no_accountability": accountable.given and not accountable.value,
    }


def _problems_before(form: Form, year: Year, facts: Mapping[str, Fact]) -> str:
    """Return what last year's report said of its problems."""
    number = section_called(form, "问题")
    return last_year_texts(form, year, facts).get(number, "") if number else ""


def _provable(facts: Mapping[str, Fact]) -> dict[str, object]:
    """Return what may be said only because the register shows it, and no table says otherwise."""
    late, overdue = facts["requests_late"].value, facts["requests_overdue"].value
    open_on = facts["carried_out"].value if "carried_out" in facts else overdue
    return {
        "several_replies": facts["replies"].value > 1,
        "tell_late": 0 < late <= facts["closed"].value,
        "tell_overdue": 0 < overdue <= open_on,
        "all_reviewed": not facts["items_unreviewed"].value,
        "all_categorised": not facts["items_uncategorised"].value,
        "columns_kept": facts["columns_timed"].value
        and not (facts["columns_over"].value or facts["columns_never"].value),
    }


def _bound(fact: Fact) -> object:
    made: Any = _Whole(fact.value) if isinstance(fact.value, int) else _Parted(fact.value)
    made.name = fact.id
    return made


def _profile(profile: Office) -> dict[str, object]:
    ways = (
        ("地址", profile.address),
        ("邮编", profile.postcode),
        ("电话", profile.phone),
        ("电子邮箱", profile.email),
    )
    return {
        "office": profile.name,
        "website": profile.website,
        "work_unit": profile.work_unit,
        "leader": leader(),
        "asked": profile.work_unit or (profile.name if profile.phone else ""),
        "reading_place": profile.reading_place,
        "contact": "；".join(f"{word}：{value}" for word, value in ways if value),
    }


def _days(form: Form, year: Year) -> dict[str, object]:
    first, last = year.first, year.last
    return {
        "year": first.year,
        "first_day": full_day(first),
        "last_day": until(first, last),
        "basis": form.data.basis,
        "basis_title": form.data.basis_title,
    }


def _lists(form: Form, facts: Mapping[str, Fact]) -> dict[str, object]:
    """Return the lists; parts of a figure that was typed over would not add up and are left out."""
    results = [
        f"{facts[key].label.removesuffix('数')}{mark(key)}件"
        for key in _named(form.data.narrative, "results")
        if facts[key].value
    ]
    whole, by_channel = facts["items_published"], facts.get("on_channels")
    parted = not whole.changed
    channels = _grouped("channel", facts)
    taken = [fact for key, fact in facts.items() if key.startswith("step:")]
    return {
        "items_by_category": _grouped("category", facts) if parted else "",
        "items_by_channel": channels if parted and not (by_channel and by_channel.changed) else "",
        "several_channels": _sum("channel", facts) > whole.value,
        "channels_used": "、".join(_told("channel", facts)),
        "steps": "，".join(f"{_name(fact)}{mark(fact.id)}次" for fact in taken if fact.value),
        "results": "，".join(results),
    }


def _name(fact: Fact) -> str:
    return fact.id.partition(":")[2]


def _sum(by: str, facts: Mapping[str, Fact]) -> int:
    return sum(int(fact.value) for key, fact in facts.items() if key.startswith(f"{by}:"))


def _told(by: str, facts: Mapping[str, Fact]) -> list[str]:
    names = (_name(fact) for key, fact in facts.items() if key.startswith(f"{by}:"))
    return [name for name in names if name != yearly_counts.OTHERS]


@cache
def _named(narrative: str, key: str) -> tuple[str, ...]:
    """Return the figures that the file of a narrative lists under a key."""
    return tuple(resources.toml(f"narrative/{narrative}.toml").get(key, ()))


_UNNAMED = {"category": "未归入栏目的", "channel": "未登记渠道的"}
_REST_NAMED = 5  # of the groups that are told together


def _grouped(by: str, facts: Mapping[str, Fact]) -> str:
    """Return the groups as a list: the largest by name, the rest as one figure; "" for one group.

    Channels stand in their own order.
    """
    groups = [fact for key, fact in facts.items() if key.startswith(f"{by}:")]
    if by != "channel":
        groups.sort(key=lambda fact: (_name(fact) in ("", yearly_counts.OTHERS), -fact.value))
    named = [fact for fact in groups if not fact.within]
    if len(named) < 2 and not (by == "channel" and facts["items_unplaced"].value):
        return ""
    rest = [fact for fact in groups if fact.within]
    return "，".join(_group(by, fact, rest) for fact in named)


def _group(by: str, fact: Fact, rest: Sequence[Fact]) -> str:
    """Return one group with its figure; the one without a name says what is in it."""
    name = _name(fact)
    if not name:
        some = "、".join(map(_name, rest[:_REST_NAMED]))
        each = "，每个1条" if len(rest) == fact.value else ""
        return f"其余{mark(fact.id)}条分属{some}等{len(rest)}个类别{each}"
    return f"{_UNNAMED[by] if name == yearly_counts.OTHERS else name}{mark(fact.id)}条"
