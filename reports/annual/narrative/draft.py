"""The text of an annual report drafted from the register, figures bound (see `bound`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

import resources
from models.letters.template import render
from models.office.profile import Office
from models.requests import fees
from models.store.words import full_day, until
from models.year import counts as yearly_counts
from models.year.year import Year
from reports.annual.narrative.bound import mark
from reports.annual.narrative.facts import Fact
from reports.forms.form import Form

_ORDINALS = "一二三四五六七八九"


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


@dataclass(frozen=True)
class _Problem:
    """What went wrong in a year, by the fact that counts it, and what is done about it."""

    fact: str
    sentence: str
    measure: str
    last: str = ""


_PROBLEMS = (
    _Problem(
        "items_late",
        "{}条信息迟于规定期限公开",
        "逐条核对公开期限，到期前提醒，按时发布",
        "上年度有{}条信息迟于规定期限公开，{}",
    ),
    _Problem(
        "requests_late",
        "{}件申请的答复超过法定期限",
        "逐件跟踪申请的办理期限，临期提醒承办科室",
        "上年度有{}件申请答复超期，{}",
    ),
    _Problem("columns_over", "{}个栏目没有按要求更新", "按更新要求逐栏检查，及时充实内容"),
    _Problem(
        "documents_unexplained",
        "{}件行政规范性文件没有配发解读",
        "文件和解读同步起草、同步发布",
        "上年度有{}件行政规范性文件没有配发解读，{}",
    ),
)
_NO_MEASURE = "继续做好期限提醒和公开审查，丰富政策解读的形式，扩大公开内容的覆盖面"


def section_numbers(form: Form) -> tuple[int, ...]:
    """Return the numbers of the sections that are text, counted from 1."""
    return tuple(_texts(form.data.narrative))


@cache
def _texts(narrative: str) -> dict[int, str]:
    rows: list[dict[str, Any]] = resources.toml(f"narrative/{narrative}.toml")["section"]
    return {row["number"]: row["text"].strip("\n") for row in rows}


def draft(form: Form, year: Year, facts: Mapping[str, Fact]) -> dict[int, str]:
    """Return the text of every section as stored text: one paragraph or heading a line."""
    names = _names(form, year, facts)
    return {number: render(text, names) for number, text in _texts(form.data.narrative).items()}


def _names(form: Form, year: Year, facts: Mapping[str, Fact]) -> dict[str, object]:
    """Return all that a text may name: figures as their marks, and words."""
    names: dict[str, object] = {key: _bound(fact) for key, fact in facts.items() if ":" not in key}
    for data in facts.values():
        if data.entered and not data.given:
            names[data.id] = 0
    accountable = facts["accountability"]
    names |= _profile(year.office) | _days(form, year) | _lists(form, facts)
    names |= {
        "fee_regime": year.last >= fees.scale_from(),
        "no_accountability": accountable.given and not accountable.value,
        "plain_supervision": not any(
            facts[key].value for key in ("meetings", "trainings", "inspections")
        ),
        **_problems(facts),
    }
    return names


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
        "work_unit": profile.work_unit or (profile.name if profile.phone else ""),
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
    results = [
        f"{facts[key].label.removesuffix('数')}{mark(key)}件"
        for key in _results(form.data.narrative)
        if facts[key].value
    ]
    channels = [key.partition(":")[2] for key in facts if key.startswith("channel:")]
    return {
        "items_by_category": _grouped("category", facts),
        "items_by_channel": _grouped("channel", facts),
        "items_by_department": _grouped("department", facts),
        "channels_used": "、".join(each for each in channels if each != yearly_counts.OTHERS),
        "results": "，".join(results),
    }


@cache
def _results(narrative: str) -> tuple[str, ...]:
    return tuple(resources.toml(f"narrative/{narrative}.toml")["results"])


def _grouped(by: str, facts: Mapping[str, Fact]) -> str:
    """Return the groups as a list: the largest by name, the rest as one figure."""
    groups = [fact for key, fact in facts.items() if key.startswith(f"{by}:")]
    named = [fact for fact in groups if not fact.within]
    if len(named) < 2 and by != "channel":
        return ""
    return "，".join(f"{fact.id.partition(':')[2] or '其他'}{mark(fact.id)}条" for fact in named)


def _problems(facts: Mapping[str, Fact]) -> dict[str, object]:
    this_year = [each for each in _PROBLEMS if facts[each.fact].value]
    sentences = [each.sentence.format(mark(each.fact)) for each in this_year]
    if len(sentences) > 1:
        sentences = [f"{_ORDINALS[at]}是{sentence}" for at, sentence in enumerate(sentences)]
    measures = [each.measure for each in this_year]
    before = [
        each.last.format(mark(f"{each.fact}_last"), _since(each.fact, facts))
        for each in _PROBLEMS
        if each.last and facts[f"{each.fact}_last"].value
    ]
    return {
        "problems": "；".join(sentences),
        "measures": "；".join(measures) if measures else _NO_MEASURE,
        "last_problems": "；".join(before),
    }


def _since(fact: str, facts: Mapping[str, Fact]) -> str:
    now, before = facts[fact].value, facts[f"{fact}_last"].value
    if not now:
        return "本年度没有再发生"
    way = "降为" if now < before else "为" if now == before else "增加到"
    return f"本年度{way}{mark(fact)}{facts[fact].unit}"
