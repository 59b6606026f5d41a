"""What stands against issuing a letter is what issuing refuses, of every kind."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.letters import issuing as lettering
from models.letters.kinds import LetterKind, kind, kinds
from models.letters.letter import LetterTemplate
from models.letters.readiness import refusals
from models.letters.texts import letter_text
from models.office.profile import change_profile
from models.requests import handling
from models.requests.case import Case
from models.store.acts import act
from models.store.refusal import Refusal
from tests.models.letters.case import TODAY, case_of, filled, profile, received

PRESENT = date(2026, 3, 26)


@pytest.fixture
def case(opened: Path) -> Case:
    profile()
    return case_of(received())


def told(case: Case, of: LetterKind, values: dict[str, Any], today: date = TODAY) -> list[Refusal]:
    """Return what is said to stand against a letter."""
    return list(refusals(case, of, values, letter_text(case, of, values), today))


def refused(case: Case, of: LetterKind, values: dict[str, Any], today: date = TODAY) -> str:
    """Issue a letter and take all of it back; return what was refused."""

    class Back(Exception):
        """Takes back what was tried."""

    said = ""
    try:
        with act("试"):
            letter = lettering.draft(case, of, values)
            try:
                lettering.issue(letter, today, case.calendar)
            except Refusal as refusal:
                said = refusal.sentence
            raise Back
    except Back:
        return said


def variants(case: Case, of: LetterKind) -> Iterator[dict[str, Any]]:
    """Yield values: nothing but what is known, all, and all but one, or with a wrong one."""
    full = filled(case, of)
    yield lettering.first_values(case, of)
    yield full
    for field in of.fields:
        if full.get(field.key):
            yield {**full, field.key: None}
    wrong: dict[str, Any] = {
        "days": 25,
        "amount": 300000,
        "until": date(2026, 3, 1),
        "authority": "示例镇人民政府",
        "fee_by": "按量",
    }
    for key in wrong.keys() & full.keys():
        yield {**full, key: wrong[key]}


@pytest.mark.parametrize("of", kinds(), ids=lambda of: of.id)
def test_nothing_stands_against_a_letter_exactly_where_it_can_be_issued(
    case: Case, of: LetterKind
) -> None:
    if case.on < (of.start or case.on):
        return
    for values in variants(case, of):
        said = [each.sentence for each in told(case, of, values)]
        assert said[:1] == list(filter(None, [refused(case, of, values)]))


def test_a_day_to_come_a_missing_number_and_a_step_done_before_are_told(case: Case) -> None:
    of = kind("extension")
    assert told(case, of, filled(case, of, days=10)) == []
    early = [each.field for each in told(case, of, filled(case, of, days=10), date(2026, 3, 9))]
    assert early == ["dated"]
    change_profile(letter_word="")
    assert [each.field for each in told(case, of, filled(case, of, days=10))] == ["letter_word"]
    profile()
    handling.extend(
        case.request, 10, PRESENT, "李××", "档案多", calendar=case.calendar, today=TODAY
    )
    again = case_of(case.request)
    assert "第二次延期" in told(again, of, filled(again, of, days=10))[0].sentence


def test_a_template_that_lacks_the_relief_is_named_where_the_letter_is_refused(case: Case) -> None:
    of = kind("granted")
    LetterTemplate.add("修改文书模板", kind=of.id, text="现予公开。")
    (refusal,) = told(case, of, filled(case, of))
    assert refusal.sentence == (
        "正文里没有告知行政复议、行政诉讼的一段，请到“设置”的文书模板里给“答复书（予以公开）”"
        "补上〔救济〕，或者把正文补上。"
    )
