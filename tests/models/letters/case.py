"""A request and the letters of it, for the tests of letters."""

from datetime import date
from typing import Any

from models.law.workday_notice import calendar
from models.letters import issuing as lettering
from models.letters.facts import facts_of
from models.letters.kinds import LetterKind, kind
from models.letters.letter import Letter
from models.letters.values import sample_values
from models.office.profile import change_profile
from models.requests import request
from models.requests.case import Case
from models.requests.request import InformationRequest

TODAY = date(2026, 3, 26)
RECEIVED = date(2026, 3, 2)


def profile() -> None:
    """Fill in what letters say of the office."""
    change_profile(
        authority="示例县人民政府",
        court="示例县人民法院",
        letter_word="示镇公复",
        address="示例县示例镇人民路1号",
        phone="0934-0000000",
        payment_way="凭缴款通知书缴入财政专户",
    )


def received(number: str = "2026-001", on: date = RECEIVED, **facts: Any) -> InformationRequest:
    """Register a request of a natural person."""
    known = {"applicant": "欧阳𬱖", "applicant_kind": "natural_person", "content": "补偿登记表"}
    return request.record(number, TODAY, received_on=on, intake="邮寄", **(known | facts))


def case_of(made: InformationRequest, on: date = TODAY) -> Case:
    """Return the request as its letters of a day see it."""
    return Case(made, on, calendar())


def filled(case: Case, of: LetterKind, **given: Any) -> dict[str, Any]:
    """Return values for every field: what the case gives, the examples, then `given`."""
    first = lettering.first_values(case, of)
    known = {key: each for key, each in first.items() if each and key != "parts"}
    examples = sample_values(of, facts_of(case, of))
    return {**examples, **known, **given}


def issued(case: Case, key: str, today: date = TODAY, **given: Any) -> Letter:
    """Draft a letter and issue it."""
    of = kind(key)
    letter = lettering.draft(case, of, filled(case, of, **given))
    return lettering.issue(letter, today, case.calendar)
