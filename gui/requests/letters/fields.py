"""The fields of a kind of letter as rows of a form."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from gui.forms.choices import ComboField
from gui.forms.dates import DateField
from gui.forms.field import Field, LineField, TextField
from gui.forms.form import Part
from gui.forms.rows import FieldSpec
from models.letters.kinds import LetterField, LetterKind
from models.letters.values import read_value
from models.requests.case import Case
from models.store.dates import read_date
from models.store.words import yuan


def letter_parts(of: LetterKind, case: Case, today: date) -> Sequence[Part]:
    """Return the fields of a kind; short dates follow `today`."""
    return [_spec(field, case, today) for field in of.fields if not field.paper_only]


def _spec(field: LetterField, case: Case, today: date) -> FieldSpec:
    rules = {
        "money": "元",
        "count": "按件写几件，按量写几页",
        "days": f"个工作日，最长 {case.era.extension}",
    }
    return FieldSpec(
        field.key,
        field.label,
        _maker(field, case, today),
        rules.get(field.kind, field.example if field.kind == "date" else ""),
        required=field.required,
    )


def _maker(field: LetterField, case: Case, today: date) -> Callable[[], Field]:
    def line(width: int = 0) -> LineField:
        show = (lambda cents: yuan(cents) if cents else "") if field.kind == "money" else None
        parse = (lambda text: read_value(field, text, today)) if width else None
        return LineField(field.example, parse=parse, show=show, width=width)

    choices = field.choices_for(case.is_old)
    several = [(each, each) for each in choices]
    makers: Mapping[str, Callable[[], Field]] = {
        "text": lambda: TextField(field.example, 3),
        "date": lambda: DateField(lambda text: read_date(text, today)),
        "choice": lambda: ComboField(several),
        "days": lambda: line(100),
        "count": lambda: line(100),
        "money": lambda: line(138),
        "line": (lambda: ComboField(several, editable=True)) if choices else line,
    }
    return makers[field.kind]
