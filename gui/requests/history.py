"""历史: who changed what of a request and when, old and new value."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.dialogs import SheetDialog
from gui.requests.words import FIELDS, applicant_kinds, outcome_words
from gui.tables.columns import Column, Shape
from gui.tables.view import RecordView
from gui.theme.theme import px
from models.database import history_of
from models.office import departments
from models.request import InformationRequest


@dataclass(frozen=True)
class Change:
    """One field of one change."""

    id: int
    at: str
    who: str
    verb: str
    field: str
    old: str
    new: str


def changes_of(request: InformationRequest) -> list[Change]:
    """Return every change of the request, newest first, one row for each field."""
    names = {each.id: each.name for each in departments()}
    found: list[Change] = []
    for entry in history_of(request):
        at = f"{entry.at:%Y-%m-%d %H:%M}"
        for field, (old, new) in json.loads(entry.changes).items():
            words = [_words(field, value, names) for value in (old, new)]
            if field in FIELDS and words[0] != words[1]:
                found.append(Change(len(found), at, entry.who, entry.verb, FIELDS[field], *words))
    return found


def _words(field: str, value: Any, names: dict[int, str]) -> str:
    if value is None or value is False:
        return ""
    if field == "applicant_kind":
        return applicant_kinds().get(value, str(value))
    if field == "outcome":
        return outcome_words(value)
    if field == "department":
        return names.get(value, str(value))
    return "是" if value is True else str(value)


class _Changes:
    def __init__(self, rows: Sequence[Change]) -> None:
        self._rows = rows

    def count(self) -> int:
        return len(self._rows)

    def window(self, offset: int, limit: int) -> Sequence[Change]:
        return self._rows[offset : offset + limit]


_SHAPE = Shape(
    (
        Column("at", "时间", lambda row: row.at, 11.5, sortable=False),
        Column("who", "经办人", lambda row: row.who, 5, quiet=True, sortable=False),
        Column("verb", "事项", lambda row: row.verb, 7, quiet=True, sortable=False),
        Column("field", "项目", lambda row: row.field, 6.5, sortable=False),
        Column("old", "原来", lambda row: row.old, 9, quiet=True, sortable=False),
        Column("new", "改为", lambda row: row.new, sortable=False),
    )
)


class HistoryDialog(SheetDialog):
    """Shows the changes of a request."""

    def __init__(self, request: InformationRequest, parent: QWidget) -> None:
        super().__init__(f"历史　{request.number}", parent=parent, width=820)
        self.view = RecordView(_SHAPE)
        self.view.setFixedHeight(px(380))
        self.view.records.show(_Changes(changes_of(request)))
        self.body.addWidget(self.view)
        self.add_button("关闭", self.reject, key="Esc")
        self.view.setFocus()
