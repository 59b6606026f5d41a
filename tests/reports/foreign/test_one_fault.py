"""A report in order has no finding; with one fault it has that one, and no other error."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from reports.checks.finding import Finding
from reports.foreign.checking import check_report
from reports.forms.form import form, form_id_for_year
from tests.reports.foreign.layouts import bars
from tests.reports.foreign.published_cases import read_file
from tests.reports.foreign.test_layouts import figures, written

BOOK = form(form_id_for_year(2025) or "")
FIGURES = figures(BOOK)
RECEIVED = FIGURES["table3.received.total"].value
TEXT = written(BOOK, bars, FIGURES).replace(
    "（二）依申请公开。", f"（二）依申请公开。收到政府信息公开申请{RECEIVED}件。"
)


def findings(folder: Path, text: str) -> Sequence[Finding]:
    (folder / "x.txt").write_text(text, "utf-8")
    return check_report(read_file(folder / "x.txt"))


def table(heading: str, following: str) -> str:
    """Return the lines between a heading and the next."""
    return TEXT.partition(heading)[2].partition("\n")[2].partition(f"\n{following}")[0]


def test_a_report_in_order_has_no_finding(tmp_path: Path) -> None:
    assert findings(tmp_path, TEXT) == ()


def test_headings_that_word_numbers_by_itself_have_no_finding(tmp_path: Path) -> None:
    text = re.sub("^[一二三四五六]、(?=.*情况|.*事项)", "", TEXT, flags=re.MULTILINE)
    assert text != TEXT
    assert findings(tmp_path, text) == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (r"规章 \| 0 \| 0 \| 0", "规章 | 0 | 0 | 3", "A5"),
        (r"规章 \| 0 \| 0 \| 0", "规章 | 0 | 0 | /", "A4"),
        (r"行政许可 \| \d+", "行政许可 | 约20", "A4"),
        (r"行政许可 \| \d+", "行政许可 | -2", "A4"),
        (r"4.保护第三方合法权益 \| \d+", "4.保护第三方合法权益 | -2", "A4"),
        (r"(\n\d+(?: \| \d+){13} \| )\d+\n", r"\1若干\n", "A4"),
        ("（一）主动公开", "（二）主动公开", "B6"),
        (r"（一）予以公开 \| \d+", "（一）予以公开 | 9999", "A1"),
        (r"\n四、结转下年度继续办理[^\n]*", "", "A7"),
        (r"收到政府信息公开申请\d+件", "收到政府信息公开申请1件", "B1"),
        (r"收到政府信息公开申请\d+件", "未收到政府信息公开申请", "B3"),
        ("统计期限自", "统计期限从2023年", "B5"),
        ("政府信息公开工作年度报告", "信息公开年度报告", "B6"),
        ("五、存在的主要问题及改进情况", "五、存在的问题", "B6"),
        ("六、其他需要报告的事项", "", "B7"),
        (r"（五）监督保障", "（五）其他", "B7"),
        ("公开的内容不够全面[^\n]*", "无", "B4"),
        ("本年度未收取信息处理费。", "没有其他事项。", "B8"),
        ("联系电话：", "", "B9"),
        ("解读形式单一", "解读形式单一，李某13912345678", "C1"),
    ],
)
def test_one_fault_is_found_and_no_other_error(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    text, count = re.subn(old, new, TEXT, count=1)
    assert count == 1
    found = findings(tmp_path, text)
    assert code in {each.code for each in found}
    assert {each.code for each in found if each.severity == "error"} <= {code}


def test_where_a_total_is_not_its_parts_the_text_that_tells_them_is_right(tmp_path: Path) -> None:
    line = re.search(rf"一、本年新收政府信息公开申请数量[^\n]* \| {RECEIVED}\n", TEXT)
    assert line
    wrong = line[0].replace(f" {RECEIVED}\n", f" {RECEIVED + 1}\n")
    found = findings(tmp_path, TEXT.replace(line[0], wrong))
    assert {each.code for each in found} == {"A1"}


def test_a_table_that_stands_in_the_place_of_another_is_named(tmp_path: Path) -> None:
    text = TEXT.replace(table("三、收到", "四、政府"), table("二、主动", "三、收到"))
    (found,) = [each for each in findings(tmp_path, text) if each.severity == "error"]
    assert found.code == "A7"
    assert "印的是“二、主动公开政府信息情况”的表" in found.message


def test_a_row_that_stands_there_twice_with_other_figures_is_told(tmp_path: Path) -> None:
    line = re.search(r"行政许可 \| \d+", TEXT)
    assert line
    found = findings(tmp_path, TEXT.replace(line[0], f"{line[0]}\n行政许可 | 99999"))
    assert ["出现两次" in each.message for each in found if each.code == "A7"] == [True]


def test_several_reports_in_one_file_are_told_in_a_few_findings(tmp_path: Path) -> None:
    other = re.sub(r"\| (\d)", r"| 1\1", TEXT)
    found = [each for each in findings(tmp_path, f"{TEXT}\n{other}") if each.code == "A7"]
    assert len(found) == 7
    assert "文件里可能有几份报告" in found[-1].message
