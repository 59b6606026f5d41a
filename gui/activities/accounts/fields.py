"""The fields of an account's form. There is none for a password: none is kept."""

from collections.abc import Sequence
from typing import Any

from gui.activities.accounts.words import NAMES
from gui.activities.asked import Today, number_field
from gui.activities.offered import day_field, department_choices
from gui.forms.choices import ComboField
from gui.forms.field import LineField, TextField
from gui.forms.form import Form, Part
from gui.forms.lines import LinesField, Way
from gui.forms.rows import FieldSpec, Section
from models.accounts.account import Account
from models.accounts.kinds import basis, kinds, reply_hours
from models.office.channel import channels

CHECK = Way("check", "登记检查", "plus", "Ctrl+R")
_TEXTS = ("name", "other_names", "address", "keeper", "note")
_PLAIN = ("kind", "opened_on", "closed_on", "days")


def parts(today: Today) -> Sequence[Part]:
    """Return the rows of the form."""
    return (*_upkeep(), *_account(today), *_rule())


def _upkeep() -> Sequence[Part]:
    """What is looked at most stands first."""
    return (
        Section("更新情况"),
        FieldSpec(
            "upkeep",
            "检查",
            lambda: LinesField((CHECK,), "还没有检查过"),
            reply_words(),
        ),
    )


def _account(today: Today) -> Sequence[Part]:
    choices = [(key, each.name) for key, each in kinds().items()]
    return (
        Section("账号"),
        FieldSpec("kind", NAMES["kind"], lambda: ComboField(choices), required=True),
        FieldSpec("name", NAMES["name"], LineField, "照账号主页上的名称", required=True),
        FieldSpec(
            "other_names", NAMES["other_names"], LineField, "检查记录里也这样叫的，用顿号分开"
        ),
        FieldSpec("address", NAMES["address"], LineField, "口令不要写在登记簿里"),
        FieldSpec("department", NAMES["department"], lambda: ComboField(department_choices())),
        FieldSpec("keeper", NAMES["keeper"], LineField),
        FieldSpec("opened_on", NAMES["opened_on"], lambda: day_field(today)),
        FieldSpec("closed_on", NAMES["closed_on"], lambda: day_field(today), "填了就不再提醒更新"),
    )


def _rule() -> Sequence[Part]:
    return (
        Section("更新"),
        FieldSpec("days", NAMES["days"], number_field, basis().partition("：")[2]),
        FieldSpec(
            "channel",
            NAMES["channel"],
            ComboField,
            "主动公开的信息在这个渠道公开，就算更新一次",
        ),
        FieldSpec("note", NAMES["note"], lambda: TextField("", 2)),
    )


def reply_words() -> str:
    """Say within how many hours a message is to be answered."""
    return f"留言 {reply_hours()} 小时内回应，随检查登记"


def offer_channels(form: Form) -> None:
    """Offer the channels of the office."""
    field = form.field("channel")
    assert isinstance(field, ComboField)
    field.set_choices([(each.id, each.name) for each in channels()])


def shown(account: Account) -> dict[str, Any]:
    """Return an account as the form shows it."""
    return {
        **{name: getattr(account, name) for name in (*_TEXTS, *_PLAIN)},
        "department": account.department_id,
        "channel": account.channel_id,
    }


def verb_values(form: Form) -> dict[str, Any]:
    """Return what stands in the form as the verbs take it."""
    found = form.values((*_TEXTS, *_PLAIN, "department", "channel"))
    return {**found, **{name: found[name] or "" for name in (*_TEXTS, "kind")}}
