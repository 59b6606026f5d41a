"""How a request came in: 申请方式, and what follows from it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Protocol

import resources
from models.store.refusal import Refusal


class Intake(StrEnum):
    """申请方式: how the request came in; it decides the day of receipt (条例 31)."""

    IN_PERSON = "当面"
    POST = "邮寄"
    LETTER = "信函"
    ONLINE = "网络"
    FAX = "传真"
    OTHER = "其他"


class Received(Protocol):
    """What is looked at of a request."""

    @property
    def intake(self) -> str:
        """申请方式, "" while it is not known."""

    @property
    def received_on(self) -> date | None:
        """The day of receipt."""


def check(values: Mapping[str, Any], known: Received | None) -> None:
    """Refuse 其他 for a request that a form with its own rows of 申请方式 counts.

    One that came in by a ledger stays as it is until somebody changes it.
    """
    way = values.get("intake", known.intake if known else "")
    received = values.get("received_on", known.received_on if known else None)
    same = known is not None and (known.intake, known.received_on) == (way, received)
    if way != Intake.OTHER or received is None or same:
        return
    for first, last in _years_of_rows():
        if first <= received.year <= last:
            rows = "只有当面、传真、网络、信函四行"
            said = f"{first}年至{last}年的统计表{rows}，不能填“其他”，请按收到的方式选其中一种。"
            raise Refusal("intake", said)


@cache
def _years_of_rows() -> tuple[tuple[int, int], ...]:
    """Return the years of the forms that count each 申请方式 in a row."""
    forms = [resources.toml(f"forms/{name}.toml") for name in resources.names("forms", "toml")]
    return tuple(
        (form["first_year"], form.get("last_year", date.max.year))
        for form in forms
        for row in form.get("statistics", {}).get("row", ())
        if row.get("rule") == "requests.in_person"
    )
