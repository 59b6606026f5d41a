"""工作台账: activities with the problems they found, and what the clerk does with them."""

from collections.abc import Sequence, Set
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, IntegerField, TextField

from models.activities import asked as kind_facts
from models.activities.kinds import KindOfActivity, kinds
from models.activities.problem import Problem
from models.activities.tidying import check_end, tidied
from models.office.departments import Department
from models.store.acts import act
from models.store.attachment import Attachment
from models.store.database import Table
from models.store.history import History
from models.store.obstacles import refuse_beside
from models.store.owned import history_with, owned
from models.store.plain_text import lines
from models.store.record import Record
from models.store.refusal import Refusal


class Activity(Record):
    """One activity: 培训、会议、督查检查 …, its `kind` the key of a file of resources/activities.

    `times` blank counts as once. `due_on` is the day by which it has to be done, `done_on` the
    day on which it was; `facts` hold as JSON what its kind asks (models.activities.asked).
    """

    on_date = DateField(null=True)
    kind = CharField()
    matter = CharField()
    department = ForeignKeyField(Department, null=True, on_delete="RESTRICT")
    times = IntegerField(null=True)
    people = IntegerField(null=True)
    participants = TextField(default="")
    due_on = DateField(null=True)
    done_on = DateField(null=True)
    result = CharField(default="")
    facts = TextField(default="{}")
    note = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "matter"

    class Meta:
        indexes = ((("removed_at", "on_date"), False),)

    if TYPE_CHECKING:
        department_id: int | None

    @property
    def of_kind(self) -> KindOfActivity:
        """What its kind is."""
        return kinds()[str(self.kind)]

    @property
    def asked(self) -> dict[str, Any]:
        """What its kind asks, by key."""
        return kind_facts.read(str(self.facts))

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse an end before the beginning, and one with a problem that is not put right."""
        for each in cls.select().where(cls.id.in_(ids)):
            try:
                check_end(each.__data__, problems_of(each))
            except Refusal as refusal:
                raise refuse_beside(cls, each.id, "会对不上") from refusal


class ActivityProblem(Table):
    """One problem: what it is, who puts it right by when, and the day on which it was put right."""

    activity = ForeignKeyField(Activity, on_delete="CASCADE")
    position = IntegerField()
    text = TextField()
    department = ForeignKeyField(Department, null=True, on_delete="RESTRICT")
    due_on = DateField(null=True)
    fixed_on = DateField(null=True)

    named_by = "activity"

    if TYPE_CHECKING:
        activity_id: int
        department_id: int | None

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse what would leave a settled activity with a problem that is not put right."""
        owners = cls.select(cls.activity).where(cls.id.in_(ids))
        Activity.check_back({each.activity_id for each in owners})


def history_of_activity(activity: Activity) -> list[History]:
    """Return every change of an activity, its problems and its files, newest first."""
    return history_with(activity, (ActivityProblem, "activity"), (Attachment, "record"))


KIND = Activity.__name__  # of attachments, follow-ups, history


def find(key: int) -> Activity:
    """Return the activity with that id, one in the bin too."""
    found: Activity = Activity.get_by_id(key)
    return found


def problems_of(activity: Activity) -> list[Problem]:
    """Return the problems of an activity in their order."""
    return problems_of_many([activity.id])[activity.id] if activity.id else []


def problems_of_many(ids: Sequence[int]) -> dict[int, list[Problem]]:
    """Return the problems of each of these activities, by its id."""
    found = owned(ActivityProblem.activity, ids, ActivityProblem.position, ActivityProblem.id)
    return {
        key: [Problem(row.text, row.department_id, row.due_on, row.fixed_on) for row in rows]
        for key, rows in found.items()
    }


def years() -> list[int]:
    """Return the years in which there were activities, newest first."""
    query = Activity.select(Activity.on_date).where(Activity.on_date.is_null(False)).tuples()
    return sorted({day.year for (day,) in query.iterator()}, reverse=True)


def record(
    kind: str, matter: str, today: date, problems: Sequence[Problem] = (), **values: Any
) -> Activity:
    """Register an activity; its kind and matter are needed, other gaps are allowed.

    `facts` are given as a mapping. Refuses an unknown kind, an empty matter, a day in the future,
    numbers below 0, an end before the beginning, and one with a problem not put right.
    """
    given = {"kind": kind, "matter": matter, **values}
    straight = tidied(Activity(kind="", matter="").__data__, given, problems, today)
    with act("登记"):
        made = Activity.add("登记", **straight)
        _keep_problems(made, problems, "登记")
    return made


def change(
    activity: Activity,
    today: date,
    problems: Sequence[Problem] | None = None,
    *,
    verb: str = "修改",
    **values: Any,
) -> list[str]:
    """Change an activity and return the names of the changed fields; refuses what `record` does.

    `problems` are all that there are from now on, None leaves them as they are.
    """
    whole = problems_of(activity) if problems is None else problems
    straight = tidied(activity.__data__, values, whole, today)
    with act(verb):
        changed = activity.alter(verb, **straight)
        if problems is not None and _keep_problems(activity, problems, verb):
            changed.append("problems")
    return changed


def finish(activity: Activity, on: date, result: str, today: date) -> None:
    """办结: nothing more is to be done. Refuses what `missing` names."""
    lacking = missing(activity)
    if lacking:
        raise Refusal("done_on", f"还差 {len(lacking)} 处：{'、'.join(lacking)}。")
    change(activity, today, verb="办结", done_on=on, result=result)


def reopen(activity: Activity, today: date) -> None:
    """Take the end back: there is something to be done again."""
    change(activity, today, verb="撤销办结", done_on=None, result="")


def missing(activity: Activity) -> list[str]:
    """Return what still keeps an activity from its end, in the words of the form."""
    lacking = [] if activity.on_date else ["日期"]
    problems = enumerate(problems_of(activity), start=1)
    return lacking + [f"第 {at} 个问题" for at, each in problems if each.fixed_on is None]


def _keep_problems(activity: Activity, wanted: Sequence[Problem], verb: str) -> bool:
    """Let an activity have exactly these problems; says whether anything changed.

    One that is still there in its words keeps its row, so that the history tells what became of it.
    """
    rows = ActivityProblem.select().where(ActivityProblem.activity == activity)
    have = list(rows.order_by(ActivityProblem.position, ActivityProblem.id))
    changed = len(have) != len(wanted)
    texts = [lines(each.text) for each in wanted]
    same = [_taken_out(have, text) for text in texts]
    for at, (known, each) in enumerate(zip(same, wanted, strict=True)):
        values = {**asdict(each), "text": texts[at], "position": at}
        row = known or (have.pop(0) if have else None)
        if row is None:
            ActivityProblem.add(verb, activity=activity, **values)
        else:
            changed = bool(row.alter(verb, **values)) or changed
    for row in have:
        row.erase(verb)
    return changed


def _taken_out(rows: list[ActivityProblem], text: str) -> ActivityProblem | None:
    """Take the first row with these words out of `rows`, None where there is none."""
    found = next((row for row in rows if row.text == text), None)
    if found is not None:
        rows.remove(found)
    return found
