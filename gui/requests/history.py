"""The history of a request in the words of the form."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from gui.dialogs.history import HistoryEntry
from gui.requests.words import FIELDS
from models.office.departments import departments
from models.requests.request import InformationRequest
from models.store.database import History, history_of
from reports.cases.words import applicant_kinds, outcome_words


def entries(request: InformationRequest) -> list[HistoryEntry]:
    """Return what was done to a request, newest first; steps stand in the course of the case."""
    names = {each.id: each.name for each in departments()}
    return [
        HistoryEntry(row.at, row.who, row.verb, tuple(_changes(row, names)))
        for row in history_of(request)
    ]


def _changes(row: History, names: Mapping[int, str]) -> Iterator[tuple[str, str, str]]:
    for field, (old, new) in json.loads(row.changes).items():
        before, after = (_words(field, value, names) for value in (old, new))
        if field in FIELDS and before != after:
            yield FIELDS[field], before, after or "（空）"


def _words(field: str, value: Any, names: Mapping[int, str]) -> str:
    if value is None or value is False:
        return ""
    if field == "applicant_kind":
        return applicant_kinds().get(value, str(value))
    if field == "outcome":
        return outcome_words(value)
    if field == "department":
        return names.get(value, str(value))
    return "是" if value is True else str(value)
