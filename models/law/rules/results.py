"""What has to be there for a result to hold, and for its service (条例 30, 32, 42).

A result that the steps speak against is not impossible – a step may have gone unrecorded – but it
wants a reason.
"""

from collections.abc import Callable, Iterator
from datetime import date

from models.law.event import FEES, WITHOUT_REPLY, Event, EventKind, EventLog, Party
from models.law.law import era_of
from models.law.period import period_of
from models.law.rules.asking import third_party_has_time
from models.law.rules.counting import gives
from models.law.rules.objection import CHECK_DATE, Objection, Weight
from models.law.workdays import Calendar, CalendarMissing


def close(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """The steps bear out the result, or a reason does."""
    if step.reason.strip():
        return
    for sentence in contradictions(log, step.outcome, step.on, calendar):
        yield doubt(sentence)


def withdraw(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """A request is taken back once."""
    before = log.last(EventKind.WITHDRAWN)
    if before is not None:
        sentence = f"{before.on} 已经登记过申请人撤回"
        yield Objection("on", sentence, Weight.IMPOSSIBLE, "登记错了请先撤销那一步")


def taken_back(log: EventLog) -> Event | None:
    """Return the withdrawal from which on no reply is owed; None where one was given after all."""
    closing = log.closing
    answered = closing is not None and closing.kind is EventKind.REPLIED
    return None if answered else log.last(EventKind.WITHDRAWN)


def left_open(log: EventLog) -> str:
    """Say that a request was taken back and its case not closed; "" where that is not so."""
    found = taken_back(log) if log.closing is None else None
    return f"{found.on} 申请人已经撤回申请，还没有登记办结" if found is not None else ""


def doubt(sentence: str) -> Objection:
    """Object to a result in words that a reason answers."""
    advice = "和这个结果对不上；确实如此请写明理由"
    return Objection("closing_reason", sentence, Weight.DOUBTFUL, advice)


def serve(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """A reply is served after it was made; a new one names itself."""
    again = (e for e in log.events if e.kind is EventKind.REPLIED_AGAIN and e.id is not None)
    closing = next((each for each in again if each.id == step.refers), log.closing)
    if closing is None:
        yield Objection("on", "还没有办结，不能登记送达", Weight.IMPOSSIBLE, "请先登记办结")
    elif step.on < closing.on:
        sentence = f"送达日期应在办结日期（{closing.on}）以后，不能是 {step.on}"
        yield Objection("on", sentence, Weight.IMPOSSIBLE, CHECK_DATE)
    elif step.posted and not closing.on <= step.posted <= step.on:
        sentence = f"交邮日期应在办结日期（{closing.on}）和送达日期（{step.on}）之间"
        yield Objection(
            "posted", f"{sentence}，不能是 {step.posted}", Weight.IMPOSSIBLE, CHECK_DATE
        )


def contradictions(log: EventLog, outcome: str, on: date, calendar: Calendar) -> list[str]:
    """Return what speaks against closing with `outcome` on the day `on`, in sentences."""
    check = _CHECKS.get(outcome)
    found = check(log, on, calendar) if check else []
    if gives(outcome):
        found += third_party_has_time(log, on, calendar)
    if outcome not in WITHOUT_REPLY:
        found += _withdrawn(log) + _waiting(log, calendar)
    return found


def _withdrawn(log: EventLog) -> list[str]:
    found = taken_back(log)
    return [f"{found.on} 申请人已经撤回申请"] if found is not None else []


def _waiting(log: EventLog, calendar: Calendar) -> list[str]:
    if log.open_supplement is not None:
        return [f"{log.open_supplement.on} 已告知补正，还没有收到补正"]
    fee = period_of(log, calendar).fee
    if fee is not None:
        return [f"{fee.on} 已发收费通知，申请人还没有缴费"]
    return []


def _no_supplement(log: EventLog, on: date, _calendar: Calendar) -> list[str]:
    asked = log.open_supplement
    if asked is None:
        met = log.last(EventKind.SUPPLEMENT_RECEIVED)
        if met is None:
            return ["没有登记过补正告知"]
        demand = log.last(EventKind.SUPPLEMENT_ASKED)
        too_late = demand is not None and demand.until is not None and met.on > demand.until
        return [] if too_late else ["补正已经收到"]
    if asked.until is not None and on <= asked.until:
        return [f"补正期限 {asked.until} 还没有过"]
    return []


def _no_payment(log: EventLog, on: date, calendar: Calendar) -> list[str]:
    fee = log.open_fee
    if fee is None:
        return ["没有登记过未缴费的收费通知"]
    period = period_of(log, calendar)
    if period.fee is None:  # the notice had no effect, so nothing follows from its being unpaid
        return [[void for void in period.voids if void.step.kind in FEES][-1].sentence]
    if fee.kind is EventKind.FEE_ISSUED:
        return ["还没有登记收费通知送达"]
    try:
        last = calendar.after(fee.on, era_of(log.received.on).payment)
    except CalendarMissing as missing:
        return [f"{missing.year}年节假日安排未录入，缴费期限算不出来"]
    return [f"缴费期限 {last} 还没有过"] if on <= last else []


def _still_unclear(log: EventLog, _on: date, _calendar: Calendar) -> list[str]:
    if log.last(EventKind.SUPPLEMENT_RECEIVED) is not None:
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
