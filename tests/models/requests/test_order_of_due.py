from datetime import date
from pathlib import Path

from models.law.workday_notice import calendar
from models.requests import handling, request
from models.requests.listing import RequestFilter, RequestListing

TODAY = date(2026, 3, 26)


def test_by_their_due_date_closed_and_open_requests_stand_in_one_order(opened: Path) -> None:
    for number, received in (
        ("2026-001", date(2026, 3, 20)),
        ("2026-002", date(2026, 1, 5)),
        ("2026-003", date(2026, 3, 2)),
        ("2026-004", date(2026, 2, 2)),
    ):
        made = request.record(number, TODAY, received_on=received)
        if number in ("2026-002", "2026-003"):
            handling.answer(made, TODAY, "granted", "", TODAY)
    request.record("2026-005", TODAY)
    for down in (False, True):
        listing = RequestListing(RequestFilter(), calendar(), TODAY, (("due", down),))
        rows = listing.window(0, 10)
        due = [row.clock.owed_on for row in rows[:4] if row.clock]
        assert due == sorted((each for each in due if each), reverse=down)
        assert [row.number for row in rows[4:]] == ["2026-005"]
