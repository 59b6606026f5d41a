"""文书: the papers of a request, frozen once issued, and the templates the office changed.

A letter stands for one step of the log: issuing it writes that, or it is the paper of a step that
was registered by hand.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, TextField

from models.law.event import REPLIES, EventKind
from models.letters.kinds import LetterKind, kind
from models.requests import fees
from models.requests.case import Case
from models.requests.request import InformationRequest, RequestEvent
from models.store.database import DB, Table
from models.store.owned import owned


class Letter(Table):
    """One paper. `body` is its text in paragraphs; once `issued_at` is set nothing changes.

    `dated` is the day printed; `event` the step that issuing it wrote into the log, or of a draft
    the step that was registered before and whose paper it will be.
    """

    request = ForeignKeyField(InformationRequest, on_delete="CASCADE")
    kind = CharField()
    number = CharField(null=True, unique=True)
    title = CharField(default="")
    addressee = CharField(default="")
    body = TextField(default="")
    dated = DateField()
    issued_at = DateTimeField(null=True)
    event = ForeignKeyField(RequestEvent, null=True, on_delete="SET NULL")
    recorded_at = DateTimeField(default=datetime.now)
    removed_at = DateTimeField(null=True)

    named_by = "title"

    if TYPE_CHECKING:
        request_id: int
        event_id: int | None


class LetterTemplate(Table):
    """The office's own text for a kind of letter, in place of the shipped one."""

    kind = CharField(unique=True)
    text = TextField()
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "kind"


def letters_of(request: InformationRequest) -> list[Letter]:
    """Return the letters of a request, drafts too, oldest first; without those thrown away."""
    return letters_of_many([request.id])[request.id]


def letters_of_many(requests: Iterable[int]) -> dict[int, list[Letter]]:
    """Return the letters of many requests, each as `letters_of` does."""
    rows = owned(Letter.request, requests, Letter.dated, Letter.id)
    return {key: [each for each in found if not each.removed_at] for key, found in rows.items()}


_TOLD_BY: Mapping[str, tuple[EventKind, ...]] = {
    "ask_supplement": (EventKind.SUPPLEMENT_ASKED,),
    "extend": (EventKind.EXTENDED,),
    "consult": (EventKind.CONSULTED,),
    "issue_fee_notice": (EventKind.FEE_ISSUED,),
    "answer": REPLIES,
}


def steps_without(case: Case, of: LetterKind, letters: Iterable[Letter]) -> list[RequestEvent]:
    """Return the steps that a letter of this kind tells of and that have none, the last one first.

    `letters` are those of the case.

    An answer in parts says more than its step keeps, so it stands for none.
    """
    kinds = () if of.in_parts else _TOLD_BY.get(of.event, ())
    found = [each for each in case.events if each.kind in kinds and _is_told(each, of)]
    told = {each.event_id for each in letters}
    return [each for each in reversed(found) if each.id not in told]


def _is_told(step: RequestEvent, of: LetterKind) -> bool:
    if of.event == "consult":
        return bool(step.party == of.party)
    outcomes = (of.outcome, of.old_outcome, *of.old_outcome_of.values())
    return of.event != "answer" or step.outcome in outcomes


def values_of_step(step: RequestEvent, of: LetterKind) -> dict[str, Any]:
    """Return what a step says for the fields of its letter."""
    said: dict[str, dict[str, Any]] = {
        "ask_supplement": {"until": step.until, "points": step.text},
        "extend": {"days": step.days, "approver": step.approver, "reason": step.text},
        "consult": {"until": step.until, "info": step.text},
        "issue_fee_notice": {
            "amount": step.amount,
            "fee_by": fees.SCALES.get(step.fee_by),
            "units": step.units,
            "amount_reason": step.text,
        },
    }
    own = {field.key for field in of.fields}
    found = said.get(of.event, {}).items()
    return {key: value for key, value in found if key in own and value not in (None, "")}


def draft_of(letters: Iterable[Letter], step: EventKind) -> Letter | None:
    """Return the last draft whose issue would register a step of a kind, or None."""
    drafts = [each for each in letters if each.issued_at is None]
    told = [each for each in drafts if step in _TOLD_BY.get(kind(each.kind).event, ())]
    return told[-1] if told else None


@dataclass(frozen=True)
class LetterRow:
    """What a line says of a letter: `number` is its own, `request` the 登记号 of its request."""

    id: int
    number: str
    is_issued: bool
    request_id: int
    request: str


def letter_rows(ids: Iterable[int]) -> list[LetterRow]:
    """Return these letters as lines, as far as they are kept."""
    rows = DB.connection().execute(
        "SELECT x.id, COALESCE(x.number, ''), x.issued_at IS NOT NULL, r.id, r.number"
        " FROM letter x JOIN information_request r ON r.id = x.request_id"
        " WHERE x.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return [LetterRow(*row) for row in rows]


def numbered_letters(requests: Iterable[int]) -> list[tuple[int, int, str]]:
    """Return of these requests the letters that were issued under a number: request, id, number."""
    rows = DB.connection().execute(
        "SELECT x.request_id, x.id, x.number FROM letter x WHERE x.removed_at IS NULL"
        " AND x.issued_at IS NOT NULL AND x.number <> ''"
        " AND x.request_id IN (SELECT value FROM json_each(?)) ORDER BY x.id",
        (json.dumps(list(requests)),),
    )
    return list(rows)
