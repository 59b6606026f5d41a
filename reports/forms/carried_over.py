"""What a year takes over from the report of the year before: 上年结转, and documents in force."""

from collections.abc import Mapping

from models.items import in_force
from models.items.item import DocumentKind
from models.year.figures import Figure, Source
from models.year.period import Period
from models.year.year import Year

# The rows of table 二 that the register counts, and the kind of document that each holds.
DOCUMENTS = {
    "table2.regulations.": DocumentKind.REGULATION.value,
    "table2.normative_documents.": DocumentKind.NORMATIVE.value,
}

_STOCKS = ("valid", "total_public")  # of documents: what stands from year to year

_CARRIED_IN = "table3.carried_in."


def carried_over(year: Year, counted: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return the counted figures that a report before says otherwise, as they follow from it."""
    return _carried_in(year, counted) | _in_force_before(year, counted)


def _carried_in(year: Year, counted: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return 上年结转 as last year's report carried it over: its final one, else as entered."""
    last = year.before.snapshot
    carried = {}
    for cell_id, figure in counted.items():
        if not is_carried_in(cell_id) or year.number is None:
            continue
        before = last and last.figures.get(carried_out(cell_id))
        entered = year.entered_in(year.number - 1, carried_out(cell_id))
        if before:
            note = f"上年定稿报告的结转数，现在的台账为 {figure.value}"
            carried[cell_id] = Figure(before.value, Source.FROZEN, note, figure.value)
        elif entered is not None and last is None:
            note = f"上年报告的结转数，现在的台账为 {figure.value}"
            carried[cell_id] = Figure(int(entered.value), Source.CARRIED, note, figure.value)
    return carried


def _in_force_before(year: Year, counted: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return the documents in force with those that a report before had and the register has not.

    What it lacks of them at the end of that year is added; as they are registered it gets less.
    """
    whole = {}
    for cell_id, figure in counted.items():
        start = next((each for each in DOCUMENTS if cell_id.startswith(each)), "")
        column = cell_id.removeprefix(start)
        entered = year.entered_before(cell_id) if start and column in _STOCKS else None
        if entered is None:
            continue
        then = Period.of(entered.year)
        kind = DOCUMENTS[start]
        known = in_force.documents((kind,), then.first, then.last)[kind][column]
        lacking = int(entered.value) - known
        if lacking:
            note = (
                f"{entered.year} 年度报告为 {entered.value} 件，台账里当年为 {known} 件，"
                f"相差的 {lacking} 件接着计"
            )
            value = max(int(figure.value) + lacking, 0)
            whole[cell_id] = Figure(value, Source.CARRIED, note, figure.value)
    return whole


def is_carried_in(cell_id: str) -> bool:
    """Say whether a figure counts what the year before left open (上年结转)."""
    return cell_id.startswith(_CARRIED_IN)


def carried_out(cell_id: str) -> str:
    """Return the cell of last year that one of 上年结转 takes over."""
    return cell_id.replace(_CARRIED_IN, "table3.carried_out.", 1)
