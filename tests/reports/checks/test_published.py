"""What is wrong with a published report: the real one of 西华池镇, and that one mended."""

import unicodedata
from dataclasses import replace

import pytest

from reports.checks.published import (
    Notice,
    PrintedTable,
    Published,
    check_published,
    read_published,
)
from reports.forms.form import form
from reports.forms.table import tables
from reports.paper.document import CellKind
from tests.places import SHARED

SEEDS = SHARED / "seeds"
FEES = Notice("政府信息公开信息处理费管理办法", "国办函〔2020〕109号")


@pytest.fixture
def report() -> Published:
    return read_published("sample/xihuachi/published.toml")


def statutory(section: int) -> PrintedTable:
    """A table of the form of 2021 as a report should print it."""
    table = tables(form("2021"), {})[section - 2]
    rows = [
        tuple(cell.text for cell in table.cells if cell.row == row)
        for row in range(table.row_count)
    ]
    assert any(cell.kind is CellKind.FIGURE for cell in table.cells)
    return PrintedTable(table.heading, tuple(rows))


@pytest.fixture
def mended(report: Published) -> Published:
    """The report as it should have been."""
    return replace(
        report,
        title="西华池镇人民政府2022年政府信息公开工作年度报告",
        total=175,
        notices=(FEES,),
        tables=(statutory(2), statutory(3)),
        after_the_end=(),
    )


def codes(report: Published) -> list[str]:
    return [finding.code for finding in check_published(report)]


def test_the_facts_stand_in_the_published_report(report: Published) -> None:
    seeds = list(SEEDS.glob("002*.txt"))
    if not seeds:
        pytest.skip("the seeds lie beside the repository on a developer's machine only")
    text = unicodedata.normalize("NFKC", seeds[0].read_text("utf-8"))
    lines = [line.strip() for line in text.splitlines()]
    assert lines[0] == report.title
    assert f"共{report.total}条" in text
    assert all(f"{part.name}{part.count}条" in text for part in report.parts)
    assert all(unicodedata.normalize("NFKC", n.number) in text for n in report.notices)
    assert all(notice.title in text for notice in report.notices)
    assert tuple(lines[-4:]) == report.after_the_end
    for table in report.tables:
        start = lines.index(table.heading) + 1
        printed = lines[start : start + len(table.rows)]
        cells = [[cell.strip() for cell in line.split("|") if cell.strip()] for line in printed]
        assert cells == [list(row) for row in table.rows]


def test_the_findings_of_the_published_report_are_exactly_these(report: Published) -> None:
    found = [(each.code, each.severity, each.message) for each in check_published(report)]
    assert found == [
        (
            "A7",
            "error",
            "“三、收到和处理政府信息公开申请情况”下面印的是“二、主动公开政府信息情况”的表"
            "（14 行全部相同），缺申请情况表",
        ),
        ("B2", "warn", "正文写主动公开共 176 条，所列 8 类相加为 175 条，相差 1 条"),
        (
            "B6",
            "warn",
            "标题“西华池镇人民政府2022年信息公开工作年度报告”不规范，"
            "应为“西华池镇人民政府2022年政府信息公开工作年度报告”",
        ),
        (
            "B6",
            "warn",
            "引用的文件不准确：文号“国办〔2020〕109号”应为“国办函〔2020〕109号”；"
            "名称“政府信息公开处理费管理办法”应为“政府信息公开信息处理费管理办法”",
        ),
        (
            "C5",
            "warn",
            "报告后面带进了网页上的文字：“账号+密码登录”、“手机+密码登录”、“还没有账号?”、“立即注册”",
        ),
    ]


def test_the_missing_table_is_shown_at_the_cells_of_table_three(report: Published) -> None:
    (found,) = (each for each in check_published(report) if each.code == "A7")
    cells = [cell.id for cell in form("2021").cells if cell.table == "table3"]
    assert list(found.cells) == cells


def test_every_finding_says_what_to_do(report: Published) -> None:
    assert all(finding.suggestion for finding in check_published(report))


def test_nothing_is_found_in_the_mended_report(mended: Published) -> None:
    assert check_published(mended) == []


def test_a_table_of_section_three_of_another_kind_is_found(mended: Published) -> None:
    other = PrintedTable(statutory(3).heading, (("指标", "数量"), ("点击量", "9")))
    (found,) = check_published(replace(mended, tables=(statutory(2), other)))
    assert (found.code, "一行也对不上" in found.message) == ("A7", True)


def test_no_table_under_section_three_is_found(mended: Published) -> None:
    (found,) = check_published(replace(mended, tables=(statutory(2),)))
    assert (found.code, "没有表" in found.message) == ("A7", True)


def test_a_copy_is_recognised_though_brackets_and_blanks_differ(report: Published) -> None:
    second, third = report.tables
    wide = tuple(
        tuple(cell.replace("(", " （").replace(")", "）") for cell in row) for row in third.rows
    )
    (found,) = (
        each
        for each in check_published(replace(report, tables=(second, replace(third, rows=wide))))
        if each.code == "A7"
    )
    assert "印的是“二、" in found.message


def test_one_figure_that_differs_makes_it_no_copy(report: Published) -> None:
    second, third = report.tables
    rows = (*third.rows[:-1], ("行政事业性收费", "1"))
    changed = replace(report, tables=(second, replace(third, rows=rows)))
    (found,) = (each for each in check_published(changed) if each.code == "A7")
    assert "印的是" not in found.message


def test_parts_that_make_the_total_are_right(mended: Published) -> None:
    assert codes(mended) == []
    assert codes(replace(mended, total=174)) == ["B2"]
    assert codes(replace(mended, total=None)) == []


def test_a_wrong_number_and_a_wrong_title_of_a_notice_are_told_apart(mended: Published) -> None:
    (number,) = check_published(
        replace(mended, notices=(replace(FEES, number="国办〔2020〕109号"),))
    )
    (title,) = check_published(replace(mended, notices=(replace(FEES, title="收费办法"),)))
    assert ("文号" in number.message, "名称" in number.message) == (True, False)
    assert ("文号" in title.message, "名称" in title.message) == (False, True)


def test_a_notice_that_is_not_known_is_left_alone(mended: Published) -> None:
    assert codes(replace(mended, notices=(Notice("某办法", "某政发〔2020〕9号"),))) == []


def test_ordinary_lines_after_the_end_are_no_page_words(mended: Published) -> None:
    assert codes(replace(mended, after_the_end=("西华池镇人民政府", "2023年1月16日"))) == []
