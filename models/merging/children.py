"""What belongs to a record on both sides: added, changed or deleted there; the log as one."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from models.letters.letter import Letter
from models.merging import words
from models.merging.both_logs import BothLogs
from models.merging.comparison import Difference
from models.merging.effects import Place, Taking
from models.merging.fields import Differing, Newer, differing
from models.merging.kinds import BY_NAME, KINDS, LOOSE, MIRRORED, Kind, links
from models.merging.matching import Matching
from models.postings.posting import PostingPlace
from models.requests.request import InformationRequest, RequestEvent
from models.store.database import Table

_CHANGED_HERE = "那边删去了，本登记簿后来改过"
_DELETED_HERE = "本登记簿删去了，那边后来改过"
_BORNE = "本登记簿的另一件文书已经用着这个文号"
_NOT_DELETED = "请在本登记簿里登记"
# A log is only added to; what has files or steps of its own is not deleted by the way.
_KEPT: tuple[type[Table], ...] = (RequestEvent, Letter, PostingPlace)
_OF = "{0}:{1}:{2}"
_EVENTS, _LETTERS = BY_NAME[RequestEvent.__name__], BY_NAME[Letter.__name__]


class Children:
    """Compares what belongs to pairs. `closed` are records of which nothing below is compared."""

    def __init__(
        self,
        matching: Matching,
        find: Callable[[type[Table], int], Mapping[str, Any]],
        takings: dict[str, Taking],
    ) -> None:
        self.matching, self.find, self.takings = matching, find, takings
        self.closed: set[Place] = set()
        self._with_log: set[int] = set()  # requests of which the log differs
        self._below = cache(self._grouped)
        self._below_here = cache(self._grouped_here)
        self._paired = cache(lambda kind: set(matching.pairs[kind.table].values()))
        self._gone = cache(lambda kind: matching.identities_gone(matching.theirs, kind))

    def of(self, kind: Kind, there: int, here: int, own: list[Differing]) -> Iterator[Difference]:
        """Give what differs below a pair, `own` being what it differs in itself."""
        if kind.table is InformationRequest:
            yield from self._log(there, here, own)
        for below in _kinds_below(kind.table):
            for key in self._below(below)[kind.table.__name__, here]:
                yield from self._child(below, key)
            yield from self._missing(below, kind, here)

    def mirrors(self, kind: Kind, here: int, each: Differing) -> bool:
        """Tell whether what differs in a request is told by its log, which differs as well."""
        is_request = kind.table is InformationRequest and here in self._with_log
        return is_request and each.names[0] in MIRRORED

    def bearer_of_letter(self, table: type[Table], there: int) -> str:
        """Return a number of a letter of a new request that a letter here bears, "" for none."""
        if table is not InformationRequest or not self.matching.collided[Letter]:
            return ""
        taken = self.matching.collided[Letter]
        of_it = (self.matching.there[Letter][key] for key in taken)
        return next((str(row["number"]) for row in of_it if row["request"] == -there), "")

    def difference(
        self, kind: Kind, there: int, here: int, each: Differing, why: str, is_fixed: bool
    ) -> Difference:
        """Return what a record differs in, and note what taking theirs does."""
        table, name = kind.table, each.names[0]
        of = _OF.format(table.__name__, there, name)
        if not is_fixed:
            values = {(table, here): dict(each.theirs)}
            self.takings[of] = Taking(
                changes=values, of=((table, there, here, frozenset(each.names)),)
            )
        is_conflict = bool(why) or each.newer is Newer.BOTH
        label = words.label(table, name)
        if kind.owner:
            label = f"{words.kind_in_words(table)} · {label}"
        return Difference(
            of,
            "回收站" if each.is_bin else label,
            words.value_in_words(table, name, each.ours[name], self.find),
            words.value_in_words(table, name, each.theirs[name], self.find),
            takes_theirs=not is_conflict,
            is_conflict=is_conflict,
            is_fixed=is_fixed,
            why=why,
            kind=table.__name__,
            field=name,
        )

    def _child(self, kind: Kind, there: int) -> Iterator[Difference]:
        here = self.matching.pairs[kind.table].get(there)
        if here is not None:
            for each in differing(self.matching, kind, there, here):
                if each.newer is not Newer.OURS:
                    why = _BORNE if each.is_taken_here else ""
                    yield self.difference(kind, there, here, each, why, each.is_taken_here)
            owner = kind.table.__name__, here
            for below in _kinds_below(kind.table):
                for key in self._below(below)[owner]:
                    yield from self._child(below, key)
        elif not (kind.table is Letter and self._is_of_new_step(there)):
            yield from self._added(kind, there)

    def _is_of_new_step(self, letter: int) -> bool:
        """Tell whether a letter comes with the step that it is the paper of."""
        return bool((self.matching.there[Letter][letter]["event"] or 0) < 0)

    def _added(self, kind: Kind, there: int) -> Iterator[Difference]:
        """Give what was added there, but for what was deleted here and not touched there."""
        table, row = kind.table, self.matching.there[kind.table][there]
        gone = self.matching.gone_here[table].get(there)
        is_changed = False
        if gone is not None:
            left = self.matching.ours.gone(table)[gone]
            is_changed = any(row[name] != left[name] for name in kind.compared if name in left)
            if not is_changed:
                return
        of = _OF.format(table.__name__, there, "add")
        is_borne = there in self.matching.collided[table]
        if not is_borne:
            self.takings[of] = Taking(adds=((table, there),))
        yield Difference(
            of,
            words.kind_in_words(table),
            words.NOTHING,
            words.told(kind, row, self.find),
            takes_theirs=not (is_borne or is_changed),
            is_conflict=is_borne or is_changed,
            is_fixed=is_borne,
            why=_BORNE if is_borne else _DELETED_HERE if is_changed else "",
            kind=table.__name__,
        )

    def _missing(self, kind: Kind, owner: Kind, here: int) -> Iterator[Difference]:
        """Give what was deleted there and still is here."""
        for key in self._only_here(kind, (owner.table.__name__, here)):
            row = self.matching.ours.rows(kind.table)[key]
            left = self._gone_there(kind, row, key)
            if left is None:
                continue
            is_changed = any(row[name] != left[name] for name in kind.compared if name in left)
            is_kept = kind.table in _KEPT
            of = _OF.format(kind.table.__name__, -key, "remove")
            if not is_kept:
                self.takings[of] = Taking(removes=((kind.table, key),))
            yield Difference(
                of,
                words.kind_in_words(kind.table),
                words.told(kind, row, self.find),
                "删去",
                takes_theirs=not (is_changed or is_kept),
                is_conflict=is_changed or is_kept,
                is_fixed=is_kept,
                why=_NOT_DELETED if is_kept else _CHANGED_HERE if is_changed else "",
                kind=kind.table.__name__,
            )

    def _gone_there(self, kind: Kind, row: Mapping[str, Any], key: int) -> dict[str, Any] | None:
        """Return what a record here held last there, None where nothing tells it was deleted."""
        matching, table = self.matching, kind.table
        known = matching.identity(kind, row, matching.ours.births(table).get(key))
        gone = self._gone(kind).get(known) if known is not None else None
        return matching.named_here(table, matching.theirs.gone(table)[gone[-1]]) if gone else None

    # The log of a request

    def _log(self, there: int, here: int, own: list[Differing]) -> Iterator[Difference]:
        """Give the log as one thing: its steps are not chosen one by one."""
        of_it = InformationRequest.__name__, here
        only_here = self._only_here(_EVENTS, of_it)
        rows_here = self.matching.ours.rows(RequestEvent)
        logs = BothLogs(
            self.matching,
            (there, here),
            self._below(_EVENTS)[of_it],
            self._below(_LETTERS)[of_it],
            only_here,
            [key for key in only_here if self._gone_there(_EVENTS, rows_here[key], key)],
        )
        if logs.differ:
            self._with_log.add(here)
            difference, taking = logs.compared(own, self.find)
            if taking is not None:
                self.takings[difference.key] = taking
            yield difference

    # What belongs to whom

    def _only_here(self, kind: Kind, owner: tuple[str, int]) -> list[int]:
        paired = self._paired(kind)
        return [key for key in self._below_here(kind)[owner] if key not in paired]

    def _grouped(self, kind: Kind) -> dict[tuple[str, int], list[int]]:
        return _by_owner(kind, self.matching.there[kind.table])

    def _grouped_here(self, kind: Kind) -> dict[tuple[str, int], list[int]]:
        return _by_owner(kind, self.matching.ours.rows(kind.table))


@cache
def _kinds_below(table: type[Table]) -> tuple[Kind, ...]:
    """Return what can belong to a record of a table; a log is compared as a whole."""
    below = (each for each in KINDS if each.owner and each.table is not RequestEvent)
    return tuple(each for each in below if _owner_table(each) in (table, None))


def _owner_table(kind: Kind) -> type[Table] | None:
    return links(kind.table).get(kind.owner)


def _by_owner(
    kind: Kind, found: Mapping[int, Mapping[str, Any]]
) -> dict[tuple[str, int], list[int]]:
    grouped = defaultdict[tuple[str, int], list[int]](list)
    table = _owner_table(kind)
    for key, row in found.items():
        name = str(row["kind"]) if table is None else table.__name__
        grouped[name, row[LOOSE if table is None else kind.owner]].append(key)
    return grouped
