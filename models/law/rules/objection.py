"""What speaks against a step of a request, how much, and the words that several rules share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.law.event import Event, EventKind, EventLog
from models.law.period import Void, Why, period_of
from models.law.workdays import Calendar


class Weight(StrEnum):
    """What follows from an objection.

    Impossible: it cannot have happened so, or nothing can be reckoned from it. Unlawful: it may
    have happened, against the law. Doubtful: it may be right, and wants a reason where a field
    takes one.
    """

    IMPOSSIBLE = "impossible"
    UNLAWFUL = "unlawful"
    DOUBTFUL = "doubtful"


# The fields that take a reason; with it a doubt is answered.
REASONS = ("reason", "text", "closing_reason")


@dataclass(frozen=True)
class Objection:
    """What speaks against a step: the field of its verb, one sentence, what to do, the article.

    One that is not `grave` blames nobody: it tells the clerk to look again.
    """

    field: str
    sentence: str
    weight: Weight
    advice: str
    article: str = ""
    grave: bool = True

    @property
    def wants_reason(self) -> bool:
        """Whether a reason answers it."""
        return self.weight is Weight.DOUBTFUL and self.field in REASONS

    @property
    def refusal(self) -> str:
        """What the clerk is told where the step is refused."""
        return f"{self.sentence}，{self.advice}。"


CHECK_DATE = "请核对日期"
WORDS = {
    EventKind.RECEIVED: "收到申请",
    EventKind.SUPPLEMENT_ASKED: "告知补正",
    EventKind.SUPPLEMENT_RECEIVED: "补正收到",
    EventKind.FEE_ISSUED: "发收费通知",
    EventKind.FEE_NOTIFIED: "收费通知送达",
    EventKind.FEE_PAID: "缴费",
    EventKind.CONSULTED: "征求意见",
    EventKind.CONSULTATION_TOLD: "征求意见书送达",
    EventKind.OPINION_RECEIVED: "意见收到",
    EventKind.EXTENDED: "延期",
    EventKind.REASONS_ASKED: "告知说明理由",
    EventKind.DELAYED: "延迟答复",
    EventKind.CONFERRED: "会商",
    EventKind.ASSIGNED: "转办",
    EventKind.ASSIGNMENT_ANSWERED: "科室回复",
    EventKind.WITHDRAWN: "申请人撤回",
    EventKind.REPLIED: "答复",
    EventKind.ENDED: "终止",
    EventKind.SERVED: "送达",
    EventKind.REPLY_ORDERED: "责令重新答复",
    EventKind.REPLIED_AGAIN: "重新答复",
}
_ANSWERS = {
    EventKind.SUPPLEMENT_RECEIVED: ("补正收到日期", "补正告知日期"),
    EventKind.CONSULTATION_TOLD: ("征求意见送达日期", "征求意见日期"),
    EventKind.OPINION_RECEIVED: ("征求意见答复日期", "征求意见日期"),
    EventKind.FEE_NOTIFIED: ("收费通知送达日期", "收费通知发出日期"),
    EventKind.FEE_PAID: ("缴费日期", "收费通知日期"),
    EventKind.ASSIGNMENT_ANSWERED: ("科室回复日期", "转办日期"),
    EventKind.REPLIED_AGAIN: ("重新答复日期", "责令重新答复收到日期"),
}


def too_early(kind: EventKind, asked: date) -> str:
    """Say that what answers a step cannot come before the day of that step."""
    answer, letter = _ANSWERS[kind]
    return f"{answer}不能早于{letter} {asked}"


def early(step: Event, asked: Event) -> Objection:
    """Object to a step that answers another and lies before it."""
    return Objection("on", too_early(step.kind, asked.on), Weight.IMPOSSIBLE, CHECK_DATE)


def once_after(
    pairs: Iterable[tuple[Event, Event | None]], step: Event, twice: str
) -> Iterator[Objection]:
    """Object to the answer to a step that has one already (`twice`), or that it lies before."""
    for asked, answer in pairs:
        if asked.id is None or asked.id != step.refers:
            continue
        if answer is not None:
            yield Objection("on", twice, Weight.IMPOSSIBLE, CHECK_DATE)
        elif step.on < asked.on:
            yield early(step, asked)


def effect(log: EventLog, step: Event, calendar: Calendar) -> Void | None:
    """Return why a step changes nothing, or lets another of its period change nothing."""
    voids = period_of(log.with_step(step), calendar).voids
    known = {id(void.step) for void in period_of(log, calendar).voids}
    mine = [void for void in voids if void.step is step]
    pushed = [v for v in voids if v.why is Why.SECOND and id(v.step) not in known]
    return next(iter(mine + [Void(step, Why.SECOND) for _ in pushed]), None)
