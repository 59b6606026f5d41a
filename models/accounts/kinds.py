"""The kinds of account, and by when something new is due on one: data with its basis."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import resources

_DATA = "accounts/kinds.toml"


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
    """Return within how many hours a message is to be answered."""
    return int(resources.toml(_DATA)["reply_hours"])
