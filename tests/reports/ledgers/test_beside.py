"""会商, 转办 and a new reply go out of the ledgers and come in the same."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models import founding
from models.disputes import dispute, order
from models.disputes.dispute import Dispute
from models.requests import handling, inner_steps, renewal, request
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store import register
from reports.cases.due import due
from reports.ledgers.exporting import export_ledger
from reports.ledgers.imported import Imported
from reports.ledgers.importing import import_ledger
from tests.books import write_book
from tests.reports.ledgers.rows import one, take

TODAY = date(2026, 11, 27)


def d(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def fill() -> None:
    """Register a case with two rounds of each, gaps among them, and one whose new reply is owed."""
    case = request.record(
        "2026-001", TODAY, received_on=d("03-02"), intake="邮寄", applicant="某甲",
        applicant_kind="natural_person", content="补偿登记表",
    )  # fmt: skip
    inner_steps.assign(case, d("03-03"), "农业农村办公室", None, "", TODAY)
    matter = inner_steps.assign(case, d("03-04"), "财政所、档案室", d("03-10"), "核对清册", TODAY)
    inner_steps.answer_assignment(case, matter, d("03-09"), "可以公开", TODAY)
    inner_steps.confer(case, d("03-05"), "县档案馆", "", TODAY)
    inner_steps.confer(case, d("03-06"), "县财政局、农业农村局", "同意提供", TODAY)
    handling.answer(case, d("03-20"), "d5", "示公复1号", TODAY, basis="条例第十六条")
    handling.serve(case, d("03-23"), TODAY, way="邮寄")
    made = dispute.record(
        "复2026-001", TODAY, kind="reconsideration", request=case, received_on=d("04-20")
    )
    dispute.close(made, d("07-20"), "撤销", TODAY)
    order.order_reply(made, case, d("07-22"), TODAY, days=15, whom="县政府", decision="决定书")
    renewal.reply_again(case, d("08-06"), "partial", "示公复9号", TODAY)
    handling.serve(case, d("08-10"), TODAY, way="直接送达")
    renewal.order(case, d("10-09"), TODAY, until=d("12-25"), whom="县法院", decision="判决书")


def picture() -> list[Any]:
    """Return all that the log, the requests and the disputes hold, without their ids."""
    found: list[Any] = []
    for case in InformationRequest.select().order_by(InformationRequest.number):
        steps = events_of(case)
        place = {step.id: at for at, step in enumerate(steps)}
        for step in steps:
            values = dict(step.__data__)
            refers = place.get(values.pop("refers") or 0)
            if values["kind"] == "replied":
                values.pop("text")  # its 文号 is that of the request
            gone = {name: values.pop(name) for name in ("id", "request", "recorded_at")}
            found.append((values, refers, len(gone)))
        found.append((case.new_reply, case.served_on, case.service_way, case.outcome))
    found += [
        (each.number, each.ordered.on_date if each.ordered else None) for each in Dispute.select()
    ]
    return found


def test_they_go_out_and_come_in_the_same(tmp_path: Path) -> None:
    kinds = ("requests", "disputes")
    founding.make(tmp_path / "a", "示例镇人民政府")
    with register.opened(tmp_path / "a"):
        fill()
        before, was_due = picture(), [each.as_json() for each in due(TODAY)]
        for kind in kinds:
            export_ledger(kind, tmp_path / f"{kind}.xlsx")
    founding.make(tmp_path / "b", "示例镇人民政府")
    with register.opened(tmp_path / "b"):
        for kind in kinds:
            taken = import_ledger(kind, tmp_path / f"{kind}.xlsx", TODAY)
            assert taken.rejected == []
        assert picture() == before
        assert [each.as_json() for each in due(TODAY)] == was_due
        assert was_due[0]["new_reply"]["due_on"] == "2026-12-25"


def taken_row(tmp_path: Path, **cells: Any) -> Imported:
    row = {
        "登记号": "2026-009", "收到日期": d("03-02"), "申请方式": "邮寄", "申请人类型": "自然人",
        "申请人": "某甲", "申请内容": "补偿登记表", **cells,
    }  # fmt: skip
    path = write_book(tmp_path / "in.xlsx", list(row), list(row.values()))
    return import_ledger("requests", path, TODAY)


@pytest.mark.parametrize(
    ("cells", "column", "said"),
    [
        ({"会商对象": "县档案馆"}, "会商日期", "没有会商日期"),
        ({"转办科室": "农办"}, "转办日期", "没有转办日期"),
        (
            {"转办日期": d("03-04"), "转办科室": "农办", "科室回复日期": d("03-03")},
            "科室回复日期",
            "科室回复日期不能早于转办日期 2026-03-04",
        ),
        (
            {"转办日期": d("03-04"), "转办科室": "农办", "科室回复内容": "可以"},
            "科室回复日期",
            "没有科室回复日期",
        ),
        ({"重新答复决定机关": "县政府"}, "责令重新答复收到日期", "没有责令重新答复收到日期"),
        (
            {"责令重新答复收到日期": d("07-22"), "重新答复文号": "9号"},
            "重新答复日期",
            "没有重新答复日期",
        ),
        (
            {"责令重新答复收到日期": d("07-22"), "重新答复日期": d("07-21"),
             "重新答复结果": "予以公开"},
            "重新答复日期",
            "重新答复日期不能早于责令重新答复收到日期 2026-07-22",
        ),
        (
            {"责令重新答复收到日期": d("07-22"), "重新答复日期": d("08-06")},
            "重新答复结果",
            "没有重新答复结果",
        ),
    ],
)  # fmt: skip
def test_half_a_step_is_refused_in_its_column(
    opened: Path, tmp_path: Path, cells: dict[str, Any], column: str, said: str
) -> None:
    closed = {"办结日期": d("03-20"), "办理结果": "予以公开"}
    found = taken_row(tmp_path, **closed, **cells).rejected
    assert [each.column for each in found] == [column]
    assert said in found[0].reason


def test_an_order_that_the_request_does_not_know_is_refused(opened: Path, tmp_path: Path) -> None:
    request.record("2026-001", TODAY, received_on=d("03-02"))
    row = {
        "编号": "复2026-001", "种类": "行政复议", "登记号": "2026-001", "收到日期": d("04-20"),
        "责令重新答复收到日期": d("07-22"),
    }  # fmt: skip
    path = write_book(tmp_path / "in.xlsx", list(row), list(row.values()))
    found = import_ledger("disputes", path, TODAY).rejected
    assert ["没有登记 2026-07-22 收到的责令重新答复" in each.reason for each in found] == [True]
    assert RequestEvent.select().count() == 1


def test_a_period_of_the_decision_that_is_said_twice_and_otherwise_is_remarked(
    opened: Path, tmp_path: Path
) -> None:
    closed = {"收到日期": date(2025, 3, 3), "办结日期": date(2025, 3, 10), "办理结果": "予以公开"}
    order = {"责令重新答复收到日期": date(2025, 6, 3), "重新答复期限": date(2025, 6, 30)}
    found = take(tmp_path, one(**closed, **order, 重新答复工作日=10))
    assert [each.reason for each in found.remarks] == [
        "重新答复期限 2025-06-30 不是收到后的第 10 个工作日（2025-06-17），请核对"
    ]


def test_a_reply_after_the_request_was_taken_back_is_remarked(opened: Path, tmp_path: Path) -> None:
    closed = {"撤回日期": date(2026, 3, 10), "办结日期": date(2026, 3, 20)}
    found = take(tmp_path, one(**closed, 办理结果="予以公开"))
    assert [each.reason for each in found.remarks] == ["2026-03-10 申请人已经撤回申请，请核对"]


def test_a_request_taken_back_and_not_closed_is_remarked(opened: Path, tmp_path: Path) -> None:
    found = taken_row(tmp_path, 撤回日期="2026-03-10", 办结日期="", 办理结果="")
    assert [each.reason for each in found.remarks] == [
        "2026-03-10 申请人已经撤回申请，还没有登记办结，请补登办结日期和办理结果"
    ]
