"""What the text of an annual report may name: figures with the records behind them, and words.

A figure that a statutory table shows is taken from the table, typed over or not, so that text and
table cannot differ; what the tables do not show is counted from the register, and what no ledger
gives is entered once (entered.toml).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import resources
from models.activities.kinds import own_figures
from models.items import in_force
from models.items.item import DocumentKind
from models.requests import fee_totals
from models.store.words import money
from models.year import counts as yearly_counts
from models.year.counts import Row
from models.year.entered import NOTHING_HAPPENED
from models.year.figures import Figure, Source
from models.year.notable.items import is_known
from models.year.year import Year
from reports.annual.narrative.compared import compared
from reports.annual.narrative.conduct import conduct
from reports.annual.narrative.doings import done
from reports.annual.narrative.fact import Fact
from reports.annual.narrative.groups import groups
from reports.annual.narrative.overview.asked import asked, corrected
from reports.annual.narrative.overview.disclosed import disclosed
from reports.annual.narrative.overview.further import further
from reports.annual.narrative.overview.kept import kept
from reports.annual.narrative.overview.lists import top_headings
from reports.annual.narrative.overview.supported import supported
from reports.annual.narrative.shortfalls.faults import faults
from reports.annual.narrative.shortfalls.weak import weak
from reports.forms.counting import Record, records_behind
from reports.forms.form import Form

_FEN = Decimal(100)


@dataclass(frozen=True)
class FigureData:
    """A figure of the text as the narrative's file describes it."""

    id: str
    label: str
    unit: str
    cells: tuple[str, ...]
    rule: str = ""


@dataclass(frozen=True)
class EnteredData:
    """A figure that no ledger gives; a `stock` is the same in every part of its year."""

    id: str
    label: str
    unit: str
    stock: bool = False


@cache
def figure_data(narrative: str) -> tuple[FigureData, ...]:
    """Return the figures that the texts of a narrative name."""
    rows: list[dict[str, Any]] = resources.toml(f"narrative/{narrative}.toml")["figure"]
    return tuple(FigureData(**{**row, "cells": tuple(row["cells"])}) for row in rows)


@cache
def entered_data() -> tuple[EnteredData, ...]:
    """Return the figures of the text that no ledger gives."""
    return tuple(EnteredData(**row) for row in resources.toml("narrative/entered.toml")["entered"])


def facts_of(
    form: Form, year: Year, in_tables: Mapping[str, Figure], today: date
) -> dict[str, Fact]:
    """Return every figure that the text of a report may name, by its name.

    `in_tables` are the figures of the form for the year; what stands open is looked at on its last
    day, or `today` where that is earlier.
    """
    facts = {each.id: each for each in _counted(year)}
    facts |= {each.id: each for each in conduct(year, today)}
    for name in ("category", "channel", "department"):
        facts |= {each.id: each for each in groups(name, year)}
    facts |= {each.id: each for each in _fees(year)}
    facts |= {each.id: each for each in (*_entered(year, in_tables), *_gathered(year))}
    for data in figure_data(form.data.narrative):
        facts[data.id] = _of_form(form, year, in_tables, data)
    facts |= {each.id: each for each in done(year)}
    facts["items_known"] = _items_known(year, in_tables)
    on = min(year.last, today)
    beyond = (
        disclosed(year, on),
        asked(form, year, in_tables, facts),
        corrected(year, on),
        kept(year, facts),
        supported(year, on),
        further(year),
    )
    facts |= {each.id: each for some in beyond for each in some}
    facts |= {each.id: each for each in top_headings(facts)}
    facts |= {each.id: each for each in compared(year, facts, today)}
    facts |= {each.id: each for each in faults(year, facts, today)}
    return facts | {each.id: each for each in weak(year, facts, today)}


def _of_form(form: Form, year: Year, in_tables: Mapping[str, Figure], data: FigureData) -> Fact:
    cells = tuple(cell for cell in form.cells_under(data.cells) if cell in in_tables)
    if not cells and data.rule:
        return _document(data, year)
    values = [in_tables[cell].value for cell in cells]
    amount: int | Decimal = sum(values[1:], values[0]) if values else 0
    parts = {part for cell in cells for part in (cell, *_parts(form, cell))}
    changed = any(in_tables[part].source is Source.OVERRIDDEN for part in parts)

    def behind() -> list[Record]:
        return [each for cell in cells for each in records_behind(form, cell, year)]

    return Fact(data.id, data.label, amount, data.unit, cells, behind, changed=changed)


def _parts(form: Form, cell: str) -> list[str]:
    """Return the cells that a sum adds up, at every depth."""
    below = form.sums.get(cell, ())
    return [each for part in below for each in (part, *_parts(form, part))]


def _document(data: FigureData, year: Year) -> Fact:
    kind, which = DocumentKind.NORMATIVE, data.rule.removeprefix("documents.")
    counted = in_force.documents((kind,), year.first, year.last)[kind][which]

    def behind() -> list[Record]:
        return _records(in_force.documents_behind(kind, which, year.first, year.last))

    return Fact(data.id, data.label, counted, data.unit, (), behind)


_COUNTED = (
    ("items_published", "published", "主动公开政府信息", "条"),
    ("interpretations", "interpretations", "政策解读稿件", "篇"),
    ("items_late", "late", "迟于规定期限公开的信息", "条"),
    ("items_reviewed", "reviewed", "有保密审查记录的信息", "条"),
    ("items_unreviewed", "unreviewed", "没有保密审查记录的信息", "条"),
    ("items_uncategorised", "uncategorised", "没有归入栏目的信息", "条"),
    ("items_unplaced", "unplaced", "没有登记渠道的信息", "条"),
    ("items_unjudged", "unjudged", "算不出公开期限的信息", "条"),
)


def _counted(year: Year) -> list[Fact]:
    numbers = yearly_counts.count([which for _, which, *_ in _COUNTED], year)
    return [
        Fact(name, label, numbers[which], unit, (), _items(which, year))
        for name, which, label, unit in _COUNTED
    ]


def _items_known(year: Year, in_tables: Mapping[str, Figure]) -> Fact:
    """Whether it is known that no item was published: by its ledger, or said by a 零报告."""
    said = any(row.reason == NOTHING_HAPPENED for row in year.entered.values())
    known = (said and not any(each.value for each in in_tables.values())) or is_known(year)
    return Fact("items_known", "登记了主动公开台账的年份", int(known), "年")


def _items(which: str, year: Year) -> Callable[[], list[Record]]:
    return lambda: _records(yearly_counts.behind(which, year))


def _fees(year: Year) -> list[Fact]:
    totals = fee_totals.fee_totals(year.first, year.last)
    paid = [
        Record("request", each.id, each.number, f"{money(amount)}　{each.wanted}", str(day))
        for each, day, amount in fee_totals.payments(year.first, year.last)
    ]
    return [
        Fact("fee_notices", "发出收费通知", totals.notices, "件"),
        Fact("fee_by_piece", "按件发出的收费通知", totals.by_piece, "件"),
        Fact("fee_charged", "收费通知金额", totals.charged / _FEN, "元"),
        Fact(
            "fee_collected", "实际收取信息处理费", totals.collected / _FEN, "元", (), lambda: paid
        ),
    ]


def _entered(year: Year, in_tables: Mapping[str, Figure]) -> list[Fact]:
    made = []
    for data in entered_data():
        found = year.gathered(data.id, stock=data.stock)
        cells = (data.id,) if data.id in in_tables else ()
        number = _number(found.value if found else Decimal(0))
        behind = _activities(data.id, year)
        made.append(
            Fact(data.id, data.label, number, data.unit, cells, behind, True, found is not None)
        )
    return made


def _gathered(year: Year) -> list[Fact]:
    """Return the figures that only the 工作台账 gives."""
    made = []
    for each in own_figures():
        known = year.fed(each.figure)
        number, behind = (
            _number(known.value if known else Decimal(0)),
            _activities(each.figure, year),
        )
        given = known is not None
        made.append(Fact(each.figure, each.label, number, each.unit, (), behind, given=given))
    return made


def _activities(figure: str, year: Year) -> Callable[[], list[Record]] | None:
    known = year.fed(figure)
    return None if known is None else lambda: _records(known.rows, known.of)


def _number(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value


def _records(rows: list[Row], kind: str = "item") -> list[Record]:
    return [Record(kind, *row) for row in rows]
