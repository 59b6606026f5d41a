"""What a dispute orders of the office: a new reply to the request that it was about."""

from collections.abc import Iterable
from datetime import date

from models.disputes.dispute import Dispute, DisputeResult
from models.requests import renewal
from models.requests.request import InformationRequest, RequestEvent, by_id, events_of
from models.store.acts import act


def order_reply(
    dispute: Dispute | None,
    request: InformationRequest,
    on: date,
    today: date,
    *,
    days: int | None = None,
    until: date | None = None,
    whom: str = "",
    decision: str = "",
) -> RequestEvent:
    """Register that a decision orders a new reply; `dispute` is the one it decided, if it is kept.

    Who decided and under which number is taken from the dispute where it is not given.
    """
    if dispute is not None:
        whom, decision = whom or dispute.authority, decision or dispute.case_number
    with act("登记责令重新答复", request.number):
        made = renewal.order(
            request, on, today, days=days, until=until, whom=whom, decision=decision
        )
        if dispute is not None:
            dispute.alter("登记责令重新答复", ordered=made)
    return made


def without_order(disputes: Iterable[Dispute], steps: Iterable[RequestEvent]) -> list[Dispute]:
    """Return the disputes that corrected the reply and are followed by no order in the log."""
    known = {step.id for step in steps}
    return [
        each
        for each in disputes
        if each.result == DisputeResult.CORRECTED and each.ordered_id not in known
    ]


def is_without_order(dispute: Dispute) -> bool:
    """Tell whether a dispute corrected the reply to a request and no order follows it there."""
    if not dispute.request_id:
        return False
    return bool(without_order([dispute], events_of(by_id(dispute.request_id))))
