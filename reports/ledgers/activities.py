"""工作台账: from rows to activities with their problems, and back."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import zip_longest
from operator import itemgetter
from typing import Any

from models.activities import activity
from models.activities import asked as kind_facts
from models.activities.activity import Activity, ActivityProblem, problems_of_many
from models.activities.kinds import kinds
from models.activities.problem import Problem
from models.activities.tidying import tidied
from models.office.departments import Department, department
from models.store.database import insert_many
from models.store.refusal import Refusal
from models.store.sought.cutting import fold
from reports.ledgers.cells.activity_facts import facts_words, kind_named, read_facts
from reports.ledgers.cells.cell import joined, joined_texts
from reports.ledgers.intake import Intake
from reports.ledgers.own_columns import OwnColumns
from reports.ledgers.taken import Held

_PROBLEM = ("problem", "problem_department", "problem_due", "problem_fixed")
_NONE = "—"  # what stands in a line for a problem without a department


class ActivityImport(Intake):
    """Takes the rows of a 工作台账; what is there is left as it is.

    The same day, kind, matter and department twice are two activities, in the register as well.
    """

    table = "Activity"

    def __init__(self, today: date) -> None:
        self.today = today
        self.own = OwnColumns("activities", Activity)
        self.register = _Known()
        self._held_by: Held | None = None
        self.rows: list[_Taken] = []
        self._found: dict[int, _Taken] = {}  # by the id of the activity that holds it
        self._renewed: dict[int, _Taken] = {}

    def take(self, values: dict[str, Any]) -> Sequence[Refusal]:
        """Take an activity, or say what stands in the way."""
        self._held_by = None
        try:
            taken = self._read(values)
        except Refusal as refusal:
            return [_in_ledger(refusal)]
        self._held_by = self.register.find(taken)
        if self._held_by is None:
            self.rows.append(taken)
        else:
            self._found[self._held_by.id] = taken
        return []

    def held_by(self) -> Held | None:
        """Return the activity of the register that the row just taken is."""
        return self._held_by

    def renew(self, by: Held, fields: Sequence[str]) -> Sequence[Refusal]:
        """Let the row that an activity holds change it; what the row leaves blank stays."""
        kept, taken = activity.find(by.id), self._found[by.id].only(fields)
        problems = activity.problems_of(kept)
        try:
            tidied(kept.__data__, taken.said(kept), taken.plain_problems or problems, self.today)
        except Refusal as refusal:
            return [_in_ledger(refusal)]
        self._renewed[by.id] = taken
        return []

    def _read(self, values: dict[str, Any]) -> "_Taken":
        """Read a row; its values are then those with which the register would write it."""
        kind, alias = kind_named(values["kind"])
        facts = read_facts(kind, values.get("facts") or "", self.today)
        said = alias.facts if alias else {}
        if any(facts.get(key, value) != value for key, value in said.items()):
            raise Refusal("facts", f"和种类“{values['kind']}”不一致，请核对，只留一处")
        facts |= said
        if alias and alias.times:
            facts[alias.times] = values.get("times") if values.get("times") is not None else 1
            values["times"] = None
        row = self.own.read(values) | {"kind": kind.key, "facts": facts}
        taken = _Taken(row, values.get("department") or "", _read_problems(values))
        row |= tidied({}, row, taken.plain_problems, self.today)
        values |= {"kind": kind.name, "facts": facts_words(kind, kind_facts.read(row["facts"]))}
        return taken

    def write(self) -> int:
        """Write the activities and their problems, and what is new of those that were there."""
        offices = dict[str, Department | None]()
        for taken in (*self.rows, *self._renewed.values()):
            for name in taken.departments:
                offices.setdefault(name, department(name, "导入"))
        for key, taken in self._renewed.items():
            kept = activity.find(key)
            found = [each.kept(offices) for each in taken.problems] or None
            activity.change(kept, self.today, found, verb="导入", **taken.said(kept))
        rows = [taken.row | {"department": offices[taken.department]} for taken in self.rows]
        ids = insert_many(Activity, "导入", rows)
        problems = [
            {"activity": key, "position": at, **asdict(each.kept(offices))}
            for key, taken in zip(ids, self.rows, strict=True)
            for at, each in enumerate(taken.problems)
        ]
        insert_many(ActivityProblem, "导入", problems)
        return len(ids)


@dataclass(frozen=True)
class _Named:
    """A problem whose department is a name."""

    text: str
    department: str
    due_on: date | None
    fixed_on: date | None

    def kept(self, offices: Mapping[str, Department | None]) -> Problem:
        """Return the problem with the id of its department."""
        office = offices.get(self.department)
        return Problem(self.text, office.id if office else None, self.due_on, self.fixed_on)


@dataclass(frozen=True)
class _Taken:
    row: dict[str, Any]
    department: str
    problems: list[_Named]

    @property
    def plain_problems(self) -> list[Problem]:
        """The problems, their departments left out: what is checked."""
        return [each.kept({}) for each in self.problems]

    def only(self, fields: Collection[str]) -> "_Taken":
        """Return these columns of the row, as if it had left the others blank."""
        row = {name: value if name in fields else None for name, value in self.row.items()}
        problems = self.problems if not {*fields}.isdisjoint(_PROBLEM) else []
        facts = self.row["facts"] if "facts" in fields else ""
        return _Taken(row | {"facts": facts}, self.department, problems)

    def said(self, kept: Activity) -> dict[str, Any]:
        """Return what the row says of an activity: what it leaves blank is left out."""
        said = {name: value for name, value in self.row.items() if value not in (None, "")}
        return said | {"facts": kept.asked | kind_facts.read(self.row["facts"])}

    @property
    def departments(self) -> list[str]:
        """The names of its departments, "" for none."""
        return [self.department, *(each.department for each in self.problems)]


class _Known:
    """The kept activities, each of which holds one row."""

    def __init__(self) -> None:
        self._known: dict[tuple[Any, ...], list[int]] = defaultdict(list)
        kept = (
            Activity.select(
                Activity.id, Activity.on_date, Activity.kind, Activity.matter, Department.name
            )
            .left_outer_join(Department)
            .where(Activity.removed_at.is_null())
            .order_by(Activity.id.desc())
        )
        for key, day, kind, matter, office in kept.tuples().iterator():
            self._known[day, kind, fold(matter), fold(office or "")].append(key)

    def find(self, taken: _Taken) -> Held | None:
        """Return what holds a row, None for a new one."""
        day, kind, matter = itemgetter("on_date", "kind", "matter")(taken.row)
        known = self._known.get((day, kind, fold(matter), fold(taken.department)))
        return Held(known.pop()) if known else None


def _in_ledger(refusal: Refusal) -> Refusal:
    """Return a refusal of a fact or a problem as one of the column in which it stands."""
    known = {
        "on_date",
        "kind",
        "matter",
        "times",
        "people",
        "due_on",
        "done_on",
        "facts",
        *_PROBLEM,
    }
    field = refusal.field if refusal.field in known else "facts"
    if refusal.field == "problems":
        field = "problem"
    return Refusal(field, refusal.sentence.rstrip("。"))


def _read_problems(values: dict[str, Any]) -> list[_Named]:
    found = []
    rounds = zip_longest(*(values.get(name) or [] for name in _PROBLEM))
    for text, office, due_on, fixed_on in rounds:
        if not text:
            raise Refusal("problem", "整改科室、期限或日期比问题多，请核对")
        name = "" if office in (None, _NONE) else office
        found.append(_Named(text, name, due_on, fixed_on))
    return found


def activity_rows(ids: Collection[int] | None = None) -> Iterator[dict[str, Any]]:
    """Yield the activities, or these of them, with id as values of the columns, by their day."""
    own = OwnColumns("activities", Activity)
    offices = {each.id: each.name for each in Department.select()}
    query = Activity.select().where(Activity.removed_at.is_null())
    if ids is not None:
        query = query.where(Activity.id.in_(list(ids)))
    rows: list[dict[str, Any]] = list(
        query.order_by(Activity.on_date, Activity.id).dicts().iterator()
    )
    problems = problems_of_many([row["id"] for row in rows])
    for row in rows:
        kind = kinds()[row["kind"]]
        yield own.said(row.__getitem__) | {
            "id": row["id"],
            "kind": kind.name,
            "facts": facts_words(kind, kind_facts.read(row["facts"])),
            "department": offices.get(row["department"], ""),
            **_problem_columns(problems[row["id"]], offices),
        }


def _problem_columns(problems: Sequence[Problem], offices: dict[int, str]) -> dict[str, Any]:
    return {
        "problem": joined_texts(each.text for each in problems),
        "problem_department": joined_texts(
            offices.get(each.department or 0, "") for each in problems
        ),
        "problem_due": joined([each.due_on for each in problems]),
        "problem_fixed": joined([each.fixed_on for each in problems]),
    }
