"""The kinds of account, and by when something new is due on one: data with its basis."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import resources
from models.store.refusal import Refusal
from models.store.settings import choose, setting

_DATA = "accounts/kinds.toml"
HOURS = "accounts.reply_hours"
_MOST_HOURS = 31 * 24


@dataclass(frozen=True)
class AccountKind:
    """One kind; `days` are calendar days within which something new is due.

    `media` says that it is one of the 政务新媒体, as which a website does not count.
    """

    key: str
    name: str
    words: tuple[str, ...]
    days: int
    media: bool = True


@cache
def kinds() -> Mapping[str, AccountKind]:
    """Return the kinds by their key, in the order of the file."""
    found = [AccountKind(**resources.tupled(each)) for each in resources.toml(_DATA)["kind"]]
    return {each.key: each for each in found}


def basis() -> str:
    """Return what the days rest on."""
    return str(resources.toml(_DATA)["basis"])


def reply_hours() -> int:
    """Return within how many hours a message is to be answered: the office's own, else as usual."""
    return int(own_reply_hours() or usual_reply_hours())


def usual_reply_hours() -> int:
    """Return the hours that counties usually set."""
    return int(resources.toml(_DATA)["reply_hours"])


def own_reply_hours() -> str:
    """Return the hours that the office has set, "" for the usual ones."""
    return setting(HOURS)


def set_reply_hours(hours: int | None) -> None:
    """Take the county's hours, None for the usual. Refuses less than 1 and more than a month."""
    if hours is not None and not 1 <= hours <= _MOST_HOURS:
        raise Refusal(HOURS, f"请填 1 到 {_MOST_HOURS} 的小时数，如 24。")
    choose("修改留言回应时限", HOURS, None if hours is None else str(hours))
