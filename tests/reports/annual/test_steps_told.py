"""会商, 转办 and a new reply stand in the text of the report only when there were any."""

import re
from datetime import date
from pathlib import Path

import pytest

from models.requests import handling, inner_steps, renewal, request
from models.requests.request import InformationRequest
from tests.reports.annual.test_narrative import plain, read

TODAY = date(2025, 12, 1)
PLACES = [("2021", 1), ("2014", 3)]


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    return request.record(
        "2025-001", TODAY, received_on=date(2025, 3, 3), applicant_kind="business", intake="当面"
    )


@pytest.mark.parametrize(("book", "section"), PLACES)
def test_they_are_counted_by_the_day_of_the_step(
    case: InformationRequest, book: str, section: int
) -> None:
    assert "会商" not in plain(read(book=book), section)
    inner_steps.confer(case, date(2025, 3, 5), "县档案馆", "同意", TODAY)
    wrong = inner_steps.confer(case, date(2025, 3, 6), "县档案馆", "同意", TODAY)
    handling.cancel(case, wrong, "登记错了", TODAY)
    assert "办理中会商1次。" in plain(read(book=book), section)
    inner_steps.assign(case, date(2025, 3, 7), "农办", None, "", TODAY)
    inner_steps.assign(case, date(2025, 3, 8), "财政所", None, "", TODAY)
    assert "办理中会商1次，转科室办理2次。" in plain(read(book=book), section)
    assert "会商" not in plain(read(2024, book=book), section)


def test_help_for_another_organ_is_not_told(case: InformationRequest) -> None:
    inner_steps.confer(case, date(2025, 3, 5), "县档案馆", "同意", TODAY)
    request.change(case, TODAY, helps="示例县民政局")
    assert "会商" not in plain(read(), 1)


@pytest.mark.parametrize(("book", "section"), [("2021", 1), ("2014", 5)])
@pytest.mark.parametrize(
    ("whom", "words"),
    [
        ("清河县人民政府", "行政复议决定"),
        ("示例县人民法院", "人民法院裁判"),
        ("", "有关决定"),
    ],
)
def test_a_new_reply_is_told_with_what_ordered_it(
    case: InformationRequest, whom: str, words: str, book: str, section: int
) -> None:
    handling.answer(case, date(2025, 3, 10), "d5", "示公复1号", TODAY)
    renewal.order(case, date(2025, 6, 3), TODAY, whom=whom, decision="1号")
    assert "重新答复" not in plain(read(book=book), section).replace("责令重新答复", "")
    renewal.reply_again(case, date(2025, 6, 10), "granted", "示公复9号", TODAY)
    told = plain(read(book=book), section)
    assert re.search(f"{words}(?:，6月10日)?重新答复", told)
