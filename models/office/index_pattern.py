"""The office's own pattern of 索引号: text with tokens, for there is no national rule.

The tokens are ``{org}`` the office's code, ``{region}``, ``{category}``, ``{year}``,
``{yyyymm}``, ``{yyyymmdd}``, and one ``{seq:N}``, the serial number of N digits. The serial
counts on within everything that stands before it.
"""

import re
from collections.abc import Mapping
from datetime import date

from models.office.profile import Office
from models.store.numbering import Series
from models.store.refusal import Refusal
from models.store.settings import choose, setting

PATTERN_KEY = "items.index_pattern"
DEFAULT_PATTERN = "{org}/{year}-{seq:5}"
_TOKEN = re.compile(r"\{([^{}]*)\}")
_SERIAL = re.compile(r"seq(?::([1-9]))?")
_PLAIN_TOKENS = ("org", "region", "category", "year", "yyyymm", "yyyymmdd")
_MOST = 64  # characters of a number


def pattern() -> str:
    """Return the office's pattern of 索引号."""
    return setting(PATTERN_KEY, DEFAULT_PATTERN)


def set_pattern(text: str) -> None:
    """Take another pattern. Refuses an unknown token, and one without exactly one serial."""
    check_pattern(text)
    choose("修改索引号规则", PATTERN_KEY, text.strip())


def check_pattern(text: str) -> None:
    """Refuse a pattern that gives no numbers, with a sentence that says what to write."""
    text = text.strip()
    if not text:
        raise Refusal("pattern", f"规则不能空着，可写 {DEFAULT_PATTERN}。")
    serials = 0
    for token in _TOKEN.findall(text):
        if _SERIAL.fullmatch(token):
            serials += 1
        elif token not in _PLAIN_TOKENS:
            known = "、".join(f"{{{name}}}" for name in (*_PLAIN_TOKENS, "seq:5"))
            raise Refusal("pattern", f"没有“{{{token}}}”这个代号，可用：{known}。")
    if re.search(r"[{}]", _TOKEN.sub("", text)):
        raise Refusal("pattern", "大括号要成对，如 {year}。")
    if serials != 1:
        raise Refusal("pattern", "规则里要有一个流水号 {seq:5}，只能有一个；5 是位数。")
    if len(text) > _MOST:
        raise Refusal("pattern", f"规则最长 {_MOST} 个字符。")


def series(office: Office, made_on: date, category_code: str, text: str = "") -> Series:
    """Return the series that an item made on `made_on` in a category belongs to."""
    values: Mapping[str, str] = {
        "org": office.organ_code or office.credit_code,
        "region": office.region_code,
        "category": category_code,
        "year": f"{made_on:%Y}",
        "yyyymm": f"{made_on:%Y%m}",
        "yyyymmdd": f"{made_on:%Y%m%d}",
    }
    parts = _TOKEN.split(text or pattern())
    ready, digits, before = "", 0, ""
    for place, part in enumerate(parts):
        serial = _SERIAL.fullmatch(part) if place % 2 else None
        if serial:
            before, ready, digits = ready, "", int(serial[1] or 1)
        else:
            ready += values[part] if place % 2 else part
    return Series(before, digits or 1, ready)
