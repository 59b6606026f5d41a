"""The paper of a step that was registered by hand: of its day, and no second step."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from models.law.event import Party
from models.law.workday_notice import calendar
from models.letters import issuing
from models.letters.kinds import kind
from models.letters.letter import Letter, letters_of
from models.letters.proposals import papers_lacking, proposals
from models.requests import handling
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store import acts
from models.store.refusal import Refusal
from tests.models.letters.case import TODAY, case_of, filled, profile, received

MARCH_4, MARCH_20 = date(2026, 3, 4), date(2026, 3, 20)
GIVEN = "示镇公复〔2026〕7号"


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    profile()
    return received()


def paper(case: InformationRequest, key: str, **given: object) -> Letter:
    """Draft the paper that the last step lacks."""
    lacking = next(
        each for each in papers_lacking(case_of(case), letters_of(case)) if each.kind.id == key
    )
    assert lacking.step == events_of(case)[-1]
    assert lacking.step is not None
    before = case_of(case).before(lacking.step)
    own = issuing.first_values(before, lacking.kind, lacking.step)
    values = {**filled(before, lacking.kind), **{k: v for k, v in own.items() if v}, **given}
    return issuing.draft(before, lacking.kind, values, step=lacking.step)


def supplement(case: InformationRequest) -> RequestEvent:
    return handling.ask_supplement(case, MARCH_4, MARCH_20, "写明年份", TODAY)


def extension(case: InformationRequest) -> RequestEvent:
    return handling.extend(case, 12, MARCH_4, "王某", "要检索", calendar=calendar(), today=TODAY)


def consultation(case: InformationRequest) -> RequestEvent:
    return handling.consult(case, Party.THIRD_PARTY, MARCH_4, None, "登记表", today=TODAY)


def fee(case: InformationRequest) -> RequestEvent:
    return handling.issue_fee_notice(
        case,
        MARCH_4,
        10000,
        calendar=calendar(),
        today=TODAY,
        by="piece",
        units=1,
        reason="当月第11件",
    )


def answer(case: InformationRequest) -> RequestEvent:
    return handling.answer(case, MARCH_4, "granted", GIVEN, TODAY)


STEPS: dict[str, tuple[Callable[[InformationRequest], RequestEvent], str]] = {
    "supplement": (supplement, "写明年份"),
    "extension": (extension, "12个工作日"),
    "consult_third": (consultation, "登记表"),
    "fee_notice": (fee, "100元"),
    "granted": (answer, "补偿登记表"),
}


@pytest.mark.parametrize("key", STEPS)
def test_the_paper_of_a_step_registered_by_hand_says_what_that_says_and_writes_no_second_one(
    case: InformationRequest, key: str
) -> None:
    register, words = STEPS[key]
    step = register(case)
    assert proposals(case_of(case))[0].step == step
    letter = issuing.issue(paper(case, key), TODAY, calendar())
    assert words in letter.body
    assert (letter.dated, letter.event) == (MARCH_4, step)
    assert [each.id for each in events_of(case)][1:] == [step.id]
    assert papers_lacking(case_of(case), letters_of(case)) == []


def test_the_paper_of_a_reply_bears_the_number_that_was_registered_with_it(
    case: InformationRequest,
) -> None:
    answer(case)
    assert issuing.issue(paper(case, "granted"), TODAY, calendar()).number == GIVEN


def test_a_reply_registered_without_a_number_gets_that_of_its_paper(
    case: InformationRequest,
) -> None:
    handling.answer(case, MARCH_4, "granted", "", TODAY)
    letter = issuing.issue(paper(case, "granted"), TODAY, calendar())
    assert letter.number == InformationRequest.get().reply_number == "示镇公复〔2026〕1号"


def test_a_paper_that_says_otherwise_than_its_step_is_refused(case: InformationRequest) -> None:
    supplement(case)
    letter = paper(case, "supplement", until=date(2026, 3, 27))
    with pytest.raises(Refusal, match="登记的补正期限是 2026-03-20") as refused:
        issuing.issue(letter, TODAY, calendar())
    assert refused.value.field == "until"


def test_the_paper_of_a_step_is_taken_back_without_the_step(case: InformationRequest) -> None:
    step = supplement(case)
    letter = issuing.issue(paper(case, "supplement"), TODAY, calendar())
    last = acts.last()
    assert last is not None
    acts.take_back(last.id)
    again = issuing.find(letter.id)
    assert (again.issued_at, again.event) == (None, step)
    assert step in events_of(case)
    assert issuing.issue(again, TODAY, calendar()).event == step


def test_a_draft_becomes_the_paper_of_its_step_when_that_is_registered_by_hand(
    case: InformationRequest,
) -> None:
    of = kind("supplement")
    seen = case_of(case, MARCH_4)
    draft = issuing.draft(seen, of, filled(seen, of, points="写明年份", until=MARCH_20))
    step = supplement(case)
    assert issuing.issue(issuing.find(draft.id), TODAY, calendar()).event == step
