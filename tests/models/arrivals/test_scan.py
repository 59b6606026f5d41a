"""The pages of scans go to their cases by their codes, the others with the page before them."""

from datetime import date
from pathlib import Path

import pytest

from models.arrivals import arrived_scan as scan
from models.arrivals.arrived_scan import NEW, Filed, pieces_of
from models.arrivals.filing import Content
from models.arrivals.paper_code import code_for
from models.arrivals.proving import proved
from models.law.action import StepKind
from models.law.event import POST
from models.requests import handling
from models.requests import request as requests
from models.requests.request import KIND, InformationRequest
from models.store import acts
from models.store.attachment import attach_content, attachments
from models.store.refusal import Refusal
from tests.models.arrivals.asked import TODAY, received


def code(kind: str, number: str = "2026-001") -> tuple[str, ...]:
    return ("some EMS slip", code_for(number, kind))


def told(*pages: tuple[str, ...]) -> list[tuple[tuple[int, ...], str, bool]]:
    pieces = pieces_of([pages])
    return [(each.pages, each.code.kind if each.code else "", each.follows) for each in pieces]


@pytest.fixture(autouse=True)
def _cases(opened: Path) -> None:
    received("2026-001")
    received("2026-002")


def test_every_page_goes_by_its_own_code_and_one_without_follows() -> None:
    pages = (
        code("granted"),
        code("granted"),
        (),
        code("service_proof"),
        code("granted", "2026-002"),
    )
    assert told(*pages) == [
        ((0, 1), "granted", False),
        ((2,), "", True),
        ((3,), "service_proof", False),
        ((4,), "granted", False),
    ]


def test_a_case_file_stays_whole_behind_its_cover() -> None:
    pages = (code("cover"), code("sheet"), code("service_proof"), code("receipt", "2026-002"))
    assert told(*pages) == [((0, 1, 2), "cover", False), ((3,), "receipt", False)]


def test_pages_before_the_first_code_belong_to_nothing_yet() -> None:
    assert told((), (), code("receipt")) == [((0, 1), "", False), ((2,), "receipt", False)]


def test_a_code_of_another_office_and_of_an_unknown_case_is_said_and_not_followed() -> None:
    strange, unknown = pieces_of([[("GKB1:OTHERS:RECEIPT:2026-001",), code("receipt", "2026-9")]])
    assert (strange.code, strange.against) == (
        None,
        "不是这本登记簿打印的（2026-001 政府信息公开申请登记回执）",
    )
    assert (unknown.code, unknown.against) == (None, "登记簿里没有登记号为 2026-9 的申请")


def test_a_page_with_the_codes_of_two_cases_goes_to_neither_by_itself() -> None:
    both, twice = pieces_of([[(*code("receipt"), *code("receipt", "2026-002"))], [code("x") * 2]])
    assert (both.code, "2026-001、2026-002" in both.against) == (None, True)
    assert twice.code is not None


def test_the_slip_of_a_posted_letter_is_known_by_the_number_of_its_service() -> None:
    case = requests.find("2026-002")
    handling.answer(case, date(2026, 3, 9), "granted", "示政复〔2026〕2号", TODAY)
    sent, came = date(2026, 3, 10), date(2026, 3, 12)
    handling.serve(case, came, TODAY, way=POST, mail_number="EB123 456 789CS", posted=sent)
    slip, other = pieces_of([[("EB123456789CS",)], [("1234567890123",)]])
    assert slip.code is not None
    assert (slip.code.number, slip.code.paper) == ("2026-002", "邮寄凭证")
    assert other.code is None


def filed(number: str, name: str = "一.pdf") -> Filed:
    return Filed(number, "receipt", Content(name, name.encode()))


def names(number: str) -> list[str]:
    return [each.name for each in attachments(KIND, requests.find(number).id)]


def test_pieces_are_filed_in_one_act_and_a_new_request_is_made_where_none_is_known() -> None:
    wrong = attach_content(KIND, requests.find("2026-001").id, "错.pdf", b"wrong")
    assert wrong is not None
    with acts.act("归入扫描件") as done:
        scan.file_scans([filed("2026-002"), filed(NEW, "二.pdf")], TODAY, (wrong,))
    assert (names("2026-001"), names("2026-002"), names("2026-003")) == ([], ["一.pdf"], ["二.pdf"])
    assert requests.find("2026-003").arrived_on == TODAY
    acts.take_back(done.id)
    assert (names("2026-001"), names("2026-002")) == (["错.pdf"], [])
    assert len(requests.numbers()) == 2


def test_a_number_that_is_unknown_is_refused_at_its_field() -> None:
    with pytest.raises(Refusal, match="没有登记号为 2027-1") as refused:
        scan.case_called("2027-1", "piece0")
    assert refused.value.field == "piece0"


def test_a_signed_proof_offers_the_service_once_there_is_a_reply() -> None:
    case: InformationRequest = requests.find("2026-001")
    assert proved("2026-001", "service_proof", TODAY) is None
    handling.answer(case, date(2026, 3, 9), "granted", "示政复〔2026〕1号", TODAY)
    offered = proved("2026-001", "service_proof", TODAY)
    assert offered is not None
    assert offered.kind is StepKind.SERVE
    assert proved("2026-001", "granted", TODAY) is None


def test_an_application_offers_its_day_of_receipt_while_that_is_unknown() -> None:
    requests.record("2026-009", TODAY)
    offered = proved("2026-009", "", TODAY)
    assert offered is not None
    assert offered.kind is StepKind.EDIT
    assert proved("2026-001", "register_form", TODAY) is None
