"""文号 of letters after the office's own pattern; a number is given once and never again."""

import re
from datetime import date

import resources
from models.office.profile import office
from models.requests.request import InformationRequest
from models.store import numbering
from models.store.numbering import Series
from models.store.refusal import Refusal
from models.store.settings import choose, setting

KIND = "Letter"
_KEY = "letters.pattern"
_TOKEN = re.compile(r"\{([^{}]*)\}")
_SERIAL = re.compile(r"seq(?::([1-9]))?")
_MOST = 64


def default_pattern() -> str:
    """Return the shipped pattern, {word}〔{year}〕{seq}号."""
    return str(resources.toml("letters/letters.toml")["number"]["pattern"])


def pattern() -> str:
    """Return the office's pattern."""
    return setting(_KEY, default_pattern())


def set_pattern(text: str) -> None:
    """Take another pattern. Refuses an unknown token, and one without exactly one serial."""
    check_pattern(text)
    choose("修改文号规则", _KEY, text.strip())


def check_pattern(text: str) -> None:
    """Refuse a pattern that gives no numbers, with a sentence that says what to write."""
    text = text.strip()
    tokens = _TOKEN.findall(text)
    unknown = [
        each for each in tokens if each not in ("word", "year") and not _SERIAL.fullmatch(each)
    ]
    if unknown:
        raise Refusal(
            "pattern", f"没有“{{{unknown[0]}}}”这个代号，可用：{{word}}、{{year}}、{{seq}}。"
        )
    if re.search(r"[{}]", _TOKEN.sub("", text)):
        raise Refusal("pattern", "大括号要成对，如 {year}。")
    if sum(bool(_SERIAL.fullmatch(each)) for each in tokens) != 1:
        raise Refusal(
            "pattern", f"规则里要有一个序号 {{seq}}，只能有一个，可写 {default_pattern()}。"
        )
    if "year" not in tokens:
        raise Refusal("pattern", "规则里要有年份 {year}，序号按年编。")
    if len(text) > _MOST:
        raise Refusal("pattern", f"规则最长 {_MOST} 个字符。")


def series(dated: date, text: str = "") -> Series:
    """Return the series of a day. Refuses while the 发文代字 that the pattern wants is missing."""
    text = text or pattern()
    word = office().letter_word
    if "{word}" in text and not word:
        raise Refusal(
            "letter_word",
            "还没有填发文代字，编不了文号；请先在“设置”的机关信息里填写，如“示镇公复”。",
        )
    return _series(dated, text, word)


def _series(dated: date, text: str, word: str) -> Series:
    parts = _TOKEN.split(text)
    ready, digits, before = "", 1, ""
    for place, part in enumerate(parts):
        serial = _SERIAL.fullmatch(part) if place % 2 else None
        if serial:
            before, ready, digits = ready, "", int(serial[1] or 1)
        elif place % 2:
            ready += word if part == "word" else f"{dated:%Y}"
        else:
            ready += part
    return Series(before, digits, ready)


def next_number(dated: date, text: str = "") -> str:
    """Return the number that the next letter of a day would get. Refuses like `series`.

    Numbers that replies bear without a letter of this register (from a ledger, or typed when a
    case was closed) are taken as well.
    """
    of = series(dated, text)
    used = set(numbering.serials(KIND, of)) | _of_replies(of)
    return of.number(max(used, default=0) + 1)


def _of_replies(of: Series) -> set[int]:
    query = InformationRequest.select(InformationRequest.reply_number).where(
        InformationRequest.reply_number.startswith(of.before)
    )
    found = {of.serial(row[0]) for row in query.tuples().iterator()}
    return {serial for serial in found if serial is not None}


def blank_number(dated: date) -> str:
    """Return the number of a draft: its serial is still to come, 示镇公复〔2026〕　号."""
    of = _series(dated, pattern(), office().letter_word)
    return f"{of.before}　{of.after}"


def give_number(record: int, dated: date) -> str:
    """Give the next number of a day to a letter, for ever, and return it."""
    number = next_number(dated)
    numbering.give(KIND, number, record)
    return number


def take_number(record: int, number: str) -> str:
    """Give a letter the number that its reply was registered with, and return it.

    Refuses one that another letter bears.
    """
    if numbering.given_to(KIND, number) not in (None, record):
        raise Refusal(None, f"文号 {number} 已经用在别的文书上，请先更正办结的答复文号。")
    numbering.give(KIND, number, record)
    return number
