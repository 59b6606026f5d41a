"""Between the form and the register: what a record shows, what the form gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from gui.forms.form import Form
from models.items import item
from models.items.item import Attribute, PublishedItem
from models.items.listing import ItemRow
from models.items.state import of_item
from models.law.urgency import State
from models.law.workdays import Calendar, CalendarMissing
from models.office import departments
from models.office.publishing_period import Period, period_of
from models.store.refusal import Refusal

_TEXT = (
    "title",
    "document_number",
    "index_number",
    "genre",
    "theme",
    "attribute",
    "withheld_reason",
    "url",
    "posting_place",
    "validity",
    "reviewer",
    "document_kind",
    "period_kind",
    "period_reason",
    "duration",
    "explains",
    "summary",
    "keywords",
    "note",
)
_DATES = ("made_on", "published_on", "notice_from", "notice_until", "valid_until", "repealed_on")
_PLAIN = ("category", "department", "period", "needs_interpretation", "village_affairs")


def shown(record: PublishedItem) -> dict[str, Any]:
    """Return what the form shows of a record."""
    values: dict[str, Any] = {
        name: getattr(record, name)
        for name in (*_TEXT, *_DATES, "period", "needs_interpretation", "village_affairs")
    }
    values |= {"category": record.category_id, "department": record.department_id}
    return values | {"channels": item.channel_names(record)}


# What belongs to one item alone, and is not taken over by a new one like it.
_OF_ONE = (*_DATES, "index_number", "document_number", "url", "validity", "explains")


def copied(record: PublishedItem) -> dict[str, Any]:
    """Return what a new item takes over from one that it is made like: all but days and numbers."""
    return {name: value for name, value in shown(record).items() if name not in _OF_ONE}


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the form's values as the verbs of the register take them, channels too.

    A department that was typed and is new is made.
    """
    found: dict[str, Any] = {name: values[name] or "" for name in _TEXT}
    found |= {name: values[name] for name in (*_DATES, *_PLAIN)}
    if isinstance(found["department"], str):
        found["department"] = departments.department(found["department"])
    public = found["attribute"] in ("", Attribute.PUBLIC)
    if public:
        found["withheld_reason"] = ""
    return _fitted(found) | {"channels": values["channels"] if public else []}


def _fitted(found: dict[str, Any]) -> dict[str, Any]:
    """Leave out what goes with a period where none is given."""
    if not found["period"]:
        found |= {"period_kind": "", "period_reason": ""}
    return found | {"village_affairs": bool(found["village_affairs"])}


def peeked(form: Form) -> dict[str, Any]:
    """Return what the form holds at the moment; what cannot be read counts as empty."""
    found: dict[str, Any] = {}
    for name in (*_TEXT, *_DATES, *_PLAIN):
        try:
            found[name] = form.field(name).value()
        except Refusal:
            found[name] = None
    if isinstance(found["department"], str):
        found["department"] = None
    return _fitted(found | {name: found[name] or "" for name in _TEXT})


@dataclass(frozen=True)
class Due:
    """By when an item has to be published: the day, or in words why there is none."""

    on: str
    state: State
    rule: str
    article: str = ""


def due(draft: PublishedItem, calendar: Calendar, today: date) -> Due:
    """Reckon the last day to publish what the form holds (条例 26)."""
    entry = draft.category
    period = period_of(draft, entry)
    state = of_item(_row(draft, period), calendar, today)
    rule = f"{period.start}起 {period.words()}内{period.advice and f'；{period.advice}'}"
    try:
        last = item.publish_by(draft, calendar)
    except CalendarMissing as missing:
        return Due("", state, f"{missing.year} 年放假安排未录入，应公开日期算不出来")
    return Due(last.isoformat() if last else "", state, rule, period.article)


def _row(draft: PublishedItem, period: Period) -> ItemRow:
    return ItemRow(
        id=0,
        title=draft.title,
        index_number="",
        document_number="",
        category="",
        period=period.days,
        period_kind=period.kind,
        genre="",
        department="",
        made_on=draft.made_on.isoformat() if draft.made_on else "",
        published_on=draft.published_on.isoformat() if draft.published_on else "",
        attribute=draft.attribute,
        validity=draft.validity,
        withdrawn_on=draft.withdrawn_on.isoformat() if draft.withdrawn_on else "",
        cleared=True,
    )
