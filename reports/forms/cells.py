"""The cells of a statutory form and what must hold between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.forms.data import (
    CellKind,
    CheckData,
    Direction,
    DisputesData,
    FormData,
    Relation,
    RequestsData,
    Severity,
    StatisticsData,
)

_REMARK = re.compile(r"(?<=.)（[^（）]{3,}）$")


@dataclass(frozen=True)
class FormCell:
    """One figure of the form.

    `row_label` holds the headings over the row too; `table` is the part of the form it stands in.
    `sum_of` names the cells it is the sum of, none for a figure that is counted. `kind`: count
    (≥ 0), signed, money (decimal, in `unit`); a `stock` is the same in every part of its year.
    """

    id: str
    row: str
    column: str
    row_label: str
    column_label: str
    article: str = ""
    meaning: str = ""
    kind: CellKind = "count"
    unit: str = ""
    print_unit: bool = False
    zero_for: tuple[str, ...] = ()
    sum_of: tuple[str, ...] = ()
    table: str = ""
    stock: bool = False

    @property
    def label(self) -> str:
        """Row and column as one name, such as ``（一）予以公开 · 自然人``."""
        return f"{self.row_label} · {self.column_label}" if self.column_label else self.row_label


@dataclass(frozen=True)
class Term:
    """A figure in an identity: added, or taken off when `sign` is -1; maybe last year's."""

    cell: str
    sign: int = 1
    last_year: bool = False


@dataclass(frozen=True)
class Identity:
    """What must hold between cells; `message` has ``{left}``, ``{right}``, ``{difference}``."""

    code: str
    severity: Severity
    relation: Relation
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    message: str
    suggestion: str


def identities_of(data: FormData, cells: tuple[FormCell, ...]) -> tuple[Identity, ...]:
    """Return the checks of a form, written out for every row and column they are repeated for.

    Raises ValueError when a check names a row or column the form has not.
    """
    known = {cell.id: cell for cell in cells}
    identities = tuple(_identities(data, known))
    for identity in identities:
        for term in (*identity.left, *identity.right):
            if term.cell not in known:
                raise ValueError(f"forms/{data.id}.toml: check names no cell: {term.cell}")
    return identities


def _identities(data: FormData, cells: dict[str, FormCell]) -> Iterator[Identity]:
    leaves = tuple(row.id for row in data.results)
    for table, part in data.parts.items():
        rows, columns = _places(part)
        for check in part.check:
            across = columns if check.per == "column" else check.rows or rows
            for place in across:
                yield _identity(table, check, place, leaves, cells)


def _places(part: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the rows and columns that the checks of a table are repeated for."""
    if isinstance(part, RequestsData):
        return tuple(row.id for row in part.leaves), tuple(each.id for each in part.columns)
    if isinstance(part, DisputesData):
        return tuple(group.id for group in part.groups), ()
    return ("",) if isinstance(part, StatisticsData) else (), ()


def _identity(
    table: str, check: CheckData, place: str, leaves: tuple[str, ...], cells: dict[str, FormCell]
) -> Identity:
    left, right = (_terms(table, check, side, place, leaves) for side in (check.left, check.right))
    first = cells.get(left[0].cell)
    row = _REMARK.sub("", first.row_label) if first else place
    message = check.message.replace("{row}", row)
    message = message.replace("{column}", first.column_label if first else place)
    return Identity(
        check.code, check.severity, check.relation, left, right, message, check.suggestion
    )


def _terms(
    table: str, check: CheckData, side: tuple[str, ...], place: str, leaves: tuple[str, ...]
) -> tuple[Term, ...]:
    terms = []
    for text in (name for part in side for name in (leaves if part == "@leaves" else (part,))):
        name = text.removeprefix("-").removesuffix("@last_year")
        cell = _cell_id(table, name, place, check.per)
        terms.append(Term(cell, -1 if text.startswith("-") else 1, text.endswith("@last_year")))
    return tuple(terms)


def _cell_id(table: str, name: str, place: str, per: Direction) -> str:
    if not place:  # a table of one figure a row: the row is the cell
        return name
    return f"{table}.{name}.{place}" if per == "column" else f"{table}.{place}.{name}"
