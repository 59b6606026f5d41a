"""The parts of a published report: its title, its headings and their order (B6, B7)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reports.checks.finding import Finding
from reports.foreign.folding import folded, key
from reports.foreign.report import ForeignReport

_NUMERALS = "一二三四五六七八九"
_NUMBERED = re.compile(
    r"^[ \u3000]*[（(]([一二三四五六七八九])[）)][ \u3000]*[\u4e00-\u9fff]{2}", re.MULTILINE
)
_NEARLY_ALL = 4  # sections
_FORMER = "收费及减免"  # a part of the reports before the tables came


def structure_findings(report: ForeignReport) -> Iterator[Finding]:
    """Return what is wrong with title and headings; a report of its own form has none."""
    if report.form_id is None or report.form.data.statistics is not None:
        return
    yield from _title(report)
    yield from _wording(report)
    yield from _lacking(report)
    yield from _order(report)
    yield from _former(report)
    yield from _numbering(report)


def _title(report: ForeignReport) -> Iterator[Finding]:
    """B6: the report is not called by its name."""
    title, name = report.origin.title, report.form.data.title
    if title and name not in title:
        message = f"标题“{title}”里没有规定的名称“{name}”"
        yield Finding("B6", "warn", (), message, "请按规定名称改标题。", section=0, quote=title)


def _wording(report: ForeignReport) -> Iterator[Finding]:
    """B6: a heading is not that of the form."""
    for each in report.headings:
        right = report.form.data.sections[each.section - 1]
        # 五、政府信息公开工作存在的主要问题及改进情况 says more, and no less.
        said = (each.words, each.words.partition("、")[2])  # Word may number it by itself
        same = any(key(words).endswith(key(right)) for words in said)
        if same and each.number in (0, each.section):
            continue
        message = f"标题“{folded(each.words)}”应为“{right}”"
        yield Finding(
            "B6", "warn", (), message, "请照格式改正。", section=each.section, quote=each.words
        )


def _lacking(report: ForeignReport) -> Iterator[Finding]:
    """B7: one of the parts is not there."""
    there = {each.section for each in report.headings}
    sections = report.form.data.sections
    # Where little of it is there, the file is not the whole report.
    last = len(sections) if max(there, default=0) >= _NEARLY_ALL else max(there, default=0)
    lacking = [name for at, name in enumerate(sections[:last], 1) if at not in there]
    if lacking:
        message = f"没有读到标题：{'、'.join(f'“{each}”' for each in lacking)}"
        suggestion = "报告应当有六个部分，没有内容的也要列出并写明。"
        yield Finding("B7", "warn", (), message, suggestion)


def _order(report: ForeignReport) -> Iterator[Finding]:
    """B7: the parts are not in their order as the form has it."""
    sections = list(dict.fromkeys(each.section for each in report.headings))
    if sections != sorted(sections):
        order = "、".join(_NUMERALS[each - 1] for each in sections)
        message = f"各部分的顺序是{order}，有颠倒"
        yield Finding("B7", "warn", (), message, "请按格式的顺序排列。")


def _former(report: ForeignReport) -> Iterator[Finding]:
    """B7: the parts of the reports before 2019 are announced."""
    for section, text in report.sections.items():
        if _FORMER in text:
            message = f"提到“{_FORMER}”，这是以前的报告才有的部分"
            yield Finding(
                "B7", "warn", (), message, "请按现在的六个部分写。", section=section, quote=_FORMER
            )
            return


def _numbering(report: ForeignReport) -> Iterator[Finding]:
    """B6: a part of a section is numbered, and the one before it is not there."""
    with_tables = {part.section for part in report.form.data.parts.values()}
    for section, text in report.sections.items():
        if section in with_tables:
            continue
        numbers = [_NUMERALS.index(each) for each in _NUMBERED.findall(text)]
        for before, number in pairwise([-1, *numbers]):
            if number > before + 1 and number - 1 not in numbers:
                quote, lacking = f"（{_NUMERALS[number]}）", f"（{_NUMERALS[number - 1]}）"
                message = f"“{quote}”前面没有“{lacking}”"
                suggestion = "请核对是不是漏了一段，或编号写错了。"
                yield Finding("B6", "warn", (), message, suggestion, section=section, quote=quote)
                break
