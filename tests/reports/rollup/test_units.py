"""Units of a rollup: what each adds to a cell, what they are called, and who is chased."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from models.office.units import keep_units, names_in, units
from models.store.refusal import Refusal
from models.year.figures import Figure
from reports.forms.form import form
from reports.forms.table import totals
from reports.paper.document import Paragraph
from reports.rollup.chasing import chasing_paper
from reports.rollup.paper import rollup_paper
from reports.rollup.ranking import ranked
from reports.rollup.read_before import keep, kept
from reports.rollup.reported import Reported, refused
from reports.rollup.shares import shares
from reports.rollup.short_names import short_names
from reports.rollup.sum_sheets import summary
from reports.rollup.summing import rolled_up
from reports.rollup.unit_names import names_of
from reports.rollup.unit_states import State

NEW = "table3.received.natural_person"
GRANTED = "table3.granted.natural_person"
TOTAL = "table3.received.total"
BOOK = form("2021")


def report(office: str, value: int, year: int = 2025, wrong: int = 0, place: str = "") -> Reported:
    given = {cell: Figure(value if cell in (NEW, GRANTED) else 0) for cell in BOOK.cell_ids}
    figures = totals(BOOK, given)
    figures[TOTAL] = Figure(value + wrong)
    errors = ("错误：一行不平。请核对。",) if wrong else ()
    return Reported(Path(place or f"{office}.txt"), office, year, "2021", figures, errors)


def test_those_by_whom_a_cell_is_wrong_stand_before_who_is_to_be_chased_and_by_size() -> None:
    unread = refused(Path("丁镇2025.pdf"), "读不了。")
    reports = [report("甲镇", 3), report("乙镇", 9), report("丙镇", 4, wrong=1), unread]
    found = rolled_up(reports, ["戊镇"])
    (group,) = found.groups
    in_total, in_new = (shares(found, group, cell) for cell in (TOTAL, NEW))
    assert [each.unit.name for each in in_total] == ["丙镇", "戊镇", "丁镇", "乙镇", "甲镇"]
    assert [each.is_cause for each in in_total] == [True, False, False, False, False]
    assert [each.value for each in in_new] == [None, None, 4, 9, 3]


def test_the_preferred_of_two_reports_is_counted_though_it_has_more_errors() -> None:
    old, new = report("甲镇", 3), report("甲镇", 4, wrong=1, place="新/甲镇.txt")
    assert rolled_up([old, new]).groups[0].sums[NEW].value == 3
    (group,) = rolled_up([old, new], preferred={new.source}).groups
    assert group.sums[NEW].value == 4
    assert [unit.counted for unit in group.units] == [False, True]


def test_a_later_stray_is_not_looked_at_first_and_mixed_years_are_known() -> None:
    towns = [report(f"{name}镇", 1) for name in "甲乙丙"]
    found = rolled_up([*towns, report("甲镇", 1, 2026)])
    assert (found.main and found.main.year, found.is_mixed) == (2025, False)
    assert rolled_up([*towns, report("甲镇", 1, 2020)]).is_mixed


def test_units_are_ranked_by_any_measure() -> None:
    (group,) = rolled_up([report("甲镇", 3), report("乙镇", 9)]).groups
    assert [row[0] for row in ranked(group, None)] == ["乙镇", "甲镇"]
    assert [row[1] for row in ranked(group, None, "table3.carried_out.total")] == [1, 1]


def test_a_name_loses_what_most_share_or_is_that_of_the_list() -> None:
    names = ["示例县甲镇人民政府", "示例县乙街道办事处", "示例县教育局", "另一市丙镇人民政府"]
    assert list(short_names(names, ()).values()) == ["甲镇", "乙街道", "教育局", "另一市丙镇"]
    assert short_names(names, ["丙镇"])["另一市丙镇人民政府"] == "丙镇"


def test_what_was_read_is_there_again_with_what_counts_first(opened: Path) -> None:
    one, other = report("甲镇", 3, wrong=1), refused(Path("乙镇2025.pdf"), "读不了。")
    keep([one, other], {one.source})
    (again, unread), preferred = kept()
    assert (again, preferred) == (one, {one.source})
    assert (unread.office, unread.refused) == ("乙镇", "读不了。")
    keep([], ())
    assert kept() == ([], set())


def test_a_register_without_the_year_is_no_report_and_its_unit_is_missing() -> None:
    blank = Reported(Path("乙镇"), "示例县乙镇人民政府", 2025, is_blank=True)
    found = rolled_up([report("甲镇", 3), blank], ["甲镇", "乙镇"])
    (group,) = found.groups
    (missing,) = [each for each in found.units if each.state is State.MISSING]
    assert (missing.note, found.is_failing) == ("登记簿里没有 2025 年的数据，算未报", False)
    assert summary(found, group) == "收到 1 份：平 1 份；计入合计 1 份；未报 1 个"
    with_file = rolled_up([report("乙镇", 3), blank])
    assert [each.state for each in with_file.units] == [State.FINE, State.TWICE]


def test_those_missing_are_told_of_the_year_that_is_shown() -> None:
    now, last = ("甲镇", "乙镇"), ("甲镇", "丙镇", "丁镇")
    reports = [report(each, 1) for each in now] + [report(each, 1, 2024) for each in last]
    found = rolled_up(reports, ["甲镇", "戊镇"])
    assert summary(found).endswith("未报：2025 年度 3 个，2024 年度 2 个")
    assert summary(found, found.groups[0]).endswith("未报 3 个；2024 年度另有 3 份")


def test_names_are_taken_from_lines_cells_and_numbered_lists() -> None:
    text = "序号\t单位名称\n1\t甲镇\n2\t乙镇\n（3）丙镇\n4、丁镇；戊镇\n甲镇\n"
    assert names_in(text) == ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇"]


def test_names_are_taken_from_the_column_of_units_of_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["2025 年年报报送名单"],
        ["序号", "联系人", "报送单位"],
        [1, "某人", "甲镇"],
        [2, "", "乙镇"],
    ):
        sheet.append(row)  # fmt: skip
    book.save(tmp_path / "名单.xlsx")
    assert names_of(tmp_path / "名单.xlsx") == ["甲镇", "乙镇"]
    (tmp_path / "空.txt").write_text("\n", "utf-8")
    with pytest.raises(Refusal, match="没有单位名称"):
        names_of(tmp_path / "空.txt")


def test_a_list_of_units_is_kept_once_each_and_a_whole_text_is_refused(opened: Path) -> None:
    keep_units(["甲镇", " 乙镇 ", "甲镇", ""])
    assert units() == ("甲镇", "乙镇")
    with pytest.raises(Refusal, match="不像单位名称"):
        keep_units(["请各单位于一月三十一日以前报送" * 6])
    keep_units([])
    assert units() == ()


def test_nobody_is_said_to_have_reported_where_nobody_knows_who_has_to(opened: Path) -> None:
    unread = refused(Path("丁镇2025.pdf"), "“丁镇2025.pdf”读不了；请另存后再汇总。")
    for known, said in (([], "没有单位名单"), (["甲镇", "丁镇"], "应报的单位都已报送")):
        keep_units(known)
        found = rolled_up([report("甲镇", 3), unread], units())
        paper = chasing_paper(found, found.groups[0], date(2026, 2, 3))
        (told,) = [each.text for each in paper.blocks if isinstance(each, Paragraph)]
        assert said in told
        assert paper.tables[0].at(1, 3).text == "“丁镇2025.pdf”读不了，请重新报送。"


def test_who_only_fails_against_the_report_of_last_year_is_named_with_it(opened: Path) -> None:
    left = "table3.carried_out.natural_person"
    last = report("甲镇", 1, 2024)
    two = dict.fromkeys((left, "table3.carried_out.total"), Figure(2))
    last = replace(last, figures={**last.figures, **two})
    found = rolled_up([last, report("乙镇", 1, 2024), report("甲镇", 2), report("乙镇", 2)])
    wrong = chasing_paper(found, found.groups[0], date(2026, 2, 3)).tables[-1]
    assert wrong.row_count == 2
    assert [wrong.at(1, column).text for column in (1, 2)] == ["甲镇", "有错"]
    assert "上年" in wrong.at(1, 3).text


def test_who_is_missing_and_whose_report_is_wrong_stand_on_the_paper(opened: Path) -> None:
    reports = [report("甲镇", 3), report("乙镇", 4, wrong=1)]
    found = rolled_up(reports, ["丙镇"])
    paper = chasing_paper(found, found.groups[0], date(2026, 2, 3))
    missing, wrong = paper.tables
    assert (missing.at(1, 1).text, missing.row_count) == ("丙镇", 2)
    assert [wrong.at(1, column).text for column in (1, 2, 3)] == [
        "乙镇", "有错", "错误：一行不平。请核对。",
    ]  # fmt: skip
    assert paper.title == "2025年度政府信息公开工作年度报告催报名单"
    summed = rollup_paper(found, found.groups[0], date(2026, 2, 3))
    assert summed.lines[:2] == ("汇总单位：示例镇人民政府", "汇总日期：2026年2月3日")
