"""The values of an activity between the form and the register."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from gui.activities.asked import fact_key, facts_in, facts_shown
from gui.forms.form import Form
from models.activities.activity import Activity
from models.activities.kinds import kinds
from models.store.refusal import Refusal

_TEXTS = ("matter", "participants", "result", "note")
_PLAIN = ("on_date", "times", "people", "due_on", "done_on")


def shown(activity: Activity) -> dict[str, Any]:
    """Return an activity as the form shows it."""
    return {
        **{name: getattr(activity, name) for name in ("kind", *_TEXTS, *_PLAIN)},
        "department": activity.department_id,
        **facts_shown(str(activity.kind), activity.asked),
    }


def copied(activity: Activity) -> dict[str, Any]:
    """Return what one that is made like it takes over: not when it was, nor what became of it."""
    own = dict.fromkeys(("on_date", "due_on", "done_on", "result", "note"))
    values = {**shown(activity), **own}
    dates = {
        fact_key(kind.key, fact.key): None
        for kind in kinds().values()
        for fact in kind.facts
        if fact.kind == "date"
    }
    return {**values, **dates}


def verb_values(form: Form) -> dict[str, Any]:
    """Return what stands in the form as the verbs take it; fields of other kinds are not read."""
    found = form.values(("kind", "department", *_TEXTS, *_PLAIN))
    kind = found["kind"] or ""
    texts = {name: found[name] or "" for name in _TEXTS}
    return {**found, **texts, "kind": kind, "facts": facts_in(form, kind)}


@contextmanager
def beside_facts(kind: str) -> Iterator[None]:
    """Let what is refused of a fact stand beside its field in the form."""
    try:
        yield
    except Refusal as refusal:
        known = kinds()[kind].by_key if kind in kinds() else {}
        if refusal.field not in known:
            raise
        raise Refusal(fact_key(kind, str(refusal.field)), refusal.sentence) from refusal
