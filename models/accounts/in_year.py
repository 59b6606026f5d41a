"""The accounts of a period, as lists show them, the annual report tells and the 考核 judges."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from models.accounts.account import Account, accounts
from models.accounts.upkeep import Gap, Row, Upkeep, upkeep_of
from models.activities.feeding import Counted
from models.law.urgency import NEAR, State, Tone, left

FIGURE = "accounts"  # 开设政务新媒体账号数, which an office may also enter


@dataclass(frozen=True)
class AccountYear:
    """One account in a period, as it stood on its last day.

    `updates` is how often something new came, `late_replies` how many came too late, each None
    where nobody counted. Something new is due by `due_on`, None of a closed account.
    """

    account: Account
    is_open: bool
    last_update: date | None
    last_check: date | None
    due_on: date | None
    updates: int | None
    late_replies: int | None
    gaps: tuple[Gap, ...]
    checks: tuple[Row, ...]

    @property
    def id(self) -> int:
        """The id of the account."""
        return int(self.account.id)

    def standing(self, on: date) -> State:
        """Return what is left on a day until something new is due, in calendar days."""
        if not self.is_open:
            return State("已注销", Tone.PLAIN)
        return left((self.due_on - on).days) if self.due_on else State("没有检查过", Tone.SOON)

    def is_pressing(self, on: date) -> bool:
        """Tell whether something new is due within a few days, or nobody knows."""
        return self.is_open and (self.due_on is None or (self.due_on - on).days <= NEAR)

    @property
    def longest(self) -> int | None:
        """The longest time without anything new, in calendar days at most; None if unknown."""
        return max((each.days for each in self.gaps), default=None)

    @property
    def longest_words(self) -> str:
        """The longest time in words; 至多 where nobody looked in between, "" if unknown."""
        found = max(self.gaps, key=lambda each: each.days, default=None)
        if found is None:
            return ""
        return f"{'' if found.sure == found.days else '至多 '}{found.days:,} 天"

    @property
    def over(self) -> tuple[Gap, ...]:
        """The gaps that are proved to be longer than allowed, by their sure days."""
        return tuple(each for each in self.gaps if each.sure > self.account.allowed)

    @property
    def doubtful(self) -> tuple[Gap, ...]:
        """The gaps that may be longer than allowed, and are not proved to be: nobody looked."""
        allowed = self.account.allowed
        return tuple(each for each in self.gaps if each.sure <= allowed < each.days)


def accounts_of(first: date, last: date) -> list[AccountYear]:
    """Return the accounts that were there in a period, those closed in it too.

    `last` is the last day of which something can be known: of a running year today.
    """
    there = [each for each in accounts() if _was_there(each, first, last)]
    return told(there, first, last)


def told(of: Iterable[Account], first: date, last: date) -> list[AccountYear]:
    """Return what is known of each account in a period."""
    return [_in(each, first, last) for each in upkeep_of(of)]


def counted(first: date, last: date) -> Mapping[str, Counted]:
    """Return how many 政务新媒体 there are on the last day of a period, as a figure of the year.

    Nothing is known of a period in which no account was there.
    """
    media = [each for each in accounts() if each.of_kind.media and _was_there(each, first, last)]
    kept = [each for each in media if each.is_open_on(last)]
    rows = [(each.id, each.of_kind.name, each.name, str(each.opened_on or "")) for each in kept]
    return {FIGURE: Counted(Decimal(len(kept)), rows, "account")} if media else {}


def _was_there(account: Account, first: date, last: date) -> bool:
    opened, closed = account.opened_on, account.closed_on
    return (opened is None or opened <= last) and (closed is None or closed >= first)


def _in(of: Upkeep, first: date, last: date) -> AccountYear:
    is_open = of.account.is_open_on(last)
    return AccountYear(
        account=of.account,
        is_open=is_open,
        last_update=of.last_update(last),
        last_check=of.last_check(last),
        due_on=of.due_on(last) if is_open else None,
        updates=of.updates_in(first, last),
        late_replies=of.late_replies_in(first, last),
        gaps=tuple(of.gaps(first, last)),
        checks=tuple(each.row for each in of.checks_in(first, last)),
    )
