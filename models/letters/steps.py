"""What issuing a letter writes into the log, and what speaks against that."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from models.law.event import WITHOUT_REPLY, Event, EventKind, Party
from models.law.rules.objection import Objection
from models.law.rules.results import doubt
from models.law.rules.statement import objections
from models.letters import mixed
from models.letters.kinds import REASONS, LetterKind
from models.letters.searched import record_search
from models.letters.texts import basis_words
from models.letters.values import Values
from models.office.authority import against_authority
from models.office.profile import office
from models.requests import checking, fees, handling, renewal, search_record
from models.requests.case import Case
from models.requests.registering import check_step
from models.requests.request import RequestEvent
from models.store.refusal import Refusal

REASON_FIELDS = tuple(field.key for field in REASONS.values())
Step = Callable[[Case, LetterKind, Values, str, date], RequestEvent]


def _ask_supplement(
    case: Case, _of: LetterKind, values: Values, _number: str, today: date
) -> RequestEvent:
    return handling.ask_supplement(case.request, case.on, values["until"], values["points"], today)


def _extend(case: Case, _of: LetterKind, values: Values, _number: str, today: date) -> RequestEvent:
    return handling.extend(
        case.request,
        values["days"],
        case.on,
        values["approver"],
        values.get("reason") or "",
        calendar=case.calendar,
        today=today,
    )


def _consult(case: Case, of: LetterKind, values: Values, _number: str, today: date) -> RequestEvent:
    text = " ".join(filter(None, (values.get(of.addressee), values["info"])))
    until = values.get("until")
    return handling.consult(case.request, Party(of.party), case.on, until, text, today=today)


def _charge(case: Case, _of: LetterKind, values: Values, _number: str, today: date) -> RequestEvent:
    return handling.issue_fee_notice(
        case.request,
        case.on,
        values["amount"],
        calendar=case.calendar,
        today=today,
        by=scale_of(values),
        units=_count(values),
        reason=values.get("amount_reason") or "",
    )


def _answer(case: Case, of: LetterKind, values: Values, number: str, today: date) -> RequestEvent:
    reason = values.get("closing_reason") or ""
    if of.in_parts:
        _check_parts(case, of, values)
        mixed.record_searches(case, values, today)
        reason = mixed.reason(values)
    elif tells_search(case, of, values):
        record_search(case, str(values[of.searched]), of.searched, today)
    if _is_new_reply(case):
        outcome, basis = outcome_of(case, of, values), basis_words(case, of, values)
        return renewal.reply_again(case.request, case.on, outcome, number, today, basis=basis)
    return handling.answer(
        case.request,
        case.on,
        outcome_of(case, of, values),
        number,
        today,
        basis=basis_words(case, of, values),
        reason=reason,
    )


def _check_parts(case: Case, of: LetterKind, values: Values) -> None:
    """Refuse parts that the steps speak against, unless a reason says why they hold."""
    against = _against_result(case, of, values)
    if against and not str(values.get("closing_reason") or "").strip():
        objection = doubt(against)
        raise Refusal(objection.field, objection.refusal)


def tells_search(case: Case, of: LetterKind, values: Values) -> bool:
    """Tell whether a letter alone describes the search of a case, so that issuing records it."""
    return not case.searches and bool(str(values.get(of.searched) or "").strip())


def check(case: Case, of: LetterKind, values: Values, today: date) -> None:
    """Refuse what the step of a letter declines, writing nothing."""
    step = event_of(case, of, values)
    if step is None or case.log is None:
        return
    if of.event == "issue_fee_notice":
        charge = {"by": scale_of(values), "reason": values.get("amount_reason") or ""}
        amount = values.get("amount") or 0
        checking.fee_notice(case, case.on, amount, units=_count(values), **charge)
    elif of.event == "answer":
        _check_answer(case, of, values, today)
    else:
        check_step(case, step)


def _check_answer(case: Case, of: LetterKind, values: Values, today: date) -> None:
    outcome, basis = outcome_of(case, of, values), basis_words(case, of, values)
    searched, reason = tells_search(case, of, values), str(values.get("closing_reason") or "")
    if of.in_parts:
        _check_parts(case, of, values)
        searched = any(mixed.searches(part, case.is_old) for part in mixed.parts_in(values))
        reason = mixed.reason(values)
    if _is_new_reply(case):
        renewal.new_reply(case, case.on, outcome, basis, searched=searched)
    else:
        checking.closing_step(case, case.on, outcome, basis, reason, searched=searched)


def _is_new_reply(case: Case) -> bool:
    """Whether an answer now is the new one that a decision ordered."""
    return case.log is not None and case.log.open_order is not None


def scale_of(values: Values) -> str:
    """Return the scale a fee letter charges by, ``piece`` or ``page``, or ""."""
    return next((key for key, word in fees.SCALES.items() if word == values.get("fee_by")), "")


def _count(values: Values) -> int:
    """Return the 件 or 页 charged; a draft of an older version may hold words there."""
    units = values.get("units")
    if not isinstance(units, int) or units < 1:
        raise Refusal("units", "计费数量要写成正整数：按件写几件，按量写几页。")
    return units


def event_of(case: Case, of: LetterKind, values: Values) -> Event | None:
    """Return the step that issuing the letter on its day would register; None for none."""
    on, until, reason = case.on, values.get("until"), str(values.get("closing_reason") or "")
    if of.event == "ask_supplement":
        return Event(EventKind.SUPPLEMENT_ASKED, on, until=until)
    if of.event == "extend":
        approver = str(values.get("approver") or "")
        return Event(EventKind.EXTENDED, on, days=values.get("days"), approver=approver)
    if of.event == "consult":
        info = str(values.get("info") or "")
        return Event(EventKind.CONSULTED, on, until=until, party=Party(of.party), reason=info)
    if of.event == "issue_fee_notice":
        return Event(EventKind.FEE_ISSUED, on, amount=values.get("amount"))
    if of.event == "answer":
        outcome = outcome_of(case, of, values)
        kind = EventKind.ENDED if outcome in WITHOUT_REPLY else EventKind.REPLIED
        kind = EventKind.REPLIED_AGAIN if _is_new_reply(case) else kind
        return Event(kind, on, outcome=outcome, reason=reason)
    return None


def objections_to(case: Case, of: LetterKind, values: Values) -> list[Objection]:
    """Return what the law has against issuing the letter; a gap is no objection yet."""
    step = event_of(case, of, values)
    if step is None or case.log is None:
        return []
    return [
        each
        for each in objections(case.log, step, case.calendar)
        if each.field not in values or values[each.field] not in (None, "")
    ]


def against(case: Case, of: LetterKind, values: Values) -> list[str]:
    """Return in sentences what the law has against a draft on its day."""
    received = case.request.received_on
    if received and case.on < received:
        return [f"文书日期 {case.on} 早于收到日期 {received}"]
    found = objections_to(case, of, values)
    here = office()
    named = str(values.get("authority") or here.authority)
    unfit = against_authority(here.name, here.kind, named) if of.relief != "none" else ""
    said = [each.sentence for each in found if each.field != "closing_reason"]
    if of.in_parts:
        said += mixed.unfit(case, values)
    said += [each.removesuffix("。") for each in (unfit, _no_charge(case, of, values)) if each]
    doubted = doubts(case, of, values).items()
    return said + [sentence for key, sentence in doubted if sentence and not values.get(key)]


def _no_charge(case: Case, of: LetterKind, values: Values) -> str:
    """Return why no fee may be asked for a request by this scale, "" where it may."""
    if of.event != "issue_fee_notice":
        return ""
    try:
        fees.check(case, scale_of(values), values.get("units") or 1)
    except Refusal as refusal:
        return refusal.sentence
    return ""


def reckoned(case: Case, of: LetterKind, values: Values) -> dict[str, Any]:
    """Return what follows from the other values of a letter: the amount of a fee by its scale."""
    scale, units = scale_of(values), values.get("units")
    if of.event != "issue_fee_notice" or not scale or not isinstance(units, int):
        return {}
    try:
        return {"amount": fees.proposal(case, scale, units).amount}
    except Refusal:
        return {}


def doubts(case: Case, of: LetterKind, values: Values) -> dict[str, str]:
    """Return what speaks against issuing: the field that wants the reason → the sentence or ""."""
    if of.event == "answer":
        return {"closing_reason": _against_result(case, of, values)}
    if of.event == "issue_fee_notice":
        return {"amount_reason": _against_amount(case, values)}
    return {}


def _against_result(case: Case, of: LetterKind, values: Values) -> str:
    if case.log is None or case.log.closing is not None:
        return ""
    if of.in_parts:
        return "；".join(mixed.against(case, values))
    outcome, basis = outcome_of(case, of, values), basis_words(case, of, values)
    recorded = {search_record.unsearched_words()} if tells_search(case, of, values) else ()
    against = checking.against_result(case, outcome, basis)
    return "；".join(each for each in against if each not in recorded)


def _against_amount(case: Case, values: Values) -> str:
    """Return how the scale reckons where the amount is another; faults are said at the issue."""
    by, amount = scale_of(values), values.get("amount")
    try:
        if not by or not amount:
            return ""
        against = fees.against_scale(case, by, _count(values), amount)
        lines = fees.proposal(case, by, _count(values)).lines
    except Refusal:
        return ""
    return f"{against}：{'；'.join(lines)}" if against else ""


def outcome_of(case: Case, of: LetterKind, values: Values) -> str:
    """Return the row that issuing the letter closes the case with, by the law of the case."""
    if of.in_parts:
        return mixed.outcome_of(case, values)
    if not case.is_old:
        return of.outcome
    said = [str(value) for value in values.values()]
    found = next((row for word, row in of.old_outcome_of.items() if word in said), "")
    return found or of.old_outcome or of.outcome


STEPS: Mapping[str, Step] = {
    "ask_supplement": _ask_supplement,
    "extend": _extend,
    "consult": _consult,
    "issue_fee_notice": _charge,
    "answer": _answer,
}
