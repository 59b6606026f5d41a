"""统计表: the groups of a period with what is compared, as one table of a paper or a workbook."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from models.office.profile import office
from models.year.period import By, Period
from models.year.spans.grouped import measures
from models.year.spans.span import Span
from reports.forms.table import change_text
from reports.paper.document import Cell, CellKind, Document, Metadata, Table, TableBlock
from reports.periods.counted import Counted
from reports.periods.words import HEADS, MEASURES

_NOTES = {
    By.CHANNEL: "一条信息在几个渠道公开的，每个渠道各计1条，所以不合计。",
    By.ATTRIBUTE: "按成文日期计；没有登记成文日期的，按公开日期计。",
    By.DAYS: "用时按工作日计，不含补正、征求意见等不计入期限的天数。",
}
_NOW, _LAST, _APART, _BEFORE = "本期", "上年同期", "增减", "上一期"
_CHANGE = 2  # the place of 增减 among them
_KEY, _NUMBER, _ROW = 230, 74, 28


def document(by: By, span: Span, rows: Sequence[Counted]) -> Document:
    """Return the table of a period as a paper."""
    title = f"政府信息公开统计（按{HEADS[by]}）"
    said = f"上年同期：{days(span.last_year)}，增减和它比；上一期：{days(span.before)}。"
    note = said + _NOTES.get(by, "")
    return Document(
        title,
        lines=(office().name, f"统计期间：{days(span.period)}"),
        blocks=(TableBlock(_table(by, rows, note)),),
        metadata=Metadata(title),
    )


def write(by: By, span: Span, rows: Sequence[Counted], path: Path) -> None:
    """Write the table as the workbook `path`. Refuses a place that cannot be written."""
    from reports.writers.xlsx.writer import write_xlsx  # noqa: PLC0415 (heavy, only when needed)

    write_xlsx(document(by, span, rows), (), path)


def days(period: Period) -> str:
    """Return the days of a period in words."""
    return f"{period.first}至{period.last}"


def _table(by: By, rows: Sequence[Counted], note: str) -> Table:
    counted = measures(by)
    parts = (_NOW, _LAST, _APART, *((_BEFORE,) if len(counted) == 1 else ()))
    cells = list(_head(by, counted, parts))
    lines = [_numbers(row.ids, row.last_year, row.before, counted) for row in rows]
    for at, (row, line) in enumerate(zip(rows, lines, strict=True), start=2):
        cells += _line(at, row.key, line, len(parts))
    if not rows:
        cells.append(Cell(2, 0, "没有记录", colspan=1 + len(counted) * len(parts)))
    elif by is not By.CHANNEL:
        total = [tuple(map(sum, zip(*column, strict=True))) for column in zip(*lines, strict=True)]
        cells += _line(len(rows) + 2, "合计", total, len(parts))
    height = max(cell.row for cell in cells) + 1
    widths = (_KEY, *((_NUMBER,) * len(counted) * len(parts)))
    title = f"按{HEADS[by]}统计"
    heights = (_ROW,) * height
    return Table("statistics", title, widths, heights, tuple(cells), head_rows=2, note=note)


def _head(by: By, counted: Sequence[str], parts: Sequence[str]) -> Iterator[Cell]:
    yield Cell(0, 0, HEADS[by], CellKind.HEAD, rowspan=2)
    for at, measure in enumerate(counted):
        words, unit = MEASURES[measure]
        left = 1 + at * len(parts)
        yield Cell(0, left, f"{words}（{unit}）", CellKind.HEAD, colspan=len(parts))
        for place, part in enumerate(parts):
            yield Cell(1, left + place, part, CellKind.HEAD)


_Ids = Mapping[str, Sequence[int]]
_Numbers = Sequence[tuple[int, ...]]  # of each measure: now, last year, before


def _numbers(now: _Ids, last: _Ids, before: _Ids, counted: Sequence[str]) -> _Numbers:
    return [tuple(len(ids.get(name, ())) for ids in (now, last, before)) for name in counted]


def _line(row: int, key: str, numbers: _Numbers, parts: int) -> Iterator[Cell]:
    """Yield the cells of a row."""
    yield Cell(row, 0, key, align="left")
    for at, (now, last, before) in enumerate(numbers):
        for place, number in enumerate((now, last, now - last, before)[:parts]):
            column = 1 + at * parts + place
            text = change_text(number) if place == _CHANGE else str(number)
            yield Cell(row, column, text, CellKind.FIGURE, number=number, align="right")
