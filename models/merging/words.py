"""What a record and its values are called where two registers are laid side by side."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from peewee import BooleanField, DateTimeField

import resources
from models.activities.activity import Activity
from models.activities.kinds import kinds as kinds_of_activity
from models.disputes.dispute import Dispute
from models.disputes.ruling import kinds as kinds_of_dispute
from models.law.event import EventKind
from models.law.rules.objection import WORDS
from models.merging.kinds import BY_NAME, Kind, links, numbered
from models.packages.description import title
from models.requests.request import RequestEvent
from models.store import rows
from models.store.database import Table

Row = Mapping[str, Any]
Find = Callable[[type[Table], int], Row]  # a record by the id that names it
NOTHING = "—"
_GROUPS = ("applicant_kind", "dispute_result", "party")
_MOST = 200  # characters that are shown of a value


def label(table: type[Table], field: str) -> str:
    """Return the name of a field."""
    said = resources.toml("packages/words.toml")
    column = rows.columns(table)[field].column_name
    own = said["table"][rows.table_name(table)].get("column", {})
    return str(own.get(column) or said["common"].get(column, field)).partition("，")[0]


def kind_in_words(table: type[Table]) -> str:
    """Return what a table is called."""
    return title(rows.table_name(table)).partition("（")[0]


def kind_named(name: str) -> str:
    """Return what the table of that name is called."""
    return kind_in_words(BY_NAME[name].table)


def value_in_words(table: type[Table], field: str, value: Any, find: Find) -> str:
    """Return a value as it is read; `find` gives the records that are named by an id."""
    if value is None or value == "":
        return NOTHING
    if linked := links(table).get(field):
        return name_of(linked, find(linked, value))
    column = rows.columns(table)[field]
    if isinstance(column, BooleanField):
        return "是" if value else "否"
    if isinstance(column, DateTimeField):
        return str(value)[:16].replace("T", " ")
    if table is RequestEvent and field == "kind":
        return WORDS.get(EventKind(value), str(value))
    said = _known(table, field).get(str(value)) or _flat(str(value))
    text = " ".join(said.split())
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"


def _known(table: type[Table], field: str) -> Mapping[str, str]:
    """Return the words for what a field holds as a key."""
    if field in ("period_kind", "period_unit"):
        return {"working": "工作日", "calendar": "自然日"}
    if table is Activity and field == "kind":
        return {key: each.name for key, each in kinds_of_activity().items()}
    if table is Dispute and field == "kind":
        return {key: each.label for key, each in kinds_of_dispute().items()}
    group = "dispute_result" if table is Dispute and field == "result" else field
    words = resources.toml("ledgers/words.toml").get(group, {})
    return {key: each[0] for key, each in words.items()} if group in _GROUPS else {}


def _flat(text: str) -> str:
    """Return what is kept as JSON (a list of names, further facts) as it is read, in a line."""
    if not text.startswith(("{", "[")):
        return text
    try:
        return "、".join(_leaves(json.loads(text))) or NOTHING
    except ValueError:
        return text


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _leaves(each)
    elif value not in (None, ""):
        yield {True: "是", False: "否"}[value] if isinstance(value, bool) else str(value)


def name_of(table: type[Table], row: Row) -> str:
    """Return how a clerk knows a record, without what only another table says."""
    value = row.get(table.named_by) if table.named_by else None
    return " ".join(str(value or NOTHING).split())


def told(kind: Kind, row: Row, find: Find) -> str:
    """Return in a line what a record that belongs to another says."""
    said = (value_in_words(kind.table, name, row[name], find) for name in kind.tells)
    return " ".join(each for each in said if each != NOTHING) or kind_in_words(kind.table)


_TITLES = ("title", "content", "matter", "name", "place", "label", "figure", "wording", "day")
_DAYS = ("published_on", "received_on", "posted_on", "on_date", "made_on", "opened_on", "year")


def facts_of(name: str, row: Row) -> tuple[str, str, str]:
    """Return number, title and day of a record of the table `name`."""
    table = BY_NAME[name].table
    number = str(row.get(numbered(table)) or "") if numbered(table) else ""
    return number, _first(_TITLES, row), _first(_DAYS, row)


def _first(names: tuple[str, ...], row: Row) -> str:
    return next((" ".join(str(row[name]).split()) for name in names if row.get(name)), "")


def told_whole(table: type[Table], row: Row) -> str:
    """Return in a line which record that is, for one that is taken or left as a whole."""
    number, title_, day = facts_of(table.__name__, row)
    who = str(row.get("applicant") or "")
    return " · ".join(each for each in (number, who, title_, day) if each) or NOTHING
