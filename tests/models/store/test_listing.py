"""What all lists of the register have in common."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from models.catalogue import standard_entry
from models.catalogue.standard_listing import StandardFilter, StandardListing
from models.disputes import dispute
from models.disputes.listing import DisputeFilter, DisputeListing
from models.items import item
from models.items.listing import ItemFilter, ItemListing
from models.law.workdays import shipped_calendar
from models.postings import posting
from models.postings.listing import PostingFilter, PostingListing
from models.requests import request
from models.requests.listing import RequestFilter, RequestListing

TODAY = date(2026, 3, 26)


def kept_item(text: str) -> int:
    return item.record(text).id


def item_in_the_bin(text: str) -> int:
    found = item.record(text)
    found.remove("重复")
    return int(found.id)


def kept_request(text: str) -> int:
    number = f"2026-{request.InformationRequest.select().count():03}"
    facts = {"received_on": date(2026, 3, 2), "intake": "邮寄", "applicant": "张××"}
    return request.record(number, TODAY, applicant_kind="natural_person", content=text, **facts).id


def kept_dispute(text: str) -> int:
    number = f"复2026-{dispute.Dispute.select().count():03}"
    facts = {"kind": "reconsideration", "received_on": date(2026, 3, 2)}
    return dispute.record(number, TODAY, authority=text, **facts).id


def kept_posting(text: str) -> int:
    return posting.record(TODAY, title=text, kind="公示").id


def kept_row(text: str) -> int:
    return standard_entry.add(domain="社会救助", matter=text).id


Search = Callable[[str], int]
BOOKS: dict[str, tuple[Callable[[str], int], Search]] = {
    "items": (kept_item, lambda text: ItemListing(ItemFilter(text=text)).count()),
    "items in the bin": (
        item_in_the_bin,
        lambda text: ItemListing(ItemFilter(text=text, bin=True)).count(),
    ),
    "requests": (
        kept_request,
        lambda text: RequestListing(RequestFilter(text=text), shipped_calendar(), TODAY).count(),
    ),
    "disputes": (kept_dispute, lambda text: DisputeListing(DisputeFilter(text=text)).count()),
    "postings": (
        kept_posting,
        lambda text: PostingListing(PostingFilter(text=text), TODAY).count(),
    ),
    "standard rows": (kept_row, lambda text: StandardListing(StandardFilter(text=text)).count()),
}


@pytest.mark.parametrize("sign", ["%", "_", "\\"])
@pytest.mark.parametrize("book", BOOKS)
def test_a_sign_that_sql_knows_finds_only_itself(book: str, sign: str, opened: Path) -> None:
    keep, search = BOOKS[book]
    keep("补贴发放名单")
    keep(f"完成 9{sign}5 的名单")
    assert search("名单") == 2
    assert search(f"9{sign}5") == 1
    assert search(sign) == 1


def test_ids_windows_and_count_of_a_list_agree(opened: Path) -> None:
    made = [kept_posting(f"公示{at}") for at in range(7)]
    listing = PostingListing(PostingFilter(), TODAY)
    assert listing.count() == 7
    assert sorted(listing.ids()) == made
    seen = [row.id for start in (0, 3, 6) for row in listing.window(start, 3)]
    assert seen == list(listing.ids())
    assert [row.id for row in PostingListing.rows_of([made[4], 999, made[1]])] == [
        made[4],
        made[1],
    ]
