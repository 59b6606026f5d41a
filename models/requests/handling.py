"""The steps of handling a request, each named as the clerk would say it.

Every verb appends to the log inside one transaction, refuses what `rules` object to (条例 29–42),
and mirrors a closing onto the request.
"""

from collections.abc import Callable, Sequence
from datetime import date

from models.law.event import Event, EventKind, Party
from models.law.workdays import Calendar
from models.requests import checking, renewal, service
from models.requests.registering import append, case_on, register
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store.acts import act
from models.store.refusal import Refusal

_OF_CLOSING = ("outcome", "reply_number", "service_way", "closing_reason", "basis")


def ask_supplement(
    request: InformationRequest, on: date, until: date | None, points: str, today: date
) -> RequestEvent:
    """补正告知: ask once, with a reasonable period `until`; the clock waits (条例 30)."""
    step = Event(EventKind.SUPPLEMENT_ASKED, on, until=until)
    return register(request, step, today, text=points)


def receive_supplement(
    request: InformationRequest, on: date, today: date, content: str = "", reason: str = ""
) -> RequestEvent:
    """补正收到: the whole period starts anew (条例 30); `content` is what is asked for now.

    Past the date that was set it wants the `reason` for which it is heard all the same.
    """
    with act("补正收到", request.number):
        came = Event(EventKind.SUPPLEMENT_RECEIVED, on, reason=reason)
        step = register(request, came, today, text=reason.strip())
        if content.strip():
            request.alter("补正收到", corrected_content=content.strip())
    return step


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
    step = Event(EventKind.CONSULTED, on, until=until, party=party, reason=text)
    return register(request, step, today, text=text)


def tell_consultation(
    request: InformationRequest, letter: RequestEvent, on: date, today: date
) -> RequestEvent:
    """征求意见书送达: the days of a third party run from the day it has the letter (条例 32)."""
    return register(request, Event(EventKind.CONSULTATION_TOLD, on, refers=letter.id), today)


def receive_opinion(
    request: InformationRequest, letter: RequestEvent, on: date, text: str, today: date
) -> RequestEvent:
    """意见收到: the clock runs on from the next working day."""
    step = Event(EventKind.OPINION_RECEIVED, on, refers=letter.id)
    return register(request, step, today, text=text)


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
    step = Event(EventKind.EXTENDED, on, days=days, approver=approver)
    return register(request, step, today, calendar, text=reason)


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
    case = case_on(request, on, today, calendar)
    step = checking.fee_notice(case, on, amount, by=by, units=units, reason=reason)
    units = units if by else None
    return append(request, step, fee_by=by, units=units, text=reason.strip())


def deliver_fee_notice(request: InformationRequest, on: date, today: date) -> RequestEvent:
    """收费通知送达: the applicant has 20 working days to pay from the next day on."""
    log = case_on(request, on, today).log
    notice = log.open_fee if log else None
    if notice is None or notice.kind is not EventKind.FEE_ISSUED:
        raise Refusal("on", "没有待送达的收费通知，请先登记发出收费通知。")
    issued = RequestEvent.get_by_id(notice.id)
    step = Event(EventKind.FEE_NOTIFIED, on, amount=issued.amount)
    return register(request, step, today, fee_by=issued.fee_by, units=issued.units)


def receive_payment(
    request: InformationRequest, on: date, today: date, reason: str = ""
) -> RequestEvent:
    """缴费: the whole period starts anew the day after; past its 20 working days with a reason."""
    step = Event(EventKind.FEE_PAID, on, reason=reason)
    return register(request, step, today, text=reason.strip())


def ask_reasons(request: InformationRequest, on: date, text: str, today: date) -> RequestEvent:
    """说明理由告知: for requests clearly beyond reason in number; the clock runs on (条例 35)."""
    return register(request, Event(EventKind.REASONS_ASKED, on), today, text=text)


def delay(
    request: InformationRequest, on: date, until: date | None, reason: str, today: date
) -> RequestEvent:
    """延迟答复: reasonable, but too many to answer in time; the office sets the day (条例 35)."""
    step = Event(EventKind.DELAYED, on, until=until, reason=reason)
    return register(request, step, today, text=reason)


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
    closing = checking.closing_step(case_on(request, on, today), on, outcome, basis, reason)
    with act("办结", request.number):
        step = append(request, closing, text=reply_number)
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


def serve(
    request: InformationRequest,
    on: date,
    today: date,
    *,
    way: str = "",
    to: str = "",
    receiver: str = "",
    mail_number: str = "",
    posted: date | None = None,
) -> RequestEvent:
    """送达: the day the reply reached an applicant, by which way, and who signed for it.

    `to` is one of several applicants, "" all of them. Handed over in person (直接送达、委托送达)
    this day counts for the reply, sent by post the day it was `posted` under `mail_number`. Where
    a decision ordered a new reply, it is served once the first one was.
    """
    by = way or request.service_way
    again, closed = renewal.reply_to_serve(request, events_of(request)), request.closed_on
    step = Event(EventKind.SERVED, on, way=by, posted=posted, refers=again)
    if closed and on > today:
        raise Refusal("on", f"送达日期应在办结日期（{closed}）和今天（{today}）之间。")
    with act("送达", request.number):
        made = register(
            request,
            step,
            today,
            recipient=service.recipient(request, to, again),
            receiver=receiver.strip(),
            mail_number=mail_number.strip(),
        )
        service.mirror(request, "送达")
        renewal.mirror(request, "送达")
    return made


def serve_again(request: InformationRequest, before: Sequence[RequestEvent], today: date) -> None:
    """Register services once more as they were, after their closing was registered anew."""
    for each in before:
        serve(
            request,
            each.on_date,
            today,
            way=each.way,
            to=each.recipient,
            receiver=each.receiver,
            mail_number=each.mail_number,
            posted=each.posted_on,
        )


def cancel(request: InformationRequest, step: RequestEvent, reason: str, today: date) -> None:
    """撤销一步: the last step that was registered by mistake; the log keeps both."""
    if step.kind == EventKind.RECEIVED:
        raise Refusal(None, "收到申请这一步不能撤销；收到日期写错了请在申请信息里修改。")
    if request.archived_on is not None:
        raise Refusal(None, f"这件申请已在 {request.archived_on} 归档；要改请先撤销归档。")
    if not reason.strip():
        raise Refusal("reason", "撤销一步要写理由。")
    if any(event.refers_id == step.id for event in events_of(request)):
        raise Refusal(None, "后面已有对应这一步的步骤，请先撤销那一步。")
    with act("撤销一步", request.number):
        append(request, Event(EventKind.CANCELLED, today, refers=step.id), text=reason)
        _take_back(request, step, reason, today)
        renewal.mirror(request, "撤销一步")


def _take_back(request: InformationRequest, step: RequestEvent, reason: str, today: date) -> None:
    """Let the request forget what a cancelled step wrote into it."""
    if step.kind in (EventKind.REPLIED, EventKind.ENDED):
        for served in (e for e in events_of(request) if e.kind == EventKind.SERVED):
            append(request, Event(EventKind.CANCELLED, today, refers=served.id), text=reason)
        nothing = dict.fromkeys(_OF_CLOSING, "")
        request.alter("撤销办结", closed_on=None, served_on=None, **nothing)
    elif step.kind == EventKind.SUPPLEMENT_RECEIVED:
        request.alter("撤销补正收到", corrected_content="")
    elif step.kind == EventKind.SERVED:
        service.mirror(request, "撤销送达")


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
        with act("更正一步", request.number):
            cancel(request, step, reason, today)
            return again()
    except Refusal:
        request.__data__.update(before)
        raise
