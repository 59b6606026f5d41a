"""销毁 is refused for what is not due, disputed, unreported or unsigned; what is left stays."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from models import destroying
from models.cases import archiving
from models.destroying import Signed
from models.disputes import dispute
from models.requests import handling, request
from models.requests.request import InformationRequest
from models.store.refusal import Refusal
from tests.models.destroyed_case import SIGNED, TODAY, destroyed, filled


def early(made: InformationRequest) -> None:
    made.alter("x", retention="30年")


def still_to_be_reported(made: InformationRequest) -> None:
    late = dispute.record(
        "诉2025-001",
        TODAY,
        kind=dispute.DisputeKind.SUIT_DIRECT,
        request=made,
        received_on=date(2025, 1, 6),
    )
    dispute.close(late, date(2025, 4, 7), "驳回", TODAY, dispute.DisputeResult.UPHELD)


def disputed(made: InformationRequest) -> None:
    dispute.record(
        "复2026-009",
        TODAY,
        kind=dispute.DisputeKind.RECONSIDERATION,
        request=made,
        received_on=TODAY,
    )


@pytest.mark.parametrize(
    ("change", "signed", "said"),
    [
        (early, SIGNED, "2015-001 在 2026-03-26 还没有保管期满"),
        (disputed, SIGNED, "2015-001 有没审结的复议诉讼（复2026-009），不能登记销毁"),
        (still_to_be_reported, SIGNED, "2015-001 计入还没定稿的 2025 年度报告，不能登记销毁"),
        (None, Signed(None, "王××", "李××、陈××", "保管期满"), "请填销毁日期"),
        (None, Signed(date(2026, 3, 27), "王××", "李××、陈××", "保管期满"), "不能晚于今天"),
        (None, Signed(TODAY, " ", "李××、陈××", "保管期满"), "请填批准人"),
        (None, Signed(TODAY, "王××", "李××", "保管期满"), "两名监销人"),
        (None, Signed(TODAY, "王××", "李××、陈××", ""), "要写理由"),
    ],
)
def test_a_file_goes_only_when_its_time_is_over_undisputed_and_on_a_signed_list(
    opened: Path, change: Callable[[InformationRequest], None] | None, signed: Signed, said: str
) -> None:
    made = filled(opened)
    if change is not None:
        change(made)
    with pytest.raises(Refusal, match=said):
        destroying.destroy([made], signed, TODAY)
    assert request.find("2015-001").destroyed_on is None
    with pytest.raises(Refusal, match="没有选案卷"):
        destroying.destroy([], SIGNED, TODAY)


@pytest.mark.parametrize(
    "change",
    [
        lambda left: request.change(left, TODAY, applicant="又写上的人"),
        lambda left: handling.serve(left, date(2015, 4, 1), TODAY, way="邮寄"),
        archiving.take_back,
        lambda left: left.remove("重复登记"),
    ],
)
def test_what_is_left_of_a_destroyed_file_is_never_changed(
    opened: Path, change: Callable[[InformationRequest], object]
) -> None:
    before = filled(opened)
    destroyed(before)
    for left in (before, request.find("2015-001")):
        with pytest.raises(Refusal, match=r"登记销毁|归档"):
            change(left)
