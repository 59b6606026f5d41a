"""Text as it comes in: without control characters, with one kind of line end."""

import re
import unicodedata
from functools import lru_cache
from typing import Any

# C0 and C1 controls, line and paragraph separators, marks of direction, the byte order mark.
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_SAME_MARKS = str.maketrans(
    dict.fromkeys("([{〔【〈<", "(")
    | dict.fromkeys(")]}〕】〉>", ")")
    | dict.fromkeys("‐‑‒–—―−", "-")
)
_DIGITS = re.compile(r"[0-9]+")
_WIDEST = 18  # digits: no serial is longer
# Where a Chinese text was broken into lines (Word, PDF, Excel): nothing stands between its signs.
_HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff“”‘’…—"
_BROKEN = rf"(?<=[{_HAN}])[^\S\n]*\n\s*|[^\S\n]*\n\s*(?=[{_HAN}])"
_SURROGATE = re.compile("[\ud800-\udfff]")
# What no name of a file may hold, on any system, or what shows another name than there is.
_NOT_IN_NAMES = re.compile(
    r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u2028-\u202e\u200b-\u200f\u2060-\u2069\ufeff\ud800-\udfff]'
)
# Names that Windows keeps for itself, whatever stands behind the dot.
_RESERVED = re.compile(
    r"(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE
)
# Show a name otherwise than it is. The joiner of emoji is not among them.
_HIDES = re.compile("[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_LONGEST_NAME, _LONGEST_ENDING = 216, 16  # bytes; folders take 255, and copies get （2）
_RISKY = re.compile(r"['=+\-@\t\r＝＋－＠]")


def one_line(text: str | None) -> str:
    """Return text for a field of one line; a blank stands for a break between Latin words only."""
    whole = lines((text or "").replace("\t", "\n"))
    if "\n" in whole:
        whole = re.sub(_BROKEN, "", whole)
    return " ".join(whole.split())


def lines(text: str | None) -> str:
    """Return text of several lines, without blanks at its ends."""
    plain = (text or "").replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATE.sub("", _CONTROL.sub("", plain.replace("\t", " "))).strip()


def storable(value: Any) -> Any:
    """Return a value as the register can keep it: a text without halves of characters."""
    if isinstance(value, str) and not value.isascii():
        return _SURROGATE.sub("", value)
    return value


def folded(text: str) -> str:
    """Return a name as it is compared: half-width, without blanks."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def number_key(number: str) -> str:
    """Return a 登记号, 索引号 or 文号 as it is compared: two that are equal are the same number.

    Half-width, without blanks, all brackets and all dashes as one; leading zeros are kept.
    """
    plain = folded(number)
    return plain if plain.isalnum() else plain.translate(_SAME_MARKS)


@lru_cache(maxsize=32_768)  # a list asks for each of its numbers whenever it is read
def natural(number: str | None) -> str | None:
    """Return a number as lists put it in order: 2 before 10 before 100; None for none."""
    if number is None:
        return None
    return _DIGITS.sub(lambda found: found[0].lstrip("0").zfill(_WIDEST), number_key(number))


def straight_number(number: str) -> str:
    """Return a 文号 as GB/T 9704 wants it: (2026)第03号 → 〔2026〕3号.

    Its year stands in 六角括号, its number without 第 and without zeros before it.
    """
    number = re.sub(r"[(（\[［【〈<]\s*(\d{4})\s*年?[)）\]］】〉>]", r"〔\1〕", number)
    return re.sub(r"(〔\d{4}〕)\s*(?:第\s*)?0*(\d+)\s*号", r"\1\2号", number)


def behind_number(number: str) -> str:
    """Return what stands behind 号 in a 文号 and is no further one: 〔2026〕3号11-26 → 11-26."""
    found = re.search(r"〔\d{4}〕\d+号\s*([0-9A-Za-z].*)$", straight_number(number))
    return found.group(1) if found else ""


def is_risky(text: str) -> bool:
    """Tell whether Excel and WPS might take the words of a cell for a formula."""
    return bool(_RISKY.match(text))


def harmless(text: str) -> str:
    """Return a cell that Excel and WPS read as words and never reckon as a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def unharmed(cell: str) -> str:
    """Return a cell as it was before `harmless`."""
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell[1:]) else cell


def safe_file_name(name: str) -> str:
    """Return a title, or the name of a file from elsewhere, as one that every system takes.

    No folders, no marks, no device of Windows, nothing at its ends that is dropped there, and
    at most 216 bytes; the ending stays.
    """
    plain = _NOT_IN_NAMES.sub("_", unicodedata.normalize("NFC", name)).strip(" .") or "未命名"
    if _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending.encode()) >= _LONGEST_ENDING:
        return _cut(plain, _LONGEST_NAME)
    return f"{_cut(stem, _LONGEST_NAME - _LONGEST_ENDING)}.{ending}"


def is_reserved(name: str) -> bool:
    """Tell whether a name hides what it is, or is another one on Windows: a device, a cut end."""
    ends = name != name.rstrip(" .") and bool(name.strip("."))
    return ends or bool(_RESERVED.fullmatch(name) or _HIDES.search(name))


def _cut(text: str, most: int) -> str:
    """Cut a name to at most `most` bytes, between characters."""
    return text.encode()[:most].decode(errors="ignore").rstrip(" .")
