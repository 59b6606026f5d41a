"""What to be careful about with a due date: the strict readings, and which date to keep."""

from models.law.clock import Clock
from models.law.event import EventKind, Status
from models.law.strict import Doubt, Reading, late_supplement


def caution_of(state: Clock) -> str:
    """Return the sentences to stand beside the due date, "" for none.

    A day that is past is told and never advised; an overdue case has nothing left to choose.
    """
    if state.ended and state.calendar_missing is not None:
        return ""
    if state.calendar_missing is not None:
        return f"{state.calendar_missing}年节假日安排未录入，算不出到期日；录入放假通知后自动算出。"
    if state.overdue:
        return ""
    return _late(state) + "".join(_words(state, each) for each in state.stricter)


def strict_day(state: Clock) -> str:
    """Say which day of a consultation the strict reading counts: its opinion, or its last one."""
    came = [each.answered is not None and each.answered <= each.end for each in state.pauses]
    waits = state.status is Status.WAITING_CONSULTATION
    words = ("收到意见",) * (any(came) or waits) + ("征求意见期满",) * (not all(came))
    return "或者".join(words)


def _late(state: Clock) -> str:
    """Say on what it hangs that a supplement which came too late restarted the period."""
    supplied = state.start_kind is EventKind.SUPPLEMENT_RECEIVED
    if state.missed is None or not supplied or state.status is Status.CLOSED:
        return ""
    return "，".join(late_supplement(state.clock_start, state.missed, state.due_on)) + "。"


def _words(state: Clock, reading: Reading) -> str:
    if reading.doubt is Doubt.OPINION_DAY:
        said = f"从严算法把{strict_day(state)}的当天也计入，期限为 {reading.due_on}"
        advice = "。建议按从严日期答复。" if _is_ahead(state, reading) else _past(state)
        return "" if state.status is Status.CLOSED else f"{said}{advice}"
    if state.status is Status.CLOSED:
        return f"{_fault(state, reading)}{_closed(state, reading)}"
    if state.due_on is None:
        return f"{_fault(state, reading)}{_waiting(state, reading)}"
    said = (
        f"{_fault(state, reading)}期限能不能重新起算没有把握：重新起算的期限为 {state.due_on}，"
        f"不重新起算的期限为 {reading.due_on}"
    )
    ahead = _is_ahead(state, reading)
    return f"{said}{f'。请按 {reading.due_on} 答复。' if ahead else _past(state)}"


def _waiting(state: Clock, reading: Reading) -> str:
    said = f"期限能不能因此停下没有把握：不停的期限为 {reading.due_on}"
    if _is_ahead(state, reading):
        return f"{said}，请在这一天以前处理，不要只等对方。"
    return f"{said}，已经过了，对方一有回音请立即答复。"


def _is_ahead(state: Clock, reading: Reading) -> bool:
    return reading.due_on >= state.on


def _past(state: Clock) -> str:
    return f"，已经过了；请立即答复，最迟 {state.due_on}。"


def _closed(state: Clock, reading: Reading) -> str:
    """Say on which side of the strict date the reply of a closed case lies."""
    counted = state.counts_on or state.on
    side = "在它以后" if counted > reading.due_on else "在它以前"
    when = f"重新起算的期限为 {state.due_on}，" if state.due_on else ""
    return f"{when}不重新起算的期限为 {reading.due_on}，{counted} 办结{side}。"


def _fault(state: Clock, reading: Reading) -> str:
    assert reading.step is not None
    if reading.doubt is Doubt.SECOND_DEMAND:
        return f"{reading.step.on} 的补正是第二次告知（补正只能一次告知），"
    days = state.era.supplement_notice
    return f"{reading.step.on} 的补正告知晚于收到之日起 {days} 个工作日，"
