"""An account of the office on the web, and what the clerk does with it. No password is kept."""

from collections.abc import Mapping, Set
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, IntegerField, TextField

from models.accounts.kinds import AccountKind, kinds
from models.office.channel import Channel
from models.office.departments import Department
from models.store import rows
from models.store.obstacles import refuse_beside
from models.store.plain_text import lines, one_line
from models.store.record import Record
from models.store.refusal import Refusal

MOST_DAYS = 366


class Account(Record):
    """One account: 政府网站, 微信公众号 …, its `kind` a key of the data.

    `address` is its 账号 or 网址, `other_names` what checks may call it too, parted by 、. `days`
    stand in place of those of its kind. What is published on `channel` is something new on it.
    """

    name = CharField()
    kind = CharField()
    other_names = CharField(default="")
    address = CharField(default="")
    opened_on = DateField(null=True)
    closed_on = DateField(null=True)
    department = ForeignKeyField(Department, null=True, on_delete="RESTRICT")
    keeper = CharField(default="")
    days = IntegerField(null=True)
    channel = ForeignKeyField(Channel, null=True, on_delete="RESTRICT")
    note = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "name"

    if TYPE_CHECKING:
        department_id: int | None
        channel_id: int | None

    @property
    def of_kind(self) -> AccountKind:
        """What its kind is."""
        return kinds()[str(self.kind)]

    @property
    def allowed(self) -> int:
        """The calendar days within which something new is due."""
        return int(self.days or self.of_kind.days)

    @property
    def names(self) -> list[str]:
        """All that it is called, its name first."""
        return [str(self.name), *(each for each in str(self.other_names).split("、") if each)]

    def is_open_on(self, day: date) -> bool:
        """Tell whether it was there on a day."""
        begun = self.opened_on is None or self.opened_on <= day
        return begun and (self.closed_on is None or self.closed_on > day)

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse an end before the beginning."""
        for key, row in rows.read(cls, ids).items():
            try:
                _check_days(row)
            except Refusal as refusal:
                raise refuse_beside(cls, key, "的日期会对不上") from refusal


def find(key: int) -> Account:
    """Return the account with that id, one in the bin too."""
    found: Account = Account.get_by_id(key)
    return found


def accounts(*, removed: bool = False) -> list[Account]:
    """Return the accounts, those that are still kept first, in the order of their kinds."""
    order = {key: at for at, key in enumerate(kinds())}
    query = Account.select().where(Account.removed_at.is_null(not removed))
    return sorted(
        query, key=lambda row: (row.closed_on is not None, order[str(row.kind)], row.name, row.id)
    )


def record(name: str, today: date, **values: Any) -> Account:
    """Register an account; name and kind are needed, other gaps are allowed.

    Refuses an unknown kind, a name that another account of the kind bears, days in the wrong
    order or in the future, and less than one day between two updates.
    """
    return Account.add(
        "登记", **_tidied(Account(name="", kind=""), {"name": name, **values}, today)
    )


def change(account: Account, today: date, **values: Any) -> list[str]:
    """Change an account and return the names of the changed fields; refuses what `record` does."""
    return account.alter("修改", **_tidied(account, values, today))


def _tidied(account: Account, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    plain = {key: _plain(key, value) for key, value in given.items()}
    whole = {**account.__data__, **plain}
    if not whole["name"]:
        raise Refusal("name", "名称不能空着，请照账号主页上的名称填写。")
    if whole["kind"] not in kinds():
        raise Refusal("kind", "请选择种类：它决定几天内要有更新。")
    for other in accounts():
        if other.id != account.id and (other.name, other.kind) == (whole["name"], whole["kind"]):
            raise Refusal("name", f"已经有叫“{other.name}”的{other.of_kind.name}，请直接修改它。")
    days = whole.get("days")
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise Refusal("days", f"更新间隔请填 1 到 {MOST_DAYS} 天；不填按种类的规定。")
    for key, word in (("opened_on", "开通日期"), ("closed_on", "注销日期")):
        day = whole.get(key)
        if day is not None and day > today:
            raise Refusal(key, f"{word}不能晚于今天（{today}）；如果电脑日期不对，请先校正。")
    _check_days(whole)
    return plain


def _plain(key: str, value: Any) -> Any:
    if key == "note":
        return lines(value)
    if key == "other_names":
        parts = one_line(value).replace("，", "、").replace("；", "、").split("、")
        return "、".join(part.strip() for part in parts if part.strip())
    return one_line(value) if key in ("name", "address", "keeper") else value


def _check_days(whole: Mapping[str, Any]) -> None:
    opened, closed = whole.get("opened_on"), whole.get("closed_on")
    if opened is not None and closed is not None and closed < opened:
        raise Refusal("closed_on", f"注销日期不能早于开通日期（{opened}），请核对。")
