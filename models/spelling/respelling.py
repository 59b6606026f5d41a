"""统一写法: a name that is spelled in several ways is brought to one, in all records at once."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.items.item import Publication
from models.office.channel import Channel, channel
from models.office.departments import Department, department
from models.spelling.book_texts import Text, stays
from models.store import rows
from models.store.acts import act
from models.store.database import DB, Table, change_many, erase_many
from models.store.plain_text import one_line
from models.store.refusal import Refusal

VERB = "统一写法"
# Names that are records of their own, by the field that names them.
_LISTED: Mapping[str, type[Table]] = {"department": Department, "channel": Channel}


@dataclass(frozen=True)
class Spelling:
    """One spelling, the number of records that have it, and of those that stay as they are."""

    text: str
    count: int
    staying: int


def spellings(name: Text) -> list[Spelling]:
    """Return the spellings of a name with their counts, the most frequent first.

    Departments are counted in all books; what lies in the bin counts too.
    """
    counts: Counter[str] = Counter()
    staying: Counter[str] = Counter()
    for place, shown, join in _places(name):
        found = DB.connection().execute(
            f"SELECT {shown}, COUNT(*), SUM({stays(place.kind)} <> '')"
            f' FROM "{rows.table_name(place.kind)}" x {join}'
            f" WHERE {shown} <> '' GROUP BY 1"
        )
        for text, count, fixed in found:
            counts[text] += count
            staying[text] += fixed
    ordered = sorted(counts, key=lambda each: (-counts[each], each))
    return [Spelling(each, counts[each], staying[each]) for each in ordered]


def _places(name: Text) -> Iterator[tuple[Text, str, str]]:
    """Yield each field in which a name stands, its spelling in SQL and the join that it wants."""
    listed = _LISTED.get(name.field)
    if listed is None:
        yield name, name.column, ""
        return
    for field, table in rows.fields_naming(listed):
        place = Text(table, field.name, name.word)
        yield place, "d.name", f'JOIN "{rows.table_name(listed)}" d ON d.id = {place.column}'


def merge(name: Text, texts: Collection[str], into: str) -> int:
    """Let all records that spell a name in one of these ways spell it `into`; return how many.

    What is closed, archived, destroyed or posted stays as it is. A department or channel that no
    record names any more is taken out, a department that a record still names is no longer
    offered. Refuses an empty spelling, and when there is nothing to change.
    """
    wanted = one_line(into)
    if not wanted:
        raise Refusal("into", "请填写统一成哪一种写法。")
    others = sorted(set(texts) - {wanted})
    if not others:
        raise Refusal(None, "请勾选要改成这一种写法的其他写法。")
    with act(VERB) as done:
        listed = _LISTED.get(name.field)
        target = _entry(listed, wanted) if listed else None
        new = wanted if target is None else target.id
        changed = sum(_respell(*each, others, new) for each in _places(name))
        if target is not None:
            _retire(others, target)
        done.name(f"{name.word}“{'”“'.join(others)}”→“{wanted}”，{changed:,} 条")
    return changed


def _entry(listed: type[Table], name: str) -> Table:
    """Return the department or channel of a name, made where it is new."""
    if listed is Channel:
        return channel(name, VERB)
    found = department(name, VERB)
    assert found is not None
    found.alter(VERB, active=True)
    return found


def _respell(place: Text, shown: str, join: str, others: Sequence[str], new: str | int) -> int:
    found = DB.connection().execute(
        f'SELECT x.id FROM "{rows.table_name(place.kind)}" x {join}'
        f" WHERE {shown} IN (SELECT value FROM json_each(?)) AND {stays(place.kind)} = ''",
        (json.dumps(others),),
    )
    ids = [row[0] for row in found]
    doubles = _doubles(ids, new) if place.kind is Publication else set()
    erase_many(Publication, VERB, sorted(doubles))
    kept = [key for key in ids if key not in doubles]
    change_many(place.kind, VERB, place.changes(dict.fromkeys(kept, new)))
    return len(ids)


def _doubles(ids: Sequence[int], new: str | int) -> set[int]:
    """Return which of these publications say again on which channel an item is."""
    on_it = {
        row[0]
        for row in DB.connection().execute(
            "SELECT item_id FROM publication WHERE channel_id = ?", (new,)
        )
    }
    doubles = set()
    items = DB.connection().execute(
        "SELECT id, item_id FROM publication WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    for key, item in items:
        if item in on_it:
            doubles.add(key)
        on_it.add(item)
    return doubles


def _retire(names: Sequence[str], into: Table) -> None:
    """Take departments or channels out of use."""
    listed = type(into)
    for each in listed.select().where(rows.columns(listed)["name"].in_(names)):
        if not any(rows.pointing_at(listed, [each.id])):
            each.erase(VERB)
        elif isinstance(each, Department):
            each.alter(VERB, active=False)
