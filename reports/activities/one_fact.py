"""The one fact that a line of a list says of an activity beside its day and its kind."""

from models.activities import asked as kind_facts
from models.activities.kinds import KindOfActivity, kinds
from models.activities.listing import ActivityRow
from models.store.words import money


def one_fact(row: ActivityRow) -> str:
    """Return the problems, else the numbers, else what its kind asks first, else the result."""
    kind = kinds()[row.kind]
    if row.problems:
        return f"问题 {row.problems} 个，改 {row.fixed} 个"
    counted = [] if row.times is None else [f"{row.times:,} {kind.times_unit}"]
    counted += [] if row.people is None else [f"{row.people:,} 人"]
    found = " ".join(counted) or _first(kind, row.facts)
    return found or row.result


def _first(kind: KindOfActivity, facts: str) -> str:
    asked = kind_facts.read(facts)
    for fact in kind.facts:
        value = asked.get(fact.key)
        if value is None:
            continue
        if fact.kind == "money":
            return f"{fact.label} {money(int(value))}"
        if fact.kind in ("count", "points"):
            return f"{fact.label} {value} {fact.unit}".rstrip()
        if fact.kind == "choices":
            return "、".join(value)
        if fact.kind in ("text", "choice"):
            return str(value)
    return ""
