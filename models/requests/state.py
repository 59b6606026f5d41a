"""What a list shows of a request in one word: its state."""

from models.law.clock import Clock
from models.law.event import Status
from models.law.new_reply import NewReply
from models.law.urgency import State, Tone, left
from models.requests.request import InformationRequest

# The other side let its time pass: the case can be ended (o1, o2) and waits for the office.
_LET_PASS = {
    Status.WAITING_SUPPLEMENT: "补正期满",
    Status.WAITING_PAYMENT: "缴费期满",
}
WORDS = {
    Status.OPEN: "办理中",
    Status.WAITING_SUPPLEMENT: "等待补正",
    Status.WAITING_CONSULTATION: "征求意见中",
    Status.WAITING_PAYMENT: "等待缴费",
    Status.TAKEN_BACK: "撤回待办结",
    Status.CLOSED: "已办结",
}


def has_let_pass(state: State) -> bool:
    """Tell whether the other side let its time pass, so that the case waits for the office."""
    return state.word in _LET_PASS.values()


def kept_word(request: InformationRequest) -> str:
    """Return 已归档 or 已销毁, or "" for a case that is with the office."""
    if request.destroyed_on is not None:
        return "已销毁"
    return "已归档" if request.archived_on is not None else ""


def of_request(state: Clock | None, kept: str = "") -> State:
    """Return the state of a request by its clock; `kept` is 已归档 or 已销毁 once it is that."""
    if state is None:
        return State("草稿", Tone.NEUTRAL)
    if state.owed is not None:
        return _new_reply(state.owed)
    if state.status is Status.CLOSED:
        word = "超期办结" if state.on_time is False else WORDS[Status.CLOSED]
        return State(kept or word, Tone.PLAIN)
    return _in_hand(state)


def _in_hand(state: Clock) -> State:
    passed = state.waiting_until is not None and state.waiting_until < state.on
    if passed and state.status in _LET_PASS:
        return State(_LET_PASS[state.status], Tone.NOW)
    if state.status is Status.TAKEN_BACK:
        return State(WORDS[state.status], Tone.NOW)
    if state.status is not Status.OPEN:
        return State(WORDS[state.status], Tone.WAITING)
    if state.days_left is None:
        return State("逾期" if state.overdue else "缺放假安排", Tone.LATE)
    return left(state.days_left)


def _new_reply(found: NewReply) -> State:
    if found.days_left is None:
        return State("重答逾期" if found.overdue else "重答缺放假安排", Tone.LATE)
    state = left(found.days_left)
    return State(f"重答{state.word}", state.tone)
