"""What a proof is made of: its lines, the periods whose days count, and whose turn it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from models.law.clock import Clock
from models.law.event import FEES, EventKind
from models.law.period import payment_until
from models.law.workdays import Calendar

_DAY = timedelta(days=1)
_BEGAN = {EventKind.SUPPLEMENT_RECEIVED: "收到补正", EventKind.FEE_PAID: "缴费"}


@dataclass(frozen=True)
class Rule:
    """One line of the explanation: a sentence, the article it rests on, and its effect."""

    sentence: str
    article: str
    effect: str


@dataclass(frozen=True)
class Span:
    """A period whose working days are counted: from the day after `start` to `end`."""

    start: date
    end: date

    def inside(self) -> list[date]:
        """Return its days, of work and of rest."""
        return [self.start + _DAY * at for at in range(1, (self.end - self.start).days + 1)]


def counted_spans(state: Clock, calendar: Calendar) -> Iterator[Span]:
    """Yield the periods that are reckoned in working days: of the reply, the payment, a new one."""
    if state.due_on is not None and state.delay is None:
        yield Span(state.clock_start, state.due_on)
    notice, limit = state.waiting_for, limit_of(state, calendar)
    if notice is not None and notice.kind in FEES and limit is not None:
        yield Span(notice.on, limit)
    new = state.new_reply
    if new is not None and new.due_on is not None and new.ordered.until is None:
        yield Span(new.ordered.on, new.due_on)


def limit_of(state: Clock, calendar: Calendar) -> date | None:
    """Return the last day the applicant has, or had, to supplement or to pay; None for none."""
    asked = state.waiting_for
    if asked is None or asked.kind is EventKind.SUPPLEMENT_ASKED:
        return asked.until if asked is not None else None
    return payment_until(asked, state.era, calendar)


def waits(state: Clock, calendar: Calendar) -> Iterator[Rule]:
    """Yield the lines while the applicant has the turn, or where the case was closed meanwhile."""
    asked, limit = state.waiting_for, limit_of(state, calendar)
    assert asked is not None
    fee = asked.kind in FEES
    article = state.era.articles["fee" if fee else "supplement"]
    began = _BEGAN.get(state.start_kind, "收到申请")
    stopped = "发出收费通知" if fee else "告知补正"
    yield Rule(f"{state.clock_start} {began}；{stopped}以后答复期限暂停", article, "暂停")
    told = _payment(state, limit) if fee else _supplement(state, limit)
    if state.closed_on is not None:
        missing = "没有缴费" if fee else "没有收到补正"
        yield Rule(f"{told}；{missing}，{state.closed_on} 办结", article, _closed(state.closed_on))
        return
    rest = _after_payment(state) if fee else _after_supplement(state, limit)
    open_end = "还没有起算" if asked.kind is EventKind.FEE_ISSUED else "没有期限"
    yield Rule(f"{told}{rest}", article, f"{limit:%m-%d} 期满" if limit else open_end)


def _closed(day: date) -> str:
    return f"{day:%m-%d} 办结"


def _supplement(state: Clock, limit: date | None) -> str:
    """The date that the office set for the supplement (条例 30)."""
    assert state.waiting_for is not None
    asked = state.waiting_for.on
    if limit is None:
        return f"{asked} 告知补正，没有登记补正期限"
    return f"补正期限 {limit} 由本机关在 {asked} 告知补正时定"


def _after_supplement(state: Clock, limit: date | None) -> str:
    after = f"；收到补正的次日起重新起算 {state.era.reply} 个工作日"
    if limit is None:
        return f"，等到什么时候没有日期{after}"
    return f"{after}；无正当理由逾期不补正的，视为放弃申请，不再处理"


def _payment(state: Clock, limit: date | None) -> str:
    """The last day to pay; none while the notice has not arrived."""
    notice, days = state.waiting_for, state.era.payment
    assert notice is not None
    if notice.kind is EventKind.FEE_ISSUED:
        return f"收费通知 {notice.on} 已发出，还没有登记送达"
    last = f"，到 {limit}" if limit else ""
    return f"收费通知 {notice.on} 送达，次日起 {days} 个工作日内缴费{last}"


def _after_payment(state: Clock) -> str:
    notice = state.waiting_for
    if notice is not None and notice.kind is EventKind.FEE_ISSUED:
        return (
            f"；{state.era.payment} 个工作日的缴费期从申请人收到通知的次日起算，"
            "所以现在没有缴费期限，也没有答复期限"
        )
    return f"；缴费的次日起重新起算 {state.era.reply} 个工作日；逾期未缴纳的，视为放弃申请"
