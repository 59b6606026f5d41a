"""What the clerk said of columns that a ledger of the office calls by names of its own."""

import json
from collections.abc import Mapping, Sequence

from models.store.settings import forget, remember, setting

_KEY = "importing.assigned"


def taught(kind: str, headers: Sequence[str]) -> dict[str, str]:
    """Return the field that each header stood for when this header row came in last."""
    kept: dict[str, str] = json.loads(setting(_key(kind, headers)) or "{}")
    return kept


def keep_taught(kind: str, headers: Sequence[str], assigned: Mapping[str, str]) -> None:
    """Remember for this header row which field each header stands for."""
    if assigned:
        remember(_key(kind, headers), json.dumps(dict(assigned), ensure_ascii=False))
    else:
        forget(_key(kind, headers))


def _key(kind: str, headers: Sequence[str]) -> str:
    return f"{_KEY}.{kind}.{'|'.join(sorted(headers))}"
