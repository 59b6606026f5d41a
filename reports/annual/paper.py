"""The annual report as one document: its tables alone, or the whole report with its text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from models.store.words import full_day, full_month, until
from models.year.figures import Figure, Source
from models.year.period import Period
from reports.annual.narrative.headings import level_of
from reports.annual.yearly import Yearly
from reports.forms.data import StatisticsData
from reports.forms.form import Form
from reports.forms.table import number_text, tables, totals
from reports.paper.document import (
    Block,
    Bundle,
    CellKind,
    Document,
    Heading,
    Line,
    Metadata,
    Note,
    PageBreak,
    Paragraph,
    SheetTitle,
    Table,
    TableBlock,
)
from reports.paper.row_table import RowColumn, row_table

_PERIOD_TITLE = "政府信息公开情况统计表"
_TABLES_ONLY = "（数据表）"
_WORKING = "（工作稿，不得公开）"
_LONG = "table3"  # takes a page for itself
_FOREWORD = 0


def annual_document(
    form: Form,
    year: int,
    office_name: str,
    figures: Mapping[str, Figure],
    period: Period,
    so_far: Mapping[str, Figure] | None = None,
) -> Document:
    """Return the tables of `year`, or of another `period`, in the layout of `form`.

    A table that has its own lines for office and period stands under its own name, without ours.
    `so_far` are the figures of the year up to then, as reports.forms.table prints them.
    Sums that are missing are reckoned, figures that are missing are printed as 0.
    """
    whole, own = totals(form, figures), form.data.statistics
    name = f"{year}年{form.data.title}" if period == Period.of(year) else _PERIOD_TITLE
    title, subtitle = f"{office_name}{name}", _TABLES_ONLY
    if own:
        title, subtitle = f"{office_name}{own.title}", _span(own, year, period)
    blocks: list[Block] = []
    for table in tables(form, whole, so_far and totals(form, so_far)):
        if blocks:
            blocks.append(PageBreak())
        drawn = list(_table_blocks(form, table, office_name, year, period))
        blocks += drawn[1:] if own else drawn  # its name and period stand at the top
    return Document(
        title=own.title if own else title,
        subtitle=subtitle,
        lines=() if own else (f"填报单位：{office_name}", _period_line(period)),
        blocks=(*blocks, *(Note(text) for text in _notes(form, whole))),
        title_lines=() if own else (office_name, name),
        metadata=Metadata(title + subtitle, form.data.basis),
    )


def report_document(report: Yearly) -> Document:
    """Return the whole report: foreword, then every section with its text or its table."""
    title = _title(report.form, report.year, report.office)
    return Document(
        title=title,
        blocks=tuple(_sections(report, tables(report.form, report.figures))),
        title_lines=(report.office, f"{report.year}年{report.form.data.title}"),
        metadata=Metadata(title, report.form.data.basis),
    )


def with_cover(document: Document, dated: date) -> Bundle:
    """Return a report behind a title page of its own; the page numbers begin after it."""
    cover = Document(
        document.title,
        title_lines=document.title_lines,
        blocks=tuple(Line(text, "center") for text in (*"　" * 14, full_month(dated))),
        metadata=document.metadata,
        numbered=False,
    )
    return Bundle(document.title, (cover, document))


def working_copy(report: Yearly) -> Document:
    """Return the report for the desk: what was typed over is framed and listed, with its reason.

    Such marks stand on no other file.
    """
    typed = [key for key, each in report.figures.items() if each.source is Source.OVERRIDDEN]
    drawn = [_marked(table, typed) for table in tables(report.form, report.figures)]
    blocks: list[Block] = list(_sections(report, drawn))
    blocks.append(SheetTitle("改数和核查记录"))
    blocks += _listed("改过的数", _OVERRIDES, [_override_row(report, key) for key in typed])
    findings = [(each.weight, f"{each.message}。{each.suggestion}") for each in report.findings]
    findings += [
        ("不再提示", f"{each.message}（理由：{row.reason}）") for each, row in report.dismissed
    ]
    blocks += _listed("核查结果", _FINDINGS, findings)
    plain = report_document(report)
    metadata = Metadata(plain.title + _WORKING, plain.metadata.subject)
    return replace(plain, subtitle=_WORKING, blocks=tuple(blocks), metadata=metadata)


_OVERRIDES = (
    RowColumn("单元格", 260, "left"),
    RowColumn("台账", 50),
    RowColumn("改为", 50),
    RowColumn("理由", 200, "left"),
)
_FINDINGS = (RowColumn("结论", 70), RowColumn("内容", 490, "left"))


def _override_row(report: Yearly, cell: str) -> tuple[str, ...]:
    figure = report.figures[cell]
    label = report.form.cell(cell).label
    return label, number_text(figure.counted or 0), number_text(figure.value), figure.note


def _listed(
    heading: str, columns: Sequence[RowColumn], rows: Sequence[tuple[str, ...]]
) -> list[Block]:
    if not rows:
        return [Heading(heading, 2), Paragraph("没有。")]
    return [Heading(heading, 2), TableBlock(row_table(heading, columns, rows))]


def _marked(table: Table, cells: Sequence[str]) -> Table:
    return replace(
        table,
        cells=tuple(
            replace(cell, kind=CellKind.MARKED) if cell.figure in cells else cell
            for cell in table.cells
        ),
    )


def _title(form: Form, year: int, office_name: str) -> str:
    return f"{office_name}{year}年{form.data.title}"


def _sections(report: Yearly, drawn: Sequence[Table]) -> Iterator[Block]:
    by_section = {report.form.data.parts[table.id].section: table for table in drawn}
    if _FOREWORD in report.sections:
        yield from text_blocks(report.sections[_FOREWORD].plain)
    for number, heading in enumerate(report.form.data.sections, start=1):
        table = by_section.get(number)
        if table is None:
            yield Heading(heading)
            section = report.sections.get(number)
            yield from text_blocks(section.plain if section else "")
            continue
        if table.id in (_LONG, "statistics"):
            yield PageBreak()
        if table.id == "statistics":
            yield Heading(heading)
        yield from _table_blocks(report.form, table, report.office, report.year, report.of.period)


def text_blocks(text: str) -> Iterator[Block]:
    """Yield the lines of a text; one that reads （一）… or 一、… and ends there is a heading."""
    for line in filter(None, map(str.strip, text.split("\n"))):
        level = level_of(line)
        yield Heading(line, level) if level else Paragraph(line)


def _table_blocks(
    form: Form, table: Table, office_name: str, year: int, period: Period
) -> Iterator[Block]:
    data = form.data.statistics
    if data is None or table.id != "statistics":
        yield Heading(table.heading)
        yield TableBlock(table, whole=True)
        return
    yield Line(f"{table.heading}{_span(data, year, period)}", "center")
    yield Note(f"{data.office_line}{office_name}")
    yield TableBlock(table)
    yield Note(data.foot)


def _span(data: StatisticsData, year: int, period: Period) -> str:
    if period == Period.of(year):
        return data.year_line.format(year=year)
    first, last = full_day(period.first), until(period.first, period.last)
    return data.period_line.format(first=first, last=last)


def _period_line(period: Period) -> str:
    return f"统计期限：{full_day(period.first)}至{until(period.first, period.last)}"


def _notes(form: Form, figures: Mapping[str, Figure]) -> list[str]:
    data = form.data
    notes = [f"本表按照{data.basis_title}（{data.basis}）编制。"]
    sources = {name: 0 for name in Source}
    for cell_id in form.cell_ids:
        if cell_id in figures and figures[cell_id].value:
            sources[figures[cell_id].source] += 1
    text = "表中数字由登记台账逐件统计得出，没有发生的填“0”"
    if sources[Source.ENTERED]:
        text += f"；{sources[Source.ENTERED]} 处由人工填报"
    missing = sum(each.missing and not form.cell(cell).sum_of for cell, each in figures.items())
    assumed = sum(each.assumed and not form.cell(cell).zero_for for cell, each in figures.items())
    if assumed:
        text += f"；{assumed} 处还没有填报，先按 0 计"
    if missing:
        text += f"；{missing} 处这一期间没有填报，写“未填报”"
    if sources[Source.OVERRIDDEN]:
        text += f"；{sources[Source.OVERRIDDEN]} 处经人工改定"
    if sources[Source.CARRIED]:
        text += f"；{sources[Source.CARRIED]} 处接上年报告"
    return [*notes, text + "。"]
