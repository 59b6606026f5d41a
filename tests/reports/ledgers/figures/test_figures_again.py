"""A ledger of 年度指标 brought again: what is the same, what changed, and whose number is taken."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from models.year import entered as year_figure
from models.year import report as annual_report
from models.year.report import Snapshot
from reports.forms.form import form_id_for_year
from reports.ledgers.books.by_hand import ByHand
from reports.ledgers.exporting import export_ledger
from reports.ledgers.imported import Imported
from reports.ledgers.importing import import_ledger
from reports.ledgers.intake import AS_WRITTEN, UPDATE
from tests.books import write_book
from tests.last_act import take_back_last
from tests.reports.ledgers.rows import only_reason, take

YEAR, PERMITS, NEWS = 2025, "table2.licensing.decisions", "table3.granted.business"
ROWS = (
    {"年度": YEAR, "指标": "trainings", "数值": 2, "说明": "签到册"},
    {"年度": YEAR, "期间": "1季度", "指标": "meetings", "数值": 3},
    {"年度": YEAR, "指标": PERMITS, "数值": 40, "说明": "审批科"},
)
WANTED = {UPDATE: AS_WRITTEN}


def brought(folder: Path, *rows: dict[str, Any], update: bool = False) -> Imported:
    return take(folder, *rows, kind="figures", answers=WANTED if update else {})


def trainings() -> tuple[str, str]:
    found = year_figure.figures_of(YEAR)["trainings"]
    return found.value, found.reason


@pytest.fixture
def first(opened: Path, tmp_path: Path) -> Path:
    """The folder of a ledger that came in."""
    assert brought(tmp_path, *ROWS).imported == len(ROWS)
    return tmp_path


def make_final(year: int) -> None:
    annual_report.finalise(Snapshot(year, form_id_for_year(year) or "", "示范镇", {}))


def test_the_same_ledger_twice_doubles_nothing_and_is_no_error(first: Path) -> None:
    found = brought(first, *ROWS)
    assert (found.imported, found.same, found.changed, found.rejected) == (0, 3, [], [])
    assert len(year_figure.entered()) == len(ROWS)


def test_what_the_register_gave_out_is_the_same_however_it_is_written(first: Path) -> None:
    export_ledger("figures", first / "out.xlsx")
    assert import_ledger("figures", first / "out.xlsx", date(2026, 3, 26)).same == len(ROWS)
    other = {
        "年度": "2025年度",
        "期间": "第一季度",
        "指标": "meetings",
        "数值": "3次",
        "单位": "次",
    }
    assert brought(first, other).same == 1
    money = {"年度": YEAR, "指标": "行政事业性收费", "数值": 0.3}
    assert brought(first, money).imported == 1
    assert brought(first, money | {"数值": "3000", "单位": "元"}).same == 1


def test_a_number_that_changed_is_named_and_taken_only_where_that_is_wanted(first: Path) -> None:
    changed = ROWS[0] | {"数值": 5, "说明": None}
    found = brought(first, changed, *ROWS[1:])
    assert (found.same, [each.reason for each in found.changed]) == (
        2,
        ["登记簿里已有，数值不同，登记簿没有改"],
    )
    (record,) = [each for each in found.compared if each.differences]
    (number,) = record.differences
    assert record.title.startswith("2025年全年 ")
    assert (number.label, number.ours, number.theirs) == ("数值", "2", "5")
    assert trainings() == ("2", "签到册")
    found = brought(first, changed, *ROWS[1:], update=True)
    assert (found.updated, found.same) == (1, 2)
    assert trainings() == ("5", "签到册")  # what the file leaves blank stays


def test_number_and_note_go_back_with_the_import(first: Path) -> None:
    more = {"年度": YEAR, "指标": "accounts", "数值": 1}
    brought(first, ROWS[0] | {"数值": 5, "说明": "新的签到册"}, more, update=True)
    assert trainings() == ("5", "新的签到册")
    take_back_last()
    assert trainings() == ("2", "签到册")
    assert len(year_figure.entered()) == len(ROWS)


def test_whose_is_taken_is_chosen_field_by_field(first: Path) -> None:
    path = write_book(first / "b.xlsx", list(ROWS[0]), [YEAR, "trainings", 5, "新的签到册"])
    tried = import_ledger("figures", path, date(2026, 3, 26), dry_run=True, answers=WANTED)
    number, note = tried.compared[0].differences
    choice = replace(ByHand(), chosen={number.key: False, note.key: True})
    import_ledger("figures", path, date(2026, 3, 26), answers=WANTED, by_hand=choice)
    assert trainings() == ("2", "新的签到册")


def test_what_was_changed_by_hand_meanwhile_is_proposed_as_it_is_here(first: Path) -> None:
    year_figure.enter(YEAR, "trainings", Decimal(7), "点名册")
    year_figure.enter(YEAR, "accounts", Decimal(1))
    found = brought(first, *ROWS, {"年度": YEAR, "指标": "accounts", "数值": 2})
    typed, new = [each for each in found.compared if each.differences]
    assert [each.takes_theirs for each in typed.differences] == [False, False]
    assert typed.is_conflict
    assert [each.takes_theirs for each in new.differences] == [True]
    assert trainings() == ("7", "点名册")


def test_a_counted_figure_keeps_its_reason_and_a_new_one_has_to_give_it(first: Path) -> None:
    row = {"年度": YEAR, "指标": NEWS, "数值": 4}
    assert "要在说明里写理由" in only_reason(brought(first, row))
    assert brought(first, row | {"说明": "纸质台账"}).imported == 1
    assert brought(first, row).same == 1
    assert brought(first, row | {"数值": 6}, update=True).updated == 1
    assert year_figure.figures_of(YEAR)[NEWS].reason == "纸质台账"


def test_a_figure_of_a_zero_report_that_did_happen_says_so_no_longer(first: Path) -> None:
    nothing = year_figure.NOTHING_HAPPENED
    year_figure.enter_missing(YEAR, ["accounts"], Decimal(0), nothing)
    assert brought(first, {"年度": YEAR, "指标": "accounts", "数值": 0}).same == 1
    brought(first, {"年度": YEAR, "指标": "accounts", "数值": 3}, update=True)
    found = year_figure.figures_of(YEAR)["accounts"]
    assert (found.value, found.reason) == ("3", "")


def test_a_final_year_knows_its_own_figures_and_takes_no_others(first: Path) -> None:
    make_final(YEAR)
    assert brought(first, *ROWS).same == len(ROWS)
    changed = ROWS[0] | {"数值": 5}
    assert len(brought(first, changed).changed) == 1
    for row in (changed, {"年度": YEAR, "指标": "accounts", "数值": 1}):
        found = brought(first, row, update=True)
        assert "2025 年度报告已经定稿，要改请先取消定稿" in only_reason(found)
    assert (
        brought(first, ROWS[1] | {"数值": 4}, update=True).updated == 1
    )  # a quarter is not frozen
    assert trainings() == ("2", "签到册")


def test_a_figure_that_is_there_stands_in_a_sheet_once(first: Path) -> None:
    found = brought(first, ROWS[0], ROWS[0] | {"数值": 5}, update=True)
    assert "本表前面已有这个年度、这个期间的这个指标" in only_reason(found)
    assert trainings() == ("2", "签到册")
