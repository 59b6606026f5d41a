"""The clock columns of a request's row, read into the steps of its log."""

from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from typing import Any

from models.law.event import WITHOUT_REPLY, EventKind
from models.law.law import era_of, eras
from models.store.refusal import Refusal


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
    answers: "Step | None" = None


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
    _extensions(values, facts["received_on"], steps)
    _fees(values, steps)
    _delays(values, steps)
    if facts["closed_on"]:
        kind = EventKind.ENDED if facts["outcome"] in WITHOUT_REPLY else EventKind.REPLIED
        steps.found.append(Step(kind, facts["closed_on"], "closed_on", outcome=facts["outcome"]))
    if facts["served_on"]:
        steps.found.append(Step(EventKind.SERVED, facts["served_on"], "served_on"))
    return steps


def _rounds(values: dict[str, Any], *fields: str) -> list[tuple[Any, ...]]:
    return list(zip_longest(*(values.get(name) or [] for name in fields)))


def _supplements(values: dict[str, Any], steps: Steps) -> None:
    columns = ("supplement_asked", "supplement_until", "supplement_received")
    for asked, until, received in _rounds(values, *columns):
        if asked is None:
            steps.refuse("supplement_asked", "填了补正的其他日期，没有补正告知日期")
            continue
        steps.found.append(Step(EventKind.SUPPLEMENT_ASKED, asked, columns[0], until=until))
        if until and until < asked:
            steps.refuse("supplement_until", f"补正期限早于补正告知日期 {asked}")
        if received and received < asked:
            steps.refuse("supplement_received", f"补正收到日期早于补正告知日期 {asked}")
        elif received:
            steps.found.append(Step(EventKind.SUPPLEMENT_RECEIVED, received, columns[2]))


def _consultations(values: dict[str, Any], steps: Steps) -> None:
    columns = ("party", "consulted", "consulted_until", "opinion")
    for party, sent, until, opinion in _rounds(values, *columns):
        if sent is None:
            steps.refuse("consulted", "填了征求意见的其他内容，没有征求意见日期")
            continue
        letter = Step(EventKind.CONSULTED, sent, "consulted", until=until, party=party or "")
        steps.found.append(letter)
        if until and until < sent:
            steps.refuse("consulted_until", f"征求意见期限早于征求意见日期 {sent}")
        if opinion and opinion < sent:
            steps.refuse("opinion", f"征求意见答复日期早于征求意见日期 {sent}")
        elif opinion:
            answer = Step(EventKind.OPINION_RECEIVED, opinion, "opinion", answers=letter)
            steps.found.append(answer)


def _extensions(values: dict[str, Any], received_on: date, steps: Steps) -> None:
    for told, days, approver in _rounds(values, "extended", "extension_days", "approver"):
        if told is None:
            steps.refuse("extended", "填了延期工作日或批准人，没有延期告知日期")
            continue
        # The law of the receipt, or that of the day it was told, whichever allows more.
        most = max(era_of(received_on).extension, era_of(told).extension)
        if days is not None and days > most:
            steps.refuse(
                "extension_days", f"延期最长 {most} 个工作日（{_extension_article(told)}）"
            )
        steps.found.append(
            Step(EventKind.EXTENDED, told, "extended", days=days or most, approver=approver or "")
        )


def _extension_article(told: date) -> str:
    return era_of(max(told, eras()[0].start)).articles["extension"]


def _fees(values: dict[str, Any], steps: Steps) -> None:
    columns = ("fee_issued", "fee_notified", "fee_amount", "fee_paid")
    for issued, notified, amount, paid in _rounds(values, *columns):
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
            steps.refuse("fee_notified", f"收费通知日期早于发出日期 {issued}")
        if paid and paid < (notified or issued):
            steps.refuse("fee_paid", f"缴费日期早于收费通知日期 {notified or issued}")
        elif paid:
            steps.found.append(Step(EventKind.FEE_PAID, paid, "fee_paid"))


def _delays(values: dict[str, Any], steps: Steps) -> None:
    """Read what was asked and delayed by 条例 35."""
    for asked, text in _rounds(values, "reasons_asked", "reasons_text"):
        if asked is None:
            steps.refuse("reasons_asked", "填了说明理由告知内容，没有告知日期")
            continue
        steps.found.append(Step(EventKind.REASONS_ASKED, asked, "reasons_asked", text=text or ""))
    for told, until, reason in _rounds(values, "delayed", "delayed_until", "delay_reason"):
        if told is None:
            steps.refuse("delayed", "填了延迟答复的其他内容，没有延迟告知日期")
        elif until is None:
            steps.refuse("delayed_until", "填了延迟告知日期，没有写延迟到哪一天")
        elif until <= told:
            steps.refuse("delayed_until", f"延迟到的日期要晚于延迟告知日期 {told}")
        else:
            steps.found.append(
                Step(EventKind.DELAYED, told, "delayed", until=until, text=reason or "")
            )


def delayed_unasked(steps: list[Step]) -> bool:
    """Say whether a delay was told before any reasons were asked for (条例 35)."""
    told = [step.on for step in steps if step.kind is EventKind.DELAYED]
    asked = [step.on for step in steps if step.kind is EventKind.REASONS_ASKED]
    return bool(told) and (not asked or min(asked) > min(told))


def order_problems(facts: dict[str, Any], steps: list[Step]) -> list[Refusal]:
    """Refuse steps before the receipt, a second extension, a service before the closing."""
    received = facts["received_on"]
    problems = [
        Refusal(step.column, f"{step.on} 早于收到日期 {received}，请核对")
        for step in steps
        if step.on < received
    ]
    if facts["served_on"] and not facts["closed_on"]:
        problems.append(Refusal("served_on", "填了送达日期，没有办结日期"))
    elif facts["served_on"] and facts["served_on"] < facts["closed_on"]:
        problems.append(Refusal("served_on", f"送达日期早于办结日期 {facts['closed_on']}，请核对"))
    return problems + _second_extensions(steps)


def _second_extensions(steps: list[Step]) -> list[Refusal]:
    restarts = [
        s.on for s in steps if s.kind in (EventKind.SUPPLEMENT_RECEIVED, EventKind.FEE_PAID)
    ]
    periods = [
        sum(restart <= step.on for restart in restarts)
        for step in steps
        if step.kind is EventKind.EXTENDED
    ]
    if len(set(periods)) < len(periods):
        return [Refusal("extended", "同一个期限内只能延期一次（条例第三十三条）")]
    return []
