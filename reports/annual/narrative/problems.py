"""What section 五 says of the problems of a year: each has its records, the gravest first.

So has each measure its problem, and what last year's report named is answered: by the same fact,
or by the clerk where the register knows none.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

import resources
from models.store.words import full_day
from reports.annual.narrative.bound import mark
from reports.annual.narrative.disputed import corrected_in
from reports.annual.narrative.fact import Fact

_ORDINALS = "一二三四五六七八九"
PROBLEM, MEASURE = "〔请写明本年度存在的主要问题〕", "〔请写明改进措施〕"
_RESULT = "〔请写明整改结果〕"
_MOST, _ALONE, _QUOTED = 4, 2, 24  # problems; measures of a single one; characters of last year's
_REQUESTS = (
    *("requests_late", "requests_overdue", "requests_lapsed", "requests_unknown"),
    *("requests_doubted", "new_replies_late", "new_replies_overdue"),
)
_ITEMS = ("items_late", "items_overdue", "items_unjudged")
_END_OF_PROBLEMS = re.compile("改进情况|改进措施|下一步")
_LISTED = re.compile(r"(?:[一二三四五六七八九]是|以下问题：|\d[.、．])([^。；]+)")


@dataclass(frozen=True)
class _Problem:
    """What went wrong in a year, by the fact that counts it (resources/narrative/problems.toml)."""

    fact: str
    about: str
    sentence: str
    measures: list[str]
    words: str = ""
    grave: bool = False
    last: str = ""
    none: str = ""
    unless: list[str] = field(default_factory=list)


@cache
def _problems() -> tuple[_Problem, ...]:
    rows: list[dict[str, Any]] = resources.toml("narrative/problems.toml")["problem"]
    return tuple(_Problem(**row) for row in rows)


def problems(
    facts: Mapping[str, Fact], on: date, silent: Collection[str], before: str
) -> dict[str, object]:
    """Return the words of the section: problems, measures, and what became of last year's.

    `on` is the day on which the year is looked at; the facts `silent` are none of its
    problems; `before` is the section of last year's report. Where the register shows no problem
    the place is left for the clerk.
    """
    found = _found(facts, silent)
    known = {"on": full_day(on), "where": corrected_in(facts)}
    sentences = [_sentence(each, facts[each.fact], known) for each in found]
    if len(sentences) > 1:
        sentences = [f"{_ORDINALS[at]}是{sentence}" for at, sentence in enumerate(sentences)]
    return {
        "problems": "；".join(sentences),
        "no_problem": PROBLEM,
        "measures": "；".join(_measures(found, facts, on, before)) or f"将{MEASURE}",
        "last_problems": "；".join(_answers(facts, silent, before)),
        "replies_in_time": _holds("replies", _REQUESTS, facts) and not facts["closed"].changed,
        "items_in_time": _holds("items_published", _ITEMS, facts)
        and not facts["items_published"].changed,
    }


def _found(facts: Mapping[str, Fact], silent: Collection[str]) -> list[_Problem]:
    found = [each for each in _problems() if each.fact not in silent and facts[each.fact].value]
    grave = [each for each in found if each.grave]
    return found[: max(_MOST, len(grave))]


def _sentence(problem: _Problem, fact: Fact, known: Mapping[str, str]) -> str:
    names = "".join(f"“{name}”" for name in fact.names[:_MOST])
    names += "等" if len(fact.names) > _MOST else ""
    return problem.sentence.format(
        mark(fact.id), names=names, name="".join(fact.names[:1]), **known
    )


def _measures(
    found: Collection[_Problem], facts: Mapping[str, Fact], on: date, before: str
) -> Iterator[str]:
    """Yield what is done about each problem: measures that last year's report did not have.

    Where that is not known, and the problem was there, the measures take turns.
    """
    used: set[str] = set()
    for about in dict.fromkeys(each.about for each in found):
        own = [each for each in found if each.about == about]
        offered, again = own[0].measures, any(_was(each, facts) for each in own)
        turn = on.year * _ALONE % len(offered) if again and not before else 0
        most = _ALONE if len(found) == 1 else len(own)
        turned = [*offered[turn:], *offered[:turn]]
        fresh = [each for each in turned if each not in before and each not in used][:most]
        used.update(fresh)
        yield f"针对{about}，{'；'.join(fresh) or MEASURE}"


def _was(problem: _Problem, facts: Mapping[str, Fact]) -> bool:
    last = facts.get(f"{problem.fact}_last")
    return last is not None and bool(last.value)


def _holds(some: str, against: tuple[str, ...], facts: Mapping[str, Fact]) -> bool:
    """Say whether there was something, and nothing speaks against its being in time."""
    return bool(facts[some].value) and not any(facts[each].value for each in against)


def _answers(facts: Mapping[str, Fact], silent: Collection[str], before: str) -> Iterator[str]:
    """Yield what became of the problems of the year before: by their facts, else by the clerk."""
    asked = [each for each in _problems() if each.last and each.fact not in silent]
    told = {each.fact: said for each in asked if (said := _since(each, facts))}
    yield from told.values()
    for sentence in _named(before):
        by = (each for each in _problems() if re.search(each.words, sentence))
        if not any(each.fact in told for each in by):
            yield f"上年报告提出的“{_cut(sentence)}”，{_RESULT}"


def _named(before: str) -> list[str]:
    """Return the problems that last year's section names."""
    text = before[found.start() :] if (found := re.search("问题", before)) else before
    end = _END_OF_PROBLEMS.search(text)
    listed = _LISTED.findall(text[: end.start()] if end else text)
    return [re.sub("^[一二三四五六七八九]是", "", each.strip()) for each in listed[:_MOST]]


def _cut(sentence: str) -> str:
    """Return a sentence as far as a comma lets it be short."""
    kept = ""
    for clause in sentence.split("，"):
        if kept and len(kept) + len(clause) > _QUOTED:
            break
        kept += f"，{clause}" if kept else clause
    return kept


def _since(problem: _Problem, facts: Mapping[str, Fact]) -> str:
    """Say what became of a problem of the year before, as far as it can be proved."""
    last = facts[f"{problem.fact}_last"]
    if not last.value:
        return ""
    now, sentence = facts[problem.fact], problem.last.format(mark(last.id))
    when = "本年末" if problem.last.startswith("上年末") else "本年度"
    if now.value:
        way = "降为" if now.value < last.value else "为" if now.value == last.value else "增加到"
        return f"{sentence}，{when}{way}{mark(now.id)}{now.unit}"
    if any(facts[each].value for each in problem.unless):
        return sentence
    return f"{sentence}，{problem.none}"
