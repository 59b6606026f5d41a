"""The papers of a year: its report, what stands beside it, its tables in every form."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from models.year.year import Year
from reports.annual.comparison import Compared, comparison
from reports.annual.comparison_paper import comparison_paper, write_comparison
from reports.annual.files import tables_document, write_file
from reports.annual.materials.kinds import material_kinds
from reports.annual.materials.paper import material_document
from reports.annual.materials.texts import materials
from reports.annual.paper import working_copy
from reports.annual.yearly import Yearly, yearly
from reports.forms.form import form
from reports.forms.shipped import form_ids
from reports.paper.document import Document
from reports.writers.papers import write_paper

TODAY = date(2026, 3, 26)

# Writes one paper as the file `path`, of the kind that its suffix says.
Writing = Callable[[Path], object]


def paper(make: Callable[[], Document]) -> Writing:
    return lambda path: write_paper(make(), path)


def _report() -> Yearly:
    return yearly(form("2021"), Year.of(2025), TODAY)


def _compared() -> tuple[tuple[int, ...], list[Compared]]:
    years, rows = comparison(form("2021"), Year.of(2025))
    return years, [each for each in rows if each.is_told]


def _material(at: int) -> Document:
    year = Year.of(2025)
    made = materials(form("2021"), year, TODAY)
    return material_document(made, list(made.sections.values())[at], TODAY)


def _tables(of: str) -> Writing:
    return paper(lambda: tables_document(form(of), 2025, Year.of(2025)))


ANNUAL: Mapping[str, tuple[Writing, tuple[str, ...]]] = {
    "annual/report": (lambda path: write_file(_report(), path), ("pdf", "docx", "xlsx", "html")),
    "annual/comparison": (paper(lambda: comparison_paper(*_compared(), TODAY)), ("pdf", "docx")),
    "annual/comparison_sheet": (lambda path: write_comparison(*_compared(), path), ("xlsx",)),
    **{
        f"annual/material_{each.section}": (
            paper(partial(_material, at)),
            ("pdf", "docx") if at else ("docx",),
        )
        for at, each in enumerate(material_kinds())
    },
    "annual/working_copy": (paper(lambda: working_copy(_report())), ("pdf",)),
    **{
        f"annual/tables_{each}": (
            _tables(each),
            ("pdf", "docx", "html"),
        )
        for each in form_ids()
    },
}
