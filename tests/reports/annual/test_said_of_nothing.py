"""What nobody kept is asked for; what was kept and held nothing is said, for as long as it did."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from models.disputes import dispute
from models.year import entered
from tests.reports.annual.odd_registers import TODAY, ask, close, publish
from tests.reports.annual.test_overview_told import did
from tests.reports.annual.test_truth import read


def overview(year: int = 2024) -> str:
    return read(year).sections[1].plain


def test_an_item_withdrawn_in_its_own_year_is_told(opened: Path) -> None:
    made = publish("名单", date(2024, 3, 1), date(2024, 3, 4))
    made.alter("导入", withdrawn_on=date(2024, 12, 20))
    assert "撤回已公开的信息1条：12月20日。" in overview()


def test_a_dispute_of_the_year_before_is_not_told_as_brought_this_year(opened: Path) -> None:
    close("1", date(2024, 1, 8), received=date(2023, 12, 28))
    values = {"received_on": date(2023, 12, 29), "authority": "示例县人民政府"}
    ended = {"ruling": "维持", "result": "upheld", "closed_on": date(2024, 2, 1)}
    dispute.record("F1", TODAY, kind="reconsideration", **values, **ended)
    assert "行政复议1件，结果维持，是以前年度提起的。" in overview()
    dispute.record(
        "F2", TODAY, kind="reconsideration", **values | {"received_on": date(2024, 3, 1)}
    )
    assert "；其中1件是以前年度提起的。" in overview()


def test_meetings_entered_as_0_are_told_as_none(opened: Path) -> None:
    publish("公告", date(2024, 3, 1), date(2024, 3, 4))
    assert "没有召开" not in overview()
    entered.enter(2024, "meetings", Decimal(0), "核对过")
    assert "没有召开政府信息公开会议。" in overview()


def test_years_on_end_without_a_request_are_told_as_far_as_the_register_knows(
    opened: Path,
) -> None:
    close("0", date(2020, 3, 9), received=date(2020, 3, 2))
    for year in (2021, 2023, 2024, 2025):
        publish(f"{year}", date(year, 3, 1), date(year, 3, 4))
    assert "近" not in overview(2024)
    assert "近3年均未收到申请。" in overview(2025)
    ask("1", date(2024, 3, 1))
    assert "近" not in overview(2025)


def test_items_of_older_years_taken_in_later_prove_no_years_without_a_request(
    opened: Path,
) -> None:
    for year in (2022, 2023, 2024):
        publish(f"{year}", date(year, 3, 1), date(year, 3, 4))
    assert "没有收到" in overview(2024) or "未收到" in overview(2024)
    assert "近3年" not in overview(2024)
    entered.enter(2022, "received:natural_person", Decimal(0), "上年报告")
    assert "近3年均未收到申请。" in overview(2024)


def test_who_was_called_to_account_is_told_with_the_reason(opened: Path) -> None:
    did("accountability", "超期答复", date(2024, 7, 1), facts={"way": "提醒谈话"})
    assert "被追究责任1人次：因超期答复，提醒谈话1人次。" in overview()
    entered.enter(2024, "accountability", Decimal(2), "通报")
    assert "被追究责任2人次。" in overview()


def test_an_item_published_alone_is_named(opened: Path) -> None:
    publish("冬季供暖安排", date(2024, 3, 1), date(2024, 3, 4))
    assert (
        "公开政府信息1条。公开的是《冬季供暖安排》。公开渠道为政府网站。公开时间没有超过规定期限。"
        in overview()
    )
