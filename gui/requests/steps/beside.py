"""会商, 转办 and a new reply: what leaves the clock of the first reply as it is."""

from collections.abc import Sequence

from gui.forms.choices import ComboField
from gui.forms.field import Field, LineField
from gui.forms.form import Form, Part
from gui.forms.rows import FieldSpec
from gui.requests.steps.closing import WIDE, OutcomeField
from gui.requests.steps.fields import day_field, on_field, read_days, text_field
from gui.requests.steps.step import Step, Values, unless
from models.cases.whole import WholeCase
from models.disputes.order import order_reply
from models.law.action import StepKind
from models.law.event import EventKind
from models.law.new_reply import usual_days
from models.office.departments import departments
from models.requests import inner_steps, renewal
from models.requests.request import RequestEvent
from models.store.refusal import Refusal


def _whom(label: str, example: str) -> FieldSpec:
    def field() -> Field:
        known = [(each.name, each.name) for each in departments()]
        made = ComboField(known, editable=True)
        line = made.combo.lineEdit()
        assert line is not None
        line.setPlaceholderText(example)
        return made

    return FieldSpec("whom", label, field, required=True)


def _conference(case: WholeCase) -> Sequence[Part]:
    return (
        _whom("会商对象", "科室或者机关，如 县档案馆"),
        on_field(case, "会商日期", "会商不影响答复期限"),
        text_field("text", "会商结果", "如 同意提供清册，账号不公开"),
    )


def _confer(case: WholeCase, values: Values) -> RequestEvent:
    whom, text = values["whom"] or "", values["text"]
    return inner_steps.confer(case.request, values["on"], whom, text, case.on)


def _assignment(case: WholeCase) -> Sequence[Part]:
    return (
        _whom("承办科室", "如 农业农村办公室"),
        on_field(case, "转办日期", "转办不影响答复期限"),
        FieldSpec("until", "交办期限", day_field(case), "内部的期限，过了会列在工作台；可以不填"),
        text_field("text", "交办事项", "如 请核对清册并提出公开意见"),
    )


def _assignment_answer(case: WholeCase) -> Sequence[Part]:
    waiting = open_assignments(case)
    words = [(each.id, f"{each.on_date} 交{each.whom}") for each in waiting]
    which = FieldSpec("matter", "哪次转办", lambda: ComboField(words), required=True)
    return (
        *((which,) if len(waiting) > 1 else ()),
        on_field(case, "回复日期"),
        text_field("text", "回复内容", "如 清册已核对，可以公开"),
    )


def open_assignments(case: WholeCase) -> list[RequestEvent]:
    """Return what was handed to departments and has no answer yet."""
    found = case.log.assignments() if case.log else ()
    waiting = [matter.id for matter, answer in found if answer is None]
    return [event for event in case.events if event.id in waiting]


def _no_assignment(case: WholeCase) -> str:
    hindered = unless(EventKind.ASSIGNMENT_ANSWERED)(case)
    return hindered or ("" if open_assignments(case) else "没有等待回复的转办，请先登记转办。")


def _answer_assignment(case: WholeCase, values: Values) -> RequestEvent:
    waiting = open_assignments(case)
    if not waiting:
        raise Refusal("on", _no_assignment(case))
    wanted = values.get("matter", waiting[0].id)
    matter = next((each for each in waiting if each.id == wanted), None)
    if matter is None:
        raise Refusal("matter", "请选择回复的是哪一次转办。")
    return inner_steps.answer_assignment(
        case.request, matter, values["on"], values["text"], case.on
    )


def _order(case: WholeCase) -> Sequence[Part]:
    known = [(each.id, f"{each.number}　{each.authority}") for each in case.disputes]
    which = FieldSpec("dispute", "复议诉讼", lambda: ComboField(known), "作出决定的那一件")
    usual = f"个工作日；决定没有定期限的空着，按 {usual_days()} 个"
    return (
        *((which,) if known else ()),
        on_field(case, "收到日期", "收到决定书、判决书的日期"),
        FieldSpec("days", "期限", lambda: LineField("", parse=read_days, width=80), usual),
        FieldSpec("until", "或者到", day_field(case), "决定写明最后一天的填这里"),
        FieldSpec("whom", "决定机关", lambda: LineField("如 示例县人民政府")),
        FieldSpec(
            "decision",
            "决定文书",
            lambda: LineField("如 《行政复议决定书》（示政复决〔YYYY〕3号）"),
            "写进新的答复书",
        ),
    )


def _follow_order(form: Form, case: WholeCase) -> None:
    """Begin with the dispute that corrected the reply; its decision follows the choice."""

    def follow(key: str) -> None:
        chosen = form.field("dispute").value()
        found = next((each for each in case.disputes if each.id == chosen), None)
        if key == "dispute" and found is not None:
            form.set_values({"whom": found.authority, "decision": found.case_number})

    if case.disputes:
        form.edited.connect(follow)
        if case.corrected and not form.field("dispute").value():
            form.set_values({"dispute": case.corrected[-1].id})
            follow("dispute")


def _order_reply(case: WholeCase, values: Values) -> RequestEvent:
    chosen = values.get("dispute")
    return order_reply(
        next((each for each in case.disputes if each.id == chosen), None),
        case.request,
        values["on"],
        case.on,
        days=values["days"],
        until=values["until"],
        whom=values["whom"] or "",
        decision=values["decision"] or "",
    )


def _new_reply(case: WholeCase) -> Sequence[Part]:
    return (
        on_field(case, "答复日期", "从出文书签发的，这一步自动登记"),
        FieldSpec(
            "outcome",
            "答复结果",
            lambda: OutcomeField(case.is_old),
            "年度报告表三仍计第一次的结果",
            required=True,
        ),
        FieldSpec("basis", "依据", lambda: LineField("如 条例第三十六条第（二）项")),
        FieldSpec("reply_number", "答复文号", lambda: LineField("如 示公复〔YYYY〕9号")),
    )


BESIDE: tuple[Step, ...] = (
    Step(
        StepKind.CONFER,
        "会商",
        "notebook-pen",
        unless(EventKind.CONFERRED),
        _conference,
        lambda case, v: inner_steps.confer(
            case.request, v["on"], v["whom"] or "", v["text"], case.on
        ),
        "已登记会商",
        EventKind.CONFERRED,
    ),
    Step(
        StepKind.ASSIGN,
        "转办",
        "circle-arrow-right",
        unless(EventKind.ASSIGNED),
        _assignment,
        lambda case, v: inner_steps.assign(
            case.request, v["on"], v["whom"] or "", v["until"], v["text"], case.on
        ),
        "已登记转办",
        EventKind.ASSIGNED,
    ),
    Step(
        StepKind.ANSWER_ASSIGNMENT,
        "科室回复",
        "inbox",
        _no_assignment,
        _assignment_answer,
        _answer_assignment,
        "已登记科室回复",
    ),
)
AFTER: tuple[Step, ...] = (
    Step(
        StepKind.ORDER_REPLY,
        "责令重新答复",
        "scale",
        unless(EventKind.REPLY_ORDERED),
        _order,
        _order_reply,
        "已登记责令重新答复",
        EventKind.REPLY_ORDERED,
        _follow_order,
    ),
    Step(
        StepKind.REPLY_AGAIN,
        "重新答复",
        "circle-check",
        unless(EventKind.REPLIED_AGAIN),
        _new_reply,
        lambda case, v: renewal.reply_again(
            case.request,
            v["on"],
            v["outcome"] or "",
            v["reply_number"] or "",
            case.on,
            basis=v["basis"] or "",
        ),
        "已登记重新答复",
        EventKind.REPLIED_AGAIN,
        width=WIDE,
    ),
)
