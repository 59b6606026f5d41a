"""The problems that a report tells, at most four, and each in a sentence."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import takewhile

from models.store.words import full_day
from reports.annual.narrative.bound import mark
from reports.annual.narrative.disputed import corrected_in
from reports.annual.narrative.fact import Fact
from reports.annual.narrative.shortfalls.faults import IDLE
from reports.annual.narrative.shortfalls.shortfall import Problem, Turn, known_problems

REASON = "原因是〔请写明原因〕"
_MOST = 4  # problems, and names of one
_ENDING, _KINDS_OF_PLACE = 4, "村乡镇区道组"  # characters worth saying once; belong to a name
LOST = "deductions"
_TOGETHER = 3  # small ones that the last of the problems tells together

Head = list[Problem]


def heads(facts: Mapping[str, Fact], silent: Collection[str]) -> list[Head]:
    """Return the problems of a year, the gravest first, those of one kind as one.

    Where there are more than four the last holds the gravest of the rest.
    """
    by_kind: dict[str, Head] = {}
    for each in known_problems():
        if each.fact not in silent and facts[each.fact].value and not _is_told(each, facts):
            by_kind.setdefault(each.about, []).append(each)
    found = list(by_kind.values())
    if len(found) > _MOST:
        rest = [each for head in found[_MOST - 1 :] for each in head]
        found[_MOST - 1 :] = [rest[:_TOGETHER]]
    return found


def told(head: Head, facts: Mapping[str, Fact], on: date, turn: Turn) -> str:
    """Return a problem in words, as it stood on a day."""
    return "；".join(_sentence(each, facts, on, turn) for each in head)


def _is_told(problem: Problem, facts: Mapping[str, Fact]) -> bool:
    """Say whether all points lost stand with other problems."""
    lost = facts[LOST].names
    return problem.fact == LOST and bool(lost) and not _alone(facts)


def _alone(facts: Mapping[str, Fact]) -> list[str]:
    """Return what points were lost for that no other problem tells."""
    others = [each for each in known_problems() if each.fact != LOST and facts[each.fact].value]
    return [
        matter
        for matter in facts[LOST].names
        if not any(re.search(each.words, matter) for each in others)
    ]


def _lost_for(problem: Problem, facts: Mapping[str, Fact]) -> bool:
    """Say whether points were lost for a problem."""
    return problem.fact != LOST and any(
        re.search(problem.words, each) for each in facts[LOST].names
    )


def _sentence(problem: Problem, facts: Mapping[str, Fact], on: date, turn: Turn) -> str:
    fact = facts[problem.fact]
    names = _alone(facts) if problem.fact == LOST else fact.names
    said = turn.one_of(problem.fact, problem.sentences).format(
        mark(fact.id),
        on=full_day(on),
        names="".join(f"“{name}”" for name in names[:_MOST]) + _more(names),
        listed=_joined(names[:_MOST]) + _more(names),
        name="".join(names[:1]),
        where=corrected_in(facts),
        cause=_cause(facts),
        longest=_longest(facts),
        headings=_headings(facts),
        ground=_ground(facts),
        points=_points(names, facts),
        guide=_guide(facts["guide_late"].names),
        idle=_idle(facts),
    )
    return f"{said}，考核为此扣分" if _lost_for(problem, facts) else said


def _points(names: Sequence[str], facts: Mapping[str, Fact]) -> str:
    """Return how many points were lost, where the names are all that they were lost for."""
    whole = len(names) == len(facts[LOST].names)
    return f"{mark('points_lost')}分" if whole else "分"


def _joined(names: Sequence[str]) -> str:
    """Return names as a list, what all end with said once: 松岗村、下渡村公开栏没有更新."""
    ends = zip(*(reversed(name) for name in names), strict=False)
    same = [each[0] for each in takewhile(lambda each: len(set(each)) == 1, ends)]
    end = "".join(reversed(same)).lstrip(_KINDS_OF_PLACE) if len(names) > 1 else ""
    if len(end) < _ENDING or any(name == end for name in names):
        return "、".join(names)
    return "、".join(name.removesuffix(end) for name in names) + end


def _more(names: Collection[str]) -> str:
    return "等" if len(names) > _MOST else ""


def _longest(facts: Mapping[str, Fact]) -> str:
    if not facts["late_longest"].value:
        return ""
    most = "，最长迟" if facts["requests_late"].value > 1 else "，迟"
    return f"{most}{mark('late_longest')}个工作日"


def _cause(facts: Mapping[str, Fact]) -> str:
    """Return why replies were late, as far as a 转办 that was answered too late shows it."""
    waiting, late = facts["late_waiting"], facts["requests_late"]
    if not waiting.value:
        return REASON
    said = f"因{'、'.join(waiting.names)}迟交材料"
    if waiting.value >= late.value:
        return f"都{said}" if late.value > 1 else said
    return f"其中{mark('late_waiting')}件{said}，其余{REASON}"


def _headings(facts: Mapping[str, Fact]) -> str:
    found = [fact for key, fact in facts.items() if key.startswith("late_in:")]
    names = [fact.id.partition(":")[2] for fact in found]
    if len(found) == 1:
        return f"，{'都' if facts['items_late'].value > 1 else ''}是“{names[0]}”信息"
    parts = [f"{name}{mark(fact.id)}条" for name, fact in zip(names, found, strict=True)]
    return f"，其中{'、'.join(parts[:_MOST])}" if found else ""


def _ground(facts: Mapping[str, Fact]) -> str:
    names = facts["corrected_grounds"].names
    return f"原处理决定是{_quoted(names)}" if names else REASON


def _quoted(names: Iterable[str]) -> str:
    return "、".join(f"“{name}”" for name in names)


def _idle(facts: Mapping[str, Fact]) -> str:
    """Return the accounts with the days that they stood without news."""
    found = [fact for key, fact in facts.items() if key.startswith(IDLE)]
    return "、".join(f"“{each.id.removeprefix(IDLE)}”最长{mark(each.id)}天" for each in found)


def _guide(names: Collection[str]) -> str:
    """Return when the guide was made anew after what it names had changed."""
    changed, made = (*names, "", "")[:2]
    anew = f"{made}才重新编印" if made else "年末仍没有重新编印"
    return f"机构信息{changed}变更，公开指南{anew}"
