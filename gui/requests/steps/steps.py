"""The steps of handling as data: word, icon, when it fits, its fields, its verb."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gui.forms.form import Form, Part
from gui.requests.steps import fields as step_fields
from gui.requests.steps.fees import follow, issue
from models.cases.dossier import Dossier
from models.law.event import EventKind, Party
from models.law.law import eras
from models.law.next_step import StepKind
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


def _waits_for_supplement(dossier: Dossier) -> bool:
    log = dossier.log
    return _is_open(dossier) and log is not None and log.open_supplement is not None


def _fee_is(*kinds: EventKind) -> Callable[[Dossier], bool]:
    def fits(dossier: Dossier) -> bool:
        log = dossier.log
        fee = log.open_fee if log else None
        return _is_open(dossier) and fee is not None and fee.kind in kinds

    return fits


def _is_new_law(dossier: Dossier) -> bool:
    return _is_open(dossier) and step_fields.era_for(dossier) is not eras()[0]


def _asked_for_reasons(dossier: Dossier) -> bool:
    asked = any(event.kind == EventKind.REASONS_ASKED for event in dossier.events)
    return _is_open(dossier) and asked


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
        _is_open,
        step_fields.supplement,
        lambda d, v: handling.ask_supplement(d.request, v["on"], v["until"], v["points"], d.today),
        "已登记补正告知",
        EventKind.SUPPLEMENT_ASKED,
    ),
    Step(
        StepKind.RECEIVE_SUPPLEMENT,
        "补正收到",
        "inbox",
        _waits_for_supplement,
        step_fields.only_date("收到日期", "期限从这一天的次日起重新起算"),
        _dated(handling.receive_supplement),
        "已登记补正收到，期限重新起算",
        EventKind.SUPPLEMENT_RECEIVED,
    ),
    Step(
        StepKind.CONSULT,
        "征求意见",
        "hourglass",
        _is_open,
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
        _is_open,
        step_fields.extension,
        _extend_by,
        "已登记延期答复",
        EventKind.EXTENDED,
    ),
    Step(
        StepKind.ASK_REASONS,
        "说明理由告知",
        "pencil-line",
        _is_new_law,
        step_fields.reasons,
        lambda d, v: handling.ask_reasons(d.request, v["on"], v["text"], d.today),
        "已登记说明理由告知",
        EventKind.REASONS_ASKED,
    ),
    Step(
        StepKind.DELAY,
        "延迟答复",
        "calendar-plus",
        _asked_for_reasons,
        step_fields.delay,
        lambda d, v: handling.delay(d.request, v["on"], v["until"], v["reason"], d.today),
        "已登记延迟答复",
        EventKind.DELAYED,
    ),
    Step(
        StepKind.ISSUE_FEE,
        "发出收费通知",
        "hand-coins",
        _is_open,
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
        _fee_is(EventKind.FEE_ISSUED),
        step_fields.only_date("送达日期", "缴费期从次日起算"),
        _dated(handling.deliver_fee_notice),
        "已登记收费通知送达",
        EventKind.FEE_NOTIFIED,
    ),
    Step(
        StepKind.RECEIVE_PAYMENT,
        "缴费",
        "check",
        _fee_is(EventKind.FEE_ISSUED, EventKind.FEE_NOTIFIED),
        step_fields.only_date("缴费日期", "期限从这一天的次日起重新起算"),
        _dated(handling.receive_payment),
        "已登记缴费，期限重新起算",
        EventKind.FEE_PAID,
    ),
    Step(
        StepKind.SERVE,
        "送达",
        "stamp",
        _is_unserved,
        step_fields.only_date("送达日期", "直接送达、邮寄签收的日期"),
        _dated(handling.serve),
        "已登记送达",
    ),
)
