"""From a ledger to `due`: what was too late, of the old law, paid late or handed over."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.cases.whole import read
from models.requests.request import InformationRequest, RequestEvent
from reports.cases.course import course
from reports.cases.due import due
from reports.checks.cases import case_findings
from reports.checks.told import DELIVER
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.reports.ledgers.rows import TODAY, one, take

ON = date(2026, 6, 30)


def d(text: str) -> date:
    return date.fromisoformat(text)


def dated(**cells: Any) -> dict[str, Any]:
    return one(**{head: d(cell) if head.endswith(("日期", "期限")) and "、" not in cell else cell
                  for head, cell in cells.items()})  # fmt: skip


ROWS = (
    (
        dict(收到日期="2025-03-03", 延期告知日期="2025-04-05", 延期工作日="20", 延期批准人="李××",
             办结日期="2025-04-28", 办理结果="予以公开"),
        {"due_on": "2025-03-31", "on_time": False},
        "延期 2025-04-05 告知，已过答复期限 2025-03-31，不发生延期效力",
    ),
    (
        dict(收到日期="2025-03-03", 收费通知发出日期="2025-04-10", 收费通知日期="2025-04-12",
             收费金额="100", 缴费日期="2025-04-20", 办结日期="2025-05-06", 办理结果="予以公开"),
        {"clock_start": "2025-03-03", "due_on": "2025-03-31", "on_time": False},
        "收费通知要在答复期限（2025-03-31）内发出，2025-04-10 发出的不改变答复期限",
    ),
    (
        dict(收到日期="2026-03-02", 收费通知日期="2026-03-20", 收费金额="100", 缴费日期="2026-05-20"),
        {"clock_start": "2026-05-20", "due_on": "2026-06-17", "overdue": True},
        "缴费 2026-05-20 晚于缴费期限 2026-04-20，视为放弃申请",
    ),
    (
        dict(收到日期="2019-05-14", 延期告知日期="2019-05-30", 延期工作日="20", 延期批准人="李××"),
        {"due_on": "2019-06-26"},
        "延期最长 15 个工作日，20 个工作日按 15 个算",
    ),
    (
        dict(收到日期="2025-03-03", 延期告知日期="2025-03-20", 延期批准人="李××"),
        {"due_on": "2025-03-31"},
        "2025-03-20 的延期没有写延期工作日，不发生延期效力",
    ),
    (
        dict(收到日期="2026-03-02", 补正告知日期="2026-03-04、2026-03-06",
             补正收到日期="2026-03-09、2026-03-18"),
        {"clock_start": "2026-03-18", "due_on": "2026-04-16"},
        "2026-03-04 已经告知过补正，正在等申请人补正",
    ),
    (
        dict(收到日期="2026-03-02", 补正告知日期="2026-03-05、2026-03-20",
             补正收到日期="2026-03-18、2026-03-30"),
        {"clock_start": "2026-03-30", "due_on": "2026-04-28"},
        "2026-03-20 第二次告知补正",
    ),
    (
        dict(收到日期="2026-03-02", 补正告知日期="2026-03-12", 补正收到日期="2026-03-18"),
        {"clock_start": "2026-03-18", "due_on": "2026-04-16"},
        "2026-03-12 告知补正，超过收到之日起 7 个工作日",
    ),
    *(
        (
            dict(收到日期="2025-03-03", 办结日期="2025-03-10", 办理结果=outcome),
            {"status": "closed", "due_on": "2025-03-31"},
            said,
        )
        for outcome, said in (
            ("o1", "没有登记过补正告知"),
            ("o2", "没有登记过未缴费的收费通知"),
            ("u3", "没有登记过收到补正，还不能说“补正后仍不明确”"),
        )
    ),
    (
        dict(收到日期="2026-03-02", 补正告知日期="2026-03-05", 补正期限="2026-03-30",
             办结日期="2026-03-10", 办理结果="o1"),
        {"status": "closed", "due_on": None},
        "补正期限 2026-03-30 还没有过",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("cells", "wanted", "said"), ROWS)
def test_a_row_goes_in_with_its_remark_and_due_follows_the_law(
    opened: Path, tmp_path: Path, cells: dict[str, Any], wanted: dict[str, Any], said: str
) -> None:
    found = take(tmp_path, dated(**cells))
    assert found.imported == 1, [problem.sentence() for problem in found.rejected]
    assert any(each.reason.startswith(said) for each in found.remarks)
    (row,) = due(ON, everything=True)
    state = row.as_json()
    assert {key: state[key] for key in wanted} == wanted
    assert said in [each.finding.message for each in case_findings(ON)]


@pytest.mark.parametrize(
    ("fee", "state"),
    [
        ({"缴费日期": "2016-03-11"}, ("2016-03-01", "2016-03-22", "open", None, True)),
        ({}, ("2016-03-01", "2016-03-22", "open", None, True)),
    ],
)
def test_a_fee_under_the_old_law_does_not_touch_the_clock(
    opened: Path, tmp_path: Path, fee: dict[str, str], state: tuple[Any, ...]
) -> None:
    cells = {"收到日期": "2016-03-01", "收费通知日期": "2016-03-10", "收费金额": "5"} | fee
    take(tmp_path, dated(**cells))
    found = due(d("2016-04-01"))[0].as_json()
    keys = ("clock_start", "due_on", "status", "waiting_until", "overdue")
    assert tuple(found[key] for key in keys) == state


def test_a_fee_notice_without_its_receipt_is_asked_for_after_ten_working_days(
    opened: Path, tmp_path: Path
) -> None:
    known = {"证件号码": "A1", "联系电话": "0930-0000000"}
    fee = {"收费通知发出日期": "2026-03-20", "收费金额": "100"}
    take(tmp_path, dated(收到日期="2026-03-02", **known, **fee))
    state = due(d("2026-05-20"))[0].as_json()
    assert (state["status"], state["due_on"]) == ("waiting_payment", None)
    assert (state["waiting_until"], state["overdue"]) == (None, False)
    assert case_findings(d("2026-04-03")) == []
    (each,) = case_findings(d("2026-04-07"))
    assert (each.finding.code, each.finding.severity, each.jump) == ("C3", "warn", DELIVER)
    assert each.finding.message == "2026-03-20 发出的收费通知，过了 10 个工作日还没有登记送达"


HANDED = dict(收到日期="2026-01-30", 办结日期="2026-03-05", 办理结果="予以公开", 答复文号="示1号",
              送达日期="2026-03-09")  # fmt: skip


@pytest.mark.parametrize(
    ("way", "kept", "on_time"),
    [
        ("直接送达", "直接送达", False),
        ("委托", "委托送达", False),
        ("邮寄", "邮寄", True),
        ("电子邮件", "互联网", True),
        ("留置送达", "其他", True),
        (None, "", True),
    ],
)
def test_the_way_of_service_decides_which_day_counts(
    opened: Path, tmp_path: Path, way: str | None, kept: str, on_time: bool
) -> None:
    assert take(tmp_path, dated(**HANDED) | {"送达方式": way}).remarks == []
    (row,) = due(TODAY, everything=True)
    assert (row.request.service_way, row.clock.on_time) == (kept, on_time)
    messages = [each.finding.message for each in case_findings(TODAY)]
    assert messages == ([] if on_time else ["2026-03-09 当面送达签收，晚于期限 2026-03-05"])


def test_an_unknown_way_of_service_is_refused(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, dated(**HANDED) | {"送达方式": "飞鸽"})
    assert "没有“飞鸽”这种送达方式，可填：直接送达、委托送达、邮寄、互联网、其他" in (
        found.rejected[0].reason
    )


def test_what_went_in_with_remarks_goes_out_and_in_the_same(opened: Path, tmp_path: Path) -> None:
    rows = [dated(登记号=f"2026-{at:03d}", **cells) for at, (cells, _, _) in enumerate(ROWS)]
    limit = dated(登记号="2026-100", 征求意见日期="2026-03-09", 征求意见期限="2026-04-10")
    rows += [limit | {"征求意见说明": "对方在外地"}, dated(登记号="2026-101", **HANDED) |
             {"送达方式": "委托送达"}]  # fmt: skip
    assert take(tmp_path, *rows).imported == len(rows)
    first = [each.as_json() for each in due(ON, everything=True)]
    export_ledger("requests", tmp_path / "out.xlsx")
    InformationRequest.delete().execute()
    assert import_ledger("requests", tmp_path / "out.xlsx", TODAY).imported == len(rows)
    assert [each.as_json() for each in due(ON, everything=True)] == first
    assert RequestEvent.get(RequestEvent.kind == "consulted").text == "对方在外地"


def test_the_course_says_which_steps_changed_nothing(opened: Path, tmp_path: Path) -> None:
    take(tmp_path, dated(**ROWS[1][0]))
    said = [entry.words for entry in course(read("2026-001", ON))]
    assert any(ROWS[1][2] in words for words in said)
    assert any(words.startswith("2025-04-20 申请人缴费，") for words in said)
    assert not any("期限重新起算" in words for words in said)


def test_the_course_says_how_the_reply_was_served(opened: Path, tmp_path: Path) -> None:
    take(tmp_path, dated(**HANDED) | {"送达方式": "委托送达"})
    said = [entry.words for entry in course(read("2026-001", TODAY))]
    assert "2026-03-09 答复送达，委托送达" in said
