"""Items that make a figure of a period doubtful, by the states in which the list shows them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.items.in_force import IN_FORCE_SQL
from models.items.states import ITEM_STATES
from models.store.database import DB
from models.store.plain_text import number_key

_DOCUMENT = "x.document_kind IN ('规章', '行政规范性文件')"
_IN_PERIOD = "x.published_on BETWEEN :first AND :last"
_DOCUMENTS = (
    "SELECT x.id, x.title, x.document_kind || x.title || x.made_on, x.document_number,"
    f" {ITEM_STATES['缺成文日期']} AND {_IN_PERIOD},"
    f" {ITEM_STATES['有效期已满']} AND {IN_FORCE_SQL},"
    f" x.explains = '' AND {IN_FORCE_SQL}"
    f" FROM published_item x WHERE +x.removed_at IS NULL AND {_DOCUMENT}"
    " ORDER BY COALESCE(x.made_on, x.published_on), x.id"
)
_PUBLISHED = (
    f"SELECT x.id, x.title, {ITEM_STATES['属性存疑']}, {ITEM_STATES['缺渠道']}"
    f" FROM published_item x WHERE x.removed_at IS NULL AND {_IN_PERIOD}"
    f" AND ({ITEM_STATES['属性存疑']} OR {ITEM_STATES['缺渠道']}) ORDER BY x.published_on, x.id"
)
_UNDATED = (
    "SELECT x.id, x.title FROM published_item x"
    f" WHERE x.removed_at IS NULL AND {ITEM_STATES['缺日期']} ORDER BY x.id"
)


@dataclass(frozen=True)
class Suspect:
    """An item in doubt."""

    id: int
    title: str


def suspects(first: date, last: date) -> dict[str, list[Suspect]]:
    """Return by state the items that a period counts, or would but for 公开属性 or their days.

    Both days are included; a document is past its 有效期 by the last. The oldest come first.
    """
    days = {"first": first.isoformat(), "last": last.isoformat(), "today": last.isoformat()}
    published = DB.connection().execute(_PUBLISHED, days).fetchall()
    found = {"属性存疑": [Suspect(row[0], row[1]) for row in published if row[2]]}
    undated = DB.connection().execute(_UNDATED)
    found["缺日期"] = [Suspect(key, title) for key, title in undated]
    found["缺渠道"] = [Suspect(row[0], row[1]) for row in published if row[3]]
    rows = DB.connection().execute(_DOCUMENTS, days).fetchall()
    found["缺成文日期"] = [Suspect(row[0], row[1]) for row in rows if row[4]]
    found["有效期已满"] = [Suspect(row[0], row[1]) for row in rows if row[5]]
    twice = _twice((key, facts, number) for key, _, facts, number, _, _, kept in rows if kept)
    found["重复登记"] = [Suspect(row[0], row[1]) for row in rows if row[0] in twice]
    return found


def _twice(rows: Iterable[tuple[int, str | None, str]]) -> set[int]:
    """Return the ids of documents with one 文号; or of one title and day, one without a 文号."""
    by_number: defaultdict[str, list[int]] = defaultdict(list)
    by_facts: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, facts, number in rows:
        if number:
            by_number[number_key(number)].append(key)
        if facts:
            by_facts[facts].append((key, number))
    same = [keys for keys in by_number.values() if len(keys) > 1]
    for group in by_facts.values():
        if len(group) > 1 and any(not number for _, number in group):
            same.append([key for key, _ in group])
    return {key for keys in same for key in keys}
