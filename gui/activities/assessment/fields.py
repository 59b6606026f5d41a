"""The fields of an item's form: how it is reckoned, and what the year brought of it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from gui.activities.asked import NUMBER, number_field, read_points
from gui.activities.assessment.words import BY_HAND, NAMES
from gui.forms import attachments
from gui.forms.choices import ComboField
from gui.forms.field import LineField
from gui.forms.form import Form, Part
from gui.forms.lines import LinesField, Way
from gui.forms.rows import FieldSpec, Section
from models.assessment.deduction import Deduction, hundredths, shown
from models.assessment.measures import MEASURES

JUDGE = Way("judge", "填扣分", "pencil-line", "Ctrl+R")
_TEXTS = ("name", "basis", "unit")
_YEARS = ("since", "until")
_POINTS = ("points", "most")


def points_field() -> LineField:
    """Return a field for points, which are kept in hundredths."""
    return LineField("如 0.5", parse=read_points, show=_written, width=NUMBER)


def _written(points: Decimal | None) -> str:
    return "" if points is None else f"{points:f}"


def parts() -> Sequence[Part]:
    """Return the rows of the form."""
    measures = [("", BY_HAND), *((key, each.label) for key, each in MEASURES.items())]
    return (
        Section("自评"),
        FieldSpec("found", "扣分", lambda: LinesField((JUDGE,))),
        FieldSpec("files", "佐证", lambda: LinesField((attachments.WAY,))),
        Section("扣分情形"),
        FieldSpec("name", NAMES["name"], LineField, "照县里的考核细则", required=True),
        FieldSpec("basis", NAMES["basis"], LineField, "考核细则的条目，或者条例的条款"),
        (
            FieldSpec("unit", "每", lambda: LineField("条", width=NUMBER), required=True),
            FieldSpec("points", "扣分", points_field, required=True, inline=True),
        ),
        FieldSpec("most", NAMES["most"], points_field, "不填就累计扣完"),
        FieldSpec(
            "measure",
            NAMES["measure"],
            lambda: ComboField(measures),
            "登记簿里有几条就按几条建议扣分",
        ),
        (
            FieldSpec("since", NAMES["since"], number_field),
            FieldSpec("until", "停用年度", number_field, inline=True),
        ),
    )


def shown_values(item: Deduction) -> dict[str, Any]:
    """Return an item as the form shows it."""
    return {
        **{key: getattr(item, key) for key in (*_TEXTS, *_YEARS, "measure")},
        **{key: points_value(getattr(item, key)) for key in _POINTS},
    }


def points_value(kept: int | None) -> Decimal | None:
    """Return points that are kept as they are read."""
    return None if kept is None else Decimal(shown(kept))


def verb_values(form: Form) -> dict[str, Any]:
    """Return what stands in the form as the verbs take it. A `Refusal` names the field."""
    found = form.values((*_TEXTS, *_YEARS, *_POINTS, "measure"))
    texts = {key: found[key] or "" for key in (*_TEXTS, "measure")}
    points = {key: None if found[key] is None else hundredths(found[key], key) for key in _POINTS}
    return {**found, **texts, **points}
