"""办理结果 in a cell: a row of table 三 below its heading, or an outcome of the form before it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import resources
from models.store.refusal import Refusal
from reports.forms.form import normalised
from reports.forms.outcomes import former_outcomes, headings, outcome_labels, outcome_of
from reports.ledgers.books.columns import Column
from reports.ledgers.cells.cell import Remark, folded, text_of

_BETWEEN = r"/／\\＼>＞＋+|｜\s:：·\-－—–、；;，,。&"
_NAME = re.compile(rf"[^{_BETWEEN}]+")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_NUMBER = re.compile(r"[\d.]+|[一二三四五六七八九十]+")


@dataclass(frozen=True)
class _Part:
    """A part of a cell: the outcome it names ("" for none), or else a heading over outcomes."""

    text: str
    outcome: str = ""
    over: frozenset[str] = frozenset()


def read_outcome(column: Column, cell: Any, today: date) -> str:
    """Read 办理结果: the id or label of a row of table 三, or an outcome of the form before it.

    What stands before the row must be its heading. Two results in one cell are refused with both
    named; a word beside the result, and one that is not surely it, are remarked.
    """
    text = text_of(cell)
    parts = [part for part in _parts(text) if not _NUMBER.fullmatch(part.text)]
    named = [part for part in parts if part.outcome or part.over]
    if not any(part.outcome for part in named) and len(named) == len(parts) == 1:
        sentence = f"没有“{text}”这种办理结果，它下面有 {len(named[0].over)} 种，请写明是哪一种"
        raise Refusal(column.field, sentence)
    if len(named) > 1 and any(not _leads_to(part, named[-1].outcome) for part in named[:-1]):
        raise Refusal(column.field, _two(named))
    if not parts or not parts[-1].outcome:
        raise Refusal(column.field, _unknown(text))
    outcome = parts[-1].outcome
    asides = [_meaning(each) for each in _asides(text)]
    if any(not _leads_to(aside, outcome) for aside in asides if aside.outcome or aside.over):
        raise Refusal(column.field, _two([parts[-1], *asides]))
    if asides:
        words = "、".join(f"“{aside.text}”" for aside in asides)
        sentence = f"括号里的{words}没有登记，按“{outcome_labels()[outcome]}”登记，请核对"
        raise Remark(outcome, sentence)
    strange = [part.text for part in parts if part not in named]
    if strange:
        sentence = f"“{'、'.join(strange)}”没有登记，按“{parts[-1].text}”登记，请核对"
        raise Remark(outcome, sentence)
    if folded(parts[-1].text) in _to_check():
        raise Remark(outcome, f"“{text}”登记为“本机关不掌握相关政府信息”一行，请核对")
    return outcome


def _leads_to(part: _Part, outcome: str) -> bool:
    """Say whether a part is the heading of an outcome, or names it as well."""
    return outcome != "" and (part.outcome == outcome or outcome in part.over)


def _asides(text: str) -> list[str]:
    """Return what stands in brackets and is neither a number nor the remark of a label."""
    if folded(text) in _written():
        return []
    found = _IN_BRACKETS.findall(unicodedata.normalize("NFKC", text))
    return [
        each
        for each in map(str.strip, found)
        if each and not _NUMBER.fullmatch(each) and not _is_of_label(folded(each))
    ]


def _is_of_label(aside: str) -> bool:
    """Say whether a remark is, or begins, the one that the form prints with a row."""
    remarks = _IN_BRACKETS.findall(
        unicodedata.normalize("NFKC", "".join(outcome_labels().values()))
    )
    return any(folded(each).startswith(aside) for each in remarks)


def _unknown(text: str) -> str:
    example = "请填表三“三、本年度办理结果”里最末一级的一行，如“予以公开”“属于国家秘密”"
    return f"没有“{text}”这种办理结果，{example}"


def _two(named: list[_Part]) -> str:
    words = "和".join(f"“{part.text}”" for part in named)
    return (
        f"{words}不是一种结果和它所属的大类，一件申请只登记一种结果；有的给、有的不给的填“部分公开”"
    )


def _parts(text: str) -> Iterator[_Part]:
    """Yield the parts of a cell, each as long as it still names something."""
    spans = [match.span() for match in _NAME.finditer(text)]
    first = 0
    while first < len(spans):
        for last in range(len(spans), first, -1):
            part = _meaning(text[spans[first][0] : spans[last - 1][1]])
            if part.outcome or part.over or last == first + 1:
                yield part
                first = last
                break


def _meaning(text: str) -> _Part:
    known = outcome_of(text) or _old_outcomes().get(_old(text)) or _written().get(folded(text))
    return _Part(text, known or "", headings().get(normalised(text), frozenset()))


@cache
def _written() -> dict[str, str]:
    """Return the outcomes by the words that ledgers have for them."""
    groups = resources.toml("ledgers/words.toml")
    return {
        folded(word): outcome
        for name in ("result", "result_to_check")
        for outcome, words in groups[name].items()
        for word in words
    }


@cache
def _to_check() -> frozenset[str]:
    """Return the words that mean an outcome only by a convention of the form."""
    words = resources.toml("ledgers/words.toml")["result_to_check"].values()
    return frozenset(folded(word) for group in words for word in group)


@cache
def _old_outcomes() -> dict[str, str]:
    rows = former_outcomes()
    return {_old(row.label): row.id for row in rows} | {row.id: row.id for row in rows}


def _old(text: str) -> str:
    plain = re.sub(r"^(其中:?)?\d*[.、]?", "", folded(text).replace("：", ":"))
    return re.sub(r"[《》“”\"]|数$", "", plain)
