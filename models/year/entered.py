"""年度指标: figures that no ledger can give, and figures typed over with their reason."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

from peewee import CharField, DateTimeField, IntegerField, TextField

from models.store.acts import act
from models.store.amounts import read_amount
from models.store.database import Table
from models.store.history import History
from models.store.refusal import Refusal


class YearFigure(Table):
    """One figure of one year, or of its `part` (q1 … q4, h1, h2; "" is the whole year).

    `figure` is an id of the statutory form, `value` decimal text.

    The same row serves what only the office knows (行政许可 …) and what was typed over a counted
    figure; the latter needs `reason`.
    """

    year = IntegerField()
    part = CharField(default="")
    figure = CharField()
    value = CharField()
    reason = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "year"

    class Meta:
        indexes = ((("year", "part", "figure"), True),)


Rows = Mapping[tuple[int, str, str], YearFigure]  # by year, part of it, figure
NOTHING_HAPPENED = "没有发生"  # the reason of a 零报告: said of all that no ledger gives


def enter(
    year: int, figure: str, value: Decimal, reason: str = "", *, part: str = ""
) -> YearFigure:
    """Write down a figure of a year, or of a part of it, in place of an earlier one."""
    known = _find(year, figure, part)
    if known is None:
        given = {"value": plain(value), "reason": reason}
        return YearFigure.add("填报", year=year, part=part, figure=figure, **given)
    known.alter("修改指标", value=plain(value), reason=reason)
    return known


def withdraw(year: int, figure: str, *, part: str = "") -> bool:
    """Take an entered figure back; the history keeps it. Says whether there was one."""
    known = _find(year, figure, part)
    if known is None:
        return False
    known.erase("撤回指标")
    return True


def _find(year: int, figure: str, part: str) -> YearFigure | None:
    found: YearFigure | None = YearFigure.get_or_none(
        (YearFigure.year == year) & (YearFigure.part == part) & (YearFigure.figure == figure)
    )
    return found


def enter_missing(year: int, figures: Iterable[str], value: Decimal, reason: str = "") -> list[str]:
    """Enter one value for those of `figures` that have none; returns these."""
    with act("零报告", str(year)):
        known = figures_of(year)
        missing = [figure for figure in figures if figure not in known]
        for figure in missing:
            enter(year, figure, value, reason)
    return missing


def take_over(year: int, figures: Mapping[str, Decimal], reason: str) -> None:
    """Enter the figures of a report that was published without this register, as one act."""
    with act("作为上年数据采用", f"{year} 年度"):
        for figure, value in figures.items():
            enter(year, figure, value, reason)


def figures_of(year: int) -> dict[str, YearFigure]:
    """Return the figures entered for a whole year by their id."""
    rows = YearFigure.select().where((YearFigure.year == year) & (YearFigure.part == ""))
    return {row.figure: row for row in rows}


def until(last: int) -> Rows:
    """Return the figures entered for a year and all before it, and for parts of them."""
    return _by_place(YearFigure.select().where(YearFigure.year <= last))


def last_written(figures: Iterable[YearFigure]) -> dict[int, History]:
    """Return the newest change of each figure that has one, by the id of the figure."""
    rows = History.select().where(
        (History.kind == YearFigure.__name__) & History.record.in_([row.id for row in figures])
    )
    return {row.record: row for row in rows.order_by(History.id)}


def entered() -> Rows:
    """Return everything entered."""
    return _by_place(YearFigure.select())


def _by_place(rows: Iterable[YearFigure]) -> Rows:
    return {(row.year, row.part, row.figure): row for row in rows}


def plain(value: Decimal) -> str:
    """Return a number without an exponent or needless zeros: 1.50 → 1.5."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_value(text: str, unit: str = "", *, signed: bool = False, field: str = "value") -> Decimal:
    """Read a figure that is kept in `unit`, one below 0 only where it is `signed`.

    Refuses anything else with a sentence.
    """
    try:
        return read_amount(text, unit, signed=signed, field=field).value
    except Refusal as refusal:
        raise Refusal(field, f"{refusal.sentence}。") from None
