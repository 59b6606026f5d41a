"""The facts of a request between the form and the verbs."""

from collections.abc import Mapping
from typing import Any

from models.office.departments import department
from models.requests.request import InformationRequest

_FACTS = (
    *("number", "intake", "received_on", "arrived_on", "confirmed_how", "applicant_kind"),
    *("applicant", "id_kind", "id_number", "phone", "address", "email", "agent"),
    *("agent_id_number", "agent_phone", "help_needed", "content", "supply_form", "note"),
    *("others", "helps", "corrected_content"),
)
_DATES = ("received_on", "arrived_on")
# What belongs to one request alone.
_OF_ONE = (*_DATES, "number", "kind_reason", "confirmed_how", "corrected_content")


def shown(request: InformationRequest) -> dict[str, Any]:
    """Return the facts of a request as the form shows them."""
    found = request.department if request.department_id else None
    return {
        **{name: getattr(request, name) for name in _FACTS},
        "kind_reason": "",
        "filled_in_by_office": [True] if request.filled_in_by_office else [],
        "department": found.name if found else None,
    }


def copied(request: InformationRequest) -> dict[str, Any]:
    """Return what a new request takes over from one that it is made like: who asked, how, what."""
    return {name: value for name, value in shown(request).items() if name not in _OF_ONE}


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stands in the form as the verbs take it; a new department is made."""
    plain = {name: values[name] or "" for name in (*_FACTS, "kind_reason")}
    return {
        **plain,
        **{name: values[name] for name in _DATES},
        "filled_in_by_office": bool(values["filled_in_by_office"]),
        "department": department(values["department"] or ""),
    }
