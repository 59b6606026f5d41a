"""Rows of a table as plain values, as the history keeps them, written many at once.

A floor below the records: nothing here keeps a history. Values stand by the name of their field;
days and times are text as in `date.isoformat`, a foreign key is the id.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain
from typing import Any

from peewee import (
    BooleanField,
    CharField,
    DateTimeField,
    Field,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from models.store.connection import DB, Stored

Values = Mapping[str, Any]
Columns = Mapping[str, Sequence[Any]]  # the values of many rows by field
# Every row whose id is in a JSON list, however long that is.
_LISTED = "SELECT value FROM json_each(?)"
UNNAMED = object()  # stands where a row does not name a field
_AS_IT_IS = {str: (CharField, TextField), int: (IntegerField, ForeignKeyField)}  # in the file too
_IN_WORDS: Mapping[Any, str] = {
    None: "NULL",
    "": "''",
}  # what a statement says itself, where all rows are blank


def table_name(kind: type[Stored]) -> str:
    """Return what a table is called in the file."""
    name: str = kind._meta.table_name
    return name


@cache
def columns(kind: type[Stored]) -> dict[str, Field]:
    """Return the fields of a table beside `id`, in their order, by name."""
    return {field.name: field for field in kind._meta.sorted_fields if field.name != "id"}


@cache
def unique_sets(kind: type[Stored]) -> tuple[tuple[str, ...], ...]:
    """Return the fields, alone or together, that no two rows of a table have alike."""
    alone = [(name,) for name, field in columns(kind).items() if field.unique]
    pairs = [each for each in kind._meta.indexes if isinstance(each, tuple)]  # no partial one
    together = [tuple(names) for names, unique in pairs if unique]
    return (*alone, *together)


def plain(field: Field, raw: Any) -> Any:
    """Return a value of the file as the history keeps it."""
    if raw is None:
        return None
    if isinstance(field, BooleanField):
        return bool(raw)
    return raw.replace(" ", "T") if isinstance(field, DateTimeField) else raw


def default(field: Field) -> Any:
    """Return what a field holds where nothing was given."""
    value = field.default() if callable(field.default) else field.default
    return None if field.null else field.db_value(value)


def _raw(field: Field, kept: Any) -> Any:
    """Return a value of the history as the file holds it."""
    return kept.replace("T", " ") if isinstance(field, DateTimeField) and kept else kept


def read(
    kind: type[Stored],
    ids: Collection[int],
    db: sqlite3.Connection | None = None,
    named: Collection[str] | None = None,
) -> dict[int, dict[str, Any]]:
    """Return the rows of those ids that there are, by id; of a copy, where `db` is one.

    All of their fields, or those of them that are `named`.
    """
    fields = {
        name: field for name, field in columns(kind).items() if named is None or name in named
    }
    wanted = ", ".join(f'"{name}"' for name in ("id", *(f.column_name for f in fields.values())))
    found = (db or DB.connection()).execute(
        f'SELECT {wanted} FROM "{table_name(kind)}" WHERE "id" IN ({_LISTED})',
        (json.dumps(list(ids)),),
    )
    # Of most fields the file holds what the history keeps.
    others = [each for each in fields.items() if isinstance(each[1], BooleanField | DateTimeField)]
    told = {}
    for key, *values in found:
        row = told[key] = dict(zip(fields, values, strict=True))
        for name, field in others:
            row[name] = plain(field, row[name])
    return told


def as_stored(field: Field, value: Any) -> Any:
    """Return a value of a record as the file holds it, in SQLite's own types."""
    found = field.db_value(value)
    if isinstance(found, date):
        return str(found)
    return int(found) if isinstance(found, bool) else found


def by_field(given: Sequence[Values]) -> dict[str, list[Any]]:
    """Return the values of rows by field, `UNNAMED` where a row does not name it."""
    names = dict.fromkeys(chain.from_iterable(given))
    return {name: [row.get(name, UNNAMED) for row in given] for name in names}


def put_in(
    kind: type[Stored],
    ids: Sequence[int],
    given: Columns,
    stored: Callable[[Field, Any], Any] = _raw,
) -> None:
    """Insert rows under these ids; a field that is not named has its default.

    `stored` makes of a value what the file holds: the values are those of the history.
    """
    names, marks = ['"id"'], ["?"]
    cells = list[Sequence[Any]]([ids])
    for name, field in columns(kind).items():
        if name not in given and field.null:
            continue
        values = _cells(field, given.get(name, (UNNAMED,)), stored)
        is_blank = values[0] in _IN_WORDS and values.count(values[0]) == len(values)
        names.append(f'"{field.column_name}"')
        marks.append(_IN_WORDS[values[0]] if is_blank else "?")
        if not is_blank:
            cells.append(values if name in given else [values[0]] * len(ids))
    DB.connection().executemany(
        f'INSERT INTO "{table_name(kind)}" ({", ".join(names)}) VALUES ({", ".join(marks)})',
        zip(*cells, strict=True),
    )


def _cells(
    field: Field, values: Sequence[Any], stored: Callable[[Field, Any], Any]
) -> Sequence[Any]:
    """Return what a field holds of each row; equal values are made ready once, most never."""
    kept = next((each for each, kinds in _AS_IT_IS.items() if isinstance(field, kinds)), None)
    if {*map(type, values)} == {kept}:
        return values
    once = {each: stored(field, each) for each in {*values} - {UNNAMED}}
    once[UNNAMED] = as_stored(field, default(field))
    return [once[each] for each in values]


def told_sql(kind: type[Stored], names: Collection[str]) -> str:
    """Return the SQL by which a row says in JSON, as the history does, that it was made.

    It tells of these fields what is not blank. The values are read from the row itself: a hundred
    thousand of them need not be made ready a second time.
    """
    told = [_told(name, field) for name, field in columns(kind).items() if name in names]
    marks = "%s" * len(told)
    return f"'{{' || substr(printf('{marks}', {', '.join(told)}), 3) || '}}'" if told else "'{}'"


def _told(name: str, field: Field) -> str:
    held = f'"{field.column_name}"'
    value = f"json_quote({held})"
    if isinstance(field, BooleanField):
        value = f"CASE {held} WHEN 0 THEN 'false' ELSE 'true' END"
    if isinstance(field, DateTimeField):
        value = f"json_quote(replace({held}, ' ', 'T'))"
    return f"CASE WHEN {held} <> '' THEN ', \"{name}\": [null, ' || {value} || ']' ELSE '' END"


def take_out(kind: type[Stored], ids: Collection[int]) -> None:
    """Delete rows, the last of `ids` last."""
    DB.connection().executemany(
        f'DELETE FROM "{table_name(kind)}" WHERE "id" = ?', [(key,) for key in ids]
    )


def put(kind: type[Stored], rows: Mapping[int, Values]) -> None:
    """Set fields of many rows. Values that must differ may change places among the rows."""
    fields = columns(kind)
    _free(kind, rows)
    for names in {tuple(values) for values in rows.values()}:
        wanted = ", ".join(f'"{fields[name].column_name}" = ?' for name in names)
        DB.connection().executemany(
            f'UPDATE "{table_name(kind)}" SET {wanted} WHERE "id" = ?',
            [
                (*(_raw(fields[name], values[name]) for name in names), key)
                for key, values in rows.items()
                if tuple(values) == names
            ],
        )


def _free(kind: type[Stored], rows: Mapping[int, Values]) -> None:
    """Give fields that must differ what no row has, so that no order of writing is wrong."""
    if len(rows) < 2:
        return
    for name, field in columns(kind).items():
        concerned = [key for key, values in rows.items() if name in values]
        alone = any(name in names for names in unique_sets(kind))
        if concerned and alone and not isinstance(field, ForeignKeyField):
            DB.connection().executemany(
                f'UPDATE "{table_name(kind)}"'
                f' SET "{field.column_name}" = char(0) || "id" WHERE "id" = ?',
                [(key,) for key in concerned],
            )


def fields_naming(kind: type[Stored]) -> list[tuple[Field, type[Any]]]:
    """Return the foreign keys by which records name one of a table, each with its own table."""
    return list(kind._meta.backrefs.items())


def pointing_at(kind: type[Stored], ids: Collection[int]) -> Iterator[tuple[Any, int]]:
    """Yield each record that names one of these by a foreign key, itself not being one of them."""
    listed = json.dumps(list(ids))
    for field, table in fields_naming(kind):
        own = f' AND "id" NOT IN ({_LISTED})' if table is kind else ""
        found = DB.connection().execute(
            f'SELECT "id" FROM "{table_name(table)}"'
            f' WHERE "{field.column_name}" IN ({_LISTED}){own}',
            (listed, listed) if own else (listed,),
        )
        yield from ((table, row[0]) for row in found)


def twin(kind: type[Stored], key: int, values: Values) -> int | None:
    """Return the id of another row that has what `values` of row `key` must not share, or None."""
    fields = columns(kind)
    for names in unique_sets(kind):
        if any(values.get(name) is None for name in names):
            continue
        same = " AND ".join(f'"{fields[name].column_name}" = ?' for name in names)
        found = (
            DB.connection()
            .execute(
                f'SELECT "id" FROM "{table_name(kind)}" WHERE {same} AND "id" <> ?',
                (*(_raw(fields[name], values[name]) for name in names), key),
            )
            .fetchone()
        )
        if found:
            return int(found[0])
    return None
