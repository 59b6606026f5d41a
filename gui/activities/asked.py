"""What the kinds of activity ask, as rows of the form: made from their data, shown by kind."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from gui.forms.choices import CheckGridField, ComboField, ToggleField
from gui.forms.dates import DateField
from gui.forms.field import Field, LineField
from gui.forms.form import Form
from gui.forms.rows import FieldSpec
from models.accounts.account import accounts
from models.accounts.upkeep import CHECK
from models.activities.kinds import Fact, kinds
from models.store.amounts import read_amount
from models.store.dates import read_date
from models.store.refusal import Refusal
from models.store.words import yuan

Today = Callable[[], date]

NUMBER = 90  # the width of a number
_AMOUNT = 138
_FEN = 100


def fact_key(kind: str, fact: str) -> str:
    """Return the key of the field of a fact: kinds may ask the same of each other."""
    return f"{kind}:{fact}"


def fact_specs(today: Today) -> Iterator[FieldSpec]:
    """Yield a field for each fact of each kind."""
    for kind in kinds().values():
        for fact in kind.facts:
            unit = f"单位：{fact.unit}" if fact.unit else ""
            rule = fact.hint or unit
            yield FieldSpec(fact_key(kind.key, fact.key), fact.label, _maker(fact, today), rule)


def show_facts_of(form: Form, kind: str) -> None:
    """Show the rows of one kind and no others."""
    for each in kinds().values():
        for fact in each.facts:
            form.show_row(fact_key(each.key, fact.key), each.key == kind)


def facts_in(form: Form, kind: str) -> dict[str, Any]:
    """Return what stands in the fields of a kind. A `Refusal` names the field."""
    keys = kinds()[kind].by_key if kind in kinds() else {}
    found = form.values(fact_key(kind, each) for each in keys)
    return {each: found[fact_key(kind, each)] for each in keys}


def facts_shown(kind: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts of an activity as the form shows them; those of other kinds are empty."""
    return {
        fact_key(each.key, fact.key): facts.get(fact.key) if each.key == kind else None
        for each in kinds().values()
        for fact in each.facts
    }


def offer_accounts(form: Form) -> None:
    """Offer the accounts of the office where a kind asks for one."""
    known = [(each.name, each.name) for each in accounts() if each.closed_on is None]
    for kind in kinds().values():
        for fact in kind.facts:
            if fact.kind == "account":
                field = form.field(fact_key(kind.key, fact.key))
                assert isinstance(field, ComboField)
                field.set_choices(known)


def check_of(account: str) -> dict[str, Any]:
    """Return what a check of an account begins with."""
    return {"matter": f"“{account}”更新检查", fact_key(CHECK, "account"): account}


def read_count(text: str) -> int:
    """Read a whole number, 0 or more. Refuses anything else."""
    value = read_amount(text, "").value
    if value != value.to_integral_value():
        raise Refusal(None, f"“{text}”不是整数，请核对。")
    return int(value)


def number_field(example: str = "") -> LineField:
    """Return a field for a count."""
    return LineField(example, parse=read_count, width=NUMBER)


def read_points(text: str) -> Decimal:
    """Read points, with 分 or without. Refuses anything else."""
    return read_amount(text.removesuffix("分"), "").value


def _read_yuan(text: str) -> int:
    cents = read_amount(text, "元").value * _FEN
    if cents != cents.to_integral_value():
        raise Refusal(None, f"“{text}”请写到分，如 380.50，单位是元。")
    return int(cents)


def _shown_yuan(cents: int | None) -> str:
    return "" if cents is None else yuan(cents)


def _maker(fact: Fact, today: Today) -> Callable[[], Field]:
    choices = [(each, each) for each in fact.choices]
    makers: Mapping[str, Callable[[], Field]] = {
        "count": number_field,
        "points": lambda: LineField("如 0.5", parse=read_points, width=NUMBER),
        "money": lambda: LineField("如 3800", parse=_read_yuan, show=_shown_yuan, width=_AMOUNT),
        "date": lambda: DateField(lambda text: read_date(text, today())),
        "choice": lambda: ComboField(choices),
        "choices": lambda: CheckGridField(choices, columns=2),
        "yes_no": lambda: ToggleField(((True, "是"), (False, "否"))),
        "text": LineField,
        "account": lambda: ComboField(editable=True),
    }
    return makers[fact.kind]
