"""The fields of an item in the order of the paper in the clerk's hand, as data."""

import unicodedata
from collections.abc import Callable
from datetime import date

from gui.forms.category_field import CategoryField
from gui.forms.choices import CheckGridField, Choice, ComboField, ToggleField
from gui.forms.dates import DateField
from gui.forms.field import ChipField, LineField, ReadOnlyField, TextField, TitleField
from gui.forms.form import Part
from gui.forms.lines import LinesField
from gui.forms.rows import FieldSpec, Section
from gui.items.explained_field import ExplainedField
from gui.items.words import WAYS, offered
from gui.theme.theme import px
from models.items.item import Attribute, DocumentKind, Duration, Validity
from models.office import category as catalogue
from models.office import channel, departments
from models.office.publishing_period import UNITS
from models.postings.period import COUNTING
from models.store.dates import read_date
from models.store.refusal import Refusal

Today = Callable[[], date]

CATEGORY_RULE = "选到最末一级，写几个字或拼音首字母就能找"
DATE_RULE = ("形成之日起 20 个工作日内", "条例第二十六条")
EXPLAINS_RULE = "所解读的文件，按名称找"
CHANNELS_RULE = "同一信息发多个渠道，只计 1 条；新增时照上一条您勾选的"
PIN_RULE = "按 F9 钉住，下一条照填"

_KIND_WORDS = {DocumentKind.NEITHER: "其他文件"}
_WIDTH = 104
_DATE_WIDTH = 132
_DUE_WIDTH = 104
_DAYS_WIDTH = 76
_LONGEST = 365


def parts(today: Today) -> tuple[Part, ...]:
    """Return sections and fields; dates are read relative to `today`."""

    def day() -> DateField:
        return DateField(lambda text: read_date(text, today()), width=_DATE_WIDTH)

    return (*_what_it_is(), *_dates(day), *_publishing(), *_review(), *_more(day))


def category_choices() -> list[tuple[int, list[str]]]:
    """Return the leaves of the catalogue with their levels."""
    return [(entry.id, catalogue.split(entry.path)) for entry in catalogue.leaves()]


def kept_category(key: int) -> list[tuple[int, list[str]]]:
    """Return a category that an item has though it is offered to no other: withdrawn, or inner."""
    entry = catalogue.by_id(key)
    if entry is None:
        return []
    withdrawn = "（停用）" if entry.withdrawn_on else ""
    return [(key, catalogue.split(entry.path + withdrawn))]


def department_choices() -> list[Choice]:
    """Return the departments in use."""
    return [(each.id, each.name) for each in departments.departments()]


def _yes_no() -> ToggleField:
    return ToggleField([(True, "是"), (False, "否")])


def _days(text: str) -> int:
    plain = unicodedata.normalize("NFKC", text)
    if not plain.isdecimal() or not 0 < int(plain) <= _LONGEST:
        raise Refusal(None, f"“{text}”不是天数，请写 1 到 {_LONGEST} 的数，如 7")
    return int(plain)


def _what_it_is() -> tuple[Part, ...]:
    return (
        Section("基本信息"),
        FieldSpec("title", "信息名称", TitleField, "与公文标题一致", required=True),
        FieldSpec(
            *("document_number", "文号", lambda: LineField("示政办发〔YYYY〕5号")),
            *("六角括号，不加“第”", "GB/T 9704"),
        ),
        FieldSpec(
            *("index_number", "索引号", lambda: LineField(auto=True), "系统编号，可改写"),
            by_the_way=True,
        ),
        FieldSpec(
            "category",
            "信息类别",
            lambda: CategoryField(category_choices()),
            CATEGORY_RULE,
            required=True,
            pin=True,
            by_the_way=True,
        ),
        (
            FieldSpec(
                "genre",
                "体裁",
                lambda: ComboField(offered("genres"), editable=True, width=_WIDTH),
                pin_by_key=True,
                by_the_way=True,
            ),
            FieldSpec(
                "theme",
                "主题",
                lambda: ComboField(offered("themes"), editable=True),
                pin_by_key=True,
                by_the_way=True,
            ),
        ),
    )


def _due() -> ReadOnlyField:
    """Return the field that ends where all fields end, whatever is pinned beside it."""
    made = ReadOnlyField()
    made.line.setMinimumWidth(px(_DUE_WIDTH))
    return made


def _dates(day: Callable[[], DateField]) -> tuple[Part, ...]:
    return (
        Section("日期与期限"),
        (
            FieldSpec("made_on", "成文日期", day, *DATE_RULE, required=True, pin_by_key=True),
            FieldSpec("due_on", "应公开", _due, inline=True),
        ),
        (
            FieldSpec(
                *("published_on", "公开日期", day, "可写 5、3-5、今天、+3"),
                pin_by_key=True,
                turns=True,
            ),
            FieldSpec("left", "", ChipField, inline=True),
        ),
    )


def _publishing() -> tuple[Part, ...]:
    return (
        Section("公开"),
        FieldSpec(
            "attribute",
            "公开属性",
            lambda: ToggleField([(each.value, each.value) for each in Attribute]),
            "起草时确定；不予公开要写理由",
            required=True,
            pin_by_key=True,
        ),
        FieldSpec(
            "withheld_reason",
            "理由",
            lambda: ComboField(offered("withheld"), editable=True),
            "写明依据的条款",
            "条例第十四至十六条",
            required=True,
        ),
        FieldSpec(
            "channels",
            "公开渠道",
            lambda: CheckGridField([(each.name, each.name) for each in channel.channels()]),
            CHANNELS_RULE,
        ),
        FieldSpec("posting_place", "张贴地点", lambda: LineField("镇政府大门口公开栏")),
        FieldSpec(
            "department",
            "责任科室",
            lambda: ComboField(department_choices(), editable=True),
            PIN_RULE,
            pin=True,
        ),
    )


def _review() -> tuple[Part, ...]:
    return (
        Section("审查"),
        FieldSpec(
            "clearance",
            "三审三校",
            lambda: LinesField(WAYS["clearance"], "还没有审查记录"),
            "没有审查结论不能公开",
            "条例第十七条",
        ),
        FieldSpec("reviewer", "保密审查人", LineField, "台账里记的审查人", pin=True),
        Section("公开以后"),
        FieldSpec("interpretations", "解读", LinesField),
        FieldSpec(
            "amendments",
            "更正撤回",
            lambda: LinesField(WAYS["amendments"]),
            "不准确的要更正，不该公开的要撤回",
            "条例第六条",
        ),
        FieldSpec(
            "attachments",
            "附件",
            lambda: LinesField(WAYS["attachments"]),
            "也可把文件拖到表单上",
        ),
    )


def _more(day: Callable[[], DateField]) -> tuple[Part, ...]:
    return (
        Section("网址和公示"),
        FieldSpec("url", "网址", lambda: LineField("https://")),
        (
            FieldSpec("notice_from", "公示起始", day, COUNTING),
            FieldSpec("notice_until", "至", day, inline=True),
        ),
        Section("期限和标记"),
        (
            FieldSpec(
                "period",
                "公开期限",
                lambda: LineField("按目录", parse=_days, width=_DAYS_WIDTH),
                "空着按目录；单独规定时写天数和依据",
                "条例第二十六条",
            ),
            FieldSpec(
                "period_kind",
                "",
                lambda: ToggleField([(kind, word) for kind, word in UNITS.items()]),
                inline=True,
            ),
        ),
        FieldSpec("period_reason", "期限依据", lambda: LineField("预算法第十四条"), required=True),
        FieldSpec(
            "duration",
            "公开时限",
            lambda: ToggleField([(each.value, each.value) for each in Duration]),
            "公开多久；多少天内公开是公开期限",
            pin_by_key=True,
        ),
        FieldSpec("village_affairs", "村务公开", _yes_no, "村务公开单独统计"),
        *_validity(day),
        Section("内容"),
        FieldSpec("explains", "解读对象", ExplainedField, EXPLAINS_RULE),
        FieldSpec("summary", "内容概述", TextField, "一般不超过 100 字"),
        FieldSpec("keywords", "关键词", LineField),
        FieldSpec("note", "备注", lambda: TextField(lines=2)),
    )


def _validity(day: Callable[[], DateField]) -> tuple[Part, ...]:
    return (
        Section("效力"),
        FieldSpec(
            "document_kind",
            "文件种类",
            # 规章 are made by 设区的市 and above: only an old ledger brings one
            lambda: ToggleField(
                [(each.value, _KIND_WORDS.get(each, each.value)) for each in DocumentKind],
                rare=(DocumentKind.REGULATION.value,),
            ),
            "年度报告表二按此统计制发、废止和现行有效件数",
        ),
        FieldSpec(
            "validity",
            "有效性",
            lambda: ToggleField([(each.value, each.value) for each in Validity]),
        ),
        FieldSpec("valid_until", "有效期至", day, "写明了有效期的文件；期满要确认失效或延长"),
        FieldSpec("repealed_on", "废止日期", day, "失效或废止的那一天"),
        FieldSpec(
            "needs_interpretation",
            "需要解读",
            _yes_no,
            "空着按文件种类：行政规范性文件和规章要有解读",
            "条例第二十条第（一）项",
        ),
    )
