"""What the register knows against the tables of a report: A1, A3, A4, and A6 across years."""

import re
from collections.abc import Iterable, Iterator, Mapping

from models.year import statistics as statistics_figures
from models.year.figures import Figure, Source
from models.year.year import Year
from reports.checks.finding import Finding
from reports.checks.jumps import jumps
from reports.forms.carried_over import is_carried_in
from reports.forms.counting import (
    FORMERLY_ENTERED,
    is_counted,
    is_told,
    live_records,
    records_behind,
)
from reports.forms.form import Form
from reports.forms.table import number_text
from reports.ways import Book, Open

_NUMBERING = re.compile(r"^(（[一二三四五六七八九十]+）|[\d一二三四五六七八九十]+[.、]|其中：)")
_REMARK = re.compile(r"（[^（）]{4,}）$")


def register_findings(
    form: Form, figures: Mapping[str, Figure], year: Year, last: Mapping[str, Figure]
) -> Iterator[Finding]:
    """Check a year's figures against the register, and against `last`, those of the year before."""
    yield from _blank(year)
    yield from _typed_over(form, figures)
    yield from _not_entered(form, figures, year)
    yield from _carried_over(form, figures, year)
    yield from jumps(form, figures, last)
    yield from _closed_more(figures, year)
    yield from _in_no_row(figures, year)


def _blank(year: Year) -> Iterator[Finding]:
    """A3: a year of which nothing is registered, so that its 0 count nothing."""
    if year.is_blank:
        message = blank_words(year)
        suggestion = "请导入当年的台账，或照当年公布的报告填数；全年没有发生的，按“没填的填 0”。"
        yield Finding("A3", "warn", (), message, suggestion)


def blank_words(year: Year) -> str:
    """Return what the 0 of a year mean of which nothing is registered."""
    return f"登记簿里没有 {year.first.year} 年的记录，表里的 0 是没有登记，不是没有发生"


def _typed_over(form: Form, figures: Mapping[str, Figure]) -> Iterator[Finding]:
    """A3: a figure typed over without a reason; a sum entered that the 工作台账 does not give."""
    for cell, figure in figures.items():
        if figure.source is not Source.OVERRIDDEN or figure.value == figure.counted:
            continue
        label, counted = form.cell(cell).label, number_text(figure.counted or 0)
        value = number_text(figure.value)
        if not is_counted(cell):
            message = f"“{label}”填报 {value}，工作台账为 {counted}，按填报数计"
            yield Finding("A3", "warn", (cell,), message, "请核对；以台账为准的，撤回填报数。")
        elif not figure.note.strip() or figure.note == FORMERLY_ENTERED:
            message = f"“{label}”改成了 {value}，台账为 {counted}，没有写理由"
            yield Finding("A3", "error", (cell,), message, "请写明理由，或撤回改数。")


def left_blank(form: Form, figures: Iterable[str], year: Year) -> tuple[str, ...]:
    """Return the cells that no ledger gives and nobody has entered."""
    return tuple(
        cell
        for cell in figures
        if not is_counted(cell) and not is_told(form, cell, year) and not form.cell(cell).zero_for
    )


def _not_entered(form: Form, figures: Mapping[str, Figure], year: Year) -> Iterator[Finding]:
    """A4: figures that no ledger gives and nobody has entered."""
    blank = left_blank(form, figures, year)
    if blank:
        rows = (form.cell(cell).row_label.split(" ")[-1] for cell in blank)
        names = "、".join(dict.fromkeys(_REMARK.sub("", _NUMBERING.sub("", row)) for row in rows))
        message = f"{len(blank)} 格台账里没有，还没有填报，先按 0 计：{_short(names)}"
        yield Finding("A4", "warn", blank, message, "请填报；没有发生的填“0”。")


def _short(names: str) -> str:
    return names if len(names) <= 48 else f"{names[:46]}……"


def _carried_over(form: Form, figures: Mapping[str, Figure], year: Year) -> Iterator[Finding]:
    """A3: last year's final report carried over other requests than the register does now."""
    for cell, figure in figures.items():
        if not _is_other(cell, figure):
            continue
        then = {each.id: each for each in records_behind(form, cell, year)}
        now = {each.id: each for each in live_records(form, cell, year)}
        gone = [each.number for key, each in then.items() if key not in now]
        new = [each.number for key, each in now.items() if key not in then]
        changes = [f"少了 {'、'.join(gone)}"] if gone else []
        changes += [f"多了 {'、'.join(new)}"] if new else []
        word = "上年定稿" if figure.source is Source.FROZEN else "上年报告"
        message = (
            f"“{form.cell(cell).label}”按{word}为 {number_text(figure.value)}，"
            f"现在的台账为 {number_text(figure.counted or 0)}"
        )
        message += f"：{'；'.join(changes)}" if changes else ""
        suggestion = "上年报告公布后台账又改过：改回台账，或取消上年定稿后更正。"
        if figure.source is Source.CARRIED:
            suggestion = "上年结转的申请请补登记；上年报告的数不对的，到上年度改正。"
        yield Finding("A3", "warn", (cell,), message, suggestion)


def _is_other(cell: str, figure: Figure) -> bool:
    """Say whether last year's report carried over another number than the register counts."""
    from_report = figure.source is Source.FROZEN
    from_report |= figure.source is Source.CARRIED and is_carried_in(cell)
    return from_report and figure.counted not in (None, figure.value)


def _closed_more(figures: Mapping[str, Figure], year: Year) -> Iterator[Finding]:
    """A1: more requests were closed than there were to close (form of 2014)."""
    if "req_closed" not in figures:
        return
    open_before = statistics_figures.open_before(year.first)
    closed, came = figures["req_closed"].value, figures["req_received"].value
    if closed > came + open_before:
        message = f"“申请办结数”{closed} 件，多于收到的 {came} 件和上年未办结的 {open_before} 件"
        cells = ("req_closed", "req_received")
        yield Finding("A1", "warn", cells, message, "请核对收到和办结的件数。")


def _in_no_row(figures: Mapping[str, Figure], year: Year) -> Iterator[Finding]:
    """A1: requests that came in a way the form of 2014 has no row for, each with the way to it."""
    if "req_in_person" not in figures:
        return
    for key, number, _, _ in statistics_figures.in_no_row(year.first, year.last):
        message = f"{number} 的申请方式不是当面、传真、网络、信函中的一种，没有计入分项"
        advice = "请打开这件申请，改成其中一种。"
        yield Finding(
            "A1", "error", ("req_received",), message, advice, way=Open(Book.REQUEST, key)
        )
