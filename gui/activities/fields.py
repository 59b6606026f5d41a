"""The fields of an activity's form; what its kind asks stands between those that all have."""

from collections.abc import Sequence

from gui.activities.asked import NUMBER, Today, fact_specs, number_field, read_count
from gui.activities.offered import day_field, department_choices
from gui.activities.problem_table import ProblemsField
from gui.activities.sentence import SentenceField
from gui.activities.words import NAMES
from gui.forms import attachments
from gui.forms.choices import ComboField
from gui.forms.field import LineField, TextField
from gui.forms.form import Part
from gui.forms.lines import LinesField
from gui.forms.rows import FieldSpec, Section
from models.activities.kinds import kinds


def parts(today: Today) -> Sequence[Part]:
    """Return the rows of the form."""
    return (*_matter(today), *fact_specs(today), *_course(today), *_around())


def _matter(today: Today) -> Sequence[Part]:
    choices = [(key, each.name) for key, each in kinds().items()]
    return (
        Section("事项"),
        FieldSpec("kind", NAMES["kind"], lambda: ComboField(choices), required=True, pin=True),
        FieldSpec(
            "on_date",
            NAMES["on_date"],
            lambda: day_field(today),
            "计入这一天所在的年度",
            required=True,
        ),
        FieldSpec("matter", NAMES["matter"], LineField, "可以照抄通知的标题", required=True),
        FieldSpec(
            "department",
            NAMES["department"],
            lambda: ComboField(department_choices()),
            pin_by_key=True,
        ),
        (
            FieldSpec("times", NAMES["times"], number_field),
            FieldSpec(
                "people",
                NAMES["people"],
                lambda: LineField(parse=read_count, width=NUMBER),
                inline=True,
            ),
        ),
        FieldSpec("participants", NAMES["participants"], lambda: TextField("", 2)),
    )


def _course(today: Today) -> Sequence[Part]:
    return (
        Section("办理"),
        FieldSpec("problems", "问题和整改", lambda: ProblemsField(today), wide=True),
        FieldSpec(
            "due_on", NAMES["due_on"], lambda: day_field(today), "剩 5 天起列入工作台，按自然日"
        ),
        FieldSpec("done_on", NAMES["done_on"], lambda: day_field(today), "填了就不再提醒"),
        FieldSpec("result", NAMES["result"], LineField, "如 整改完成"),
        FieldSpec("note", NAMES["note"], lambda: TextField("", 2)),
    )


def _around() -> Sequence[Part]:
    return (
        Section("计入"),
        FieldSpec("counted", "年报", SentenceField),
        Section("附件"),
        FieldSpec(
            "attachments", "附件", lambda: LinesField((attachments.WAY,)), "可以把文件拖进来"
        ),
    )
