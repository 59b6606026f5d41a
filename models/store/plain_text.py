"""Text as it comes in: without control characters, with one kind of line end."""

import re
import unicodedata

# C0 and C1 controls, line and paragraph separators, marks of direction, the byte order mark.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\ufeff]")
_ONE_BRACKET = str.maketrans("〔[【〈<〕]】〉>", "(((((" + ")))))")
_SURROGATE = re.compile("[\ud800-\udfff]")


def one_line(text: str | None) -> str:
    """Return text for a field of one line: line ends and tabs become blanks."""
    return " ".join(lines(text).split())


def lines(text: str | None) -> str:
    """Return text of several lines, without blanks at its ends."""
    plain = (text or "").replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATE.sub("", _CONTROL.sub("", plain.replace("\t", " "))).strip()


def folded(text: str) -> str:
    """Return a name as it is compared: half-width, without blanks."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def straight_number(number: str) -> str:
    """Return a 文号 with its year in 六角括号 as GB/T 9704 wants: (2026) and [2026] → 〔2026〕."""
    return re.sub(r"[(（\[［【〈<]\s*(\d{4})\s*年?[)）\]］】〉>]", r"〔\1〕", number)


def number_key(number: str) -> str:
    """Return a 登记号, 索引号 or 文号 as it is compared: half-width, no blank, one bracket.

    Zeros before the sequence are kept: 01 is not 1.
    """
    return folded(number).translate(_ONE_BRACKET)
