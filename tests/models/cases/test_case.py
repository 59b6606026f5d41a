"""A case is read once, and no sooner than it is wanted."""

from datetime import date
from pathlib import Path

from models.cases.whole import WholeCase, cases_of, read
from models.disputes import dispute
from models.law.event import EventKind, Party
from models.law.workday_notice import calendar
from models.requests import handling, request, search_record
from models.requests.request import KIND, InformationRequest, find
from models.store import attachment
from tests.models.letters.case import TODAY, case_of, issued, profile, received
from tests.statements import statements

# The request, the notices of holidays, the days of the office's own.
READ = 3
# Beside these: steps, searches, letters, disputes, files.
WHOLE = READ + 5


def full_case(place: Path, number: str = "2026-001") -> InformationRequest:
    """Register a request with a consultation, a search, two letters, a dispute and a file."""
    profile()
    made = received(number)
    handling.consult(made, Party.THIRD_PARTY, date(2026, 3, 9), today=TODAY)
    search_record.record(made, TODAY, searched_on=date(2026, 3, 4), place="档案室")
    for key in ("receipt", "supplement"):
        issued(case_of(find(number)), key)
    dispute.record(number, TODAY, kind="reconsideration", request=made, received_on=TODAY)
    file = place / f"{number}.txt"
    file.write_text(number, encoding="utf-8")
    attachment.attach(KIND, made.id, file)
    return made


def everything(case: WholeCase) -> list[object]:
    letters = [(letter.id, case.is_cancelled(letter)) for letter in case.letters]
    return [case.clock, case.proof, case.log, case.state, case.searches, letters, case.issued,
            case.disputes, case.files, case.open_letters(), case.lacks_search_record()]  # fmt: skip


def test_a_case_is_read_in_three_statements_and_all_of_it_in_eight(
    opened: Path, tmp_path: Path
) -> None:
    full_case(tmp_path)
    with statements() as asked:
        case = read("2026-001", TODAY)
        assert len(asked) == READ
        everything(case)
        assert len(asked) == WHOLE
        everything(case)
        assert len(asked) == WHOLE, "nothing is read twice"
    assert len(case.letters) == 2
    assert len(case.disputes) == len(case.files) == len(case.searches) == 1


def test_many_cases_are_read_with_as_many_statements_as_one(opened: Path, tmp_path: Path) -> None:
    made = [full_case(tmp_path, f"2026-00{at}") for at in (1, 2, 3)]
    alone = [read(each.number, TODAY) for each in made]
    known = calendar()
    with statements() as asked:
        together = cases_of(made, TODAY, known)
        for case in together:
            assert case.clock
            assert case.office.name
        assert len(asked) == 4
    for one, other in zip(alone, together, strict=True):
        assert (one.clock, one.events) == (other.clock, other.events)
        assert (one.searches, one.letters) == (other.searches, other.letters)


def test_a_case_on_another_day_reads_nothing_anew(opened: Path, tmp_path: Path) -> None:
    full_case(tmp_path)
    case = read("2026-001", TODAY)
    assert case.clock is not None
    with statements() as asked:
        later = case.at(date(2026, 4, 20))
        assert later.clock is not None
        assert later.clock.on == date(2026, 4, 20)
        assert later.clock != case.clock
    assert asked == []


def test_a_letter_is_cancelled_when_its_step_is(opened: Path) -> None:
    profile()
    letter = issued(case_of(received()), "supplement")
    case = read("2026-001", TODAY)
    assert not case.is_cancelled(letter)
    step = case.last(EventKind.SUPPLEMENT_ASKED)
    assert step is not None
    assert case.letter_of(step) == letter
    handling.cancel(find("2026-001"), step, "登记错了", TODAY)
    assert read("2026-001", TODAY).is_cancelled(letter)
    assert request.find("2026-001").closed_on is None
