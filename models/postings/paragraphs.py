"""The numbers of paragraphs, written as GB/T 9704 wants: 一、（一）1.（1）."""

import re

_CHINESE = "[一二三四五六七八九十]{1,3}"
_RULES = (
    (re.compile(rf"^({_CHINESE})[.．,，:：]\s*"), r"\1、"),
    (re.compile(rf"^[(（]\s*({_CHINESE})\s*[)）][、.．]?\s*"), r"（\1）"),
    (re.compile(r"^([0-9０-９]{1,2})(?:[、．]\s*|[.]\s+|[.](?=[^\d\s]))"), r"\1."),
    (re.compile(r"^[(（]\s*([0-9０-９]{1,2})\s*[)）][、.．]?\s*"), r"（\1）"),
)
_FIGURES = str.maketrans("０１２３４５６７８９", "0123456789")


def tidied(text: str) -> str:
    """Return a text with the number at the head of each paragraph in the usual form."""
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    plain = line.lstrip(" \t\u3000")
    for shape, written in _RULES:
        if found := shape.match(plain):
            return found.expand(written).translate(_FIGURES) + plain[found.end() :]
    return line
