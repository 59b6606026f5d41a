"""The tables of the annual report as one document.

Sections 一, 五 and 六 of the report are text that the registers do not hold; this paper is its
tables and says so.
"""

from collections.abc import Mapping
from datetime import date

from models.figures import Figure, Source
from reports.document import Block, Document, Heading, Metadata, Note, PageBreak, TableBlock
from reports.forms import Form
from reports.table import tables, totals

_SUBTITLE = "（数据表）"


def annual_document(
    form: Form,
    year: int,
    office_name: str,
    figures: Mapping[str, Figure],
    period: tuple[date, date],
) -> Document:
    """Return sections 二, 三 and 四 of the report of `year` in the layout of `form`.

    `period` is the first and last day counted. Sums that are missing are reckoned, figures that
    are missing are printed as 0.
    """
    whole = totals(form, figures)
    second, third, fourth = tables(form, whole)
    title = f"{office_name}{year}年{form.data.title}"
    lines = (
        f"填报单位：{office_name}",
        f"年度：{year}年",
        period_line(*period),
    )
    blocks: tuple[Block, ...] = (
        Heading(second.heading),
        TableBlock(second),
        PageBreak(),
        Heading(third.heading),
        TableBlock(third),
        PageBreak(),
        Heading(fourth.heading),
        TableBlock(fourth),
        *(Note(text) for text in _notes(form, whole)),
    )
    return Document(
        title=title,
        subtitle=_SUBTITLE,
        lines=lines,
        blocks=blocks,
        title_lines=(office_name, f"{year}年{form.data.title}"),
        metadata=Metadata(title + _SUBTITLE, form.data.basis),
    )


def period_line(first: date, last: date) -> str:
    """Return the sentence on the period of the figures, as reports print it."""
    end = f"{last.month}月{last.day}日"
    if last.year != first.year:
        end = f"{last.year}年{end}"
    return f"本报告所列数据的统计期限自{first.year}年{first.month}月{first.day}日起至{end}止"


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
    if sources[Source.OVERRIDDEN]:
        text += f"；{sources[Source.OVERRIDDEN]} 处经人工改定"
    return [*notes, text + "。"]
