"""Numbers that are given once and never again: 索引号 after the office's own pattern.

A pattern is text with tokens (there is no national rule): ``{org}`` the office's code,
``{region}``, ``{category}``, ``{year}``, ``{yyyymm}``, ``{yyyymmdd}``, and one ``{seq:N}``, the
serial number of N digits. The serial counts on within everything that stands before it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from peewee import CharField, DateTimeField, IntegerField

from models.database import DB, Table
from models.office import Office
from models.refusal import Refusal
from models.settings import remember, setting

PATTERN_KEY = "items.index_pattern"
DEFAULT_PATTERN = "{org}/{year}-{seq:5}"
_TOKEN = re.compile(r"\{([^{}]*)\}")
_SERIAL = re.compile(r"seq(?::([1-9]))?")
_PLAIN_TOKENS = ("org", "region", "category", "year", "yyyymm", "yyyymmdd")
_MOST = 64  # characters of a number


class GivenNumber(Table):
    """A number that was given to a record of `kind`; it stays given whatever becomes of it."""

    kind = CharField()
    number = CharField()
    record = IntegerField()
    given_at = DateTimeField(default=datetime.now)

    class Meta:
        indexes = ((("kind", "number"), True), (("kind", "record"), False))


@dataclass(frozen=True)
class Series:
    """The numbers that share all but the serial: `before` + serial + `after`."""

    before: str
    digits: int
    after: str = ""

    def number(self, serial: int) -> str:
        """Return the number with that serial."""
        return f"{self.before}{serial:0{self.digits}d}{self.after}"

    def serial(self, number: str) -> int | None:
        """Return the serial of a number of this series, or None for another number."""
        inner = number.removeprefix(self.before).removesuffix(self.after)
        whole = f"{self.before}{inner}{self.after}" == number
        return int(inner) if whole and re.fullmatch(r"[0-9]{1,9}", inner) else None


def given_to(kind: str, number: str) -> int | None:
    """Return the id of the record that a number was given to, or None when it is free."""
    found = GivenNumber.get_or_none((GivenNumber.kind == kind) & (GivenNumber.number == number))
    return int(found.record) if found else None


def give(kind: str, number: str, record: int) -> None:
    """Remember that `number` was given to `record`, for ever. The caller has checked it is free."""
    if given_to(kind, number) is None:
        GivenNumber.create(kind=kind, number=number, record=record)


def give_many(kind: str, pairs: Iterable[tuple[str | None, int]]) -> None:
    """Remember many numbers at once: (number, id of its record); records without one are left."""
    now = datetime.now().replace(microsecond=0)
    DB.connection().executemany(
        "INSERT OR IGNORE INTO given_number (kind, number, record, given_at) VALUES (?, ?, ?, ?)",
        [(kind, number, record, str(now)) for number, record in pairs if number],
    )


def given(kind: str) -> list[str]:
    """Return every number ever given to records of a kind."""
    query = GivenNumber.select(GivenNumber.number).where(GivenNumber.kind == kind)
    return [row[0] for row in query.tuples().iterator()]


def pattern() -> str:
    """Return the office's pattern of 索引号."""
    return setting(PATTERN_KEY, DEFAULT_PATTERN)


def set_pattern(text: str) -> None:
    """Take another pattern. Refuses an unknown token, and one without exactly one serial."""
    check_pattern(text)
    remember(PATTERN_KEY, text.strip())


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


def serials(kind: str, of: Series) -> dict[int, int]:
    """Return the serials given in a series, each with the id of its record."""
    first, last = of.before, f"{of.before}\U0010ffff"
    query = GivenNumber.select(GivenNumber.number, GivenNumber.record).where(
        (GivenNumber.kind == kind) & (GivenNumber.number >= first) & (GivenNumber.number <= last)
    )
    found: dict[int, int] = {}
    for number, record in query.tuples().iterator():
        serial = of.serial(number)
        if serial is not None:
            found[serial] = record
    return found


def next_number(kind: str, of: Series) -> str:
    """Return the next number of a series: one more than the highest ever given."""
    given = serials(kind, of)
    return of.number(max(given) + 1 if given else 1)
