"""The list of activities for the screen, a window at a time: what a filter finds, in order."""

from dataclasses import dataclass

from models.activities import asked as kind_facts
from models.activities.kinds import kinds
from models.activities.state import DUE_SQL, FIXED_SQL, PROBLEMS_SQL, Standing, open_sql, standing
from models.office.follow_up import narrow
from models.store.database import DB
from models.store.listing import Listing, Order, Where, ordered

# What the filter 状态 offers.
IN_HAND, SETTLED = "在办", "已办"


@dataclass(frozen=True)
class ActivityFilter:
    """What the list shows; `state` is 在办 or 已办, `among` ids as JSON, `month` as 2026-03."""

    text: str = ""
    kind: str = ""
    year: int | None = None
    month: str = ""
    state: str = ""
    department: int | None = None
    among: str = ""
    followed: str = ""
    bin: bool = False


@dataclass(frozen=True)
class ActivityRow:
    """One line of the list; `due_on` is the first day by which something of it is to be done."""

    id: int
    on_date: str
    kind: str
    matter: str
    department: str
    times: int | None
    people: int | None
    result: str
    facts: str
    problems: int
    fixed: int
    done_on: str
    due_on: str

    @property
    def standing(self) -> Standing:
        """How it stands, as `open_sql` says it."""
        in_hand = kinds()[self.kind].open or self.due_on or self.fixed < self.problems
        is_open = not self.done_on and bool(in_hand)
        asked = kind_facts.read(self.facts)
        return standing(self.kind, asked, is_open=is_open, due_on=self.due_on)


_TABLES = "activity x LEFT JOIN department d ON d.id = x.department_id"
_COLUMNS = (
    "x.id, COALESCE(x.on_date, ''), x.kind, x.matter, COALESCE(d.name, ''), x.times, x.people,"
    f" x.result, x.facts, {PROBLEMS_SQL}, {FIXED_SQL}, COALESCE(x.done_on, ''),"
    f" COALESCE({DUE_SQL}, '')"
)
_ORDER = {
    "on_date": "x.on_date",
    "kind": "x.kind",
    "matter": "x.matter",
    "department": "d.position",
    "done_on": "x.done_on",
    "due_on": DUE_SQL,
}


class ActivityListing(Listing[ActivityRow]):
    """Activities that a filter finds; by default those in hand first, by when they are due."""

    row, columns, tables = ActivityRow, _COLUMNS, _TABLES

    def __init__(self, wanted: ActivityFilter, order: Order = ()) -> None:
        known = any(key in _ORDER for key, _ in order)
        in_hand = open_sql()
        due = f"CASE WHEN {in_hand} THEN COALESCE({DUE_SQL}, '9999') END"
        usual = () if known else (f"NOT {in_hand}", due, "x.on_date DESC")
        super().__init__(_where(wanted), ordered(order, _ORDER, *usual, "x.id DESC"))


@dataclass(frozen=True)
class Number:
    """How many activities of a kind are in hand, and how many there were in the year."""

    in_hand: int = 0
    of_year: int = 0


def numbers(year: int) -> dict[str, Number]:
    """Count the activities of each kind, in the order of the kinds, 0 ones too."""
    rows = DB.connection().execute(
        f"SELECT x.kind, SUM({open_sql()}), SUM(COALESCE(x.on_date BETWEEN :first AND :last, 0))"
        " FROM activity x WHERE x.removed_at IS NULL GROUP BY 1",
        {"first": f"{year}-01-01", "last": f"{year}-12-31"},
    )
    found = {kind: Number(in_hand, of_year) for kind, in_hand, of_year in rows}
    return {key: found.get(key, Number()) for key in kinds()}


def standing_of(key: int) -> Standing | None:
    """Return how an activity stands as the list says it, None for one that is not listed."""
    found = ActivityListing(ActivityFilter(among=f"[{key}]")).window(0, 1)
    return found[0].standing if found else None


def _where(wanted: ActivityFilter) -> Where:
    where = Where(bin=wanted.bin)
    where.words(
        wanted.text,
        "(x.matter || ' ' || COALESCE(d.name, '') || ' ' || x.result || ' ' || x.participants"
        " || ' ' || x.note || ' ' || x.facts || ' ' || COALESCE((SELECT GROUP_CONCAT(p.text, ' ')"
        " FROM activity_problem p WHERE p.activity_id = x.id), ''))",
    )
    if wanted.year is not None:
        where.add(
            "x.on_date IS NULL OR x.on_date BETWEEN :first AND :last"
            f" OR (x.on_date < :first AND {open_sql()})",
            first=f"{wanted.year}-01-01",
            last=f"{wanted.year}-12-31",
        )
    where.month("x.on_date", wanted.month, "month")
    where.equal("x.kind", wanted.kind, "kind")
    where.equal("x.department_id", wanted.department, "department")
    if wanted.state:
        where.add(open_sql() if wanted.state == IN_HAND else f"NOT {open_sql()}")
    where.among(wanted.among)
    narrow(where, "Activity", wanted.followed)
    return where
