"""The steps of handling as data: word, icon, when it fits, its fields, its verb."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gui.forms.form import Form, Part
from gui.requests.steps import fields as step_fields
from gui.requests.steps.fees import follow, issue
from models.cases.dossier import Dossier
from models.law.event import EventKind, Party
from models.law.next_step import StepKind
from models.law.rules import statement as rules
from models.requests import handling
from models.requests.request import RequestEvent
from models.store.refusal import Refusal

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """One verb of handling. `fits` tells whether the log calls for it; `said` what was done.

    `follow` lets the fields of the form follow one another.
    """

    kind: StepKind
    word: str
    icon: str
    fits: Callable[[Dossier], bool]
    parts: Callable[[Dossier], Sequence[Part]]
    verb: Callable[[Dossier, Values], RequestEvent]
    said: str
    event: EventKind | None = None
    follow: Callable[[Form, Dossier], None] = lambda form, dossier: None


def _is_open(dossier: Dossier) -> bool:
    return dossier.clock is not None and dossier.request.closed_on is None


def _fits(*kinds: EventKind) -> Callable[[Dossier], bool]:
    """Tell whether the rules let a step of one of these kinds be registered."""

    def fits(dossier: Dossier) -> bool:
        log = dossier.log
        known = dossier.calendar
        return log is not None and any(rules.fits(log, kind, known) for kind in kinds)

    return fits


def _waits_for_receipt(dossier: Dossier) -> bool:
    fee = dossier.log.open_fee if dossier.log else None
    return _is_open(dossier) and fee is not None and fee.kind is EventKind.FEE_ISSUED


def _opinion(dossier: Dossier, values: Values) -> RequestEvent:
    letters = dossier.open_letters()
    if not letters:
        raise Refusal("on", "没有等待答复的征求意见，请先登记征求意见。")
    wanted = values.get("letter", letters[0].id)
    letter = next((each for each in letters if each.id == wanted), None)
    if letter is None:
        raise Refusal("letter", "请选择答复的是哪一份征求意见。")
    return handling.receive_opinion(
        dossier.request, letter, values["on"], values["text"], dossier.today
    )


def _ask_party(dossier: Dossier, values: Values) -> RequestEvent:
    if values["party"] is None:
        raise Refusal("party", "请选择向谁征求意见。")
    return handling.consult(
        dossier.request,
        Party(values["party"]),
        values["on"],
        values["until"],
        values["text"],
        today=dossier.today,
    )


def _extend_by(dossier: Dossier, values: Values) -> RequestEvent:
    return handling.extend(
        dossier.request,
        values["days"] or 0,
        values["on"],
        values["approver"],
        values["reason"],
        calendar=dossier.calendar,
        today=dossier.today,
    )


def _dated(
    verb: Callable[..., RequestEvent],
) -> Callable[[Dossier, Values], RequestEvent]:
    return lambda dossier, values: verb(dossier.request, values["on"], dossier.today)


def _is_unserved(dossier: Dossier) -> bool:
    return dossier.request.closed_on is not None and dossier.request.served_on is None


STEPS: tuple[Step, ...] = (
    Step(
        StepKind.ASK_SUPPLEMENT,
        "补正告知",
        "pencil-line",
        _fits(EventKind.SUPPLEMENT_ASKED),
        step_fields.supplement,
        lambda d, v: handling.ask_supplement(d.request, v["on"], v["until"], v["points"], d.today),
        "已登记补正告知",
        EventKind.SUPPLEMENT_ASKED,
    ),
    Step(
        StepKind.RECEIVE_SUPPLEMENT,
        "补正收到",
        "inbox",
        _fits(EventKind.SUPPLEMENT_RECEIVED),
        step_fields.only_date("收到日期", "期限从这一天的次日起重新起算"),
        _dated(handling.receive_supplement),
        "已登记补正收到，期限重新起算",
        EventKind.SUPPLEMENT_RECEIVED,
    ),
    Step(
        StepKind.CONSULT,
        "征求意见",
        "hourglass",
        _fits(EventKind.CONSULTED),
        step_fields.consultation,
        _ask_party,
        "已登记征求意见",
        EventKind.CONSULTED,
    ),
    Step(
        StepKind.RECEIVE_OPINION,
        "意见收到",
        "file-text",
        lambda dossier: _is_open(dossier) and bool(dossier.open_letters()),
        step_fields.opinion,
        _opinion,
        "已登记意见，期限接着计算",
    ),
    Step(
        StepKind.EXTEND,
        "延期答复",
        "calendar-plus",
        _fits(EventKind.EXTENDED),
        step_fields.extension,
        _extend_by,
        "已登记延期答复",
        EventKind.EXTENDED,
    ),
    Step(
        StepKind.ASK_REASONS,
        "说明理由告知",
        "pencil-line",
        _fits(EventKind.REASONS_ASKED),
        step_fields.reasons,
        lambda d, v: handling.ask_reasons(d.request, v["on"], v["text"], d.today),
        "已登记说明理由告知",
        EventKind.REASONS_ASKED,
    ),
    Step(
        StepKind.DELAY,
        "延迟答复",
        "calendar-plus",
        _fits(EventKind.DELAYED),
        step_fields.delay,
        lambda d, v: handling.delay(d.request, v["on"], v["until"], v["reason"], d.today),
        "已登记延迟答复",
        EventKind.DELAYED,
    ),
    Step(
        StepKind.ISSUE_FEE,
        "发出收费通知",
        "hand-coins",
        _fits(EventKind.FEE_ISSUED),
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
        _waits_for_receipt,
        step_fields.only_date("送达日期", "缴费期从次日起算"),
        _dated(handling.deliver_fee_notice),
        "已登记收费通知送达",
        EventKind.FEE_NOTIFIED,
    ),
    Step(
        StepKind.RECEIVE_PAYMENT,
        "缴费",
        "check",
        _fits(EventKind.FEE_PAID),
        step_fields.payment,
        lambda d, v: handling.receive_payment(d.request, v["on"], d.today, v["reason"] or ""),
        "已登记缴费",
        EventKind.FEE_PAID,
        step_fields.follow_payment,
    ),
    Step(
        StepKind.SERVE,
        "送达",
        "stamp",
        _is_unserved,
        step_fields.service,
        lambda d, v: handling.serve(d.request, v["on"], d.today, way=v["way"] or ""),
        "已登记送达",
    ),
)
