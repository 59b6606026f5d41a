"""三审三校、保密审查: the office's own steps, what is refused, and what a ledger already records."""

from datetime import date
from pathlib import Path

import pytest

from models.items import clearance, item
from models.items.clearance import Review, Step
from models.store.database import DB, history_of
from models.store.refusal import Refusal

TODAY = date(2026, 3, 26)


def cleared(record: item.PublishedItem) -> bool:
    sql = f"SELECT {clearance.CLEARED_SQL} FROM published_item x WHERE x.id = ?"
    return bool(DB.execute_sql(sql, (record.id,)).fetchone()[0])


def test_the_shipped_steps_hold_until_the_office_sets_its_own(opened: Path) -> None:
    assert [step.name for step in clearance.steps() if step.decides] == ["保密审查"]
    clearance.set_steps([Step("审核", "主任"), Step("审定", "镇长", True)])
    assert clearance.steps() == (Step("审核", "主任"), Step("审定", "镇长", True))


@pytest.mark.parametrize(
    ("steps", "word"),
    [
        ([], "至少要有一个"),
        ([Step(" ")], "都要有名称"),
        ([Step("初审"), Step("初审", decides=True)], "不能重复"),
        ([Step("初审"), Step("终审")], "作出结论"),
    ],
)
def test_steps_that_lead_nowhere_are_refused(opened: Path, steps: list[Step], word: str) -> None:
    with pytest.raises(Refusal, match=word):
        clearance.set_steps(steps)


def test_a_review_keeps_the_names_its_steps_had(opened: Path) -> None:
    record = item.record("通知")
    wanted = [Review("初审", "承办人", person="李××", signed_on=date(2026, 3, 5))]
    assert clearance.review(record, wanted, TODAY)
    clearance.set_steps([Step("审定", "镇长", True)])
    assert [each.step for each in clearance.reviews(record)] == ["初审", "审定"]
    assert not clearance.review(record, wanted, TODAY)


def test_an_item_is_cleared_by_a_conclusion_of_the_deciding_step(opened: Path) -> None:
    record = item.record("通知")
    for conclusion, expected in (("", False), ("需报审", False), ("公开", True)):
        doubtful = conclusion == "需报审"
        clearance.review(
            record,
            [
                Review("初审", person="李××", signed_on=TODAY),
                Review(
                    "保密审查",
                    decides=True,
                    conclusion=conclusion,
                    basis="条例第十七条" if doubtful else "",
                    reason="不能确定" if doubtful else "",
                ),
            ],
            TODAY,
        )
        assert cleared(record) is expected, conclusion
        assert clearance.conclusion_of(record) == conclusion


def test_a_ledger_that_names_the_reviewer_records_the_review(opened: Path) -> None:
    assert cleared(item.record("甲", reviewer="孙××", attribute="主动公开"))
    assert not cleared(item.record("乙", reviewer="孙××"))


@pytest.mark.parametrize("conclusion", ["依申请公开", "不予公开", "需报审"])
def test_a_refusal_needs_basis_and_reason(opened: Path, conclusion: str) -> None:
    record = item.record("函")
    bare = Review("保密审查", decides=True, conclusion=conclusion, basis="条例第十六条")
    with pytest.raises(Refusal) as refusal:
        clearance.review(record, [bare], TODAY)
    assert refusal.value.field == "reason0"
    assert clearance.conclusion_of(record) == ""


def test_a_signature_of_the_future_is_refused(opened: Path) -> None:
    record = item.record("通知")
    with pytest.raises(Refusal, match="还没有到"):
        clearance.review(record, [Review("初审", signed_on=date(2026, 3, 27))], TODAY)


def test_every_signature_is_in_the_history(opened: Path) -> None:
    record = item.record("通知")
    clearance.review(record, [Review("初审", person="李××")], TODAY)
    clearance.review(record, [Review("初审", person="李××", signed_on=TODAY)], TODAY)
    row = clearance.Clearance.get()
    assert [entry.verb for entry in history_of(row)] == ["修改审查", "登记审查"]
