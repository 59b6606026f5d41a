"""扣分情形: the office's own list of what costs points, begun with the county's example."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from peewee import CharField, IntegerField

import resources
from models.assessment.measures import MEASURES
from models.store.acts import act
from models.store.plain_text import one_line
from models.store.record import Record
from models.store.refusal import Refusal
from models.store.settings import choose, setting

_DATA = "assessment/county.toml"
FULL = "assessment.full"
HUNDREDTHS = 100
_FIRST, _LAST = 2008, 2199  # years: 条例 came into force in the first
MOST = 1000 * HUNDREDTHS  # points that any item can cost: what is more was typed wrongly


class Deduction(Record):
    """One item. `points` for each `unit`, and at most `most`, are in hundredths of a 分.

    `measure` names what of the register is counted, "" for what is filled in by hand. It holds
    in the years from `since` to `until`, both included where they are given.
    """

    position = IntegerField(default=0)
    name = CharField()
    basis = CharField(default="")
    points = IntegerField()
    unit = CharField(default="次")
    most = IntegerField(null=True)
    measure = CharField(default="")
    since = IntegerField(null=True)
    until = IntegerField(null=True)

    named_by = "name"

    def holds_in(self, year: int) -> bool:
        """Tell whether the item is one of a year."""
        return (self.since or year) <= year <= (self.until or year)

    def lost(self, count: int) -> int:
        """Return what so many cost, in hundredths of a 分."""
        whole = count * int(self.points)
        return whole if self.most is None else min(whole, int(self.most))

    @property
    def rule(self) -> str:
        """How it is reckoned, in words: 每条扣 0.5 分，最多 5 分."""
        most = f"，最多扣 {shown(self.most)} 分" if self.most is not None else ""
        return f"每{self.unit}扣 {shown(self.points)} 分{most}"


def shown(hundredths: int) -> str:
    """Return points as they are written: 0.5, 12."""
    return f"{(Decimal(hundredths) / HUNDREDTHS).normalize():f}"


def hundredths(points: Decimal, field: str) -> int:
    """Return points in hundredths. Refuses less than 0, too many, and finer ones."""
    whole = (points * HUNDREDTHS).quantize(Decimal(1), ROUND_HALF_UP)
    if whole != points * HUNDREDTHS or not 0 <= whole <= MOST:
        raise Refusal(field, f"请填 0 到 {shown(MOST)} 分，最多两位小数，如 0.5。")
    return int(whole)


def full_points() -> int:
    """Return what an office has that loses nothing, in hundredths: its own, else the example's."""
    return hundredths(Decimal(own_full() or usual_full()), FULL)


def usual_full() -> str:
    """Return the full points of the example, as they are written."""
    return str(resources.toml(_DATA)["full"])


def own_full() -> str:
    """Return the full points that the office has set, as they are written, "" for the example's."""
    return setting(FULL)


def set_full(points: Decimal | None) -> None:
    """Take the county's full points, None for the example's. Refuses none and too many."""
    whole = None if points is None else hundredths(points, FULL)
    if whole == 0:
        raise Refusal(FULL, "满分要大于 0，如 100。")
    choose("修改考核满分", FULL, None if whole is None else shown(whole))


def example_note() -> str:
    """Return the sentence that the shipped items are an example."""
    return str(resources.toml(_DATA)["note"])


def items(*, removed: bool = False) -> list[Deduction]:
    """Return the items of all years in their order, or those in the bin."""
    query = Deduction.select().where(Deduction.removed_at.is_null(not removed))
    return list(query.order_by(Deduction.position, Deduction.id))


def find(key: int) -> Deduction:
    """Return the item with that id, one in the bin too."""
    found: Deduction = Deduction.get_by_id(key)
    return found


def plant() -> int:
    """Begin the list with the county's example, and return how many items that are.

    Refuses where there are items already.
    """
    if items():
        raise Refusal(None, "已经有扣分情形了，请直接修改或者新增。")
    shipped = resources.toml(_DATA)["item"]
    with act("建立扣分情形"):
        for position, each in enumerate(shipped):
            points = {key: hundredths(Decimal(each[key]), key) for key in ("points", "most")}
            Deduction.add("建立扣分情形", position=position, **{**each, **points})
    return len(shipped)


def add(**values: Any) -> Deduction:
    """Add an item at the end.

    Refuses an empty name or unit, no points, less in all than for one, and years in the wrong
    order.
    """
    last = max((each.position for each in items()), default=-1)
    return Deduction.add("新增", position=last + 1, **_tidied({}, values))


def change(item: Deduction, **values: Any) -> list[str]:
    """Change an item and return the names of the changed fields; refuses as `add` does."""
    return item.alter("修改", **_tidied(item.__data__, values))


def _tidied(known: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    texts = ("name", "basis", "unit", "measure")
    plain = {key: one_line(each) if key in texts else each for key, each in given.items()}
    whole = {**known, **plain}
    if not whole.get("name"):
        raise Refusal("name", "扣分情形不能空着，请照县里的考核细则填写。")
    if not whole.get("points"):
        raise Refusal("points", "每项扣多少分还没有填，如 0.5。")
    if not whole.get("unit"):
        raise Refusal("unit", "请填写按什么计，如 条、件、次。")
    if whole.get("most") is not None and whole["most"] < whole["points"]:
        raise Refusal("most", f"最多扣的分不能少于每{whole['unit']}扣的分。")
    if whole.get("measure") and whole["measure"] not in MEASURES:
        raise Refusal("measure", "请从列表里选登记簿能查到的事实，或者选手工填写。")
    _check_years(whole)
    return plain


def _check_years(whole: Mapping[str, Any]) -> None:
    for key in ("since", "until"):
        year = whole.get(key)
        if year is not None and not _FIRST <= year <= _LAST:
            raise Refusal(key, "年度请填四位数，如 2026。")
    if whole.get("since") and whole.get("until") and whole["until"] < whole["since"]:
        raise Refusal("until", f"停用年度不能早于启用年度（{whole['since']}）。")
