"""What is done about each problem: a measure that fits it, by whom and by when.

All of it is proposed: unit and date stand as 〔拟…〕 in stored text until the clerk confirms them,
and on paper as they are proposed. Only what is confirmed can be made final.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from models.year.faults.owners import department_of
from reports.annual.narrative.fact import Fact
from reports.annual.narrative.shortfalls.heads import Head
from reports.annual.narrative.shortfalls.shortfall import Problem, Turn
from reports.annual.narrative.topics import Clause, Topic

MEASURE = "〔请写明改进措施〕"
_PROPOSED = re.compile("〔拟([^〔〕]*)〕")
_ALONE = 2  # measures of a single problem


def measures(
    heads: Sequence[Head], facts: Mapping[str, Fact], year: int, unit: str, turn: Turn, before: str
) -> Iterator[str]:
    """Yield the measures of each problem in its order, none that last year's text `before` has.

    `unit` answers for what no department does.
    """
    used: set[str] = set()
    for head in heads:
        fresh = [_fresh(each, before, used, turn) for each in head]
        if len(heads) == 1 and len(head) == 1:
            fresh.append(_fresh(head[0], before, used, turn, spare=True))
        told = list(dict.fromkeys(each for each in fresh if each)) or [MEASURE]
        month = min(each.month for each in head)
        tail = _tail(_department(head, facts) or unit, f"{year + 1}年{month}月底", turn)
        yield f"{'；'.join([*_done(head, facts), *told])}{tail}"


def _tail(who: str, when: str, turn: Turn) -> str:
    """Return who is proposed to carry a measure out, by when; asked for where nobody is known."""
    if not who:
        return f"〔请写明责任单位，拟{when}前完成〕"
    return f"〔拟{turn.shared('tails').format(who=who, when=when)}〕"


def proposed(text: str) -> list[re.Match[str]]:
    """Return the units and dates that a stored text only proposes; group 1 are their words."""
    return list(_PROPOSED.finditer(text))


def as_agreed(text: str) -> str:
    """Return a stored text with the units and dates that it proposes as it reads with them."""
    return _PROPOSED.sub(r"，\1", text)


def to_confirm(text: str) -> Iterator[Topic]:
    """Yield what takes all units and dates that a stored text proposes as they stand."""
    if found := proposed(text):
        clauses = (Clause("", "", as_agreed(each[0]), each[0]) for each in found)
        yield Topic("", 0, "措施的责任单位和时间", tuple(clauses), confirms=True)


def _done(head: Head, facts: Mapping[str, Fact]) -> tuple[str, ...]:
    """Return what was done already, as far as it is registered."""
    lost = any(each.fact == "deductions" for each in head)
    return facts["deductions_done"].names if lost else ()


def _fresh(
    problem: Problem, before: str, used: set[str], turn: Turn, *, spare: bool = False
) -> str:
    """Return the measure whose turn it is among those not tried last year; "" for none left."""
    left = [each for each in problem.measures if each not in before and each not in used]
    if not left:
        return ""
    found = left[0] if spare else turn.one_of(problem.fact, left)
    used.add(found)
    return found


def _department(head: Head, facts: Mapping[str, Fact]) -> str:
    """Return the department that most of the records of a problem are of."""
    for each in head:
        records = facts[each.fact].records()
        kind = records[0].kind if records else ""
        found = department_of(kind, [record.id for record in records])
        if found:
            return found
    return ""
