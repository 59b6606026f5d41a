"""What a clerk can do with requests, letters and disputes, as one act each."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from models.cases import archiving, publish_answer
from models.disputes import course as dispute_course
from models.disputes import dispute, order
from models.disputes.dispute import Dispute, DisputeStage
from models.law.event import EventKind, Party
from models.law.workday_notice import calendar
from models.letters import issuing as lettering
from models.letters.kinds import kind as letter_kind
from models.letters.letter import Letter
from models.requests import handling, inner_steps, renewal, request, search_record
from models.requests.request import InformationRequest, events_of
from models.requests.search_record import SearchRecord
from models.store.refusal import Refusal
from reports.ledgers.disputes import DisputeImport
from reports.ledgers.requests import RequestImport
from tests.models.letters.case import case_of, filled
from tests.models.store.picking import NUMBERS, TODAY, Action, come_in, day, pick, word


def _requests_come_in(one: int, other: int) -> None:
    come_in(
        RequestImport(TODAY),
        {
            "number": f"入{next(NUMBERS)}",
            "received_on": day(one % 5),
            "applicant_kind": "natural_person",
            "party": ["third_party"],
            "consulted": [day(6)],
            "opinion": [day(8)],
        },
    )


def _dispute_comes_in(one: int, other: int) -> None:
    row = {"number": f"入{next(NUMBERS)}", "kind": "reconsideration", "received_on": day(one)}
    come_in(DisputeImport(TODAY), row | {"stage": ["受理"], "stage_on": [TODAY]})


def _opinion(one: int, other: int) -> None:
    case = pick(InformationRequest, one)
    letters = [event for event in events_of(case) if event.kind == EventKind.CONSULTED]
    if not letters:
        raise Refusal(None, "没有")
    handling.receive_opinion(case, letters[-1], day(other), "同意", TODAY)


def _order(one: int, other: int) -> None:
    """Order a new reply, of a dispute about the request where there is one."""
    case = pick(InformationRequest, one)
    about = dispute.of_request(case)
    order.order_reply(about[0] if about else None, case, TODAY, TODAY, days=other + 1)


def _cancel(one: int, other: int) -> None:
    case = pick(InformationRequest, one)
    if not events_of(case):
        raise Refusal(None, "没有")
    handling.cancel(case, events_of(case)[-1], "登错了", TODAY)


def _correct(one: int, other: int) -> None:
    case = pick(InformationRequest, one)
    if not events_of(case):
        raise Refusal(None, "没有")

    def again() -> Any:
        return handling.ask_reasons(case, day(other), "", TODAY)

    handling.correct(case, events_of(case)[-1], again, "登错了", TODAY)


def _draft(one: int, other: int) -> None:
    of = letter_kind(("granted", "receipt", "supplement")[other % 3])
    case = case_of(pick(InformationRequest, one))
    lettering.draft(case, of, filled(case, of))


def _publish(one: int, other: int) -> None:
    publish_answer.publish_answer(pick(InformationRequest, one), word(other), TODAY)


REQUESTS: Mapping[str, Action] = {
    "register": lambda one, other: request.record(
        f"号{next(NUMBERS)}", TODAY, received_on=day(one % 5), applicant=word(other)
    ),
    "facts": lambda one, other: request.change(
        pick(InformationRequest, one), TODAY, content=word(other)
    ),
    "receipt day": lambda one, other: request.change(
        pick(InformationRequest, one), TODAY, received_on=day(other % 5)
    ),
    "bin case": lambda one, other: pick(InformationRequest, one).remove("重复"),
    "ask": lambda one, other: handling.ask_supplement(
        pick(InformationRequest, one), day(other), TODAY + timedelta(9), "", TODAY
    ),
    "supplement": lambda one, other: handling.receive_supplement(
        pick(InformationRequest, one), day(other), TODAY
    ),
    "consult": lambda one, other: handling.consult(
        pick(InformationRequest, one), Party.THIRD_PARTY, day(other), today=TODAY
    ),
    "opinion": _opinion,
    "answer": lambda one, other: handling.answer(
        pick(InformationRequest, one), day(20 + other), ("granted", "o3")[other % 2], "", TODAY
    ),
    "serve": lambda one, other: handling.serve(pick(InformationRequest, one), TODAY, TODAY),
    "confer": lambda one, other: inner_steps.confer(
        pick(InformationRequest, one), day(other), word(other), "", TODAY
    ),
    "assign": lambda one, other: inner_steps.assign(
        pick(InformationRequest, one), day(other), word(other), None, "", TODAY
    ),
    "order a new reply": _order,
    "reply anew": lambda one, other: renewal.reply_again(
        pick(InformationRequest, one), TODAY, "granted", "", TODAY
    ),
    "cancel": _cancel,
    "correct": _correct,
    "archive": lambda one, other: archiving.archive(
        pick(InformationRequest, one), TODAY, "10年", TODAY
    ),
    "unarchive": lambda one, other: archiving.take_back(pick(InformationRequest, one)),
    "publish answer": _publish,
    "search": lambda one, other: search_record.record(
        pick(InformationRequest, one), TODAY, searched_on=TODAY, place=word(other)
    ),
    "unsearch": lambda one, other: search_record.remove(pick(SearchRecord, one)),
    "draft": _draft,
    "redraft": lambda one, other: lettering.change(
        pick(Letter, one), case_of(pick(Letter, one).request), {}, word(other)
    ),
    "drop draft": lambda one, other: lettering.remove(pick(Letter, one)),
    "issue": lambda one, other: lettering.issue(pick(Letter, one), TODAY, calendar()),
    "requests come in": _requests_come_in,
    "dispute": lambda one, other: dispute.record(
        f"复{next(NUMBERS)}",
        TODAY,
        kind="reconsideration",
        request=pick(InformationRequest, one),
        received_on=day(other % 9),
    ),
    "suit": lambda one, other: dispute.record(
        f"诉{next(NUMBERS)}",
        TODAY,
        kind="suit_after_reconsideration",
        before=pick(Dispute, one),
        received_on=TODAY,
    ),
    "close": lambda one, other: dispute.close(
        pick(Dispute, one), day(9 + other % 9), "驳回", TODAY, "upheld"
    ),
    "reopen": lambda one, other: dispute.reopen(pick(Dispute, one), TODAY),
    "bin dispute": lambda one, other: pick(Dispute, one).remove("重复"),
    "stage": lambda one, other: dispute_course.add_stage(
        pick(Dispute, one), word(other), TODAY, TODAY
    ),
    "drop stage": lambda one, other: dispute_course.remove_stage(pick(DisputeStage, one)),
    "dispute comes in": _dispute_comes_in,
}
