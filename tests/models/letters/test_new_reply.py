"""A letter that replies anew names the decision, and registers the new reply beside the first."""

from datetime import date
from pathlib import Path

import pytest

from models.cases.whole import read
from models.law.event import EventKind
from models.letters.proposals import proposals
from models.requests import handling, renewal, request
from models.requests.request import InformationRequest
from reports.checks.cases import case_findings
from tests.models.letters.case import case_of, issued, profile, received

TODAY = date(2026, 8, 6)


@pytest.fixture
def annulled(opened: Path) -> InformationRequest:
    profile()
    made = received()
    handling.answer(made, date(2026, 3, 20), "d5", "示公复〔2026〕1号", TODAY, basis="第十六条")
    handling.serve(made, date(2026, 3, 23), TODAY, way="邮寄")
    renewal.order(
        made,
        date(2026, 7, 22),
        TODAY,
        days=15,
        whom="示例县人民政府",
        decision="《行政复议决定书》（示政复决〔2026〕3号）",
    )
    return made


def test_the_answers_are_proposed_with_the_date_of_the_decision(
    annulled: InformationRequest,
) -> None:
    found = {each.kind.id: each.why for each in proposals(case_of(annulled, TODAY))}
    assert found["granted"].startswith("重新答复：")
    assert "2026-08-12 前作出" in found["granted"]
    assert {"extension", "supplement", "o1", "o3"}.isdisjoint(found)


def test_the_letter_names_the_decision_and_the_request_keeps_its_first_result(
    annulled: InformationRequest,
) -> None:
    letter = issued(case_of(annulled, TODAY), "granted", TODAY)
    assert (
        "本机关于2026年7月22日收到示例县人民政府作出的《行政复议决定书》（示政复决〔2026〕3号），"
        "现依该决定重新答复，代替本机关此前作出的答复（示公复〔2026〕1号）。" in letter.body
    )
    case = read("2026-001", TODAY)
    last = case.events[-1]
    assert (last.kind, last.outcome, last.text) == (
        EventKind.REPLIED_AGAIN,
        "granted",
        letter.number,
    )
    kept = request.find("2026-001")
    assert (kept.outcome, kept.reply_number, kept.new_reply) == ("d5", "示公复〔2026〕1号", "made")
    assert case.letter_of(last) is not None
    assert not case.is_cancelled(letter)


def test_a_decision_whose_paper_is_not_known_is_named_by_its_organ(opened: Path) -> None:
    profile()
    made = received()
    issued(case_of(made, TODAY), "d5", TODAY)
    renewal.order(made, TODAY, TODAY, whom="示例县人民政府")
    body = issued(case_of(made, TODAY), "granted", TODAY).body
    assert (
        "2026年8月6日收到示例县人民政府责令重新答复的决定，现依该决定重新答复，"
        "代替本机关此前作出的答复（示镇公复〔2026〕1号）。" in body
    )


@pytest.mark.parametrize(
    ("whom", "said", "named"),
    [
        (
            "示例县人民政府",
            "示政复〔2026〕12号",
            "示例县人民政府作出的示政复〔2026〕12号行政复议决定书",
        ),
        (
            "示例县人民法院",
            "（2026）示行初3号",
            "示例县人民法院作出的（2026）示行初3号行政判决书",
        ),
        (
            "示例县人民政府",
            "《行政复议决定书》（示政复〔2026〕12号）",
            "示例县人民政府作出的《行政复议决定书》（示政复〔2026〕12号）",
        ),
    ],
)
def test_a_decision_known_by_its_number_is_named_with_its_kind(
    opened: Path, whom: str, said: str, named: str
) -> None:
    profile()
    made = received()
    issued(case_of(made, TODAY), "d5", TODAY)
    renewal.order(made, TODAY, TODAY, whom=whom, decision=said)
    assert f"收到{named}，现依该决定重新答复" in issued(case_of(made, TODAY), "granted", TODAY).body


def test_a_new_reply_taken_back_leaves_its_letter_cancelled(annulled: InformationRequest) -> None:
    letter = issued(case_of(annulled, TODAY), "granted", TODAY)
    handling.cancel(annulled, read("2026-001", TODAY).events[-1], "办错了", TODAY)
    assert read("2026-001", TODAY).is_cancelled(letter)
    assert request.find("2026-001").new_reply == "owed"


def test_before_a_decision_a_closed_case_takes_no_second_answer(opened: Path) -> None:
    profile()
    made = received()
    issued(case_of(made), "granted")
    assert proposals(case_of(made))[0].kind.id == "service_proof"


def test_the_checks_of_the_first_reply_read_no_letter_of_the_new_one(opened: Path) -> None:
    profile()
    made = received()
    on = date(2026, 3, 20)
    issued(case_of(made, on), "d5", on)
    request.change(made, TODAY, basis="")
    handling.serve(made, date(2026, 3, 23), TODAY, way="邮寄")
    before = [each.finding for each in case_findings(TODAY)]
    renewal.order(made, date(2026, 7, 22), TODAY, days=15, decision="行政复议决定书")
    issued(case_of(made, TODAY), "granted", TODAY)
    handling.serve(request.find("2026-001"), TODAY, TODAY, way="邮寄")
    assert [each.finding for each in case_findings(TODAY)] == before


def test_a_refusal_of_another_hand_is_not_held_against_the_new_letter(
    annulled: InformationRequest,
) -> None:
    before = [each.finding for each in case_findings(TODAY)]
    issued(case_of(annulled, TODAY), "granted", TODAY)
    handling.serve(request.find("2026-001"), TODAY, TODAY, way="邮寄")
    assert [each.finding for each in case_findings(TODAY)] == before
