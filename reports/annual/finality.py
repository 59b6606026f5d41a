"""定稿: a report is frozen with its figures, their records and its text.

Only a report without errors and without open places in its text can be made final. The register
may still change afterwards; the final report does not, and shows which of its cells would differ,
with the records that make it so.
"""

from dataclasses import dataclass
from datetime import date

from models.store.refusal import Refusal
from models.year import report as annual_report
from models.year.report import FrozenFigure, FrozenRecord, Snapshot
from models.year.year import Year
from reports.annual.narrative.shortfalls.measures import proposed
from reports.annual.yearly import Yearly, yearly
from reports.checks.finding import Finding
from reports.checks.wording import is_blank
from reports.forms.counting import Record, has_records, live_figures, live_records, records_behind
from reports.forms.form import Form


@dataclass(frozen=True)
class Difference:
    """A cell that would differ from the final report now; `gone` and `new` are its records."""

    cell: str
    label: str
    frozen: str
    now: str
    gone: tuple[Record, ...] = ()
    new: tuple[Record, ...] = ()


def in_the_way(report: Yearly) -> list[Finding]:
    """Return the findings that a final report may not have: errors, places nobody filled in,
    and what holds it until somebody says why it may stay."""
    held = (each for each in report.findings if each.holds or is_blank(each))
    return [*report.errors, *held]


def against(report: Yearly, today: date) -> Refusal | None:
    """Return what keeps a draft from being final on a day: errors, open places, a running year."""
    year = report.of
    if today < year.last:
        sentence = f"{year.number} 年还没有过完，年度报告从 12 月 31 日起才能定稿。"
        return Refusal("year", sentence)
    if report.errors:
        count, first = len(report.errors), report.errors[0].message
        return Refusal("findings", f"还有 {count} 处错误，改完才能定稿：{first}。")
    for held in (each for each in report.findings if each.holds):
        sentence = f"{held.message}；请改写，或者写明理由不再提示，再定稿。"
        return Refusal("findings", sentence)
    blanks = in_the_way(report)
    if blanks:
        first = blanks[0].message
        return Refusal(
            "findings", f"正文还有 {len(blanks)} 处没有填写，填好或者删去才能定稿：{first}。"
        )
    if places := unconfirmed(report):
        heading = report.sections[places[0][0]].heading
        sentence = (
            f"“{heading}”有 {len(places)} 处责任单位和时间是程序拟的，"
            "请按“确认措施的责任单位和时间”，或者改成本机关定的，再定稿。"
        )
        return Refusal("findings", sentence)
    return None


def unconfirmed(report: Yearly) -> list[tuple[int, str]]:
    """Return what the program proposes in a text and nobody confirmed, with its section."""
    sections = report.sections.items()
    return [(number, found[0]) for number, each in sections for found in proposed(each.text)]


def finalise(form: Form, year: Year, today: date) -> None:
    """Freeze the report of a year. Refuses one that is final, unfinished or has errors."""
    report = yearly(form, year, today)
    refusal = against(report, today) if report.final is None else None
    if refusal is not None:
        raise refusal
    annual_report.finalise(_snapshot(report))


def _snapshot(report: Yearly) -> Snapshot:
    figures = {
        cell: FrozenFigure(each.value, each.source.value, each.note, each.counted)
        for cell, each in report.figures.items()
    }
    records = {
        cell: [FrozenRecord(**vars(each)) for each in behind]
        for cell, figure in report.figures.items()
        if has_records(cell) and figure.value
        if (behind := records_behind(report.form, cell, report.of))
    }
    return Snapshot(
        report.year,
        report.form.id,
        report.office,
        figures,
        records,
        {number: section.plain for number, section in report.sections.items()},
    )


def differences(form: Form, year: Year) -> list[Difference]:
    """Return the cells of a final report that the register would fill otherwise now."""
    final = year.final_in(form.id)
    if final is None:
        return []
    live, changed = live_figures(form, year), []
    for cell in form.cell_ids:
        then, now = final.figures.get(cell), live[cell]
        if then is None or then.value == now.value:
            continue
        before = {(each.kind, each.id): each for each in records_behind(form, cell, year)}
        after = {(each.kind, each.id): each for each in live_records(form, cell, year)}
        changed.append(
            Difference(
                cell,
                form.cell(cell).label,
                str(then.value),
                str(now.value),
                tuple(each for key, each in before.items() if key not in after),
                tuple(each for key, each in after.items() if key not in before),
            )
        )
    return changed
