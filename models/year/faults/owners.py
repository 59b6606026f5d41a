"""Whose a fault is: the department of its records, and who kept a late reply waiting."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from models.law.event import EventLog
from models.requests.log import logs_of
from models.store.database import DB

_TABLES = {"item": "published_item", "request": "information_request", "activity": "activity"}


def department_of(kind: str, keys: Sequence[int]) -> str:
    """Return the department that answers for most of some items, requests or activities.

    "" where that is not known of more than half of them.
    """
    if kind not in _TABLES or not keys:
        return ""
    marks = ",".join("?" for _ in keys)
    rows = DB.connection().execute(
        f"SELECT d.name FROM {_TABLES[kind]} x JOIN department d ON d.id = x.department_id"
        f" WHERE x.id IN ({marks})",
        list(keys),
    )
    ((name, number),) = Counter(row[0] for row in rows).most_common(1) or [("", 0)]
    return name if number * 2 > len(keys) else ""


def kept_waiting(keys: Iterable[int]) -> dict[int, list[str]]:
    """Return of some requests whose departments answered a 转办 after its inner date, or never."""
    found = {}
    for key, log in logs_of(list(keys)).items():
        late = [
            matter.whom
            for matter, answer in EventLog(log, date.max).assignments()
            if matter.until and (answer is None or answer.on > matter.until)
        ]
        if late:
            found[key] = list(dict.fromkeys(late))
    return found
