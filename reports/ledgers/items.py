"""主动公开台账: from rows to items and back."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from models.items import item
from models.items.days import doubtful_days, wrong_days
from models.items.item import Attribute, DocumentKind, Publication, PublishedItem
from models.office import category as catalogue
from models.office import channel
from models.office.departments import Department, department
from models.office.publishing_period import Period
from models.store import numbering
from models.store.database import insert_many
from models.store.refusal import Refusal
from reports.ledgers.cells.cell import JOINT
from reports.ledgers.cells.channel_names import ChannelNames
from reports.ledgers.cells.filing import Filing
from reports.ledgers.intake import Answers, Intake, Question, refused
from reports.ledgers.item_questions import (
    AGAIN,
    AS_GUESSED,
    AS_MADE,
    ATTRIBUTE,
    FILING,
    HELD,
    KIND,
    NORMATIVE,
    PUBLIC,
    PUBLISHED,
    asked_of,
    filing_question,
    lacks_day,
    lacks_kind,
)
from reports.ledgers.own_columns import OwnColumns
from reports.ledgers.taken import Held, HeldItems, Taken

_VERB = "导入"
_AT_ONCE = 10_000
# What is looked at of every row; all else that is blank stays as the field begins.
_BLANK = {
    "title": "", "index_number": None, "document_number": "", "explains": "", "attribute": "",
    "document_kind": "", "made_on": None, "published_on": None, "period": None, "period_kind": "",
    "period_reason": "", "note": "",
}  # fmt: skip
_DOCUMENT_WORDS = {"行政规范性文件": "是"}


@dataclass(frozen=True)
class _Row:
    """A row that an item holds, its channels, and the columns in which something is written."""

    facts: dict[str, Any]
    channels: list[str]
    written: set[str]

    def change(self, key: int) -> None:
        """Change the item as it is written."""
        said = {name: value for name, value in self.facts.items() if name in self.written}
        if "period" in said:
            said["period_kind"] = self.facts["period_kind"]
        if "category" in said:
            said["category"] = catalogue.grow(said["category"], _VERB)
        if "department" in said:
            said["department"] = department(said["department"], _VERB)
        channels = self.channels if "channels" in self.written else None
        item.change(item.find(key), channels, verb=_VERB, **said)


class ItemImport(Intake):
    """Takes the rows of a 主动公开台账; only 信息名称 is needed.

    What the register holds already is left out unless the clerk says otherwise.
    """

    lenient_dates = True
    table = "PublishedItem"

    def __init__(self, today: date) -> None:
        self.taken = Taken(numbering.given(item.KIND), "索引号")
        self.own = OwnColumns("items", PublishedItem)
        self.rows: list[dict[str, Any]] = []
        self.channels: list[list[str]] = []
        self.filing, self.names = Filing(), ChannelNames()
        self.today = today
        self.register = HeldItems()
        self.held: list[tuple[dict[str, Any], list[str]]] = []  # what could go in again
        self._held_by: Held | None = None
        self._found: dict[int, _Row] = {}  # by the id of the item that holds it
        self._renewed: dict[int, _Row] = {}

    def take(self, values: dict[str, Any]) -> Sequence[Refusal]:
        """Take an item, or say which value stands in the way."""
        row = _BLANK | self.own.written(values) | (values.get("period") or {})
        row["department"] = values.get("department") or ""
        row["category"] = self.filing.place(values.get("category") or "")
        row["note"] = self._note(row["note"], values.get("left_out", ()))
        problems, channels = self._problems(row), self.names.of(values.get("channels") or "")
        self._held_by = self.register.find(row)
        if self._held_by is not None:
            place = self.filing.guessed.get(row["category"], row["category"])
            values |= {"category": place, "channels": JOINT.join(channels)}
            self.held += [(row, channels)] if not problems else []
            written = {name for name, value in values.items() if value not in (None, "")}
            self._found[self._held_by.id] = _Row(row, channels, written)
            return ()
        if not problems:
            self._keep(row, channels)
        return problems

    def _keep(self, row: dict[str, Any], channels: list[str]) -> None:
        if row["index_number"]:
            self.taken.take(row["index_number"])
        self.rows.append(row)
        self.channels.append(channels)

    def held_by(self) -> Held | None:
        """Return the item of the register that the row just taken is."""
        return self._held_by

    def remarks(self) -> Sequence[Refusal]:
        """Say which days of the row just taken should be looked at."""
        return doubtful_days(self.rows[-1])

    def renew(self, by: Held, fields: Sequence[str]) -> Sequence[Refusal]:
        """Let the row that an item holds change it; what the row leaves blank stays."""
        found = self._found[by.id]
        row = replace(found, written=found.written & set(fields))
        problems = refused(lambda: row.change(by.id))
        if not problems:
            self._renewed[by.id] = row
        return problems

    def gaps(self) -> Sequence[Refusal]:
        """Count what the items lack to be complete; they are registered all the same."""
        lacking = {
            "category": sum(not row["category"] for row in self.rows),
            "attribute": sum(not row["attribute"] for row in self.rows),
            "published_on": sum(map(lacks_day, self.rows)),
        }
        words = {
            "category": "登记为未分类",
            "attribute": "登记时空着",
            "published_on": "登记为尚未公开",
        }
        filed = self.filing.said(row["category"] for row in self.rows)
        return [*filed] + [
            Refusal(name, f"{number} 行没有填写，{words[name]}，以后可以补上")
            for name, number in lacking.items()
            if number
        ]

    def questions(self) -> Sequence[Question]:
        """Ask what an old ledger leaves open, and what to do with what is held."""
        rows, guessed = self.filing.asked(row["category"] for row in self.rows)
        filed = [filing_question(rows, guessed)] if rows else []
        return [*filed, *asked_of(self.rows, len(self.held), self.today)]

    def answer(self, answers: Answers) -> None:
        """Fill in what the clerk said of all rows."""
        if answers.get(HELD) == AGAIN:
            for row, channels in self.held:
                self._keep(row, channels)
        for row in self.rows:
            if answers.get(FILING) == AS_GUESSED:
                row["category"] = self.filing.guessed.get(row["category"], row["category"])
            if answers.get(ATTRIBUTE) == PUBLIC and not row["attribute"]:
                row["attribute"] = Attribute.PUBLIC.value
            if answers.get(KIND) == NORMATIVE and lacks_kind(row):
                row["document_kind"] = DocumentKind.NORMATIVE.value
            if answers.get(PUBLISHED) == AS_MADE and lacks_day(row):
                row["published_on"] = row["made_on"]

    def _problems(self, row: dict[str, Any]) -> list[Refusal]:
        problems = []
        number = row["index_number"]
        if number and (taken := self.taken.why(number)):
            problems.append(Refusal("index_number", f"索引号重复，{taken}，请另编一个"))
        problems += wrong_days(row)
        if row["period"] and not row["period_reason"]:
            problems.append(Refusal("period_reason", "单独规定了期限，要写依据"))
        return problems

    def _note(self, note: str, left_out: Sequence[tuple[str, str]]) -> str:
        words = [f"{name}原填“{text}”" for name, text in left_out]
        return "；".join([note, *words] if note else words)

    def write(self) -> int:
        """Write the items and their channels at once, and what is new of those that were there."""
        for key, renewed in self._renewed.items():
            renewed.change(key)
        paths = dict.fromkeys(row["category"] for row in self.rows if row["category"])
        places = {path: catalogue.grow(path, _VERB).id for path in paths}
        names = dict.fromkeys(row["department"] for row in self.rows if row["department"])
        offices = {name: department(name, _VERB) for name in names}
        for row in self.rows:
            row["category"] = places.get(row["category"])
            row["department"] = offices.get(row["department"])
        ids = insert_many(PublishedItem, _VERB, self.rows)
        numbering.give_many(
            item.KIND, zip((row["index_number"] for row in self.rows), ids, strict=True)
        )
        self._publish(ids)
        return len(ids)

    def _publish(self, ids: list[int]) -> None:
        known = {name for names in self.channels for name in names}
        keys = {name: channel.channel(name, _VERB).id for name in sorted(known)}
        pairs = (
            {"item": key, "channel": keys[name]}
            for key, names in zip(ids, self.channels, strict=True)
            for name in names
        )
        while some := list(islice(pairs, _AT_ONCE)):  # all of them would take much memory
            insert_many(Publication, _VERB, some)


def _period_words(row: dict[str, Any]) -> str | None:
    return Period(row["period"], row["period_kind"]).words() if row["period"] else None


def item_rows(ids: Collection[int] | None = None) -> Iterator[dict[str, Any]]:
    """Yield the items of the register with id as values of the ledger's columns, oldest first.

    All that are kept, or only those with these `ids`.
    """
    wanted = None if ids is None else frozenset(ids)
    own = OwnColumns("items", PublishedItem)
    carried = item.channels_by_item()
    items = PublishedItem.select().where(PublishedItem.removed_at.is_null())
    paths = {entry.id: entry.path for entry in catalogue.CatalogueEntry.select()}
    offices = {each.id: each.name for each in Department.select()}
    for row in items.order_by(PublishedItem.id).dicts().iterator():
        if wanted is not None and row["id"] not in wanted:
            continue
        yield own.said(row.__getitem__) | {
            "id": row["id"],
            "category": paths.get(row["category"], ""),
            "department": offices.get(row["department"], ""),
            "document_kind": _DOCUMENT_WORDS.get(row["document_kind"], row["document_kind"]),
            "period": _period_words(row),
            "channels": JOINT.join(carried.get(row["id"], [])),
        }
