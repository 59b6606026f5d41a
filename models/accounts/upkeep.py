"""How an account was kept up to date: what checks saw and what was published on its channel.

A check says on which day something new was seen last, and may say how much came since the check
before. Between two days on which something came there may have been more that nobody noted: a gap
is sure only as far as a check proves that nothing came in it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from models.accounts.account import Account
from models.activities import asked
from models.office.publishing_period import PUBLIC_SQL
from models.store.database import DB
from models.store.plain_text import folded

Row = tuple[int, str, str, str]  # id, kind, words, day

_QUOTED = re.compile("[“《]([^”》]+)[”》]")
CHECK = "account_check"  # of the activities that check an account
_CHECKS = (
    "SELECT x.id, x.on_date, x.matter, x.facts FROM activity x WHERE x.removed_at IS NULL"
    f" AND x.kind = '{CHECK}' AND x.on_date IS NOT NULL ORDER BY x.on_date, x.id"
)
_PUBLISHED = (
    "SELECT p.channel_id, x.published_on FROM published_item x"
    " JOIN publication p ON p.item_id = x.id WHERE x.removed_at IS NULL"
    f" AND {PUBLIC_SQL} AND x.published_on IS NOT NULL AND p.channel_id IN"
    " (SELECT channel_id FROM account WHERE channel_id IS NOT NULL)"
)


@dataclass(frozen=True)
class Check:
    """One check: on a day, what was seen last, how much came, how many replies were too late."""

    id: int
    day: date
    matter: str
    seen: date | None
    updates: int | None
    late_replies: int | None

    @property
    def row(self) -> Row:
        """The check as a record behind a figure."""
        return (self.id, "新媒体检查", self.matter, self.day.isoformat())


@dataclass(frozen=True)
class Gap:
    """A time without anything new, from `first` to `last`; `sure` days of it are proved."""

    first: date
    last: date
    sure: int

    @property
    def days(self) -> int:
        """How long it was at most, in calendar days."""
        return (self.last - self.first).days


@dataclass(frozen=True)
class Upkeep:
    """What is known of one account: its checks and the days of publication, in their order."""

    account: Account
    checks: Sequence[Check]
    published: Sequence[date]

    def last_update(self, on: date) -> date | None:
        """Return the last day up to `on` on which something new is known to have come."""
        return max((day for day in self._updates if day <= on), default=None)

    def last_check(self, on: date) -> date | None:
        """Return the day of the last check up to `on`."""
        return max((each.day for each in self.checks if each.day <= on), default=None)

    def due_on(self, on: date) -> date | None:
        """Return the last day on which something new has to come; None where nothing is known.

        Of an account at which nobody has looked yet that is known while it is quite new.
        """
        days, seen = timedelta(days=self.account.allowed), self.last_update(on)
        opened = self.account.opened_on
        since = seen or (opened if opened is not None and opened + days >= on else None)
        return since + days if since else None

    def checks_in(self, first: date, last: date) -> list[Check]:
        """Return the checks of a period."""
        return [each for each in self.checks if first <= each.day <= last]

    def updates_in(self, first: date, last: date) -> int | None:
        """Return how often something came: as checks count it, else as the items tell.

        None where nobody counted anything.
        """
        counts = [each.updates for each in self.checks_in(first, last)]
        counted = [each for each in counts if each is not None]
        days = [day for day in self.published if first <= day <= last]
        return sum(counted) if counted else len(days) or None

    def late_replies_in(self, first: date, last: date) -> int | None:
        """Return how many replies came too late, None where no check says it."""
        said = [each.late_replies for each in self.checks_in(first, last)]
        known = [each for each in said if each is not None]
        return sum(known) if known else None

    def gaps(self, first: date, last: date) -> list[Gap]:
        """Return every gap that ends in a period, or still runs on its last day, in their order."""
        end = min(last, self.account.closed_on or last)
        opened = self.account.opened_on
        begin = opened if opened is not None and opened >= first else None
        begin = self.last_update(first - timedelta(days=1)) or begin
        days = [day for day in self._updates if first <= day <= end]
        points = sorted({*days, end, *([begin] if begin is not None and begin <= end else [])})
        known = begin is not None or bool(days)
        return [Gap(a, b, self._sure(a, b)) for a, b in pairwise(points)] if known else []

    @property
    def _updates(self) -> set[date]:
        return {*self.published, *(each.seen for each in self.checks if each.seen is not None)}

    def _sure(self, first: date, last: date) -> int:
        """Return how many days after `first` are proved to have brought nothing."""
        nothing = [
            each.day
            for each in self.checks
            if each.seen is not None and each.seen <= first <= each.day <= last
        ]
        alone = any(
            (one.seen, other.seen, other.updates) == (first, last, 1)
            for one, other in pairwise(self.checks)
        )
        return (last - first).days if alone else (max(nothing, default=first) - first).days


def upkeep_of(of: Iterable[Account]) -> list[Upkeep]:
    """Return how each account was kept up."""
    published: dict[int, list[date]] = {}
    for channel, day in DB.connection().execute(_PUBLISHED):
        published.setdefault(channel, []).append(date.fromisoformat(day))
    checks = _checks()
    return [
        Upkeep(
            each,
            [check for name, check in checks if _is_of(each, name, check)],
            sorted(published.get(each.channel_id or 0, [])),
        )
        for each in of
    ]


def _checks() -> list[tuple[str, Check]]:
    """Return every check with what it calls its account."""
    found = []
    for key, day, matter, text in DB.connection().execute(_CHECKS):
        facts = asked.read(text)
        check = Check(key, date.fromisoformat(day), matter, *_numbers(facts))
        found.append((str(facts.get("account", "")), check))
    return found


def _numbers(facts: Mapping[str, str | int]) -> tuple[date | None, int | None, int | None]:
    seen, updates, late = (facts.get(key) for key in ("updated_on", "updates", "late_replies"))
    return (
        date.fromisoformat(str(seen)) if seen else None,
        int(updates) if updates is not None else None,
        int(late) if late is not None else None,
    )


def _is_of(account: Account, name: str, check: Check) -> bool:
    """Tell whether a check is one of an account: it names it, or its matter does."""
    called = [folded(each) for each in account.names]
    named = [name.strip("“”\"'《》")] if name else _QUOTED.findall(check.matter)
    if named:
        return any(folded(each) in called for each in named)
    return any(each in folded(check.matter) for each in called)
