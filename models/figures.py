"""Counts for any period: plain rows, one query per table of the report."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Source(StrEnum):
    """Where a figure of the report comes from."""

    COUNTED = "counted"
    ENTERED = "entered"
    OVERRIDDEN = "overridden"
    FROZEN = "frozen"


@dataclass(frozen=True)
class Figure:
    """One figure of a statutory table.

    `value` is an integer, or a Decimal in the unit the form prints (万元). `counted` is what
    the register itself gives, kept beside an overridden value; `note` is the reason or source.
    """

    value: int | Decimal
    source: Source = Source.COUNTED
    note: str = ""
    counted: int | Decimal | None = None
