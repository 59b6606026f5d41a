"""统一写法: a name that is spelled in several ways is brought to one, in all records at once."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from models.office.departments import Department, department
from models.spelling.book_texts import Text, stays
from models.store import rows
from models.store.acts import act
from models.store.database import DB, change_many
from models.store.plain_text import one_line
from models.store.refusal import Refusal

VERB = "统一写法"


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
    if not _is_department(name):
        yield name, name.column, ""
        return
    for field, table in rows.fields_naming(Department):
        place = Text(table, field.name, name.word)
        yield place, "d.name", f"JOIN department d ON d.id = {place.column}"


def _is_department(name: Text) -> bool:
    return name.field == "department"


def merge(name: Text, texts: Collection[str], into: str) -> int:
    """Let all records that spell a name in one of these ways spell it `into`; return how many.

    What is closed, archived, destroyed or posted stays as it is. A department that no record
    names any more is taken out, one that a record still names is no longer offered. Refuses an
    empty spelling, and when there is nothing to change.
    """
    wanted = one_line(into)
    if not wanted:
        raise Refusal("into", "请填写统一成哪一种写法。")
    others = sorted(set(texts) - {wanted})
    if not others:
        raise Refusal(None, "请勾选要改成这一种写法的其他写法。")
    with act(VERB) as done:
        target = department(wanted, VERB) if _is_department(name) else None
        new = wanted if target is None else target.id
        changed = sum(_respell(*each, others, new) for each in _places(name))
        if target is not None:
            _retire(others, target)
        done.name(f"{name.word}“{'”“'.join(others)}”→“{wanted}”，{changed:,} 条")
    return changed


def _respell(place: Text, shown: str, join: str, others: Sequence[str], new: str | int) -> int:
    found = DB.connection().execute(
        f'SELECT x.id FROM "{rows.table_name(place.kind)}" x {join}'
        f" WHERE {shown} IN (SELECT value FROM json_each(?)) AND {stays(place.kind)} = ''",
        (json.dumps(others),),
    )
    return len(change_many(place.kind, VERB, {row[0]: {place.field: new} for row in found}))


def _retire(names: Sequence[str], into: Department) -> None:
    """Take departments out of use; the one that is left is in use."""
    into.alter(VERB, active=True)
    for each in Department.select().where(Department.name.in_(names)):
        if any(rows.pointing_at(Department, [each.id])):
            each.alter(VERB, active=False)
        else:
            each.erase(VERB)
