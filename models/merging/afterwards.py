"""What hangs on records that were merged: their numbers, and whether each still makes sense."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from models.merging.effects import Place
from models.merging.kinds import KINDS
from models.merging.matching import Matching
from models.store import numbering
from models.store.database import Table
from models.store.plain_text import number_key
from models.store.refusal import Refusal

_UNLIKE = "“{0}”两边各取一部分以后会对不上，请对这一条都用一边的。"


class Contradiction(Exception):
    """A record that contradicts itself once some of it is theirs and some ours."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.place = place

    def refusal(self) -> Refusal:
        """Return what the clerk is told."""
        table, here = self.place
        return Refusal("choices", _UNLIKE.format(table.get_by_id(here).in_words()))


def give_numbers(matching: Matching, brought: Mapping[Place, int], but: Collection[Place]) -> None:
    """Let the numbers that were given there be given here as well, and never again.

    `brought` names what came along by its id here; `but` came under another number.
    """
    for kind in KINDS:
        table, pairs = kind.table, matching.pairs[kind.table]
        known = {number_key(number): key for number, key in matching.ours.given(table)}
        new: list[tuple[str | None, int]] = []
        for number, record in matching.theirs.given(table):
            here = pairs.get(record) or brought.get((table, record))
            owner = known.get(number_key(number))
            if here is None or (table, record) in but:
                continue
            if owner is None:
                new.append((number, here))
            elif owner not in matching.ours.rows(table):  # its making was taken back
                numbering.pass_on(table.__name__, number, here)
        numbering.give_many(table.__name__, new)


def settle(brought: Collection[Place], changed: Collection[Place]) -> None:
    """Bring in order what hangs on what was written. Raises Contradiction."""
    ids = defaultdict[type[Table], set[int]](set)
    for table, here in (*brought, *changed):
        ids[table].add(here)
    for table, found in ids.items():
        table.settle(found)
    for table, here in changed:
        try:
            table.check_back({here})
        except Refusal as refusal:
            raise Contradiction((table, here)) from refusal
