"""问题单: what is wrong with a report, each with its place and what to do, on paper."""

from datetime import date
from pathlib import Path

from reports.checks.finding import Finding
from reports.foreign.shown.checked import Checked
from reports.forms.data import Severity
from reports.paper.document import Block, Document, Heading, Metadata, Paragraph, TableBlock
from reports.paper.row_table import UPRIGHT, RowColumn, row_table

_TITLE = "年度报告核查问题单"
_GROUPS: dict[Severity, str] = {"error": "错误", "warn": "提示"}
_COLUMNS = (
    RowColumn("序号", 36),
    RowColumn("位置", 56),
    RowColumn("问题", 210, "left"),
    RowColumn("怎么改", 150, "left"),
)
_NONE = "没有查出问题：表的勾稽关系都平，正文与表一致。"
_NUMERALS = "一二三"


def problem_list(checked: Checked, today: date) -> Document:
    """Return the findings of a report as a paper: errors, then hints, then how it was read."""
    blocks: list[Block] = [] if checked.findings else [Paragraph(_NONE)]
    at = 0
    for severity, word in _GROUPS.items():
        found = [each for each in checked.findings if each.severity == severity]
        if found:
            blocks.append(Heading(f"{_NUMERALS[at]}、{word} {len(found)} 处"))
            rows = [_row(checked, number, each) for number, each in enumerate(found, 1)]
            blocks.append(TableBlock(row_table(severity, _COLUMNS, rows, UPRIGHT)))
            at += 1
    blocks.append(Heading(f"{_NUMERALS[at]}、读取情况"))
    against = f"对照{checked.against}。" if checked.against else "没有对照上年报告。"
    blocks.append(Paragraph(checked.read_words() + against))
    return Document(
        _TITLE,
        lines=(f"{_whose(checked)}　核查日期：{today}", f"文件：{checked.path.name}"),
        blocks=tuple(blocks),
        metadata=Metadata(_TITLE, about=checked.path.stem),
    )


def _whose(checked: Checked) -> str:
    office = checked.office or "机关不明"
    return f"{office}　{checked.year} 年度" if checked.year else f"{office}　年度不明"


def _row(checked: Checked, number: int, finding: Finding) -> tuple[str, ...]:
    place = checked.place(finding)
    said = finding.message
    if place.quote and place.quote not in said:
        said += f"\n原文：“{place.quote}”"
    return str(number), place.word, said, finding.suggestion


def write_problem_list(checked: Checked, today: date, path: Path) -> list[str]:
    """Write the paper as a pdf, ofd or docx, or the bare list as a workbook.

    Returns the characters that no font has (pdf). Refuses a place that cannot be written.
    """
    if path.suffix.lower() == ".xlsx":
        _write_sheet(checked, path)
        return []
    from reports.writers.papers import write_paper  # noqa: PLC0415 (heavy, only when needed)

    return write_paper(problem_list(checked, today), path)


_HEADS = (
    ("机关", 24), ("年度", 7), ("轻重", 7), ("位置", 8), ("问题", 60), ("原文", 36), ("怎么改", 48)
)  # fmt: skip


def _write_sheet(checked: Checked, path: Path) -> None:
    """Write a row for each finding, which can be put below those of other reports."""
    from reports.writers.xlsx.plain_workbook import plain_sheet  # noqa: PLC0415 (only when needed)

    with plain_sheet(path, "问题单", _HEADS) as sheet:
        sheet.fit_page()
        for at, each in enumerate(checked.findings, 1):
            place = checked.place(each)
            whose = (checked.office, checked.year, each.weight, place.word)
            sheet.write_row(at, (*whose, each.message, place.quote, each.suggestion))
