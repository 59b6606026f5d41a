"""What of 信息处理费 was charged and collected in a period, for section 六 of the report.

All amounts are in 分.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.law.event import EventKind
from models.requests.request import InformationRequest, RequestEvent
from models.store.plain_text import natural


@dataclass(frozen=True)
class FeeTotals:
    """Notices issued in a period (件 and 分), what was really collected, how many were by 件."""

    notices: int
    charged: int
    collected: int
    by_piece: int = 0


def fee_totals(first: date, last: date) -> FeeTotals:
    """Return what section 六 of the report says of fees in a period, both days included."""
    notices = by_piece = charged = collected = 0
    for fee in _fees():
        if first <= fee.asked_on <= last:
            notices, charged = notices + 1, charged + fee.amount
            by_piece += fee.by_piece
        if fee.paid_on is not None and first <= fee.paid_on <= last:
            collected += fee.amount
    return FeeTotals(notices, charged, collected, by_piece)


def payments(first: date, last: date) -> list[tuple[InformationRequest, date, int]]:
    """Return what was collected in a period: (request, day of payment, amount in 分)."""
    found = [
        (fee.request, fee.paid_on, fee.amount)
        for fee in _fees()
        if fee.request is not None and fee.paid_on is not None and first <= fee.paid_on <= last
    ]
    return sorted(found, key=lambda each: (each[1], str(natural(each[0].number))))


@dataclass
class _Fee:
    """One notice: the day it was issued (else delivered), its amount, and its payment."""

    asked_on: date
    amount: int
    by_piece: bool = False
    delivered: bool = False
    paid_on: date | None = None
    request: InformationRequest | None = None


_KINDS = (EventKind.FEE_ISSUED, EventKind.FEE_NOTIFIED, EventKind.FEE_PAID)


def _fees() -> Iterator[_Fee]:
    """Yield every notice of our own kept requests; cancelled steps are left out."""
    cancelled = RequestEvent.select(RequestEvent.refers).where(
        RequestEvent.kind == EventKind.CANCELLED
    )
    query = (
        RequestEvent.select(RequestEvent, InformationRequest)
        .join(InformationRequest)
        .where(RequestEvent.kind.in_(_KINDS) & RequestEvent.id.not_in(cancelled))
    )
    of: dict[int, list[RequestEvent]] = {}
    for event in query:  # few steps are of fees: their requests are looked at one by one
        if event.request.removed_at is None and not event.request.helps:
            of.setdefault(event.request_id, []).append(event)
    for steps in of.values():
        yield from _rounds(sorted(steps, key=_order))


def _order(event: RequestEvent) -> tuple[date, int, int]:
    return event.on_date, _KINDS.index(EventKind(event.kind)), event.id


def _rounds(steps: list[RequestEvent]) -> list[_Fee]:
    found: list[_Fee] = []
    for step in steps:
        last = found[-1] if found and found[-1].paid_on is None else None
        if step.kind == EventKind.FEE_PAID:
            if last is not None:
                last.paid_on = step.on_date
        elif step.kind == EventKind.FEE_NOTIFIED and last is not None and not last.delivered:
            last.delivered = True
        else:
            delivered = step.kind == EventKind.FEE_NOTIFIED
            by_piece = step.fee_by == "piece"
            found.append(
                _Fee(step.on_date, step.amount or 0, by_piece, delivered, request=step.request)
            )
    return found
