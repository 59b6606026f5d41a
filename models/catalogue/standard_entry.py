"""基层政务公开标准目录: its rows, as 国办发〔2019〕54号 wants them kept, and their verbs."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from peewee import BooleanField, CharField, IntegerField, TextField

import resources
from models.office.profile import office
from models.store import rows
from models.store.acts import act
from models.store.database import insert_many
from models.store.obstacles import refuse_beside
from models.store.plain_text import lines, one_line
from models.store.record import Record
from models.store.refusal import Refusal
from models.store.settings import choose, setting

_DATA = "catalogue/standard.toml"
_COMPARED = "standard.compared"
_OWN = frozenset({"id", "removed_at", "removed_reason"})  # of each row alone
_COUNTY_KINDS = ("bureau", "county")  # their matters stand on the level of the county


class StandardEntry(Record):
    """One row: a 一级事项 (`matter`) and 二级事项 (`detail`) of one of the 26 domains.

    `channels` are the ticked 公开渠道和载体, joined by 、. `to_all` is 全社会, `to_some` names the
    特定群众; `active` and `on_request` are 公开方式; `county`, `township`, `village` 公开层级.
    """

    domain = CharField()
    position = IntegerField(default=0)
    matter = CharField()
    detail = CharField(default="")
    content = TextField(default="")
    basis = TextField(default="")
    time_limit = CharField(default="")
    organ = CharField(default="")
    channels = TextField(default="")
    to_all = BooleanField(default=True)
    to_some = CharField(default="")
    active = BooleanField(default=True)
    on_request = BooleanField(default=False)
    county = BooleanField(default=False)
    township = BooleanField(default=True)
    village = BooleanField(default=False)

    def in_words(self) -> str:
        """Return both 事项."""
        return f"{self.matter} / {self.detail or '—'}"

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse a row that says nothing (see `add`)."""
        for key, row in rows.read(cls, ids).items():
            try:
                _check(row)
            except Refusal as refusal:
                raise refuse_beside(cls, key, "会缺少内容") from refusal

    @property
    def channel_list(self) -> list[str]:
        """The ticked channels one by one."""
        return [name for name in self.channels.split("、") if name]


@dataclass(frozen=True)
class Domain:
    """One of the 26 domains: its official name, the name it also goes by, its shipped rows."""

    name: str
    also: str
    rows: int


@cache
def domains() -> tuple[Domain, ...]:
    """Return the 26 domains in their official order."""
    return tuple(
        Domain(each["name"], each.get("also", ""), len(each["row"]))
        for each in resources.toml(_DATA)["domain"]
    )


def channel_names() -> tuple[str, ...]:
    """Return the 公开渠道和载体 in the order of their boxes."""
    return tuple(resources.toml(_DATA)["channels"])


def general_time_limit() -> str:
    """Return the 公开时限 of a row for which no other law sets one (条例 26)."""
    return str(resources.toml(_DATA)["time_limit"])


def time_limits() -> list[str]:
    """Return the 公开时限 that shipped rows have, the general one first."""
    rows = (row for domain in resources.toml(_DATA)["domain"] for row in domain["row"])
    special = (row["time_limit"] for row in rows if "time_limit" in row)
    return list(dict.fromkeys([general_time_limit(), *special]))


def shipped_note() -> str:
    """Return the sentence that the shipped rows are a start and not complete."""
    return str(resources.toml(_DATA)["note"])


def compared_on() -> date | None:
    """Return the day on which the office said its rows agree with the county's catalogue."""
    day = setting(_COMPARED)
    return date.fromisoformat(day) if day else None


def say_compared(day: date | None) -> None:
    """Keep that the rows were compared with the county's catalogue; None takes it back."""
    choose("登记对照日期", _COMPARED, day.isoformat() if day else "")


def basis_text(basis: Iterable[Sequence[str]]) -> str:
    """Return the 公开依据 of pairs (short name, article) with the full names of the laws."""
    laws = resources.toml(_DATA)["law"]
    return "\n".join(laws[law] + article for law, article in basis)


# What must be given, as `Refusal`s name it.
_LINES = frozenset({"content", "basis"})
_TEXTS = frozenset({"domain", "matter", "detail", "time_limit", "organ", "to_some"})
_LEVELS = ("county", "township", "village")


def plant(kind: str, names: Iterable[str] | None = None) -> list[int]:
    """Add the shipped rows of the domains `names` (of all, when None) for an office of `kind`.

    A domain that has rows already is passed over. Returns the ids of the rows added; refuses when
    no domain is chosen, and a name that is none of the 26.
    """
    known = [domain.name for domain in domains()]
    chosen = known if names is None else list(names)
    if not chosen:
        raise Refusal("domains", "请至少勾选一个领域，再按“建立”。")
    for name in chosen:
        if name not in known:
            raise Refusal("domains", f"“{name}”不在 26 个领域里，请从列表中选。")
    with act("建立标准目录"):
        present = {entry.domain for entry in entries()}
        wanted = [name for name in chosen if name not in present]
        return insert_many(StandardEntry, "建立标准目录", _shipped(kind, wanted))


def _shipped(kind: str, names: Sequence[str]) -> list[dict[str, Any]]:
    organ = office().name
    found: list[dict[str, Any]] = []
    for domain in resources.toml(_DATA)["domain"]:
        if domain["name"] not in names:
            continue
        rows = [row for row in domain["row"] if kind in row.get("kinds", (kind,))]
        for position, row in enumerate(rows):
            found.append(_row_values(domain["name"], position, organ, kind, row))
    return found


def _row_values(
    domain: str, position: int, organ: str, kind: str, row: dict[str, Any]
) -> dict[str, Any]:
    county = kind in _COUNTY_KINDS
    return {
        "domain": domain,
        "position": position,
        "organ": organ,
        "matter": row["matter"],
        "detail": row["detail"],
        "content": row["content"],
        "basis": basis_text(row["basis"]),
        "time_limit": row.get("time_limit", general_time_limit()),
        "channels": "、".join(row["channels"]),
        "to_all": row.get("to_all", True),
        "to_some": row.get("to_some", ""),
        "active": True,
        "county": county,
        "township": not county,
        "village": row.get("village", False),
    }


def find(key: int) -> StandardEntry:
    """Return the row with that id, one in the bin too."""
    found: StandardEntry = StandardEntry.get_by_id(key)
    return found


def entries(*, removed: bool = False) -> list[StandardEntry]:
    """Return the rows in use, or those in the bin, in the order of the printed catalogue."""
    query = StandardEntry.select().where(StandardEntry.removed_at.is_null(not removed))
    order = {domain.name: at for at, domain in enumerate(domains())}
    return sorted(
        query,
        key=lambda row: (order.get(row.domain, len(order)), row.domain, row.position, row.id),
    )


def add(**values: Any) -> StandardEntry:
    """Add a row at the end of its domain. Gaps are allowed (see `missing`).

    Refuses an empty domain or 一级事项, and a row without 公开对象, 公开方式 or 公开层级.
    """
    tidied = _tidy(StandardEntry(), values)
    position = 1 + max((row.position for row in _of_domain(tidied["domain"])), default=-1)
    return StandardEntry.add("新增", **{**tidied, "position": position})


def change(entry: StandardEntry, verb: str = "修改", **values: Any) -> list[str]:
    """Change a row and return the names of the changed fields; refuses as `add` does."""
    tidied = _tidy(entry, values)
    moved = tidied.get("domain", entry.domain) != entry.domain
    if moved and "position" not in values:
        others = _of_domain(tidied["domain"])
        tidied["position"] = 1 + max((row.position for row in others), default=-1)
    return entry.alter(verb, **tidied)


def copy(entry: StandardEntry) -> StandardEntry:
    """Add a row like `entry` right below it."""
    facts = {name: value for name, value in entry.__data__.items() if name not in _OWN}
    with act("复制", entry.in_words()):
        made = StandardEntry.add("复制", **facts)
        rows = [row for row in _of_domain(entry.domain) if row.id != made.id]
        at = next((at for at, row in enumerate(rows) if row.id == entry.id), len(rows) - 1)
        _number([*rows[: at + 1], made, *rows[at + 1 :]])
    return made


def move(entry: StandardEntry, by: int) -> bool:
    """Move a row `by` places down (up when negative) inside its domain; tell whether it moved."""
    rows = _of_domain(entry.domain)
    at = next(at for at, row in enumerate(rows) if row.id == entry.id)
    to = min(max(at + by, 0), len(rows) - 1)
    if to == at:
        return False
    rows.insert(to, rows.pop(at))
    with act("移动", entry.in_words()):
        _number(rows)
    return True


def _of_domain(domain: str) -> list[StandardEntry]:
    return [row for row in entries() if row.domain == domain]


def _number(rows: Sequence[StandardEntry]) -> None:
    for position, row in enumerate(rows):
        row.alter("移动", position=position)


def missing(entry: StandardEntry) -> dict[str, str]:
    """Return what a row still lacks to be printed whole: field → its heading."""
    needed = {
        "detail": "二级事项",
        "content": "公开内容（要素）",
        "basis": "公开依据",
        "time_limit": "公开时限",
        "organ": "公开主体",
        "channels": "公开渠道和载体",
    }
    return {name: word for name, word in needed.items() if not getattr(entry, name)}


def _tidy(entry: StandardEntry, values: dict[str, Any]) -> dict[str, Any]:
    tidied = {name: _plain(name, value) for name, value in values.items()}
    _check({**entry.__data__, **tidied})
    return tidied


def _plain(name: str, value: Any) -> Any:
    if name == "channels" and not isinstance(value, str):
        return "、".join(value or ())
    if name in _LINES:
        return lines(value)
    return one_line(value) if name in _TEXTS else value


def _check(whole: dict[str, Any]) -> None:
    if not whole.get("domain"):
        raise Refusal("domain", "请选择领域，或者写上本地另设的领域名称。")
    if not whole.get("matter"):
        raise Refusal("matter", "一级事项不能空着，请填写，如“最低生活保障”。")
    if not whole.get("to_all") and not whole.get("to_some"):
        raise Refusal("to_some", "公开对象还没有定：请勾选全社会，或者写明特定群众是谁。")
    if not whole.get("active") and not whole.get("on_request"):
        raise Refusal("active", "公开方式还没有定：请勾选主动公开或依申请公开。")
    if whole.get("on_request") and not whole.get("basis"):
        raise Refusal("basis", "依申请公开要写明公开依据，请填写法律法规的名称和条款。")
    if not any(whole.get(level) for level in _LEVELS):
        raise Refusal("township", "公开层级还没有定：请至少勾选县级、乡级、村级中的一级。")
