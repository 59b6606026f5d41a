"""未办结事项: what is open in the books and has no date of its own, to be given one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from models.activities.activity import Activity
from models.activities.kinds import kinds
from models.activities.listing import IN_HAND, ActivityFilter, ActivityListing, ActivityRow
from models.disputes.dispute import Dispute
from models.disputes.listing import DisputeFilter, DisputeListing, DisputeRow
from models.items.deadlines import Deadlines
from models.items.item import PublishedItem
from models.items.listing import ItemFilter, ItemListing, ItemRow
from models.items.state import of_item
from models.office.follow_up import UNFOLLOWED
from models.postings.listing import PostingFilter, PostingListing, PostingRow
from models.postings.posting import Posting, PostingState
from models.requests.listing import RequestFilter, RequestListing, RequestRow
from models.requests.request import InformationRequest
from models.requests.state import of_request
from models.store.database import Table
from models.store.listing import Listing
from reports.ways import Book, Open

R = TypeVar("R")


@dataclass(frozen=True)
class OpenThing:
    """One thing that is not done: where it stands, since when, by when; dates are ISO text."""

    book: Book
    key: int
    kind: str
    name: str
    state: str
    since: str
    until: str = ""

    @property
    def id(self) -> tuple[Book, int]:
        """What tells it from the others."""
        return self.book, self.key

    @property
    def way(self) -> Open:
        """The way to its record."""
        return Open(self.book, self.key)

    @property
    def record(self) -> Table | None:
        """Its record, None where it is no more."""
        return _TABLES[self.book].known(self.key)


_TABLES: dict[Book, type[Table]] = {
    Book.ITEM: PublishedItem,
    Book.REQUEST: InformationRequest,
    Book.POSTING: Posting,
    Book.DISPUTE: Dispute,
    Book.ACTIVITY: Activity,
}


def count_without_date(by: Deadlines) -> int:
    """Return how many open things have no date of their own (跟进)."""
    listings: Sequence[Listing[Any]] = (
        *(_requests(by), _disputes(UNFOLLOWED), _activities(UNFOLLOWED), _items(by, UNFOLLOWED)),
        *_postings(by.today, UNFOLLOWED),
    )
    return sum(each.count() for each in listings)


def without_date(by: Deadlines) -> list[OpenThing]:
    """Return the open things that have no date of their own, book by book as these list them."""
    return [*map(_request, _all(_requests(by))), *_beside_requests(by, UNFOLLOWED)]


def open_beside_requests(by: Deadlines) -> list[OpenThing]:
    """Return every open thing that is no request, whether it has a date of its own or not."""
    return _beside_requests(by, "")


def _beside_requests(by: Deadlines, followed: str) -> list[OpenThing]:
    hung = _postings(by.today, followed)
    return [
        *map(_dispute, _all(_disputes(followed))),
        *map(_activity, _all(_activities(followed))),
        *(_item(row, by) for row in _all(_items(by, followed))),
        *(_posting(row, by.today) for each in hung for row in _all(each)),
    ]


def _all(listing: Listing[R]) -> Sequence[R]:
    return listing.window(0, listing.count())


def _requests(by: Deadlines) -> RequestListing:
    wanted = RequestFilter(state="办理中", followed=UNFOLLOWED)
    return RequestListing(wanted, by.calendar, by.today)


def _request(row: RequestRow) -> OpenThing:
    owed = row.clock.owed_on if row.clock else None
    until = owed.isoformat() if owed else ""
    state, name = of_request(row.clock).word, f"{row.number}　{row.asked}"
    return OpenThing(Book.REQUEST, row.id, "依申请公开", name, state, row.received_on, until)


def _disputes(followed: str) -> DisputeListing:
    return DisputeListing(DisputeFilter(state="尚未审结", followed=followed))


def _dispute(row: DisputeRow) -> OpenThing:
    name, state = f"{row.number}　{row.content}", row.stage or "尚未审结"
    return OpenThing(Book.DISPUTE, row.id, "复议诉讼", name, state, row.received_on, row.until)


def _activities(followed: str) -> ActivityListing:
    return ActivityListing(ActivityFilter(state=IN_HAND, followed=followed))


def _activity(row: ActivityRow) -> OpenThing:
    name = f"{kinds()[row.kind].name}　{row.matter}"
    state = row.standing.word
    return OpenThing(Book.ACTIVITY, row.id, "工作台账", name, state, row.on_date, row.due_on)


def _items(by: Deadlines, followed: str) -> ItemListing:
    return ItemListing(ItemFilter(state="未公开", followed=followed), deadlines=by)


def _item(row: ItemRow, by: Deadlines) -> OpenThing:
    until = by.last_day(row.made_on or None, row.period, row.period_kind) or ""
    state = of_item(row, by.calendar, by.today).word
    return OpenThing(Book.ITEM, row.id, "主动公开", row.title, state, row.made_on, until)


def _postings(today: date, followed: str) -> Sequence[PostingListing]:
    hung = (PostingState.DUE.value, PostingState.HANGING.value)
    return [PostingListing(PostingFilter(state=each, followed=followed), today) for each in hung]


def _posting(row: PostingRow, today: date) -> OpenThing:
    is_due = bool(row.last_on) and row.last_on < today.isoformat()
    state = (PostingState.DUE if is_due else PostingState.HANGING).value
    return OpenThing(Book.POSTING, row.id, "公开栏", row.title, state, row.first_on, row.last_on)
