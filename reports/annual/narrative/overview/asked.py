"""（二）依申请公开: the way in, the matter, the days taken, the grounds, what became public."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import resources
from models.law.event import EventKind
from models.requests.intake import Intake
from models.store.words import month_day
from models.year import figures
from models.year.counts import Row
from models.year.figures import Figure
from models.year.notable import requests
from models.year.steps import deciders, steps
from models.year.year import Year
from reports.annual.narrative.disputed import orders
from reports.annual.narrative.fact import Fact, of_rows
from reports.forms.form import Form

_OTHERWISE = "其他途径"
_MATTER = 3  # requests that make a matter
_ON_END = 3  # years without a request that are told


def asked(
    form: Form, year: Year, in_tables: Mapping[str, Figure], known: Mapping[str, Fact]
) -> Iterator[Fact]:
    """Yield what the second part tells of the requests of a year, beside `known`."""
    received = requests.received(year)
    for way, rows in requests.by_way(received).items():
        name = _OTHERWISE if way == Intake.OTHER else way
        if way:
            yield of_rows(f"way:{name}", f"{name}提出的申请", "件", rows, "request")
    yield from _matter(received)
    without = requests.years_without(year)
    told = without if without >= _ON_END else 0
    yield Fact("zero_years", "接连没有收到申请的年数", told, "年")
    yield from _time(year, known)
    yield from _grounds(form, in_tables)
    public = requests.published(year)
    yield of_rows(
        "requests_published",
        "办结后转为主动公开的申请",
        "件",
        [row for row, _ in public],
        "request",
        names=tuple(title for _, title in public),
    )
    archived = requests.archived(year)
    yield of_rows("files_archived", "归档的申请案卷", "件", archived, "request")


def _matter(received: Sequence[requests.Received]) -> Iterator[Fact]:
    """What most requests asked for, and the series of one applicant."""
    matters = requests.by_matter(received) if len(received) >= _MATTER else {}
    heading, rows = next(iter(matters.items()), ("", []))
    rows = rows if len(rows) >= _MATTER else []
    yield of_rows("of_matter", "申请最多的事项", "件", rows, "request", names=(heading,))
    series = requests.series(received)
    yield of_rows(
        "series",
        "同一申请人在一个月里的申请",
        "件",
        series.rows if series else [],
        "request",
        names=(f"{series.month}月",) if series else (),
    )


def _time(year: Year, known: Mapping[str, Fact]) -> Iterator[Fact]:
    closed = figures.requests_behind("results", year.first, year.last)
    keys = {row[0] for row in closed}
    average = requests.average_days(keys)
    yield Fact("average_days", "办结平均用时", average or 0, "个工作日", given=average is not None)
    bad = {
        record.id
        for name in ("requests_late", "requests_lapsed", "requests_unknown", "requests_doubted")
        for record in known[name].records()
    }
    rows: list[Row] = [
        (key, number, content, on or "") for key, number, content, _, on in closed if key not in bad
    ]
    yield of_rows("closed_in_time", "在期限内办结的申请", "件", rows, "request")
    extended = requests.extended(keys - bad, year)
    yield of_rows("closed_extended", "经过延期、在期限内办结的申请", "件", extended, "request")
    late = [record.id for record in known["requests_late"].records()]
    for at, days in enumerate(requests.days_late(late, year)):
        yield Fact(f"lateness:{at}", "答复迟于期限", days, "个工作日")


def _grounds(form: Form, in_tables: Mapping[str, Figure]) -> Iterator[Fact]:
    """The rows of table 三 below each kind of result: on which ground it was."""
    table = form.data.table3
    for row in (child for whole in table.row for child in whole.row) if table else ():
        for leaf in row.row:
            cell = f"table3.{leaf.id}.total"
            if cell in in_tables and in_tables[cell].value:
                said = resources.toml("narrative/grounds.toml")["ground"].get(leaf.id, leaf.label)
                value = in_tables[cell].value
                yield Fact(f"ground:{row.id}:{leaf.id}", said, value, "件", (cell,))


def corrected(year: Year, on: date) -> Iterator[Fact]:
    """Yield the decisions that were corrected, each with what was replied anew and when (K1)."""
    again = (EventKind.REPLY_ORDERED, EventKind.REPLIED_AGAIN)
    taken = steps(again, year.first, on)
    replied = {row[0]: row[3] for row in taken[EventKind.REPLIED_AGAIN]}
    ordered = {row[0]: row[3] for row in taken[EventKind.REPLY_ORDERED]}
    rows = [row for row in taken[EventKind.REPLY_ORDERED] if row[0] in replied]
    outcomes = requests.outcomes([row[0] for row in rows])
    days = tuple(
        f"{_refused(outcomes[row[0]])}{_on(ordered[row[0]])}收到{orders(deciders([row[0]]))}，"
        f"{_on(replied[row[0]])}重新答复"
        for row in rows
    )
    yield of_rows("replied_anew", "责令后重新答复的申请", "件", rows, "request", names=days)


def _refused(outcome: str) -> str:
    """Return on which ground a reply that had to be given anew refused; "" where it did not."""
    ground = resources.toml("narrative/grounds.toml")["ground"].get(outcome, "")
    return f"原以“{ground}”为由不予公开的申请，" if ground and outcome.startswith("d") else ""


def _on(day: str) -> str:
    return month_day(date.fromisoformat(day))
