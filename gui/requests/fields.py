"""The fields of the entry form, in the order of the paper in the clerk's hand."""

from collections.abc import Callable, Sequence
from datetime import date

from gui.forms.choices import CheckGridField, ComboField
from gui.forms.dates import DateField
from gui.forms.field import LineField, ReadOnlyField, TextField
from gui.forms.form import Part
from gui.forms.rows import FieldSpec, Section
from gui.requests.people_field import PAPERS, PeopleField
from models.law.law import common
from models.office.departments import departments
from models.requests.intake import Intake
from models.store.dates import read_date
from reports.cases.words import applicant_kinds

# The day of receipt for each way a request comes in.
RECEIPT = {
    Intake.IN_PERSON: "当面：提交之日为收到之日",
    Intake.POST: "邮寄：签收之日为收到之日",
    Intake.LETTER: "平信：与申请人确认之日",
    Intake.ONLINE: "网络：双方确认之日为收到之日",
    Intake.FAX: "传真：双方确认之日为收到之日",
    Intake.OTHER: "与申请人确认之日为收到之日",
}
_ANY = "当面、签收或者双方确认之日"
_HOW = ("当面提交", "邮件签收", "电话确认", "短信确认", "电子邮件确认")
_HELP = ("阅读困难", "视力障碍", "听力障碍", "不会书写")
_SUPPLY = ("纸质，当面领取", "纸质，邮寄", "电子邮件", "光盘", "查阅、抄录")


def receipt_rule(intake: str | None) -> str:
    """Return which day is the day of receipt when the request came in this way."""
    return RECEIPT[Intake(intake)] if intake in list(Intake) else _ANY


def entry_fields(today: date) -> Sequence[Part]:
    """Return the rows of the form; short dates are read relative to `today`."""

    def day() -> DateField:
        return DateField(lambda text: read_date(text, today))

    return (*_registration(day), *_applicant(), *_wanted())


def _registration(day: Callable[[], DateField]) -> Sequence[Part]:
    intakes = [(way.value, way.value) for way in Intake]
    return (
        Section("登记"),
        FieldSpec("number", "登记号", lambda: LineField(auto=True), "系统编号，可改写"),
        FieldSpec("intake", "申请方式", lambda: ComboField(intakes), required=True, pin=True),
        (
            FieldSpec("received_on", "收到日期", day, _ANY, common("receipt"), required=True),
            FieldSpec("due", "期限", ReadOnlyField, inline=True),
        ),
        FieldSpec("arrived_on", "来件日期", day, "信件、邮件到达本机关的日期"),
        FieldSpec("confirmed_how", "确认方式", lambda: _words(_HOW), "怎样确定收到日期，留作凭据"),
        FieldSpec("helps", "协助机关", LineField, "其他机关登记、请本机关协助的才填；不计入统计"),
    )


def _applicant() -> Sequence[Part]:
    kinds = list(applicant_kinds().items())
    return (
        Section("申请人"),
        FieldSpec(
            "applicant_kind",
            "类型",
            lambda: ComboField(kinds),
            "就是年度报告表三的一列",
            required=True,
        ),
        FieldSpec(
            "applicant", "申请人", LineField, "姓名或者名称；没写明的留空，告知补正", required=True
        ),
        FieldSpec("kind_reason", "改动理由", LineField, "类型登记时就确定，改动要留理由"),
        (
            FieldSpec("id_kind", "证件", lambda: _words(PAPERS, 132)),
            FieldSpec("id_number", "", lambda: LineField("号码"), inline=True),
        ),
        FieldSpec("phone", "联系电话", LineField, "申请应当写明联系方式", "条例第二十九条"),
        FieldSpec("address", "通信地址", lambda: LineField("如 示例县柳湾村 12 号（745000）")),
        FieldSpec("email", "电子邮箱", LineField),
        FieldSpec("others", "共同申请", PeopleField, "几人共同申请的逐个登记，只算一件"),
        FieldSpec("agent", "代理人", LineField, "有代理人的，要有授权委托书"),
        (
            FieldSpec("agent_id_number", "代理证件", lambda: LineField("证件号码")),
            FieldSpec("agent_phone", "电话", LineField, inline=True),
        ),
        FieldSpec(
            "help_needed",
            "需要帮助",
            lambda: _words(_HELP),
            "阅读困难或者视听障碍的，要提供必要的帮助",
            "条例第四十三条",
        ),
    )


def _wanted() -> Sequence[Part]:
    def departments_field() -> ComboField:
        return ComboField([(each.name, each.name) for each in departments()], editable=True)

    return (
        Section("申请内容"),
        FieldSpec(
            "content",
            "申请内容",
            lambda: TextField("名称、文号或者便于查询的其他特征性描述", 3),
            "照申请书写，不要求说明用途",
            "条例第二十九条",
            required=True,
        ),
        FieldSpec(
            "corrected_content",
            "补正后内容",
            lambda: TextField("补正以后申请公开的内容", 2),
            "列表和文书用补正后的，原来的留着",
            "条例第三十条",
        ),
        FieldSpec("supply_form", "提供方式", lambda: _words(_SUPPLY), pin=True),
        FieldSpec(
            "filled_in_by_office",
            "口头申请",
            lambda: CheckGridField([(True, "本机关代为填写申请")]),
            "申请人签字确认",
        ),
        FieldSpec("department", "承办科室", departments_field, pin=True),
        FieldSpec("note", "备注", lambda: TextField("", 2)),
    )


def _words(offered: Sequence[str], width: int = 0) -> ComboField:
    return ComboField([(each, each) for each in offered], editable=True, width=width)
