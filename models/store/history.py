"""What was done to the register: acts, and every change of every record that belongs to them.

An act is what a clerk did in one go (修改, 导入, 目录合并). It is one transaction; whatever is
written inside belongs to it, however many verbs take part. Rows of both tables are only added.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from enum import StrEnum
from time import perf_counter
from typing import TYPE_CHECKING, Any

from peewee import BooleanField, CharField, DateTimeField, ForeignKeyField, IntegerField, TextField

from models.disk import running_log
from models.store import rows
from models.store.connection import DB, Stored
from models.store.held import seat
from models.store.refusal import Refusal
from models.store.sought import index

_INTO = (
    'INSERT INTO "history"'
    ' ("at", "who", "verb", "kind", "act_id", "change", "quiet", "record", "changes")'
)
_as_json = json.JSONEncoder(ensure_ascii=False).encode

# One change: the record's id, and for each field its old and new value.
Changes = Mapping[str, tuple[Any, Any]]


class Change(StrEnum):
    """What became of a record. TOLD is a word for the reader that stands for other rows."""

    MADE = "made"
    CHANGED = "changed"
    GONE = "gone"
    TOLD = "told"


class Act(Stored):
    """One act: its verb as the history says it, and in words the record that it was about.

    `takes_back` is the act that this one undid, `taken_back_by` what undid this one and still
    holds. `lasting` says why it can never be taken back, "" for every act that can. An act has no
    `id` before it has changed something.
    """

    at = DateTimeField()
    who = CharField()
    verb = CharField()
    about = CharField(default="")
    takes_back = ForeignKeyField("self", null=True, on_delete="RESTRICT", backref="+")
    taken_back_by = ForeignKeyField("self", null=True, on_delete="RESTRICT", backref="+")
    lasting = CharField(default="")

    if TYPE_CHECKING:  # peewee makes these beside each foreign key
        takes_back_id: int | None
        taken_back_by_id: int | None

    @property
    def changed(self) -> bool:
        """Whether anything was changed at all."""
        return self.id is not None

    @property
    def kinds(self) -> frozenset[str]:
        """The names of the tables that were changed."""
        rows = History.select(History.kind).where(History.act == self.id).distinct()
        return frozenset(row.kind for row in rows) if self.changed else frozenset()

    def name(self, about: str) -> None:
        """Say in words what the act was about, once that is known."""
        self.about = about
        if self.changed:
            self.save(only=[Act.about])

    def make_lasting(self, why: str) -> None:
        """Let the act never be taken back, for the reason `why` in a sentence."""
        self.lasting = why
        if self.changed:
            self.save(only=[Act.lasting])

    def begin(self, about: Callable[[], str] = str) -> int:
        """Give the act its row, at the first thing it changes, and return its id."""
        if self.id is None:
            self.at, self.who = now(), seat.who()
            self.about = self.about or about()
            self.save(force_insert=True)
        return int(self.id)


class History(Stored):
    """One change of one record: who, when, what for, old and new value of each field.

    `changes` is JSON ``{field: [old, new]}``. Rows without an `act` are older than acts are.
    A `quiet` change says nothing to a reader and binds nobody: it is put back where it still
    stands and left alone where it does not.
    """

    at = DateTimeField()
    who = CharField()
    verb = CharField()
    kind = CharField()
    record = IntegerField()
    changes = TextField()
    act = ForeignKeyField(Act, null=True, on_delete="RESTRICT", backref="+")
    change = CharField(default="")
    quiet = BooleanField(default=False)

    class Meta:
        indexes = ((("kind", "record"), False),)

    if TYPE_CHECKING:
        act_id: int | None


_under_way: ContextVar[Act | None] = ContextVar("act", default=None)


@contextmanager
def act(verb: str, about: str = "", *, lasting: str = "") -> Iterator[Act]:
    """Make everything inside one act and one transaction; inside another act it joins that one.

    Without `about` the act is about the record that it changes first; `lasting` says why it, or
    the act that it joins, can never be taken back. What is raised inside leaves nothing of it.
    """
    with under_way(Act(verb=verb, about=about)) as done:
        yield done
        if lasting:
            done.make_lasting(lasting)


@contextmanager
def under_way(new: Act) -> Iterator[Act]:
    """Let `new` be the act to which all changes inside belong, unless one is under way."""
    outer = _under_way.get()
    done = outer or new
    had, began = done.id, perf_counter()
    token = _under_way.set(done)
    try:
        with DB.atomic("IMMEDIATE"):  # what is read inside is what is written upon
            yield done
            if outer is None and done.changed:
                index.follow(done.id)
    except BaseException:
        done.id = had  # its row went with the rest
        raise
    finally:
        _under_way.reset(token)
    if outer is None and done.changed:
        running_log.acted(done.verb, began)


def keep(
    verb: str,
    kind: str,
    change: Change,
    records: Iterable[tuple[int, Changes]],
    *,
    about: Callable[[], str] = str,
    quiet: bool = False,
) -> None:
    """Write down what became of records of one kind in the act under way: (id, changes) of each.

    `about` names the first of them, should the act not say what it is about.
    """
    if not quiet and (guarded := seat.guarded_fields(kind)):
        records = _checked(kind, records, guarded)
    empty_counts = change in (Change.CHANGED, Change.TOLD)
    alike = _alike(verb, kind, change, about, quiet)
    DB.connection().executemany(
        f"{_INTO} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((*alike, record, _written(changes, empty_counts)) for record, changes in records),
    )


def keep_made(
    verb: str,
    kind: type[Stored],
    ids: range,
    names: Collection[str],
    *,
    about: Callable[[], str] = str,
) -> None:
    """Write down that records of one kind were made, `names` being the fields that were given.

    What they hold is read from their rows, which are there already.
    """
    _check(kind.__name__, [*seat.guarded_fields(kind.__name__).intersection(names)])
    DB.connection().execute(
        f'{_INTO} SELECT ?, ?, ?, ?, ?, ?, ?, "id", {rows.told_sql(kind, names)}'
        f' FROM "{rows.table_name(kind)}" WHERE "id" BETWEEN ? AND ? ORDER BY "id"',
        (*_alike(verb, kind.__name__, Change.MADE, about), ids[0], ids[-1]),
    )


def _alike(
    verb: str, kind: str, change: Change, about: Callable[[], str], quiet: bool = False
) -> tuple[Any, ...]:
    """Return what rows of the act under way have in common, as the history has it first.

    Refuses what the one at the desk may not do.
    """
    done = _under_way.get()
    if done is None:
        raise RuntimeError("a change belongs to an act")
    seat.check(done.verb)
    seat.check(verb, kind)
    key = done.begin(about)
    return str(now()), seat.who(), verb, kind, key, str(change), int(quiet)


def _checked(
    kind: str, records: Iterable[tuple[int, Changes]], guarded: Set[str]
) -> Iterator[tuple[int, Changes]]:
    """Refuse fields that the one at the desk may not change, as the changes go by."""
    for record, changes in records:
        here = guarded & changes.keys()
        _check(kind, [name for name in here if changes[name][0] != changes[name][1]])
        yield record, changes


def _check(kind: str, changed: Sequence[str]) -> None:
    if changed and (said := seat.objection(table=kind, fields=changed)):
        raise Refusal(changed[0], said)


def _written(changes: Changes, empty_counts: bool) -> str:
    kept = {
        name: (plain(old), plain(new))
        for name, (old, new) in changes.items()
        if empty_counts or old is not None or (new is not None and new != "")
    }
    return _as_json(kept)


def plain(value: Any) -> Any:
    """Return a value as JSON knows it."""
    if isinstance(value, str) or value is None:  # nearly every value
        return value
    if isinstance(value, Stored):
        return value.id
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def history_of(record: Stored) -> list[History]:
    """Return the changes of a record that say something, newest first."""
    return changes_of(type(record).__name__, [record.id])


def changes_of(kind: str, records: Iterable[int]) -> list[History]:
    """Return the changes of records of one kind that say something, newest first."""
    query = History.select().where(
        (History.kind == kind) & History.record.in_(list(records)) & ~History.quiet
    )
    return list(query.order_by(History.id.desc()))


def ever_held(kind: str, records: Iterable[int], field: str) -> set[Any]:
    """Return what a field of some records ever was, deleted ones too."""
    query = History.select(History.changes).where(
        (History.kind == kind) & History.record.in_(list(records))
    )
    found = (json.loads(row.changes).get(field, ()) for row in query)
    return {value for pair in found for value in pair if value is not None}


def done_by(kind: str, verb: str) -> list[History]:
    """Return what one verb did to records of a kind and nothing took back, the oldest first."""
    undone = Act.select(Act.id).where(Act.taken_back_by.is_null(False))
    query = History.select().where(
        (History.kind == kind)
        & (History.verb == verb)
        & (History.act.is_null() | History.act.not_in(undone))
    )
    return list(query.order_by(History.id))


def now() -> datetime:
    """Return the time as the history keeps it, to the second."""
    return datetime.now().replace(microsecond=0)
