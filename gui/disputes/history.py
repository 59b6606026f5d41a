"""The history of a dispute in the words of the form."""

import json
from collections.abc import Iterator
from typing import Any

from gui.dialogs.history import HistoryEntry
from gui.disputes.words import NAMES, kind_word
from models.disputes import dispute
from models.disputes.dispute import Dispute
from models.disputes.ruling import result_word
from models.requests import request
from models.store.database import History, history_of


def entries(record: Dispute) -> list[HistoryEntry]:
    """Return what was done to a dispute, newest first; stages stand in its form."""
    return [
        HistoryEntry(row.at, row.who, row.verb, tuple(_changes(row))) for row in history_of(record)
    ]


def _changes(row: History) -> Iterator[tuple[str, str, str]]:
    for field, (old, new) in json.loads(row.changes).items():
        before, after = _words(field, old), _words(field, new)
        if field in NAMES and before != after:
            yield NAMES[field], before, after or "（空）"


def _words(field: str, value: Any) -> str:
    if value in (None, ""):
        return ""
    words = {
        "kind": kind_word,
        "result": result_word,
        "request": lambda key: request.by_id(key).number,
        "before": lambda key: dispute.find(key).number,
    }
    return words[field](value) if field in words else str(value)
