"""What stands in the way of taking an act back: which later act rests on it, in one sentence."""

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from peewee import ForeignKeyField

from models.store import rows
from models.store.connection import DB
from models.store.database import Table
from models.store.history import Act, Change, History
from models.store.refusal import Refusal

# Rows of the history by later acts that hold, on records that act ? changed before.
_LATER = (
    "SELECT later.act_id, mine.change, mine.changes, mine.quiet,"
    " later.change, later.changes, later.quiet"
    " FROM history mine JOIN history later"
    " ON later.kind = mine.kind AND later.record = mine.record AND later.id > mine.id"
    " JOIN act ON act.id = later.act_id"
    " WHERE mine.act_id = ? AND later.act_id <> mine.act_id"
    " AND mine.change <> 'told' AND later.change <> 'told'"
    " AND act.takes_back_id IS NULL AND act.taken_back_by_id IS NULL"
    " ORDER BY later.id DESC"
)


_SHOWN = 500  # records looked at for the sentence


def refuse_for(later: Act) -> Refusal:
    """Return the refusal to take something back before the `later` act that rests on it."""
    if later.lasting:
        return Refusal(None, later.lasting)
    return Refusal(None, f"{when(later.at)}又做了{said(later)}，请先撤销那一次。")


def said(done: Act) -> str:
    """Return an act in words: “修改”（关于防汛的通知）."""
    return f"“{done.verb}”（{done.about}）" if done.about else f"“{done.verb}”"


def when(at: datetime) -> str:
    """Return when something was done later: 后来（3月5日 14:02）."""
    year = f"{at.year}年" if at.year != datetime.now().year else ""
    return f"后来（{year}{at.month}月{at.day}日 {at:%H:%M}）"


def is_newest(done: Act, back: Act) -> bool:
    """Tell whether the register, but for the act, is as it was when the act began."""
    since = (Act.id > done.id) & (Act.id != back.id) & Act.taken_back_by.is_null()
    older = Act.takes_back.is_null() | (Act.takes_back < done.id)  # else the pair weighs nothing
    return not Act.select().where(since & older).exists()


def check_later(done: Act) -> None:
    """Refuse where a record of the act, or a field that it changed, was changed later."""
    for key, change, changes, quiet, then, others, is_quiet in DB.connection().execute(
        _LATER, (done.id,)
    ):
        if change == Change.CHANGED and then == Change.CHANGED:
            rests = not quiet and not json.loads(changes).keys().isdisjoint(json.loads(others))
        else:
            rests = not is_quiet and not (quiet and then == Change.CHANGED)
        if rests:
            raise refuse_for(Act.get_by_id(key))


def check_course(done: Act, kind: type[Table]) -> None:
    """Refuse where the course that the act's records belong to went on since."""
    if not kind.course:
        return
    owner = rows.columns(kind)[kind.course].column_name
    found = (
        DB.connection()
        .execute(
            "SELECT later.act_id FROM history mine"
            f' JOIN "{rows.table_name(kind)}" beside ON beside."{owner}" ='
            f" COALESCE(json_extract(mine.changes, '$.{kind.course}[1]'),"
            f" json_extract(mine.changes, '$.{kind.course}[0]'))"
            " JOIN history later ON later.kind = mine.kind AND later.record = beside.id"
            " AND later.change = 'made' AND later.id > mine.id AND later.act_id <> mine.act_id"
            " JOIN act ON act.id = later.act_id"
            " WHERE mine.act_id = ? AND mine.kind = ? AND mine.change IN ('made', 'gone')"
            " AND act.takes_back_id IS NULL AND act.taken_back_by_id IS NULL"
            " ORDER BY later.id DESC LIMIT 1",
            (done.id, kind.__name__),
        )
        .fetchone()
    )
    if found:
        raise refuse_for(Act.get_by_id(found[0]))


def newest(acts: object) -> Act | None:
    """Return the newest of some acts that holds."""
    held = Act.takes_back.is_null() & Act.taken_back_by.is_null()
    found: Act | None = Act.select().where(held & Act.id.in_(acts)).order_by(Act.id.desc()).first()
    return found


def check_unused(kind: type[Table], ids: Collection[int]) -> None:
    """Refuse where another record names one of these."""
    found = next(rows.pointing_at(kind, ids), None) or _loose(kind, ids)
    if found is not None:
        table, key = found
        raise refuse_beside(table, key, "在用它")


def _loose(kind: type[Table], ids: Collection[int]) -> tuple[type[Table], int] | None:
    for table in kinds().values():
        if table.belongs_to_any:
            row = (
                DB.connection()
                .execute(
                    f'SELECT "id" FROM "{rows.table_name(table)}" WHERE "kind" = ?'
                    ' AND "record" IN (SELECT value FROM json_each(?))',
                    (kind.__name__, json.dumps(list(ids))),
                )
                .fetchone()
            )
            if row:
                return table, row[0]
    return None


def refuse_beside(kind: type[Table], key: int, why: str) -> Refusal:
    """Return the refusal because of record `key`: for the act that it comes from, if one holds."""
    acts = History.select(History.act).where(
        (History.kind == kind.__name__) & (History.record == key) & History.act.is_null(False)
    )
    later = newest(acts)
    if later is not None:
        return refuse_for(later)
    name = kind.get_by_id(key).in_words()
    return Refusal(None, f"{f'“{name}”' if name else '另一条记录'}{why}，不能撤销。")


@contextmanager
def explained(kind: type[Table], values: dict[int, dict[str, object]]) -> Iterator[None]:
    """Say what a row that is put back runs into: a value that another one has, an owner gone."""
    try:
        yield
    except DB.integrity_error as error:
        whole = rows.read(kind, list(values))
        for key, given in values.items():
            raise_for(kind, key, {**whole.get(key, {}), **given})
        raise Refusal(None, "别的记录还连着它，不能撤销。") from error


def raise_for(kind: type[Table], key: int, values: dict[str, object]) -> None:
    """Raise the refusal for one row, if it is what stands in the way."""
    twin = rows.twin(kind, key, values)
    if twin is not None:
        raise refuse_beside(kind, twin, "现在用着同样的名称或者编号")
    for name, field in rows.columns(kind).items():
        owner = values.get(name)
        if not isinstance(field, ForeignKeyField) or owner is None:
            continue
        if not rows.read(field.rel_model, [int(str(owner))]):
            raise _refuse_orphan(field.rel_model.__name__, owner)


def _refuse_orphan(kind: str, key: object) -> Refusal:
    gone = History.select().where(
        (History.kind == kind) & (History.record == key) & (History.change == Change.GONE)
    )
    row = gone.order_by(History.id.desc()).first()
    if row is None or row.act_id is None:
        return Refusal(None, "它所属的记录已经不在登记簿里，不能撤销。")
    act = Act.get_by_id(row.act_id)
    return Refusal(None, f"它所属的记录{when(act.at)}没有了：{said(act)}；请先恢复那一次。")


def refuse_changed(done: Act, kind: type[Table], ids: Collection[int]) -> Refusal:
    """Return the refusal because records are not as the act left them: for what was done since."""
    since = History.select(History.act).where(
        (History.kind == kind.__name__)
        & History.record.in_(list(ids)[:_SHOWN])
        & (History.act > done.id)
    )
    held = Act.id.in_(since) & Act.taken_back_by.is_null()
    later = Act.select().where(held & (Act.takes_back != done.id)).order_by(Act.id.desc()).first()
    if later is None:
        return Refusal(None, "那时登记的内容现在不一样了，不能撤销。")
    return Refusal(None, f"{when(later.at)}做了{said(later)}，内容已经不是那时的样子，不能撤销。")


def kinds() -> dict[str, type[Table]]:
    """Return the tables that are known, by name."""
    return {each.__name__: each for each in _below(Table) if not each.__subclasses__()}


def _below(kind: type[Table]) -> Iterable[type[Table]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)
