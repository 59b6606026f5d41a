"""What section 五 (before 2019: 六) says of the problems of a year, and of last year's."""

from collections.abc import Collection, Mapping
from datetime import date

from reports.annual.narrative.fact import Fact
from reports.annual.narrative.shortfalls import heads as headed
from reports.annual.narrative.shortfalls.answers import answers
from reports.annual.narrative.shortfalls.measures import MEASURE, measures
from reports.annual.narrative.shortfalls.shortfall import Turn

PROBLEM = "〔请写明本年度存在的主要问题〕"
_ORDINALS = "一二三四五六七八九"
# How the section is built: under two heads with 一是 or with figures, or in paragraphs.
_FRAMES = ("heads", "paragraphs", "figures")
_REQUESTS = (
    *("requests_late", "requests_overdue", "requests_lapsed", "requests_unknown"),
    *("requests_doubted", "new_replies_late", "new_replies_overdue"),
)
_ITEMS = ("items_late", "items_overdue", "items_unjudged")


def problems(
    facts: Mapping[str, Fact],
    on: date,
    silent: Collection[str],
    before: str,
    office: str,
    unit: str,
) -> dict[str, object]:
    """Return the words of the section: problems, measures, and what became of last year's.

    `on` is the day on which the year is looked at; the facts `silent` are none of its problems;
    `before` is the section of last year's report; `unit` the 工作机构 of the `office`. Where the
    register shows no problem the place is left for the clerk.
    """
    turn = Turn(office, on.year)
    found = headed.heads(facts, silent)
    frame = turn.of("frame", len(_FRAMES))
    told = [headed.told(each, facts, on, turn) for each in found]
    done = list(measures(found, facts, on.year, unit, turn, before)) or [MEASURE]
    return {
        "problems": _listed(told, numbered=_FRAMES[frame] == "figures"),
        "no_problem": PROBLEM,
        "measures": _listed(done, numbered=_FRAMES[frame] == "figures"),
        "last_problems": "；".join(answers(facts, silent, before, turn)),
        "problems_lead": turn.shared("leads") if found else "",
        "measures_lead": turn.shared("measures_leads"),
        "in_paragraphs": _FRAMES[frame] == "paragraphs",
        "replies_in_time": _holds("replies", _REQUESTS, facts) and not facts["closed"].changed,
        "items_in_time": _holds("items_published", _ITEMS, facts)
        and not facts["items_published"].changed,
    }


def _listed(sentences: list[str], *, numbered: bool) -> str:
    """Return a list in one of two ways: 一是…。二是… or 1.…。2.…; one alone stands by itself."""
    if len(sentences) == 1:
        return sentences[0]
    begin = (f"（{at + 1}）" if numbered else f"{_ORDINALS[at]}是" for at in range(len(sentences)))
    return "。".join(f"{number}{said}" for number, said in zip(begin, sentences, strict=True))


def _holds(some: str, against: tuple[str, ...], facts: Mapping[str, Fact]) -> bool:
    """Say whether there was something, and nothing speaks against its being in time."""
    return bool(facts[some].value) and not any(facts[each].value for each in against)
