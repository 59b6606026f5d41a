"""The steps of a log as the clock columns of its row: one value for each round, with its gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.law.event import EventKind
from models.requests.request import RequestEvent
from reports.ledgers.cells.cell import JOINT, joined, joined_texts
from reports.ledgers.cells.known_words import label_of

_MONEY = 100


@dataclass
class _Round:
    """What was asked of somebody in one round, and what came of it."""

    issued: RequestEvent | None = None
    told: RequestEvent | None = None
    met: RequestEvent | None = None

    @property
    def amount(self) -> int | None:
        """The fee of the round, in 分."""
        known = [each.amount for each in (self.told, self.issued) if each is not None]
        return next((amount for amount in known if amount is not None), None)

    def waits_for(self, notice: RequestEvent) -> bool:
        """Say whether a fee notice can be the receipt of the one that was issued in this round."""
        same = notice.amount is None or self.amount in (None, notice.amount)
        return self.issued is not None and self.told is None and self.met is None and same


def round_columns(events: Sequence[RequestEvent]) -> dict[str, Any]:
    """Return the clock columns of a log, oldest step first, one value for each round.

    A round without a value keeps its place, so that the columns can be read in again.
    """
    of = {kind: [event for event in events if event.kind == kind] for kind in EventKind}
    told = {event.refers_id: event.on_date for event in of[EventKind.CONSULTATION_TOLD]}
    opinions = {event.refers_id: event.on_date for event in of[EventKind.OPINION_RECEIVED]}
    sent, extended = of[EventKind.CONSULTED], of[EventKind.EXTENDED]
    asked = _rounds(events, EventKind.SUPPLEMENT_ASKED, EventKind.SUPPLEMENT_RECEIVED)
    fees = _rounds(events, EventKind.FEE_NOTIFIED, EventKind.FEE_PAID)
    return {
        "supplement_asked": joined([_day(each.told) for each in asked]),
        "supplement_until": joined([each.told.until if each.told else None for each in asked]),
        "supplement_received": joined([_day(each.met) for each in asked]),
        "party": joined([label_of("party", event.party) for event in sent]),
        "consulted": joined([event.on_date for event in sent]),
        "consulted_until": joined([event.until for event in sent]),
        "consulted_text": joined_texts(event.text for event in sent),
        "consulted_told": joined([told.get(event.id) for event in sent]),
        "opinion": joined([opinions.get(event.id) for event in sent]),
        "extended": joined([event.on_date for event in extended]),
        "extension_days": joined([event.days for event in extended]),
        "approver": joined(_names([event.approver for event in extended])),
        "fee_issued": joined([_day(each.issued) for each in fees]),
        "fee_notified": joined([_day(each.told) for each in fees]),
        "fee_amount": joined([_yuan(each.amount) for each in fees]),
        "fee_paid": joined([_day(each.met) for each in fees]),
        **_delays(of[EventKind.REASONS_ASKED], of[EventKind.DELAYED]),
    }


def _rounds(events: Sequence[RequestEvent], told: EventKind, met: EventKind) -> list[_Round]:
    """Return the rounds of one kind: what meets a demand belongs to the last that is not met."""
    found: list[_Round] = []
    for event in events:
        if told is EventKind.FEE_NOTIFIED and event.kind == EventKind.FEE_ISSUED:
            found.append(_Round(issued=event))
        elif event.kind == told:
            waiting = [each for each in found if each.waits_for(event)]
            if not waiting:
                found.append(_Round())
            (waiting or found)[-1].told = event
        elif event.kind == met:
            unmet = [each for each in found if each.met is None] or _parted(found)
            unmet[-1].met = event
    return found


def _parted(found: list[_Round]) -> list[_Round]:
    """Part the last round that was both issued and told, which were two; return the unmet one."""
    for place, each in reversed(list(enumerate(found))):
        if each.issued is not None and each.told is not None:
            found.insert(place, _Round(issued=each.issued, met=each.met))
            each.issued = each.met = None
            return [each]
    found.append(_Round())
    return found


def _day(event: RequestEvent | None) -> date | None:
    return event.on_date if event else None


def _names(names: list[str]) -> list[str]:
    """Return names as they can stand in one cell: what joins the rounds stands in none of them."""
    return names if len(names) == 1 else [name.replace(JOINT, "，") for name in names]


def _delays(asked: list[RequestEvent], delayed: list[RequestEvent]) -> dict[str, Any]:
    """Return the columns of 条例 35."""
    return {
        "reasons_asked": joined([event.on_date for event in asked]),
        "reasons_text": joined_texts(event.text for event in asked),
        "delayed": joined([event.on_date for event in delayed]),
        "delayed_until": joined([event.until for event in delayed]),
        "delay_reason": joined_texts(event.text for event in delayed),
    }


def _yuan(amount: int | None) -> float | int | None:
    if amount is None:
        return None
    return amount // _MONEY if amount % _MONEY == 0 else amount / _MONEY
