"""归档: only what is done with, and its time is reckoned from that day."""

from datetime import date, datetime
from pathlib import Path

import pytest

from models import destroying
from models.cases import archiving
from models.cases.whole import read
from models.law.workday_notice import calendar
from models.letters.letter import Letter
from models.requests import handling, request
from models.requests.listing import RequestFilter, RequestListing
from models.requests.request import KIND, InformationRequest
from models.requests.search_record import SearchRecord
from models.store import attachment
from models.store.refusal import Refusal

TODAY = date(2026, 3, 26)
ID = "360421199001010012"


def closed(
    number: str = "2015-001", outcome: str = "granted", served: bool = True, **more: str
) -> InformationRequest:
    case = request.record(
        number, TODAY, received_on=date(2015, 3, 2), applicant="张××", id_number=ID, phone="138"
    )
    handling.answer(case, date(2015, 3, 9), outcome, "示政复〔2015〕1号", TODAY, **more)
    if served:
        handling.serve(case, date(2015, 3, 10), TODAY)
    return case


def archived(number: str = "2015-001", retention: str = "10年") -> InformationRequest:
    case = closed(number)
    archiving.archive(case, date(2015, 12, 1), retention, TODAY)
    return case


def test_a_closed_and_served_case_is_archived_and_taken_back(opened: Path) -> None:
    case = archived()
    assert (case.archived_on, case.retention) == (date(2015, 12, 1), "10年")
    with pytest.raises(Refusal, match="已在 2015-12-01 归档"):
        archiving.archive(case, TODAY, "10年", TODAY)
    with pytest.raises(Refusal, match="先撤销归档"):
        handling.cancel(case, request.events_of(case)[-1], "登错了", TODAY)
    archiving.take_back(case)
    assert (case.archived_on, case.retention) == (None, "")


def test_what_is_not_done_with_is_not_archived(opened: Path) -> None:
    case = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    with pytest.raises(Refusal, match="还没有办结"):
        archiving.archive(case, TODAY, "10年", TODAY)
    with pytest.raises(Refusal, match="没有登记送达"):
        archiving.archive(closed(served=False), TODAY, "10年", TODAY)


def test_a_case_that_ended_without_a_reply_needs_no_service(opened: Path) -> None:
    case = closed(outcome="o3", served=False)
    archiving.archive(case, TODAY, "永久", TODAY)
    assert archiving.ends_on(case) is None


@pytest.mark.parametrize(
    ("on", "retention", "said"),
    [
        (None, "10年", "请填归档日期"),
        (date(2015, 3, 9), "10年", "应在 2015-03-10 和今天"),
        (date(2026, 3, 27), "10年", "应在"),
        (TODAY, "20年", "请选择保管期限"),
    ],
)
def test_a_wrong_day_or_period_is_refused(
    opened: Path, on: date | None, retention: str, said: str
) -> None:
    with pytest.raises(Refusal, match=said):
        archiving.archive(closed(), on, retention, TODAY)


def test_what_the_file_lacks_is_listed_and_goes_as_it_is_added(opened: Path) -> None:
    case = closed(outcome="u1", reason="检索过")
    assert [each[:6] for each in archiving.lacking(read(case.number, TODAY))] == [
        "没有签发的文",
        "没有登记送达",
        "答复没有所申",
    ]
    Letter.add("x", request=case, kind="u1a", dated=TODAY, issued_at=datetime(2026, 3, 26))
    SearchRecord.add("x", request=case, searched_on=TODAY, place="档案室")
    case.alter("x", service_way="邮寄送达")
    assert archiving.lacking(read(case.number, TODAY)) == []


def test_papers_of_which_the_register_holds_no_copy_are_named_until_they_are_attached(
    opened: Path, tmp_path: Path
) -> None:
    case = closed(service_way="邮寄送达")
    for name, left in (
        ("申请人身份证.jpg", ["申请书", "审批单", "送达回证或者邮寄凭证"]),
        ("申请表.jpg", ["审批单", "送达回证或者邮寄凭证"]),
        ("EMS回执.jpg", ["审批单"]),
    ):
        scan = tmp_path / name
        scan.write_bytes(name.encode())
        attachment.attach(KIND, case.id, scan)
        assert archiving.on_paper_only(read(case.number, TODAY)) == left
    assert archiving.held(read(case.number, TODAY)) == ["登记表", "办理过程", "附件 3 个"]


@pytest.mark.parametrize(
    ("basis", "lacks"),
    [
        ("条例第三十六条第（四）项", True),
        ("条例第三十六条第（四）、（五）项", True),
        ("", True),
        ("条例第三十六条第（五）项", False),
        ("条例第三十六条第五项", False),
    ],
)
def test_only_another_organ_s_information_needs_no_search(
    opened: Path, basis: str, lacks: bool
) -> None:
    case = closed(outcome="u1", reason="检索了，没有记录", basis=basis)
    said = "答复没有所申请的信息，但是没有登记检索记录"
    assert (said in archiving.lacking(read(case.number, TODAY))) is lacks


def test_files_are_due_once_their_period_is_over(opened: Path) -> None:
    archived("2015-001")
    archived("2015-002", "30年")
    archived("2015-003", "永久")
    assert archiving.due_for_destruction(date(2025, 11, 30)) == []
    due = archiving.due_for_destruction(date(2025, 12, 1))
    assert [each.number for each in due] == ["2015-001"]


def test_a_leap_day_ends_on_the_first_of_march(opened: Path) -> None:
    case = archived()
    case.alter("x", archived_on=date(2016, 2, 29))
    assert archiving.ends_on(case) == date(2026, 3, 1)
    listed = RequestListing(RequestFilter(keeping="保管期满"), calendar(), date(2026, 2, 28))
    assert listed.count() == 0
    listed = RequestListing(RequestFilter(keeping="保管期满"), calendar(), date(2026, 3, 1))
    assert listed.count() == len(archiving.due_for_destruction(date(2026, 3, 1))) == 1


def test_the_list_can_be_narrowed_by_where_the_file_is(opened: Path) -> None:
    closed("2015-009")
    archived("2015-002", "30年")
    signed = destroying.Signed(TODAY, "王××", "李××、陈××", "保管期满")
    destroying.destroy([archived("2015-001")], signed, TODAY)
    found = {}
    for keeping in ("未归档", "已归档", "保管期满", "已销毁"):
        listing = RequestListing(RequestFilter(keeping=keeping), calendar(), TODAY)
        found[keeping] = [(row.number, row.kept) for row in listing.window(0, 9)]
    assert found == {
        "未归档": [("2015-009", "")],
        "已归档": [("2015-002", "已归档")],
        "保管期满": [],
        "已销毁": [("2015-001", "已销毁")],
    }
