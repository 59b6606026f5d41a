"""A ledger brought again: what each row says otherwise than its record, and whose is taken."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import resources
from models.merging.comparison import Choices, Compared, Difference, State
from models.office.publishing_period import Period
from models.store.history import Change, changes_of
from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column, Ledger
from reports.ledgers.cells.known_words import label_of
from reports.ledgers.cells.row import Row
from reports.ledgers.intake import Intake
from reports.ledgers.taken import Held

_NOTHING, _VERB = "—", "导入"
_CHANGED_SINCE = "台账后来改过"
_BY_HAND = "请在登记簿里改"


@dataclass(frozen=True)
class RowAgain:
    """A row beside its record: what differs, which columns are taken, what speaks against it."""

    record: Compared
    taken: Sequence[Difference]
    against: Sequence[Refusal]

    @property
    def said(self) -> str:
        """What becomes of the row, in words."""
        taken = [each.label for each in self.taken]
        left = [each.label for each in self.record.differences if each not in self.taken]
        parts = [
            f"，{'、'.join(names)}不同，{word}"
            for names, word in ((taken, "照文件改"), (left, "登记簿没有改"))
            if names
        ]
        return "".join(parts) or "，不再导入"


class Renewing:
    """Lets rows change the records that hold them, where that is `wanted`.

    Without `choices` all that can be taken is; with them what they say, else what is proposed.
    """

    def __init__(self, intake: Intake, choices: Choices | None, *, wanted: bool) -> None:
        self.intake, self.choices, self.wanted = intake, choices, wanted

    def compared(self, row: Row, by: Held, kept: Mapping[str, Any], book: Ledger) -> RowAgain:
        """Lay a row beside its record `kept`, and let it change that as it is chosen."""
        found = row.differing(kept, book)
        since = _changed_by_hand(self.intake.table, by.id) if found else set[str]()
        differences = tuple(self._difference(row, *each, since) for each in found)
        record = Compared(
            f"{row.sheet.name}:{row.number}",
            self.intake.table,
            str(kept.get("index_number") or kept.get("number") or ""),
            str(by.title or kept.get("title") or kept.get("content") or kept.get("matter") or ""),
            f"第 {row.number} 行",
            State.DIFFERENT if differences else State.SAME,
            differences,
        )
        taken = [each for each in differences if self._is_taken(each)]
        against = self.intake.renew(by, [each.field for each in taken]) if taken else ()
        return RowAgain(record, taken, against)

    def _is_taken(self, each: Difference) -> bool:
        return self.wanted and (self.choices is None or each.is_taken(self.choices))

    def _difference(
        self, row: Row, column: Column, ours: Any, theirs: Any, since: set[str]
    ) -> Difference:
        able = self.intake.changed
        is_fixed = able is not None and column.field not in able
        is_newer = column.field in since
        return Difference(
            f"{row.sheet.name}:{row.number}:{column.field}",
            column.name,
            _shown(column, ours),
            _shown(column, theirs),
            takes_theirs=not (is_fixed or is_newer),
            is_conflict=is_newer and not is_fixed,
            is_fixed=is_fixed,
            why=_BY_HAND if is_fixed else _CHANGED_SINCE if is_newer else "",
            field=column.field,
        )


def _changed_by_hand(table: str, key: int) -> set[str]:
    """Return the fields of a record whose newest change came from no ledger."""
    newest: dict[str, str] = {}
    for row in changes_of(table, [key]):
        undone = row.act is not None and (row.act.taken_back_by_id or row.act.takes_back_id)
        if row.change != Change.MADE and not undone:
            newest = dict.fromkeys(json.loads(row.changes), row.verb) | newest
    return {name for name, verb in newest.items() if verb != _VERB}


def _shown(column: Column, value: Any) -> str:
    if isinstance(value, dict):
        return Period(value["period"], value["period_kind"]).words()
    if isinstance(value, list):
        return "、".join(str(each or "") for each in value) or _NOTHING
    if isinstance(value, date):
        return value.isoformat()
    words = resources.toml("ledgers/words.toml").get(column.kind, {})
    if isinstance(value, str) and value in words:
        value = label_of(column.kind, value)
    return str(value) if value not in (None, "") else _NOTHING
