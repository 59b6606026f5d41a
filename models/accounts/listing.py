"""The list of accounts for the screen: an office has a few, so they are read whole and sifted."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.accounts.account import accounts
from models.accounts.in_year import AccountYear, told
from models.store.listing import Order

# What the filter 状态 offers.
DUE, OPEN, CLOSED = "要更新", "在用", "已注销"


@dataclass(frozen=True)
class AccountFilter:
    """What the list shows; `state` is one of those above, `among` ids as JSON."""

    text: str = ""
    kind: str = ""
    state: str = ""
    among: str = ""
    bin: bool = False


class AccountListing:
    """The accounts that a filter finds, as they stand today; those still kept first."""

    def __init__(self, wanted: AccountFilter, today: date, order: Order = ()) -> None:
        every = told(accounts(removed=wanted.bin), date(today.year, 1, 1), today)
        self._rows = [each for each in every if _fits(each, wanted, today)]
        for key, down in reversed(order):
            if key in _ORDER:
                self._rows.sort(key=_ORDER[key], reverse=down)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._rows)

    def window(self, offset: int, limit: int) -> Sequence[AccountYear]:
        """Return up to `limit` of them from `offset` on."""
        return self._rows[offset : offset + limit]


_ORDER: Mapping[str, Callable[[AccountYear], Any]] = {
    "name": lambda row: row.account.name,
    "kind": lambda row: row.account.of_kind.name,
    "last_update": lambda row: row.last_update or date.min,
    "last_check": lambda row: row.last_check or date.min,
    "due_on": lambda row: row.due_on or date.max,
    "longest": lambda row: row.longest or 0,
}


def _fits(row: AccountYear, wanted: AccountFilter, today: date) -> bool:
    of = row.account
    department = of.department.name if of.department else ""
    said = " ".join(map(str, (*of.names, of.of_kind.name, of.address, department, of.keeper)))
    states = {"": True, DUE: row.is_pressing(today), OPEN: row.is_open, CLOSED: not row.is_open}
    return (
        all(word in said for word in wanted.text.split())
        and wanted.kind in ("", of.kind)
        and states[wanted.state]
        and (not wanted.among or row.id in json.loads(wanted.among))
    )
