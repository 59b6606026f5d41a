"""The law of the steps of a request, stated once (条例 29–42, 国办函〔2020〕109号).

`objections` says what speaks against a step. The verb refuses it, the ledger rejects what is
impossible and remarks on the rest, the checks find it later – each with the same sentence – and
the window offers only what fits. Pure functions over the log and the calendar.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from models.law.event import CLOSINGS, Event, EventKind, EventLog
from models.law.rules import asking as rules_asking
from models.law.rules import beside as rules_beside
from models.law.rules import period as rules_period
from models.law.rules import results as rules_results
from models.law.rules.objection import WORDS, Objection, Weight
from models.law.workdays import Calendar

# What others do may come after the end of a case; what the office does cannot.
_OF_OTHERS = (
    EventKind.SUPPLEMENT_RECEIVED,
    EventKind.FEE_NOTIFIED,
    EventKind.FEE_PAID,
    EventKind.CONSULTATION_TOLD,
    EventKind.OPINION_RECEIVED,
    EventKind.WITHDRAWN,
    EventKind.ASSIGNMENT_ANSWERED,
)
# What follows a reply, and what may happen on the way to a new one.
_AFTER = (EventKind.SERVED, EventKind.REPLY_ORDERED, EventKind.REPLIED_AGAIN)
_TO_A_NEW_REPLY = (
    EventKind.CONSULTED,
    EventKind.CONSULTATION_TOLD,
    EventKind.OPINION_RECEIVED,
    EventKind.CONFERRED,
    EventKind.ASSIGNED,
    EventKind.ASSIGNMENT_ANSWERED,
)
Rule = Callable[[EventLog, Event, Calendar], Iterator[Objection]]


def objections(log: EventLog, step: Event, calendar: Calendar) -> list[Objection]:
    """Return what speaks against adding `step` to `log`, in the order in which a verb refuses.

    `log` is what is known beside the step: all of it for a step that is about to be registered,
    what came before for one that is history (see `history`).
    """
    if step.on < log.received.on:
        sentence = f"{step.on} 早于收到日期 {log.received.on}"
        advice = "办理步骤不能早于收到日期，请核对"
        return [Objection("on", sentence, Weight.IMPOSSIBLE, advice)]
    if log.closing is not None and step.kind not in _after(log):
        return [_after_closing(step, log.closing)]
    rule = RULES.get(step.kind)
    return list(rule(log, step, calendar)) if rule else []


def history(
    events: Iterable[Event], calendar: Calendar, closing_reason: str = ""
) -> Iterator[tuple[Event, Objection]]:
    """Yield what speaks against each step of a log as it happened, with the step.

    `closing_reason` is what was written where the steps speak against the result.
    """
    log = EventLog(events, date.max)
    for step in log.events:
        said = step if step.kind not in CLOSINGS else replace(step, reason=closing_reason)
        if step.kind in RULES:
            for each in objections(log.before(step), said, calendar):
                if not _is_judged(log, step, each):
                    yield step, each


def _is_judged(log: EventLog, step: Event, objection: Objection) -> bool:
    """Tell whether the result of a case has settled a doubt: a late supplement was heard or not."""
    late = step.kind is EventKind.SUPPLEMENT_RECEIVED and objection.weight is Weight.DOUBTFUL
    return late and log.closing is not None


def fits(log: EventLog, kind: EventKind, calendar: Calendar) -> bool:
    """Tell whether a step of this kind could be registered on some day, whatever it holds."""
    return not hindrance(log, kind, calendar)


def hindrance(log: EventLog, kind: EventKind, calendar: Calendar) -> str:
    """Say why no step of this kind can be registered, on whatever day; "" where one can.

    It is tried on the day of the last step: what is too late then is too late on every day.
    """
    last = max(event.on for event in log.events)
    found = objections(log, Event(kind, last), calendar)
    wrong = (each for each in found if each.field == "on" and each.weight is not Weight.DOUBTFUL)
    return next((each.refusal for each in wrong), "")


def _after(log: EventLog) -> Collection[EventKind]:
    return (*_AFTER, *_TO_A_NEW_REPLY) if log.open_order is not None else _AFTER


def _after_closing(step: Event, closing: Event) -> Objection:
    of_others, word = step.kind in _OF_OTHERS, WORDS[step.kind]
    if of_others and step.on >= closing.on:
        sentence = f"{step.on} 的{word}在办结（{closing.on}）以后，不改变期限和结果"
        advice = f"这件申请已在 {closing.on} 办结；如果办错了，请先撤销办结"
        return Objection("on", sentence, Weight.UNLAWFUL, advice, grave=False)
    sentence = f"这件申请已在 {closing.on} 办结，以后不能再{'登记' if of_others else ''}{word}"
    return Objection("on", sentence, Weight.IMPOSSIBLE, "如果办错了，请先撤销办结")


# The receipt begins the log; what a cancelling may take back is asked of the log by its verb.
RULES: Mapping[EventKind, Rule] = {
    EventKind.SUPPLEMENT_ASKED: rules_asking.ask_supplement,
    EventKind.SUPPLEMENT_RECEIVED: rules_asking.receive_supplement,
    EventKind.CONSULTED: rules_asking.consult,
    EventKind.CONSULTATION_TOLD: rules_asking.tell,
    EventKind.OPINION_RECEIVED: rules_asking.opinion,
    EventKind.EXTENDED: rules_period.extend,
    EventKind.FEE_ISSUED: rules_period.charge,
    EventKind.FEE_NOTIFIED: rules_period.charge,
    EventKind.FEE_PAID: rules_period.pay,
    EventKind.REASONS_ASKED: rules_period.excess,
    EventKind.DELAYED: rules_period.delay,
    EventKind.CONFERRED: rules_beside.confer,
    EventKind.ASSIGNED: rules_beside.assign,
    EventKind.ASSIGNMENT_ANSWERED: rules_beside.answer_assignment,
    EventKind.WITHDRAWN: rules_results.withdraw,
    EventKind.REPLIED: rules_results.close,
    EventKind.ENDED: rules_results.close,
    EventKind.SERVED: rules_results.serve,
    EventKind.REPLY_ORDERED: rules_beside.order,
    EventKind.REPLIED_AGAIN: rules_beside.reply_again,
}
