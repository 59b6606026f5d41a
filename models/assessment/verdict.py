"""自评: what the office says of an item in a year, in place of what the register proposes."""

from typing import TYPE_CHECKING

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from models.assessment.deduction import Deduction
from models.store.acts import act
from models.store.database import Table
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal


class Verdict(Table):
    """One item in one year: `points` lost in hundredths, None for what the register proposes.

    `evidence` names what is kept elsewhere; files are attached to it.
    """

    item = ForeignKeyField(Deduction, on_delete="CASCADE")
    year = IntegerField()
    points = IntegerField(null=True)
    reason = CharField(default="")
    evidence = TextField(default="")

    named_by = "item"

    class Meta:
        indexes = ((("item", "year"), True),)

    if TYPE_CHECKING:
        item_id: int


KIND = Verdict.__name__  # of attachments


def verdicts(year: int) -> dict[int, Verdict]:
    """Return what the office says of a year, by the id of the item."""
    found = Verdict.select().where(Verdict.year == year)
    return {each.item_id: each for each in found}


def verdict_of(item: Deduction, year: int) -> Verdict:
    """Return the verdict of an item in a year, made where there is none yet."""
    known = verdicts(year).get(item.id)
    return known or Verdict.add("自评", item=item, year=year)


def judge(
    item: Deduction,
    year: int,
    points: int | None,
    reason: str,
    evidence: str,
    *,
    proposed: int | None = None,
) -> None:
    """Keep what the office says; `points` None takes what the register proposes again.

    Refuses points that differ from those `proposed` by the register without a reason.
    """
    reason = one_line(reason)
    if points is not None and proposed not in (None, points) and not reason:
        raise Refusal("reason", "和登记簿查到的不一样，要写理由，如“2 条不属于本机关”。")
    with act("自评"):
        found = verdict_of(item, year)
        found.alter("自评", points=points, reason=reason, evidence=lines(evidence))
