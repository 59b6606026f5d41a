"""Figures entered many at once: what was entered before stays, and all go back together."""

from decimal import Decimal
from pathlib import Path

from models.year import entered
from tests.last_act import take_back_last

MADE, GIVEN, FEES = "table2.regulations.made", "table2.licensing.decisions", "table2.admin_fees"


def test_one_value_is_entered_where_there_is_none_and_only_that_is_taken_back(opened: Path) -> None:
    entered.enter(2025, GIVEN, Decimal(12), "窗口")
    filled = entered.enter_missing(2025, [MADE, GIVEN, FEES], Decimal(0), "没有发生")
    assert filled == [MADE, FEES]
    assert {key: (row.value, row.reason) for key, row in entered.figures_of(2025).items()} == {
        MADE: ("0", "没有发生"),
        GIVEN: ("12", "窗口"),
        FEES: ("0", "没有发生"),
    }
    take_back_last()
    assert list(entered.figures_of(2025)) == [GIVEN]


def test_the_newest_change_of_a_figure_says_when_it_was_written(opened: Path) -> None:
    made = entered.enter(2025, MADE, Decimal(1))
    other = entered.enter(2025, GIVEN, Decimal(2))
    entered.enter(2025, MADE, Decimal(3))
    written = entered.last_written([made, other])
    assert {key: row.verb for key, row in written.items()} == {
        made.id: "修改指标",
        other.id: "填报",
    }
