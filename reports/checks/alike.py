"""Is a report last year's over again (B4): 国办公开办函〔2021〕30号 names 内容雷同.

Figures are taken out before sentences are compared, for a new number in an old sentence is no news.
What the program drafted is the same in every year where nothing happened: it blames nobody, but
asks for what the office did.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

import resources
from reports.checks.finding import Finding
from reports.checks.written import Wording, about, squeezed

# Four sentences of five: less is what two honest years of one office have in common, the law that
# is cited, what is done every year; more is last year's text with new figures.
ALIKE = 0.8
_SAME = 0.9  # of a sentence, so that a word put otherwise makes no new one
_ENOUGH = 40  # characters; a shorter text says too little to be a copy
_FIGURES = re.compile(r"[\d.%％〇零一二三四五六七八九十百千万亿]+")
_PART = re.compile(r"^（([一二三四五])）(.*)$", re.MULTILINE)
_TELL = "请写本年实际做的工作；确实没有变化的，可写明理由不再提示。"
_OPEN = "〔请写明"  # asked for by itself
_COMPARED = "三四五"  # of 总体情况; the parts before them are figures


def share(text: str, before: str) -> float:
    """Return how much of two texts is the same, from 0 to 1, their figures left out."""
    one, other = _bare(before), _bare(text)
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one else 0.0


def overview(report: Wording) -> Iterator[Finding]:
    """B4: a part of 总体情况 is last year's again."""
    if report.form.data.narrative != resources.toml("checks/wording.toml")["parts"]["narrative"]:
        return
    before = _parts(report.last_year.get(1, ""))
    drafted = {_bare(each) for each in _sentences(report.drafts.get(1, ""))}
    for heading, text in _parts(report.sections.get(1, "")).items():
        every = [each for each in _sentences(text) if _OPEN not in each]
        known = [_bare(each) for each in _sentences(before.get(heading, ""))]
        own = [each for each in every if _bare(each) not in drafted]
        same, copied = (_standing_in(part, known) for part in (every, own))
        if _length(own) >= _ENOUGH and _length(copied) >= ALIKE * _length(own):
            message = f"“{heading}”与上年报告雷同：不计数字，{_count(own, copied)}与上年相同"
            yield about("B4", "warn", 1, copied[0], message, _TELL)
        elif same and _length(same) >= ALIKE * _length(every):
            message = f"“{heading}”{_count(every, same)}与上年报告相同（不计数字）"
            yield about("B4", "warn", 1, same[0], message, f"登记簿里没有别的可写，{_TELL}")


def _count(every: list[str], same: list[str]) -> str:
    return f"{len(every)} 句有 {len(same)} 句" if len(every) > 1 else "这一句"


def _standing_in(sentences: list[str], known: list[str]) -> list[str]:
    return [each for each in sentences if _stands_in(_bare(each), known)]


def _length(sentences: list[str]) -> int:
    return sum(len(_bare(each)) for each in sentences)


def _bare(text: str) -> str:
    return re.sub(r"[^\w]", "", _FIGURES.sub("", squeezed(text)))


def _sentences(text: str) -> list[str]:
    return [each.strip() for each in re.findall(r"[^。；\n]+[。；]?", text) if _bare(each)]


def _parts(text: str) -> dict[str, str]:
    """Return the text of each part to be compared, by its heading."""
    heads = list(_PART.finditer(text))
    ends = [*(each.start() for each in heads[1:]), len(text)]
    return {
        head[0].strip(): text[head.end() : end]
        for head, end in zip(heads, ends, strict=False)
        if head[1] in _COMPARED
    }


def _stands_in(sentence: str, known: list[str]) -> bool:
    matcher = SequenceMatcher(None, "", sentence, autojunk=False)
    for each in known:
        matcher.set_seq1(each)
        if matcher.real_quick_ratio() >= _SAME and matcher.ratio() >= _SAME:
            return True
    return False
