"""How the figure of a cell adds up with those beside it: what must hold, as it stands."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from models.year.figures import Figure
from reports.foreign.report import ForeignReport
from reports.forms.cells import Identity, Term
from reports.forms.table import number_text

_MOST = 3  # sums that are told of one cell


def sums_of(report: ForeignReport, cell: str) -> list[str]:
    """Return the sums that a cell is in, as they stand: 6+1=7, 填的是 8."""
    if report.form_id is None:
        return []
    told = (_told(each, report, cell) for each in report.form.identities)
    return list(dict.fromkeys(each for each in told if each))[:_MOST]


def _told(identity: Identity, report: ForeignReport, cell: str) -> str:
    terms = (*identity.left, *identity.right)
    if identity.relation != "=" or all(each.cell != cell for each in terms):
        return ""
    if any(each.last_year or each.cell not in report.figures for each in terms):
        return ""
    left, right = identity.left, identity.right
    sides = [list(_numbers(each, report.figures)) for each in (left, right)]
    one, other = (sum((number for number in side), Decimal(0)) for side in sides)
    if len(left) == 1:
        said = f"{_words(sides[1])}＝{number_text(other)}"
        return f"{said}，与填的数相等" if one == other else f"{said}，填的是 {number_text(one)}"
    middle = "＝" if one == other else "≠"
    return f"{_words(sides[0])} {middle} {_words(sides[1])}"


def _numbers(terms: Sequence[Term], figures: dict[str, Figure]) -> Iterator[Decimal]:
    for each in terms:
        yield Decimal(each.sign * figures[each.cell].value)


def _words(numbers: Sequence[Decimal]) -> str:
    """Write numbers as a sum, those that add nothing left out."""
    there = [each for each in numbers if each] or [Decimal(0)]
    said = "".join(f"{'＋' if each >= 0 else '－'}{number_text(abs(each))}" for each in there)
    return said.removeprefix("＋")
