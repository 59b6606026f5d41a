"""What became of the problems of the year before: solved, better, or not, said plainly."""

import re
from collections.abc import Collection, Iterator, Mapping

from reports.annual.narrative.bound import mark
from reports.annual.narrative.fact import Fact
from reports.annual.narrative.shortfalls.shortfall import Problem, Turn, known_problems, wordings

_RESULT = "〔请写明整改结果〕"
_MOST, _QUOTED = 4, 24  # problems; characters of last year's
_END_OF_PROBLEMS = re.compile("改进情况|改进措施|下一步")
_LISTED = re.compile(r"(?:[一二三四五六七八九]是|以下问题：|（\d）|\d[.、．])([^。；]+)")


def answers(
    facts: Mapping[str, Fact], silent: Collection[str], before: str, turn: Turn
) -> Iterator[str]:
    """Yield what became of the problems of the year before: by their facts, else by the clerk.

    `before` is the section of last year's report.
    """
    asked = [each for each in known_problems() if each.last and each.fact not in silent]
    told = {each.fact: said for each in asked if (said := _since(each, facts, turn))}
    yield from told.values()
    for sentence in _named(before):
        by = (each for each in known_problems() if re.search(each.words, sentence))
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


def _since(problem: Problem, facts: Mapping[str, Fact], turn: Turn) -> str:
    """Say what became of a problem of the year before, as far as it can be proved."""
    now, last = facts[problem.fact], facts[f"{problem.fact}_last"]
    if not last.value:
        return ""
    way = "same" if now.value == last.value else "better" if now.value < last.value else "worse"
    if not now.value:
        way = _over(problem, facts)
    return turn.one_of(f"{way} {problem.fact}", wordings(way)).format(
        last=problem.last.format(mark(last.id)),
        now=f"{mark(now.id)}{now.unit}",
        none=problem.none,
        nothing=problem.nothing,
        past="上年末" if problem.at_end else "上年度",
        when="本年末" if problem.at_end else "本年度",
    )


def _over(problem: Problem, facts: Mapping[str, Fact]) -> str:
    """Return what a 0 of this year means: solved, in part, not for sure, or that there was nothing
    in which the problem could have come again."""
    if problem.among and not any(each in facts and facts[each].value for each in problem.among):
        return "nothing"
    if any(facts[each].value for each in problem.unless):
        return "part"
    return "unsure" if any(facts[each].value for each in problem.unsure) else "solved"
