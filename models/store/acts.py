"""Acts and the one way back for all of them: every verb, import, bulk change, also after a restart.

    with act("修改", about=item.title) as done:
        ...
    back = take_back(done.id)
    take_back(back.id)  # and it is done again

An act is undone row by row, the last row first. Acts may be taken back in any order as long as
nothing that was done later rests on them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from json import loads
from typing import Any

from peewee import fn

from models.store import history, obstacles, rows
from models.store.connection import DB
from models.store.database import Table
from models.store.held import seat
from models.store.history import Act, Change, Changes, History, act, under_way
from models.store.obstacles import newest
from models.store.refusal import Refusal

__all__ = [
    "Act",
    "Change",
    "act",
    "find",
    "is_undoing",
    "last",
    "last_undone",
    "latest_on",
    "recent",
    "size",
    "take_back",
]

_OLDER = "这一次是用旧版本做的，登记簿升级以后不能再撤销。"

Tell = Callable[[float], object]  # hears the part done, 0 to 1
Undone = list[tuple[int, dict[str, tuple[Any, Any]]]]  # id and changes, the newest first


def find(key: int) -> Act:
    """Return an act by its id."""
    found: Act = Act.get_by_id(key)
    return found


def last() -> Act | None:
    """Return the newest act that holds: neither taken back nor itself a taking back."""
    return newest(Act.select(Act.id))


def last_undone() -> Act | None:
    """Return the newest taking back that may itself be taken back; None behind a fresh act."""
    fresh = Act.select(fn.MAX(Act.id)).where(Act.takes_back.is_null()).scalar() or 0
    waiting = Act.takes_back.is_null(False) & Act.taken_back_by.is_null()
    found = Act.select().where(waiting & (Act.id > fresh)).order_by(Act.id.desc())
    return next((each for each in found if is_undoing(each)), None)


def latest_on(*kinds: type[Table]) -> Act | None:
    """Return the newest act that changed records of some tables, be it a taking back, or None."""
    names = [kind.__name__ for kind in kinds]
    rows = History.select(History.act).where(History.kind.in_(names))
    row = rows.order_by(History.id.desc()).first()
    return row.act if row is not None else None


def recent(limit: int) -> Sequence[Act]:
    """Return what was done last, the newest first, also what was taken back (`taken_back_by`)."""
    return list(Act.select().where(Act.takes_back.is_null()).order_by(Act.id.desc()).limit(limit))


def size(key: int) -> int:
    """Return how many changes an act made; taking it back makes as many."""
    return int(History.select().where(History.act == key).count())


def take_back(key: int, tell: Tell = lambda part: None) -> Act:
    """Undo an act, and return the act that did so; taking that one back does it again.

    `tell` hears the part done, 0 to 1, and may end it by an exception: then nothing is undone.
    Refuses what was taken back already, and what later acts rest on: with the sentence that
    names the newest of these.
    """
    done = find(key)
    if done.taken_back_by_id is not None:
        raise Refusal(None, f"{obstacles.said(done)}已经撤销过了。")
    if done.lasting:
        raise Refusal(None, done.lasting)
    seat.check(_chain(done)[-1].verb)
    back = Act(verb=_verb(done), about=done.about, takes_back=done)
    with under_way(back) as begun:
        if begun is not back:
            raise RuntimeError("an act is not taken back inside another one")
        back.begin()
        _mark(done, back)
        _Undoing(done, back).run(tell)
    return back


def is_undoing(done: Act) -> bool:
    """Tell whether an act undid another one, and did not do it again."""
    return len(_chain(done)) % 2 == 0


def _chain(done: Act) -> list[Act]:
    """Return an act and what it took back, and what that took back, to the first act."""
    chain = [done]
    while chain[-1].takes_back_id is not None:
        chain.append(chain[-1].takes_back)
    return chain


def _verb(done: Act) -> str:
    first = _chain(done)[-1]
    if is_undoing(done):
        return f"重做{first.verb}"
    was = first.verb.removeprefix("撤销")
    return f"撤销{was}" if was == first.verb else f"恢复{was}"


def _mark(done: Act, by: Act | None) -> None:
    """Keep who took an act back; what it had taken back itself holds again, and so on."""
    done.taken_back_by = by
    done.save(only=[Act.taken_back_by])
    if done.takes_back_id is not None:
        _mark(done.takes_back, None if by is not None else done)


class _Undoing:
    """Undoes the act `done` inside the act `back`; each kind of change has its opposite."""

    def __init__(self, done: Act, back: Act) -> None:
        self.done, self.back = done, back
        self.touched: dict[type[Table], set[int]] = defaultdict(set)

    def run(self, tell: Tell) -> None:
        """Undo every row, after what speaks against it was asked."""
        batches = self._batches()
        is_newest = obstacles.is_newest(self.done, self.back)
        obstacles.check_later(self.done)
        for kind in self.touched:
            obstacles.check_course(self.done, kind)
        ahead = sum(len(undone) for *_, undone in batches)
        undone_so_far = 0
        for kind, change, quiet, undone in batches:
            tell(undone_so_far / ahead)
            self._undo(kind, change, undone, quiet)
            undone_so_far += len(undone)
        for kind, ids in self.touched.items():
            kind.settle(ids)
            if not is_newest:
                kind.check_back(ids)

    def _undo(self, kind: type[Table], change: Change, undone: Undone, quiet: bool) -> None:
        if change is Change.MADE:
            self._unmake(kind, [key for key, _ in undone])
        elif change is Change.GONE:
            self._make_again(kind, undone)
        elif change is Change.CHANGED:
            self._change_back(kind, undone, quiet)
        else:
            told = ((key, _turned(found)) for key, found in undone)
            self._keep(kind, change, told, quiet=quiet)

    def _batches(self) -> list[tuple[type[Table], Change, bool, Undone]]:
        """Return the rows of the act, newest first, those of one sort together."""
        # What was made is told by its id alone: an import need not be read again.
        found = DB.connection().execute(
            "SELECT kind, change, quiet, record,"
            " CASE change WHEN 'made' THEN '{}' ELSE changes END"
            " FROM history WHERE act_id = ? ORDER BY id DESC",
            (self.done.id,),
        )
        batches = []
        for (name, change, quiet), batch in groupby(found.fetchall(), lambda row: row[:3]):
            kind = _kind(name)
            undone = [(row[3], loads(row[4])) for row in batch]
            self.touched[kind].update(key for key, _ in undone)
            batches.append((kind, Change(change), bool(quiet), undone))
        return batches

    def _unmake(self, kind: type[Table], ids: list[int]) -> None:
        if kind.is_shared:
            ids = [key for key in ids if not any(rows.pointing_at(kind, [key]))]
        obstacles.check_unused(kind, ids)
        held = rows.read(kind, ids)
        if len(held) < len(ids):
            raise obstacles.refuse_changed(self.done, kind, set(ids) - held.keys())
        gone = ((key, {name: (was, None) for name, was in held[key].items()}) for key in ids)
        self._keep(kind, Change.GONE, gone)
        rows.take_out(kind, ids)

    def _make_again(self, kind: type[Table], undone: Undone) -> None:
        held = {key: {name: old for name, (old, _) in found.items()} for key, found in undone}
        _check_fields(kind, held.values())
        with obstacles.explained(kind, held):
            rows.put_in(kind, list(held), rows.by_field(list(held.values())))
        made = ((key, _turned(found)) for key, found in undone)
        self._keep(kind, Change.MADE, made)

    def _change_back(self, kind: type[Table], undone: Undone, quiet: bool) -> None:
        left: dict[int, dict[str, Any]] = defaultdict(dict)
        wanted: dict[int, dict[str, Any]] = defaultdict(dict)
        for key, found in undone:
            for name, (old, new) in found.items():
                left[key].setdefault(name, new)
                wanted[key][name] = old
        _check_fields(kind, wanted.values())
        now = rows.read(kind, list(wanted))
        other = [
            key for key, values in left.items() if not values.items() <= now.get(key, {}).items()
        ]
        if other and quiet:
            return
        if other:
            raise obstacles.refuse_changed(self.done, kind, other)
        with obstacles.explained(kind, wanted):
            rows.put(kind, wanted)
        changed = (
            (key, {name: (left[key][name], old) for name, old in values.items()})
            for key, values in wanted.items()
        )
        self._keep(kind, Change.CHANGED, changed, quiet=quiet)

    def _keep(
        self,
        kind: type[Table],
        change: Change,
        changes: Iterable[tuple[int, Changes]],
        *,
        quiet: bool = False,
    ) -> None:
        history.keep(self.back.verb, kind.__name__, change, changes, quiet=quiet)


def _turned(changes: Changes) -> Changes:
    return {name: (new, old) for name, (old, new) in changes.items()}


def _kind(name: str) -> type[Table]:
    known = obstacles.kinds().get(name)
    if known is None:
        raise Refusal(None, _OLDER)
    return known


def _check_fields(kind: type[Table], values: Iterable[rows.Values]) -> None:
    known = rows.columns(kind).keys()
    if not all(each.keys() <= known for each in values):
        raise Refusal(None, _OLDER)
