"""What the law wants of steps that move the due date: extension, delay, fee (条例 33, 35, 42)."""

from collections.abc import Iterator

from models.law.event import FEES, Event, EventKind, EventLog
from models.law.law import common, era_of, eras
from models.law.period import Void, Why, payment_until, period_of
from models.law.rules.objection import WORDS, Objection, Weight, early, effect
from models.law.workdays import Calendar


def extend(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """Once in a period, told inside it, for so many days at most, and approved (条例 33)."""
    era = era_of(log.received.on)
    article, most, days = era.articles["extension"], era.extension, step.days
    void = effect(log, step, calendar)
    if void is not None and void.why is Why.SECOND:
        advice = "本期限内已经延期过一次，不能再次延期"
        yield Objection("on", void.sentence, Weight.UNLAWFUL, advice, article)
    elif void is not None and void.why is Why.LATE:
        yield Objection("on", void.sentence, Weight.UNLAWFUL, "请尽快答复", article)
    advice = f"请填 1 到 {most}"
    if days is None or days < 1:
        sentence = Void(step, Why.NO_DAYS).sentence
        yield Objection("days", sentence, Weight.UNLAWFUL, advice, article)
    elif days > most:
        sentence, new = f"延期最长 {most} 个工作日", not era.caps_extension
        if not new:
            sentence += f"，{days} 个工作日按 {most} 个算"
        weight = Weight.IMPOSSIBLE if new else Weight.UNLAWFUL
        yield Objection("days", sentence, weight, advice, article)
    if not step.approver.strip():
        sentence = f"{step.on} 的延期没有批准人"
        advice = "延期要经政府信息公开工作机构负责人同意，请填批准人"
        yield Objection("approver", sentence, Weight.UNLAWFUL, advice, article)


def excess(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """条例 35 is of 2019: an older request knows neither of its steps."""
    if not era_of(log.received.on).knows_excess:
        since = next(era.start for era in eras() if era.knows_excess)
        sentence = f"{since} 以前收到的申请不适用{WORDS[step.kind]}"
        yield Objection("on", sentence, Weight.UNLAWFUL, "旧条例没有这一步", common("delay"))


def delay(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """To a later day, inside the period, after the applicant was asked why, with a reason."""
    article = common("delay")
    if step.until is None or step.until <= step.on:
        sentence = f"延迟到的日期要晚于延迟告知日期 {step.on}"
        advice = "请填写延迟到哪一天"
        yield Objection("until", sentence, Weight.IMPOSSIBLE, advice)
    yield from excess(log, step, calendar)
    if log.last(EventKind.REASONS_ASKED) is None:
        advice = "延迟答复以前要先告知申请人说明理由"
        yield Objection("on", "延迟以前没有告知说明理由", Weight.UNLAWFUL, advice, article)
    if not step.reason.strip():
        sentence = f"{step.on} 的延迟答复没有写理由"
        advice = "请写明为什么不能在规定期限内答复"
        yield Objection("reason", sentence, Weight.DOUBTFUL, advice, article)
    void = effect(log, step, calendar)
    if void is not None and void.why is Why.LATE:
        yield Objection("on", void.sentence, Weight.UNLAWFUL, "请尽快答复", article)


def charge(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """A notice is looked at when it is issued, or when it arrives if nothing is known before."""
    article = era_of(log.received.on).articles["fee"]
    issued = log.open_fee
    if step.kind is EventKind.FEE_NOTIFIED and issued and issued.kind is EventKind.FEE_ISSUED:
        if step.on < issued.on:
            yield early(step, issued)
        return
    if step.amount is None:
        advice = "请填收费金额"
        sentence = "收费通知没有写收费金额"
        yield Objection("amount", sentence, Weight.UNLAWFUL, advice, article, grave=False)
    elif step.amount <= 0:
        advice = "不收费的不用发收费通知"
        yield Objection("amount", "收费金额要大于 0 元", Weight.IMPOSSIBLE, advice)
    void = effect(log, step, calendar)
    if void is not None and void.why is Why.LATE:
        yield Objection("on", void.sentence, Weight.UNLAWFUL, "请尽快答复", article)


def pay(log: EventLog, step: Event, calendar: Calendar) -> Iterator[Objection]:
    """For a notice, after it, and within its 20 working days (国办函〔2020〕109号)."""
    notice = log.open_fee
    if notice is None:
        weight = Weight.UNLAWFUL if log.last(*FEES) else Weight.IMPOSSIBLE
        yield Objection("on", "没有未缴费的收费通知", weight, "请先登记收费通知")
        return
    if step.on < notice.on:
        yield early(step, notice)
        return
    period = period_of(log, calendar)
    last = payment_until(period.fee, period.era, calendar)
    if last is not None and step.on > last and not step.reason.strip():
        sentence = f"缴费 {step.on} 晚于缴费期限 {last}，视为放弃申请"
        advice = "可以按逾期不缴费办结；要继续办理的写明理由，期限从缴费次日重新起算"
        yield Objection("reason", sentence, Weight.DOUBTFUL, advice, period.era.articles["fee"])
