"""What a kind of activity asks, as the register keeps it: read, checked, and kept as JSON."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from models.activities.kinds import Fact, KindOfActivity
from models.store.plain_text import one_line
from models.store.refusal import Refusal

Facts = Mapping[str, Any]

MOST = 999_999_999  # of anything that is counted, and 元: what is more was typed wrongly


def kept(facts: Facts) -> str:
    """Return facts as the register keeps them: the same facts are always the same text."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True)


def read(text: str) -> dict[str, Any]:
    """Return facts from what the register keeps."""
    found: dict[str, Any] = json.loads(text or "{}")
    return found


def tidy(kind: KindOfActivity, given: Facts, today: date) -> dict[str, Any]:
    """Return the facts that a kind asks, without those that are blank.

    What the kind does not ask is left out. A Refusal names the fact by its key.
    """
    found = {key: _tidy(fact, given.get(key), today) for key, fact in kind.by_key.items()}
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def check_most(kind: KindOfActivity, facts: Facts, times: int | None) -> None:
    """Refuse a number that passes the one it is a part of; one nobody entered limits nothing."""
    for fact in kind.facts:
        whole = times if fact.at_most == "times" else facts.get(fact.at_most)
        name = kind.times if fact.at_most == "times" else None
        if fact.at_most and whole is not None and facts.get(fact.key, 0) > whole:
            name = name or kind.by_key[fact.at_most].label
            raise Refusal(fact.key, f"{fact.label}不能多于{name}（{whole}），请核对。")


def _tidy(fact: Fact, value: Any, today: date) -> Any:
    if value in (None, "", []):
        return None
    if fact.kind in ("choice", "choices"):
        return _chosen(fact, value)
    read: dict[str, Callable[[], Any]] = {
        "points": lambda: _points(fact, value),
        "date": lambda: _day(fact, value, today),
        "yes_no": lambda: bool(value) or None,
        "text": lambda: one_line(str(value)),
        "account": lambda: one_line(str(value)),
    }
    return read.get(fact.kind, lambda: _whole(fact, value))()


def _chosen(fact: Fact, value: Any) -> Any:
    chosen = list(value) if fact.kind == "choices" else [value]
    strange = [each for each in chosen if each not in fact.choices]
    if strange:
        known = "、".join(fact.choices)
        raise Refusal(fact.key, f"没有“{strange[0]}”这种{fact.label}，可填：{known}。")
    return [each for each in fact.choices if each in chosen] if fact.kind == "choices" else value


def _whole(fact: Fact, value: Any) -> int:
    most = MOST * (100 if fact.kind == "money" else 1)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise Refusal(fact.key, f"{fact.label}请填 0 或正数，最多 {MOST}。")
    return value


def _points(fact: Fact, value: Any) -> str:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not 0 <= number <= MOST:
        raise Refusal(fact.key, f"{fact.label}请填 0 或正数，如 0.5。")
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _day(fact: Fact, value: Any, today: date) -> str:
    day = value if isinstance(value, date) else date.fromisoformat(str(value))
    if day > today:
        raise Refusal(
            fact.key, f"{fact.label}不能晚于今天（{today}）；如果电脑日期不对，请先校正。"
        )
    return day.isoformat()
