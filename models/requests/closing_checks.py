"""Whether the steps of a case bear out the result it is closed with (条例 30, 32, 36(4), 42).

A result that the steps speak against is not impossible – a step may have gone unrecorded – but it
wants a reason.
"""

from collections.abc import Callable
from datetime import date

from models.law.event import EventKind, EventLog, Party
from models.law.law import era_of
from models.law.workdays import Calendar, CalendarMissing
from models.requests.search_record import unsearched_words


def contradictions(
    log: EventLog, outcome: str, on: date, calendar: Calendar, *, unsearched: bool
) -> list[str]:
    """Return what speaks against closing with `outcome` on the day `on`, in sentences.

    `unsearched` says that the result wants a search and there is no record of one.
    """
    check = _CHECKS.get(outcome)
    found = check(log, on, calendar) if check else []
    if outcome not in ("o1", "o2", "o3"):
        found += _waiting(log)
    return [*found, unsearched_words()] if unsearched else found


def _waiting(log: EventLog) -> list[str]:
    if log.open_supplement is not None:
        return [f"{log.open_supplement.on} 已告知补正，还没有收到补正"]
    if log.open_fee is not None:
        return [f"{log.open_fee.on} 已发收费通知，申请人还没有缴费"]
    return []


def _no_supplement(log: EventLog, on: date, _calendar: Calendar) -> list[str]:
    asked = log.open_supplement
    if asked is None:
        met = any(event.kind is EventKind.SUPPLEMENT_RECEIVED for event in log.events)
        return ["补正已经收到" if met else "没有登记过补正告知"]
    if asked.until is not None and on <= asked.until:
        return [f"补正期限 {asked.until} 还没有过"]
    return []


def _no_payment(log: EventLog, on: date, calendar: Calendar) -> list[str]:
    fee = log.open_fee
    if fee is None:
        return ["没有登记过未缴费的收费通知"]
    if fee.kind is EventKind.FEE_ISSUED:
        return ["还没有登记收费通知送达"]
    try:
        last = calendar.after(fee.on, era_of(log.received.on).payment)
    except CalendarMissing as missing:
        return [f"{missing.year}年节假日安排未录入，缴费期限算不出来"]
    return [f"缴费期限 {last} 还没有过"] if on <= last else []


def _still_unclear(log: EventLog, _on: date, _calendar: Calendar) -> list[str]:
    if any(event.kind is EventKind.SUPPLEMENT_RECEIVED for event in log.events):
        return []
    return ["没有登记过收到补正，还不能说“补正后仍不明确”"]


def _third_party(log: EventLog, _on: date, _calendar: Calendar) -> list[str]:
    asked = [event for event in log.events if event.kind is EventKind.CONSULTED]
    if any(event.party is Party.THIRD_PARTY for event in asked):
        return []
    return ["没有登记过征求第三方意见"]


_CHECKS: dict[str, Callable[[EventLog, date, Calendar], list[str]]] = {
    "o1": _no_supplement,
    "o2": _no_payment,
    "u3": _still_unclear,
    "d4": _third_party,
}
