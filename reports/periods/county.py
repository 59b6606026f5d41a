"""季度统计表: the statutory tables of a quarter or another period, as the county asks for them."""

from pathlib import Path

from models.year.period import Period
from models.year.year import Year
from reports.annual.files import tables_document, write_tables
from reports.forms.register_form import register_form
from reports.writers.papers import write_paper


def write_quarter(form: str, period: Period, path: Path) -> list[str]:
    """Write the tables of a period in a form, as the kind of file that the suffix says.

    Returns the characters that no font has (pdf only). Refuses a place that cannot be written.
    """
    year = Year(period)
    book = register_form(form, year)
    if path.suffix == ".xlsx":
        write_tables(book, period.first.year, year, path)
        return []
    return write_paper(tables_document(book, period.first.year, year), path)
