"""What section 五 says of the problems of a year: each has its records, the gravest first."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from reports.annual.narrative.bound import mark
from reports.annual.narrative.fact import Fact

_ORDINALS = "一二三四五六七八九"
CAUSE, PROBLEM, MEASURE = "〔请写明原因〕", "〔请写明本年度存在的主要问题〕", "〔请写明改进措施〕"


@dataclass(frozen=True)
class _Problem:
    """What went wrong in a year, by the fact that counts it, and what is done about it.

    `last` tells of the year before, `none` that it did not happen again: said only where none of
    the facts `unless` speaks against it.
    """

    fact: str
    sentence: str
    measure: str
    last: str = ""
    none: str = ""
    unless: tuple[str, ...] = ()


_REQUESTS = (
    *("requests_late", "requests_overdue", "requests_lapsed", "requests_unknown"),
    *("requests_doubted", "new_replies_late", "new_replies_overdue"),
)
_ITEMS = ("items_late", "items_overdue", "items_unjudged")
_TRACK = "逐件跟踪申请的办理期限，临期提醒承办科室"
_PUBLISH = "逐条核对公开期限，到期前提醒，按时发布"
_UPDATE = "按更新要求逐栏检查，及时充实内容"
_PROBLEMS = (
    _Problem(
        "requests_overdue",
        f"截至{{on}}，{{}}件申请已过法定期限仍未答复，原因是{CAUSE}",
        _TRACK,
        "上年末有{}件申请已过法定期限仍未答复",
        "本年末没有",
        ("requests_overdue", "requests_unknown"),
    ),
    _Problem(
        "requests_late",
        f"{{}}件申请的答复超过法定期限，原因是{CAUSE}",
        _TRACK,
        "上年度有{}件申请答复超期",
        "本年度没有再发生",
        _REQUESTS,
    ),
    _Problem(
        "new_replies_overdue",
        f"截至{{on}}，{{}}件被责令重新答复的申请已过期限仍未答复，原因是{CAUSE}",
        _TRACK,
    ),
    _Problem("new_replies_late", f"{{}}件申请的重新答复超过期限，原因是{CAUSE}", _TRACK),
    _Problem(
        "corrected",
        "{}件政府信息公开处理决定在行政复议、行政诉讼中被纠正",
        "在作出不予公开、部分公开的答复前，逐件复核理由、依据和程序",
    ),
    _Problem("items_overdue", "截至{on}，{}条信息已过规定期限尚未公开", _PUBLISH),
    _Problem(
        "items_late",
        "{}条信息迟于规定期限公开",
        _PUBLISH,
        "上年度有{}条信息迟于规定期限公开",
        "本年度没有再发生",
        _ITEMS,
    ),
    _Problem("columns_over", "按现行公开目录，{}个栏目超过更新间隔没有更新", _UPDATE),
    _Problem("columns_never", "按现行公开目录，截至{on}，{}个栏目没有公开信息的记录", _UPDATE),
    _Problem(
        "documents_unexplained",
        "{}件行政规范性文件没有配发解读",
        "文件和解读同步起草、同步发布",
        "上年度有{}件行政规范性文件没有配发解读",
        "本年度没有再发生",
        ("documents_unexplained",),
    ),
)


def problems(facts: Mapping[str, Fact], on: str, silent: Collection[str]) -> dict[str, object]:
    """Return the words of the section: problems, measures, and what became of last year's.

    `on` is the day, in words, on which the year is looked at; the facts `silent` are none of its
    problems. Where the register shows no problem the place is left for the clerk.
    """
    found = [each for each in _PROBLEMS if facts[each.fact].value and each.fact not in silent]
    sentences = [each.sentence.format(mark(each.fact), on=on) for each in found]
    if len(sentences) > 1:
        sentences = [f"{_ORDINALS[at]}是{sentence}" for at, sentence in enumerate(sentences)]
    measures = list(dict.fromkeys(each.measure for each in found))
    before = [_since(each, facts) for each in _PROBLEMS if each.last]
    return {
        "problems": "；".join(sentences),
        "no_problem": PROBLEM,
        "measures": "；".join(measures) or MEASURE,
        "last_problems": "；".join(filter(None, before)),
        "replies_in_time": _holds("replies", _REQUESTS, facts) and not facts["closed"].changed,
        "items_in_time": _holds("items_published", _ITEMS, facts)
        and not facts["items_published"].changed,
    }


def _holds(some: str, against: tuple[str, ...], facts: Mapping[str, Fact]) -> bool:
    """Say whether there was something, and nothing speaks against its being in time."""
    return bool(facts[some].value) and not any(facts[each].value for each in against)


def _since(problem: _Problem, facts: Mapping[str, Fact]) -> str:
    """Say what became of a problem of the year before, as far as it can be proved."""
    last = facts[f"{problem.fact}_last"]
    if not last.value:
        return ""
    now, sentence = facts[problem.fact], problem.last.format(mark(last.id))
    if now.value:
        way = "降为" if now.value < last.value else "为" if now.value == last.value else "增加到"
        return f"{sentence}，本年度{way}{mark(now.id)}{now.unit}"
    if any(facts[each].value for each in problem.unless):
        return sentence
    return f"{sentence}，{problem.none}"
