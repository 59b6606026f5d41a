"""The fields of a posting, in the order in which it is made."""

from collections.abc import Callable, Sequence, Set
from datetime import date
from functools import partial

from gui.forms.choices import CheckGridField, ComboField, ToggleField
from gui.forms.dates import DateField
from gui.forms.field import ChipField, LineField, TextField
from gui.forms.form import Form, Part
from gui.forms.lines import LinesField, Way
from gui.forms.rows import FieldSpec, Section
from gui.postings.words import NAMES
from models.office.profile import Office, office
from models.postings.period import CALENDAR, UNITS, WORKING, matters
from models.postings.posting import PostingKind
from models.postings.template import templates
from models.store.dates import read_date
from models.store.held import seat
from models.store.refusal import Refusal

Today = Callable[[], date]

PASTE = Way("paste", "从 Excel 粘贴", "clipboard-paste", "Ctrl+Shift+V")
PUT_UP = Way("put_up", "登记张贴", "presentation", "Ctrl+H")
TAKE_DOWN = Way("take_down", "全部登记取下", "check", "Ctrl+Shift+H")
OBJECT = Way("object", "登记异议", "circle-alert")
ADD_TABLE = Way("add_table", "粘贴表格作附件", "clipboard-paste")
ADD_TEXT = Way("add_text", "加文字附件", "file-plus")
NAMES_MASKED, SEALED, RED_HEAD = "names", "sealed", "red"
ENDING, OBJECTING = "ending", "objecting"


def _day(today: Today) -> Callable[[], DateField]:
    return lambda: DateField(lambda text: read_date(text, today()))


def _number() -> LineField:
    return LineField("如 7", parse=_days, width=64)


def _days(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 365:
        raise Refusal("period", "公示期请填 1 到 365 的整数。")
    return int(text)


# What a new posting takes from the profile of the office, by field.
_OF_PROFILE = {"phone": ("phone", "电话"), "supervision": ("supervision_phone", "监督电话")}


def follow_profile(form: Form, lacked: Set[str], go: Callable[[str], object]) -> Set[str]:
    """Say beside the numbers which the profile of the office lacks; return their fields.

    `go(name)` leads to where it is filled in; what `lacked` before and is there now is filled in.
    """
    here = office()
    lacking = {key for key, (name, _) in _OF_PROFILE.items() if not getattr(here, name)}
    for key in lacked - lacking:
        if form.field(key).is_empty():
            form.field(key).set_value(getattr(here, _OF_PROFILE[key][0]))
    wanted = [
        _OF_PROFILE[key] for key in _OF_PROFILE if key in lacking and form.field(key).is_empty()
    ]
    said = f"机关信息里还没有{'、'.join(word for _, word in wanted)}" if wanted else ""
    whom = seat.whom_to_ask(Office.__name__)
    way = ("去填写", partial(go, wanted[0][0])) if wanted and not whom else None
    form.set_rule("phone", f"{said}，{whom}" if said and whom else said, way=way)
    return lacking


def parts(today: Today) -> Sequence[Part]:
    """Return the rows of the form."""
    return (*_content(), *_time(today), *_boards(), *_end(today))


def _content() -> Sequence[Part]:
    kinds = [(kind.value, kind.value) for kind in PostingKind]
    usual = [(key, each.name) for key, each in templates().items()]
    return (
        Section("内容"),
        FieldSpec("template", "样稿", lambda: ComboField(usual, empty="不用样稿")),
        FieldSpec("kind", NAMES["kind"], lambda: ToggleField(kinds, 4), required=True),
        FieldSpec(
            "title",
            NAMES["title"],
            lambda: TextField("如 关于YYYY年3月拟新增低保对象的公示", 2),
            "按意思断行；在想断开的地方按 Enter",
            required=True,
        ),
        FieldSpec("addressee", NAMES["addressee"], lambda: LineField("没有不填")),
        FieldSpec(
            "body",
            NAMES["body"],
            lambda: TextField("每段一行；一、（一）1.（1）自动排成各级标题", 9),
            "“【名单】”一行是名单的位置",
            required=True,
        ),
        FieldSpec("list", NAMES["list"], lambda: LinesField((PASTE,), "没有名单")),
        FieldSpec(
            "names_masked",
            NAMES["names_masked"],
            lambda: CheckGridField([(NAMES_MASKED, "隐去姓名，只留姓")], 1),
        ),
        FieldSpec("hidden", "", LinesField),
        FieldSpec(
            "attached", NAMES["attached"], lambda: LinesField((ADD_TABLE, ADD_TEXT), "没有附件")
        ),
    )


def _time(today: Today) -> Sequence[Part]:
    choices = [(key, each.name) for key, each in matters().items()]
    units = [(WORKING, UNITS[WORKING]), (CALENDAR, UNITS[CALENDAR])]
    return (
        Section("公示期"),
        FieldSpec("matter", NAMES["matter"], lambda: ComboField(choices)),
        (
            FieldSpec("period", "另定", _number),
            FieldSpec("period_unit", "", lambda: ToggleField(units), inline=True),
        ),
        FieldSpec("period_reason", NAMES["period_reason"], lambda: LineField("如 县民政局要求")),
        (
            FieldSpec("posted_on", NAMES["posted_on"], _day(today)),
            FieldSpec("first_on", NAMES["first_on"], _day(today), inline=True),
        ),
        (
            FieldSpec("last_on", NAMES["last_on"], _day(today)),
            FieldSpec("enough", "", ChipField, inline=True),
        ),
        FieldSpec("last_reason", NAMES["last_reason"], lambda: LineField("为什么在休息日截止")),
    )


def _boards() -> Sequence[Part]:
    return (
        Section("张贴"),
        FieldSpec("places", "地点", lambda: LinesField((PUT_UP, TAKE_DOWN), "还没有张贴")),
        FieldSpec("objections", "异议", lambda: LinesField((OBJECT,), "没有收到异议")),
    )


def _end(today: Today) -> Sequence[Part]:
    looks = [
        (SEALED, "留出盖章位置"),
        (RED_HEAD, "红头"),
        (OBJECTING, "公示写明怎样提异议"),
        (ENDING, "末尾加“特此公示”等"),
    ]
    return (
        Section("落款和联系"),
        (
            FieldSpec("organ", NAMES["organ"], LineField, required=True),
            FieldSpec("dated", "日期", _day(today), inline=True),
        ),
        FieldSpec("objections_to", NAMES["objections_to"], lambda: LineField("如 社会事务办公室")),
        (
            FieldSpec("phone", NAMES["phone"], LineField),
            FieldSpec("supervision", "监督", LineField, inline=True),
        ),
        FieldSpec("looks", "版式", lambda: CheckGridField(looks, 2)),
        (
            FieldSpec("document_number", NAMES["document_number"], LineField),
            FieldSpec("subtitle", "编号", lambda: LineField("如 第二号"), inline=True),
        ),
        FieldSpec("note", NAMES["note"], lambda: LineField("如 此件公开发布")),
    )
