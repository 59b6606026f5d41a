"""不再提示: a hint of the checks that the clerk waved through, with the reason why."""

import re
from collections.abc import Mapping
from datetime import datetime

from peewee import CharField, DateTimeField, IntegerField, TextField

from models.store.database import Table
from models.store.refusal import Refusal

_FIGURE = re.compile(r"[\d.]+")


class Dismissal(Table):
    """A hint about the report of `year`, known by code, place and wording.

    Rows of earlier versions have their wording without its figures.
    """

    year = IntegerField()
    code = CharField()
    place = CharField()
    wording = TextField()
    reason = TextField()
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "wording"

    class Meta:
        indexes = ((("year", "code", "place", "wording"), True),)


Key = tuple[str, str, str]


def key(code: str, place: str, message: str) -> Key:
    """Return what a hint is known by: with other figures, other titles it is another one."""
    return code, place, message


def waved(found: Mapping[Key, Dismissal], hint: Key) -> Dismissal | None:
    """Return by what a hint was waved through, None where it was not."""
    code, place, wording = hint
    return found.get(hint) or found.get((code, place, _FIGURE.sub("", wording)))


def dismissals(year: int) -> dict[Key, Dismissal]:
    """Return the hints waved through for a year, by key."""
    rows = Dismissal.select().where(Dismissal.year == year)
    return {(row.code, row.place, row.wording): row for row in rows}


def dismiss(year: int, hint: Key, reason: str) -> Dismissal:
    """Wave a hint through. Refuses an empty reason."""
    if not reason.strip():
        raise Refusal("reason", "请写明为什么可以不理会这条提示，如“已与县里核对，属实”。")
    known = waved(dismissals(year), hint)
    if known is not None:
        known.alter("改理由", reason=reason.strip())
        return known
    code, place, wording = hint
    return Dismissal.add(
        "不再提示", year=year, code=code, place=place, wording=wording, reason=reason.strip()
    )


def take_up(year: int, hint: Key) -> None:
    """Show a hint again; the history keeps that it was waved through."""
    known = waved(dismissals(year), hint)
    if known is not None:
        known.erase("恢复提示")
