"""The clock columns of a request's row, read into the steps of its log."""

from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from typing import Any

from models.law.event import WITHOUT_REPLY, Event, EventKind, EventLog, Party
from models.law.rules.objection import Weight, too_early
from models.law.rules.results import left_open
from models.law.rules.statement import history
from models.law.workdays import Calendar
from models.store.refusal import Refusal
from reports.ledgers.cells.cell import JOINT

# Where an objection to a field of a step stands in the row.
_COLUMNS = {
    EventKind.SUPPLEMENT_ASKED: {"until": "supplement_until"},
    EventKind.CONSULTED: {"until": "consulted_until", "text": "consulted_until"},
    EventKind.EXTENDED: {"days": "extension_days", "approver": "approver"},
    EventKind.FEE_ISSUED: {"amount": "fee_amount"},
    EventKind.FEE_NOTIFIED: {"amount": "fee_amount"},
    EventKind.DELAYED: {"until": "delayed_until", "reason": "delay_reason"},
    EventKind.CONFERRED: {"whom": "conferred_with"},
    EventKind.ASSIGNED: {"whom": "assigned_to", "until": "assigned_until"},
    EventKind.REPLIED: {"closing_reason": "outcome"},
    EventKind.ENDED: {"closing_reason": "outcome"},
    EventKind.SERVED: {"posted": "posted_on"},
    EventKind.REPLY_ORDERED: {"days": "ordered_days", "until": "ordered_until"},
}


@dataclass
class Step:
    """One step; `column` is the ledger's field it came from, `answers` the letter it answers."""

    kind: EventKind
    on: date
    column: str
    until: date | None = None
    days: int | None = None
    party: str = ""
    approver: str = ""
    amount: int | None = None
    outcome: str = ""
    text: str = ""
    way: str = ""
    recipient: str = ""
    receiver: str = ""
    mail_number: str = ""
    posted: date | None = None
    whom: str = ""
    answers: "Step | None" = None

    def column_of(self, name: str) -> str:
        """Return the ledger's field that holds a field of the step's verb."""
        return _COLUMNS.get(self.kind, {}).get(name, self.column)


@dataclass
class Steps:
    """The steps found in a row and what was wrong with their columns."""

    found: list[Step] = field(default_factory=list)
    problems: list[Refusal] = field(default_factory=list)

    def refuse(self, column: str, sentence: str) -> None:
        """Note a problem of a column."""
        self.problems.append(Refusal(column, sentence))


def read_steps(values: dict[str, Any], facts: dict[str, Any]) -> Steps:
    """Return the steps that a row's columns tell, the receipt first."""
    steps = Steps([Step(EventKind.RECEIVED, facts["received_on"], "received_on")])
    _supplements(values, steps)
    _consultations(values, steps)
    _extensions(values, steps)
    _fees(values, steps)
    _delays(values, steps)
    if facts["closed_on"]:
        kind = EventKind.ENDED if facts["outcome"] in WITHOUT_REPLY else EventKind.REPLIED
        steps.found.append(Step(kind, facts["closed_on"], "closed_on", outcome=facts["outcome"]))
    return steps


def rounds(values: dict[str, Any], *fields: str) -> list[tuple[Any, ...]]:
    """Return the values of several columns side by side, None where one has fewer."""
    return list(zip_longest(*(values.get(name) or [] for name in fields)))


def _supplements(values: dict[str, Any], steps: Steps) -> None:
    columns = ("supplement_asked", "supplement_until", "supplement_received")
    for asked, until, received in rounds(values, *columns):
        if asked is None:
            steps.refuse("supplement_asked", "填了补正的其他日期，没有补正告知日期")
            continue
        steps.found.append(Step(EventKind.SUPPLEMENT_ASKED, asked, columns[0], until=until))
        if received and received < asked:
            sentence = too_early(EventKind.SUPPLEMENT_RECEIVED, asked)
            steps.refuse("supplement_received", sentence)
        elif received:
            steps.found.append(Step(EventKind.SUPPLEMENT_RECEIVED, received, columns[2]))


def _consultations(values: dict[str, Any], steps: Steps) -> None:
    asked = ("party", "consulted", "consulted_until", "consulted_text")
    columns = (*asked, "consulted_told", "opinion")
    for party, sent, until, text, told, opinion in rounds(values, *columns):
        if sent is None:
            steps.refuse("consulted", "填了征求意见的其他内容，没有征求意见日期")
            continue
        letter = Step(
            EventKind.CONSULTED, sent, "consulted", until=until, party=party or "", text=text or ""
        )
        steps.found.append(letter)
        if told and told < sent:
            steps.refuse("consulted_told", too_early(EventKind.CONSULTATION_TOLD, sent))
        elif told:
            got = Step(EventKind.CONSULTATION_TOLD, told, "consulted_told", answers=letter)
            steps.found.append(got)
        if opinion and opinion < sent:
            steps.refuse("opinion", too_early(EventKind.OPINION_RECEIVED, sent))
        elif opinion:
            answer = Step(EventKind.OPINION_RECEIVED, opinion, "opinion", answers=letter)
            steps.found.append(answer)


def _extensions(values: dict[str, Any], steps: Steps) -> None:
    names = values.get("approver") or []
    if len(values.get("extended") or []) == 1 and len(names) > 1:  # several who approved one
        values = values | {"approver": [JOINT.join(names)]}
    for told, days, approver in rounds(values, "extended", "extension_days", "approver"):
        if told is None:
            steps.refuse("extended", "填了延期工作日或批准人，没有延期告知日期")
            continue
        steps.found.append(
            Step(EventKind.EXTENDED, told, "extended", days=days, approver=approver or "")
        )


def _fees(values: dict[str, Any], steps: Steps) -> None:
    columns = ("fee_issued", "fee_notified", "fee_amount", "fee_paid")
    for issued, notified, amount, paid in rounds(values, *columns):
        if issued is None and notified is None:
            steps.refuse("fee_notified", "填了收费的其他内容，没有收费通知日期")
            continue
        if issued:
            steps.found.append(Step(EventKind.FEE_ISSUED, issued, "fee_issued", amount=amount))
        if notified:
            steps.found.append(
                Step(EventKind.FEE_NOTIFIED, notified, "fee_notified", amount=amount)
            )
        if issued and notified and notified < issued:
            steps.refuse("fee_notified", too_early(EventKind.FEE_NOTIFIED, issued))
        if paid and paid < (notified or issued):
            steps.refuse("fee_paid", too_early(EventKind.FEE_PAID, notified or issued))
        elif paid:
            steps.found.append(Step(EventKind.FEE_PAID, paid, "fee_paid"))


def _delays(values: dict[str, Any], steps: Steps) -> None:
    """Read what was asked and delayed by 条例 35."""
    for asked, text in rounds(values, "reasons_asked", "reasons_text"):
        if asked is None:
            steps.refuse("reasons_asked", "填了说明理由告知内容，没有告知日期")
            continue
        steps.found.append(Step(EventKind.REASONS_ASKED, asked, "reasons_asked", text=text or ""))
    for told, until, reason in rounds(values, "delayed", "delayed_until", "delay_reason"):
        if told is None:
            steps.refuse("delayed", "填了延迟答复的其他内容，没有延迟告知日期")
        elif until is None:
            steps.refuse("delayed_until", "填了延迟告知日期，没有写延迟到哪一天")
        else:
            steps.found.append(
                Step(EventKind.DELAYED, told, "delayed", until=until, text=reason or "")
            )


def objections_to(steps: list[Step], calendar: Calendar) -> list[tuple[Refusal, bool]]:
    """Return what the law says against the steps of a row, and whether it is impossible."""
    log = plain_log(steps)
    found = []
    for event, each in history(log, calendar):
        assert event.id is not None
        column = steps[event.id].column_of(each.field)
        article = f"（{each.article}）" if each.article else ""
        impossible = each.weight is Weight.IMPOSSIBLE
        ending = "" if impossible else "，请核对"
        found.append((Refusal(column, f"{each.sentence}{article}{ending}"), impossible))
    if sentence := left_open(EventLog(log, date.max)):
        found.append((Refusal("withdrawn", f"{sentence}，请补登办结日期和办理结果"), False))
    return found


def plain_log(steps: list[Step]) -> list[Event]:
    """Return the steps as the clock knows them, each by its place."""
    places = {id(step): place for place, step in enumerate(steps)}
    return [
        Event(
            kind=step.kind,
            on=step.on,
            until=step.until,
            days=step.days,
            party=Party(step.party) if step.party else None,
            id=place,
            refers=places[id(step.answers)] if step.answers else None,
            approver=step.approver,
            amount=step.amount,
            outcome=step.outcome,
            way=step.way,
            posted=step.posted,
            reason=step.text,
            whom=step.whom,
        )
        for place, step in enumerate(steps)
    ]
