"""The papers of 统计: charts, the bulletin of a month, the forms of a quarter."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

from models.year.period import By, Period
from models.year.spans.span import Span
from reports.forms.shipped import form_ids
from reports.paper.document import Document
from reports.periods.bulletin import bulletin
from reports.periods.charted import charted
from reports.periods.counted import counted
from reports.periods.county import write_quarter
from reports.periods.overview import Against, month_of, overview
from reports.periods.paper import write as write_statistics
from tests.reports.golden.annual_papers import TODAY, Writing, paper

_SPAN = Span(Period.of(2025), TODAY)


def _quarter(of: str, path: Path) -> None:
    write_quarter(of, Period.of(2025, "q1"), path)


def _charts() -> Document:
    told = overview(_SPAN, Against.LAST_YEAR, By.CATEGORY)
    return charted(told, counted(By.CATEGORY, _SPAN))


def _charts_table(path: Path) -> None:
    write_statistics(By.CATEGORY, _SPAN, counted(By.CATEGORY, _SPAN), path)


PAPERS: Mapping[str, tuple[Writing, tuple[str, ...]]] = {
    "periods/charts": (paper(_charts), ("pdf", "docx")),
    "periods/charts_table": (_charts_table, ("xlsx",)),
    "periods/bulletin": (
        paper(lambda: bulletin(month_of(date(2025, 12, 1)), TODAY)),
        ("pdf", "docx"),
    ),
    **{
        f"periods/quarter_{each}": (partial(_quarter, each), ("pdf", "docx", "xlsx"))
        for each in form_ids()
    },
}
