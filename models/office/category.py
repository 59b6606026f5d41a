"""公开目录: the tree of categories, after 条例 20 and 21 and the usual township leaves."""

from collections.abc import Collection, Set
from typing import TYPE_CHECKING, Any

from peewee import CharField, DateField, ForeignKeyField, IntegerField, fn

import resources
from models.store.database import DB, Table
from models.store.obstacles import refuse_beside

OTHER = "其他"
FRAME = "法定主动公开内容"  # of the shipped catalogue: holds headings and is none
SEPARATOR = "/"


class CatalogueEntry(Table):
    """One category. `path` is its full name, levels joined by ``/``.

    `period` days (of `period_kind` working or calendar) from making to publishing, after
    `article`; `hint` says in plain words what belongs here. `channels` are the usual ones, joined
    by 、; `gap` is how many days may pass between two publications, None where that is open;
    `code` stands for the entry in a 索引号. A withdrawn entry keeps its items.
    """

    parent = ForeignKeyField("self", null=True, backref="children", on_delete="RESTRICT")
    name = CharField()
    path = CharField(unique=True)
    article = CharField(default="")
    hint = CharField(default="")
    period = IntegerField(default=20)
    period_kind = CharField(default="working")
    channels = CharField(default="")
    gap = IntegerField(null=True)
    code = CharField(default="")
    position = IntegerField(default=0)
    withdrawn_on = DateField(null=True)

    named_by = "path"

    if TYPE_CHECKING:  # peewee makes these beside each foreign key
        parent_id: int | None

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse a tree in which a full name lies, or one in use stands below a withdrawn one."""
        every = {entry.id: entry for entry in every_entry()}
        for entry in every.values():
            upper = every.get(entry.parent_id) if entry.parent_id is not None else None
            if upper is None or ids.isdisjoint((entry.id, upper.id)):
                continue
            moved = entry.path != f"{upper.path}{SEPARATOR}{entry.name}"
            if moved or (upper.withdrawn_on is not None and entry.withdrawn_on is None):
                raise refuse_beside(cls, entry.id, "后来移动过、改过名或者恢复使用过")


def shipped(kind: str) -> list[dict[str, Any]]:
    """Return the entries that an office of `kind` begins with, as the catalogue file has them."""
    every = resources.toml("catalogue/township.toml")["entry"]
    return [entry for entry in every if kind in entry.get("kinds", (kind,))]


def plant(kind: str, left_out: Collection[str] = ()) -> None:
    """Fill an empty catalogue with the shipped entries for an office of `kind`.

    Those whose full name is `left_out` stay away; 其他 never does, for what fits nowhere else.
    """
    for entry in shipped(kind):
        if entry["path"] == OTHER or entry["path"] not in left_out:
            facts = {key: value for key, value in entry.items() if key not in ("path", "kinds")}
            grow(entry["path"], verb="建立目录", **facts)


def grow(path: str, verb: str = "新增目录", **facts: Any) -> CatalogueEntry:
    """Return the entry at `path`, made with its upper levels where they lack.

    Upper levels that were withdrawn are in use again when a new entry stands below them.
    """
    names = split(path)
    found: list[CatalogueEntry] = []
    for depth, name in enumerate(names, start=1):
        here = SEPARATOR.join(names[:depth])
        entry = CatalogueEntry.get_or_none(CatalogueEntry.path == here)
        if entry is None:
            for upper in found:
                upper.alter("恢复使用", withdrawn_on=None)
            given = facts if depth == len(names) else {}
            entry = CatalogueEntry.add(
                verb,
                parent=found[-1] if found else None,
                name=name,
                path=here,
                position=_last_position(),
                **given,
            )
        found.append(entry)
    if not found:
        raise ValueError("a catalogue path has at least one level")
    return found[-1]


def _last_position() -> int:
    highest = CatalogueEntry.select(fn.MAX(CatalogueEntry.position)).scalar()
    return 0 if highest is None else int(highest) + 1


def split(path: str) -> list[str]:
    """Return the levels of a path, without blanks."""
    return [
        level.strip() for level in path.replace("／", SEPARATOR).split(SEPARATOR) if level.strip()
    ]


def entries() -> list[CatalogueEntry]:
    """Return the entries in use, in the order of the tree."""
    return [entry for entry in every_entry() if entry.withdrawn_on is None]


def every_entry() -> list[CatalogueEntry]:
    """Return the entries, withdrawn ones too, in the order of the tree."""
    return list(CatalogueEntry.select().order_by(CatalogueEntry.position, CatalogueEntry.id))


def with_items() -> set[int]:
    """Return the ids of the entries that items, in the bin or not, are filed under."""
    found = DB.connection().execute(
        "SELECT c.id FROM catalogue_entry c"
        " WHERE EXISTS (SELECT 1 FROM published_item x WHERE x.category_id = c.id)"
    )
    return {int(row[0]) for row in found}


def leaves() -> list[CatalogueEntry]:
    """Return the entries that items can be filed under: those without lower levels."""
    every = entries()
    inner = {entry.parent_id for entry in every}
    return [entry for entry in every if entry.id not in inner]


def find(path: str) -> CatalogueEntry | None:
    """Return the entry named by a full path, or by the name of one single leaf."""
    names = split(path)
    if not names:
        return None
    here = CatalogueEntry.get_or_none(CatalogueEntry.path == SEPARATOR.join(names))
    if here is not None or len(names) > 1:
        return here
    same = [entry for entry in leaves() if entry.name == names[0]]
    return same[0] if len(same) == 1 else None


def place_for(path: str) -> str:
    """Return where a path that the catalogue lacks would be made: as a leaf under 其他."""
    names = split(path)
    return SEPARATOR.join(names if names[0] == OTHER else [OTHER, *names])


def by_id(key: int) -> CatalogueEntry | None:
    """Return the entry with that id, also a withdrawn one, or None."""
    found: CatalogueEntry | None = CatalogueEntry.get_or_none(CatalogueEntry.id == key)
    return found
