"""Do the figures of a report add up: the checks A1, A2, A4, A5 and the table rules of A6.

Which identities hold is data of the form; here they are only reckoned.
"""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from models.year.figures import Figure
from reports.checks.finding import Finding
from reports.forms.cells import FormCell, Identity, Term
from reports.forms.form import Form
from reports.forms.table import number_text

Figures = Mapping[str, Figure | None]
Number = int | Decimal
_MANY = 6  # rows with blank cells, from which on they are told as one


def check(
    form: Form,
    figures: Figures,
    kind: str = "township",
    previous: Figures | None = None,
    unknown: Collection[str] = (),
) -> list[Finding]:
    """Return what is wrong with the figures of a report, in the order of the form.

    `kind` is the kind of office (township, subdistrict, bureau, county); `previous` are last
    year's figures, without which no check across years is made. A missing or None figure is a
    blank cell (A4), but for the `unknown` ones of a report that could not be read there;
    identities that touch a blank cell, or one with an impossible figure, are not reckoned.
    """
    findings = [*_blanks(form, figures, unknown)]
    for cell in form.cells:
        figure = figures.get(cell.id)
        if figure is not None:
            findings += _wrong_number(cell, figure.value)
            findings += _should_be_zero(cell, figure.value, kind)
    wrong = {cell for found in findings if found.code == "A4" for cell in found.cells}
    right = {cell: figure for cell, figure in figures.items() if cell not in wrong}
    for identity in form.identities:
        findings += _unequal(identity, right, previous or {})
    return findings


def _blanks(form: Form, figures: Figures, unknown: Collection[str]) -> Iterator[Finding]:
    known = (cell for cell in form.cells if cell.id not in unknown)
    blank = [cell for cell in known if figures.get(cell.id) is None]
    suggestion = "请填写数字，没有发生的填“0”，不要空着。"
    for table in dict.fromkeys(cell.table for cell in blank):
        here = [cell for cell in blank if cell.table == table]
        if len(here) == sum(cell.table == table for cell in form.cells):
            heading = form.heading_of(here[0])
            ids = tuple(cell.id for cell in here)
            yield Finding("A4", "error", ids, f"“{heading}”整张表没有数字", suggestion)
            continue
        if not here[0].column:
            rows = "、".join(cell.row_label for cell in here)
            ids = tuple(cell.id for cell in here)
            yield Finding("A4", "error", ids, f"有 {len(here)} 格没有数字：{rows}", suggestion)
            continue
        lines = dict.fromkeys(cell.row for cell in here)
        if len(lines) > _MANY:
            ids = tuple(cell.id for cell in here)
            heading, first = form.heading_of(here[0]), here[0].row_label
            message = f"“{heading}”有 {len(here)} 格没有数字，在“{first}”等 {len(lines)} 行"
            yield Finding("A4", "error", ids, message, suggestion)
            continue
        for row in lines:
            cells = [cell for cell in here if cell.row == row]
            columns = "、".join(cell.column_label for cell in cells)
            message = f"“{cells[0].row_label}”一行有 {len(cells)} 格没有数字：{columns}"
            yield Finding("A4", "error", tuple(cell.id for cell in cells), message, suggestion)


def _wrong_number(cell: FormCell, value: Number) -> Iterator[Finding]:
    printed = number_text(value)
    if value < 0 and cell.kind != "signed":
        message = f"“{cell.label}”填了负数 {printed}，这里不能小于 0"
        yield Finding("A4", "error", (cell.id,), message, "请改为 0 或正数。")
    if value % 1 and cell.kind != "money":
        message = f"“{cell.label}”填了小数 {printed}，这里应当是整数"
        yield Finding("A4", "error", (cell.id,), message, "请改为整数。")


def _should_be_zero(cell: FormCell, value: Number, kind: str) -> Iterator[Finding]:
    if kind in cell.zero_for and value != 0:
        message = f"“{cell.label}”填了 {number_text(value)}，应当为 0"
        suggestion = (
            f"{cell.row_label}由国务院部门和设区的市以上的政府制定，本机关请填“0”，"
            "并查看是否填到了别的行。"
        )
        yield Finding("A5", "error", (cell.id,), message, suggestion)


def _unequal(identity: Identity, figures: Figures, previous: Figures) -> Iterator[Finding]:
    left = _side(identity.left, figures, previous)
    right = _side(identity.right, figures, previous)
    if left is None or right is None or _holds(identity, left, right):
        return
    message = identity.message.replace("{left}", number_text(left))
    message = message.replace("{right}", number_text(right))
    message = message.replace("{difference}", number_text(max(left - right, right - left)))
    terms = (*identity.left, *identity.right)
    cells = tuple(term.cell for term in terms if not term.last_year)
    yield Finding(identity.code, identity.severity, cells, message, identity.suggestion)


def _side(terms: tuple[Term, ...], figures: Figures, previous: Figures) -> Number | None:
    total: Number = 0
    for term in terms:
        figure = (previous if term.last_year else figures).get(term.cell)
        if figure is None:
            return None
        total += term.sign * figure.value
    return total


def _holds(identity: Identity, left: Number, right: Number) -> bool:
    if identity.relation == ">=":
        return left >= right
    if identity.relation == "both_zero":
        return (left == 0) == (right == 0)
    if identity.relation == "covers":
        return left != 0 or right == 0
    if identity.relation == "positive":
        return left > 0
    return left == right
