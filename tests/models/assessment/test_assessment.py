"""考核: the office's own list, what the register proposes of each item, and what the office says."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import resources
from models.accounts import account
from models.activities import activity
from models.activities.problem import Problem
from models.assessment import deduction as items
from models.assessment import verdict
from models.assessment.deduction import Deduction, hundredths, shown
from models.assessment.measures import MEASURES, Measured, measured
from models.assessment.sheet import Assessed, sheet
from models.items import item as public
from models.store import acts, attachment
from models.store.refusal import Refusal
from models.year.elsewhere import note_elsewhere
from models.year.year import Year
from tests.last_act import last_act

TODAY = date(2026, 3, 26)


def kept(**values: Any) -> Deduction:
    given = {"name": "迟公开", "points": 50, "unit": "条", "most": 200, "measure": "late_items"}
    return items.add(**{**given, **values})


def of_year(year: int = 2026) -> Assessed:
    (found,) = sheet(year, TODAY).rows
    return found


def late(*days: int) -> None:
    """Publish items of January so many days late."""
    for day in days:
        public.record(
            f"通知{day}",
            made_on=date(2026, 1, 5),
            published_on=date(2026, 3, day),
            attribute="主动公开",
        )


def test_the_example_has_twelve_items_whose_facts_the_register_knows(opened: Path) -> None:
    assert items.plant() == len(items.items()) == 12
    shipped = resources.toml("assessment/county.toml")["item"]
    assert {each["measure"] for each in shipped if "measure" in each} == set(MEASURES)
    with pytest.raises(Refusal, match="已经有扣分情形"):
        items.plant()
    acts.take_back(last_act().id)
    assert items.items() == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": " "}, "name"),
        ({"points": None}, "points"),
        ({"unit": ""}, "unit"),
        ({"most": 10}, "most"),
        ({"measure": "wishes"}, "measure"),
        ({"since": 26}, "since"),
        ({"since": 2026, "until": 2025}, "until"),
    ],
)
def test_what_is_wrong_with_an_item_is_refused_beside_its_field(
    opened: Path, values: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        kept(**values)
    assert refused.value.field == field


@pytest.mark.parametrize(("text", "kept_as"), [("0.5", 50), ("20", 2000), ("0", 0), ("0.25", 25)])
def test_points_are_kept_exactly_and_written_as_they_were(text: str, kept_as: int) -> None:
    assert hundredths(Decimal(text), "points") == kept_as
    assert shown(kept_as) == text


@pytest.mark.parametrize("text", ["-1", "0.005", "1001"])
def test_points_that_cannot_be_are_refused(text: str) -> None:
    with pytest.raises(Refusal, match="最多两位小数"):
        hundredths(Decimal(text), "points")


def test_points_follow_the_records_up_to_the_most_that_an_item_costs(opened: Path) -> None:
    made = kept()
    late(10, 11)
    assert (of_year().proposed, [row[2] for row in of_year().found.rows]) == (
        100,
        ["通知10", "通知11"],
    )
    late(12, 13, 16)
    assert (of_year().found.count, of_year().points) == (5, 200)
    assert made.rule == "每条扣 0.5 分，最多扣 2 分"


def test_an_item_holds_in_its_years_alone_and_keeps_its_history(opened: Path) -> None:
    made = kept(since=2025)
    items.change(made, until=2025)
    assert [len(sheet(year, TODAY).rows) for year in (2024, 2025, 2026)] == [0, 1, 0]


def test_what_the_office_says_stands_in_place_of_what_is_proposed_and_needs_a_reason(
    opened: Path,
) -> None:
    made = kept()
    late(10)
    with pytest.raises(Refusal) as refused:
        verdict.judge(made, 2026, 0, " ", "", proposed=50)
    assert refused.value.field == "reason"
    verdict.judge(made, 2026, 0, "县里同意延期", "县政务公开办的函", proposed=50)
    assert (of_year().points, of_year().proposed, sheet(2026, TODAY).lost) == (0, 50, 0)
    verdict.judge(made, 2026, None, "", "")
    assert of_year().points == 50


def test_an_item_of_which_nothing_is_known_is_open_until_the_office_says_it(
    opened: Path,
) -> None:
    made = kept(measure="")
    assert (of_year().points, sheet(2026, TODAY).open) == (None, 1)
    verdict.judge(made, 2026, 150, "", "县里通报")
    assert (sheet(2026, TODAY).open, sheet(2026, TODAY).score) == (0, 98_50)
    assert of_year(2027).before == 150


def test_files_stand_with_the_verdict_of_their_year(opened: Path, tmp_path: Path) -> None:
    made = kept()
    file = tmp_path / "函.txt"
    file.write_text("同意", encoding="utf-8")
    attachment.attach(verdict.KIND, verdict.verdict_of(made, 2026).id, file)
    assert of_year().files == ("函.txt",)
    assert of_year(2025).files == ()


def found(key: str, year: int = 2026, today: date = TODAY) -> Measured:
    return measured(key, Year.of(year), today)


def test_a_problem_counts_once_its_day_is_over_and_it_was_put_right_later_or_never(
    opened: Path,
) -> None:
    problems = [
        Problem("没有按期改", None, date(2026, 3, 20)),
        Problem("改得迟", None, date(2026, 3, 20), date(2026, 3, 23)),
        Problem("按期改", None, date(2026, 3, 20), date(2026, 3, 20)),
        Problem("还没到期", None, date(2026, 3, 26)),
    ]
    activity.record("inspection", "督查", TODAY, problems, on_date=date(2026, 3, 12))
    assert [row[2] for row in found("unfixed").rows] == ["没有按期改", "改得迟"]


def test_a_report_is_late_after_its_day_and_unknown_where_the_register_knows_no_such_year(
    opened: Path,
) -> None:
    assert found("report_late").count is None
    note_elsewhere(2025, date(2026, 2, 3), "县政府网站", TODAY)
    assert (found("report_late").count, found("report_late").rows[0][0]) == (1, 2025)
    note_elsewhere(2024, date(2025, 1, 31), "县政府网站", TODAY)
    assert found("report_late", 2025).count == 0


def test_gaps_and_late_answers_of_the_accounts_count_as_checks_prove_them(opened: Path) -> None:
    account.record("示例镇发布", TODAY, kind="wechat")
    assert found("late_answers").count is None
    for on, seen, answers in (
        (date(2026, 1, 9), date(2026, 1, 9), 0),
        (TODAY, date(2026, 1, 9), 2),
    ):
        facts = {"account": "示例镇发布", "updated_on": seen, "late_replies": answers}
        activity.record("account_check", "检查", TODAY, on_date=on, facts=facts)
    assert (found("account_gaps").count, found("late_answers").count) == (1, 2)


def test_what_lies_ahead_of_today_is_not_known(opened: Path) -> None:
    assert found("late_items", 2027).count is None
    assert {found(key, 2025).count for key in ("late_items", "columns_over", "late_replies")} == {0}
