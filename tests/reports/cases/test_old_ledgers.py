"""依申请公开台账 and 复议诉讼台账 sent again: what is there stays, and what differs is named."""

from datetime import date
from pathlib import Path

from models.disputes.dispute import Dispute
from models.requests.request import InformationRequest, RequestEvent
from tests.reports.ledgers.rows import one, take

DISPUTE = {
    "编号": "复2026-001",
    "种类": "行政复议",
    "登记号": "2026-001",
    "收到日期": date(2026, 3, 20),
}
CLOSED = {"办结日期": date(2026, 3, 12), "办理结果": "（一）予以公开"}


def test_requests_taken_in_twice_are_there_once(opened: Path, tmp_path: Path) -> None:
    take(tmp_path, one(**CLOSED), one(登记号="2026-002"))
    steps = RequestEvent.select().count()
    again = take(
        tmp_path, one(**CLOSED), one(登记号="2026-002"), one(登记号="2026-003", 申请人="李××")
    )
    assert (again.imported, again.same, again.changed, again.rejected) == (1, 2, [], [])
    assert InformationRequest.select().count() == 3
    assert RequestEvent.select().count() == steps + 1  # its receipt


def test_a_row_that_says_otherwise_than_its_request_names_the_columns(
    opened: Path, tmp_path: Path
) -> None:
    take(tmp_path, one(联系电话="13900000000"))
    again = take(tmp_path, one(**CLOSED))
    assert (again.imported, again.same) == (0, 0)
    assert [each.sentence() for each in again.changed] == [
        "第 2 行 登记号“2026-001”：登记簿里已有，办结日期、办理结果不同，登记簿没有改"
    ]
    assert InformationRequest.get().outcome == ""


def test_a_number_under_which_everything_is_otherwise_is_refused(
    opened: Path, tmp_path: Path
) -> None:
    take(tmp_path, one())
    other = one(申请人="李××", 收到日期=date(2026, 3, 9), 申请内容="水费标准")
    found = take(tmp_path, other)
    assert found.held == []
    assert "登记簿里已有这个登记号" in found.rejected[0].reason


def test_the_same_request_under_another_number_is_held_and_names_its_own(
    opened: Path, tmp_path: Path
) -> None:
    take(tmp_path, one())
    found = take(tmp_path, one(登记号="7"), one(登记号="8", 申请内容="另一件"))
    assert found.imported == 1
    assert found.held[0].reason.startswith("登记簿里已有（登记号 2026-001），登记号不同")


def test_disputes_taken_in_twice_are_there_once(opened: Path, tmp_path: Path) -> None:
    take(tmp_path, one())
    take(tmp_path, DISPUTE, kind="disputes")
    again = take(
        tmp_path,
        DISPUTE,
        DISPUTE | {"编号": "9"},
        DISPUTE | {"编号": "10", "收到日期": date(2026, 3, 23)},
        kind="disputes",
    )
    assert (again.imported, again.same, len(again.changed)) == (1, 1, 1)
    assert Dispute.select().count() == 2
