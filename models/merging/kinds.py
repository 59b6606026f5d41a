"""Which tables take part in a merge, what belongs to what, and by what two records are one.

What is an office's or a PC's own (profile, settings, operators, templates, a final report) stays as
it is here.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from peewee import ForeignKeyField

from models.accounts.account import Account
from models.activities.activity import Activity, ActivityProblem
from models.assessment.deduction import Deduction
from models.assessment.verdict import Verdict
from models.cases.destruction import Destruction
from models.catalogue.standard_entry import StandardEntry
from models.disputes.dispute import Dispute, DisputeStage
from models.items.amendment import Amendment
from models.items.clearance import Clearance
from models.items.hand_over import HandedItem, HandOver
from models.items.item import Publication, PublishedItem
from models.law.local_day import LocalDay
from models.law.workday_notice import HolidayNotice
from models.letters.letter import Letter
from models.office.category import CatalogueEntry
from models.office.channel import Channel
from models.office.departments import Department
from models.office.follow_up import FollowUp
from models.postings.posting import Posting, PostingPlace
from models.requests.request import InformationRequest, RequestEvent
from models.requests.search_record import SearchRecord
from models.store import rows
from models.store.attachment import Attachment
from models.store.database import Table
from models.year.dismissal import Dismissal
from models.year.entered import YearFigure
from models.year.local_row import LocalRow
from models.year.report import ReportText

# Of the field `record` of a table that belongs to any.
LOOSE = "record"
# When a record was typed says nothing of it.
_TYPED = frozenset({"recorded_at", "added_at"})


@dataclass(frozen=True)
class Kind:
    """A table that is merged.

    `owner` is the field that names the record it belongs to, "" for one that stands for itself;
    `is_book` says that the clerk counts by it. `alike` are fields by which two that were typed
    apart are one, where no number tells; `own` are fields that each register has for itself, and
    `tells` those that say a record in a line.
    """

    table: type[Table]
    owner: str = ""
    is_book: bool = False
    alike: tuple[str, ...] = ()
    own: frozenset[str] = _TYPED
    tells: tuple[str, ...] = ()

    @property
    def compared(self) -> tuple[str, ...]:
        """The fields that are compared."""
        mine = self.own | {self.owner, "kind" if self.owner == LOOSE else ""}
        return tuple(name for name in rows.columns(self.table) if name not in mine)


_PLACED = _TYPED | {"position"}
KINDS = (
    Kind(Department, own=_PLACED),
    Kind(CatalogueEntry, own=_PLACED),
    Kind(Channel, own=_PLACED),
    Kind(PublishedItem, is_book=True),
    Kind(Publication, "item", tells=("channel",)),
    Kind(Clearance, "item", tells=("step", "person", "conclusion")),
    Kind(Amendment, "item", tells=("on_date", "reason")),
    Kind(Posting, is_book=True),
    Kind(PostingPlace, "posting", tells=("place", "put_up_on")),
    Kind(HandOver, is_book=True),
    Kind(HandedItem, "hand_over", tells=("item",)),
    Kind(StandardEntry, alike=("domain", "matter", "detail")),
    Kind(InformationRequest, is_book=True),
    Kind(RequestEvent, "request", tells=("on_date", "kind")),
    Kind(Letter, "request", tells=("title", "number", "dated")),
    Kind(Dispute, is_book=True),
    Kind(DisputeStage, "dispute", tells=("on_date", "kind")),
    Kind(Activity, is_book=True, alike=("kind", "on_date", "matter")),
    Kind(ActivityProblem, "activity", tells=("text",)),
    Kind(Account, is_book=True, alike=("kind", "name")),
    Kind(Deduction, alike=("name", "measure")),
    Kind(Verdict, "item", tells=("year", "points", "reason")),
    Kind(SearchRecord, "request", tells=("searched_on", "place")),
    Kind(LocalDay),
    Kind(LocalRow, alike=("form", "after", "label")),
    Kind(YearFigure, is_book=True),
    Kind(ReportText),
    Kind(Dismissal),
    Kind(HolidayNotice),
    Kind(Destruction),
    Kind(Attachment, LOOSE, tells=("name",)),
    Kind(FollowUp, LOOSE, tells=("due_on", "note")),
)
BY_NAME = {each.table.__name__: each for each in KINDS}
# What mirrors the log of a request, and comes with it.
MIRRORED = frozenset(
    {
        "received_on",
        "corrected_content",
        "closed_on",
        "outcome",
        "reply_number",
        "served_on",
        "service_way",
        "closing_reason",
        "basis",
        "new_reply",
    }
)


@cache
def links(table: type[Table]) -> dict[str, type[Table]]:
    """Return the fields of a table that name records, with the table of each."""
    fields = rows.columns(table).items()
    return {name: each.rel_model for name, each in fields if isinstance(each, ForeignKeyField)}


def table_named(name: object) -> type[Table] | None:
    """Return the table of that name, None for one that is not merged."""
    found = BY_NAME.get(str(name))
    return found.table if found else None


def numbered(table: type[Table]) -> str:
    """Return the field that holds the number of a record, "" where it has none."""
    held = {"index_number", "number"} & rows.columns(table).keys()
    return next((name for name in held if rows.columns(table)[name].unique), "")


def is_empty(value: Any) -> bool:
    """Tell whether a field says nothing."""
    return value is None or value == ""
