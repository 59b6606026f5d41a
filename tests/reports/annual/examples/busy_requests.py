"""The requests and disputes of 南园街道, 2023 and 2024."""

from collections.abc import Iterator
from datetime import date, timedelta

from models.disputes.dispute import Dispute
from models.disputes.dispute import record as dispute
from models.law import workday_notice
from models.law.event import Party
from models.requests import handling, inner_steps, renewal
from models.requests.request import InformationRequest
from tests.reports.annual.examples.filling import TODAY, answer, ask, later

ONE = "13件都由他提出的申请人"
ABOUT = ("老旧小区改造资金", "征收补偿标准")
LEADER = "分管副主任"
# Received on, outcome, and the step on the way: 补正, third party, extended, waiting for papers.
SPRING = (
    ("01-08", "granted", ""),
    ("01-22", "partial", "extended"),
    ("02-05", "u1", "supplement"),
    ("02-26", "granted", ""),
    ("03-04", "d4", "third"),
    ("03-11", "granted", "late"),
    ("03-18", "d5", ""),
    ("04-01", "granted", "extended"),
    ("04-15", "u1", "supplement"),
)
AUTUMN = (
    ("06-03", "d4", "third"),
    ("06-17", "granted", "extended"),
    ("07-01", "partial", "extended"),
    ("07-15", "d7", ""),
    ("08-05", "o3", ""),
    ("08-19", "u2", "supplement"),
    ("09-02", "partial", "third"),
    ("09-09", "n1", ""),
    ("09-23", "granted", "extended"),
    ("10-14", "partial", "late"),
    ("10-21", "granted", "extended"),
    ("11-04", "o1", "unanswered"),
)
MAY = ("granted", "u1", "u1", "partial", "u1", "n1", "u1", "n2", "partial", "u1")
CHARGED = ("granted", "u1", "partial")
OPEN = ("12-09", "12-16", "12-23")


def fill() -> None:
    """Enter the requests of both years, and what became of them."""
    carried = _last_year()
    for asked, outcome in zip(carried, ("granted", "granted"), strict=True):
        answer(asked, outcome, 11)
    numbers = iter(range(1, 38))
    made = [_one(next(numbers), *row) for row in SPRING]
    _of_one_applicant(numbers)
    made += [_one(next(numbers), *row) for row in AUTUMN]
    for day in OPEN:
        _ask(next(numbers), day)
    for at in (1, 2):
        helped = {"helps": "东屏区住房和城乡建设局", "content": "征收档案"}
        ask(f"协{at}", date(2024, 6, 4 + at), **helped)
    _disputes(refused=made[6], upheld=made[2], pending=made[-3])


def _last_year() -> list[InformationRequest]:
    for at in range(20):
        days = 25 if at == 3 else 12  # one of them late
        answer(ask(f"2023-{at + 1:03}", date(2023, 1 + at // 2, 6 + at % 2 * 7)), "granted", days)
    return [ask(f"2023-{21 + at:03}", date(2023, 12, day)) for at, day in enumerate((20, 26))]


def _ask(number: int, day: str, **values: str) -> InformationRequest:
    kinds = dict.fromkeys((2, 8, 24, 25), "business") | {30: "legal_service", 33: "other_org"}
    place = number - 1 if number < len(SPRING) + 1 else number - 14
    by_hand = "当面" if place % 6 == 1 else "邮寄"
    given = {
        "applicant_kind": kinds.get(number, "natural_person"),
        "intake": by_hand if place % 3 else "网络",
        "content": f"第{number}件的内容" if 7 < number < 10 or number > 22 else ABOUT[number % 2],
    }
    return ask(f"2024-{number:03}", date.fromisoformat(f"2024-{day}"), **{**given, **values})


def _one(number: int, day: str, outcome: str, way: str) -> InformationRequest:
    asked = _ask(number, day)
    received, calendar = asked.received_on, workday_notice.calendar()
    days: int | date = 11
    if way == "extended":
        on = later(received, 15)
        handling.extend(asked, 10, on, LEADER, "材料较多", calendar=calendar, today=TODAY)
        days = 25
    elif way == "third":
        letter = handling.consult(asked, Party.THIRD_PARTY, later(received, 3), today=TODAY)
        handling.receive_opinion(asked, letter, later(received, 9), "不同意公开", TODAY)
    elif way in ("supplement", "unanswered"):
        on, until = later(received, 2), later(received, 8)
        handling.ask_supplement(asked, on, until, "没有写明文件名称", TODAY)
        if way == "supplement":
            handling.receive_supplement(asked, later(received, 5), TODAY, asked.content)
    elif way == "late":
        days = date(2024, 4, 15) if day == "03-11" else date(2024, 11, 13)
        _second_department(asked, days)
    answer(asked, outcome, days)
    return asked


def _second_department(asked: InformationRequest, answered: date) -> None:
    until = later(asked.received_on, 15)
    step = inner_steps.assign(
        asked, later(asked.received_on, 8), "城市建设办公室", until, "提供材料", TODAY
    )
    inner_steps.answer_assignment(asked, step, answered - timedelta(days=3), "材料", TODAY)


def _of_one_applicant(numbers: Iterator[int]) -> None:
    one = {"applicant": ONE, "applicant_kind": "natural_person", "intake": "网络"}
    for at, outcome in enumerate(MAY):
        answer(_ask(next(numbers), f"05-{6 + at:02}", **one), outcome, 11)
    calendar = workday_notice.calendar()
    for at, outcome in enumerate(CHARGED):
        asked = _ask(next(numbers), f"05-{20 + at}", **one)
        on = [later(asked.received_on, days) for days in (2, 3, 5)]
        handling.issue_fee_notice(
            asked, on[0], 100_00, by="piece", units=1, calendar=calendar, today=TODAY
        )
        handling.deliver_fee_notice(asked, on[1], TODAY)
        handling.receive_payment(asked, on[2], TODAY)
        answer(asked, outcome, 11)


def _disputes(
    refused: InformationRequest, upheld: InformationRequest, pending: InformationRequest
) -> None:
    def complain(number: str, asked: InformationRequest, on: date, **values: object) -> Dispute:
        given = {"kind": "reconsideration", "authority": "东屏区人民政府", "request": asked}
        return dispute(number, TODAY, received_on=on, **{**given, **values})

    ended = {"closed_on": date(2024, 7, 22), "ruling": "撤销", "result": "corrected"}
    complain("复2024-001", refused, date(2024, 5, 13), **ended)
    whom, decision = "东屏区人民政府", "东政复〔2024〕9号"
    renewal.order(refused, date(2024, 7, 22), TODAY, days=15, whom=whom, decision=decision)
    renewal.reply_again(refused, date(2024, 8, 6), "granted", "重答1号", TODAY)
    ended = {"closed_on": date(2024, 6, 20), "ruling": "维持", "result": "upheld"}
    first = complain("复2024-002", upheld, date(2024, 4, 22), **ended)
    complain("复2024-003", pending, date(2024, 12, 10))
    suit = {"kind": "suit_after_reconsideration", "before": first, "authority": "东屏区人民法院"}
    complain("诉2024-001", upheld, date(2024, 7, 30), **suit)
