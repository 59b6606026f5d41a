"""What a due date rests on: one line for each rule, with its article and its effect."""

from collections.abc import Iterator
from datetime import date

from models.law.caution import strict_day
from models.law.clock import Clock
from models.law.event import Event, EventKind, Party
from models.law.law import common
from models.law.new_reply import NewReply, usual_days
from models.law.period import Pause, Void
from models.law.proof import Rule, counted_spans, waits
from models.law.strict import Reading
from models.law.workdays import Calendar, CalendarMissing

WORDS = {
    EventKind.RECEIVED: "收到",
    EventKind.SUPPLEMENT_ASKED: "补正告知",
    EventKind.SUPPLEMENT_RECEIVED: "补正到",
    EventKind.FEE_ISSUED: "发收费",
    EventKind.FEE_NOTIFIED: "收费送达",
    EventKind.FEE_PAID: "缴费",
    EventKind.CONSULTED: "征求意见",
    EventKind.CONSULTATION_TOLD: "征求送达",
    EventKind.OPINION_RECEIVED: "意见到",
    EventKind.EXTENDED: "延期",
    EventKind.REASONS_ASKED: "说明理由",
    EventKind.DELAYED: "延迟答复",
    EventKind.CONFERRED: "会商",
    EventKind.ASSIGNED: "转办",
    EventKind.ASSIGNMENT_ANSWERED: "科室回复",
    EventKind.WITHDRAWN: "撤回",
    EventKind.REPLIED: "答复",
    EventKind.ENDED: "终止",
    EventKind.SERVED: "送达",
    EventKind.REPLY_ORDERED: "责令重答",
    EventKind.REPLIED_AGAIN: "重新答复",
}
_PARTIES = {
    Party.THIRD_PARTY: ("第三方", "third_party"),
    Party.OTHER_ORGAN: ("其他机关", "other_organ"),
    Party.JOINT_MAKER: ("共同制作机关", "joint_maker"),
}


def rules_of(state: Clock, calendar: Calendar) -> Iterator[Rule]:
    """Yield the lines of the proof, from the receipt to the due date."""
    if state.waiting_for is not None:
        yield from waits(state, calendar)
    else:
        yield _start_rule(state, calendar)
        if state.start_kind is not EventKind.RECEIVED:
            yield _restart_rule(state)
    for pause in state.pauses:
        yield _pause_rule(state, pause)
    if state.extension is not None:
        yield _extension_rule(state, state.extension)
    for void in state.voids:
        yield Rule(void.sentence, _void_article(state, void), "不影响期限")
    yield from _holiday_rules(state, calendar)
    yield from _end_rules(state)
    for reading in state.stricter:
        yield _strict_rule(state, reading)
    if state.new_reply is not None:
        yield _new_reply_rule(state.new_reply)


def _new_reply_rule(found: NewReply) -> Rule:
    """The period of a new reply, the decision's own or else our default, and when it was made."""
    ordered, due = found.ordered, found.due_on
    by_decision = ordered.until is not None or ordered.days is not None
    article = "决定所定的期限" if by_decision else f"决定没有定期限，默认 {usual_days()} 个工作日"
    days = f"，{ordered.days or usual_days()} 个工作日" if ordered.until is None else ""
    until = f"，到 {due}" if due else ""
    sentence = f"{ordered.on} 收到责令重新答复的决定{days}{until}；第一次答复的期限不变"
    if found.made is not None:
        late = "，晚于期限" if found.on_time is False else ""
        sentence += f"；{found.made.on} 重新答复{late}"
    return Rule(sentence, article, f"{due:%m-%d} 期满" if due else "算不出")


def _end_rules(state: Clock) -> Iterator[Rule]:
    """When the period is over, and which day a reply handed over counts by."""
    if state.delay is not None and state.due_on is not None:
        sentence = f"{state.delay.on} 告知延迟答复，答复期限为 {state.due_on}"
        yield Rule(sentence, common("delay"), f"{state.due_on:%m-%d} 期满")
    elif state.due_on is not None:
        sentence = f"从 {state.clock_start:%m-%d} 次日起数满 {state.period} 个工作日"
        yield Rule(sentence, state.era.articles["reply"], f"{state.due_on:%m-%d} 期满")
    if state.counts_by:
        way = "邮寄" if state.counts_by == "交邮" else "当面"
        sentence = f"答复{way}送达，以{state.counts_by}的 {state.counts_on} 为答复日期"
        yield Rule(sentence, common("served"), f"{state.counts_on:%m-%d} 答复")


def _extension_rule(state: Clock, told: Event) -> Rule:
    added = state.period - state.era.reply
    most = f"（最长 {added} 个工作日，{told.days} 个按 {added} 个算）" if told.days != added else ""
    article = state.era.articles["extension"]
    return Rule(f"{told.on} 告知延期答复{most}", article, f"加 {added} 天")


def _void_article(state: Clock, void: Void) -> str:
    if void.step.kind is EventKind.DELAYED:
        return common("delay")
    return state.era.articles["extension" if void.step.kind is EventKind.EXTENDED else "fee"]


def _start_rule(state: Clock, calendar: Calendar) -> Rule:
    start = state.clock_start
    word = WORDS[state.start_kind].removesuffix("到") if start != state.received_on else "收到"
    try:
        first = calendar.after(start, 1)
    except CalendarMissing:
        return Rule(f"{word}当日（{start}）不计", common("first_day"), "")
    return Rule(f"{word}当日不计，{first:%m-%d} 为第 1 天", common("first_day"), "第 1 天")


def _restart_rule(state: Clock) -> Rule:
    if state.start_kind is EventKind.FEE_PAID:
        said, key = "缴费后期限重新起算", "fee"
        if state.missed is not None:
            said = f"缴费，晚于缴费期限 {state.missed}；继续办理的，期限重新起算"
    else:
        said, key = "收到补正后期限重新起算", "supplement"
        if state.missed is not None:
            said = f"收到补正，晚于补正期限 {state.missed}；有正当理由的，期限重新起算"
    return Rule(
        f"{state.clock_start} {said}", state.era.articles[key], f"重计 {state.era.reply} 天"
    )


def _pause_rule(state: Clock, pause: Pause) -> Rule:
    """A letter sent before a restart goes on keeping days out of the new period."""
    word, key = _PARTIES[pause.party]
    days = sum(pause.sent < day <= pause.end for day in state.left_out)
    article = state.era.articles[key]
    if pause.answered is not None and pause.answered <= pause.end:
        until = f"{pause.answered:%m-%d} 意见到"
    elif pause.limit is not None:
        until = f"{_since(state, pause)}{pause.limit:%m-%d} 期满"
        until += "（自定期限）" if pause.by_hand else ""
    else:
        until = "期限未定"
    if pause.end <= state.clock_start:
        sentence = f"{pause.sent:%m-%d} 征求{word}意见，{until}，在重新起算以前"
        return Rule(sentence, article, "不再计")
    if pause.sent < state.clock_start:
        sentence = (
            f"{pause.sent:%m-%d} 征求{word}意见，{state.clock_start:%m-%d} 重新起算时尚未答复，"
            f"继续扣除，{until}"
        )
        return Rule(sentence, article, f"扣 {days} 天")
    sentence = f"{pause.sent:%m-%d} 征求{word}意见，{until}，其间不计"
    return Rule(sentence, article, f"扣 {days} 天")


def _since(state: Clock, pause: Pause) -> str:
    """Say from which day a third party's own period runs, where that is not the office's."""
    if pause.told is not None:
        return f"{pause.told:%m-%d} 收到，"
    by_law = pause.party is Party.THIRD_PARTY and state.era.third_party_fixed
    return "没有登记收到日期、默认从发出起算，" if by_law and not pause.by_hand else ""


def _strict_rule(state: Clock, reading: Reading) -> Rule:
    due = f"{reading.due_on:%m-%d} 期满"
    if reading.step is None:
        return Rule(f"从严：{strict_day(state)}的当天也计入", state.era.articles["reply"], due)
    sentence = f"从严：不因 {reading.step.on} 告知的补正停下和重新起算"
    return Rule(sentence, state.era.articles["supplement"], due)


def _holiday_rules(state: Clock, calendar: Calendar) -> Iterator[Rule]:
    """One line for each holiday inside a period whose working days are counted."""
    spans: dict[str, list[date]] = {}
    counted = [day for each in counted_spans(state, calendar) for day in each.inside()]
    for day in sorted(set(counted)):
        name = calendar.rest_name(day)
        if name:
            spans.setdefault(f"{name}{day.year}", []).append(day)
    for days in spans.values():
        name = calendar.rest_name(days[0])
        span = f"{days[0]:%m-%d}" + (f" 至 {days[-1]:%m-%d}" if len(days) > 1 else "")
        yield Rule(f"{name} {span} 放假", f"{days[0].year} 年放假通知", "不是工作日")
    for day, reason in sorted(calendar.local.items()):
        if day in counted:
            yield _local_rule(day, reason, calendar)


def _local_rule(day: date, reason: str, calendar: Calendar) -> Rule:
    if calendar.is_workday(day):
        return Rule(f"本地上班：{day:%m-%d} {reason}", "地方放假安排", "算工作日")
    return Rule(f"本地放假：{day:%m-%d} {reason}", "放假办法第四条", "不是工作日")
