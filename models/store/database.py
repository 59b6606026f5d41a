"""The records of the register: base of every table, and writing many at once with their history."""

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from typing import Any, ClassVar, Self

from models.store import history, rows
from models.store.connection import DB, Stored, bind, own_connection
from models.store.history import Change, History, act, history_of
from models.store.plain_text import storable
from models.store.refusal import Refusal

__all__ = [
    "DB",
    "History",
    "Table",
    "bind",
    "change_many",
    "erase_many",
    "history_of",
    "insert_many",
    "keep_many",
    "next_id",
    "own_connection",
]

_AT_ONCE = 10_000  # records: what is prepared of all of them would take much memory


class Table(Stored):
    """Base of every table. Records are written with `add`, `alter`, `erase`, or many at once.

    All of these keep the history and belong to an act; outside of one each is an act by itself.
    """

    # The field that names a record to the clerk; through a foreign key, its record's name.
    named_by: ClassVar[str] = ""
    # The foreign key within which what came later rests on what came before.
    course: ClassVar[str] = ""
    # Such records serve many: one made by the way stays while another record uses it.
    is_shared: ClassVar[bool] = False
    # Its `kind` and `record` name any record of the register.
    belongs_to_any: ClassVar[bool] = False

    @classmethod
    def add(cls, verb: str, **values: Any) -> Self:
        """Write a new record; `verb` is what the clerk did (登记, 导入 …)."""
        values = {name: storable(value) for name, value in values.items()}
        with act(verb):
            record = cls.create(**values)
            made = {name: (None, _kept(cls, name, new)) for name, new in values.items()}
            history.keep(
                verb, cls.__name__, Change.MADE, [(record.id, made)], about=record.in_words
            )
        return record

    def alter(self, verb: str, **values: Any) -> list[str]:
        """Write the values that differ and return their names; without a difference nothing.

        Refuses a record that was taken back meanwhile.
        """
        kind = type(self)
        values = {name: storable(value) for name, value in values.items()}
        changed = {
            name: new
            for name, new in values.items()
            if _kept(kind, name, self.__data__.get(name)) != _kept(kind, name, new)
        }
        if changed:
            with act(verb):
                held = self._held()
                self.check_change(held)
                for name, new in changed.items():
                    setattr(self, name, new)
                self.save(only=[rows.columns(kind)[name] for name in changed])
                kept = {name: (held[name], _kept(kind, name, new)) for name, new in changed.items()}
                self.tell(verb, Change.CHANGED, kept)
        return list(changed)

    def erase(self, verb: str) -> None:
        """Delete the record; its history keeps what it held."""
        erase_many(type(self), verb, [self.id])

    def tell(self, verb: str, change: Change, changes: history.Changes) -> None:
        """Keep in the history what became of the record; without a difference nothing."""
        real = {name: (old, new) for name, (old, new) in changes.items() if old != new}
        if real:
            history.keep(verb, type(self).__name__, change, [(self.id, real)], about=self.in_words)

    def in_words(self) -> str:
        """Return the name of the record as a clerk knows it, "" where it has none."""
        value = getattr(self, self.named_by) if self.named_by else None
        return value.in_words() if isinstance(value, Table) else str(value or "")

    @classmethod
    def known(cls, key: int) -> Self | None:
        """Return the record with that id, or None when it is no more."""
        found: Self | None = cls.get_or_none(cls.id == key)
        return found

    def check_change(self, held: Mapping[str, Any]) -> None:
        """Refuse to change the record, which is now as `held` says."""

    @classmethod
    def settle(cls, ids: Set[int]) -> None:
        """Bring in order what hangs on records that were put back, deleted ones too."""

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse what records must not be that were put back although others were changed since."""

    def _held(self) -> dict[str, Any]:
        found = rows.read(type(self), [self.id]).get(self.id)
        if found is None:
            raise Refusal(None, "这条记录刚才撤销了，不在登记簿里了；请重新打开再试。")
        return found


def _kept(kind: type[Stored], name: str, value: Any) -> Any:
    """Return a value as the history keeps it."""
    return history.plain(rows.columns(kind)[name].db_value(value))


def insert_many(kind: type[Table], verb: str, given: Iterable[Mapping[str, Any]]) -> list[int]:
    """Write many records and their history at once and return their ids, in order.

    A floor above raw ``executemany``; rows name fields, foreign keys by id.
    """
    every = list(given)
    if not every:
        return []
    with act(verb):
        first = next_id(rows.table_name(kind))
        ids = range(first, first + len(every))
        about = _naming(kind, first)
        for start in range(0, len(every), _AT_ONCE):
            some, keys = every[start : start + _AT_ONCE], ids[start : start + _AT_ONCE]
            columns = rows.by_field(some)
            rows.put_in(kind, keys, columns, stored=rows.as_stored)
            said = [name for name, values in columns.items() if any(map(_is_given, values))]
            history.keep_made(verb, kind, keys, said, about=about)
    return list(ids)


def _is_given(value: Any) -> bool:
    return value is not None and value is not rows.UNNAMED


def next_id(table: str) -> int:
    """Return the id that the next record of a table will have."""
    row = DB.execute_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return int(row[0]) + 1 if row else 1


def change_many(
    kind: type[Table], verb: str, values: Mapping[int, Mapping[str, Any]], *, quiet: bool = False
) -> dict[int, dict[str, tuple[Any, Any]]]:
    """Set fields of many records; returns of those that changed what each held and holds.

    Values that no two records share may change places. A `quiet` change says nothing to a reader.
    """
    changes: dict[int, dict[str, tuple[Any, Any]]] = {}
    for key, held in rows.read(kind, list(values)).items():
        wanted = {name: _kept(kind, name, new) for name, new in values[key].items()}
        found = {name: (held[name], new) for name, new in wanted.items() if held[name] != new}
        if found:
            changes[key] = found
    if changes:
        with act(verb):
            new = {
                key: {name: to for name, (_, to) in found.items()} for key, found in changes.items()
            }
            rows.put(kind, new)
            keep_many(kind, verb, changes.items(), quiet=quiet)
    return changes


def _new(changes: history.Changes) -> dict[str, Any]:
    return {name: new for name, (_, new) in changes.items()}


def erase_many(kind: type[Table], verb: str, ids: Collection[int]) -> None:
    """Delete many records, the last of `ids` last; their history keeps what they held."""
    held = rows.read(kind, ids)
    if not held:
        return
    with act(verb):
        gone = (
            (key, {name: (value, None) for name, value in held[key].items()})
            for key in ids
            if key in held
        )
        history.keep(verb, kind.__name__, Change.GONE, gone, about=_naming(kind, next(iter(held))))
        rows.take_out(kind, ids)


def keep_many(
    kind: type[Table],
    verb: str,
    changes: Iterable[tuple[int, history.Changes]],
    *,
    quiet: bool = False,
) -> None:
    """Write down changes of many records, made in one statement: (id, field → old, new value)."""
    changes = list(changes)
    if changes:
        about = _naming(kind, changes[0][0])
        history.keep(verb, kind.__name__, Change.CHANGED, changes, about=about, quiet=quiet)


def _naming(kind: type[Table], key: int) -> Callable[[], str]:
    return lambda: kind.get_by_id(key).in_words()
