"""文书: the papers of a request, frozen once issued, and the templates the office changed."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, TextField

from models.requests.request import InformationRequest, RequestEvent
from models.store.database import Table
from models.store.owned import owned


class Letter(Table):
    """One paper. `body` is its text in paragraphs; once `issued_at` is set nothing changes.

    `dated` is the day printed; `event` the step that issuing it wrote into the log.
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
