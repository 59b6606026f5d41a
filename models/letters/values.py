"""What a clerk fills in for a letter: read from words, kept with a draft, said in the text."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from models.letters.facts import Facts
from models.letters.kinds import GAP, REASONS, REMEDY, LetterField, LetterKind, outcome_word
from models.letters.known import known
from models.letters.parts import as_plain, first_parts, read_parts, sample_parts
from models.office.profile import check_authority, check_shape
from models.requests.case import Case
from models.store.dates import read_date
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal
from models.store.settings import choose, setting
from models.store.words import yuan

Values = Mapping[str, Any]

_KEY = "letters.values"
_FOLLOWS = "【正文】"  # no field is called so


def kept_under(letter: int) -> str:
    """Return the key of the setting that keeps the values of a draft."""
    return f"{_KEY}.{letter}"


def read_value(field: LetterField, text: str, today: date, *, old: bool = False) -> Any:
    """Return what `text` says for a field: text, a date, days, or 分. Refuses what it cannot.

    `old` says that the request is under the old law, which has choices of its own.
    """
    text = text.strip()
    if not text:
        return None
    if field.kind == "date":
        return read_date(text, today, field.key)
    special: dict[str, Callable[[], Any]] = {
        "parts": lambda: read_parts(text),
        "days": lambda: _days(field, text),
        "count": lambda: _count(field, text),
        "money": lambda: _cents(field, text),
    }
    if field.kind in special:
        return special[field.kind]()
    field.check_choice(text, old)
    if field.key == "authority":
        check_authority(text)
    if field.paper_only:
        check_shape(field.key, text)
    return lines(text) if field.kind == "text" else one_line(text)


def _days(field: LetterField, text: str) -> int:
    if not text.isdecimal():
        raise Refusal(field.key, f"“{text}”不是天数，请写成 20 这样的数字。")
    return int(text)


def _count(field: LetterField, text: str) -> int:
    plain = text.removesuffix("件").removesuffix("页").strip()
    if not plain.isdecimal() or len(plain) > 6 or int(plain) < 1:
        raise Refusal(field.key, f"“{text}”不是数量，{field.label}要写成 45 这样的正整数。")
    return int(plain)


def _cents(field: LetterField, text: str) -> int:
    plain = re.sub("[,，元]", "", text).strip()
    if not re.fullmatch(r"\d{1,9}(\.\d{1,2})?", plain):
        raise Refusal(field.key, f"“{text}”不是金额，请写成 380 或 380.50，单位是元。")
    whole, _, cents = plain.partition(".")
    return int(whole) * 100 + int(cents.ljust(2, "0"))


def first_values(kind: LetterKind, case: Case, facts: Facts) -> dict[str, Any]:
    """Return what the fields hold before anybody fills them in: facts of the case, defaults."""
    found: dict[str, Any] = {}
    for field in kind.fields:
        value = known(case, facts, field.source) if field.source else None
        found[field.key] = value or field.default or None
    if kind.in_parts:
        found["parts"] = first_parts(case.request.wanted)
    return found


def sample_values(kind: LetterKind, facts: Facts) -> dict[str, Any]:
    """Return the examples of the fields, for looking at a template."""
    found: dict[str, Any] = {}
    for field in kind.fields:
        example = field.example.split("如 ")[-1].split("；或者")[0].split("，或者")[0]
        first = field.default or next(iter(field.choices), "") or example
        value = (facts.get(field.source) if field.source else None) or first
        if field.kind in ("days", "count", "money"):
            value = int(example or 1) * (100 if field.kind == "money" else 1)
        elif field.kind == "date":
            value = facts.get(field.source) or date(2026, 4, 10)
        found[field.key] = value or f"（{field.label}）"
    if kind.in_parts:
        found |= {"parts": sample_parts(), "counted": None, "counted_reason": None}
    return {**found, **{each.key: None for each in (*REMEDY, *REASONS.values())}}


def said(field: LetterField, values: Values) -> Any:
    """Return a value as the text says it; a gap that must be filled shows where it is."""
    value = values.get(field.key)
    if value in (None, ""):
        return GAP.format(label=field.label) if field.is_needed(values) else ""
    if field.kind == "outcome":
        return outcome_word(value)
    return yuan(value) if field.kind == "money" else value


def keep(letter: int, values: Values, *, follows: bool) -> None:
    """Keep the values of a draft; they go when it is issued, but for the parts of a letter.

    `follows` says that nobody edited its text, so that it is written anew from them.
    """
    plain: dict[str, Any] = {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in values.items()
        if value not in (None, "", ())
    }
    if "parts" in plain:
        plain["parts"] = as_plain(plain["parts"])
    if follows:
        plain[_FOLLOWS] = True
    choose("填写文书", kept_under(letter), json.dumps(plain, ensure_ascii=False))


def kept(letter: int, kind: LetterKind) -> dict[str, Any]:
    """Return the values of a draft, None where a field is empty."""
    plain = json.loads(setting(kept_under(letter)) or "{}")
    if "parts" in plain:
        plain["parts"] = read_parts(json.dumps(plain["parts"]))
    return {
        field.key: date.fromisoformat(plain[field.key])
        if field.kind == "date" and plain.get(field.key)
        else plain.get(field.key)
        for field in kind.fields
    }


def follows(letter: int) -> bool:
    """Tell whether the text of a draft is as its template gave it."""
    return bool(json.loads(setting(kept_under(letter)) or "{}").get(_FOLLOWS))


def let_go(letter: int, kind: LetterKind) -> None:
    """Forget the values of a draft that is issued; its parts are kept, for the case tells them."""
    if not kind.in_parts:
        choose("出具", kept_under(letter), None)
