"""The report of a year as the register keeps it: its texts, its snapshot, hints waved through."""

from decimal import Decimal
from pathlib import Path

import pytest

from models.store.database import History, history_of
from models.store.refusal import Refusal
from models.year import dismissal
from models.year import report as annual_report
from models.year.report import (
    FrozenFigure,
    FrozenRecord,
    ReportText,
    Snapshot,
    finalise,
    reopen,
    restore_draft,
    texts,
    write_text,
)
from models.year.year import Year

KEPT = Snapshot(
    2025,
    "2021",
    "示例镇人民政府",
    {
        "table3.received.total": FrozenFigure(3, "counted"),
        "table2.admin_fees.amount": FrozenFigure(Decimal("0.05"), "entered", "收据"),
        "table3.granted.business": FrozenFigure(2, "overridden", "纸质登记", 1),
    },
    {"table3.received.total": [FrozenRecord("request", 7, "2025-001", "道路", "2025-02-01")]},
    {1: "正文", 6: "其他"},
)


def test_what_is_frozen_is_read_back_the_same(opened: Path) -> None:
    assert Year.of(2025).snapshot is None
    finalise(KEPT)
    found = Year.of(2025).snapshot
    assert found is not None
    assert found.finalised_at is not None
    assert (found.figures, found.records, found.texts) == (KEPT.figures, KEPT.records, KEPT.texts)
    assert list(annual_report.finalised_years()) == [2025]


def test_a_final_report_is_not_frozen_again_nor_written(opened: Path) -> None:
    finalise(KEPT)
    with pytest.raises(Refusal, match="已经定稿"):
        finalise(KEPT)
    with pytest.raises(Refusal, match="已经定稿"):
        write_text(2025, 1, "改", "")
    with pytest.raises(Refusal, match="已经定稿"):
        restore_draft(2025, 1)


def test_it_is_opened_again_only_with_a_reason_and_the_history_keeps_it(opened: Path) -> None:
    finalise(KEPT)
    with pytest.raises(Refusal, match="要写理由"):
        reopen(2025, "  ")
    reopen(2025, "县里退回")
    assert not annual_report.is_final(2025)
    with pytest.raises(Refusal, match="没有定稿"):
        reopen(2025, "再来")
    row = annual_report.AnnualReport.get()
    assert [each.verb for each in history_of(row)] == ["取消定稿：县里退回", "定稿"]
    finalise(KEPT)
    assert annual_report.is_final(2025)


def test_a_text_is_kept_changed_and_dropped_for_the_draft(opened: Path) -> None:
    write_text(2025, 1, "第一稿", "草稿")
    write_text(2025, 1, "第二稿", "草稿")
    assert {number: row.text for number, row in texts(2025).items()} == {1: "第二稿"}
    restore_draft(2025, 1)
    restore_draft(2025, 1)
    assert texts(2025) == {}
    verbs = [row.verb for row in History.select().where(History.kind == ReportText.__name__)]
    assert verbs == ["改写正文", "改写正文", "恢复草稿"]


def test_a_hint_stays_waved_through_until_its_facts_change(opened: Path) -> None:
    first = dismissal.key("A6", "table3", "现行有效 12，推算应为 13")
    with pytest.raises(Refusal, match="为什么"):
        dismissal.dismiss(2025, first, " ")
    dismissal.dismiss(2025, first, "已与县里核对")
    kept = dismissal.dismissals(2025)
    row = dismissal.waved(kept, first)
    assert row is not None
    assert row.reason == "已与县里核对"
    assert dismissal.waved(kept, dismissal.key("A6", "table3", "现行有效 15，推算应为 13")) is None
    assert dismissal.dismissals(2024) == {}
    dismissal.take_up(2025, first)
    assert dismissal.dismissals(2025) == {}


def test_a_hint_waved_through_in_an_earlier_version_is_known_without_its_figures(
    opened: Path,
) -> None:
    row = dismissal.dismiss(2025, ("A6", "table3", "现行有效 ，推算应为 "), "已与县里核对")
    again = dismissal.key("A6", "table3", "现行有效 15，推算应为 13")
    assert dismissal.waved(dismissal.dismissals(2025), again) == row
    dismissal.take_up(2025, again)
    assert dismissal.dismissals(2025) == {}
