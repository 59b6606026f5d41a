"""作为上年数据采用: the figures of the office's own published report become those of its year.

What the register counts alike is left to it; what it counts otherwise, or cannot count, is entered
with the report as its reason. The year after then begins where the report ended.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from models.store.refusal import Refusal
from models.year import entered
from models.year.figures import Source
from models.year.report import is_final
from models.year.year import Year
from reports.foreign.report import ForeignReport
from reports.foreign.shown.checked import Checked
from reports.foreign.shown.own_report import is_own
from reports.forms.counting import is_counted, live_figures
from reports.forms.form import form_id_for_year
from reports.forms.register_form import register_form
from reports.forms.table import number_text


@dataclass(frozen=True)
class Other:
    """A figure that the register has otherwise than the report that is taken."""

    label: str
    own: str
    taken: str


@dataclass(frozen=True)
class Taking:
    """What is taken: the `figures` to be entered for a year, and which of them were `others`.

    `unread` counts the cells that could not be read, which stay as they are.
    """

    year: int
    figures: Mapping[str, Decimal]
    others: tuple[Other, ...]
    unread: int


def against_taking(report: ForeignReport, office: str, today: date) -> str:
    """Return why the figures of a report cannot be taken by this office, "" where they can."""
    other, year = report.origin.office, report.origin.year
    wrong_form = year is not None and report.form_id != form_id_for_year(year)
    reasons = (
        (report.form_id is None or not report.figures, "没有读到统计表，没有可以采用的数。"),
        (not other, "看不出是哪个机关的报告，不能作为上年数据采用。"),
        (not is_own(report, office), f"这是{other}的报告，不能作为本机关上年数据采用。"),
        (year is None, "看不出是哪一年的报告，不能作为上年数据采用。"),
        (year is not None and year >= today.year, f"{year} 年还没有过完，不能作为上年数据采用。"),
        (wrong_form, f"用了 {report.form_id} 年格式的表，不是 {year} 年度的，不能采用。"),
        (year is not None and is_final(year), f"{year} 年度报告已经定稿，以定稿的数为上年数据。"),
    )
    return next((said for holds, said in reasons if holds), "")


def taking(report: ForeignReport, office: str, today: date) -> Taking:
    """Return what would be entered for the year of a report. Refuses as `against_taking` says."""
    refused = against_taking(report, office, today)
    number, form_id = report.origin.year, report.form_id
    if refused or number is None or form_id is None:
        raise Refusal("file", refused)
    year = Year.of(number)
    book = register_form(form_id, year)
    live, figures, others = live_figures(book, year), dict[str, Decimal](), list[Other]()
    for cell in book.cells:
        if cell.sum_of or cell.id not in report.figures:
            continue
        own, value = live[cell.id], Decimal(report.figures[cell.id].value)
        is_known = is_counted(cell.id) or cell.id in year.entered
        if own.value == value and own.source is not Source.CARRIED and is_known:
            continue
        figures[cell.id] = value
        if own.value != value and not year.is_blank and (own.value or is_known):
            others.append(Other(cell.label, number_text(own.value), number_text(value)))
    read = (cell for cell in book.cells if not cell.sum_of)
    unread = sum(cell.id not in report.figures for cell in read)
    return Taking(number, figures, tuple(others), unread)


def take(checked: Checked, office: str, today: date) -> int:
    """Enter the figures of a report as one act; return how many were others than before.

    Refuses as `against_taking` says.
    """
    found = taking(checked.report, office, today)
    reason = f"取自公布的 {found.year} 年度报告（{checked.path.name}）"
    entered.take_over(found.year, found.figures, reason)
    return len(found.figures)
