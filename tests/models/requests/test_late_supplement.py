"""A supplement that came after its date wants a reason, and is found where a ledger gave none."""

from pathlib import Path

import pytest

from models.law.event import Event, EventKind
from models.requests import request
from models.requests.registering import append
from models.store.refusal import Refusal
from reports.checks.cases import case_findings
from tests.models.law.rule_doors import TODAY, ask, close, d, get

LATE = "补正 2026-03-16 收到，晚于补正期限 2026-03-13"


def test_a_supplement_after_its_date_wants_a_reason_and_is_found_without_one(opened: Path) -> None:
    case = request.record("2026-001", TODAY, received_on=d("2026-03-02"))
    ask("2026-03-04", "2026-03-13")(case)
    with pytest.raises(Refusal, match=LATE) as refused:
        get("2026-03-16")(case)
    assert refused.value.field == "reason"
    came = append(case, Event(EventKind.SUPPLEMENT_RECEIVED, d("2026-03-16")))  # by a ledger
    (found,) = [each.finding for each in case_findings(d("2026-03-20"))]
    assert (found.message, found.severity) == (LATE, "warn")
    assert found.suggestion == (
        "有正当理由的，期限从次日重新起算，2026-04-14 前答复；"
        "没有正当理由的视为放弃申请，可以按逾期不补正办结；接着办理的写明理由（条例第三十条）。"
    )
    came.alter("写理由", text="邮件在途延误")
    assert case_findings(d("2026-03-20")) == []


@pytest.mark.parametrize("outcome", ["granted", "o1"])
def test_a_result_settles_whether_a_late_supplement_was_heard(opened: Path, outcome: str) -> None:
    case = request.record("2026-001", TODAY, received_on=d("2026-03-02"))
    ask("2026-03-04", "2026-03-13")(case)
    append(case, Event(EventKind.SUPPLEMENT_RECEIVED, d("2026-03-16")))  # by a ledger
    close("2026-03-19", outcome)(case)
    assert LATE not in [each.finding.message for each in case_findings(d("2026-03-20"))]
