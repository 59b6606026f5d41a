"""The matters in what a request asks for: a first split, which the clerk mends."""

import re
from collections.abc import Sequence

_NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
# A number that opens a matter: （1） and ① anywhere, 1. 1、 一、 only where a sentence may begin.
_MARK = re.compile(
    rf"(?<![第条款])[（(]\s*(?P<a>{_NUMBER})\s*[)）]|(?P<e>[①②③④⑤⑥⑦⑧⑨⑩])|"
    rf"(?:^|(?<=[\n；;。：:，,\s]))(?:(?P<b>[0-9]{{1,2}})(?:[、)）]|[.．](?![0-9]))|"
    r"(?P<c>[一二三四五六七八九十]{1,3})、)"
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_CHINESE = ("", *"一二三四五六七八九", "十", *(f"十{ones}" for ones in "一二三四五六七八九"))
_LEAD = re.compile(r"(以下|下列|如下|分别(是|为)|包括|[：:])[^。；]{0,12}$")
_ENDS = " 　。；;，,、"


def split(content: str) -> list[str]:
    """Return the matters of a request's content in its order, one when there is no telling.

    By numbers（1） 1. 一、 that count up from one, else by lines, else by ；. Nothing is dropped
    but an opening that announces the list.
    """
    text = content.replace("\r\n", "\n").strip()
    pieces = _numbered(text) or text.split("\n")
    if len(pieces) == 1:
        pieces = re.split("[；;]", text)
    elif _LEAD.search(pieces[0].strip()):
        pieces = pieces[1:]
    return [said for each in pieces if (said := " ".join(each.split()).strip(_ENDS))]


def _numbered(text: str) -> list[str]:
    """Return what stands before each number that goes on counting, and behind the last."""
    marks = [each for each in _MARK.finditer(text) if _value(each)]
    counting: list[re.Match[str]] = []
    for each in marks:
        if _value(each) == len(counting) + 1 and _same(each, counting):
            counting.append(each)
    if len(counting) < 2:
        return []
    starts = [each.end() for each in counting]
    ends = [each.start() for each in counting[1:]] + [len(text)]
    opening = text[: counting[0].start()].strip()
    found = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return [opening, *found] if opening else found


def _same(mark: re.Match[str], before: Sequence[re.Match[str]]) -> bool:
    return not before or mark.lastgroup == before[0].lastgroup


def _value(mark: re.Match[str]) -> int:
    said = str(mark[mark.lastgroup or 0])
    if said.isdecimal():
        return int(said)
    if said in _CIRCLED:
        return _CIRCLED.index(said) + 1
    return _CHINESE.index(said) if said in _CHINESE else 0
