"""Reports of many offices: what is summed, what is not, and who is missing."""

from pathlib import Path

import pytest

from models.year.figures import Figure
from reports.foreign.origin import is_same_office
from reports.forms.form import form
from reports.rollup.ranking import ranked
from reports.rollup.reported import Reported, refused
from reports.rollup.sum_sheets import document
from reports.rollup.summing import Rollup, rolled_up
from reports.rollup.unit_states import State
from reports.rollup.year_before import compared, comparison_note

NEW = "table3.received.natural_person"
TOTAL = "table3.received.total"


def report(office: str, value: int = 0, year: int = 2025, *errors: str) -> Reported:
    figures = {cell: Figure(value) for cell in form("2021").cell_ids}
    return Reported(Path(f"{office}.txt"), office, year, "2021", figures, errors)


def states(found: Rollup) -> dict[str, State]:
    return {f"{unit.name}{unit.year}": unit.state for unit in found.units}


def test_every_cell_is_the_sum_of_what_the_units_contribute() -> None:
    (group,) = rolled_up([report("甲镇", 3), report("乙镇", 4)]).groups
    assert {each.value for each in group.sums.values()} == {7}
    assert [unit.value(NEW) for unit in group.units] == [3, 4]


def test_a_report_with_errors_counts_as_reported_unless_it_is_left_out() -> None:
    reports = [report("甲镇", 3), report("乙镇", 4, 2025, "错误：不平。")]
    found = rolled_up(reports)
    assert (found.groups[0].sums[NEW].value, found.is_failing) == (7, True)
    (group,) = rolled_up(reports, without_failing=True).groups
    assert (group.sums[NEW].value, len(group.counted), len(group.units)) == (3, 1, 2)


def test_a_cell_that_no_unit_has_is_no_nought() -> None:
    one = report("甲镇", 3)
    cells = {cell: each for cell, each in one.figures.items() if cell != NEW}
    found = rolled_up([Reported(one.source, "甲镇", 2025, "2021", cells)])
    assert found.groups[0].sums[NEW].missing
    assert states(found) == {"甲镇2025": State.PARTLY}


def test_an_office_that_reports_a_year_twice_is_counted_once_by_the_better_report() -> None:
    wrong = report("甲镇", 9, 2025, "错误：不平。")
    found = rolled_up([wrong, report("示例县甲镇人民政府", 3)])
    assert found.groups[0].sums[NEW].value == 3
    assert [unit.state for unit in found.units] == [State.TWICE_OTHERWISE, State.FINE]
    again = rolled_up([report("甲镇", 3), report("甲镇", 3)])
    assert (again.units[1].state, again.is_failing) == (State.TWICE, False)


def test_a_county_and_its_own_office_are_two_units_a_township_and_its_office_one() -> None:
    county = rolled_up([report("示例县人民政府", 1), report("示例县人民政府办公室", 2)])
    assert county.groups[0].sums[NEW].value == 3
    township = rolled_up([report("甲镇人民政府", 1), report("甲镇人民政府办公室", 2)])
    assert township.groups[0].sums[NEW].value == 1


def test_files_that_name_no_office_are_not_taken_for_one() -> None:
    files = [
        Reported(Path(f"{folder}/年报.txt"), "年报", 2025, "2021", {NEW: Figure(2)}, is_named=False)
        for folder in "ab"
    ]
    assert rolled_up(files).groups[0].sums[NEW].value == 4


def test_years_and_forms_are_summed_apart_the_newest_first() -> None:
    old = Reported(Path("x"), "丙镇", 2025, "2019", {NEW: Figure(5)})
    found = rolled_up([report("甲镇", 1, 2024), report("甲镇", 2, 2025), old])
    kinds = [(group.year, group.form.id, group.sums[NEW].value) for group in found.groups]
    assert kinds == [(2025, "2021", 2), (2025, "2019", 5), (2024, "2021", 1)]
    assert found.before(found.groups[0]) is found.groups[2]


def test_a_unit_that_is_expected_or_reported_the_year_before_is_missing() -> None:
    reports = [report("甲镇", 1, 2024), report("乙镇", 1, 2024), report("甲镇", 1, 2025)]
    unread = refused(Path("3-丁镇2025年年报.pdf"), "读不出来。")
    found = states(rolled_up([*reports, unread], ["示例县甲镇", "丙镇", "丁镇"]))
    missing = {name for name, state in found.items() if state is State.MISSING}
    assert missing == {"乙镇2025", "丙镇2025", "丙镇2024", "丁镇2024"}
    assert found["丁镇2025"] is State.UNREAD


def test_the_workbook_has_every_contribution_over_its_sum_and_both_years() -> None:
    found = rolled_up([report("甲镇", 1, 2024), report("甲镇", 3), report("乙镇", 4)])
    sheets = {table.heading: table for table in document(found).tables}
    sheet = sheets["2025 各单位 三、收到和处理政府信息公开申请情况"]
    head = next(cell for cell in sheet.cells if cell.text == "总计")
    assert [sheet.at(row, 0).text for row in (2, 3, 4)] == ["甲镇", "乙镇", "合计"]
    assert [sheet.at(row, head.column).number for row in (2, 3, 4)] == [3, 4, 7]
    printed = sheets["2025 三、收到和处理政府信息公开申请情况"]
    assert printed.figures[TOTAL].number == 7
    years = sheets["2025 与上年比较"]
    assert [years.at(1, column).text for column in range(1, 5)] == ["1", "3", "+2", "+200.0%"]


def test_two_years_are_compared_over_the_units_that_are_counted_in_both() -> None:
    last = [report("甲镇", 2, 2024), report("乙镇", 8, 2024), report("丙镇", 1, 2024)]
    found = rolled_up([*last, report("示例县甲镇人民政府", 3), report("丁镇", 50)])
    now, before = found.groups
    (cell,) = [each for each in compared(now, before) if each.cell == NEW]
    assert (cell.was, cell.now, cell.change) == (2, 3, (1, "+50.0%"))
    note = "比的是两年都计入的 1 个单位，只有 2024 年的 2 个、只有 2025 年的 1 个没有比。"
    assert comparison_note(now, before) == note
    now, before = rolled_up([report("甲镇", 2, 2024), report("乙镇", 3)]).groups
    assert "不能比较" in comparison_note(now, before)
    assert {each.change for each in compared(now, before)} == {(None, None)}


def test_a_comparison_says_that_a_year_has_no_such_cell() -> None:
    old = Reported(Path("x"), "甲镇", 2024, "2019", {TOTAL: Figure(2)})
    (years,) = [
        table
        for table in document(rolled_up([old, report("甲镇", 3)])).tables
        if table.heading == "2025 与上年比较"
    ]
    assert "两年格式不同" in years.note
    assert years.at(1, 1).text == "—"


def test_what_a_unit_carries_over_has_to_be_what_it_carried_out_the_year_before() -> None:
    last = report("甲镇", 2, 2024)
    found = rolled_up([report("乙镇", 2, 2024), last, report("甲镇", 3), report("乙镇", 2)])
    assert {(gap.name, gap.year) for gap in found.gaps if gap.is_error} == {("甲镇", 2025)}
    assert found.is_failing
    assert not rolled_up([last, report("甲镇", 2)]).is_failing


def test_units_are_ranked_by_requests_with_the_year_before_beside_them() -> None:
    last = [report("甲镇", 1, 2024), report("乙镇", 6, 2024)]
    found = rolled_up([*last, report("甲镇", 5), report("乙镇", 7), report("丙镇", 5)])
    rows = ranked(found.groups[0], found.before(found.groups[0]))
    told = [(row[1], row[0], row[2], row[-2], row[-1]) for row in rows]
    assert told == [(1, "乙镇", 7, 6, 1), (2, "甲镇", 5, 1, 4), (2, "丙镇", 5, None, None)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("松木塘镇", "桃江县松木塘镇人民政府", True),
        ("吴镇", "东吴镇", False),
        ("示例县", "示例县甲镇", False),
        ("", "甲镇", False),
        ("示例县发展改革局", "示例县发展和改革局", True),
        ("平镇", "和平镇", False),
    ],
)
def test_an_office_is_known_by_its_short_name_but_not_by_the_end_of_another(
    one: str, other: str, same: bool
) -> None:
    assert is_same_office(one, other) is same
