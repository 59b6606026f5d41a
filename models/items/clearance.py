"""三审三校、保密审查: who reviewed an item before it was published, and what was concluded.

The steps are the office's own; without a choice of its own they are the shipped ones. A step of an
item keeps the name and title it had when it was recorded (条例 17, 保守国家秘密法 35).
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from peewee import (
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

import resources
from models.items.item import PublishedItem
from models.store.acts import act
from models.store.database import Table
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal
from models.store.settings import choose, setting

_KEY = "items.clearance_steps"


class Conclusion(StrEnum):
    """What a review concludes."""

    PUBLISH = "公开"
    ON_REQUEST = "依申请公开"
    WITHHOLD = "不予公开"
    REFER = "需报审"


class Clearance(Table):
    """One step of the review of one item; `decides` marks the step whose conclusion counts."""

    item = ForeignKeyField(PublishedItem, on_delete="CASCADE")
    position = IntegerField()
    step = CharField()
    title = CharField(default="")
    decides = BooleanField(default=False)
    person = CharField(default="")
    opinion = TextField(default="")
    conclusion = CharField(default="")
    basis = CharField(default="")
    reason = TextField(default="")
    signed_on = DateField(null=True)
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "item"

    class Meta:
        indexes = ((("item", "position"), True),)

    if TYPE_CHECKING:
        item_id: int


@dataclass(frozen=True)
class Step:
    """A step as the office defines it: its name, who signs it, whether it concludes."""

    name: str
    title: str = ""
    decides: bool = False


@dataclass(frozen=True)
class Review:
    """What the clerk writes down of one step."""

    step: str
    title: str = ""
    decides: bool = False
    person: str = ""
    opinion: str = ""
    conclusion: str = ""
    basis: str = ""
    reason: str = ""
    signed_on: date | None = None


def steps() -> tuple[Step, ...]:
    """Return the steps of the office, in order."""
    own = setting(_KEY)
    rows = json.loads(own) if own else resources.toml("catalogue/clearance.toml")["step"]
    return tuple(Step(**row) for row in rows)


def set_steps(wanted: Sequence[Step]) -> None:
    """Take other steps. Refuses an empty list, a name twice, and a list that never concludes."""
    names = [step.name.strip() for step in wanted]
    if not names or not all(names):
        raise Refusal("steps", "至少要有一个审查环节，每个环节都要有名称。")
    if len(set(names)) < len(names):
        raise Refusal("steps", "审查环节的名称不能重复。")
    if not any(step.decides for step in wanted):
        raise Refusal("steps", "至少有一个环节要作出结论，如“保密审查”。")
    rows = [asdict(step) for step in wanted]
    choose("修改审查环节", _KEY, json.dumps(rows, ensure_ascii=False))


def reviews(item: PublishedItem) -> list[Review]:
    """Return the steps of an item: those recorded, then those of the office not yet begun."""
    query = Clearance.select().where(Clearance.item == item).order_by(Clearance.position)
    known = [
        Review(
            row.step,
            row.title,
            row.decides,
            row.person,
            row.opinion,
            row.conclusion,
            row.basis,
            row.reason,
            row.signed_on,
        )
        for row in query
    ]
    begun = {review.step for review in known}
    return known + [
        Review(step.name, step.title, step.decides) for step in steps() if step.name not in begun
    ]


def review(item: PublishedItem, wanted: Sequence[Review], today: date) -> bool:
    """Write down the steps of an item in order; says whether anything changed.

    Refuses a conclusion other than 公开 without basis and reason (条例 14–16, 36) and a signature
    of the future. A signature may well lie before 成文日期, which is the day of 签发.
    """
    for place, each in enumerate(wanted):
        _check(each, place, today)
    kept = {row.position: row for row in Clearance.select().where(Clearance.item == item)}
    changed = False
    with act("登记审查", item.title):
        for place, each in enumerate(wanted):
            values = {
                **asdict(each),
                "person": one_line(each.person),
                "opinion": lines(each.opinion),
                "basis": one_line(each.basis),
                "reason": lines(each.reason),
            }
            row = kept.pop(place, None)
            if row is None:
                Clearance.add("登记审查", item=item, position=place, **values)
                changed = True
            else:
                changed |= bool(row.alter("修改审查", **values))
        for row in kept.values():
            row.erase("删去审查")
            changed = True
    return changed


def _check(each: Review, place: int, today: date) -> None:
    if each.conclusion not in ("", Conclusion.PUBLISH) and not (
        each.basis.strip() and each.reason.strip()
    ):
        raise Refusal(
            f"reason{place}", f"{each.step}的结论是“{each.conclusion}”，要写依据的条款和理由。"
        )
    if each.signed_on and each.signed_on > today:
        raise Refusal(f"signed_on{place}", f"{each.step}的签字日期 {each.signed_on} 还没有到。")


def conclusion_of(item: PublishedItem) -> str:
    """Return the conclusion that counts: of the last deciding step that has one, or ""."""
    query = Clearance.select(Clearance.conclusion).where(
        (Clearance.item == item) & Clearance.decides & (Clearance.conclusion != "")
    )
    last = query.order_by(Clearance.position.desc()).first()
    return str(last.conclusion) if last else ""


# SQL: the review of item `x` has a recorded conclusion. A ledger that names the 保密审查人 records
# that the item was reviewed for its 公开属性.
CLEARED_SQL = (
    "(x.reviewer <> '' AND x.attribute <> '' OR EXISTS (SELECT 1 FROM clearance k"
    " WHERE k.item_id = x.id AND k.decides AND k.conclusion NOT IN ('', '需报审')))"
)
