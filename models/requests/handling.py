"""The steps of handling a request, each named as the clerk would say it.

Every verb appends to the log inside one transaction, checks the order of dates and what the law
allows (条例 29–42), and mirrors a closing onto the request.
"""

from collections.abc import Callable
from datetime import date

from models.law import workday_notice as notices
from models.law.clock import Clock, clock
from models.law.event import WITHOUT_REPLY, EventKind, EventLog, Party
from models.law.law import era_of
from models.law.workdays import Calendar
from models.requests import fees, search_record
from models.requests.closing_checks import contradictions
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store.database import DB
from models.store.refusal import Refusal


def clock_of(request: InformationRequest, calendar: Calendar, on: date) -> Clock | None:
    """Return the clock of a request on the day `on`; None before a day of receipt is known."""
    events = [event.plain() for event in events_of(request)]
    if not any(event.kind is EventKind.RECEIVED for event in events):
        return None
    return clock(events, calendar, on)


def ask_supplement(
    request: InformationRequest, on: date, until: date | None, points: str, today: date
) -> RequestEvent:
    """补正告知: ask once, with a reasonable period `until`; the clock waits (条例 30)."""
    log = _log(request, on, today)
    if log.open_supplement:
        raise Refusal("on", "已经告知过补正，正在等申请人补正；补正只能一次告知。")
    if until is not None and until <= on:
        raise Refusal("until", "补正期限要晚于告知日期。")
    return _step(request, EventKind.SUPPLEMENT_ASKED, on, until=until, text=points)


def receive_supplement(request: InformationRequest, on: date, today: date) -> RequestEvent:
    """补正收到: the whole period starts anew (条例 30)."""
    log = _log(request, on, today)
    if not log.open_supplement:
        raise Refusal("on", "没有等待中的补正告知，请先登记补正告知。")
    return _step(request, EventKind.SUPPLEMENT_RECEIVED, on)


def consult(
    request: InformationRequest,
    party: Party,
    on: date,
    until: date | None = None,
    text: str = "",
    *,
    today: date,
) -> RequestEvent:
    """征求意见: the days until the answer, or the end of its period, are not counted."""
    _log(request, on, today)
    if until is not None and until <= on:
        raise Refusal("until", "征求意见期限要晚于征求意见日期。")
    if until is not None and not text.strip():
        raise Refusal("text", "自己定的征求意见期限要写明理由。")
    return _step(request, EventKind.CONSULTED, on, party=party.value, until=until, text=text)


def receive_opinion(
    request: InformationRequest, letter: RequestEvent, on: date, text: str, today: date
) -> RequestEvent:
    """意见收到: the clock runs on from the next working day."""
    log = _log(request, on, today)
    if any(asked.id == letter.id and answer for asked, answer in log.consultations()):
        raise Refusal("on", "这份征求意见已经登记过答复。")
    if on < letter.on_date:
        raise Refusal("on", f"答复日期不能早于征求意见日期（{letter.on_date}）。")
    return _step(request, EventKind.OPINION_RECEIVED, on, refers=letter.id, text=text)


def extend(
    request: InformationRequest,
    days: int,
    on: date,
    approver: str,
    reason: str,
    *,
    calendar: Calendar,
    today: date,
) -> RequestEvent:
    """延期答复: once in a period, at most 20 (15) working days, told before the due date."""
    log = _log(request, on, today)
    most = era_of(log.received.on).extension
    if log.extension is not None:
        raise Refusal("on", "本期限内已经延期过一次，不能再次延期（条例第三十三条）。")
    if not 1 <= days <= most:
        raise Refusal("days", f"延期最长 {most} 个工作日，请填 1 到 {most}。")
    if not approver.strip():
        raise Refusal("approver", "延期要经政府信息公开工作机构负责人同意，请填批准人。")
    state = clock_of(request, calendar, on)
    if state and state.due_on and on > state.due_on:
        raise Refusal("on", f"答复期限 {state.due_on} 已过，不能再延期；请尽快答复。")
    return _step(request, EventKind.EXTENDED, on, days=days, approver=approver, text=reason)


def issue_fee_notice(
    request: InformationRequest,
    on: date,
    amount: int,
    *,
    calendar: Calendar,
    today: date,
    by: str = "",
    units: int | None = None,
    reason: str = "",
) -> RequestEvent:
    """发出收费通知: `amount` in 分, inside the processing period (国办函〔2020〕109号).

    `by` is the scale, ``piece`` or ``page``, for `units` 件 or 页; never both for one request,
    and none for one received before the scale held. Refuses another amount than the scale gives,
    unless `reason` says why.
    """
    _log(request, on, today)
    fees.check(request, by, units)
    if amount <= 0:
        raise Refusal("amount", "收费金额要大于 0 元。")
    against = fees.against_scale(request, by, units or 0, amount) if by else ""
    if against and not reason.strip():
        raise Refusal("amount_reason", f"{against}；确实要这样收请写明理由。")
    state = clock_of(request, calendar, on)
    if state and state.due_on and on > state.due_on:
        raise Refusal("on", f"收费通知要在答复期限（{state.due_on}）内发出。")
    return _step(
        request,
        EventKind.FEE_ISSUED,
        on,
        amount=amount,
        fee_by=by,
        units=units if by else None,
        text=reason.strip(),
    )


def deliver_fee_notice(request: InformationRequest, on: date, today: date) -> RequestEvent:
    """收费通知送达: the applicant has 20 working days to pay from the next day on."""
    log = _log(request, on, today)
    if not log.open_fee or log.open_fee.kind is not EventKind.FEE_ISSUED:
        raise Refusal("on", "没有待送达的收费通知，请先登记发出收费通知。")
    issued = RequestEvent.get_by_id(log.open_fee.id)
    return _step(
        request,
        EventKind.FEE_NOTIFIED,
        on,
        amount=issued.amount,
        fee_by=issued.fee_by,
        units=issued.units,
    )


def receive_payment(request: InformationRequest, on: date, today: date) -> RequestEvent:
    """缴费: the whole period starts anew the day after."""
    log = _log(request, on, today)
    if not log.open_fee:
        raise Refusal("on", "没有未缴费的收费通知。")
    return _step(request, EventKind.FEE_PAID, on)


def ask_reasons(request: InformationRequest, on: date, text: str, today: date) -> RequestEvent:
    """说明理由告知: for requests clearly beyond reason in number; the clock runs on (条例 35)."""
    _log(request, on, today)
    return _step(request, EventKind.REASONS_ASKED, on, text=text)


def delay(
    request: InformationRequest, on: date, until: date | None, reason: str, today: date
) -> RequestEvent:
    """延迟答复: reasonable, but too many to answer in time; the office sets the day (条例 35)."""
    log = _log(request, on, today)
    if until is None or until <= on:
        raise Refusal("until", "请填写延迟到哪一天，要晚于告知日期。")
    if not any(event.kind is EventKind.REASONS_ASKED for event in log.events):
        raise Refusal("on", "延迟答复以前要先告知申请人说明理由（条例第三十五条）。")
    if not reason.strip():
        raise Refusal("reason", "请写明为什么不能在规定期限内答复。")
    return _step(request, EventKind.DELAYED, on, until=until, text=reason)


def answer(
    request: InformationRequest,
    on: date,
    outcome: str,
    reply_number: str,
    today: date,
    *,
    basis: str = "",
    service_way: str = "",
    reason: str = "",
) -> RequestEvent:
    """办结: `outcome` is the id of one row of the statutory table; one request, one result.

    `basis` is the article cited. Refuses a result that the steps speak against, or one that wants
    a search (条例 36(4)) without its record, unless `reason` says why it holds all the same.
    """
    log = _log(request, on, today)
    if not outcome:
        raise Refusal("outcome", "请选择办理结果：它就是年度报告表三里的一行。")
    unsearched = search_record.lacks_search_record(request, outcome, basis)
    against = contradictions(log, outcome, on, notices.calendar(), unsearched=unsearched)
    if against and not reason.strip():
        said = "；".join(against)
        raise Refusal("closing_reason", f"{said}，和这个结果对不上；确实如此请写明理由。")
    kind = EventKind.ENDED if outcome in WITHOUT_REPLY else EventKind.REPLIED
    with DB.atomic():
        step = _step(request, kind, on, outcome=outcome, text=reply_number)
        request.alter(
            "办结",
            closed_on=on,
            outcome=outcome,
            reply_number=reply_number,
            basis=basis,
            service_way=service_way,
            closing_reason=reason.strip(),
        )
    return step


def serve(request: InformationRequest, on: date, today: date, *, way: str = "") -> RequestEvent:
    """送达: the day the reply reached the applicant, and by which way."""
    if request.closed_on is None:
        raise Refusal("on", "还没有办结，不能登记送达。")
    if not request.closed_on <= on <= today:
        raise Refusal("on", f"送达日期应在办结日期（{request.closed_on}）和今天（{today}）之间。")
    with DB.atomic():
        step = _step(request, EventKind.SERVED, on)
        request.alter("送达", served_on=on, service_way=way or request.service_way)
    return step


def cancel(request: InformationRequest, step: RequestEvent, reason: str, today: date) -> None:
    """撤销一步: the last step that was registered by mistake; the log keeps both."""
    if step.kind == EventKind.RECEIVED:
        raise Refusal(None, "收到申请这一步不能撤销；收到日期写错了请在申请信息里修改。")
    if request.archived_on is not None:
        raise Refusal(None, f"这件申请已在 {request.archived_on} 归档；要改请先撤销归档。")
    if not reason.strip():
        raise Refusal("reason", "撤销一步要写理由。")
    if any(event.refers_id == step.id for event in events_of(request)):
        raise Refusal(None, "后面已有对应这一步的答复，请先撤销那一步。")
    with DB.atomic():
        _step(request, EventKind.CANCELLED, today, refers=step.id, text=reason)
        if step.kind in (EventKind.REPLIED, EventKind.ENDED):
            for served in (e for e in events_of(request) if e.kind == EventKind.SERVED):
                _step(request, EventKind.CANCELLED, today, refers=served.id, text=reason)
            request.alter(
                "撤销办结",
                closed_on=None,
                outcome="",
                reply_number="",
                served_on=None,
                service_way="",
                closing_reason="",
                basis="",
            )
        elif step.kind == EventKind.SERVED:
            request.alter("撤销送达", served_on=None, service_way="")


def correct(
    request: InformationRequest,
    step: RequestEvent,
    again: Callable[[], RequestEvent],
    reason: str,
    today: date,
) -> RequestEvent:
    """更正一步: the wrong step is cancelled and `again` registers it anew; the log keeps both.

    Refused, nothing is changed: neither the register nor `request`.
    """
    before = dict(request.__data__)
    try:
        with DB.atomic():
            cancel(request, step, reason, today)
            return again()
    except Refusal:
        request.__data__.update(before)
        raise


def _log(request: InformationRequest, on: date, today: date) -> EventLog:
    """Return the whole log after checking that a step may be added on `on`."""
    events = [event.plain() for event in events_of(request)]
    if not any(event.kind is EventKind.RECEIVED for event in events):
        raise Refusal("on", "还没有登记收到日期，请先在申请信息里填写。")
    log = EventLog(events, date.max)
    if log.closing is not None:
        raise Refusal("on", f"这件申请已在 {log.closing.on} 办结；如果办错了，请先撤销办结。")
    if on < log.received.on:
        raise Refusal("on", f"日期不能早于收到日期（{log.received.on}）。")
    if on > today:
        raise Refusal("on", f"日期不能晚于今天（{today}）；还没有发生的事请发生后再登记。")
    return log


def _step(request: InformationRequest, kind: EventKind, on: date, **values: object) -> RequestEvent:
    return RequestEvent.add("登记办理步骤", request=request, kind=kind.value, on_date=on, **values)
