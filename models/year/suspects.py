"""Items that make a figure of a period doubtful, by the states in which the list shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.items.in_force import IN_FORCE_SQL
from models.items.states import ITEM_STATES
from models.store.database import DB

_PUBLISHED = "x.published_on BETWEEN :first AND :last"
_DOCUMENT = "x.document_kind IN ('规章', '行政规范性文件')"
# The states, and which of their items a period counts.
_COUNTED = {
    "属性存疑": _PUBLISHED,
    "缺成文日期": _PUBLISHED,
    "有效期已满": f"{_DOCUMENT} AND {IN_FORCE_SQL}",
    "重复登记": f"{_DOCUMENT} AND {IN_FORCE_SQL}",
}


@dataclass(frozen=True)
class Suspect:
    """An item in doubt."""

    id: int
    title: str


def suspects(states: Iterable[str], first: date, last: date) -> dict[str, list[Suspect]]:
    """Return by state the items that a period counts, or would but for their 公开属性.

    The period is from `first` to `last`, both included; a document is past its 有效期 by its last
    day. The oldest come first.
    """
    found: dict[str, list[Suspect]] = {state: [] for state in states}
    if not found:
        return found
    parts = (
        f"SELECT '{state}', x.id, x.title, COALESCE(x.made_on, x.published_on) AS day"
        f" FROM published_item x WHERE x.removed_at IS NULL AND {ITEM_STATES[state]}"
        f" AND {_COUNTED[state]}"
        for state in found
    )
    rows = DB.connection().execute(
        f"{' UNION ALL '.join(parts)} ORDER BY day, 2",
        {"first": first.isoformat(), "last": last.isoformat(), "today": last.isoformat()},
    )
    for state, key, title, _ in rows:
        found[state].append(Suspect(key, title))
    return found
