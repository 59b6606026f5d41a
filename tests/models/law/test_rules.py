"""Every rule of the steps at three doors – verb, ledger, check – with one sentence."""

from datetime import date
from pathlib import Path

import pytest

from models.law.event import Event, EventKind, EventLog
from models.law.rules.objection import Weight
from models.law.rules.statement import fits, history, objections
from models.law.workday_notice import calendar
from models.law.workdays import shipped_calendar
from models.requests import handling, request
from models.requests.request import InformationRequest, RequestEvent
from models.store.database import DB
from models.store.refusal import Refusal
from reports.checks.cases import case_findings
from reports.ledgers.imported import Imported
from reports.ledgers.importing import import_ledger
from tests.books import write_book
from tests.models.law.rule_doors import (
    TODAY,
    Verb,
    Wrong,
    ask,
    charge,
    close,
    closed,
    consult,
    d,
    deliver,
    extend,
    get,
    opinion,
    pay,
)
from tests.models.law.rule_wrongs_asking import ASKING_WRONGS
from tests.models.law.rule_wrongs_beside import BESIDE_WRONGS
from tests.models.law.rule_wrongs_period import PERIOD_WRONGS

WRONGS = (*PERIOD_WRONGS, *ASKING_WRONGS, *BESIDE_WRONGS)
every_wrong = pytest.mark.parametrize("wrong", WRONGS, ids=[each.name for each in WRONGS])


def case_of(wrong: Wrong) -> InformationRequest:
    case = request.record("2026-001", TODAY, received_on=d(wrong.received))
    for step in wrong.before:
        step(case)
    return case


def taken(tmp_path: Path, wrong: Wrong) -> Imported:
    row = {
        "登记号": "2026-009",
        "收到日期": d(wrong.received),
        "申请方式": "邮寄",
        "申请人类型": "自然人",
        "申请人": "张××",
        "申请内容": "征地补偿登记表",
        **wrong.cells,
    }
    path = write_book(tmp_path / "in.xlsx", list(row), list(row.values()))
    return import_ledger("requests", path, TODAY)


@every_wrong
def test_the_verb_refuses_it_beside_its_field(opened: Path, wrong: Wrong) -> None:
    case = case_of(wrong)
    before = RequestEvent.select().count()
    with pytest.raises(Refusal) as refusal:
        wrong.verb(case)
    assert refusal.value.field == wrong.field
    assert refusal.value.sentence.startswith(wrong.sentence)
    assert RequestEvent.select().count() == before


@every_wrong
def test_the_ledger_rejects_what_is_impossible_and_remarks_on_the_rest(
    opened: Path, tmp_path: Path, wrong: Wrong
) -> None:
    found = taken(tmp_path, wrong)
    said = found.rejected if wrong.rejected else found.remarks
    places = [each.column for each in said if each.reason.startswith(wrong.sentence)]
    assert places == [wrong.column]
    assert found.imported == (0 if wrong.rejected else 1)


@every_wrong
def test_the_checks_find_it_later(opened: Path, tmp_path: Path, wrong: Wrong) -> None:
    if wrong.rejected:
        case = case_of(wrong)
        for step in wrong.steps:
            RequestEvent.add("x", request=case, **step)
    else:
        taken(tmp_path, wrong)
    found = [each.finding for each in case_findings(TODAY)]
    mine = [(each.code, each.severity) for each in found if each.message == wrong.sentence]
    assert mine == [("C3", wrong.severity)]
    assert all(each.suggestion for each in found)


def test_a_reason_answers_every_doubt_that_takes_one(opened: Path) -> None:
    case = request.record("2026-001", TODAY, received_on=d("2026-03-02"))
    consult("2026-03-09", "2026-03-31", "第三方在外地")(case)
    handling.receive_opinion(case, RequestEvent.get(RequestEvent.kind == "consulted"),
                             d("2026-03-10"), "同意", TODAY)  # fmt: skip
    charge("2026-03-19")(case)
    deliver("2026-03-20")(case)
    handling.receive_payment(case, d("2026-05-20"), TODAY, "申请人住院")
    handling.answer(case, d("2026-05-21"), "u3", "示公复1号", TODAY, reason="当面补正过")
    handling.serve(case, d("2026-05-22"), TODAY, way="邮寄")
    assert [each.finding.message for each in case_findings(TODAY)] == []


RIGHTS: tuple[tuple[str, tuple[Verb, ...]], ...] = (
    ("an extension told on the due date", (extend("2026-03-30", 20),)),
    ("a supplement asked on the seventh day", (ask("2026-03-11", "2026-03-25"),)),
    ("a third party's period of exactly 15 working days", (consult("2026-03-09", "2026-03-30"),)),
    ("a fee notice on the due date", (charge("2026-03-30"),)),
    (
        "a fee paid on the last day",
        (charge("2026-03-19"), deliver("2026-03-20"), pay("2026-04-20")),
    ),
    (
        "o1 after a supplement that came too late",
        (ask("2026-03-05", "2026-03-13"), get("2026-03-18", "来函说明"), close("2026-03-19", "o1")),
    ),
    ("o1 the day after the date", (ask("2026-03-05", "2026-03-20"), close("2026-03-21", "o1"))),
    (
        "o2 the day after the last day to pay",
        (charge("2026-03-19"), deliver("2026-03-20"), close("2026-04-21", "o2")),
    ),
    (
        "granted the day after a silent third party's last day",
        (consult("2026-03-09"), close("2026-03-31")),
    ),
    (
        "granted on a third party's last day, but after its opinion",
        (consult("2026-03-09"), opinion("2026-03-30"), close("2026-03-30")),
    ),
    (
        "granted while another office is asked",
        (consult("2026-03-09", who="other_organ"), close("2026-03-20")),
    ),
    (
        "refused while the days of a third party run",
        (consult("2026-03-09"), close("2026-03-20", "d1")),
    ),
    ("a supplement on its last day", (ask("2026-03-05", "2026-03-13"), get("2026-03-13"))),
    (
        "an extension of each period",
        (extend("2026-03-04"), ask("2026-03-05", "2026-03-19"), get("2026-03-16"),
         extend("2026-03-18")),
    ),
)  # fmt: skip


@pytest.mark.parametrize("steps", [steps for _, steps in RIGHTS], ids=[name for name, _ in RIGHTS])
def test_what_keeps_to_the_law_is_objected_to_nowhere(
    opened: Path, steps: tuple[Verb, ...]
) -> None:
    case = request.record("2026-001", TODAY, received_on=d("2026-03-02"))
    for step in steps:
        step(case)
    events = [event.plain() for event in request.events_of(case)]
    assert [each.sentence for _, each in history(events, calendar())] == []


def test_a_second_demand_is_let_in_and_found(opened: Path) -> None:
    case = request.record("2026-001", TODAY, received_on=d("2026-03-02"))
    for step in (ask("2026-03-04", "2026-03-18"), get("2026-03-09"),
                 ask("2026-03-10", "2026-03-24"), get("2026-03-16")):  # fmt: skip
        step(case)
    messages = [each.finding.message for each in case_findings(d("2026-03-20"))]
    assert messages == ["2026-03-10 第二次告知补正"]


def test_a_demand_after_seven_working_days_is_let_in_and_found(opened: Path) -> None:
    case = request.record("2026-001", TODAY, received_on=d("2026-03-02"))
    ask("2026-03-12", "2026-03-30")(case)
    messages = [each.finding.message for each in case_findings(d("2026-03-20"))]
    assert messages == ["2026-03-12 告知补正，超过收到之日起 7 个工作日"]


LATE = "补正 2026-03-16 收到，晚于补正期限 2026-03-13"


def test_the_ledger_remarks_on_a_supplement_after_its_date(opened: Path, tmp_path: Path) -> None:
    cells = {"补正告知日期": "2026-03-04", "补正期限": "2026-03-13", "补正收到日期": "2026-03-16"}
    found = taken(tmp_path, Wrong("", "", "", get("2026-03-16"), cells, ""))
    assert [each.reason for each in found.remarks] == [f"{LATE}（条例第三十条），请核对"]


def test_under_the_old_law_no_day_and_no_number_is_set_for_asking(opened: Path) -> None:
    case = request.record("2018-001", TODAY, received_on=d("2018-03-05"))
    for step in (ask("2018-03-26"), get("2018-04-02"), ask("2018-04-10")):
        step(case)
    events = [event.plain() for event in request.events_of(case)]
    assert list(history(events, calendar())) == []


def test_what_others_do_after_the_end_goes_in_with_a_remark(opened: Path, tmp_path: Path) -> None:
    late = Wrong(
        "",
        "",
        "",
        pay("2026-04-10"),
        closed("2026-04-21", "o2")
        | {
            "收费通知发出日期": d("2026-03-19"),
            "收费通知日期": d("2026-03-20"),
            "收费金额": 100,
            "缴费日期": d("2026-04-27"),
        },
        "",
    )
    found = taken(tmp_path, late)
    assert found.imported == 1
    assert "2026-04-27 的缴费在办结（2026-04-21）以后，不改变期限和结果，请核对" in [
        each.reason for each in found.remarks
    ]


@pytest.fixture
def fresh() -> EventLog:
    return EventLog([Event(EventKind.RECEIVED, d("2026-03-02"), id=1)], date.max)


def test_the_window_offers_only_what_fits(fresh: EventLog) -> None:
    known = shipped_calendar()
    steps = set(EventKind) - {EventKind.RECEIVED, EventKind.CANCELLED}
    offered = {kind for kind in steps if fits(fresh, kind, known)}
    closed_log = fresh.with_step(Event(EventKind.REPLIED, d("2026-03-20"), id=2))
    assert EventKind.EXTENDED in offered
    assert {EventKind.SUPPLEMENT_RECEIVED, EventKind.FEE_PAID, EventKind.DELAYED}.isdisjoint(
        offered
    )
    after = {kind for kind in steps if fits(closed_log, kind, known)}
    assert after == {EventKind.SERVED, EventKind.REPLY_ORDERED}
    ordered = closed_log.with_step(Event(EventKind.REPLY_ORDERED, d("2026-07-22"), id=3))
    again = {kind for kind in steps if fits(ordered, kind, known)}
    assert again - after == {
        EventKind.REPLIED_AGAIN,
        EventKind.CONSULTED,
        EventKind.CONSULTATION_TOLD,
        EventKind.OPINION_RECEIVED,
        EventKind.CONFERRED,
        EventKind.ASSIGNED,
        EventKind.ASSIGNMENT_ANSWERED,
    }
    assert not fits(ordered, EventKind.REPLY_ORDERED, known)
    extended = fresh.with_step(
        Event(EventKind.EXTENDED, d("2026-03-09"), days=5, approver="李××", id=2)
    )
    assert not fits(extended, EventKind.EXTENDED, known)


def test_an_objection_says_its_weight_and_what_to_do(fresh: EventLog) -> None:
    step = Event(EventKind.EXTENDED, d("2026-04-01"), days=5)
    found = objections(fresh, step, shipped_calendar())
    assert [(each.field, each.weight) for each in found] == [
        ("on", Weight.UNLAWFUL),
        ("approver", Weight.UNLAWFUL),
    ]
    assert all(each.advice and each.article == "条例第三十三条" for each in found)


def test_rules_ask_no_database(fresh: EventLog) -> None:
    assert DB.is_closed()
    assert objections(fresh, Event(EventKind.FEE_PAID, d("2026-03-20")), shipped_calendar())


def test_a_closed_case_takes_no_step_of_an_earlier_day_either(opened: Path) -> None:
    case = request.record("2026-001", TODAY, received_on=d("2026-03-02"))
    close("2026-03-20")(case)
    for step, word in ((ask("2026-03-04"), "告知补正"), (get("2026-03-09"), "登记补正收到")):
        with pytest.raises(Refusal, match=f"已在 2026-03-20 办结，以后不能再{word}"):
            step(case)
