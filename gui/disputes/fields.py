"""The fields of a dispute's form, in the order of the paper in the clerk's hand."""

from collections.abc import Callable, Sequence
from datetime import date

from gui.disputes.words import NAMES
from gui.forms.choices import ComboField, ToggleField
from gui.forms.dates import DateField
from gui.forms.field import LineField, TextField
from gui.forms.form import Part
from gui.forms.lines import LinesField, Way
from gui.forms.rows import FieldSpec, Section
from models.disputes.ruling import RESULTS, kinds, result_word
from models.store.dates import read_date

Today = Callable[[], date]
ADD = Way("add", "登记阶段", "plus", "Ctrl+R")


def day_field(today: Today) -> Callable[[], DateField]:
    """Return the maker of a date field that takes short forms relative to the day."""
    return lambda: DateField(lambda text: read_date(text, today()))


def parts(today: Today) -> Sequence[Part]:
    """Return the rows of the form."""
    return (*_case(today), *_course(today))


def _case(today: Today) -> Sequence[Part]:
    choices = [(key, each.label) for key, each in kinds().items()]
    return (
        Section("案件"),
        FieldSpec("number", NAMES["number"], lambda: LineField(auto=True), "系统编号，可改写"),
        FieldSpec(
            "kind",
            NAMES["kind"],
            lambda: ComboField(choices),
            "就是年度报告表四的一栏",
            required=True,
        ),
        FieldSpec("request", NAMES["request"], lambda: LineField("如 YYYY-001")),
        FieldSpec(
            "before",
            NAMES["before"],
            ComboField,
            "起诉以前经过的行政复议",
        ),
        FieldSpec(
            "received_on",
            NAMES["received_on"],
            day_field(today),
            "收到复议答复通知书、应诉通知书的日期",
            required=True,
        ),
        FieldSpec("authority", NAMES["authority"], LineField, "复议机关或者法院"),
        FieldSpec("case_number", NAMES["case_number"], lambda: LineField("如 示政复〔YYYY〕5号")),
    )


def _course(today: Today) -> Sequence[Part]:
    results = [(each, result_word(each)) for each in RESULTS]
    return (
        Section("办理阶段"),
        FieldSpec("stages", "阶段", lambda: LinesField((ADD,), "还没有登记阶段")),
        Section("审结"),
        FieldSpec(
            "closed_on",
            NAMES["closed_on"],
            day_field(today),
            "计入这一天所在年度；没有审结的，年底计入尚未审结",
        ),
        FieldSpec("ruling", NAMES["ruling"], lambda: ComboField(editable=True), "可以自己写"),
        FieldSpec(
            "result",
            NAMES["result"],
            lambda: ToggleField(results),
            "随裁判结果填好，可以改选",
        ),
        FieldSpec("note", NAMES["note"], lambda: TextField("", 2)),
    )
