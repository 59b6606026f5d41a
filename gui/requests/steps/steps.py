"""The steps of handling as data: word, icon, when it fits, its fields, its verb."""

from collections.abc import Callable

from gui.requests.steps import fields as step_fields
from gui.requests.steps.beside import AFTER, BESIDE
from gui.requests.steps.fees import follow, issue
from gui.requests.steps.service import follow_service, serve, service
from gui.requests.steps.step import Step, Values, is_open, unless
from gui.requests.steps.withdrawal import WITHDRAWAL
from models.law.action import StepKind
from models.law.event import EventKind, Party
from models.requests import handling
from models.requests.case import Case
from models.requests.renewal import Renewal
from models.requests.request import RequestEvent
from models.store.refusal import Refusal


def _no_notice(case: Case) -> str:
    fee = case.log.open_fee if case.log else None
    waits = is_open(case) and fee is not None and fee.kind is EventKind.FEE_ISSUED
    return "" if waits else "没有待送达的收费通知，请先登记发出收费通知。"


def _no_letter(case: Case) -> str:
    waits = case.open_letters() and not (case.log and unless(EventKind.OPINION_RECEIVED)(case))
    return "" if waits else "没有等待答复的征求意见，请先登记征求意见。"


def _no_untold(case: Case) -> str:
    fits = case.untold_letters() and not (case.log and unless(EventKind.CONSULTATION_TOLD)(case))
    return "" if fits else "没有等待登记送达的征求意见，请先登记征求意见。"


def _tell(case: Case, values: Values) -> RequestEvent:
    letters = case.untold_letters()
    if not letters:
        raise Refusal("on", _no_untold(case))
    wanted = values.get("letter", letters[0].id)
    letter = next((each for each in letters if each.id == wanted), None)
    if letter is None:
        raise Refusal("letter", "请选择送达的是哪一份征求意见。")
    return handling.tell_consultation(case.request, letter, values["on"], case.on)


def _ask_supplement(case: Case, values: Values) -> RequestEvent:
    return handling.ask_supplement(
        case.request, values["on"], values["until"], values["points"], case.on
    )


def _opinion(case: Case, values: Values) -> RequestEvent:
    letters = case.open_letters()
    if not letters:
        raise Refusal("on", "没有等待答复的征求意见，请先登记征求意见。")
    wanted = values.get("letter", letters[0].id)
    letter = next((each for each in letters if each.id == wanted), None)
    if letter is None:
        raise Refusal("letter", "请选择答复的是哪一份征求意见。")
    return handling.receive_opinion(case.request, letter, values["on"], values["text"], case.on)


def _ask_party(case: Case, values: Values) -> RequestEvent:
    if values["party"] is None:
        raise Refusal("party", "请选择向谁征求意见。")
    return handling.consult(
        case.request,
        Party(values["party"]),
        values["on"],
        values["until"],
        values["text"],
        today=case.on,
    )


def _extend_by(case: Case, values: Values) -> RequestEvent:
    return handling.extend(
        case.request,
        values["days"] or 0,
        values["on"],
        values["approver"],
        values["reason"],
        calendar=case.calendar,
        today=case.on,
    )


def _dated(
    verb: Callable[..., RequestEvent],
) -> Callable[[Case, Values], RequestEvent]:
    return lambda case, values: verb(case.request, values["on"], case.on)


def _nothing_to_serve(case: Case) -> str:
    if case.request.closed_on is None:
        return "还没有办结，不能登记送达；请先登记办结。"
    again = case.request.new_reply == Renewal.MADE
    return "" if case.request.served_on is None or again else "已经登记过送达。"


STEPS: tuple[Step, ...] = (
    Step(
        StepKind.ASK_SUPPLEMENT,
        "补正告知",
        "pencil-line",
        unless(EventKind.SUPPLEMENT_ASKED),
        step_fields.supplement,
        lambda case, v: handling.ask_supplement(
            case.request, v["on"], v["until"], v["points"], case.on
        ),
        "已登记补正告知",
        EventKind.SUPPLEMENT_ASKED,
    ),
    Step(
        StepKind.RECEIVE_SUPPLEMENT,
        "补正收到",
        "inbox",
        unless(EventKind.SUPPLEMENT_RECEIVED),
        step_fields.supplement_received,
        lambda case, v: handling.receive_supplement(
            case.request, v["on"], case.on, v["content"] or "", v["reason"] or ""
        ),
        "已登记补正收到，期限重新起算",
        EventKind.SUPPLEMENT_RECEIVED,
        given_up=("o1", "按逾期不补正办结"),
    ),
    Step(
        StepKind.CONSULT,
        "征求意见",
        "hourglass",
        unless(EventKind.CONSULTED),
        step_fields.consultation,
        _ask_party,
        "已登记征求意见",
        EventKind.CONSULTED,
    ),
    Step(
        StepKind.TELL_CONSULTATION,
        "征求意见书送达",
        "stamp",
        _no_untold,
        step_fields.told,
        _tell,
        "已登记征求意见书送达",
    ),
    Step(
        StepKind.RECEIVE_OPINION,
        "意见收到",
        "file-text",
        _no_letter,
        step_fields.opinion,
        _opinion,
        "已登记意见，期限接着计算",
    ),
    Step(
        StepKind.EXTEND,
        "延期答复",
        "calendar-plus",
        unless(EventKind.EXTENDED),
        step_fields.extension,
        _extend_by,
        "已登记延期答复",
        EventKind.EXTENDED,
    ),
    Step(
        StepKind.ASK_REASONS,
        "说明理由告知",
        "pencil-line",
        unless(EventKind.REASONS_ASKED),
        step_fields.reasons,
        lambda case, v: handling.ask_reasons(case.request, v["on"], v["text"], case.on),
        "已登记说明理由告知",
        EventKind.REASONS_ASKED,
    ),
    Step(
        StepKind.DELAY,
        "延迟答复",
        "calendar-plus",
        unless(EventKind.DELAYED),
        step_fields.delay,
        lambda case, v: handling.delay(case.request, v["on"], v["until"], v["reason"], case.on),
        "已登记延迟答复",
        EventKind.DELAYED,
    ),
    Step(
        StepKind.ISSUE_FEE,
        "发出收费通知",
        "hand-coins",
        unless(EventKind.FEE_ISSUED),
        step_fields.fee,
        issue,
        "已登记收费通知",
        EventKind.FEE_ISSUED,
        follow,
    ),
    Step(
        StepKind.DELIVER_FEE,
        "收费通知送达",
        "stamp",
        _no_notice,
        step_fields.only_date("送达日期", "缴费期从次日起算"),
        _dated(handling.deliver_fee_notice),
        "已登记收费通知送达",
        EventKind.FEE_NOTIFIED,
    ),
    Step(
        StepKind.RECEIVE_PAYMENT,
        "缴费",
        "check",
        unless(EventKind.FEE_PAID),
        step_fields.payment,
        lambda case, v: handling.receive_payment(case.request, v["on"], case.on, v["reason"] or ""),
        "已登记缴费",
        EventKind.FEE_PAID,
        given_up=("o2", "按逾期不缴费办结"),
    ),
    *BESIDE,
    WITHDRAWAL,
    Step(
        StepKind.SERVE,
        "送达",
        "stamp",
        _nothing_to_serve,
        service,
        serve,
        "已登记送达",
        EventKind.SERVED,
        follow_service,
    ),
    *AFTER,
)
