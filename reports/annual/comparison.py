"""A report beside those of earlier years, honest about figures that mean something else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from models.year.figures import Figure
from models.year.year import Year
from reports.forms.counting import figures_of
from reports.forms.form import Form, form_id_for_year
from reports.forms.register_form import register_form
from reports.forms.table import number_text

NOT_COMPARABLE = "口径不同"
NOTE = "名称、单位在两年的表里都相同的指标才比较；格式改过的写“口径不同”，没有这个指标的写“—”。"


@dataclass(frozen=True)
class Compared:
    """One figure over the years, this year first; None where a year's form has no such figure.

    `change` is this year less the year before, "" where they do not compare; `share` the same in
    percent.
    """

    cell: str
    heading: str
    label: str
    values: tuple[int | Decimal | None, ...]
    change: str
    share: str

    @property
    def words(self) -> str:
        """The name of the figure in a list of such rows."""
        return self.label.removesuffix(" · 总计")


def comparison(form: Form, year: Year, back: int = 3) -> tuple[tuple[int, ...], list[Compared]]:
    """Compare the report of a year with up to `back` years before it: the years, the figures.

    Two figures compare where they have the same id, row and column in both forms: 规范性文件
    本年新制作数量 (2019) is not 行政规范性文件 本年制发件数 (2021).
    """
    books = [(form, figures_of(form, year)), *_earlier(year, back)]
    years = tuple(range(year.first.year, year.first.year - len(books), -1))
    rows = []
    for cell in form.cells:
        if cell.column not in ("", "total") and cell.table == "table3":
            continue  # by applicant it would be five times as long and say no more
        values = tuple(
            figures[cell.id].value if _same(form, book, cell.id) else None
            for book, figures in books
        )
        change, share = _change(values)
        rows.append(Compared(cell.id, form.heading_of(cell), cell.label, values, change, share))
    return years, rows


def _earlier(year: Year, back: int) -> Iterator[tuple[Form, dict[str, Figure]]]:
    """Yield form and figures of each year before, as far as there was a national form."""
    for _ in range(back):
        year = year.before
        form_id = form_id_for_year(year.first.year)
        if form_id is None:
            return
        book = register_form(form_id, year)
        yield book, figures_of(book, year)


def _same(form: Form, book: Form, cell_id: str) -> bool:
    if cell_id not in book.cell_ids:
        return False
    this, other = form.cell(cell_id), book.cell(cell_id)
    labels = (this.row_label, this.column_label, this.unit)
    return labels == (other.row_label, other.column_label, other.unit)


def _change(values: Sequence[int | Decimal | None]) -> tuple[str, str]:
    if len(values) < 2 or values[0] is None:
        return "", ""
    if values[1] is None:
        return NOT_COMPARABLE, ""
    now, before = Decimal(values[0]), Decimal(values[1])
    sign = "+" if now > before else ""
    share = f"{sign}{(now - before) / before * 100:.1f}%" if before else ""
    return f"{sign}{number_text(now - before)}", share
