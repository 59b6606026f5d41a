"""The steps of handling as data: word, icon, when it fits, its fields, its verb."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gui.forms.choices import ComboField, ToggleField
from gui.forms.dates import DateField
from gui.forms.field import Field, LineField, TextField
from gui.forms.form import Form, Part
from gui.forms.rows import FieldSpec
from gui.requests.fees import fee_parts, follow, issue
from models import handling
from models.dates import read_date
from models.dossier import Dossier
from models.event import EventKind, Party
from models.law import Era, common, era_of, eras
from models.next_step import StepKind
from models.refusal import Refusal
from models.request import RequestEvent
from reports.course import title_of
from reports.request_words import PARTIES

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


def day_field(dossier: Dossier) -> Callable[[], Field]:
    """Return the maker of a date field that takes short forms relative to the day."""
    return lambda: DateField(lambda text: read_date(text, dossier.today))


def _on(dossier: Dossier, label: str, rule: str = "", article: str = "") -> FieldSpec:
    hint = rule or "可写 5、3-5、今天、-1"
    return FieldSpec("on", label, day_field(dossier), hint, article, required=True)


def _text(key: str, label: str, example: str, rule: str = "") -> FieldSpec:
    return FieldSpec(key, label, lambda: TextField(example, 2), rule)


def _era(dossier: Dossier) -> Era:
    return dossier.clock.era if dossier.clock else era_of(dossier.today)


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


def read_days(text: str) -> int:
    """Read a number of working days. Refuses anything else."""
    if not text.isdecimal():
        raise Refusal(None, f"“{text}”不是天数，请写成 20 这样的数字。")
    return int(text)


def _ask_supplement(dossier: Dossier) -> Sequence[Part]:
    era = _era(dossier)
    days = era.supplement_notice
    rule = f"收到申请之日起 {days} 个工作日内，一次告知" if days else "一次告知"
    return (
        _on(dossier, "告知日期", rule, era.articles["supplement"]),
        FieldSpec("until", "补正期限", day_field(dossier), "由本机关定，要合理，写进告知书"),
        _text("points", "补正事项", "如 请写明所需文件的名称、文号或者年份"),
    )


def _consult(dossier: Dossier) -> Sequence[Part]:
    days = _era(dossier).consultation
    parties = [(party, word) for party, word in PARTIES.items()]
    rule = f"不填按 {days} 个工作日；自己定的要写理由"
    return (
        FieldSpec("party", "征求对象", lambda: ToggleField(parties), required=True),
        _on(dossier, "发出日期", "次日起到意见收到之日不计入答复期限"),
        FieldSpec("until", "意见期限", day_field(dossier), rule),
        _text("text", "内容", "如 涉及两户的补偿登记信息"),
    )


def _receive_opinion(dossier: Dossier) -> Sequence[Part]:
    letters = dossier.open_letters()
    words = [(letter.id, f"{letter.on_date} {title_of(letter)}") for letter in letters]
    which = FieldSpec("letter", "哪份征求", lambda: ComboField(words), required=True)
    return (
        *((which,) if len(letters) > 1 else ()),
        _on(dossier, "收到日期", "次日起答复期限接着计算"),
        _text("text", "意见", "如 同意公开补偿标准，不同意公开银行账号"),
    )


def _extend(dossier: Dossier) -> Sequence[Part]:
    era = _era(dossier)
    return (
        FieldSpec(
            "days",
            "延长",
            lambda: LineField(f"{era.extension}", parse=read_days, width=80),
            f"个工作日，最长 {era.extension}，只能延一次",
            era.articles["extension"],
            required=True,
        ),
        _on(dossier, "告知日期", "要在答复期限内告知申请人"),
        FieldSpec("approver", "批准人", LineField, "政府信息公开工作机构负责人", required=True),
        _text("reason", "理由", "如 需要检索的档案年代久、数量多"),
    )


def _ask_reasons(dossier: Dossier) -> Sequence[Part]:
    return (
        _on(dossier, "告知日期", "数量、频次明显超过合理范围的；期限照常计算", common("delay")),
        _text("text", "告知内容", "如 本年已申请 46 件，请说明理由"),
    )


def _delay(dossier: Dossier) -> Sequence[Part]:
    return (
        _on(dossier, "告知日期", "理由合理而不能按期答复的，告知合理的延迟期限", common("delay")),
        FieldSpec("until", "延迟到", day_field(dossier), "由本机关定，要合理", required=True),
        FieldSpec("reason", "理由", lambda: TextField("如 申请件数多，逐件检索", 2), required=True),
    )


def _is_new_law(dossier: Dossier) -> bool:
    return _is_open(dossier) and _era(dossier) is not eras()[0]


def _asked_for_reasons(dossier: Dossier) -> bool:
    asked = any(event.kind == EventKind.REASONS_ASKED for event in dossier.events)
    return _is_open(dossier) and asked


def _fee(dossier: Dossier) -> Sequence[Part]:
    return fee_parts(dossier, _on(dossier, "发出日期"), _era(dossier).articles["fee"])


def _only_date(label: str, rule: str = "") -> Callable[[Dossier], Sequence[Part]]:
    return lambda dossier: (_on(dossier, label, rule),)


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
        _ask_supplement,
        lambda d, v: handling.ask_supplement(d.request, v["on"], v["until"], v["points"], d.today),
        "已登记补正告知",
        EventKind.SUPPLEMENT_ASKED,
    ),
    Step(
        StepKind.RECEIVE_SUPPLEMENT,
        "补正收到",
        "inbox",
        _waits_for_supplement,
        _only_date("收到日期", "期限从这一天的次日起重新起算"),
        _dated(handling.receive_supplement),
        "已登记补正收到，期限重新起算",
        EventKind.SUPPLEMENT_RECEIVED,
    ),
    Step(
        StepKind.CONSULT,
        "征求意见",
        "hourglass",
        _is_open,
        _consult,
        _ask_party,
        "已登记征求意见",
        EventKind.CONSULTED,
    ),
    Step(
        StepKind.RECEIVE_OPINION,
        "意见收到",
        "file-text",
        lambda dossier: _is_open(dossier) and bool(dossier.open_letters()),
        _receive_opinion,
        _opinion,
        "已登记意见，期限接着计算",
    ),
    Step(
        StepKind.EXTEND,
        "延期答复",
        "calendar-plus",
        _is_open,
        _extend,
        _extend_by,
        "已登记延期答复",
        EventKind.EXTENDED,
    ),
    Step(
        StepKind.ASK_REASONS,
        "说明理由告知",
        "pencil-line",
        _is_new_law,
        _ask_reasons,
        lambda d, v: handling.ask_reasons(d.request, v["on"], v["text"], d.today),
        "已登记说明理由告知",
        EventKind.REASONS_ASKED,
    ),
    Step(
        StepKind.DELAY,
        "延迟答复",
        "calendar-plus",
        _asked_for_reasons,
        _delay,
        lambda d, v: handling.delay(d.request, v["on"], v["until"], v["reason"], d.today),
        "已登记延迟答复",
        EventKind.DELAYED,
    ),
    Step(
        StepKind.ISSUE_FEE,
        "发出收费通知",
        "hand-coins",
        _is_open,
        _fee,
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
        _only_date("送达日期", "缴费期从次日起算"),
        _dated(handling.deliver_fee_notice),
        "已登记收费通知送达",
        EventKind.FEE_NOTIFIED,
    ),
    Step(
        StepKind.RECEIVE_PAYMENT,
        "缴费",
        "check",
        _fee_is(EventKind.FEE_ISSUED, EventKind.FEE_NOTIFIED),
        _only_date("缴费日期", "期限从这一天的次日起重新起算"),
        _dated(handling.receive_payment),
        "已登记缴费，期限重新起算",
        EventKind.FEE_PAID,
    ),
    Step(
        StepKind.SERVE,
        "送达",
        "stamp",
        _is_unserved,
        _only_date("送达日期", "直接送达、邮寄签收的日期"),
        _dated(handling.serve),
        "已登记送达",
    ),
)
