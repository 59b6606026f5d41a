"""Steps that carry more than their event, held against rules and register before they are written.

The verbs write what comes back; a letter asks the same before it is issued.
"""

from datetime import date

from models.law.event import WITHOUT_REPLY, Event, EventKind
from models.law.rules.results import contradictions, doubt
from models.requests import fees, search_record
from models.requests.case import Case
from models.requests.registering import check_step
from models.store.refusal import Refusal


def fee_notice(
    case: Case, on: date, amount: int, *, by: str = "", units: int | None = None, reason: str = ""
) -> Event:
    """Return the step of a fee notice. Refuses what `issue_fee_notice` refuses."""
    fees.check(case, by, units)
    step = Event(EventKind.FEE_ISSUED, on, amount=amount)
    check_step(case, step)
    against = fees.against_scale(case, by, units or 0, amount) if by else ""
    if against and not reason.strip():
        raise Refusal("amount_reason", f"{against}；确实要这样收请写明理由。")
    return step


def closing_step(
    case: Case, on: date, outcome: str, basis: str, reason: str, *, searched: bool = False
) -> Event:
    """Return the step that closes a case. Refuses what `answer` refuses.

    `searched` says that the record of a search is written with it.
    """
    if not outcome:
        raise Refusal("outcome", "请选择办理结果：它就是年度报告表三里的一行。")
    kind = EventKind.ENDED if outcome in WITHOUT_REPLY else EventKind.REPLIED
    closing = Event(kind, on, outcome=outcome, reason=reason)
    unsearched = not searched and case.lacks_search_record(outcome, basis)
    beside = [doubt(search_record.unsearched_words())] if unsearched and not reason.strip() else []
    check_step(case, closing, beside)
    return closing


def against_result(case: Case, outcome: str, basis: str) -> list[str]:
    """Return what speaks against a result on the day of the case, in sentences.

    The steps of its log, and a search that is not recorded.
    """
    found = contradictions(case.log, outcome, case.on, case.calendar) if case.log else []
    if case.lacks_search_record(outcome, basis):
        found.append(search_record.unsearched_words())
    return found
