"""Has a report no problems, or last year's over again (B4): 国办公开办函〔2021〕30号, 内容雷同.

Each section is cut into strings of 13 字, and counted is how many of them last year's section has
too. Figures and what is cited are left out, for a new number in an old sentence is no news.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from reports.checks.finding import Finding
from reports.checks.written import Wording, about, place, section_called, squeezed

_STRING = 13  # 字
# More than this is asked about; more than that keeps the report from being final.
_TOLD, _HELD = 0.3, 0.6
_ENOUGH = 40  # 字; a shorter section says too little to be a copy
_FIGURES = re.compile(r"[\d.%％〇零一二三四五六七八九十百千万亿]+")
_CITED = re.compile(r"《[^《》]*》(?:（[^（）]*号）)?|（以下简称[^（）]*）")
_HEADING = re.compile(r"（[一二三四五六七八九十]+）[^。；]{1,24}")
_LEAST = 10  # characters that a section on problems needs
_ORDERED = re.compile("[一二三四五六七八九]是")
_MEASURES = re.compile("下一步|(?:改进|整改)(?:情况|措施)")
_LAST_YEAR = re.compile("上年|上一年|去年|整改")
_TELL = "请写本年实际做的工作"
_WAVED = "；确实没有变化的，可写明理由不再提示"  # in a draft of one's own, nowhere else


def share(text: str, before: str) -> float:
    """Return how much of a text another one has too, from 0 to 1, by strings of 13 字."""
    own, known = list(_strings(text)), set(_strings(before))
    return sum(each in known for each in own) / len(own) if own else 0.0


def copied(report: Wording) -> Iterator[Finding]:
    """B4: a section is last year's again; one that is so for the most part has to be answered."""
    tell = f"{_TELL}{'' if report.published is None else _WAVED}。"
    for section, text in report.sections.items():
        before = report.last_year.get(section, "")
        if not section or not before or len(_bare(text)) < _ENOUGH:
            continue
        same = share(text, before)
        if same > _TOLD:
            message = f"第{place(section)}部分与上年报告 {same:.0%} 相同（不计数字）"
            found = about("B4", "warn", section, _first(text, before), message, tell)
            yield replace(found, holds=same > _HELD)


def problems(report: Wording) -> Iterator[Finding]:
    """B4: the section on problems is empty, or that of last year again."""
    number = section_called(report.form, "问题")
    if number is None:
        return
    text = squeezed(report.sections.get(number, ""))
    if len(text) < _LEAST:
        message = f"“{report.form.data.sections[number - 1]}”没有内容"
        suggestion = "请写明本年的问题和改进措施，不能写“无”。"
        yield about("B4", "warn", number, "", message, suggestion)
        return
    before = squeezed(report.last_year.get(number, ""))
    if share(text, before) < 1 and _ORDERED.search(before) and not _LAST_YEAR.search(text):
        count = len(_ORDERED.findall(_told_problems(before)))
        message = f"上年报告写了 {max(count, 1)} 个问题，本年没有写整改情况"
        yield about("B4", "warn", number, "", message, "请写明上年问题的整改结果。")


def _told_problems(text: str) -> str:
    """Return what a section says of problems, without the measures it names after them."""
    begin = _ORDERED.search(text)
    measures = _MEASURES.search(text, begin.end()) if begin else None
    return text[: measures.start()] if measures else text


def _first(text: str, before: str) -> str:
    """Return the first sentence that stands in both texts, "" where none does as a whole."""
    known, sentences = _bare(before), re.findall(r"[^。；\n]+", _CITED.sub("", text))
    for each in sentences:
        if len(_bare(each)) >= _STRING and _bare(each) in known:
            return str(each).strip()
    return ""


def _strings(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        bare = "" if _HEADING.fullmatch(line.strip()) else _bare(line)
        yield from (bare[at : at + _STRING] for at in range(len(bare) - _STRING + 1))


def _bare(text: str) -> str:
    return re.sub(r"[^\w]", "", _FIGURES.sub("", _CITED.sub("", squeezed(text))))
