"""What to do next with a request, and why: reckoned from its clock, offered by the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.law.action import Action, StepKind
from models.law.clock import Clock
from models.law.event import Event, EventKind, EventLog, Party, Status
from models.law.law import common
from models.law.new_reply import NewReply
from models.law.period import Pause
from models.law.rules.statement import fits
from models.law.workdays import Calendar, CalendarMissing


@dataclass(frozen=True)
class NextStep:
    """The next step, the reason in one sentence, its article; the first action is the main one."""

    title: str
    reason: str
    article: str = ""
    actions: tuple[Action, ...] = ()


_UNTOLD = "第三方收到日期没有登记，期满日默认从发出之日起算"
_PARTIES = {
    Party.THIRD_PARTY: ("第三方", "third_party"),
    Party.OTHER_ORGAN: ("其他机关", "other_organ"),
    Party.JOINT_MAKER: ("共同制作机关", "joint_maker"),
}
_CLOSE = Action(StepKind.CLOSE, "登记办结")
_ARCHIVE = Action(StepKind.ARCHIVE, "归档")


def next_step(
    state: Clock | None,
    log: EventLog | None,
    calendar: Calendar,
    served_on: date | None = None,
    archived_on: date | None = None,
    unserved: Sequence[str] = (),
    corrected: str = "",
    *,
    is_named: bool = True,
) -> NextStep:
    """Return what to do next. Without a clock the day of receipt is wanted first.

    `unserved` names those of several applicants on whom the reply is not served yet, `corrected`
    a 复议 or suit that corrected the reply and is followed by no order of a new one; `is_named`
    is false where nobody says who asks.
    """
    if state is None or log is None:
        return _unreceived()
    ways = {
        Status.TAKEN_BACK: lambda: _taken_back(state),
        Status.CLOSED: lambda: (
            _service(state, log, served_on, unserved)
            or _correction(corrected, archived_on)
            or _closed(state, archived_on)
        ),
        Status.WAITING_SUPPLEMENT: lambda: _supplement(state, log),
        Status.WAITING_PAYMENT: lambda: _payment(state, log),
        Status.WAITING_CONSULTATION: lambda: _consultation(state),
        Status.OPEN: lambda: (
            (None if is_named else _unnamed(state, log, calendar)) or _open(state, log, calendar)
        ),
    }
    return ways[state.status]()


def _taken_back(state: Clock) -> NextStep:
    reason = f"{state.taken_back_on} 申请人撤回申请；不用答复和送达，计入其他处理"
    return NextStep("终止办理", reason, "", (Action(StepKind.CLOSE, "按撤回办结", "o3"),))


def _unreceived() -> NextStep:
    day = Action(StepKind.EDIT, "填写收到日期")
    return NextStep(day.word, "答复期限从收到申请之日算起", common("receipt"), (day,))


def _service(
    state: Clock, log: EventLog, served_on: date | None, unserved: Sequence[str]
) -> NextStep | None:
    """The new reply that is owed, or the service of a reply on whoever waits for it."""
    if state.owed is not None:
        return _new_reply(state.owed)
    replied = log.closing is not None and log.closing.kind is EventKind.REPLIED
    first = replied and served_on is None
    new = state.new_reply
    again = new is not None and (not new.is_served or (bool(unserved) and not first))
    if not again and not first:
        return None
    begun = new.is_served if again and new else log.last(EventKind.SERVED) is not None
    reason = "已重新答复" if again else "答复已作出"
    if unserved and begun:
        reason += f"；还没有送达{'、'.join(unserved)}"
    else:
        reason += "；送达申请人的日期要记入台账，送达回证附卷"
    return NextStep("登记送达", reason, "", (Action(StepKind.SERVE, "登记送达"),))


def _correction(corrected: str, archived_on: date | None) -> NextStep | None:
    if not corrected or archived_on is not None:
        return None
    reason = f"{corrected} 结果纠正；决定责令重新答复的，登记收到决定的日期和期限"
    actions = (Action(StepKind.ORDER_REPLY, "登记重新答复"), _ARCHIVE)
    return NextStep("看决定要不要重新答复", reason, "", actions)


def _closed(state: Clock, archived_on: date | None) -> NextStep:
    ended = f"{state.closed_on} 办结"
    if state.on_time is not None:
        signed = f"，{state.counts_on} {state.counts_by}" if state.counts_by else ""
        ended += signed + ("，在期限内" if state.on_time else f"，晚于答复期限 {state.due_on}")
    if state.new_reply is not None and state.new_reply.made is not None:
        late = "" if state.new_reply.on_time is not False else "，超过决定的期限"
        ended += f"；{state.new_reply.made.on} 重新答复{late}"
    if archived_on is not None:
        return NextStep("已经归档", f"{ended}，{archived_on} 归档；没有要做的事")
    return NextStep("整理归档", f"{ended}；核对卷内材料后归档", "条例第四十五条", (_ARCHIVE,))


def _new_reply(found: NewReply) -> NextStep:
    """The new reply that a decision orders; how many days are left, or how late it is."""
    again = Action(StepKind.REPLY_AGAIN, "登记重新答复")
    whose = f"{found.ordered.whom}的" if found.ordered.whom else ""
    decision = f"{found.ordered.whom}{found.ordered.reason}"
    said = f"{found.ordered.on} 收到{decision if found.ordered.reason else f'{whose}决定'}，"
    if found.overdue:
        late = f" {-found.days_left} 个工作日" if found.days_left else ""
        return NextStep("立即重新答复", f"{said}期限 {found.due_on} 已过{late}", "", (again,))
    until = f"{found.due_on} 前重新答复" if found.due_on else "期限算不出来，请录入放假安排"
    return NextStep("重新答复", f"{said}{until}；可以出新的答复书", "", (again,))


def _supplement(state: Clock, log: EventLog) -> NextStep:
    asked = log.open_supplement
    assert asked is not None
    got = Action(StepKind.RECEIVE_SUPPLEMENT, "登记补正收到")
    article = state.era.articles["supplement"]
    if asked.until is not None and state.on > asked.until:
        reason = f"补正期限 {asked.until} 已过；无正当理由逾期不补正的，视为放弃申请"
        close = Action(StepKind.CLOSE, "按逾期不补正办结", "o1")
        return NextStep("申请人没有补正", reason, article, (close, got))
    until = f"，补正期限 {asked.until}" if asked.until else ""
    reason = f"{asked.on} 已告知补正{until}；收到补正后期限重新起算"
    if state.safe_due_on is not None:
        reason += f"；告知得晚，期限也许没有停，从严 {state.safe_due_on} 前处理"
    return NextStep("等申请人补正", reason, article, (got,))


def _payment(state: Clock, log: EventLog) -> NextStep:
    article = state.era.articles["fee"]
    fee = log.open_fee
    assert fee is not None
    if fee.kind is EventKind.FEE_ISSUED:
        reason = f"缴费期 {state.era.payment} 个工作日从申请人收到收费通知的次日起算"
        deliver = Action(StepKind.DELIVER_FEE, "登记收费通知送达")
        return NextStep("登记收费通知送达", reason, article, (deliver,))
    paid = Action(StepKind.RECEIVE_PAYMENT, "登记缴费")
    if state.waiting_until is not None and state.on > state.waiting_until:
        reason = (
            f"缴费期限 {state.waiting_until} 已过；逾期未缴纳的，视为放弃申请，继续办理要写明理由"
        )
        close = Action(StepKind.CLOSE, "按逾期不缴费办结", "o2")
        return NextStep("申请人没有缴费", reason, article, (close, paid))
    until = f"，缴费到 {state.waiting_until} 为止" if state.waiting_until else ""
    reason = f"{fee.on} 收费通知已送达{until}；缴费后期限重新起算"
    return NextStep("等申请人缴费", reason, article, (paid,))


def _consultation(state: Clock) -> NextStep:
    pending = [each for each in state.pauses if each.answered is None and state.on <= each.end]
    word, key = _PARTIES[pending[0].party]
    until = f"，{state.waiting_until} 期满" if state.waiting_until else ""
    got = f"、{pending[0].told} 收到" if pending[0].told else ""
    default = f"；{_UNTOLD}" if _is_untold(state, pending[0]) else ""
    reason = f"{pending[0].sent} 已发出征求意见{got}{until}；其间不计入答复期限{default}"
    actions = [Action(StepKind.RECEIVE_OPINION, "登记意见")]
    if default:
        actions.append(Action(StepKind.TELL_CONSULTATION, "登记征求意见书送达"))
    return NextStep(f"等{word}的意见", reason, state.era.articles[key], tuple(actions))


def _is_untold(state: Clock, pause: Pause) -> bool:
    """Tell whether the days of a third party run from a receipt that nobody registered."""
    by_law = pause.party is Party.THIRD_PARTY and state.era.third_party_fixed
    return by_law and not pause.by_hand and pause.told is None


def _unnamed(state: Clock, log: EventLog, calendar: Calendar) -> NextStep | None:
    """Nobody says who asks: that is asked for once, in time; None where it no longer can be."""
    last = _supplement_until(state, log.events, calendar)
    if last is None or state.on > last:
        return None
    reason = f"申请没有写明申请人是谁，要写明{'、'.join(state.era.contents)}；{last} 前一次告知补正"
    ask = Action(StepKind.ASK_SUPPLEMENT, "登记补正告知")
    return NextStep("告知补正", reason, state.era.articles["contents"], (ask, _CLOSE))


def _open(state: Clock, log: EventLog, calendar: Calendar) -> NextStep:
    article = state.era.articles["reply"]
    if state.calendar_missing is not None and state.due_on is None:
        enter = Action(StepKind.ENTER_NOTICE, "录入放假安排")
        reason = f"{state.calendar_missing}年节假日安排未录入，答复期限算不出来"
        return NextStep("录入放假安排", reason, article, (enter, _CLOSE))
    if state.overdue:
        late = f" {-state.days_left} 个工作日" if state.days_left else ""
        reason = f"答复期限 {state.due_on} 已过{late}；逾期以后仍要答复"
        return NextStep("立即答复", reason, article, (_CLOSE,))
    may_extend = fits(log, EventKind.EXTENDED, calendar)
    extend = (Action(StepKind.EXTEND, "延期答复"),) if may_extend else ()
    return NextStep("作出答复", _reason(state, log, calendar), article, (_CLOSE, *extend))


def _reason(state: Clock, log: EventLog, calendar: Calendar) -> str:
    due = f"{state.due_on} 前答复"
    if state.safe_due_on != state.due_on:
        due = f"从严 {state.safe_due_on} 前答复，最迟 {state.due_on}"
    silent = [each for each in state.pauses if each.answered is None]
    if silent:
        word = _PARTIES[silent[-1].party][0]
        default = f"（{_UNTOLD}，请核实）" if _is_untold(state, silent[-1]) else ""
        return f"{word}到期没有答复意见{default}，由本机关决定是否公开；{due}"
    if any(each.answered for each in state.pauses):
        return f"意见已收到，由本机关决定是否公开；{due}"
    last = _supplement_until(state, log.events, calendar)
    if last is not None and state.on <= last:
        return f"{due}；内容不明确的，{last} 前一次告知补正"
    return due


def _supplement_until(state: Clock, events: list[Event], calendar: Calendar) -> date | None:
    days = state.era.supplement_notice
    if not days or any(event.kind is EventKind.SUPPLEMENT_ASKED for event in events):
        return None
    try:
        return calendar.after(state.received_on, days)
    except CalendarMissing:
        return None
