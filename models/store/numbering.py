"""Numbers that are given once and never again, and the series they run in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from peewee import SQL, CharField, DateTimeField, Field, IntegerField, Model, ModelSelect, fn

from models.store.database import DB, Table
from models.store.plain_text import number_key

M = TypeVar("M", bound=Model)
_LAST = re.compile(r"[0-9]+(?=[^0-9]*$)")


class GivenNumber(Table):
    """A number that was given to a record of `kind`; it stays given whatever becomes of it.

    Giving it is part of no act: it is not taken back with one.
    """

    kind = CharField()
    number = CharField()
    record = IntegerField()
    given_at = DateTimeField(default=datetime.now)

    class Meta:
        indexes = ((("kind", "number"), True), (("kind", "record"), False))


@dataclass(frozen=True)
class Series:
    """The numbers that share all but the serial: `before` + serial + `after`."""

    before: str
    digits: int
    after: str = ""

    def number(self, serial: int) -> str:
        """Return the number with that serial."""
        return f"{self.before}{serial:0{self.digits}d}{self.after}"

    def serial(self, number: str) -> int | None:
        """Return the serial of a number of this series, or None for another number."""
        inner = number.removeprefix(self.before).removesuffix(self.after)
        whole = f"{self.before}{inner}{self.after}" == number
        return int(inner) if whole and re.fullmatch(r"[0-9]{1,9}", inner) else None


def bearing(query: "ModelSelect[M]", field: Field, number: str) -> M | None:
    """Return the first record of a query that bears a number, however it is written, or None.

    2023-001, 2023－001 and 2023 -001 are one number (`number_key`).
    """
    exact: M | None = query.where(field == number).first()
    return exact if exact is not None else query.where(alike(field, number)).first()


def alike(field: Field, number: str) -> Any:
    """Return the condition that a field holds a number in any spelling.

    What has no such digits at its end is left out before every spelling is made plain: a table
    of 100,000 numbers is looked through in a blink.
    """
    plain = number_key(number)
    found = _LAST.search(plain)
    tail = found[0] if found else ""
    near = fn.replace(field, " ", "").contains(tail) if tail else SQL("1")
    strange = field % "*[^ -~一-鿿〔〕]*"
    return (near | strange) & (fn.number_key(fn.coalesce(field, "")) == plain)


def given_to(kind: str, number: str) -> int | None:
    """Return the id of the record that a number was given to, or None when it is free."""
    query = GivenNumber.select().where(GivenNumber.kind == kind)
    found = bearing(query, GivenNumber.number, number)
    return int(found.record) if found else None


def give(kind: str, number: str, record: int) -> None:
    """Remember that `number` was given to `record`, for ever. The caller has checked it is free."""
    if given_to(kind, number) is None:
        GivenNumber.create(kind=kind, number=number, record=record)


def pass_on(kind: str, number: str, record: int) -> None:
    """Let a number whose record is no more, its making taken back, be that of another one."""
    of_it = (GivenNumber.kind == kind) & alike(GivenNumber.number, number)
    GivenNumber.update(record=record).where(of_it).execute()


def give_many(kind: str, pairs: Iterable[tuple[str | None, int]]) -> None:
    """Remember many numbers at once: (number, id of its record); records without one are left."""
    now = datetime.now().replace(microsecond=0)
    DB.connection().executemany(
        "INSERT OR IGNORE INTO given_number (kind, number, record, given_at) VALUES (?, ?, ?, ?)",
        [(kind, number, record, str(now)) for number, record in pairs if number],
    )


def given(kind: str) -> list[str]:
    """Return every number ever given to records of a kind."""
    query = GivenNumber.select(GivenNumber.number).where(GivenNumber.kind == kind)
    return [row[0] for row in query.tuples().iterator()]


def serials(kind: str, of: Series) -> dict[int, int]:
    """Return the serials given in a series, each with the id of its record."""
    first, last = of.before, f"{of.before}\U0010ffff"
    query = GivenNumber.select(GivenNumber.number, GivenNumber.record).where(
        (GivenNumber.kind == kind) & (GivenNumber.number >= first) & (GivenNumber.number <= last)
    )
    found: dict[int, int] = {}
    for number, record in query.tuples().iterator():
        serial = of.serial(number)
        if serial is not None:
            found[serial] = record
    return found


def next_number(kind: str, of: Series) -> str:
    """Return the next number of a series: one more than the highest ever given."""
    serial = max(serials(kind, of), default=0) + 1
    while given_to(kind, of.number(serial)) is not None:  # given in another spelling
        serial += 1
    return of.number(serial)
