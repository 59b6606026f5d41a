"""The office's own report of a year, as the register has it, in the looks of anybody's."""

from decimal import Decimal

from models.year.year import Year
from reports.annual.yearly import last_year_figures
from reports.foreign.fitting import Seen
from reports.foreign.origin import Origin, is_same_office
from reports.foreign.report import ForeignReport
from reports.forms.form import form, form_id_for_year

_WHERE = "本登记簿"


def own_report_before(report: ForeignReport) -> ForeignReport | None:
    """Return the report of the year before where the register knows that of the same office.

    Its text is there only where it was made final.
    """
    number = report.origin.year
    if number is None or form_id_for_year(number - 1) is None:
        return None
    year = Year.of(number)
    office = year.office.name
    figures = last_year_figures(year) if is_own(report, office) else None
    if figures is None:
        return None
    form_id = form_id_for_year(number - 1)
    final = year.before.snapshot
    return ForeignReport(
        origin=Origin("", office, number - 1, year.office.kind),
        form=form(form_id or ""),
        form_id=form_id,
        cells={
            cell: Seen(Decimal(each.value), str(each.value), _WHERE)
            for cell, each in figures.items()
        },
        rows=(),
        headings=(),
        sections=dict(final.texts) if final is not None else {},
        odd={},
        counted={},
    )


def is_own(report: ForeignReport, office: str) -> bool:
    """Say whether a report names this office, in its short name or its full one."""
    return bool(report.origin.office) and is_same_office(report.origin.office, office)
