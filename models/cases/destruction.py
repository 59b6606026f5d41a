"""销毁清册: a list of files that were destroyed; it names no person asked and no matter."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from peewee import CharField, DateField, TextField

from models.cases.archiving import ends_on
from models.requests.request import InformationRequest
from models.store.database import Table
from models.store.words import iso


@dataclass(frozen=True)
class Filed:
    """A file as the list names it: 登记号, result, days as text, 保管期限."""

    number: str
    outcome: str
    received_on: str
    closed_on: str
    archived_on: str
    retention: str
    ends_on: str


class Destruction(Table):
    """A list under its number, with who approved it and who watched."""

    number = CharField(unique=True)
    destroyed_on = DateField()
    approver = CharField()
    witnesses = CharField()
    reason = TextField()
    files = TextField()

    named_by = "number"

    @property
    def filed(self) -> list[Filed]:
        """The files that were destroyed."""
        return [Filed(**each) for each in json.loads(self.files)]


def destructions() -> list[Destruction]:
    """Return the lists there are, the newest first."""
    return list(Destruction.select().order_by(Destruction.id.desc()))


def filed(request: InformationRequest) -> Filed:
    """Return a file as a list names it."""
    return Filed(
        request.number,
        request.outcome,
        iso(request.received_on),
        iso(request.closed_on),
        iso(request.archived_on),
        request.retention,
        iso(ends_on(request)),
    )


def as_text(files: Sequence[Filed]) -> str:
    """Return files as they are kept."""
    return json.dumps([asdict(each) for each in files], ensure_ascii=False)


def next_number(year: int) -> str:
    """Return the number of the next list of a year: 2036-01."""
    known = Destruction.select().where(Destruction.number.startswith(f"{year}-")).count()
    return f"{year}-{known + 1:02}"
