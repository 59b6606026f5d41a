"""What the law wants of the steps that ask the other side: supplement and opinion (条例 30, 32)."""

from collections.abc import Iterator
from datetime import date

from models.law.event import Event, EventKind, EventLog, Party
from models.law.law import era_of
from models.law.period import late_after, period_of
from models.law.rules.objection import CHECK_DATE, Objection, Weight, early, once_after
from models.law.strict import Doubt, doubt_of, late_supplement
from models.law.workdays import Calendar, CalendarMissing


def ask_supplement(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """Once, within 7 working days of the receipt, with a date after it (条例 30)."""
    era = era_of(log.received.on)
    article, days = era.articles["supplement"], era.supplement_notice
    waiting, advice = log.open_supplement, "补正只能一次告知"
    doubt = doubt_of(log, step, calendar)
    if waiting is not None:
        sentence = f"{waiting.on} 已经告知过补正，正在等申请人补正"
        yield Objection("on", sentence, Weight.UNLAWFUL, advice, article)
    elif doubt is Doubt.SECOND_DEMAND:
        yield Objection("on", f"{step.on} 第二次告知补正", Weight.DOUBTFUL, advice, article)
    elif doubt is Doubt.LATE_DEMAND:
        sentence = f"{step.on} 告知补正，超过收到之日起 {days} 个工作日"
        yield Objection("on", sentence, Weight.DOUBTFUL, "补正要在期限内一次告知", article)
    yield from date_after(step, step.until, f"补正期限 {step.until} 要晚于告知日期 {step.on}")


def receive_supplement(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """For a demand, after it, in its time; who is late is heard with a reason (条例 30)."""
    asked = log.open_supplement
    if asked is None:
        ever = log.last(EventKind.SUPPLEMENT_ASKED) is not None
        weight = Weight.UNLAWFUL if ever else Weight.IMPOSSIBLE
        yield Objection("on", "没有等待中的补正告知", weight, "请先登记补正告知")
    elif step.on < asked.on:
        yield early(step, asked)
    elif step.reason.strip():
        return
    elif (until := late_after(asked, step, era_of(log.received.on))) is not None:
        due = period_of(log.with_step(step), calendar).due()
        sentence, advice = late_supplement(step.on, until, due)
        article = era_of(log.received.on).articles["supplement"]
        advice = f"{advice}；接着办理的写明理由"
        yield Objection("reason", sentence, Weight.DOUBTFUL, advice, article, grave=False)


def consult(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """15 working days for a third party (条例 32); another date than the usual has a reason."""
    era, until = era_of(log.received.on), step.until
    if until is None:
        return
    sentence = f"征求意见期限 {until} 要晚于征求意见日期 {step.on}"
    wrong = list(date_after(step, until, sentence))
    if wrong:
        yield from wrong
        return
    try:
        usual = calendar.after(step.on, era.consultation)
    except CalendarMissing:
        usual = None
    by_law = step.party is Party.THIRD_PARTY and era.third_party_fixed
    if by_law and usual is not None and until < usual:
        days = era.consultation
        sentence = f"第三方的征求意见期限 {until} 不满 {days} 个工作日（到 {usual}）"
        advice = f"不能少于 {days} 个工作日"
        yield Objection("until", sentence, Weight.UNLAWFUL, advice, "条例第三十二条")
    elif until != usual and not step.reason.strip():
        sentence = f"征求意见期限 {until} 是自己定的，没有写理由"
        advice = "自己定的征求意见期限要写明理由"
        yield Objection("text", sentence, Weight.DOUBTFUL, advice)


def tell(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """The receipt of a letter, once and after it; from then on its days run (条例 32)."""
    era = era_of(log.received.on)
    yield from once_after(log.told(), step, "这份征求意见已经登记过送达")
    for letter, got in log.told():
        is_his = letter.id is not None and letter.id == step.refers and got is None
        if not is_his or step.on < letter.on or letter.party is not Party.THIRD_PARTY:
            continue
        if letter.until and era.third_party_fixed:
            yield from _too_short(letter.until, step, calendar, era.consultation)


def _too_short(until: date, step: Event, calendar: Calendar, days: int) -> Iterator[Objection]:
    try:
        full = calendar.after(step.on, days)
    except CalendarMissing:
        return
    if until < full:
        sentence = f"征求意见期限 {until} 距 {step.on} 收到不满 {days} 个工作日"
        advice = f"按收到之日起 {days} 个工作日算到 {full}"
        yield Objection("on", sentence, Weight.DOUBTFUL, advice, "条例第三十二条", grave=False)


def opinion(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """One for each letter, and after it."""
    yield from once_after(log.consultations(), step, "这份征求意见已经登记过答复")


def third_party_has_time(log: EventLog, on: date, calendar: Calendar) -> list[str]:
    """Say which third parties still have time: only silence after 15 working days lets us decide.

    That is the law's own time since 2019 (条例 32).
    """
    era = era_of(log.received.on)
    waiting = [asked for asked, answer in log.consultations() if answer is None]
    found = []
    for asked in waiting if era.third_party_fixed else ():
        try:
            last = asked.until or calendar.after(asked.on, era.consultation)
        except CalendarMissing:
            continue
        if asked.party is Party.THIRD_PARTY and asked.on <= on <= last:
            found.append(f"{asked.on} 征求第三方意见，答复期限 {last} 还没有过，第三方还没有答复")
    return found


def date_after(
    step: Event, until: date | None, sentence: str, article: str = ""
) -> Iterator[Objection]:
    """A date set for the other side lies after the day it was told; never before it."""
    if until is not None and until <= step.on:
        weight = Weight.IMPOSSIBLE if until < step.on else Weight.UNLAWFUL
        yield Objection("until", sentence, weight, CHECK_DATE, article)
