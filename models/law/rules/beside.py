"""What is wanted of the steps that leave the period as it is: 会商, 转办, and a new reply.

The law knows none of the first two; they are the office's own course (条例 45). A new reply is owed
when a decision has annulled or corrected the first one (行政复议法 64, 行政诉讼法 70).
"""

from collections.abc import Iterator

from models.law.event import Event, EventKind, EventLog
from models.law.rules.asking import date_after, third_party_has_time
from models.law.rules.counting import gives
from models.law.rules.objection import CHECK_DATE, WORDS, Objection, Weight, early, once_after
from models.law.workdays import Calendar, CalendarMissing


def confer(_log: EventLog, step: Event, _calendar: Calendar) -> Iterator[Objection]:
    """With somebody."""
    yield from _named(step, "和谁会商", "请写明会商的科室或者机关")


def assign(_log: EventLog, step: Event, _calendar: Calendar) -> Iterator[Objection]:
    """To a department, with a date after the day it was handed over, if any."""
    yield from _named(step, "转给哪个科室", "请写明承办的科室")
    yield from date_after(step, step.until, f"交办期限 {step.until} 要晚于转办日期 {step.on}")


def answer_assignment(log: EventLog, step: Event, _calendar: Calendar) -> Iterator[Objection]:
    """Once for each matter handed over, and after it."""
    yield from once_after(log.assignments(), step, "这次转办已经登记过回复")


def order(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """Of a reply that was made, one order at a time, with a period after its receipt."""
    waiting, closing = log.open_order, log.closing
    if closing is None:
        sentence = "还没有办结，没有可以重新作出的答复"
        yield Objection("on", sentence, Weight.IMPOSSIBLE, "请先登记办结")
    elif step.on < closing.on:
        sentence = f"责令重新答复收到日期 {step.on} 早于办结日期 {closing.on}"
        yield Objection("on", sentence, Weight.IMPOSSIBLE, CHECK_DATE)
    elif waiting is not None:
        sentence = f"{waiting.on} 的责令重新答复还没有答复"
        yield Objection("on", sentence, Weight.UNLAWFUL, "请先登记重新答复")
    if step.days is not None and step.days < 1:
        sentence = "决定定的期限要是 1 个工作日以上"
        yield Objection("days", sentence, Weight.IMPOSSIBLE, "决定没有定期限的请空着")
    sentence = f"重新答复期限 {step.until} 要晚于收到日期 {step.on}"
    yield from date_after(step, step.until, sentence)
    if step.days and step.until:
        try:
            last = calendar.after(step.on, step.days)
        except CalendarMissing:
            return
        if last != step.until:
            sentence = f"重新答复期限 {step.until} 不是收到后的第 {step.days} 个工作日（{last}）"
            yield Objection("until", sentence, Weight.DOUBTFUL, "请按决定只填一项")


def reply_again(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """To a decision that orders it, not before its receipt, nor while a third party has time."""
    waiting = log.open_order
    if waiting is None:
        ever = log.last(EventKind.REPLY_ORDERED) is not None
        weight = Weight.UNLAWFUL if ever else Weight.IMPOSSIBLE
        sentence = "没有等待重新答复的决定"
        yield Objection("on", sentence, weight, "请先登记责令重新答复")
    elif step.on < waiting.on:
        yield early(step, waiting)
    for sentence in third_party_has_time(log, step.on, calendar) if gives(step.outcome) else ():
        advice = "第三方逾期没有提出意见的，才由本机关决定是否公开"
        yield Objection("on", sentence, Weight.DOUBTFUL, advice, "条例第三十二条")


def _named(step: Event, what: str, advice: str) -> Iterator[Objection]:
    if not step.whom.strip():
        sentence = f"{step.on} 的{WORDS[step.kind]}没有写{what}"
        yield Objection("whom", sentence, Weight.UNLAWFUL, advice, grave=False)
