"""A figure that jumps from one year to the next is asked about (A6)."""

from collections.abc import Iterator, Mapping

from models.year.figures import Figure
from reports.checks.finding import Finding
from reports.forms.form import Form
from reports.forms.table import number_text

_MANY = 5  # times last year's figure, or a part of it, from which on a jump is asked about
_WORTH = 10  # the larger figure at least, for a jump to mean something
_JUMPS = (
    "table2.normative_documents.valid",
    "table2.licensing.decisions",
    "table2.punishment.decisions",
    "table2.coercion.decisions",
    "table2.admin_fees.amount",
    "table3.received.total",
    "table3.results_total.total",
    "published_total",
    "normative_made",
    "req_received",
)


def jumps(
    form: Form, figures: Mapping[str, Figure], last: Mapping[str, Figure]
) -> Iterator[Finding]:
    """Return figures more than five times `last`, those of last year, or less than a fifth."""
    for cell in _JUMPS:
        if cell not in figures or cell not in last:
            continue
        now, before = figures[cell].value, last[cell].value
        far = now > _MANY * before or now * _MANY < before
        if far and now and before and max(now, before) >= _WORTH:
            message = (
                f"“{form.cell(cell).label}”为 {number_text(now)}，上年为 {number_text(before)}，"
                f"{'增加到五倍以上' if now > before else '减少到五分之一以下'}"
            )
            yield Finding("A6", "warn", (cell,), message, "请核对；确实如此，可写明理由不再提示。")
