"""The values of a dispute between the form and the register."""

from typing import Any

from gui.forms.form import Form
from models.disputes import dispute as disputes
from models.disputes.dispute import Dispute, DisputeKind
from models.requests import request as requests
from models.requests.request import InformationRequest
from models.store.refusal import Refusal

_PLAIN = ("number", "kind", "received_on", "authority", "case_number", "closed_on", "note")


def request_of(number: str | None) -> InformationRequest | None:
    """Return the request with the 登记号, or None for an unknown one or none."""
    if not number:
        return None
    try:
        return requests.find(number)
    except Refusal:
        return None


def shown(dispute: Dispute) -> dict[str, Any]:
    """Return a dispute as the form shows it."""
    found = dispute.request if dispute.request_id else None
    return {
        **{name: getattr(dispute, name) for name in _PLAIN},
        "request": found.number if found else "",
        "before": dispute.before_id,
        "ruling": dispute.ruling or None,
        "result": dispute.result or None,
    }


def verb_values(form: Form) -> dict[str, Any]:
    """Return what stands in the form as the verbs take it. Refuses an unknown 登记号."""
    values = form.values()
    number = values["request"]
    about = request_of(number)
    if number and about is None:
        raise Refusal("request", f"没有登记号为 {number} 的申请，请核对；查不到的可以不填。")
    follows = values["kind"] == DisputeKind.SUIT_AFTER_RECONSIDERATION and values["before"]
    return {
        **{name: values[name] for name in _PLAIN},
        "kind": values["kind"] or "",
        "request": about,
        "before": disputes.find(values["before"]) if follows else None,
        "ruling": values["ruling"] or "",
        "result": values["result"] or "",
    }
