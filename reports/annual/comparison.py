"""A report beside those of earlier years, honest about figures that mean something else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from models.year.figures import Figure
from models.year.year import Year
from reports.forms.counting import figures_of
from reports.forms.form import Form, form_id_for_year
from reports.forms.register_form import register_form
from reports.forms.table import number_text

NOT_COMPARABLE, UNKNOWN = "口径不同", "上年无记录"
_TOTALS = "table3."
NOTE = (
    "名称、单位在两年的表里都相同的指标才比较；格式改过的写“口径不同”。"
    "“—”是当年的表没有这个指标，或登记簿里没有当年的记录、没有填报。"
)


@dataclass(frozen=True)
class Compared:
    """One figure over the years, this year first; None where a year's form has no such figure, or
    nothing is registered or entered of it.

    `heading` is its table. `change` is this year less the year before, or why they do not compare;
    `share` the same in percent.
    """

    cell: str
    heading: str
    label: str
    values: tuple[int | Decimal | None, ...]
    change: str
    share: str

    @property
    def words(self) -> str:
        """The name of the figure in a list of such rows, of table 三 the totals alone."""
        return self.label.removesuffix(" · 总计") if self.cell.startswith(_TOTALS) else self.label

    @property
    def is_told(self) -> bool:
        """Whether there was anything of it in these years, or it means something else now."""
        return any(self.values) or self.change == NOT_COMPARABLE


@dataclass(frozen=True)
class _Book:
    """A year in its own form; `is_blank` where nothing of it is registered."""

    form: Form
    figures: Mapping[str, Figure]
    is_blank: bool

    def value(self, cell: str) -> int | Decimal | None:
        """Return a figure, None where nobody registered or entered anything of it."""
        figure = self.figures[cell]
        untold = figure.assumed or figure.missing
        return None if self.is_blank or untold else figure.value


def comparison(form: Form, year: Year, back: int = 3) -> tuple[tuple[int, ...], list[Compared]]:
    """Compare the report of a year with up to `back` years before it: the years, the figures.

    Two figures compare where they have the same id, row and column in both forms: 规范性文件
    本年新制作数量 (2019) is not 行政规范性文件 本年制发件数 (2021).
    """
    books = [_Book(form, figures_of(form, year), year.is_blank), *_earlier(year, back)]
    years = tuple(range(year.first.year, year.first.year - len(books), -1))
    rows = []
    for cell in form.cells:
        if cell.column not in ("", "total") and cell.id.startswith(_TOTALS):
            continue  # by applicant it would be five times as long and say no more
        same = [_same(form, book.form, cell.id) for book in books]
        pairs = zip(books, same, strict=True)
        values = tuple(book.value(cell.id) if known else None for book, known in pairs)
        change, share = _change(values) if all(same[:2]) else (NOT_COMPARABLE, "")
        rows.append(Compared(cell.id, form.heading_of(cell), cell.label, values, change, share))
    return years, rows


def _earlier(year: Year, back: int) -> Iterator[_Book]:
    """Yield each year before in its form, as far as there was a national one."""
    for _ in range(back):
        year = year.before
        form_id = form_id_for_year(year.first.year)
        if form_id is None:
            return
        book = register_form(form_id, year)
        yield _Book(book, figures_of(book, year), year.is_blank)


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
        return UNKNOWN, ""
    now, before = Decimal(values[0]), Decimal(values[1])
    sign = "+" if now > before else ""
    share = f"{sign}{(now - before) / before * 100:.1f}%" if before else ""
    return f"{sign}{number_text(now - before)}", share
