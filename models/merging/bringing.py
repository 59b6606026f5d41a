"""合并: what a comparison found is taken into the register here, in one act with one way back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peewee import DateTimeField

from models.law.event import EventKind
from models.merging import afterwards
from models.merging.afterwards import Contradiction
from models.merging.comparison import Choices
from models.merging.effects import Place, Prepared
from models.merging.kinds import KINDS, Kind, links, numbered, table_named
from models.merging.matching import Matching
from models.merging.named_here import NamedHere
from models.requests.request import RequestEvent
from models.store import rows
from models.store.acts import Act, act
from models.store.attachment import Attachment
from models.store.database import Table, change_many, erase_many, insert_many, next_id
from models.store.record import Record

VERB = "合并登记簿"
_BIN = "合并：那边撤销了登记"


@dataclass(frozen=True)
class Merged:
    """What was written: records brought in, things of records changed, and the act, if any.

    `left` names records that stay as they are here because half of either side made no sense.
    """

    new: int
    taken: int
    act: int | None
    left: tuple[str, ...] = ()


def take_in(
    matching: Matching,
    prepared: Prepared,
    choices: Choices,
    name: str,
    today: date,
    content: Callable[[str], bool],
) -> Merged:
    """Take what is new and what was chosen into the open register, as the act of the file `name`.

    `content` lets the register have that of a digest, and tells whether it has.

    A record that would contradict itself stays as it is here; a choice that makes it so is refused.
    """
    held, left = dict(choices), list[str]()
    while True:
        writing = _Writing(matching, prepared, held, today, content)
        try:
            with act(VERB, name) as done:
                writing.run(done)
        except Contradiction as found:
            keys = [key for key in writing.keys_of(found.place) if key not in choices]
            if not keys:
                raise found.refusal() from found
            held |= dict.fromkeys(keys, False)
            table, here = found.place
            left.append(table.get_by_id(here).in_words())
            continue
        return Merged(writing.brought, writing.taken, done.id, tuple(left))


class _Writing:
    def __init__(
        self,
        matching: Matching,
        prepared: Prepared,
        choices: Choices,
        today: date,
        content: Callable[[str], bool],
    ) -> None:
        self.matching, self.today, self.content = matching, today, content
        self._by_key = {
            each.key: prepared.takings[each.key]
            for each in prepared.comparison.taken(choices)
            if each.key in prepared.takings
        }
        taken = list(self._by_key.values())
        self.takings, self.taken = taken, len(taken)
        self.numbers = {place: number for each in taken for place, number in each.numbers.items()}
        self.wanted: dict[type[Table], set[int]] = {each.table: set() for each in KINDS}
        roots = [*prepared.new, *(place for each in taken for place in each.adds)]
        for table, key in roots:
            self.wanted[table].add(key)
        self.brought = len(prepared.new)
        self.here = NamedHere(matching)

    def keys_of(self, place: Place) -> list[str]:
        """Return the differences by whose taking a record here changes."""
        found = self._by_key.items()
        return [key for key, each in found if place in each.changes or place in each.bins]

    def run(self, done: Act) -> None:
        """Write all of it. Raises Contradiction."""
        for kind in KINDS:
            self._bring(kind)
        for each in self.takings:
            self._change(each.changes)
            self._cancel(each.cancels)
            for table, key in each.bins:
                record = table.get_by_id(key)
                if isinstance(record, Record):
                    record.remove(_BIN)
            for table, key in each.removes:
                erase_many(table, VERB, [key])
        if done.changed:
            self.here.tell_what_was(done, self.takings)
            places = {place for each in self.takings for place in (*each.changes, *each.bins)}
            afterwards.give_numbers(self.matching, self.here.ids, but=self.numbers.keys())
            afterwards.settle([(table, here) for (table, _), here in self.here.ids.items()], places)

    # What is new

    def _bring(self, kind: Kind) -> None:
        table = kind.table
        there = self.matching.there[table]
        chosen = [key for key in there if self._is_wanted(kind, key)]
        if table is Attachment:
            chosen = [key for key in chosen if self.content(there[key]["digest"])]
        if not chosen:
            return
        first = next_id(rows.table_name(table))
        self.here.ids |= {(table, key): first + at for at, key in enumerate(chosen)}
        given = [self._values(kind, key) for key in chosen]
        self.here.copy_history(table, chosen)
        insert_many(table, VERB, given)

    def _is_wanted(self, kind: Kind, key: int) -> bool:
        """Tell whether a record comes in: chosen itself, or with what it belongs to."""
        if key in self.matching.pairs[kind.table]:
            return False
        if key in self.wanted[kind.table]:
            return True
        row = self.matching.there[kind.table][key]
        if not kind.owner or key in self.matching.collided[kind.table] or self._lacks(kind, row):
            return False
        table = links(kind.table).get(kind.owner) or table_named(row.get("kind"))
        return table is not None and self.here.holds(table, row[kind.owner])

    def _lacks(self, kind: Kind, row: Mapping[str, Any]) -> bool:
        """Tell whether what a record must name did not come along."""
        fields = rows.columns(kind.table)
        return any(
            not fields[name].null and row[name] < 0 and not self.here.holds(linked, row[name])
            for name, linked in links(kind.table).items()
        )

    def _values(self, kind: Kind, key: int) -> dict[str, Any]:
        values = self.here.with_ids(kind.table, self.matching.there[kind.table][key])
        if (number := self.numbers.get((kind.table, key))) is not None:
            values[numbered(kind.table)] = number or None
        fields = rows.columns(kind.table)
        return {
            name: datetime.fromisoformat(value)
            if isinstance(fields[name], DateTimeField) and value
            else value
            for name, value in values.items()
        }

    # What differs

    def _change(self, changes: Mapping[Place, Mapping[str, Any]]) -> None:
        for (table, key), values in changes.items():
            linked = links(table)
            known = {
                name: value
                for name, value in values.items()
                if name not in linked
                or value is None
                or value > 0
                or self.here.holds(linked[name], value)
            }
            if known:
                change_many(table, VERB, {key: self.here.with_ids(table, known)})

    def _cancel(self, events: Iterable[int]) -> None:
        for key in events:
            event = RequestEvent.get_by_id(key)
            if event.kind != EventKind.CANCELLED:
                RequestEvent.add(
                    VERB,
                    request=event.request_id,
                    kind=EventKind.CANCELLED.value,
                    on_date=self.today,
                    refers=event.id,
                    text="合并时用了另一边的办理过程",
                )
