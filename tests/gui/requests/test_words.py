"""What the page 依申请公开 makes of words: the history of a request, amounts as they are typed."""

from datetime import date
from pathlib import Path

import pytest

from gui.requests.book import request_book
from gui.requests.list import SHAPE
from gui.requests.steps.fees import read_yuan
from models.law.workday_notice import calendar
from models.requests import request
from models.requests.handling import answer
from models.requests.listing import RequestFilter, RequestListing
from models.store.refusal import Refusal

TODAY = date(2026, 3, 26)


def test_the_history_names_old_and_new(opened: Path) -> None:
    made = request.record("2026-001", TODAY, received_on=TODAY, applicant="张××")
    request.change(made, TODAY, applicant="李××")
    first = request_book(lambda: TODAY).history(made)[0]
    assert (first.verb, first.changes) == ("修改", (("申请人", "张××", "李××"),))


def test_a_folded_list_says_of_an_ended_case_that_it_ended(opened: Path) -> None:
    known = {"applicant": "张××", "received_on": date(2026, 3, 2)}
    answer(request.record("2026-001", TODAY, **known), TODAY, "granted", "", TODAY)
    request.record("2026-002", TODAY, **known)
    listing, fold = RequestListing(RequestFilter(), calendar(), TODAY), SHAPE.fold
    assert fold is not None
    said = {each.number: fold.sub(each) for each in listing.window(0, 2)}
    assert said["2026-001"] == "2026-001　已办结　张××　收到 2026-03-02"
    assert said["2026-002"] == "2026-002　张××　收到 2026-03-02"


@pytest.mark.parametrize(("text", "cents"), [("380", 38000), ("1,234.5", 123450), ("12元", 1200)])
def test_amounts_are_read_as_a_clerk_writes_them(text: str, cents: int) -> None:
    assert read_yuan(text) == cents


@pytest.mark.parametrize("text", ["abc", "1.234", "-5", ""])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        read_yuan(text)
