"""The values of a posting between the form and the register."""

from typing import Any

from gui.forms.form import Form
from gui.postings.fields import ENDING, NAMES_MASKED, OBJECTING, RED_HEAD, SEALED
from models.postings.posting import Posting

_PLAIN = (
    *("kind", "title", "addressee", "body", "matter", "period", "period_unit", "period_reason"),
    *("posted_on", "first_on", "last_on", "last_reason", "organ", "dated", "objections_to"),
    *("phone", "supervision", "document_number", "subtitle", "note"),
)
_TEXTS = frozenset(
    {"kind", "title", "addressee", "body", "matter", "period_unit", "period_reason", "last_reason"}
    | {"organ", "objections_to", "phone", "supervision", "document_number", "subtitle", "note"}
)


def shown(posting: Posting) -> dict[str, Any]:
    """Return a posting as the form shows it."""
    marks = (
        (SEALED, posting.sealed),
        (RED_HEAD, posting.red_head),
        (OBJECTING, posting.objecting),
        (ENDING, posting.ending),
    )
    looks = [key for key, on in marks if on]
    return {
        **{name: getattr(posting, name) for name in _PLAIN},
        "period_unit": posting.period_unit or None,
        "template": None,
        "names_masked": [NAMES_MASKED] if posting.names_masked else [],
        "looks": looks,
    }


def verb_values(form: Form) -> dict[str, Any]:
    """Return what stands in the form as the verbs take it."""
    values = form.values()
    looks = values["looks"] or []
    found = {name: values[name] for name in _PLAIN}
    return {
        **{name: (value or "") if name in _TEXTS else value for name, value in found.items()},
        "names_masked": NAMES_MASKED in (values["names_masked"] or []),
        "sealed": SEALED in looks,
        "ending": ENDING in looks,
        "objecting": OBJECTING in looks,
        "red_head": RED_HEAD in looks,
    }
