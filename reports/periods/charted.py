"""统计 as a paper: the charts that the page shows, then the table of all groups."""

from collections.abc import Sequence
from dataclasses import replace

from reports.paper.chart import Chart, ChartBar
from reports.paper.document import Document, Metadata, Note
from reports.periods.also import also
from reports.periods.counted import Counted
from reports.periods.overview import Bars, Overview, few, span_words, year_words
from reports.periods.paper import days, document

_TITLE = "政府信息公开统计"
_MOST_IN_CHART = 24


def charted(told: Overview, rows: Sequence[Counted]) -> Document:
    """Return what the page shows as a paper: charts, and the table of all groups."""
    plain = document(told.groups.by, told.span, rows)
    lines = (*plain.lines, f"{told.against}：{days(told.compared)}")
    years = year_words(told)
    charts = (_chart(bars, years) for bars in (told.months, told.outcomes, few(told.groups)))
    shown = tuple(each for each in charts if 0 < len(each.bars) <= _MOST_IN_CHART)
    return replace(
        plain,
        title=_TITLE,
        lines=lines,
        blocks=(*shown, *plain.blocks, Note(f"行政复议、行政诉讼和收费：{also(told.span.period)}")),
        metadata=Metadata(f"{_TITLE}（{span_words(told.span)}）"),
    )


def _chart(bars: Bars, years: tuple[str, str]) -> Chart:
    made = (ChartBar(each.words, len(each.now), len(each.then)) for each in bars.bars)
    return Chart(f"{bars.title}（{bars.how}）", *years, tuple(made))
