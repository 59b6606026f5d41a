"""The fields of each step of handling, with the rule and the article beside them."""

from collections.abc import Callable, Sequence
from datetime import date

from gui.forms.choices import ComboField, ToggleField
from gui.forms.dates import DateField
from gui.forms.field import Field, LineField, TextField
from gui.forms.form import Form, Part
from gui.forms.rows import FieldSpec
from gui.requests.steps.fees import fee_parts
from models.law.event import Event, EventKind, EventLog
from models.law.law import Era, common, era_of
from models.law.rules.statement import objections
from models.law.workdays import Calendar
from models.letters.handled import PARTIES
from models.requests.case import Case
from models.requests.request import RequestEvent
from models.store.dates import read_date
from models.store.refusal import Refusal
from reports.cases.course import title_of


def day_field(case: Case) -> Callable[[], Field]:
    """Return the maker of a date field that takes short forms relative to the day."""
    return lambda: DateField(lambda text: read_date(text, case.on))


def on_field(case: Case, label: str, rule: str = "", article: str = "") -> FieldSpec:
    """Return the field of the day of a step."""
    hint = rule or "可写 5、3-5、今天、-1"
    return FieldSpec("on", label, day_field(case), hint, article, required=True)


def text_field(key: str, label: str, example: str, rule: str = "") -> FieldSpec:
    """Return a field of free text, two lines high."""
    return FieldSpec(key, label, lambda: TextField(example, 2), rule)


def era_for(case: Case) -> Era:
    """Return the law that the case runs under, today's for one without receipt."""
    return case.clock.era if case.clock else era_of(case.on)


def read_days(text: str) -> int:
    """Read a number of working days. Refuses anything else."""
    if not text.isdecimal():
        raise Refusal(None, f"“{text}”不是天数，请写成 20 这样的数字。")
    return int(text)


def supplement(case: Case) -> Sequence[Part]:
    """Return the fields of 补正告知 (条例 30)."""
    era = era_for(case)
    days = era.supplement_notice
    rule = f"收到申请之日起 {days} 个工作日内，一次告知" if days else "一次告知"
    return (
        on_field(case, "告知日期", rule, era.articles["supplement"]),
        FieldSpec("until", "补正期限", day_field(case), "由本机关定，要合理，写进告知书"),
        text_field("points", "补正事项", "如 请写明所需文件的名称、文号或者年份"),
    )


def consultation(case: Case) -> Sequence[Part]:
    """Return the fields of 征求意见 of a third party or another office (条例 32, 34)."""
    days = era_for(case).consultation
    parties = [(party, word) for party, word in PARTIES.items()]
    rule = f"不填按 {days} 个工作日；自己定的要写理由"
    return (
        FieldSpec("party", "征求对象", lambda: ToggleField(parties), required=True),
        on_field(case, "发出日期", "次日起到意见收到之日不计入答复期限"),
        FieldSpec("until", "意见期限", day_field(case), rule),
        text_field("text", "内容", "如 涉及两户的补偿登记信息"),
    )


def _which(letters: Sequence[RequestEvent]) -> Sequence[Part]:
    """Return the field of the letter, which is asked only when several wait."""
    words = [(letter.id, f"{letter.on_date} {title_of(letter)}") for letter in letters]
    which = FieldSpec("letter", "哪份征求", lambda: ComboField(words), required=True)
    return (which,) if len(letters) > 1 else ()


def told(case: Case) -> Sequence[Part]:
    """Return the fields of 征求意见书送达: a third party's days run from its receipt (条例 32)."""
    rule = f"对方收到征求意见书的日期，从这一天起 {era_for(case).consultation} 个工作日"
    return (*_which(case.untold_letters()), on_field(case, "收到日期", rule, "条例第三十二条"))


def opinion(case: Case) -> Sequence[Part]:
    """Return the fields of 意见收到."""
    return (
        *_which(case.open_letters()),
        on_field(case, "收到日期", "次日起答复期限接着计算"),
        text_field("text", "意见", "如 同意公开补偿标准，不同意公开银行账号"),
    )


def extension(case: Case) -> Sequence[Part]:
    """Return the fields of 延期答复 (条例 33)."""
    era = era_for(case)
    return (
        FieldSpec(
            "days",
            "延长",
            lambda: LineField(f"如 {era.extension}", parse=read_days, width=80),
            f"个工作日，最长 {era.extension}，只能延一次",
            era.articles["extension"],
            required=True,
        ),
        on_field(case, "告知日期", "要在答复期限内告知申请人"),
        FieldSpec("approver", "批准人", LineField, "政府信息公开工作机构负责人", required=True),
        text_field("reason", "理由", "如 需要检索的档案年代久、数量多"),
    )


def reasons(case: Case) -> Sequence[Part]:
    """Return the fields of 说明理由告知 (条例 35)."""
    return (
        on_field(case, "告知日期", "数量、频次明显超过合理范围的；期限照常计算", common("delay")),
        text_field("text", "告知内容", "如 本年已申请 46 件，请说明理由"),
    )


def delay(case: Case) -> Sequence[Part]:
    """Return the fields of 延迟答复 (条例 35)."""
    return (
        on_field(case, "告知日期", "理由合理而不能按期答复的，告知合理的延迟期限", common("delay")),
        FieldSpec("until", "延迟到", day_field(case), "由本机关定，要合理", required=True),
        FieldSpec("reason", "理由", lambda: TextField("如 申请件数多，逐件检索", 2), required=True),
    )


def payment(case: Case) -> Sequence[Part]:
    """Return the fields of 缴费; past its period it wants a reason (国办函〔2020〕109号)."""
    restarts = era_for(case).fee_from is not None
    rule = "期限从这一天的次日起重新起算" if restarts else "旧条例的收费不影响答复期限"
    return (
        on_field(case, "缴费日期", rule),
        _late_reason("如 申请人来函说明，同意继续办理"),
    )


def _late_reason(example: str) -> FieldSpec:
    """Return the field of the reason for which who is late is heard all the same."""
    return FieldSpec("reason", "理由", lambda: TextField(example, 2), required=True)


def ask_reason(form: Form, kind: EventKind, log: EventLog, calendar: Calendar) -> None:
    """Ask for the reason where a payment or a supplement came after its period."""

    def show_doubt(_key: str = "") -> None:
        said = ""
        try:
            on = form.field("on").value()
        except Refusal:
            on = None
        if isinstance(on, date):
            found = objections(log, Event(kind, on), calendar)
            said = "；".join(
                f"{each.sentence}，{each.advice}" for each in found if each.wants_reason
            )
        form.rows["reason"].doubt(said)

    form.edited.connect(show_doubt)
    show_doubt()


def fee(case: Case) -> Sequence[Part]:
    """Return the fields of 发出收费通知 (条例 42)."""
    return fee_parts(case, on_field(case, "发出日期"), era_for(case).articles["fee"])


def supplement_received(case: Case) -> Sequence[Part]:
    """Return the fields of 补正收到; what is asked for now goes into letters and lists."""
    return (
        on_field(case, "收到日期", "期限从这一天的次日起重新起算"),
        text_field(
            "content",
            "补正后内容",
            "如 2022年高标准农田建设项目竣工验收资料",
            "申请公开的内容有变的才填",
        ),
        _late_reason("如 邮件在途延误，申请人来函说明"),
    )


def only_date(label: str, rule: str = "") -> Callable[[Case], Sequence[Part]]:
    """Return the maker of a form that asks for a day only."""
    return lambda case: (on_field(case, label, rule),)
