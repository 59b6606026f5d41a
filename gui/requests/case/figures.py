"""What stands large over the proof: days left, days late, or whose turn it is."""

from dataclasses import dataclass
from datetime import date

from models.law.clock import Clock
from models.law.event import Status
from models.law.new_reply import NewReply
from models.law.urgency import Tone
from models.law.workdays import CalendarMissing
from models.requests.case import Case
from models.store.words import weekday

_TOKENS = {
    Tone.LATE: "late",
    Tone.NOW: "soon",
    Tone.SOON: "soon",
    Tone.FINE: "ok",
    Tone.WAITING: "wait",
    Tone.NEUTRAL: "text2",
    Tone.PLAIN: "text2",
}
_WAITING = {
    Status.WAITING_SUPPLEMENT: ("等待补正", "补正期限"),
    Status.WAITING_PAYMENT: ("等待缴费", "缴费期限"),
    Status.TAKEN_BACK: ("申请人", "撤回日期"),
}


@dataclass(frozen=True)
class Figures:
    """The figure with its words and the colour token of the state; the sums under the bar."""

    caption: str
    figure: str
    unit: str = ""
    token: str = "text2"
    date_word: str = ""
    day: date | None = None
    sums: tuple[str, str, str] = ("", "", "")
    used: int = 0
    period: int = 0

    @property
    def weekday(self) -> str:
        """星期三, or "" without a date."""
        return f"星期{weekday(self.day)}" if self.day else ""

    @property
    def bar_token(self) -> str:
        """The colour of the days used: red only when late."""
        return "late" if self.token == "late" else "accent"


def figures(case: Case) -> Figures:
    """Return what to say large of a request."""
    state = case.clock
    if state is None:
        return Figures("答复期限", "未起算", sums=("填写收到日期后自动计算", "", ""))
    token = _TOKENS[case.state.tone]
    if state.owed is not None:
        return _new_reply(state.owed, token)
    if state.status is Status.CLOSED:
        return _closed(state)
    if state.status in _WAITING:
        return _waiting(case, state, token)
    if state.due_on is None:
        return Figures("答复期限", "算不出", token="late", sums=("缺放假安排", "", ""))
    return Figures(
        "已逾期" if state.overdue else "还剩",
        *_days(state.days_left),
        _TOKENS[Tone.WAITING] if state.status is Status.WAITING_CONSULTATION else token,
        "答复期限",
        state.due_on,
        _sums(state),
        state.used,
        state.period,
    )


def _sums(state: Clock) -> tuple[str, str, str]:
    used = min(state.used, state.period)
    return (f"已用 {used} 天", f"扣除 {len(state.left_out)} 天", f"共 {state.period} 天")


def _closed(state: Clock) -> Figures:
    words = {True: ("按期", "ok"), False: ("逾期", "late"), None: ("终止", "text2")}
    figure, token = words[state.on_time]
    if state.due_on is None:
        return Figures("已办结", figure, "", token, "办结日期", state.closed_on)
    return Figures(
        "已办结",
        figure,
        "",
        token,
        "办结日期",
        state.closed_on,
        _sums(state),
        state.used,
        state.period,
    )


def _new_reply(found: NewReply, token: str) -> Figures:
    """The days of the new reply that a decision ordered; the first one is closed."""
    if found.due_on is None:
        return Figures("重新答复", "算不出", token="late", sums=("缺放假安排", "", ""))
    caption = "重新答复已逾期" if found.overdue else "重新答复还剩"
    days, unit = _days(found.days_left)
    ordered = f"{found.ordered.on} 收到决定"
    return Figures(caption, days, unit, token, "重新答复期限", found.due_on, (ordered, "", ""))


def _days(left: int | None) -> tuple[str, str]:
    """How many days are left or over, and of what; None in a year whose 放假安排 is wanted."""
    if left is None:
        return "算不出", "几天　缺放假安排"
    return str(abs(left)), "个工作日" if left else "个工作日　今天到期"


def _waiting(case: Case, state: Clock, token: str) -> Figures:
    caption, word = _WAITING[state.status]
    if state.status is Status.TAKEN_BACK:
        over = ("不用答复，按撤回办结", "", "")
        return Figures(caption, "已撤回", "", token, word, state.taken_back_on, over)
    sums = ("期限暂停", "", f"到后重新起算 {state.era.reply} 天")
    until = state.waiting_until
    if until is None:
        return Figures(caption, "待定", "", token, sums=sums)
    if state.on > until:
        return Figures(caption, "已满", "", "late", word, until, sums)
    try:
        days = len(case.calendar.between(state.on, until))
    except CalendarMissing:
        return Figures(caption, "等待", "", token, word, until, sums)
    return Figures(caption, str(days), "个工作日", token, word, until, sums)
